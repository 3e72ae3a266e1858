"""The chance that a Poisson process crosses a staircase, exactly, by recursion over its steps.

Time is measured in expected events under the null hypothesis, so the process has intensity `rate` (1 under
the null, the rate ratio otherwise). Between two steps the counts that have not crossed are convolved with a
Poisson distribution (Kulldorff et al., Sequential Analysis 30 (2011) 58-78, section 3).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

_NEGLIGIBLE = 1e-19
_NOTHING = 1e-30
_MANY = 64
_FEW = 63


class Crossing(msgspec.Struct, frozen=True):
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


def _poisson_pmfs(means: Sequence[float]) -> Iterator[NDArray[np.float64]]:
    """The same for many means, the small ones of them all at once."""
    width = _FEW + 1
    small = [mean for mean in means if mean > 0 and mean + 10.0 * math.sqrt(mean + 1.0) + 10.0 < width]
    k, column = np.arange(width), np.array(small).reshape(-1, 1)
    logs = np.array([math.log(mean) for mean in small]).reshape(-1, 1)
    rows = np.exp(k * logs - column - _log_factorials(1 << 8)[:width])
    lengths = width - np.argmax((rows > _NEGLIGIBLE)[:, ::-1], axis=1) if small else ()
    made = (row[:length] for row, length in zip(rows, lengths, strict=True))
    for mean in means:
        few = mean > 0 and mean + 10.0 * math.sqrt(mean + 1.0) + 10.0 < width
        yield next(made) if few else poisson_pmf(mean)


def cross_above(
    times: Sequence[float], counts: Sequence[int], rate: float = 1.0, *, start: float = 0.0, timed: bool = True
) -> Crossing:
    """Crossing when the count reaches counts[i] at any time up to times[i], both increasing.

    Before `start` nothing crosses. The last time is the end. With `timed` False the expected end is not computed
    (nan), which is faster.
    """
    alive, below = np.ones(1), 0
    now, ended = 0.0, start
    if start > 0:
        alive = poisson_pmf(rate * start)[: counts[0]]
        now = start
    reached = np.maximum.accumulate([now, *times]).tolist()
    steps = _poisson_pmfs([rate * (then - before) for before, then in pairwise(reached)])
    for before, time, count, step in zip(reached, times, counts, steps, strict=False):
        if time > before:
            if timed:
                ended += _lived(alive, step, count, rate)
            alive = np.convolve(alive, step)
        alive = alive[: count - below]
        if not timed and len(alive) > _MANY:
            lead = int((alive > _NOTHING).argmax())  # counts that are as good as impossible by now
            alive, below = alive[lead:], below + lead
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
    highest = (max(counts) if counts else 0) + 1  # from here on counts can no longer cross
    alive, lowest = np.ones(1), 0
    crossed = ended = 0.0
    steps = _poisson_pmfs([rate * (time - before) for before, time in pairwise((0.0, *times))])
    for time, count, step in zip(times, counts, steps, strict=True):
        alive = np.convolve(alive, step)[: highest - lowest]
        through = count + 1 - lowest
        gone = float(alive[0]) if through == 1 and len(alive) else float(alive[:through].sum())
        alive, lowest = alive[through:], count + 1
        if len(alive) > _MANY:
            alive = alive[: len(alive) - int((alive[::-1] > _NOTHING).argmax())]
        crossed += gone
        ended += gone * time
        if not len(alive):
            break
    return Crossing(crossed, ended + (1.0 - crossed) * end)


def chances_above(times: NDArray[np.float64], counts: Sequence[int], rate: float = 1.0) -> NDArray[np.float64]:
    """The probabilities of `cross_above` for many staircases at once, a row of `times` each, all with those counts."""
    alive = np.ones((len(times), 1))
    for step, count in zip(_steps(times), counts, strict=True):
        alive = _moved(alive, rate * step, count)
    return 1.0 - _summed(alive)


def chances_below(times: NDArray[np.float64], counts: Sequence[int], rate: float = 1.0) -> NDArray[np.float64]:
    """The same for `cross_below`."""
    highest = max(counts, default=0) + 1
    alive, crossed = np.ones((len(times), 1)), np.zeros(len(times))
    for step, count in zip(_steps(times), counts, strict=True):
        alive = _moved(alive, rate * step, highest)
        crossed += _summed(alive[:, : count + 1])
        alive[:, : count + 1] = 0.0
    return crossed


def _steps(times: NDArray[np.float64]) -> NDArray[np.float64]:
    """The time between each step and the one before: a row a step."""
    between: NDArray[np.float64] = np.diff(times, axis=1, prepend=0.0).T
    return between


def _moved(alive: NDArray[np.float64], means: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """The distributions (a row each) after Poisson numbers of further events, of counts below `width`."""
    further = poisson_pmf(float(means.max(initial=0.0)))  # only how far it reaches
    at = np.arange(min(len(further), width))
    logs = _log_factorials(1 << max(8, len(further).bit_length()))[at]
    with np.errstate(divide="ignore", invalid="ignore"):
        reach = np.exp(at * np.log(means)[:, None] - means[:, None] - logs)
    reach[means <= 0] = at == 0
    wide = min(width, alive.shape[1] + reach.shape[1] - 1)
    padded = np.zeros((len(alive), wide + reach.shape[1] - 1))
    padded[:, reach.shape[1] - 1 :][:, : alive.shape[1]] = alive[:, :wide]
    windows = sliding_window_view(padded, reach.shape[1], axis=1)
    moved: NDArray[np.float64] = np.einsum("nkj,nj->nk", windows, reach[:, ::-1])
    return moved


def _summed(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    total: NDArray[np.float64] = rows.sum(axis=1)
    return total
