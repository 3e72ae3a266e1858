"""Dates made of two: from A to B, the night of A to B, the eve of A, the week before A."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tollbook.gazetteer.dates.expressions.frame import Expression, Frame
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import shifted, stretch
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_LEANING = [
    DateKind.AMBIGUOUS,
    DateKind.ANCHORED,
    DateKind.FUTURE,
    DateKind.DEICTIC,
    DateKind.WEEKDAY,
    DateKind.DAY_OF_MONTH,
    DateKind.FEAST,
    DateKind.YEARLESS,
    DateKind.FULL,
]


def _weaker(one: DateKind, other: DateKind) -> DateKind:
    return min(one, other, key=_LEANING.index)


@dataclass(frozen=True, slots=True)
class Joined:
    """From `first` to `last`; where the first would come later, it is the nearest before the last."""

    first: Expression
    last: Expression

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return _weaker(self.first.kind, self.last.kind)

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        last = self.last.resolve(frame)
        if last.start is None or last.end is None:
            return UNKNOWN_DATE
        first = self.first.resolve(frame)
        if (first.start is None or first.start > last.end) and frame.today:
            first = self.first.resolve(replace(frame, today=last.end))
        if first.start is None or first.start > last.end:
            return UNKNOWN_DATE
        whole_years = first.precision is last.precision is DatePrecision.YEAR and first != last
        return stretch(first.start, last.end, DatePrecision.RANGE if whole_years else None)


@dataclass(frozen=True, slots=True)
class NightBetween:
    """A night named by the day it ends on ("the night to Sunday"), or by its two days."""

    last: Expression
    first: Expression | None = None

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.last.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if self.first is not None:
            return Joined(self.first, self.last).resolve(frame)
        last = self.last.resolve(frame)
        if last.start is None or last.start != last.end:
            return last
        return stretch(shifted(last.start, -1), last.start)


@dataclass(frozen=True, slots=True)
class Beside:
    """A stretch near a date: `low` to `high` days from its first (or, after it, its last) day."""

    base: Expression
    low: int
    high: int
    precision: DatePrecision | None = None

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.base.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        base = self.base.resolve(frame)
        if base.start is None or base.end is None:
            return UNKNOWN_DATE
        first: date = shifted(base.end if self.low > 0 else base.start, self.low)
        last: date = shifted(base.start if self.high < 0 else base.end, self.high)
        return stretch(first, last, self.precision)


@dataclass(frozen=True, slots=True)
class NthWeekdayFrom:
    """As in "the first Friday of Lent": the nth such weekday from the first day of a longer feast."""

    nth: int
    weekday: int
    base: Expression

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.base.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        base = self.base.resolve(frame)
        if base.start is None:
            return UNKNOWN_DATE
        gap = (self.weekday - base.start.weekday()) % 7 + 7 * (self.nth - 1)
        return DateRange.day(shifted(base.start, gap))
