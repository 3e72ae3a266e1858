"""Attacks come in bursts: how much more the counts vary than by chance, and campaigns as what comes in bursts.

Sources: index of dispersion, D. R. Cox and P. A. W. Lewis, The Statistical Analysis of Series of Events (1966),
section 6.3; runs declustering, C. A. T. Ferro and J. Segers, Inference for clusters of extreme values, Journal of
the Royal Statistical Society B 65 (2003) 545-556, section 1.

Campaigns serve tests that need independent events. They do not serve gates: an attack between two campaigns
makes them one, and more harm must never lower a count that a gate hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.errors import MeasurementError
from tollbook.measurement.columns import days_of
from tollbook.measurement.gamma import upper_tail
from tollbook.records import Incident
from tollbook.vocabulary.intervals import Interval

Days = NDArray[np.int64]
_NEVER = -(2**40)  # earlier than any day by more than any window


class Dispersion(msgspec.Struct, frozen=True):
    """Variance over mean of counts per period (1 for a Poisson process), and the chance of as much by chance."""

    index: float
    p_value: float
    periods: int


def dispersion(counts: Sequence[int]) -> Dispersion:
    """The index of dispersion of counts in periods of equal length.

    Raises MeasurementError for fewer than two periods or no events at all, of which nothing can be said.
    """
    total, periods = sum(counts), len(counts)
    if periods < 2 or total == 0 or min(counts) < 0:
        raise MeasurementError(f"dispersion needs two periods and one event or more (got {total} in {periods} periods)")
    mean = total / periods
    squares = sum((c - mean) ** 2 for c in counts) / mean
    return Dispersion(squares / (periods - 1), upper_tail((periods - 1) / 2, squares / 2), periods)


class Campaigns(msgspec.Struct, frozen=True):
    """How many campaigns there were (a range, where dates are vague), and the incidents of each as dated at best."""

    count: Interval
    members: tuple[tuple[str, ...], ...]


def campaigns(incidents: Iterable[Incident], window_days: int) -> Campaigns:
    """Group incidents into campaigns: one belongs to the last when at most `window_days` lie between them.

    With vague dates the count is a range: incidents joined wherever that is possible, and only where it is certain.
    Incidents without a date may each be a campaign or part of any. Raises MeasurementError for a negative window.
    """
    if window_days < 0:
        raise MeasurementError(f"the window between attacks of one campaign is 0 days or more (got {window_days})")
    known = sorted(incidents, key=attrgetter("id"))
    days = days_of(known)
    first, last = days.first[days.dated], days.last[days.dated]
    names = np.array([i.id for i in known], dtype=object)[days.dated]
    groups = runs(first, last, window_days)
    order = np.lexsort((np.arange(len(last)), last, first))  # by day, then by id
    cuts = np.flatnonzero(np.diff(groups[order])) + 1
    members = tuple(tuple(some.tolist()) for some in np.split(names[order], cuts)) if len(names) else ()
    return Campaigns(_between(first, last, len(known) - len(first), window_days), members)


def campaign_count(first: Days, last: Days, dated: NDArray[np.bool_], window_days: int) -> Interval:
    """How many campaigns there were, from the first and last days on which each attack may have been (ordinals)."""
    if dated.all():
        return _between(first, last, 0, window_days)
    return _between(first[dated], last[dated], int((~dated).sum()), window_days)


def _between(first: Days, last: Days, undated: int, window_days: int) -> Interval:
    low = max(_loose(first, last, window_days), 1 if undated else 0)
    return Interval(low=low, high=_strict(first, last, window_days) + undated)


def runs(first: Days, last: Days, window_days: int) -> Days:
    """Per attack the number of its campaign, joined wherever that is possible, counted from 0 in the order of days."""
    order = np.lexsort((last, first))
    reach = np.maximum.accumulate(last[order])  # the end of an earlier campaign lies before the start of the next
    number = np.concatenate(([0], np.cumsum(first[order][1:] - reach[:-1] > window_days)))[: len(first)]
    found = np.empty(len(first), dtype=np.int64)
    found[order] = number
    return found


def _loose(first: Days, last: Days, window_days: int) -> int:
    """How many groups are left when all incidents are joined that may be close: the highest of `runs` and 1.

    A group can only end before a day on which another incident may have begun, whatever the order on one day.
    """
    if not len(first):
        return 0
    days, reach = _by_day(first, last)
    return 1 + int((days[1:] - np.maximum.accumulate(reach)[:-1] > window_days).sum())


def _strict(first: Days, last: Days, window_days: int) -> int:
    """How many groups are left when only incidents are joined that are close whatever their days were.

    By their last days, and on one day by their first: an incident begins a group where none before it began within
    `window_days` of its last day. On one last day that is the first incident and as many more as have one before them
    on that day that began earlier.
    """
    if not len(first):
        return 0
    days, latest = _by_day(last, first)
    before = np.concatenate(([_NEVER], np.maximum.accumulate(latest)[:-1]))
    alone = days - before > window_days
    at = last - days[0]
    sizes = np.bincount(at)[days - days[0]]
    early = np.bincount(at[last - first > window_days], minlength=int(days[-1] - days[0]) + 1)
    return int((1 + np.minimum(sizes - 1, early[days - days[0]]))[alone].sum())


def _by_day(days: Days, others: Days) -> tuple[Days, Days]:
    """The days that occur, in order, each with the latest of the other days that stand beside it."""
    start = int(days.min())
    latest = np.full(int(days.max()) - start + 1, _NEVER, dtype=np.int64)
    np.maximum.at(latest, days - start, others)
    there = np.flatnonzero(latest > _NEVER)
    return there + start, latest[there]
