"""What the owner decides: removal, redaction, names, coverage."""

from datetime import date

import pytest
from tests.ledger.made import entry

from tollbook.errors import RecordError, UsageError
from tollbook.pipeline import add_coverage, redact, remove, set_names


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
