"""The maximised SPRT against published tables, and its lower side against simulation."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tollbook.errors import MeasurementError
from tollbook.measurement.sequential import MaxSPRT

# critical values for alpha = 0.05, as the R package Sequential computes them
TABLE = {
    1: 2.853937, 1.5: 2.964971, 2: 3.046977, 2.5: 3.110419, 3: 3.162106, 4: 3.245004, 5: 3.297183, 6: 3.342729,
    8: 3.413782, 10: 3.467952, 12: 3.511749, 15: 3.562591, 20: 3.628123, 25: 3.676320, 30: 3.715764, 40: 3.774663,
    50: 3.819903, 60: 3.855755, 100: 3.952321, 120: 3.985577, 150: 4.025338, 200: 4.074828, 250: 4.112234,
    300: 4.142134, 400: 4.188031, 500: 4.222632, 1000: 4.324917,
}  # fmt: skip


@pytest.mark.parametrize(("length", "value"), TABLE.items())
def test_critical_values(length: float, value: float) -> None:
    """Every value of the table, within 2e-6."""
    assert MaxSPRT(length).critical_value == pytest.approx(value, rel=2e-6)


@pytest.mark.parametrize(
    ("length", "minimum", "value"),
    [(1, 2, 2.366638), (2, 4, 2.000158), (10, 3, 3.064248), (20, 4, 3.176370), (1000, 10, 3.931529)],
)
def test_critical_values_with_a_minimum_of_events(length: float, minimum: int, value: float) -> None:
    """No signal before so many events."""
    assert MaxSPRT(length, minimum=minimum).critical_value == pytest.approx(value, rel=2e-6)


@pytest.mark.parametrize(
    ("length", "delay", "value"),
    [(3, 1, 2.317139), (5, 1, 2.545177), (10, 3, 2.484834), (20, 1, 3.082511), (50, 6, 2.99958)],
)
def test_critical_values_with_a_delayed_start(length: float, delay: float, value: float) -> None:
    """No signal before so many expected events; the error then jumps, and the smallest value that keeps it counts."""
    assert MaxSPRT(length, delay=delay).critical_value == pytest.approx(value, rel=2e-6)


def test_power_and_times() -> None:
    """Power, time to signal and length at a rate ratio of 2."""
    found = MaxSPRT(10).performance(2)
    assert (found.power, found.time_to_signal, found.length) == pytest.approx((0.685063, 4.130985, 5.979353), rel=2e-6)
    assert MaxSPRT(10).performance(1).power == pytest.approx(0.05, rel=1e-8)


def test_the_lower_side_signals_in_quiet_time_and_keeps_its_error() -> None:
    """By simulation in continuous time: exactly 5 % of unchanged histories signal."""
    test = MaxSPRT(10, lower=True)
    events = np.cumsum(np.random.default_rng(5).exponential(size=(40_000, 40)), axis=1)
    times = np.linspace(0.01, 10, 1000)
    signalled = np.zeros(len(events), dtype=bool)
    for time in times:
        counts = (events <= time).sum(axis=1)
        most = max((n for n in range(11) if test.signals(n, time)), default=-1)
        signalled |= counts <= most
    assert signalled.mean() == pytest.approx(0.05, abs=3 * math.sqrt(0.05 * 0.95 / len(events)))
    assert test.quiet_limit() == pytest.approx(test.critical_value)
    assert MaxSPRT(2, lower=True).quiet_limit() == math.inf
    assert test.performance(0.5).power > test.performance(0.8).power > 0.05


def test_signals_are_on_one_side_and_within_the_declared_length() -> None:
    """Too few events are no sign of worse, too many none of better; nothing is said after the end."""
    worse, better = MaxSPRT(10, minimum=2, delay=1), MaxSPRT(10, lower=True)
    assert worse.signals(12, 3.0)
    assert not worse.signals(12, 10.5)
    assert not worse.signals(12, 0.5)
    assert not worse.signals(0, 9.0)
    assert better.signals(0, 9.0)
    assert not better.signals(12, 3.0)
    with pytest.raises(MeasurementError, match="only the lower side"):
        worse.quiet_limit()


@pytest.mark.parametrize(
    "given", [{"length": 0}, {"length": 1e9}, {"length": 5, "alpha": 0.7}, {"length": 5, "delay": 5},
              {"length": 5, "minimum": 0}, {"length": 5, "lower": True, "delay": 1.0}]
)  # fmt: skip
def test_a_test_that_cannot_be_is_refused(given: dict[str, float]) -> None:
    """Lengths, errors and delays that make no test."""
    with pytest.raises(MeasurementError):
        MaxSPRT(**given)  # type: ignore[arg-type]
