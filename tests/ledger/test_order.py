"""The incidents are a function of what is in the log: batches, order and detours make no difference."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.made import contents, emptied, entry, ticking
from tests.ledger.places import KINDS, place

from tollbook.ledger import Book, candidates, derive, rows, schema

WORDS = " ".join(f"word{n}" for n in range(40))
DERIVED = {table.name for table in schema.DERIVED} | {"report_states", "copies"}

days = st.sampled_from(["2031-03-04", "2031-03-05", "2031-04-20"])
places = st.sampled_from(["TJ Khatlon Orvale", "TJ Khatlon Tessin", "AF Kabul Marrak"])
kinds = st.sampled_from(["bombing", "suicide_bombing", "armed_assault"])
counts = st.sampled_from(["", " killed 3", " killed 3 CN", " killed 4 injured 2", " injured 2 CN"])
lines = st.builds("attack {} {} {}{}".format, days, places, kinds, counts)
entries = st.builds(
    lambda text, tail, published, source, address: entry(
        "\n".join(text) + tail, published=published, source=source, address=address
    ),
    st.lists(lines, min_size=1, max_size=3),
    st.sampled_from(["", "\n" + WORDS]),
    st.sampled_from(["2031-03-06", "2031-04-22", None]),
    st.sampled_from(["The Orvale Post", "The Tessin Mail"]),
    st.none(),
)
some = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", params=KINDS)
def outcomes(request):
    """What is in a new book after each of several courses of steps, one course after the other."""
    with TemporaryDirectory() as folder, place(request.param, Path(folder)) as address, Book.open(address) as opened:

        def outcomes_of(*courses):
            book = Book(opened._engine, now=ticking())
            emptied(book)
            found = []
            for steps in courses:
                for step in steps:
                    step(book)
                found.append(contents(book))
            return found

        yield outcomes_of


@pytest.fixture(scope="module")
def derived(outcomes):
    """What is derived in a new book after some steps."""
    return lambda steps: {name: rows for name, rows in outcomes(steps)[0].items() if name in DERIVED}


@some
@given(st.lists(entries, min_size=1, max_size=7), st.data())
def test_batches_make_no_difference(outcomes, reports, data):
    """One batch, one by one, or any batches: the same book; what is derived in it is what the log gives."""
    cut = data.draw(st.integers(0, len(reports)))
    (whole,) = outcomes([lambda b: b.enter(reports)])
    grown, rebuilt = outcomes([lambda b, e=e: b.enter([e]) for e in reports], [Book.rebuild])
    assert whole == grown == rebuilt
    assert outcomes([lambda b: b.enter(reports[:cut]), lambda b: b.enter(reports[cut:])]) == [whole]


@some
@given(st.lists(entries, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_order_makes_no_difference(derived, reports, random):
    """The same reports in another order give the same incidents, tolls and copies."""
    shuffled = reports[:]
    random.shuffle(shuffled)
    assert derived([lambda b: b.enter(reports)]) == derived([lambda b: b.enter(shuffled)])


@some
@given(st.lists(entries, min_size=2, max_size=7, unique_by=lambda e: e.report.id), st.data())
def test_removing_is_as_if_it_had_never_been(derived, reports, data):
    """Without a report, the incidents are those of the others."""
    gone = data.draw(st.sampled_from(reports))
    rest = [e for e in reports if e is not gone]
    with_it = derived([lambda b: b.enter(reports), lambda b: b.remove(gone.report.id)])
    without = derived([lambda b: b.enter(rest)])
    compared = DERIVED - {"report_states", "copies"}
    assert {name: with_it[name] for name in compared} == {name: without[name] for name in compared}


@some
@given(st.lists(st.tuples(entries, st.sampled_from(["a", "b"])), min_size=1, max_size=7))
def test_versions_leave_what_stands_last(outcomes, pairs):
    """With documents that change at their addresses, the incidents are those of the last ones."""
    reports = [entry(e.report.text, published="2031-03-06", address=where) for e, where in pairs]
    one_by_one, rebuilt = outcomes([lambda b, e=e: b.enter([e]) for e in reports], [Book.rebuild])
    assert rebuilt == one_by_one
    assert outcomes([lambda b: b.enter(reports)]) == [one_by_one]


@settings(some, max_examples=4)
@given(st.lists(entries, min_size=3, max_size=7), st.booleans())
def test_small_portions_make_no_difference(outcomes, reports, at_once):
    """What is put, compared and exchanged one at a time, as of very many some thousand are, makes the same book."""
    steps = [lambda b: b.enter(reports[:3]), lambda b: b.enter(reports[3:]), Book.rebuild]
    whole = outcomes(steps)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rows, "_PUT_AT_ONCE", 1)
        patch.setattr(candidates, "_COMPARED_AT_ONCE", 1)
        patch.setattr(derive, "_EXCHANGED_AT_ONCE", 1)
        if at_once:
            patch.setattr(candidates, "BULK", 1)
        assert outcomes(steps) == whole
