"""Scales put values where they belong and mark round ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.pictures import Days, Linear, rounded_up

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_the_ends_of_a_scale_are_its_ends():
    """The first value is drawn at the first length, the last at the last; one value alone at the first."""
    scale = Linear(0, 10, 100, 300)
    assert (scale(0), scale(5), scale(10)) == (100, 200, 300)
    assert Linear(4, 4, 7, 9)(4) == 7


@given(st.floats(-1e6, 1e6), st.floats(0.001, 1e6), st.integers(2, 12), st.booleans())
def test_ticks_are_round_few_and_inside(start, span, most, whole):
    """Never more marks than asked for, none outside, none broken where whole numbers are asked for."""
    scale = Linear(start, start + span, 0, 1)
    ticks = scale.ticks(most, whole=whole)
    assert len(ticks) <= most
    if len(ticks) > 1:
        assert all(start - 1e-6 <= tick <= start + span + 1e-6 for tick in ticks)
        if whole:
            assert all(tick == int(tick) for tick in ticks)


@pytest.mark.parametrize(("value", "end"), [(0, 1), (1, 1), (3, 5), (5, 5), (6, 10), (1200, 2000), (0.03, 0.05)])
def test_an_axis_ends_at_a_round_number(value, end):
    """The next of 1, 2, 5 times a power of ten."""
    assert rounded_up(value) == pytest.approx(end)


@given(DAYS, st.integers(0, 30_000), st.integers(2, 12))
def test_day_ticks_are_few_and_inside(start, days, most):
    """Whatever the span, from a day to decades, the marks lie in it and are not more than asked for."""
    scale = Days(start, start + timedelta(days=days), 0, 700)
    ticks = scale.ticks(most)
    assert 0 <= len(ticks) <= most
    assert all(scale.start <= day <= scale.end and words for day, words in ticks)
    assert scale(scale.end) + scale.width == pytest.approx(700)


def test_day_ticks_read_well():
    """Days, months and years, each in the words that the span asks for."""
    assert [w for _, w in Days(date(2025, 3, 1), date(2025, 3, 4), 0, 1).ticks()] == [
        "1 Mar",
        "2 Mar",
        "3 Mar",
        "4 Mar",
    ]
    assert [w for _, w in Days(date(2024, 11, 9), date(2025, 9, 2), 0, 1).ticks(6)] == [
        "Jan 2025", "Mar", "May", "Jul", "Sep",
    ]  # fmt: skip
    assert [w for _, w in Days(date(2001, 1, 1), date(2025, 9, 2), 0, 1).ticks(6)] == [
        "2005", "2010", "2015", "2020", "2025",
    ]  # fmt: skip
