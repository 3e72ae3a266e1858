"""Days, months and years that are named by number or name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tollbook.gazetteer.dates.calendars import Calendar, day_in, month_in
from tollbook.gazetteer.dates.expressions.frame import Frame, Lean
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import (
    Part,
    month_part,
    month_shifted,
    nth_week,
    nth_weekday,
    shifted,
    stretch,
    until,
    valid_day,
    year_part,
)
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_LOOK_BACK = 430  # days within which "Mon 22" must have occurred


@dataclass(frozen=True, slots=True)
class YearOf:
    """A year or a third of it; `shift` counts from the year of publication where none is named."""

    year: int | None = None
    part: Part | None = None
    shift: int = 0

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.DEICTIC if self.year is None else DateKind.FULL

    def number(self, frame: Frame) -> int | None:
        """The year itself."""
        if self.year is not None:
            return self.year
        return frame.today.year + self.shift if frame.today else None

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        year = self.number(frame)
        if year is None:
            return UNKNOWN_DATE
        found = year_part(year, self.part)
        return until(found, frame.today) if frame.today and self.year is None and self.shift == 0 else found


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years."""

    first: int
    part: Part | None = None

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.FULL

    def resolve(self, _frame: Frame) -> DateRange:
        """The days meant in any frame."""
        low, high = {Part.EARLY: (0, 3), Part.MID: (4, 6), Part.LATE: (7, 9), Part.END: (7, 9)}.get(
            self.part or Part.FIRST_DAYS, (0, 9)
        )
        return stretch(date(self.first + low, 1, 1), date(self.first + high, 12, 31), DatePrecision.RANGE)


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month or a part of it. `year` None: the nearest past one; `back` skips the current month."""

    month: int
    year: YearOf | YearBeside | None = None
    part: Part | None = None
    back: bool = False
    ahead: bool = False
    calendar: Calendar = Calendar.GREGORIAN

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        if self.ahead:
            return DateKind.FUTURE
        return self.year.kind if self.year else DateKind.YEARLESS

    def position(self, frame: Frame) -> tuple[int, int] | None:
        """The (Gregorian) year and month."""
        year = self.year.number(frame) if self.year else self._nearest(frame)
        return None if year is None else (year, self.month)

    def _nearest(self, frame: Frame) -> int | None:
        if self.ahead and frame.today:
            return frame.today.year + (self.month <= frame.today.month)
        if self.back and frame.today:
            return frame.today.year - (self.month >= frame.today.month)
        return frame.year_of(self.month)

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if self.calendar is not Calendar.GREGORIAN:
            return month_in(self.calendar, self.year.number(frame) if self.year else None, self.month, frame.today)
        where = self.position(frame)
        if where is None:
            return UNKNOWN_DATE
        found = month_part(*where, self.part)
        inferred = self.year is None and frame.year is None and frame.lean is Lean.PAST and not self.ahead
        return until(found, frame.today) if frame.today and inferred else found


@dataclass(frozen=True, slots=True)
class FullDay:
    """A day of a month. Without a month: that last named, else the nearest past such day."""

    day: int
    month: int | None = None
    year: YearOf | YearBeside | None = None
    weekday: int | None = None
    months_back: int | None = None
    calendar: Calendar = Calendar.GREGORIAN

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        if self.months_back is not None:
            return DateKind.DEICTIC
        if self.month is None:
            return DateKind.DAY_OF_MONTH
        return self.year.kind if self.year else DateKind.YEARLESS

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if self.calendar is not Calendar.GREGORIAN and self.month is not None:
            year = self.year.number(frame) if self.year else None
            return day_in(self.calendar, year, self.month, self.day, frame.today)
        if self.month is None:
            found = self._monthless(frame)
        else:
            year = self.year.number(frame) if self.year else frame.year_of(self.month, self.day)
            found = None if year is None else valid_day(year, self.month, self.day)
            if found and self.weekday not in (None, found.weekday()) and frame.year is not None and not self.year:
                return FullDay(self.day, self.month).resolve(replace(frame, year=None))  # not of the year last told
        return UNKNOWN_DATE if found is None else DateRange.day(found)

    def _monthless(self, frame: Frame) -> date | None:
        if self.months_back is not None:
            if frame.today is None:
                return None
            return valid_day(*month_shifted(frame.today.year, frame.today.month, -self.months_back), self.day)
        if frame.month is not None and frame.year is not None:
            found = valid_day(frame.year, frame.month, self.day)
            to_come = found is not None and frame.today is not None and found > frame.today
            if found and self.weekday in (None, found.weekday()) and not to_come:
                return found
        if frame.today is None:
            return None
        if self.weekday is None and frame.lean is Lean.PAST:
            back = 0 if self.day <= frame.today.day else 1
            near = (month_shifted(frame.today.year, frame.today.month, -back - n) for n in range(3))
            return next((found for where in near if (found := valid_day(*where, self.day))), None)
        step = 1 if frame.lean is Lean.FUTURE else -1
        days = [shifted(frame.today, step * n) for n in range(_LOOK_BACK)]
        same = [when for when in days if when.day == self.day]
        return next((when for when in same if self.weekday in (None, when.weekday())), same[0] if same else None)


@dataclass(frozen=True, slots=True)
class MonthSpoken:
    """The month of publication or one before it, as the holder of a day or week ("of last month")."""

    back: int

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.DEICTIC

    def position(self, frame: Frame) -> tuple[int, int] | None:
        """The year and month."""
        if frame.today is None:
            return None
        return month_shifted(frame.today.year, frame.today.month, -self.back)


@dataclass(frozen=True, slots=True)
class MonthNamedBefore:
    """The month last named in the text ("the last Sunday of the month"); `or_current`: else that of writing."""

    or_current: bool = False

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.DAY_OF_MONTH if self.or_current else DateKind.ANCHORED

    def position(self, frame: Frame) -> tuple[int, int] | None:
        """The year and month."""
        if frame.year is not None and frame.month is not None:
            return frame.year, frame.month
        if frame.anchor and frame.anchor.start:
            return frame.anchor.start.year, frame.anchor.start.month
        return (frame.today.year, frame.today.month) if frame.today and self.or_current else None


@dataclass(frozen=True, slots=True)
class PartOfMonth:
    """As in "at the end of the month", "in the middle of the month": never one that is still to come."""

    month: MonthNamedBefore
    part: Part

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.month.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        where = self.month.position(frame)
        if where is None:
            return UNKNOWN_DATE
        found = month_part(*where, self.part)
        if frame.today and found.start and found.start > frame.today:
            return month_part(*month_shifted(*where, -1), self.part)
        return until(found, frame.today) if frame.today else found


@dataclass(frozen=True, slots=True)
class NthWeekdayOf:
    """As in "the first Sunday of April", "the last Friday in May"."""

    nth: int
    weekday: int
    month: MonthOf | MonthSpoken | MonthNamedBefore

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.month.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        where = self.month.position(frame)
        found = nth_weekday(self.weekday, self.nth, *where) if where else None
        return DateRange.day(found) if found else UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """As in "the second week of May"; `weekend` for "the first weekend of March"."""

    nth: int
    month: MonthOf | MonthSpoken | MonthNamedBefore
    weekend: bool = False

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.month.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        where = self.month.position(frame)
        if where is None:
            return UNKNOWN_DATE
        if not self.weekend:
            return nth_week(self.nth, *where)
        saturday = nth_weekday(5, self.nth, *where)
        return stretch(saturday, shifted(saturday, 1)) if saturday else UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class DayOfMonthOf:
    """As in "the twelfth of last month", "the last day of April", "the second day of the month"."""

    day: int
    month: MonthOf | MonthSpoken | MonthNamedBefore

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.month.kind

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        where = self.month.position(frame)
        if where is None:
            return UNKNOWN_DATE
        if self.day < 0:
            return DateRange.day(month_part(*where, Part.LATE).end or date.max)
        found = valid_day(*where, self.day)
        return DateRange.day(found) if found else UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class YearBeside:
    """As in "that year", "the following year" in a date: the anchor's year, or the one last named in the text."""

    shift: int = 0

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.ANCHORED

    def number(self, frame: Frame) -> int | None:
        """The year itself."""
        if frame.anchor and frame.anchor.start:
            return frame.anchor.start.year + self.shift
        return None if frame.year is None else frame.year + self.shift
