"""Files are written whole or not at all; what is no file is written to."""

from __future__ import annotations

import os
import stat
import threading

import pytest

from tollbook.errors import ExchangeError
from tollbook.pipeline.sending import write_whole


def test_a_new_file_has_the_permissions_of_any_new_file_and_an_old_one_keeps_its_own(tmp_path):
    """The temporary file's narrow permissions do not stay."""
    target = tmp_path / "map.geojson"
    before = os.umask(0o022)
    try:
        write_whole(target, "one")
        assert stat.S_IMODE(target.stat().st_mode) == 0o644
        target.chmod(0o600)
        write_whole(target, "two")
    finally:
        os.umask(before)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert target.read_text() == "two"


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    """`-o /dev/stdout` and named pipes work, and no device is ever replaced by a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    write_whole(pipe, "Kédougou")
    reader.join(timeout=10)
    assert got == ["Kédougou"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_failure_leaves_nothing_behind(tmp_path):
    """Neither a half-written file nor a temporary one."""
    with pytest.raises(ExchangeError, match="cannot be written"):
        write_whole(tmp_path / "none" / "a.json", "x")
    with pytest.raises(UnicodeEncodeError):
        write_whole(tmp_path / "a.json", "\ud800")
    assert list(tmp_path.iterdir()) == []
