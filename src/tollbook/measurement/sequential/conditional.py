"""The conditional MaxSPRT: the same question where the baseline itself is known from a few events only.

Sources: L. Li and M. Kulldorff, A conditional maximized sequential probability ratio test for
pharmacovigilance, Statistics in Medicine 29 (2010) 284-295 (statistic: section 2). The chance of a signal is
computed exactly: given the baseline's time, which is a gamma variable, the surveillance is a Poisson process
that crosses a staircase; the result is averaged over the gamma distribution by Gauss-Laguerre quadrature.

The baseline is the time back to the c-th last event before surveillance began, c declared beforehand.
Time is in units of that time, so that no rate need be known.
"""

from __future__ import annotations

import math
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.errors import MeasurementError
from tollbook.measurement.sequential.crossing import chances_above, chances_below
from tollbook.measurement.sequential.maxsprt import critical_value

_NODES = 40
_NEGLIGIBLE = 1e-14
"""What carries less weight than this of the whole is left out of a mean."""
_HALVINGS = 60


class ConditionalMaxSPRT(msgspec.Struct, frozen=True):
    """A declared test: `baseline` events, `length` of surveillance as a multiple of the baseline's time."""

    baseline: int
    length: float
    alpha: float = 0.05
    lower: bool = False

    def __post_init__(self) -> None:
        if self.baseline < 1 or not 0 < self.length <= 50 or not 0 < self.alpha < 0.5:
            raise MeasurementError(
                "a conditional test has a baseline of 1 event or more, a length up to 50 times the baseline's time "
                f"and alpha below 0.5 (got {self}); without any baseline event no change can be shown"
            )

    @property
    def critical_value(self) -> float:
        """The log-likelihood ratio at which it signals."""
        return _critical(self)

    def statistic(self, events: int, time: float) -> float:
        """The log-likelihood ratio after `events` in `time` (in baseline times); 0 on the other side."""
        if bool(events < self.baseline * time) != self.lower:
            return 0.0
        return float(_ratio(np.array([events]), np.array([time]), self.baseline)[0])

    def statistics(self, events: NDArray[np.int64], time: NDArray[np.float64]) -> NDArray[np.float64]:
        """The log-likelihood ratios at many looks, times being positive."""
        return np.where((events < self.baseline * time) == self.lower, _ratio(events, time, self.baseline), 0.0)

    def signalled(self, events: NDArray[np.int64], time: NDArray[np.float64]) -> NDArray[np.bool_]:
        """At which of many looks it signals; see `signals`."""
        found: NDArray[np.bool_] = (time <= self.length) & (self.statistics(events, time) >= self.critical_value)
        return found

    def signals(self, events: int, time: float) -> bool:
        """Whether it signals at that moment; follow it over time."""
        return 0 < time <= self.length and self.statistic(events, time) >= self.critical_value

    def power(self, ratio: float) -> float:
        """The chance that it signals when the true rate is `ratio` times the baseline's."""
        if not 0 < ratio < math.inf:
            raise MeasurementError(f"a rate ratio is positive (got {ratio})")
        return _probability(self, self.critical_value, ratio)

    def quiet_limit(self) -> float:
        """Lower side: how long it must stay quiet until it signals, in baseline times; inf if it never does."""
        if not self.lower:
            raise MeasurementError("only the lower side can signal in quiet time")
        limit = math.expm1(self.critical_value / self.baseline)
        return limit if limit <= self.length else math.inf


def _ratio(events: NDArray[np.int64], time: NDArray[np.float64], baseline: int) -> NDArray[np.float64]:
    """The log-likelihood ratio of two rates against one, time in baseline times."""
    total = baseline + events
    share = baseline * (1 + time) / total
    other = events * (1 + time) / (time * total)
    return np.asarray(baseline * np.log(share) + events * np.log(np.where(events > 0, other, 1.0)))


def _when(counts: NDArray[np.int64], value: float, test: ConditionalMaxSPRT) -> NDArray[np.float64]:
    """The time at which each count's log-likelihood ratio is `value`, by bisection on the logarithm of time."""
    centre = counts / test.baseline
    near = np.log(np.maximum(centre, 1e-12))
    far = np.full(len(counts), 60.0) if test.lower else near - 60.0
    for _ in range(_HALVINGS):
        middle = (near + far) / 2
        beyond = _ratio(counts, np.exp(middle), test.baseline) >= value
        far, near = np.where(beyond, middle, far), np.where(beyond, near, middle)
    return np.asarray(np.exp(far))


def _probability(test: ConditionalMaxSPRT, value: float, ratio: float) -> float:
    nodes, weights = _gamma_nodes(test.baseline, min(_NODES, 20 + 2 * test.baseline))
    if test.lower:
        counts = np.arange(int(test.baseline * test.length) + 1)
        times = _when(counts, value, test)
        counts, times = counts[times <= test.length], times[times <= test.length]
        found = chances_below(np.outer(nodes, times), counts.tolist(), ratio)
    else:
        most = test.baseline * test.length
        counts = np.arange(1, int(3 * most + 20 * math.sqrt(most + value) + 20 * value + 30))
        times = _when(counts, value, test)
        last = int(np.searchsorted(times, test.length, side="right"))
        ends, steps = np.minimum(times[: last + 1], test.length), counts[: last + 1].tolist()
        found = chances_above(np.outer(nodes, ends), steps, ratio)
    return float((weights * found).sum())


@lru_cache(maxsize=256)
def _gamma_nodes(shape: int, size: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Nodes and weights for a mean over a gamma variable (Gauss-Laguerre), from the polynomials' recurrence.

    Source: G. H. Golub and J. H. Welsch, Calculation of Gauss quadrature rules, Mathematics of Computation 23 (1969)
    221-230.
    """
    at = np.arange(size)
    beside = np.sqrt(at[1:] * (at[1:] + shape - 1.0))
    nodes, vectors = np.linalg.eigh(np.diag(2.0 * at + shape) + np.diag(beside, 1) + np.diag(beside, -1))
    weights = vectors[0] ** 2
    return nodes[weights > _NEGLIGIBLE], weights[weights > _NEGLIGIBLE]


@lru_cache(maxsize=256)
def _critical(test: ConditionalMaxSPRT) -> float:
    return critical_value(lambda value: _probability(test, value, 1.0), test.alpha)
