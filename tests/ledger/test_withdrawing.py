"""Redaction erases: nothing of the text is left in any file of the book, and the document stays out."""

from pathlib import Path

import pytest
from tests.ledger.made import entry, ticking

from tollbook.errors import BookBusyError, NotFoundError
from tollbook.ledger import Book, ReportState
from tollbook.ledger.connection import reading
from tollbook.vocabulary.codes import Outcome

SECRET = "Zanbaq"
TEXT = (
    f"attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN by Band{SECRET} at the {SECRET} canteen\n"
    f"total 30 CN 2031-01-01 2031-12-31 said {SECRET}\n" + f"{SECRET} padding " * 900
)


def secret():
    return entry(TEXT, title=f"{SECRET} attack", address=f"https://post.example/{SECRET}")


def bytes_of(path: Path) -> bytes:
    return b"".join(p.read_bytes() for p in path.parent.iterdir() if p.name.startswith(path.name))


def test_nothing_of_a_redacted_text_is_left_in_the_files(tmp_path):
    """Text, title, address, quotes, targets and actors are gone from the file and its write-ahead log."""
    path = tmp_path / "book.db"
    with Book.open(path, now=ticking()) as book:
        book.enter([secret(), entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 4 CN", source="The Mail")])
        assert SECRET.encode() in bytes_of(path)
        book.redact(secret().report.id, "privacy")
        assert SECRET.encode() not in bytes_of(path)
        [incident] = book.incidents()
        assert incident.toll(Outcome.KILLED).best == 4
    assert SECRET.encode() not in bytes_of(path)


def test_a_tombstone_stays(book):
    """The hash, the publisher, the dates and the reason stay; words do not."""
    made = secret()
    book.enter([made])
    book.redact(made.report.id, "privacy")
    [listed] = book.report_list()
    assert (listed.standing, listed.sha256, listed.withdrawal) == (ReportState.REDACTED, made.report.sha256, "privacy")
    assert (listed.title, listed.url, listed.file) == (None, None, None)
    kept = book.report(made.report.id)
    assert (kept.text, kept.title, kept.address, kept.source) == ("", None, None, made.report.source)
    assert book.mentions_of(made.report.id)[0].statements == ()
    assert book.stated_totals() == []


def test_a_redacted_document_does_not_come_back(book):
    """Neither the same report nor the same document under other circumstances."""
    made = secret()
    book.enter([made])
    book.redact(made.report.id)
    again = entry(TEXT, title=f"{SECRET} attack", published="2031-03-09")
    assert book.enter([made, again]).withdrawn == (made.report.id, again.report.id)
    assert book.incidents() == []


def test_redacting_twice_erases_what_a_reader_had_kept(tmp_path):
    """While somebody reads the old state the log cannot be truncated: that is said, and doing it again helps."""
    path = tmp_path / "book.db"
    made = secret()
    with Book.open(path, busy_seconds=0.2) as book:
        book.enter([made])
        with Book.open(path) as other, reading(other._engine) as connection:
            connection.exec_driver_sql("SELECT count(*) FROM texts").fetchall()
            with pytest.raises(BookBusyError, match="run the command again"):
                book.redact(made.report.id)
        assert book.redact(made.report.id) == made.report.id
        assert SECRET.encode() not in bytes_of(path)


def test_a_removed_report_can_still_be_redacted(book):
    """Removal keeps the text; redaction afterwards erases it."""
    made = secret()
    book.enter([made])
    book.remove(made.report.id)
    book.redact(made.report.id)
    assert book.report(made.report.id).text == ""


def test_an_unknown_report_cannot_be_taken_back(book):
    """There is nothing to remove or redact."""
    for take in (book.remove, book.redact):
        with pytest.raises(NotFoundError):
            take("rpt-00000000000000000000")
