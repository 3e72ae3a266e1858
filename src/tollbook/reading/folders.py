"""The files below a folder, one at a time, in an order that does not depend on the file system."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tollbook.errors import ReadingError

_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def files_below(folder: Path) -> Iterator[Path | tuple[Path, ReadingError]]:
    """Every regular file below `folder`, folder by folder, names sorted.

    Hidden and system files are skipped. What cannot be entered comes with its error instead, and so does
    a link to a folder, which is not followed.
    """
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except OSError as error:
        yield folder, ReadingError(f"the folder cannot be listed ({error.strerror})")
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _SYSTEM_FILES:
            continue
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from files_below(path)
        elif entry.is_symlink() and path.is_dir():
            yield path, ReadingError("it is a link to a folder, which is not followed; name the folder itself")
        else:
            yield path


def read_bytes(path: Path, limit: int) -> bytes:
    """The file's bytes. Raises ReadingError when it is absent, no regular file, unreadable or over `limit` bytes."""
    try:
        if not path.exists():
            raise ReadingError("there is no such file; check its name and place")
        if not path.is_file():
            raise ReadingError("it is no regular file; pass what it gives through standard input (-)")
        size = path.stat().st_size
        if size <= limit:
            with path.open("rb") as file:
                data = file.read(limit + 1)
            if len(data) <= limit:
                return data
            size = len(data)
    except OSError as error:
        raise ReadingError(f"it cannot be read ({error.strerror or error})") from error
    raise ReadingError(f"it has {size / 1e6:,.1f} MB, more than the limit of {limit / 1e6:g} MB for one document")
