"""People's ratings of sources and reports: shown beside what they rate, changing no figure, kept and taken back."""

from __future__ import annotations

import json

import pytest
from tests.ledger.made import entry

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger.agreement import faults_of
from tollbook.ledger.connection import reading
from tollbook.ledger.log import read_log
from tollbook.pipeline import export, rate, rating_list, report_list, withdraw_rating
from tollbook.pipeline.browsing import annotated_report

ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN at a market, the driver Ada Marrin, 34, among them"
WHO = {"author": "editor", "reason": "ten years of it read"}


@pytest.fixture
def told(book):
    """A book with one report, and the report's id."""
    return book.enter([entry(ATTACK, source="The Orvale Post")]).added[0]


def grades(book):
    return [r.grade.value for s in book.sources() for r in s.ratings], [
        r.grade.value for row in report_list(book) for r in row.ratings
    ]


def test_a_source_is_rated_by_letter_and_a_report_by_figure(book, told):
    """By name, in any case, or by id; the figures of the ledger stay as they were."""
    before = book.incidents()
    rate(book, "the orvale post", "b", **WHO)
    rate(book, told[:12], "4", **WHO)
    assert grades(book) == (["B"], ["4"])
    assert book.incidents() == before
    assert [r.grade.value for r in annotated_report(book, told).ratings] == ["B", "4"]
    row = json.loads(export(book, "json").text)["reports"][0]
    assert [(r["of"], r["grade"], r["means"], r["by"]) for r in row["ratings"]] == [
        ("report", "4", "doubtful", "editor"), ("publisher", "B", "usually reliable", "editor"),
    ]  # fmt: skip


def test_two_people_may_differ_and_both_stand(book, told):
    """A later rating takes the place of the same person's only."""
    rate(book, told, "2", **WHO)
    rate(book, told, "5", author="another", reason="the photograph is older")
    rate(book, told, "3", **WHO)
    assert grades(book) == ([], ["5", "3"])
    assert [bool(row.ended) for row in rating_list(book)] == [True, False, False]


def test_a_rating_is_withdrawn_and_the_one_before_holds_again(book, told):
    """Once; a withdrawal stays."""
    rate(book, told, "2", **WHO)
    second = rate(book, told, "5", **WHO)
    taken = withdraw_rating(book, second.id[:10], **WHO)
    assert grades(book) == ([], ["2"])
    for name, words in ((second.id, "withdrawn already by editor"), (taken.id, "rate anew")):
        with pytest.raises(UsageError, match=words):
            withdraw_rating(book, name, **WHO)


WRONG = {
    "no grade": ("The Orvale Post", "G", WHO, UsageError, "A to F"),
    "a figure for a source": ("The Orvale Post", "2", WHO, UsageError, "this is a source"),
    "nobody known": ("The Belvo Wire", "A", WHO, NotFoundError, "neither a source nor a report"),
    "an empty name": ("", "A", WHO, NotFoundError, "neither"),
    "no author": ("The Orvale Post", "A", {"author": " ", "reason": "r"}, UsageError, "who gives it and why"),
    "two lines": ("The Orvale Post", "A", {"author": "a", "reason": "r\nr"}, UsageError, "printable"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_rating_is_refused_in_a_line(book, told, name):
    """Nothing is recorded."""
    subject, grade, who, error, words = WRONG[name]
    with pytest.raises(error, match=words):
        rate(book, subject, grade, **who)
    with pytest.raises(UsageError, match="this is a report"):
        rate(book, told, "A", **WHO)
    assert book.ratings() == []


def test_ratings_stand_in_the_log_and_go_with_a_redacted_report(book, told):
    """The hash stays; words that may quote the report do not."""
    rate(book, "The Orvale Post", "A", **WHO)
    rate(book, told, "3", author="editor", reason="Ada Marrin was seen alive")
    assert "Ada Marrin" not in rating_list(book)[1].rating.reason
    with reading(book._engine) as connection:
        assert [e.kind for e in read_log(connection)] == ["rating", "rating"]
        assert faults_of(connection) == []
    book.redact(told, "court order")
    assert [r.grade.value for r in book.ratings()] == ["A"]
    with reading(book._engine) as connection:
        assert faults_of(connection) == []


def test_a_past_day_has_the_ratings_of_that_day(book, told):
    """What was held later is not there."""
    rate(book, told, "2", **WHO)
    moment = book.now()
    rate(book, told, "5", **WHO)
    with book.as_known(moment) as then:
        assert grades(then) == ([], ["2"])
