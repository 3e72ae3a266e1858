"""Bursts: dispersion and campaigns."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import MeasurementError
from tollbook.measurement.clustering import campaign_count, campaigns, dispersion
from tollbook.records import Incident
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange
from tollbook.vocabulary.intervals import Interval


def on(name: str, first: int, last: int | None = None) -> Incident:
    start = date(2025, 1, 1) + timedelta(days=first)
    days = DateRange.between(start, start + timedelta(days=(last if last is not None else first) - first))
    return Incident(id=name, mentions=(), date=days)


def test_dispersion_tells_bursts_from_chance() -> None:
    """About 1 for independent events, well above for bursts; the p-value says whether chance explains it."""
    rng = np.random.default_rng(4)
    chance = dispersion([int(n) for n in rng.poisson(2.0, 200)])
    bursts = dispersion([int(n) for n in rng.poisson(0.4, 200) * rng.integers(1, 9, 200)])
    assert chance.index == pytest.approx(1.0, abs=0.3)
    assert chance.p_value > 0.01
    assert bursts.index > 2
    assert bursts.p_value < 1e-6


def test_dispersion_of_nothing_is_refused() -> None:
    """One period or no event says nothing."""
    for counts in ([3], [0, 0, 0], []):
        with pytest.raises(MeasurementError):
            dispersion(counts)


@pytest.mark.parametrize(
    ("incidents", "low", "high"),
    [
        ([], 0, 0),
        ([on("a", 0)], 1, 1),
        ([on("a", 0), on("b", 5), on("c", 10), on("d", 30)], 2, 2),
        ([on("a", 0), on("b", 11), on("c", 22)], 3, 3),
        ([on("a", 0), on("b", 3, 40)], 1, 2),
        ([on("a", 0, 30), on("b", 10), on("c", 35)], 1, 3),
        ([on("a", 0), Incident(id="u", mentions=(), date=UNKNOWN_DATE)], 1, 2),
    ],
)
def test_campaigns_are_a_range_where_dates_are_vague(incidents: list[Incident], low: int, high: int) -> None:
    """At most ten days between attacks of one campaign."""
    found = campaigns(incidents, 10)
    assert found.count == Interval(low=low, high=high)
    assert campaigns(reversed(incidents), 10) == found


def in_order(first: np.ndarray, last: np.ndarray, window: int) -> Interval:
    """The same attack by attack: joined where that is possible, and only where it is certain."""
    loose, reach = 0, None
    for start, end in sorted(zip(first.tolist(), last.tolist(), strict=True)):
        loose += reach is None or start - reach > window
        reach = end if reach is None else max(reach, end)
    strict, latest = 0, None
    for end, start in sorted(zip(last.tolist(), first.tolist(), strict=True)):
        strict += latest is None or end - latest > window
        latest = start if latest is None else max(latest, start)
    return Interval(low=loose, high=strict)


@given(st.lists(st.tuples(st.integers(738_000, 738_060), st.integers(0, 30)), max_size=12), st.integers(0, 9))
def test_campaigns_counted_by_days_are_those_counted_one_by_one(spans: list[tuple[int, int]], window: int) -> None:
    """However many begin or end on one day."""
    first = np.array([start for start, _ in spans], dtype=np.int64)
    last = first + np.array([length for _, length in spans], dtype=np.int64)
    dated = np.ones(len(spans), dtype=np.bool_)
    assert campaign_count(first, last, dated, window) == in_order(first, last, window)


def test_a_negative_window_is_refused() -> None:
    """It would join nothing."""
    with pytest.raises(MeasurementError):
        campaigns([], -1)
