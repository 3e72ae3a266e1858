"""The days an indicator looks at, seen from the day of the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from tollbook.records import Indicator, IndicatorKind


@dataclass(frozen=True, slots=True)
class Window:
    """From `start` to `end`, both included; `start` None looks back without a bound."""

    start: date | None
    end: date

    @property
    def days(self) -> int | None:
        """How many days it has; None without a start, 0 or less where it has not begun."""
        return None if self.start is None else (self.end - self.start).days + 1


def window_of(indicator: Indicator, as_of: date) -> Window:
    """The window that ends on `as_of`, or on `until` where that comes earlier."""
    end = min(as_of, indicator.until or as_of)
    start = indicator.since
    if indicator.window_days is not None:
        rolling = end - timedelta(days=min(indicator.window_days, (end - date.min).days + 1) - 1)
        start = max(rolling, start) if start else rolling
    return Window(start, end)


ALWAYS = Window(None, date.max)


def reach_of(indicator: Indicator, as_of: date) -> Window:
    """The days of which incidents are needed: for what is compared with the past, those before its window too."""
    if indicator.kind in {IndicatorKind.WORSE, IndicatorKind.BETTER, IndicatorKind.CHANGE, IndicatorKind.RATE_SEQUENCE}:
        return Window(None, as_of)
    return window_of(indicator, as_of)
