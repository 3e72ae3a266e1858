"""A backtest sees on each day what was known that day, and nothing more."""

from __future__ import annotations

import random
from datetime import date, timedelta

import msgspec
import pytest
from tests.ledger.made import entry, ticking

from tollbook.decisions.programme import load_programme
from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import Book, Entry
from tollbook.pipeline import add_coverage, backtest, check, decide, write_backtest
from tollbook.pipeline.backtesting import run_days

PROGRAMME = """
name: Orvale road
indicators:
  - {name: killed, measure: killed, scope: {countries: [TJ]}, window_days: 30}
  - {name: attacks, scope: {countries: [TJ]}, window_days: 14}
  - {name: quiet, kind: days_since, scope: {countries: [TJ]}}
conditions:
  - {name: few_killed, expression: killed <= 2, cure_days: 5}
  - {name: rare, expression: attacks <= 1}
  - {name: calm, expression: quiet >= 3 && few_killed}
gates:
  - {name: road, conditions: [few_killed, rare]}
  - {name: travel, conditions: [calm]}
"""
MORE = "Officials said that more had died. attack 2031-02-27 TJ Khatlon Orvale bombing killed 4 CN injured 6"
REPORTS = [
    ("2031-03-01", "attack 2031-02-27 TJ Khatlon Orvale bombing killed 1 CN", "The Orvale Post"),
    (
        "2031-03-04",
        MORE,
        "Tessin Courier",
    ),
    ("2031-03-06", "attack 2031-03-05 TJ Khatlon Tessin armed_assault killed 1", "The Orvale Post"),
    ("2031-03-20", "attack 2031-03-07 TJ Khatlon Marrak bombing injured 2", "Tessin Courier"),
    ("2031-03-22", "attack 2031-03-21 AF Helmand Belvo bombing killed 9", "The Orvale Post"),
    ("2031-04-18", "attack 2031-04-17 TJ Khatlon Belvo bombing killed 3", "The Orvale Post"),
]
START, END = date(2031, 2, 25), date(2031, 4, 25)


def entries() -> list[tuple[date, Entry]]:
    """Reports with the days on which they were published."""
    return [(date.fromisoformat(day), entry(text, published=day, source=source)) for day, text, source in REPORTS]


def watched(book: Book) -> Book:
    add_coverage(book, source="The Orvale Post", start=date(2030, 1, 1), end=date(2031, 12, 31), countries=("TJ",))
    return book


@pytest.fixture
def full(book):
    watched(book).enter([made for _, made in reversed(entries())])
    return book


def test_a_day_is_what_check_says_of_a_book_of_what_was_known(full, places):
    """Seven first days, each against a book that holds only the reports published by then."""
    programme = load_programme(PROGRAMME)
    for day in map(date.fromisoformat, ("2031-03-01", "2031-03-04", "2031-03-05", "2031-03-06", "2031-03-19",
                                        "2031-03-20", "2031-04-20")):  # fmt: skip
        _, made = run_days(full, programme, day, day, ["road", "travel"], keep=True)
        with Book.open(places(), now=ticking()) as cut:
            watched(cut).enter([e for published, e in entries() if published <= day])
            told = check(cut, programme, as_of=day)
        assert [_said(d) for d in made] == [_said(d) for d in told], day


def test_the_course_is_that_of_a_book_decided_on_daily(full, places):
    """Cure periods run, gates are suspended and withdrawn as they would have been while reports came in."""
    programme = load_programme(PROGRAMME)
    _, made = run_days(full, programme, START, END, ["road", "travel"], keep=True)
    daily = []
    with Book.open(places(), now=ticking()) as growing:
        watched(growing)
        day = START
        while day <= END:
            growing.enter([e for published, e in entries() if published == day])
            daily += decide(growing, programme, as_of=day)
            day += timedelta(days=1)
    assert [_said(d) for d in made] == [_said(d) for d in daily]
    assert {d.verdict.value for d in made} >= {"grant", "suspend"}


def test_a_generated_book_is_seen_as_it_grew(book, places):
    """Random attacks, some told twice with another toll: each day is that of a book decided on while it grew.

    They lie apart, so that later reports change no earlier judgement on which reports tell of one attack.
    """
    rng = random.Random(5)
    made = []
    for at in range(12):
        when, where = START + timedelta(days=5 * at), ("Orvale", "Tessin", "Marrak", "Belvo")[at % 4]
        for again in range(1 + (at % 3 == 0)):
            day = when + timedelta(days=rng.randrange(12))
            told = f"attack {when} TJ Area{at} {where} bombing killed {rng.randrange(4)}"
            more = "Later, the authorities of the district said that more was known of it by then. " * again
            source = ("The Orvale Post", "Tessin Courier")[again]
            made.append((day, entry(more + told, published=str(day), source=source, title=f"News {at} {again}")))
    programme = load_programme(PROGRAMME)
    watched(book).enter([e for _, e in made])
    _, seen = run_days(book, programme, START, END, ["road", "travel"], keep=True)
    daily = []
    with Book.open(places(), now=ticking()) as growing:
        watched(growing)
        for day in (START + timedelta(days=i) for i in range((END - START).days + 1)):
            growing.enter([e for published, e in made if published == day])
            daily += decide(growing, programme, as_of=day)
    assert [_said(d) for d in seen] == [_said(d) for d in daily]
    assert len({d.verdict for d in daily}) > 2


def _said(decision):
    """All of a decision but its ids, cut-off and passages."""
    return msgspec.structs.replace(decision, id="", previous=None, cut_off="", passages=(), incidents=(), software="")


def test_stretches_flips_and_attacks(full):
    """Every day is in one stretch; an attack is placed by the day before it."""
    found = backtest(full, PROGRAMME, START, END, gate="road")
    [course] = found.gates
    assert course.stretches[0].start == START
    assert course.stretches[-1].end == END
    assert all(a.end + timedelta(days=1) == b.start for a, b in zip(course.stretches, course.stretches[1:],
                                                                    strict=False))  # fmt: skip
    assert course.days_open + course.days_closed + course.days_not_determinable == 60
    assert course.flips == sum(
        (a.state == "open") != (b.state == "open") for a, b in zip(course.stretches, course.stretches[1:], strict=False)
    )
    assert [(str(a.start), a.gate) for a in course.attacks] == [
        ("2031-02-27", "open"), ("2031-03-05", "closed"), ("2031-03-07", "closed"), ("2031-04-17", "open"),
    ]  # fmt: skip
    assert full.decisions() == []


def test_coded_rows_without_a_day_of_publication_count_from_their_event(book):
    """And a text without one from when it was recorded."""
    row = entry("attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN", published=None)
    coded = Entry(report=msgspec.structs.replace(row.report, coded=True, address="rows:1"), extraction=row.extraction)
    watched(book).enter([coded, entry("attack 2031-03-10 TJ Khatlon Tessin armed_assault killed 3", published=None)])
    [course] = backtest(book, PROGRAMME, date(2031, 3, 1), date(2031, 3, 12), gate="road").gates
    assert sorted(str(a.known_from) for a in course.attacks) == ["2031-03-04", "2031-04-01"]
    assert [(str(s.start), s.state) for s in course.stretches] == [
        ("2031-03-01", "open"), ("2031-03-04", "closed"), ("2031-03-09", "closed"), ("2031-03-10", "closed"),
    ]  # fmt: skip


def test_what_is_asked_wrongly_is_said(full, places, tmp_path):
    """Days the wrong way round, before anything was known, a gate that is none, another kind of picture."""
    with pytest.raises(UsageError, match="--from comes after --to"):
        backtest(full, PROGRAMME, END, START)
    with pytest.raises(UsageError, match="nothing was known before 2031-03-01"):
        backtest(full, PROGRAMME, date(2030, 1, 1), date(2030, 2, 1))
    with pytest.raises(NotFoundError, match="road"):
        backtest(full, PROGRAMME, START, END, gate="raod")
    with pytest.raises(UsageError, match=r"\.svg"):
        write_backtest(backtest(full, PROGRAMME, START, END), tmp_path / "p.gif")
    with Book.open(places(), now=ticking()) as empty, pytest.raises(UsageError, match="no attack"):
        backtest(empty, PROGRAMME, START, END)
