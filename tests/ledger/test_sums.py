"""Sums as they were: whatever changed when, by whatever clock, a toll of a past moment adds up what stood then."""

from datetime import UTC, datetime, time, timedelta
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
from tollbook.ledger.selecting import select_incidents
from tollbook.ledger.sums import NUMBERS
from tollbook.ledger.tolling import sum_tolls
from tollbook.ledger.views import engine_at
from tollbook.records import Incident, Place, Selection, Toll
from tollbook.tolls import summarise
from tollbook.vocabulary.codes import EventType, Outcome
from tollbook.vocabulary.dates import DateRange

BEGIN = datetime(2031, 4, 1, tzinfo=UTC)
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


def test_a_new_history_leaves_no_trace_of_sums(engine):
    """After a redaction neither what sums were nor that there was one is left."""
    steps = [(BEGIN + timedelta(days=1), [incident("CN")], False), (BEGIN + timedelta(days=3), [], True)]
    live(engine, steps, forward=True)
    with reading(engine) as c:
        assert c.execute(select(schema.toll_sums)).fetchall() != []
        assert c.execute(select(history.PAST_SUMS[schema.toll_sums])).fetchall() != []
    with writing(engine) as c:
        history.begin(c, stamp(BEGIN))
        for table in (*history.PAST_SUMS, *history.PAST_SUMS.values()):
            assert c.execute(select(table)).fetchall() == []


def incident(nationality):
    killed = Toll(outcome=Outcome.KILLED, nationality=nationality, low=1, best=2, high=3, rule="", statements=())
    return Incident(id="", mentions=(), date=DateRange.day(BEGIN.date()), event_type=EventType.ARSON,
                    place=Place(country="TJ"), tolls=(killed,))  # fmt: skip
