"""Periods are found by their nodes, and no two that do not overlap have the same."""

from hypothesis import given
from hypothesis import strategies as st

from tollbook.ledger.periods import node_of, nodes_until, nodes_with

BEGINS = 741_000
days = st.integers(BEGINS + 1, BEGINS + 5_000)
periods = st.tuples(st.just(0) | days, days).filter(lambda period: period[0] < period[1])


@given(period=periods, day=days)
def test_what_holds_a_day_lies_under_one_of_its_nodes(period, day):
    """And under one of those that periods with such an end can have; there are few of both."""
    first, until = period
    node = node_of(first, until)
    assert node == 0 or first <= node < until
    assert node == min(candidate for candidate in nodes_until(until, BEGINS) if candidate >= first)
    if first <= day < until:
        assert node in nodes_with(day, BEGINS)
    assert len(nodes_with(day, BEGINS)) <= 21
    assert len(nodes_until(until, BEGINS)) <= 14


@given(ends=st.lists(days, min_size=2, unique=True).map(sorted))
def test_one_after_the_other_have_nodes_of_their_own(ends):
    """So that a sum has one row under each."""
    nodes = [node_of(first, until) for first, until in zip([0, *ends], ends, strict=False)]
    assert len({*nodes}) == len(nodes)
