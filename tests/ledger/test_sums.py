"""Sums as they were: whatever changed when, by whatever clock, a toll of a past moment adds up what stood then."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, select
from tests.ledger.places import KINDS, place
from tests.ledger.test_tolling import incidents, selections

from tollbook.ledger import Book, history, schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import reading, writing
from tollbook.ledger.incidents import exchange_incidents
from tollbook.ledger.periods import node_of
from tollbook.ledger.selecting import select_incidents
from tollbook.ledger.sums import NUMBERS
from tollbook.ledger.tolling import sum_tolls
from tollbook.ledger.views import engine_at
from tollbook.records import Incident, Place, Selection, Toll
from tollbook.tolls import summarise
from tollbook.vocabulary.codes import EventType, Outcome
from tollbook.vocabulary.dates import DateRange

BEGIN = datetime(2031, 4, 1, tzinfo=UTC)
NOW = date.max.toordinal() + 1
hours = st.integers(1, 120).map(lambda n: BEGIN + timedelta(hours=n))
changes = st.lists(st.tuples(hours, incidents, st.booleans()), min_size=1, max_size=6)


@pytest.fixture(scope="module", params=KINDS)
def engine(request):
    with (
        TemporaryDirectory() as folder, place(request.param, Path(folder)) as address,
        Book.open(address, now=lambda: BEGIN) as book,
    ):  # fmt: skip
        yield book._engine


def live(engine, steps, *, forward):
    """A life of a book: at each moment some incidents come, some of them as others were before, and some go.

    By a clock that is turned back none comes as it was before: of one incident what stood when is then not told apart.
    """
    with writing(engine) as c:
        for table in (*schema.DERIVED, *history.TABLES):
            c.execute(delete(table))
        c.execute(delete(schema.book).where(schema.book.c.name == history.SUMS_UNTIL))
    there = {}
    for n, (moment, found, all_go) in enumerate(steps):
        ids = [(n + at) % 5 if forward else 5 * n + at for at in range(5)]
        made = [msgspec.structs.replace(i, id=f"inc-{number:020}") for number, i in zip(ids, found, strict=False)]
        gone = [i for i in there if all_go or i in {m.id for m in made}]
        with writing(engine) as c:
            exchange_incidents(c, gone, made, {}, at=stamp(moment))
        there = {i: None for i in there if i not in gone} | {m.id: None for m in made}


asked = st.tuples(hours, st.booleans(), selections)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=changes, forward=st.booleans(), past=asked)
def test_a_past_toll_adds_up_what_stood_then(engine, steps, forward, past):
    """At the end of a day and within one, also where a clock was turned back; everything, and any selection."""
    live(engine, sorted(steps, key=lambda step: step[0]) if forward else steps, forward=forward)
    at, last, selection = past
    moment = datetime.combine(at.date(), time.max, UTC) if last else at
    then = engine_at(engine, stamp(moment), stamp(BEGIN))
    try:
        with reading(then) as c:
            found = [incident for incident, _ in select_incidents(c, Selection())]
            for wanted in (Selection(), selection):
                assert sum_tolls(c, wanted) == summarise(found, wanted)
            for table in history.PAST_SUMS:
                assert parts(c, table, "members") == parts(c, schema.toll_rows)
    finally:
        then.dispose()


def parts(c, table, count=None):
    """What a table of sums, or the rows themselves, come to by nationality and role."""
    numbers = [func.sum(table.c[name]) for name in NUMBERS]
    number = func.sum(table.c[count]) if count else func.count()
    key = table.c.nationality, table.c.role
    rows = c.execute(select(*key, *numbers, number).group_by(*key).having(number != 0))
    return {(row[0], row[1]): [int(n) for n in row[2:]] for row in rows}


def lives_on(engine):
    """The periods of each sum, with what it came to, in order."""
    found = {}
    for table, past in history.PAST_SUMS.items():
        names = [*table.primary_key.columns.keys()]
        with reading(engine) as c:
            rows = [
                *c.execute(select(past)).mappings(),
                *({**row, "held_until": NOW, "node": None} for row in c.execute(select(table)).mappings()),
            ]
        for row in rows:
            found.setdefault((table.name, *(row[name] for name in names)), []).append(row)
    return {key: sorted(rows, key=lambda row: row["held_from"]) for key, rows in found.items()}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=changes, forward=st.booleans())
def test_each_sum_holds_from_day_to_day(engine, steps, forward):
    """Its periods do not overlap, are kept under their nodes, and are of something; it is now what the rows come to."""
    live(engine, sorted(steps, key=lambda step: step[0]) if forward else steps, forward=forward)
    for rows in lives_on(engine).values():
        bounds = [(row["held_from"], row["held_until"]) for row in rows]
        assert all(first < until for first, until in bounds)
        assert all(until <= first for (_, until), (first, _) in pairwise(bounds))
        assert all(row["node"] == node_of(*days) for row, days in zip(rows, bounds, strict=True) if days[1] != NOW)
        assert all(row["members"] > 0 for row in rows)
    with reading(engine) as c:
        for table in history.PAST_SUMS:
            assert parts(c, table, "members") == parts(c, schema.toll_rows)


DAY = BEGIN + timedelta(days=1)


def periods(engine):
    """Of the sum of Chinese killed, with days counted from DAY; None: until now."""
    zero = DAY.toordinal()
    return [
        (row["held_from"] - zero, None if row["held_until"] == NOW else row["held_until"] - zero, row["members"])
        for row in lives_on(engine)["toll_sums", "CN", "*", "killed", "TJ"]
    ]


def test_a_sum_is_kept_once_a_day(engine):
    """Three changes on two days leave what was at the beginnings of both, and of nothing nothing is left."""
    steps = [
        (DAY, [incident("CN")], False), (DAY + timedelta(days=2), [incident("CN")] * 2, True),
        (DAY + timedelta(days=2, hours=3), [incident("CN")] * 3, True), (DAY + timedelta(days=5), [], True),
    ]  # fmt: skip
    live(engine, steps, forward=True)
    assert periods(engine) == [(0, 2, 1), (2, 5, 3)]


def test_a_clock_turned_back_changes_what_was_kept_of_later_days(engine):
    """Also where nothing was kept of them; what came later than it went is as if it never was."""
    steps = [
        (4, 1, False, [(4, None, 1)]),
        (1, 2, False, [(1, 4, 2), (4, None, 3)]),
        (2, 0, True, [(1, 2, 2)]),
        (3, 1, False, [(1, 2, 2), (3, None, 1)]),
        (0, 1, False, [(0, 1, 1), (1, 2, 3), (2, 3, 1), (3, None, 2)]),
        (6, 0, True, [(0, 1, 1), (1, 2, 3), (2, 3, 1), (3, 6, 2)]),
    ]
    for n, (*_, expected) in enumerate(steps):
        done = [(DAY + timedelta(days=day), [incident("CN")] * come, go) for day, come, go, _ in steps[: n + 1]]
        live(engine, done, forward=False)
        assert periods(engine) == expected


def test_a_new_history_leaves_no_trace_of_sums(engine):
    """After a redaction neither what sums were is left nor since when they stand as they do."""
    steps = [(BEGIN + timedelta(days=days), [incident("CN")] * days, False) for days in (1, 3)]
    live(engine, steps, forward=True)
    assert {row["held_from"] for rows in lives_on(engine).values() for row in rows} != {0}
    with writing(engine) as c:
        history.begin(c, stamp(BEGIN))
    rows = [row for rows in lives_on(engine).values() for row in rows]
    assert {(row["held_from"], row["held_until"]) for row in rows} == {(0, NOW)}


def incident(nationality):
    killed = Toll(outcome=Outcome.KILLED, nationality=nationality, low=1, best=2, high=3, rule="", statements=())
    return Incident(id="", mentions=(), date=DateRange.day(BEGIN.date()), event_type=EventType.ARSON,
                    place=Place(country="TJ"), tolls=(killed,))  # fmt: skip
