"""The chance that a Poisson process crosses a staircase, exactly, by recursion over its steps.

Time is measured in expected events under the null hypothesis, so the process has intensity `rate` (1 under
the null, the rate ratio otherwise). Between two steps the counts that have not crossed are convolved with a
Poisson distribution (Kulldorff et al., Sequential Analysis 30 (2011) 58-78, section 3).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_NEGLIGIBLE = 1e-19


@dataclass(frozen=True, slots=True)
class Crossing:
    """Probability of crossing, and the expected time until crossing or the end, whichever comes first."""

    probability: float
    expected_end: float


@lru_cache(maxsize=8)
def _log_factorials(size: int) -> NDArray[np.float64]:
    return np.concatenate(([0.0], np.cumsum(np.log(np.arange(1, size, dtype=np.float64)))))


def poisson_pmf(mean: float) -> NDArray[np.float64]:
    """Poisson probabilities from 0 up to where what is left is negligible."""
    if mean <= 0:
        return np.ones(1)
    last = int(mean + 10.0 * math.sqrt(mean + 1.0) + 10.0)
    k = np.arange(last + 1)
    factorials = _log_factorials(1 << max(8, (last + 1).bit_length()))[: last + 1]
    made: NDArray[np.float64] = np.exp(k * math.log(mean) - mean - factorials)
    return made[: int(np.flatnonzero(made > _NEGLIGIBLE)[-1]) + 1]


def cross_above(
    times: Sequence[float], counts: Sequence[int], rate: float = 1.0, *, start: float = 0.0, timed: bool = True
) -> Crossing:
    """Crossing when the count reaches counts[i] at any time up to times[i], both increasing.

    Before `start` nothing crosses. The last time is the end. With `timed` False the expected end is not computed
    (nan), which is faster.
    """
    alive = np.ones(1)
    now, ended = 0.0, start
    if start > 0:
        alive = poisson_pmf(rate * start)[: counts[0]]
        now = start
    for time, count in zip(times, counts, strict=True):
        if time > now:
            step = poisson_pmf(rate * (time - now))
            if timed:
                ended += _lived(alive, step, count, rate)
            alive = np.convolve(alive, step)
            now = time
        alive = alive[:count]
    left = float(alive.sum())
    return Crossing(1.0 - left, ended if timed else float("nan"))


def _lived(alive: NDArray[np.float64], step: NDArray[np.float64], count: int, rate: float) -> float:
    """Expected time spent below `count` within a step: the integral of P(Poisson(rate s) < count - k) ds."""
    beyond = np.zeros(count)
    tail = 1.0 - np.cumsum(step)
    beyond[: min(count, len(tail))] = np.clip(tail[:count], 0.0, 1.0)
    within = np.cumsum(beyond) / rate  # within[j]: time with at most j further events
    k = np.arange(min(len(alive), count))
    return float(alive[: len(k)] @ within[count - 1 - k])


def cross_below(times: Sequence[float], counts: Sequence[int], rate: float = 1.0, *, end: float) -> Crossing:
    """Crossing when the count is still at most counts[i] at times[i] (both increasing), so in quiet time."""
    highest = (max(counts) if counts else 0) + 1
    alive = np.zeros(highest + 1)  # the last place holds counts that can no longer cross
    alive[0] = 1.0
    now = crossed = 0.0
    ended = 0.0
    for time, count in zip(times, counts, strict=True):
        step = poisson_pmf(rate * (time - now))
        moved = np.convolve(alive[:-1], step)
        grown = np.zeros_like(alive)
        grown[:-1] = np.pad(moved, (0, max(0, highest - len(moved))))[:highest]
        grown[-1] = max(0.0, float(alive.sum()) - float(grown[:-1].sum()))
        gone = float(grown[: count + 1].sum())
        crossed += gone
        ended += gone * time
        grown[: count + 1] = 0.0
        alive, now = grown, time
    return Crossing(crossed, ended + (1.0 - crossed) * end)
