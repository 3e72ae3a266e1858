"""The conditional MaxSPRT: error with an estimated baseline, and what quiet time shows."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tollbook.errors import MeasurementError
from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT


@pytest.mark.parametrize(("baseline", "lower"), [(5, False), (12, True)])
def test_the_error_holds_whatever_the_baseline_turned_out_to_be(baseline: int, lower: bool) -> None:
    """By simulation with the baseline drawn anew each time, in continuous time on a fine grid."""
    test = ConditionalMaxSPRT(baseline, 1.0, lower=lower)
    rng = np.random.default_rng(11)
    size = 20_000
    events = np.cumsum(rng.exponential(size=(size, 90)), axis=1) / rng.gamma(baseline, size=size)[:, None]
    signalled = np.zeros(size, dtype=bool)
    for time in np.linspace(0.002, 1.0, 500):
        counts = (events <= time).sum(axis=1)
        hits = [n for n in range(90) if test.signals(n, time)]
        if hits:
            signalled |= (counts <= max(hits)) if lower else (counts >= min(hits))
    assert signalled.mean() <= 0.05 + 3 * math.sqrt(0.05 * 0.95 / size)
    assert signalled.mean() >= 0.04


def test_one_look_at_quiet_time_agrees_with_the_closed_form() -> None:
    """With nothing but quiet able to signal, (V / (V + t)) ^ c is the error."""
    test = ConditionalMaxSPRT(12, 1 / 3, lower=True)
    assert test.quiet_limit() == pytest.approx(20 ** (1 / 12) - 1, rel=1e-6)
    assert ConditionalMaxSPRT(3, 1.0, lower=True).quiet_limit() == math.inf


def test_an_estimated_baseline_costs_power_that_grows_back_with_the_baseline() -> None:
    """The more is known of the baseline, the nearer to the test that knows it."""
    few, many = ConditionalMaxSPRT(6, 1.0).power(2), ConditionalMaxSPRT(24, 0.25).power(2)
    assert few < many < MaxSPRT(6).performance(2).power


def test_without_a_baseline_event_nothing_can_be_shown() -> None:
    """A baseline of zero is refused with its reason."""
    with pytest.raises(MeasurementError, match="without any baseline event"):
        ConditionalMaxSPRT(0, 1.0)
