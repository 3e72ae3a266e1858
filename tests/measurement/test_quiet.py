"""What quiet time shows."""

from __future__ import annotations

import pytest

from tollbook.errors import MeasurementError
from tollbook.measurement.quiet import quiet_days, quiet_time


def test_quiet_days_at_a_single_look() -> None:
    """At a known 4.1 attacks a year 267 days show that the rate fell at all, 534 that it halved."""
    assert quiet_days(4.1) == 267
    assert quiet_days(4.1, ratio=0.5) == 534


def test_daily_looks_and_an_estimated_baseline_cost_days() -> None:
    """Each honest step asks for more quiet, and too short a length can never show it."""
    found = quiet_time(12, 3.0, 730)
    assert found.daily_looks is not None
    assert found.daily_looks_estimated is not None
    assert found.single_look < found.daily_looks < found.daily_looks_estimated
    assert "with daily looks" in found.words
    short = quiet_time(12, 3.0, 180)
    assert (short.daily_looks, short.daily_looks_estimated) == (None, None)
    assert "never within the declared length" in short.words


def test_refusals() -> None:
    """No baseline, no answer."""
    with pytest.raises(MeasurementError):
        quiet_time(0, 3.0, 365)
    with pytest.raises(MeasurementError):
        quiet_days(0.0)
