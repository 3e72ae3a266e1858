"""A book as it was: the log up to a moment and what follows from it, and nothing that came later."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.made import contents, entry, ticking

from tollbook.errors import UsageError
from tollbook.ledger import Book
from tollbook.records import Judgement, Sameness
from tollbook.tolls import TollPolicy

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
