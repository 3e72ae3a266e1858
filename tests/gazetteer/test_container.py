"""The data file is read as it was written, and anything else is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tollbook.errors import GazetteerError
from tollbook.gazetteer.container import MAGIC, read_container, write_container


def test_arrays_and_notes_come_back(tmp_path: Path) -> None:
    file = tmp_path / "places.bin"
    write_container(file, {"a": np.arange(5, dtype="<u4"), "b": np.array([1.5, -2.0], "<f4")}, {"who": "é"})
    arrays, notes = read_container(file)
    assert arrays["a"].tolist() == [0, 1, 2, 3, 4]
    assert arrays["b"].tolist() == [1.5, -2.0]
    assert notes == {"who": "é"}


def test_a_missing_file_is_a_gazetteer_error(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match="cannot be read"):
        read_container(tmp_path / "none.bin")


@pytest.mark.parametrize(
    "content", [b"something else entirely", MAGIC + b"\x10" + b"\0" * 7 + b"not json at all!!", b""]
)
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.bin").write_bytes(content)
    with pytest.raises(GazetteerError):
        read_container(tmp_path / "x.bin")
