"""The command line with standard streams that are closed, full, narrow or of another encoding."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tollbook.cli import main
from tollbook.cli.app import command_line
from tollbook.cli.output import emit, finish, steady


def tollbook_process(*args: object, **given: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command line as a process of its own."""
    command = [sys.executable, "-m", "tollbook", *map(str, args)]
    return subprocess.run(command, check=False, timeout=120, stderr=subprocess.PIPE, **given)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("command", [("incidents",), ("export",)])
def test_a_full_disk_behind_standard_output(demo_book, command):
    """One message, exit 1, no traceback."""
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        done = tollbook_process("--book", demo_book, *command, stdout=full)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"standard output: cannot be written" in done.stderr


class Sink(io.RawIOBase):
    """A file without a buffer that takes ten bytes at a time, and as many in all as it has room for."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.held = b""

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = bytes(data[: min(10, self.room)])
        self.held += taken
        self.room -= len(taken)
        return len(taken)


def test_what_has_no_buffer_is_written_whole_or_fails(monkeypatch):
    """As Python does it where it was told not to buffer; what was cut off is no success."""
    for room in (100, 1_000):
        sink = Sink(room)
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(sink, encoding="utf-8", write_through=True))
        steady()
        if room == 1_000:
            emit("é" * 100)
            sys.stdout.write("à" * 50 + "\n")
            finish()
            assert sink.held.decode() == "é" * 100 + "à" * 50 + "\n"
        else:
            with pytest.raises(OSError, match="No space left"):
                emit("é" * 100)
            sink.room = 1_000


def test_a_stream_without_a_buffer_is_read_as_it_was_written(demo_book):
    """Letters and all, also what is told on standard error."""
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    done = tollbook_process("--book", demo_book, "incidents", stdout=subprocess.PIPE, env=environment)
    assert "Kédougou" in done.stdout.decode("utf-8")
    assert tollbook_process("--book", demo_book, "show", "inc-none", env=environment).stderr.count(b"\n") == 1


def test_letters_that_a_terminal_lacks(demo_book):
    """Words are written with escapes; JSON stays UTF-8 and whole."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    told = tollbook_process("--book", demo_book, "incidents", stdout=subprocess.PIPE, env=environment)
    assert told.returncode == 0
    assert b"K\\xe9dougou" in told.stdout
    data = tollbook_process("--book", demo_book, "incidents", "--json", stdout=subprocess.PIPE, env=environment)
    assert "Kédougou" in json.dumps(json.loads(data.stdout.decode("utf-8")), ensure_ascii=False)


def test_standard_input_that_is_closed(run, monkeypatch):
    """`-` without anything to read is set aside like any other input."""
    monkeypatch.setattr(sys, "stdin", None)
    done = run("--book", "b.db", "add", "-")
    assert done.code == 1
    assert "there is no standard input" in done.out


def test_values_that_are_no_numbers_are_told_by_typer(run):
    """What loads nothing for words still converts numbers, and says where it cannot."""
    assert run("measure", "attacks", "--days", "many").code == 2
    done = run("power", "--per-year", "4.1", "--length-days", "400")
    assert done.code == 0
    assert "400" in done.out


def test_the_version_is_told_without_a_command(run):
    """And stops there."""
    for words in (("--version",), ("--book", "b.db", "--version"), ("--version", "check")):
        done = run(*words)
        assert (done.code, done.out) == (0, f"tollbook {version('tollbook')}\n")


def test_a_command_is_the_same_alone_and_among_all():
    """One that is called is made without the others; where it cannot be told which, all are."""
    whole = command_line().commands
    for name in whole:
        words = ["--book", "measure", f"--places={name}", name, "check"]
        alone = command_line(words).commands
        assert name in alone
        assert len(alone) < len(whole)
        assert [p.opts for p in alone[name].params] == [p.opts for p in whole[name].params]
    for words in ([], ["--help"], ["--book"], ["nothing"], ["--version"]):
        assert list(command_line(words).commands) == list(whole)


def test_the_book_named_after_the_command(run):
    """The message says where --book goes."""
    done = run("incidents", "--book", "b.db")
    assert done.code == 2
    assert "--book goes before the command" in done.err


def test_an_interruption_says_how_to_go_on(run, monkeypatch, tmp_path):
    """Exit 130 and one line."""

    def interrupted(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("tollbook.open_book", interrupted)
    done = run("--book", tmp_path / "b.db", "reports")
    assert done.code == 130
    assert "run the command again" in done.err
    assert main.__module__ == "tollbook.cli"


def test_what_is_worth_knowing_of_a_report_is_told(run, tmp_path):
    """Notices are printed, and a report that was removed is not passed over silently."""
    (tmp_path / "undated.txt").write_text("Gunmen shot two labourers near Gao in Mali, police said.\n")
    done = run("--book", "b.db", "add", "undated.txt")
    assert done.code == 0
    assert "publication date is unknown" in done.out
    (row,) = json.loads(run("--book", "b.db", "reports", "--json").out)
    run("--book", "b.db", "remove", row["id"], "--reason", "sent by mistake")
    assert "removed or redacted earlier" in run("--book", "b.db", "add", "undated.txt").out


def test_copies_are_counted_once(run, tmp_path):
    """Three prints of one text are two copies, however many pairs they make."""
    words = (
        "Gunmen shot dead two labourers on a road near Gao in Mali on Tuesday, police said. The men had come to "
        "repair a bridge. A search for the attackers went on through the night and found nobody."
    )
    for number in (1, 2, 3):
        text = f"Title: Two shot\nPublisher: Paper {number}\nPublished: 2025-03-05\n\n{words}\n"
        (tmp_path / f"{number}.txt").write_text(text)
    assert "3 reports added, 2 of them copies of others." in run("--book", "b.db", "add", "1.txt", "2.txt", "3.txt").out


def test_a_narrow_terminal_keeps_ids_and_words_whole(demo_book):
    """An id that is broken apart cannot be passed to `show`."""
    from rich.console import Console

    import tollbook
    from tollbook.cli.render import incidents_table

    with tollbook.open_book(demo_book, create=False) as book:
        found = tollbook.incident_list(book)
        reports = book.report_counts(found)
    for width in (60, 80, 120):
        out = Console(width=width, record=True, file=io.StringIO())
        out.print(incidents_table(found, reports, width=width))
        text = out.export_text()
        assert all(incident.id[:12] in text for incident in found)
        assert "corroborated" in text


def test_the_book_in_the_folder_that_is_added(run, tmp_path):
    """The book's own files are passed over without a word."""
    (tmp_path / "one.txt").write_text(
        "Published: 2025-03-05\n\nGunmen shot two labourers near Gao in Mali, police said.\n"
    )
    done = run("add", ".")
    assert (done.code, done.out) == (0, "1 report added.\n")
    assert run("add", ".").code == 0
