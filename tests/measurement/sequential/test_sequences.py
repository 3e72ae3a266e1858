"""Confidence sequences for rates and ratios."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import MeasurementError
from tollbook.measurement.poisson import garwood
from tollbook.measurement.ratio import compare_rates
from tollbook.measurement.sequential import RateSequence, RatioSequence


@given(st.integers(0, 200), st.floats(0.01, 100), st.floats(0.1, 50), st.floats(0.2, 20))
def test_a_rate_lies_in_its_interval_which_is_wider_than_at_one_look(
    events: int, exposure: float, guess: float, weight: float
) -> None:
    """Looking always costs width, whatever the guess."""
    found = RateSequence(guess, weight).interval(events, exposure)
    low, high = garwood(events, 0.90)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= events / exposure <= found.high
    assert found.low <= low / exposure + 1e-9
    assert found.high >= min(high, -math.log(0.05)) / exposure * (1 - 1e-9) or events > 0


def test_a_rate_is_covered_at_all_times() -> None:
    """By simulation: 95 % of histories or more are covered at and just before every event."""
    sequence, rng, missed = RateSequence(guess=4.0), np.random.default_rng(1), 0
    for _ in range(300):
        times = np.cumsum(rng.exponential(1 / 2.0, size=60))
        spans = [sequence.interval(n + after, t) for n, t in enumerate(times) for after in (0, 1)]
        missed += any(not (s.low or 0) <= 2.0 <= (s.high or 0) for s in spans)
    assert missed / 300 <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / 300)


@given(st.integers(0, 60), st.integers(0, 60), st.floats(0.05, 0.95))
def test_ratio_intervals_hold_the_ratio_seen_and_that_of_one_look(first: int, second: int, share: float) -> None:
    """The interval for all times holds the ratio of the counts, and is open where the second side has none."""
    found = RatioSequence(share).interval(first, second)
    odds = (1 - share) / share
    assert found.low is not None
    if second == 0:
        assert found.high is None
        return
    assert found.high is not None
    assert found.low <= first / second * odds * (1 + 1e-9)
    assert found.high >= first / second * odds * (1 - 1e-9)


def test_evidence_of_lower_and_higher() -> None:
    """An e-value starts at 1, grows with evidence for its side and falls with evidence against."""
    process = RatioSequence(0.25)
    assert process.e_value(0, 0, lower=True) == pytest.approx(1.0)
    assert process.e_value(0, 20, lower=True) > 20
    assert process.e_value(0, 20, lower=False) < 1
    assert process.e_value(15, 5, lower=False) > 20
    total = sum(
        math.comb(12, n) * 0.25**n * 0.75 ** (12 - n) * process.e_value(n, 12 - n, lower=True) for n in range(13)
    )
    assert total == pytest.approx(1.0)


def test_refusals() -> None:
    """No rate without exposure, no shares outside 0 to 1, no negative counts."""
    with pytest.raises(MeasurementError):
        RateSequence(4.0).interval(3, 0.0)
    with pytest.raises(MeasurementError):
        RateSequence(0.0)
    with pytest.raises(MeasurementError):
        RatioSequence(1.0)
    with pytest.raises(MeasurementError):
        RatioSequence(0.5).interval(-1, 2)
    with pytest.raises(MeasurementError):
        compare_rates(1, 0.0, 1, 1.0)
