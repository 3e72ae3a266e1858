"""Exact intervals for Poisson counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import poisson

from tollbook.errors import MeasurementError
from tollbook.measurement.poisson import clustered, garwood


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.688879), (1, 0.02531781, 5.571643), (4, 1.089865, 10.241589), (10, 4.795389, 18.390356)],
)
def test_known_limits(count: int, low: float, high: float) -> None:
    """The published 95 % limits for a Poisson mean."""
    assert garwood(count) == pytest.approx((low, high), rel=2e-6)


@given(st.integers(0, 300), st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_limits_are_those_of_the_exact_test(count: int, level: float) -> None:
    """At the limits the tail probabilities are exactly half of what is left."""
    low, high = garwood(count, level)
    assert poisson.cdf(count, high) == pytest.approx((1 - level) / 2, rel=1e-6)
    if count:
        assert poisson.sf(count - 1, low) == pytest.approx((1 - level) / 2, rel=1e-6)


@given(st.integers(0, 50), st.integers(1, 20), st.integers(1, 20))
def test_larger_attacks_widen_and_more_harm_raises(total: int, size: int, more: int) -> None:
    """Larger terms widen the interval; one attack more never lowers its upper limit."""
    low, high = clustered(total, size)
    wider_low, wider_high = clustered(total, size + more)
    assert wider_low <= low + 1e-9
    assert wider_high >= high - 1e-9
    assert clustered(total + more, max(size, more))[1] >= high


@pytest.mark.parametrize(("total", "size", "level"), [(-1, 1, 0.95), (1, 0, 0.95), (1, 1, 1.0), (1, 1, 0.0)])
def test_what_has_no_interval_is_refused(total: float, size: float, level: float) -> None:
    """A negative count, an empty attack and a level that is none are errors."""
    with pytest.raises(MeasurementError):
        clustered(total, size, level)
