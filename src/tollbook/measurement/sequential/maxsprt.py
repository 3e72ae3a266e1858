"""The Poisson maximised sequential probability ratio test: did it get worse, or better, than a known rate?

Sources: M. Kulldorff et al., A maximized sequential probability ratio test for drug and vaccine safety
surveillance, Sequential Analysis 30 (2011) 58-78 (statistic: section 2, exact critical values: section 3);
minimum number of events and delayed start: M. Kulldorff and I. Silva, Continuous post-market sequential safety
surveillance with minimum events to signal, REVSTAT 15 (2017) 373-394. The lower-sided test uses the same
statistic below the expected count; it crosses in quiet time, so its boundary is one of its own.

Time is in expected events under the null hypothesis: the known rate times the days watched.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.errors import MeasurementError
from tollbook.measurement.sequential.crossing import Crossing, cross_above, cross_below
from tollbook.measurement.sequential.likelihood import ratio_at

_TOLERANCE = 1e-10
_SLOPE = 1.25
_LONGEST = 5_000.0


class Performance(msgspec.Struct, frozen=True):
    """How a test does at a rate ratio: the chance that it signals, and times in expected events under the null.

    `time_to_signal` is the mean time of a signal given that there is one (nan if there never is),
    `length` the mean time watched until the signal or the end.
    """

    power: float
    time_to_signal: float
    length: float


class MaxSPRT(msgspec.Struct, frozen=True):
    """A declared test: `length` T of surveillance, error `alpha`; on the upper side `minimum` events and `delay` D."""

    length: float
    alpha: float = 0.05
    minimum: int = 1
    delay: float = 0.0
    lower: bool = False

    def __post_init__(self) -> None:
        sound = 0 < self.length <= _LONGEST and 0 < self.alpha < 0.5 and self.minimum >= 1
        if not sound or not 0 <= self.delay < self.length or (self.lower and (self.delay or self.minimum > 1)):
            raise MeasurementError(
                f"a sequential test has a length up to {_LONGEST:g} expected events, alpha below 0.5, a minimum of 1 "
                f"or more and a delay below its length, the last two on the upper side only (got {self})"
            )

    @property
    def critical_value(self) -> float:
        """The log-likelihood ratio at which it signals."""
        return _critical_value(self)

    def statistic(self, events: int, expected: float) -> float:
        """The log-likelihood ratio after `events` where `expected` were to be expected; 0 on the other side."""
        return log_ratio(events, expected) if bool(events < expected) == self.lower else 0.0

    def statistics(self, events: NDArray[np.int64], expected: NDArray[np.float64]) -> NDArray[np.float64]:
        """The log-likelihood ratios at many looks, expected numbers being positive."""
        n = events.astype(np.float64)
        made = expected - n + n * np.log(np.where(n > 0, n, 1.0) / np.where(n > 0, expected, 1.0))
        return np.where((n < expected) == self.lower, made, 0.0)

    def signalled(self, events: NDArray[np.int64], expected: NDArray[np.float64]) -> NDArray[np.bool_]:
        """At which of many looks it signals; see `signals`."""
        inside = (expected <= self.length) & (expected >= self.delay) & (events >= (0 if self.lower else self.minimum))
        found: NDArray[np.bool_] = inside & (self.statistics(events, expected) >= self.critical_value)
        return found

    def signals(self, events: int, expected: float) -> bool:
        """Whether it signals at that moment (crossing earlier counts too: follow it over time)."""
        if expected > self.length or expected < self.delay or events < (0 if self.lower else self.minimum):
            return False
        return self.statistic(events, expected) >= self.critical_value

    def performance(self, ratio: float) -> Performance:
        """Power and expected times when the true rate is `ratio` times the null's. Raises MeasurementError."""
        if not 0 < ratio < math.inf:
            raise MeasurementError(f"a rate ratio is positive (got {ratio})")
        found = _cross(self, self.critical_value, ratio, timed=True)
        signal = float("nan")
        if found.probability > 0:
            signal = (found.expected_end - (1 - found.probability) * self.length) / found.probability
        return Performance(found.probability, signal, found.expected_end)

    def quiet_limit(self) -> float:
        """Lower side: the expected events that must pass without any event until it signals; inf if it never does."""
        if not self.lower:
            raise MeasurementError("only the lower side can signal in quiet time")
        return self.critical_value if self.critical_value <= self.length else math.inf


def log_ratio(events: int, expected: float) -> float:
    """The log-likelihood ratio of the observed rate against the expected one, for a Poisson count."""
    if expected <= 0:
        return math.inf if events else 0.0
    return expected - events + (events * math.log(events / expected) if events else 0.0)


def _when(counts: NDArray[np.int64], value: float, *, lower: bool) -> NDArray[np.float64]:
    """The expected number at which each count's log-likelihood ratio is `value`, below the count or above it."""
    made = np.full(len(counts), value)  # after no event at all the ratio is the expected number itself
    some = counts > 0
    n = counts[some].astype(np.float64)
    made[some] = n * ratio_at(value / n, above=lower)
    return made


def _cross(test: MaxSPRT, value: float, rate: float, *, timed: bool = False) -> Crossing:
    if test.lower:
        counts = np.arange(int(test.length) + 1)
        times = _when(counts, value, lower=True)
        reached = times <= test.length
        return cross_below(times[reached].tolist(), counts[reached].tolist(), rate, end=test.length)
    far = int(test.length + 10 * math.sqrt(test.length * (value + 1)) + 10 * value + test.minimum + 20)
    counts = np.arange(test.minimum, far)
    times = _when(counts, value, lower=False)
    counts, times = counts[times >= test.delay], times[times >= test.delay]
    last = int(np.searchsorted(times, test.length, side="right"))  # the first count that crosses until the very end
    ends = np.minimum(times[: last + 1], test.length)
    return cross_above(ends.tolist(), counts[: last + 1].tolist(), rate, start=test.delay, timed=timed)


@lru_cache(maxsize=1024)
def _critical_value(test: MaxSPRT) -> float:
    return critical_value(lambda value: _cross(test, value, 1.0).probability, test.alpha)


def critical_value(error: Callable[[float], float], alpha: float, low: float = 2.5, high: float = 4.5) -> float:
    """The smallest value from 0.01 to 30 at which a falling error does not exceed alpha, within 1e-10 relative.

    Regula falsi (Illinois) on the error's logarithm, with bisection wherever that neither halves the bracket nor
    comes much closer: the error jumps where a delayed start or the end drops a count, so no value may meet alpha
    exactly, and the smallest that keeps it is then the answer. Raises MeasurementError where none does.
    """
    below = _excess(error(high), alpha)
    above = below if below > 0 else _excess(error(low), alpha)
    while above <= 0 and low > 0.01:
        low, high, above, below = low / 2, low, _excess(error(low / 2), alpha), above
    further = high + _SLOPE * below if below > 0 else high  # the error falls by nearly as much as the value rises
    while below > 0 and high < 30:
        low, high, above, below = high, further, below, _excess(error(further), alpha)
        further = high * 2
    if below > 0 or above <= 0:
        raise MeasurementError(f"no critical value from {low:g} to {high:g} keeps the error at {alpha:g}")
    side, bisect, last = 0, False, math.inf
    while high - low > _TOLERANCE * high:
        width = high - low
        guess = (low + high) / 2 if bisect else high - below * width / (below - above)
        found = _excess(error(guess), alpha)
        if abs(found) <= _TOLERANCE:
            return guess
        closer, last = abs(found) < last / 4, abs(found)
        if found > 0:
            low, above, below = guess, found, below / 2 if side > 0 else below
        else:
            high, below, above = guess, found, above / 2 if side < 0 else above
        side = 1 if found > 0 else -1
        bisect = not (bisect or closer) and high - low > width / 2
    return high


def _excess(error: float, alpha: float) -> float:
    return math.log(max(error, 1e-300) / alpha)
