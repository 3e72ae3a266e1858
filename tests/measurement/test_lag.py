"""Delays of reports, and what is still to come."""

from __future__ import annotations

import math
from datetime import date, timedelta

import numpy as np
import pytest

from tollbook.errors import MeasurementError
from tollbook.measurement.lag import Delays, nowcast, reporting_delays

NOW = date(2025, 6, 30)


def ago(days: int) -> date:
    return NOW - timedelta(days=days)


def test_delays_without_truncation_are_the_plain_distribution() -> None:
    """Old attacks only: the share within each delay is what was seen."""
    pairs = [(ago(200), ago(200 - d)) for d in (0, 0, 1, 3)]
    found = reporting_delays(pairs, NOW, longest=5)
    assert found.within == pytest.approx((0.5, 0.75, 0.75, 1.0, 1.0, 1.0))
    assert (found.share(-1), found.share(2), found.share(99)) == (0.0, 0.75, 1.0)


def test_recent_attacks_do_not_make_delays_look_short() -> None:
    """Attacks of the last days can only have been seen with short delays; the estimate makes up for it."""
    rng = np.random.default_rng(2)
    pairs = []
    for age in rng.integers(0, 40, 4000):
        delay = int(rng.geometric(1 / 6)) - 1
        if delay <= age:
            pairs.append((ago(int(age)), ago(int(age) - delay)))
    naive = sum((seen - day).days <= 3 for day, seen in pairs) / len(pairs)
    truth = 1 - (5 / 6) ** 4
    assert reporting_delays(pairs, NOW, longest=39).share(3) == pytest.approx(truth, abs=0.03)
    assert naive > truth + 0.03


def test_a_quiet_last_week_is_not_taken_for_quiet() -> None:
    """Nothing reported leaves room for attacks; long-past days leave none."""
    delays = Delays(tuple(1 - (5 / 6) ** (d + 1) for d in range(61)), 400)
    recent, old = nowcast(0, range(7), delays), nowcast(0, range(100, 107), delays)
    assert recent.count.high is not None
    assert recent.count.high >= 3
    assert old.count.high == 0
    assert "reported by now" in recent.reasons[0]
    assert nowcast(4, range(7), delays).count.ends[1] > recent.count.high + 4


def test_few_delays_give_no_upper_limit() -> None:
    """Three attacks do not tell how late reports come."""
    found = nowcast(1, range(2), reporting_delays([(ago(90), ago(88))] * 3, NOW))
    assert found.count.high is None
    assert "too few" in found.reasons[1]


def test_upper_limits_hold() -> None:
    """By simulation with known delays."""
    rng, good, n = np.random.default_rng(9), 0, 600
    delays = Delays(tuple(1 - (5 / 6) ** (d + 1) for d in range(61)), 2000)
    for _ in range(n):
        counts = rng.poisson(0.3, 10)
        seen = sum(int((rng.geometric(1 / 6, c) - 1 <= age).sum()) for age, c in enumerate(counts))
        high = nowcast(seen, range(10), delays).count.high
        good += high is None or int(counts.sum()) <= high
    assert good / n >= 0.95 - 3 * math.sqrt(0.05 * 0.95 / n)


def test_refusals() -> None:
    """Nothing known gives an error, not a guess."""
    with pytest.raises(MeasurementError):
        reporting_delays([], NOW)
    with pytest.raises(MeasurementError):
        nowcast(1, [], Delays((1.0,), 5))
