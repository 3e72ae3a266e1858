"""One file of named arrays, read by memory mapping: a magic word, a JSON header, the arrays one after another."""

from __future__ import annotations

import importlib.resources
import json
import mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tollbook.errors import GazetteerError

MAGIC = b"TOLLGAZ1"
_ALIGN = 64


def shipped() -> Path:
    """The file of places that ships with tollbook."""
    return Path(str(importlib.resources.files("tollbook.gazetteer").joinpath("data/places.bin")))


def write_container(path: Path, arrays: dict[str, NDArray[Any]], notes: dict[str, Any]) -> None:
    """Write `arrays` (little-endian, one-dimensional) and `notes` (JSON values) to `path`."""
    layout: dict[str, tuple[str, int, int]] = {}
    offset = 0
    for name, array in arrays.items():
        layout[name] = (array.dtype.newbyteorder("<").str, offset, int(array.size))
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    header = json.dumps({"layout": layout, "notes": notes}, ensure_ascii=False, separators=(",", ":")).encode()
    start = -(-(len(MAGIC) + 8 + len(header)) // _ALIGN) * _ALIGN
    draft = path.with_suffix(".draft")  # a process that has the old file mapped must not see it change
    with draft.open("wb") as file:
        file.write(MAGIC + len(header).to_bytes(8, "little") + header)
        file.write(b"\0" * (start - file.tell()))
        for array in arrays.values():
            data = np.ascontiguousarray(array.astype(array.dtype.newbyteorder("<"))).tobytes()
            file.write(data + b"\0" * (-len(data) % _ALIGN))
    draft.replace(path)


def read_container(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, Any]]:
    """The arrays and notes in `path`; arrays are read-only views of the mapped file.

    Raises GazetteerError when the file is missing or is something else.
    """
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise GazetteerError(
            f"the place data cannot be read ({error}); build it with training/gazetteer/build.py", subject=str(path)
        ) from error
    if mapped[: len(MAGIC)] != MAGIC:
        raise GazetteerError(f"not place data: it does not begin with {MAGIC.decode()}", subject=str(path))
    size = int.from_bytes(mapped[len(MAGIC) : len(MAGIC) + 8], "little")
    begin = len(MAGIC) + 8
    try:
        header = json.loads(mapped[begin : begin + size])
        start = -(-(begin + size) // _ALIGN) * _ALIGN
        arrays = {
            name: np.frombuffer(mapped, dtype=np.dtype(kind), count=count, offset=start + offset)
            for name, (kind, offset, count) in header["layout"].items()
        }
    except (ValueError, KeyError, TypeError) as error:
        raise GazetteerError(f"the place data is damaged ({error}); build it again", subject=str(path)) from error
    return arrays, header["notes"]
