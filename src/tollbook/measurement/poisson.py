"""Exact intervals for the mean of a Poisson count, and for sums over attacks that harm several people.

Source: F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936) 437-442.
"""

from __future__ import annotations

from tollbook.errors import MeasurementError
from tollbook.measurement.gamma import quantile

LEVEL = 0.95


def garwood(count: float, level: float = LEVEL) -> tuple[float, float]:
    """The exact central interval (low, high) for the mean of a Poisson count, in events.

    Raises MeasurementError for a negative count or a level outside (0, 1).
    """
    return clustered(count, 1.0, level)


def clustered(total: float, size: float, level: float = LEVEL) -> tuple[float, float]:
    """An interval for the mean of a sum over attacks of at most `size` persons each, in persons.

    The sum divided by its largest term is at most as variable (in convex order) as a Poisson count of the
    same mean, so Garwood's limits are taken for total / size and scaled back: wider than for single events,
    never narrower. Raises MeasurementError for a negative total, a size that is not positive or a bad level.
    """
    if total < 0 or size <= 0 or not 0 < level < 1:
        raise MeasurementError(
            f"an interval needs a count of 0 or more, a positive size and a level between 0 and 1 "
            f"(got {total}, {size}, {level})"
        )
    tail = (1 - level) / 2
    events = total / size
    low = quantile(events, tail) * size if total > 0 else 0.0
    return low, quantile(events + 1, 1 - tail) * size
