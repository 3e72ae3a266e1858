"""Attacks come in bursts: how much more the counts vary than by chance, and campaigns as what comes in bursts.

Sources: index of dispersion, D. R. Cox and P. A. W. Lewis, The Statistical Analysis of Series of Events (1966),
section 6.3; runs declustering, C. A. T. Ferro and J. Segers, Inference for clusters of extreme values, Journal of
the Royal Statistical Society B 65 (2003) 545-556, section 1.

Campaigns serve tests that need independent events. They do not serve gates: an attack between two campaigns
makes them one, and more harm must never lower a count that a gate hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.errors import MeasurementError
from tollbook.records import Incident
from tollbook.vocabulary.intervals import Interval


@dataclass(frozen=True, slots=True)
class Dispersion:
    """Variance over mean of counts per period (1 for a Poisson process), and the chance of as much by chance."""

    index: float
    p_value: float
    periods: int


def dispersion(counts: Sequence[int]) -> Dispersion:
    """The index of dispersion of counts in periods of equal length.

    Raises MeasurementError for fewer than two periods or no events at all, of which nothing can be said.
    """
    from scipy.special import gammaincc

    total, periods = sum(counts), len(counts)
    if periods < 2 or total == 0 or min(counts) < 0:
        raise MeasurementError(f"dispersion needs two periods and one event or more (got {total} in {periods} periods)")
    mean = total / periods
    squares = sum((c - mean) ** 2 for c in counts) / mean
    return Dispersion(squares / (periods - 1), float(gammaincc((periods - 1) / 2, squares / 2)), periods)


@dataclass(frozen=True, slots=True)
class Campaigns:
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
    known = list(incidents)
    dated = sorted(
        (i.date.start.toordinal(), i.date.end.toordinal(), i.id) for i in known if i.date.start and i.date.end
    )
    undated = len(known) - len(dated)
    loose: list[list[str]] = []
    reach = 0
    for start, end, name in dated:
        if loose and start - reach <= window_days:
            loose[-1].append(name)
        else:
            loose.append([name])
        reach = max(reach, end) if len(loose[-1]) > 1 else end
    low = max(len(loose), 1 if known else 0)
    return Campaigns(Interval(low=low, high=_strict(dated, window_days) + undated), tuple(tuple(c) for c in loose))


def _strict(dated: Sequence[tuple[int, int, str]], window_days: int) -> int:
    """How many groups are left when only incidents are joined that are close whatever their days were."""
    groups, first = 0, None
    for start, end, _ in sorted(dated, key=lambda d: (d[1], d[0])):
        if first is None or end - first > window_days:
            groups += 1
            first = start
        else:
            first = max(first, start)
    return groups
