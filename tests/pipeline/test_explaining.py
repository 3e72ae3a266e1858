"""Why a decision was made and what would change it; a promise is not changed silently."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.ledger.made import entry, ticking
from tests.ledger.places import KINDS, place

from tollbook.errors import NotFoundError, ProgrammeError
from tollbook.ledger import Book
from tollbook.pipeline import add_coverage, check, decide, what_if, why
from tollbook.records import encode
from tollbook.vocabulary.codes import Verdict

PROGRAMME = """
name: Orvale road
indicators:
  - {name: attacks, scope: {countries: [TJ]}, window_days: 90}
  - {name: killed, measure: killed, scope: {countries: [TJ]}, window_days: 90}
conditions:
  - {name: rare, expression: attacks <= 1, cure_days: 20}
  - {name: few, expression: killed <= 5}
gates:
  - {name: licence, conditions: [rare, few]}
"""
DAY = date(2031, 3, 31)


@pytest.fixture
def filled(book):
    """Two attacks, watched throughout."""
    add_coverage(book, source="The Orvale Post", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
    book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"),
                entry("attack 2031-01-20 TJ Khatlon Tessin arson killed 1", title="Other")])  # fmt: skip
    return book


def _all(reason):
    yield reason
    for child in reason.because:
        yield from _all(child)


def test_why_goes_down_to_the_words(filled):
    """Verdict, finding, measurement, incident, passage with its report and offsets."""
    [made] = decide(filled, PROGRAMME, as_of=DAY)
    nodes = list(_all(why(filled, made.id[:10])))
    kinds = {n.kind for n in nodes}
    assert {"verdict", "finding", "measurement", "incident", "passage"} <= kinds
    quotes = {n.text for n in nodes if n.kind == "passage"}
    assert "killed 3 CN" in quotes
    with pytest.raises(NotFoundError, match="tollbook decisions"):
        why(filled, "dec-zz")


def test_why_of_a_decision_whose_report_was_redacted(filled):
    """The decision stands; the words are gone, and it says so."""
    [made] = decide(filled, PROGRAMME, as_of=DAY)
    assert not [n for n in _all(why(filled, made.id)) if "no longer told" in n.text]
    first, *rest = list(filled.reports())
    filled.redact(first.id)
    (lost,) = [n.text for n in _all(why(filled, made.id)) if "no longer told" in n.text]
    assert first.id in lost
    assert not [report.id for report in rest if report.id in lost]
    for report in rest:
        filled.redact(report.id)
    nodes = list(_all(why(filled, made.id)))
    assert not [n for n in nodes if n.kind == "passage"]


def test_what_if_names_the_incident_and_the_day(filled):
    """Either attack removed would grant; left alone, the older one leaves the window."""
    [found] = what_if(filled, PROGRAMME, as_of=DAY)
    assert found.decision.verdict is Verdict.HOLD
    assert {(f.change, f.verdict) for f in found.flips} == {("removed", Verdict.GRANT)}
    assert len({f.incident for f in found.flips}) == 2
    assert (found.day, found.verdict_then) == (date(2031, 1, 20) + timedelta(days=90), Verdict.GRANT)
    [early] = what_if(filled, PROGRAMME, as_of=DAY, horizon=3)
    assert (early.day, early.verdict_then) == (None, None)


def test_decisions_follow_on_each_other(filled):
    """Granted before the second attack, then suspended, then withdrawn; check sees the same as decide records."""
    assert decide(filled, PROGRAMME, as_of=date(2031, 3, 1))[0].verdict is Verdict.GRANT
    assert check(filled, PROGRAMME, as_of=date(2031, 3, 5))[0].verdict is Verdict.SUSPEND
    [suspended] = decide(filled, PROGRAMME, as_of=date(2031, 3, 5))
    assert suspended.cures[0].until == date(2031, 3, 25)
    [found] = what_if(filled, PROGRAMME, as_of=date(2031, 3, 6))
    assert (found.day, found.verdict_then) == (date(2031, 3, 25), Verdict.WITHDRAW)
    assert decide(filled, PROGRAMME, as_of=date(2031, 3, 25))[0].verdict is Verdict.WITHDRAW
    assert check(filled, PROGRAMME, as_of=date(2031, 3, 5)) == (suspended,)


def test_a_programme_that_was_decided_by_is_changed_only_by_a_new_version(filled):
    """Looser conditions under the same version are refused; both versions are kept."""
    decide(filled, PROGRAMME, as_of=DAY)
    looser = PROGRAMME.replace("attacks <= 1", "attacks <= 9")
    with pytest.raises(ProgrammeError, match="write `version: 2`"):
        decide(filled, looser, as_of=DAY)
    with pytest.raises(ProgrammeError, match="write `version: 2`"):
        check(filled, looser, as_of=DAY)
    assert len(filled.decisions()) == 1
    decide(filled, looser.replace("name: Orvale road", "name: Orvale road\nversion: 2"), as_of=DAY)
    assert [p.version for p in filled.programmes()] == [1, 2]
    decide(filled, PROGRAMME, as_of=DAY + timedelta(days=1))


def test_the_same_ledger_gives_the_same_bytes_on_every_database(tmp_path):
    """And later with --as-of: the digest depends on nothing but ledger, programme and day."""
    found = set()
    for kind, hours in ((kind, hours) for kind in KINDS for hours in (0, 1000)):
        clock = ticking(datetime(2031, 4, 1, tzinfo=UTC) + timedelta(hours=hours))
        with place(kind, tmp_path) as address, Book.open(address, now=clock) as book:
            add_coverage(book, source="P", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
            book.enter([entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN")])
            decide(book, PROGRAMME, as_of=DAY - timedelta(days=60))
            decide(book, PROGRAMME, as_of=DAY)
            found.add(b"".join(encode(d) for d in book.decisions()))
    assert len(found) == 1
