"""Interval arithmetic encloses every possible value, and comparisons never guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import MeasurementError, RecordError
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

numbers = st.integers(-50, 50)


@st.composite
def intervals(draw):
    """An interval, now and then open at an end, with a number that lies in it."""
    low, value, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    opened_low, opened_high = draw(st.booleans()), draw(st.booleans())
    return Interval(low=None if opened_low else low, high=None if opened_high else high), value


def holds(interval, value):
    low, high = interval.ends
    return low - 1e-9 <= value <= high + 1e-9


@given(intervals(), intervals())
def test_arithmetic_encloses_what_is_possible(left, right):
    """Whatever the two numbers really are, the result's interval holds their sum, difference, product, ratio."""
    (a, x), (b, y) = left, right
    assert holds(a + b, x + y)
    assert holds(a - b, x - y)
    assert holds(a * b, x * y)
    assert holds(-a, -x)
    low, high = b.ends
    if low <= 0 <= high:
        with pytest.raises(MeasurementError, match="may be zero"):
            a / b
    else:
        assert holds(a / b, x / y)


@given(intervals(), intervals())
def test_a_comparison_is_certain_only_if_it_holds_for_every_value(left, right):
    """MET and NOT_MET are never contradicted by numbers inside the intervals."""
    (a, x), (b, y) = left, right
    for truth, really in ((a.less(b), x < y), (a.at_most(b), x <= y), (a.equals(b), x == y)):
        assert truth is Truth.NOT_DETERMINABLE or truth is Truth.of(really)


@given(numbers, numbers)
def test_exact_numbers_always_compare(x, y):
    """Between known numbers nothing is undeterminable."""
    a, b = Interval.exact(x), Interval.exact(y)
    assert (a.less(b), a.at_most(b), a.equals(b)) == (Truth.of(x < y), Truth.of(x <= y), Truth.of(x == y))


def test_at_least_eight_is_not_determinably_at_most_ten():
    """An open end decides nothing above its low end, and everything below it."""
    at_least_eight = Interval(low=8, high=None)
    assert at_least_eight.at_most(Interval.exact(10)) is Truth.NOT_DETERMINABLE
    assert at_least_eight.at_most(Interval.exact(7)) is Truth.NOT_MET
    assert Interval.unknown().equals(Interval.unknown()) is Truth.NOT_DETERMINABLE


@pytest.mark.parametrize(
    ("low", "best", "high"), [(3, None, 2), (1, 4, 3), (float("nan"), None, 1), (0, None, float("inf"))]
)
def test_an_impossible_interval_is_refused(low, best, high):
    """Crossed ends, a best outside them, and numbers that are none."""
    with pytest.raises(RecordError):
        Interval(low=low, best=best, high=high)
