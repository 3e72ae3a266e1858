"""Shares and their intervals: honest about small numbers and about doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import MeasurementError
from tollbook.measurement.shares import clopper_pearson, jeffreys, share
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

MET, NOT, DOUBT = Truth.MET, Truth.NOT_MET, Truth.NOT_DETERMINABLE


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(0, 10, 0.0, 0.308498), (10, 10, 0.691502, 1.0), (2, 3, 0.094299, 0.991596), (5, 20, 0.086571, 0.491046)],
)
def test_clopper_and_pearson(part: int, whole: int, low: float, high: float) -> None:
    """The exact limits as published tables have them."""
    assert clopper_pearson(part, whole) == pytest.approx((low, high), abs=2e-6)


@given(st.integers(0, 60), st.integers(0, 60))
def test_jeffreys_lies_within_the_exact_limits(part: int, rest: int) -> None:
    """The narrower interval is inside the one that never covers too little."""
    outer, inner = clopper_pearson(part, part + rest), jeffreys(part, part + rest)
    assert outer[0] <= inner[0] <= inner[1] <= outer[1]


def test_what_is_in_doubt_widens_a_share() -> None:
    """Without doubt there is a best value; an attack that may be in, or may not count, leaves none."""
    sure = share([(True, MET), (True, NOT), (True, NOT), (True, NOT)])
    assert sure.value.best == 0.25
    doubted = share([(True, MET), (True, NOT), (True, DOUBT), (False, NOT)])
    assert doubted.value.best is None
    assert doubted.part == Interval(low=1, high=2)
    assert doubted.whole == Interval(low=3, high=4)
    assert share([]).value == Interval(low=0.0, high=1.0)


ROWS = st.lists(st.tuples(st.booleans(), st.sampled_from(list(Truth))), min_size=1, max_size=15)


@given(ROWS, st.integers(0, 14), st.booleans())
def test_more_doubt_never_narrows_a_share(rows: list[tuple[bool, Truth]], at: int, whether: bool) -> None:
    """Less known of one attack: the interval holds the one before."""
    before = share(rows).value
    vaguer = list(rows)
    if at < len(rows):
        sure, truth = rows[at]
        vaguer[at] = (False, truth) if whether else (sure, DOUBT)
    after = share(vaguer).value
    assert after.low <= before.low + 1e-12  # type: ignore[operator]
    assert after.high >= before.high - 1e-12  # type: ignore[operator]


@pytest.mark.parametrize(("part", "whole", "level"), [(-1, 3, 0.95), (4, 3, 0.95), (1, 3, 1.0)])
def test_what_is_no_share_is_refused(part: int, whole: int, level: float) -> None:
    """More than the whole, less than nothing, or a level that is none."""
    with pytest.raises(MeasurementError):
        clopper_pearson(part, whole, level)
