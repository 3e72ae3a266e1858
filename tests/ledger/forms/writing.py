"""Writes a book of the form that the tollbook at hand makes, as SQL: what later versions are tested to upgrade.

usage: python -m tests.ledger.forms.writing FORM

Run once, before the form changes, with TOLLBOOK_TEST_POSTGRESQL set (`.ci/postgresql`). It writes
`form-FORM.sqlite.sql` and `form-FORM.postgresql.sql` beside itself. A file once written is never written again: it
is how such books were.
"""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.ledger.made import entry, ticking
from tests.ledger.places import place

import tollbook
from tollbook.ledger import Book
from tollbook.records import CountValue, Coverage, Judgement, Sameness

HERE = Path(__file__).parent
WORDS = " ".join(f"word{n}" for n in range(40))
REPORTS = [
    entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN injured 2 by Band-of-Nine at a camp\ntotal 9 CN "
          "2031-01-01 2031-12-31", source="The Orvale Post"),
    entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 4", source="The Tessin Mail", published="2031-03-06"),
    entry(f"attack 2031-05-11 AF Kabul Marrak armed_assault killed 2 injured 5 CN\n{WORDS}", source="Marrak Radio",
          published="2031-05-12"),
    entry(f"attack 2031-05-11 AF Kabul Marrak armed_assault killed 2 injured 5 CN\n{WORDS} more",
          source="The Belvo Wire", published="2031-05-13"),
    entry("attack 2031-06-20 AF Kandahar Belvo arson injured 1", address="https://post.example/fire",
          published="2031-06-21"),
    entry("attack 2031-06-20 AF Kandahar Belvo arson injured 4", address="https://post.example/fire",
          published="2031-06-22"),
    entry("attack 2031-07-01 TJ Khatlon Tessin stabbing killed 1", source="A mistaken paper", published="2031-07-02"),
    entry("attack 2031-08-01 TJ Khatlon Tessin stabbing killed 1 at Jorun Dalk", source="A sued paper",
          published="2031-08-02"),
    entry("foreign words", source="Une feuille", published="2031-08-03"),
]  # fmt: skip


def fill(book: Book) -> None:
    """Everything that a book can hold."""
    book.enter(REPORTS[:5])
    book.enter(REPORTS[5:])
    book.remove(REPORTS[6].report.id, "sent by mistake")
    book.redact(REPORTS[7].report.id, "court order")
    first, second = (book.mentions_of(REPORTS[n].report.id)[0].id for n in (2, 4))
    book.record_judgement(
        Judgement.build(first, second, Sameness.DIFFERENT, author="somebody", reason="other days",
                        recorded_at=datetime(2031, 9, 1, tzinfo=UTC))
    )  # fmt: skip
    counted = next(s for s in book.mentions_of(REPORTS[1].report.id)[0].statements if isinstance(s.value, CountValue))
    tollbook.review(book, counted.id, "correct", value="5", author="somebody", reason="one was forgotten")
    tollbook.rate(book, "The Orvale Post", "B", author="somebody", reason="ten years of it read")
    book.record_coverage(Coverage.build(source="the papers", start=date(2031, 1, 1), end=date(2031, 12, 31)))
    book.change_setting("names", "shown")
    _, programme = tollbook.demo_files()
    tollbook.decide(book, programme, as_of=date(2031, 10, 31))


def main(form: str) -> None:
    """Write both files."""
    with TemporaryDirectory() as made:
        folder = Path(made)
        with place("sqlite", folder) as address:
            with Book.open(address, now=ticking()) as book:
                fill(book)
            with sqlite3.connect(address) as raw:
                mark = f"PRAGMA application_id = {raw.execute('PRAGMA application_id').fetchone()[0]};"
                _write(
                    f"form-{form}.sqlite.sql", "\n".join((mark, "PRAGMA journal_mode = WAL;", *raw.iterdump())) + "\n"
                )
            raw.close()
        with place("postgresql", folder) as address:
            with Book.open(address, now=ticking()) as book:
                fill(book)
            dump = ["pg_dump", "--inserts", "--no-owner", "--no-privileges", "--no-comments", address]
            text = subprocess.run(dump, check=True, capture_output=True, text=True).stdout
            left_out = re.compile(r"--|\\|SET |SELECT pg_catalog.set_config")
            kept = [line for line in text.splitlines() if line and not left_out.match(line)]
            _write(f"form-{form}.postgresql.sql", "\n".join(kept) + "\n")


def _write(name: str, text: str) -> None:
    with (HERE / name).open("x", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(sys.argv[1])
