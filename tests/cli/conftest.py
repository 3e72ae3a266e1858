"""A command line that can be called, and one book with the demo's reports for tests that only look.

Books are on every kind of database at hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from tests.ledger.places import KINDS, copied, place

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


@pytest.fixture(scope="session", params=KINDS)
def demo_book(request, tmp_path_factory) -> Iterator[str]:
    """The address of a book with the demo's reports; tests that change it work on a copy."""
    with place(request.param, tmp_path_factory.mktemp("demo")) as address:
        reports, _ = tollbook.demo_files()
        with tollbook.open_book(address) as book:
            tollbook.add(book, [str(reports)])
        yield address


@pytest.fixture
def demo_copy(demo_book, tmp_path) -> Iterator[str]:
    """The same in a place of its own."""
    with copied(demo_book, tmp_path) as address:
        yield address


@pytest.fixture(params=KINDS)
def new_book(request, tmp_path) -> Iterator[str]:
    """An address where no book is yet."""
    with place(request.param, tmp_path) as address:
        yield address


LATE = """Title: A year on the road to the mine
Publisher: Estuary Chronicle
Published: 2025-10-25

In May a bomb in Senegal's Kédougou region killed an engineer of the mine.
"""


@pytest.fixture
def doubtful_copy(demo_copy, tmp_path) -> str:
    """The same with a report that tells of one of its attacks vaguely, so that two incidents look alike."""
    late = tmp_path / "late.txt"
    late.write_text(LATE, encoding="utf-8")
    with tollbook.open_book(demo_copy) as book:
        tollbook.add(book, [str(late)])
    return demo_copy
