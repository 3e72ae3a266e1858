"""Days and stretches counted from the day of writing: today, on Tuesday, last week, earlier this month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tollbook.gazetteer.dates.expressions.frame import Frame, Lean
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import (
    Part,
    Unit,
    monday,
    month_part,
    month_shifted,
    shifted,
    stretch,
    until,
    week_part,
    year_part,
)
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


@dataclass(frozen=True, slots=True)
class DayFrom:
    """A day counted from today; `length` more than 1 for what goes on into the next ("overnight")."""

    shift: int
    length: int = 1

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.FUTURE if self.shift > 0 else DateKind.DEICTIC

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if frame.today is None:
            return UNKNOWN_DATE
        first = shifted(frame.today, self.shift)
        return stretch(first, shifted(first, self.length - 1))


@dataclass(frozen=True, slots=True)
class WeekdayFrom:
    """A weekday: the nearest past one, today included; `strict` ("last Friday") leaves today out.

    `week` fixes the week instead: -1 is "Tuesday of last week", 0 "Tuesday of this week". `back`
    goes back that many weeks more ("the Monday before last" is 1). `length` 2 runs into the next day.
    """

    weekday: int
    strict: bool = False
    week: int | None = None
    back: int = 0
    ahead: bool = False
    length: int = 1

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.FUTURE if self.ahead else DateKind.WEEKDAY

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if frame.today is None:
            return UNKNOWN_DATE
        first = self._day(frame.today, frame.lean)
        return stretch(first, shifted(first, self.length - 1))

    def _day(self, today: date, lean: Lean) -> date:
        if self.week is not None:
            return shifted(monday(today), self.weekday + 7 * self.week)
        if self.ahead or lean is Lean.FUTURE:
            gap = (self.weekday - today.weekday()) % 7
            return shifted(today, gap + (7 if gap == 0 and self.ahead else 0))
        gap = (today.weekday() - self.weekday) % 7
        return shifted(today, -gap - (7 if gap == 0 and self.strict else 0) - 7 * self.back)


@dataclass(frozen=True, slots=True)
class UnitFrom:
    """The current week, weekend, month or year, or one `shift` away, or a part of it.

    `earlier` leaves today out ("earlier this week"). What is current ends today.
    """

    unit: Unit
    shift: int = 0
    part: Part | None = None
    earlier: bool = False

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.FUTURE if self.shift > 0 else DateKind.DEICTIC

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if frame.today is None:
            return UNKNOWN_DATE
        found = self._whole(frame.today)
        if self.shift or found.start is None:
            return found
        earlier = (
            self.earlier and found.start < frame.today and (self.unit is not Unit.WEEK or frame.today.weekday() > 0)
        )
        limit = shifted(frame.today, -1) if earlier else frame.today
        return until(found, limit)

    def _whole(self, today: date) -> DateRange:
        if self.unit is Unit.MONTH:
            return month_part(*month_shifted(today.year, today.month, self.shift), self.part)
        if self.unit is Unit.YEAR:
            return year_part(min(max(today.year + self.shift, 1), 9999), self.part)
        if self.unit is Unit.DECADE:
            first = today.year // 10 * 10 + 10 * self.shift
            return stretch(date(max(first, 1), 1, 1), date(first + 9, 12, 31), DatePrecision.RANGE)
        if self.unit is Unit.WEEKEND:
            return self._weekend(today)
        if self.unit is Unit.FORTNIGHT:
            return stretch(shifted(today, -14), today, DatePrecision.RANGE)
        if self.earlier and self.shift == 0 and today.weekday() == 0:
            return stretch(shifted(today, -1), today)  # on a Monday the week meant began on Sunday
        return week_part(shifted(today, 7 * self.shift), self.part)

    def _weekend(self, today: date) -> DateRange:
        gap = (today.weekday() - 5) % 7
        if self.shift > 0:
            return around_weekend(shifted(today, 7 * self.shift - gap))
        back = 7 if self.shift < 0 and today.weekday() >= 5 else 0
        extra = 7 * (-self.shift - 1) if self.shift < -1 else 0
        return around_weekend(shifted(today, -gap - back - extra))


def around_weekend(saturday: date) -> DateRange:
    """That Saturday and Sunday."""
    return stretch(saturday, shifted(saturday, 1))
