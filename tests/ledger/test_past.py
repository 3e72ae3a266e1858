"""A book as it was: the log up to a moment and what follows from it, and nothing that came later."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.ledger.made import contents, entry, ticking

from tollbook.errors import LinkingError, UsageError
from tollbook.ledger import Book, schema
from tollbook.ledger.began import last_change
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import connect, reading, writing
from tollbook.ledger.undoing import undo
from tollbook.pipeline import review
from tollbook.records import Judgement, Sameness, Selection
from tollbook.tolls import TollPolicy, assemble
from tollbook.vocabulary.codes import EventType

START = datetime(2031, 4, 1, tzinfo=UTC)
ATTACK = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN"
LATER = "attack 2031-03-04 TJ Khatlon Orvale bombing killed 5 CN at the bridge that was shut"
OTHER = "attack 2031-07-04 AF Kandahar Belvo stabbing injured 1"


def incidents(book):
    return [(i.id, i.tolls, i.mentions) for i in book.incidents()]


def test_each_step_can_be_gone_back_to(book):
    """After reports, a correction, a judgement, a policy and a removal, every earlier state is there to be read."""
    seen = []

    def step(act):
        act()
        seen.append((book.now(), incidents(book)))

    def join():
        left, right = (i.mentions[0] for i in book.incidents())
        book.record_judgement(
            Judgement.build(left, right, Sameness.SAME, author="ana", reason="r", recorded_at=book.now())
        )

    step(lambda: book.enter([entry(ATTACK, address="http://post.example/1")]))
    step(lambda: book.enter([entry(LATER, address="http://post.example/1")]))
    step(lambda: book.enter([entry(OTHER, source="Other Post")]))
    step(join)
    step(lambda: book.set_policy(TollPolicy(name="x", best=("latest_account",))))
    step(lambda: book.remove(next(iter(book.reports())).id, "asked"))
    for moment, before in seen:
        with book.as_known(moment) as then:
            assert incidents(then) == before


def test_before_the_first_report_there_was_nothing(book):
    """The message says when the ledger began."""
    with pytest.raises(UsageError, match="holds no report"), book.as_known(START):
        pass
    book.enter([entry(ATTACK)])
    with pytest.raises(UsageError, match="first report was recorded on 2031-04-01"):  # noqa: SIM117
        with book.as_known(START - timedelta(days=1)):
            pass
    assert not book.knew_by(START - timedelta(days=1))


def test_what_was_redacted_since_is_not_brought_back(book):
    """Neither its words nor its figures are in the past book, and nothing is left on disk."""
    book.enter([entry(ATTACK), entry(OTHER, source="Other Post")])
    moment = book.now()
    gone = next(r for r in book.reports() if r.source.name == "Other Post")
    book.redact(gone.id)
    with book.as_known(moment) as then:
        place = then.place
        assert [i.place.country for i in then.incidents()] == ["TJ"]
        assert then.report(gone.id).text == ""
    from pathlib import Path

    assert not Path(place).exists()


def test_names_are_masked_as_they_are_today(book):
    """A ledger that showed names once shows none of them when they are masked now."""
    book.change_setting("names", "shown")
    book.enter([entry(ATTACK)])
    moment = book.now()
    book.change_setting("names", "masked")
    with book.as_known(moment) as then:
        assert then.setting("names") == "masked"


def test_a_clock_that_was_set_back_leaves_every_past_to_be_read(places):
    """What was said of a report by a clock behind the one that entered it goes with the report; its source may stay."""
    moment = START
    with Book.open(places(), now=lambda: moment) as book:
        moment = START + timedelta(days=60)
        book.enter([entry(ATTACK), entry(OTHER, source="Other Post")])
        moment = START
        book.enter([entry(LATER), entry(OTHER + " at noon", source="Other Post")])
        first = next(iter(book.reports())).id
        statement = book.mentions_of(first)[0].statements[0].id
        review(book, statement, "accept", author="ana", reason="as it says")
        left, right = (i.mentions[0] for i in book.incidents()[:2])
        book.record_judgement(
            Judgement.build(left, right, Sameness.DIFFERENT, author="ana", reason="r", recorded_at=moment)
        )
        book.remove(first, "asked")
        seen = {}
        for days in (0, 30, 61):
            with book.as_known(START + timedelta(days=days)) as then:
                seen[days] = (len(list(then.reports())), len(then.report_list()), bool(then.incidents()))
        assert seen == {0: (2, 2, True), 30: (2, 2, True), 61: (3, 4, True)}
        assert book.log_faults() == []


def test_now_is_the_book_itself(book):
    """Where nothing was recorded since, nothing is copied."""
    book.enter([entry(ATTACK)])
    with book.as_known(book.now()) as then:
        assert then is book


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 4), order=st.permutations(range(5)))
def test_the_past_is_a_book_that_stopped_there(cut, order, tmp_path_factory):
    """Whatever came in whatever order: the past of the long book equals the short book."""
    lines = [ATTACK, LATER, OTHER, ATTACK + " ", "attack 2031-03-05 TJ Khatlon Orvale bombing killed 9 CN"]
    entries = [entry(lines[n], source=f"Paper {n}", title=str(n)) for n in order]
    folder = tmp_path_factory.mktemp("past")
    with Book.open(folder / "long.db", now=ticking()) as long, Book.open(folder / "short.db", now=ticking()) as short:
        moment = None
        for n, one in enumerate(entries):
            long.enter([one])
            if n <= cut:
                short.enter([one])
            if n == cut:
                moment = long.now()
        with long.as_known(moment) as then:
            expected, found = contents(short), contents(then)
        for table in (
            "incidents",
            "toll_rows",
            "toll_spans",
            "toll_sums",
            "reports",
            "statements",
            "report_states",
            "incident_mentions",
        ):
            assert found[table] == expected[table]


def acts(book, steps):
    """A life of a book: every kind of change, one after the other, as far as it is possible."""
    for n, kind in enumerate(steps):
        current = list(book.reports())
        if kind == "report":
            book.enter([entry(LINES[n % len(LINES)], source=f"Paper {n % 4}", title=str(n))])
        elif kind == "version":
            book.enter([entry(LINES[n % len(LINES)] + f"\nversion {n}", address="http://post.example/1", title=str(n))])
        elif kind == "copy":
            book.enter([entry(LINES[0] + f"\n{WORDS} {n % 2}", source=f"Wire {n % 3}", title=str(n))])
        elif kind == "policy":
            book.set_policy(
                TollPolicy(name=str(n), best=("latest_account",) if n % 2 else ("agreement", "latest_account"))
            )
        elif kind == "remove" and current:
            book.remove(current[n % len(current)].id, "asked")
        elif kind == "judge" and len(book.incidents()) > 1:
            one, other = (i.mentions[0] for i in book.incidents()[:2])
            how = Sameness.SAME if n % 2 else Sameness.DIFFERENT
            with suppress(LinkingError):
                book.record_judgement(
                    Judgement.build(one, other, how, author="ana", reason="r", recorded_at=book.now())
                )
        elif kind == "review" and current:
            said = [s for m in book.mentions_of(current[n % len(current)].id, as_read=True) for s in m.statements]
            if said:
                review(book, said[n % len(said)].id, "reject" if n % 3 else "accept", author="ana", reason="r")
        yield book


LINES = [ATTACK, LATER, OTHER, "attack 2031-03-05 TJ Khatlon Orvale bombing killed 9 CN", ATTACK + " injured 2"]
WORDS = " ".join(f"word{n}" for n in range(40))
KINDS_OF_ACT = ("report", "report", "version", "copy", "policy", "remove", "judge", "review")
TABLES = (
    "incidents", "toll_rows", "toll_spans", "toll_sums", "reports", "statements", "report_states", "incident_mentions",
    "incident_victims", "incident_actors", "features", "blocking_keys", "likenesses", "judgements", "reviews",
    "versions", "withdrawals", "texts", "mentions", "sources",
)  # fmt: skip


HELD = (
    "incidents", "toll_rows", "toll_spans", "toll_sums", "reports", "statements", "report_states", "incident_mentions",
    "incident_victims", "incident_actors", "judgements", "reviews", "versions", "withdrawals", "texts", "mentions",
    "sources",
)  # fmt: skip


ASKED = (
    Selection(), Selection(nationality="CN", since=date(2031, 3, 2), until=date(2031, 3, 5)),
    Selection(countries=("TJ",)), Selection(event_types=(EventType.BOMBING,)),
)  # fmt: skip


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(st.sampled_from(KINDS_OF_ACT), min_size=2, max_size=10), seconds=st.sampled_from([1, 9_000, 50_000])
)
def test_every_past_is_seen_as_it_stood(steps, seconds, tmp_path_factory):
    """Whatever was recorded later, at every moment: the same rows, figures and likenesses as there were then."""
    folder = tmp_path_factory.mktemp("past")
    with Book.open(folder / "book.db", now=ticking(seconds=seconds)) as book:
        book.enter([entry(OTHER, source="First Post")])
        seen, days = [], {}
        for then in acts(book, steps):
            stood = contents(then)
            near = then.near([m for i in then.incidents() for m in i.mentions])
            tolls = [then.toll(asked) for asked in ASKED]
            seen.append((then.now(), {name: stood[name] for name in HELD}, tolls, near))
            days[then._read(last_change)[:10]] = tolls
        for moment, stood, tolls, near in seen:
            with book.as_known(moment) as then:
                found = contents(then)
                assert {name: found[name] for name in HELD} == stood
                assert [then.toll(asked) for asked in ASKED] == tolls
                assert then.near([*near]) == near
        for day, tolls in days.items():
            with book.as_known(datetime.combine(date.fromisoformat(day), time.max, UTC)) as then:
                assert [then.toll(asked) for asked in ASKED] == tolls


def test_the_past_is_read_only(book):
    """Nothing can be entered into a ledger as it was."""
    book.enter([entry(ATTACK)])
    moment = book.now()
    book.enter([entry(OTHER, source="Other Post")])
    with book.as_known(moment) as then, pytest.raises(UsageError, match="can only be read"):
        then.change_setting("names", "shown")


def test_a_question_that_fails_leaves_the_past_where_it_was(book):
    """What the next questions are asked of is still the ledger as it was."""
    book.enter([entry(ATTACK)])
    moment, before = book.now(), (incidents(book), book.toll())
    book.enter([entry(OTHER, source="Other Post")])

    def fail(connection):
        connection.execute(select(schema.toll_sums)).fetchall()
        raise LookupError("asked in vain")

    with book.as_known(moment) as then:
        for _ in range(2):
            with pytest.raises(LookupError, match="in vain"):
                then._read(fail)
            assert (incidents(then), then.toll()) == before


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(KINDS_OF_ACT), min_size=2, max_size=10), data=st.data())
def test_what_came_later_is_undone_whatever_it_was(steps, data, tmp_path_factory):
    """Whatever was recorded: a book taken back equals one that stopped."""
    cut = data.draw(st.integers(1, len(steps) - 1))
    steps = ["report", *steps]
    folder = tmp_path_factory.mktemp("past")
    with Book.open(folder / "long.db", now=ticking()) as long, Book.open(folder / "short.db", now=ticking()) as short:
        for _ in acts(short, steps[: cut + 1]):
            pass
        life = acts(long, steps)
        for _ in range(cut + 1):
            next(life)
        moment = long.now()
        for _ in life:
            pass
        engine = connect(folder / "copy.db", create=True)
        with reading(long._engine) as source, closing(sqlite3.connect(folder / "copy.db")) as made:
            source.connection.driver_connection.backup(made)
        with writing(engine) as target:
            undo(target, stamp(moment), assemble=assemble)
        engine.dispose()
        with Book.open(folder / "copy.db", create=False) as then:
            expected, found = contents(short), contents(then)
    assert {name: found[name] for name in TABLES} == {name: expected[name] for name in TABLES}
