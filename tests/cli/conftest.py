"""A command line that can be called, and one book with the demo's reports for tests that only look."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import tollbook
from tollbook.cli import main


@dataclass(frozen=True)
class Outcome:
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Call the command line in an empty folder, as a shell would."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TOLLBOOK_BOOK", raising=False)

    def call(*args: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["tollbook", *map(str, args)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1 if ended.code else 0
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return call


@pytest.fixture(scope="session")
def demo_book(tmp_path_factory) -> Path:
    """The demo's reports in a book; tests that change it work on a copy."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    reports, _ = tollbook.demo_files()
    with tollbook.open_book(path) as book:
        tollbook.add(book, [str(reports)])
    return path
