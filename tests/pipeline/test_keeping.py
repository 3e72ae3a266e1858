"""What the owner decides: removal, redaction, names, coverage, judgements."""

from datetime import date

import pytest
from tests.ledger.made import entry

from tollbook.errors import RecordError, UsageError
from tollbook.pipeline import add_coverage, judge, redact, remove, set_names
from tollbook.records import Sameness


def test_removing_and_redacting_by_the_beginning_of_an_id(book):
    """Both return the whole id."""
    made = entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN")
    book.enter([made])
    assert remove(book, made.report.id[:8], reason="asked") == made.report.id
    assert redact(book, made.report.id[:8]) == made.report.id
    assert book.incidents() == []


def test_names_are_masked_or_shown(book):
    """The setting follows the last decision."""
    set_names(book, True)
    assert book.setting("names") == "shown"
    set_names(book, False)
    assert book.setting("names") == "masked"


def test_coverage_is_declared_by_name(book):
    """Who was watched, where and when; nothing without a name, nothing that ends before it starts."""
    made = add_coverage(book, source=" The Orvale Post ", start=date(2031, 1, 1), countries=("TJ", "AF"))
    assert book.coverage() == [made]
    assert (made.source, made.countries) == ("The Orvale Post", ("AF", "TJ"))
    with pytest.raises(UsageError):
        add_coverage(book, source=" ", start=date(2031, 1, 1))
    with pytest.raises(RecordError):
        add_coverage(book, source="X", start=date(2031, 1, 2), end=date(2031, 1, 1))


def test_a_judgement_keeps_its_author_and_moment(book):
    """It is in the log with the book's time."""
    pair = [entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3"),
            entry("attack 2031-07-04 AF Kandahar Belvo stabbing injured 1")]  # fmt: skip
    book.enter(pair)
    left, right = (e.extraction.mentions[0].id for e in pair)
    made = judge(book, left, right, Sameness.SAME, author="editor", reason="one siege")
    assert book.judgements() == [made]
    assert len(book.incidents()) == 1
