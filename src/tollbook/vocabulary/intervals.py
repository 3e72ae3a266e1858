"""Uncertain numbers as intervals low-best-high, with arithmetic and three-valued comparison.

`high` may be open (None): "at least eight". Arithmetic is classical interval arithmetic and treats
its operands as independent, so it may widen but never narrows what is possible (R. E. Moore,
Interval Analysis, 1966). Nothing is averaged.
"""

from __future__ import annotations

import math

import msgspec

from tollbook.errors import MeasurementError, RecordError
from tollbook.vocabulary.truth import Truth


class Interval(msgspec.Struct, frozen=True, kw_only=True):
    """A number known to lie in [low, high]; `best` is the most credible value, where one was chosen.

    `low` None is unbounded below, `high` None unbounded above.
    """

    low: float | None
    best: float | None = None
    high: float | None

    def __post_init__(self) -> None:
        ends = [x for x in (self.low, self.best, self.high) if x is not None]
        if any(math.isnan(x) or math.isinf(x) for x in ends):
            raise RecordError(f"an interval holds finite numbers; an open end is null (got {ends})")
        if ends != sorted(ends):
            raise RecordError(f"'low' <= 'best' <= 'high' must hold (got {self.low}, {self.best}, {self.high})")

    @classmethod
    def exact(cls, value: float) -> Interval:
        """A number that is known."""
        return cls(low=value, best=value, high=value)

    @classmethod
    def unknown(cls) -> Interval:
        """A number of which nothing is known."""
        return cls(low=None, high=None)

    @property
    def ends(self) -> tuple[float, float]:
        """(low, high) with infinities for open ends."""
        return (-math.inf if self.low is None else self.low, math.inf if self.high is None else self.high)

    def __add__(self, other: Interval) -> Interval:
        (a, b), (c, d) = self.ends, other.ends
        return _build(a + c, b + d, _both(self.best, other.best, lambda x, y: x + y))

    def __sub__(self, other: Interval) -> Interval:
        (a, b), (c, d) = self.ends, other.ends
        return _build(a - d, b - c, _both(self.best, other.best, lambda x, y: x - y))

    def __mul__(self, other: Interval) -> Interval:
        corners = [_times(x, y) for x in self.ends for y in other.ends]
        return _build(min(corners), max(corners), _both(self.best, other.best, lambda x, y: x * y))

    def __truediv__(self, other: Interval) -> Interval:
        """Raises MeasurementError when the divisor may be zero."""
        low, high = other.ends
        if low <= 0 <= high:
            raise MeasurementError(f"the divisor may be zero (it lies in {low} to {high}), so the ratio has no bounds")
        corners = [0.0 if math.isinf(y) else x / y for x in self.ends for y in other.ends]
        return _build(min(corners), max(corners), _both(self.best, other.best, lambda x, y: x / y))

    def __neg__(self) -> Interval:
        low, high = self.ends
        return _build(-high, -low, None if self.best is None else -self.best)

    def less(self, other: Interval) -> Truth:
        """Whether self < other."""
        (a, b), (c, d) = self.ends, other.ends
        return Truth.MET if b < c else Truth.NOT_MET if a >= d else Truth.NOT_DETERMINABLE

    def at_most(self, other: Interval) -> Truth:
        """Whether self <= other."""
        (a, b), (c, d) = self.ends, other.ends
        if b <= c:
            return Truth.MET if not math.isinf(b) or b < c else Truth.NOT_DETERMINABLE
        return Truth.NOT_MET if a > d else Truth.NOT_DETERMINABLE

    def equals(self, other: Interval) -> Truth:
        """Whether self == other; MET only when both are known exactly."""
        (a, b), (c, d) = self.ends, other.ends
        if a == b == c == d:
            return Truth.MET
        return Truth.NOT_MET if b < c or d < a else Truth.NOT_DETERMINABLE


def _times(x: float, y: float) -> float:
    return 0.0 if x == 0 or y == 0 else x * y


def _both(x: float | None, y: float | None, how: object) -> float | None:
    return None if x is None or y is None or not callable(how) else float(how(x, y))


def _build(low: float, high: float, best: float | None) -> Interval:
    """The interval with infinite ends open; a best value too large for a float is not kept."""
    chosen = None if best is None or math.isinf(best) else best
    return Interval(low=None if math.isinf(low) else low, best=chosen, high=None if math.isinf(high) else high)
