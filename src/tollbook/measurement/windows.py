"""The days an indicator looks at, seen from the day of the decision."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from tollbook.records import Indicator, IndicatorKind


class Window(msgspec.Struct, frozen=True):
    """From `start` to `end`, both included; `start` None looks back without a bound.

    Reports on the days after `told` are still to come: what is known of them counts, their quiet does not.
    """

    start: date | None
    end: date
    told: date | None = None

    @property
    def days(self) -> int | None:
        """How many days it has; None without a start, 0 or less where it has not begun."""
        return None if self.start is None else (self.end - self.start).days + 1

    @property
    def through(self) -> date:
        """The last day on which quiet can be known; the last of all where no day is told of yet."""
        if self.told is None or (self.start is not None and self.told < self.start):
            return self.end
        return self.told


def window_of(indicator: Indicator, as_of: date, lag_days: int = 0) -> Window:
    """The window that ends on `as_of`, or on `until` where that comes earlier.

    A rolling window has its days up to the last one that reports can be expected of, `lag_days` before `as_of`; what
    is known of the days since counts as well.
    """
    end = min(as_of, indicator.until or as_of)
    told = min(end, as_of - timedelta(days=min(lag_days, (as_of - date.min).days)))
    start = indicator.since
    if indicator.window_days is not None:
        rolling = told - timedelta(days=min(indicator.window_days, (told - date.min).days + 1) - 1)
        start = max(rolling, start) if start else rolling
    return Window(start, end, told)


ALWAYS = Window(None, date.max)


def reach_of(indicator: Indicator, as_of: date, lag_days: int = 0) -> Window:
    """The days of which incidents are needed: for what is compared with the past, those before its window too."""
    if indicator.kind in {IndicatorKind.WORSE, IndicatorKind.BETTER, IndicatorKind.CHANGE, IndicatorKind.RATE_SEQUENCE}:
        return Window(None, as_of)
    return window_of(indicator, as_of, lag_days)
