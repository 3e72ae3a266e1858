"""Checking looks, deciding records; both are functions of the book, the programme and the day."""

from datetime import UTC, date, datetime

import pytest
from tests.ledger.made import entry

from tollbook.decisions.programme import load_programme
from tollbook.errors import NotFoundError, ProgrammeError
from tollbook.ledger import Book
from tollbook.pipeline import add_coverage, check, decide
from tollbook.pipeline.deciding import Circumstances
from tollbook.vocabulary.codes import Verdict

PROGRAMME = """
name: Orvale road
indicators:
  - {name: killed_90_days, kind: count, measure: killed, scope: {countries: [TJ]}, window_days: 90}
conditions:
  - {name: nobody_killed, expression: killed_90_days == 0}
gates:
  - {name: licence, conditions: [nobody_killed]}
"""
DAY = date(2031, 3, 31)


def test_silence_holds_and_coverage_grants(book):
    """Without coverage nothing is determined; with it, no attack grants and an attack holds."""
    [unwatched] = check(book, PROGRAMME, as_of=DAY)
    assert (unwatched.verdict, unwatched.only_undetermined) == (Verdict.HOLD, True)
    add_coverage(book, source="The Orvale Post", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
    [watched] = check(book, PROGRAMME, as_of=DAY)
    assert watched.verdict is Verdict.GRANT
    book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN")])
    [attacked] = check(book, PROGRAMME, as_of=DAY)
    assert (attacked.verdict, attacked.only_undetermined) == (Verdict.HOLD, False)
    assert attacked.incidents == (book.incidents()[0].id,)
    assert attacked.passages
    assert book.decisions() == []


def test_deciding_records_once(book):
    """The same ledger, programme and day give the same decision, recorded once."""
    first = decide(book, PROGRAMME, as_of=DAY)
    assert decide(book, PROGRAMME, gate="licence", as_of=DAY) == first
    assert tuple(book.decisions()) == first


def test_the_day_is_the_books_unless_given(book):
    """Today is what the book's clock says."""
    [made] = check(book, PROGRAMME)
    assert made.as_of == date(2031, 4, 1)


def test_a_past_day_is_decided_on_what_was_known_then(places):
    """A report that comes later changes nothing about the day before: the same digest, then and afterwards."""
    clock = [datetime(2031, 3, 30, 12, tzinfo=UTC)]
    with Book.open(places(), now=lambda: clock[0]) as book:
        add_coverage(book, source="The Orvale Post", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
        book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 0 CN")])
        clock[0] = datetime(2031, 3, 31, 12, tzinfo=UTC)
        then = check(book, PROGRAMME, as_of=DAY)
        clock[0] = datetime(2031, 4, 9, 12, tzinfo=UTC)
        book.enter([entry("attack 2031-03-20 TJ Khatlon Kalan bombing killed 3 CN", source="Wire")])
        assert check(book, PROGRAMME, as_of=DAY) == then
        assert then[0].verdict is Verdict.GRANT
        assert check(book, PROGRAMME)[0].verdict is Verdict.HOLD
        assert check(book, PROGRAMME, as_of=date(2031, 3, 20))[0].verdict is Verdict.HOLD  # begun later: as it is now


def test_deciding_over_columns_is_deciding_over_incidents(book):
    """The ledger is read as columns; the decision is to the letter that over the incidents themselves."""
    add_coverage(book, source="The Orvale Post", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
    book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN")])
    programme = load_programme(PROGRAMME)
    whole = Circumstances.of(book, programme, DAY).with_incidents(book)
    assert check(book, programme, as_of=DAY) == (whole.decide("licence"),)


def test_bad_programmes_and_gates_are_named(book, tmp_path):
    """A fault or an unknown gate is one message."""
    path = tmp_path / "programme.yaml"
    path.write_text(PROGRAMME.replace("== 0", "=="))
    with pytest.raises(ProgrammeError):
        check(book, path)
    with pytest.raises(NotFoundError):
        check(book, PROGRAMME, gate="nothing")
