"""Partial dates: a range of days with the precision in which it was stated."""

from __future__ import annotations

import calendar
from datetime import date

import msgspec

from tollbook.errors import RecordError, UsageError
from tollbook.vocabulary.codes import DatePrecision

EARLIEST, LATEST = date(1000, 1, 1), date(8999, 12, 31)
"""Between which days something is measured or decided on, so that windows before and after it stay in the calendar."""


def reckoned_from(day: date) -> date:
    """The day, if windows and horizons can be counted from it. Raises UsageError for one at the calendar's ends."""
    if not EARLIEST <= day <= LATEST:
        raise UsageError(f"days to measure or decide on lie between {EARLIEST} and {LATEST} (got {day})")
    return day


class DateRange(msgspec.Struct, frozen=True, kw_only=True):
    """The days within which something happened, both ends included.

    `start` and `end` are None where that end is not known; both are None exactly when the
    precision is UNKNOWN. `not_before` and `not_after` may then still bound it.
    """

    start: date | None = None
    end: date | None = None
    precision: DatePrecision = DatePrecision.UNKNOWN
    not_before: date | None = None
    not_after: date | None = None

    def __post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise RecordError(f"a date range has both ends or none (got {self.start} to {self.end})")
        if (self.start is None) != (self.precision is DatePrecision.UNKNOWN):
            raise RecordError(f"a date range without days has precision 'unknown' (got {self.precision})")
        if self.start and self.end and self.start > self.end:
            raise RecordError(f"'start' must not be after 'end' (got {self.start} to {self.end})")

    @classmethod
    def day(cls, when: date) -> DateRange:
        """That one day."""
        return cls(start=when, end=when, precision=DatePrecision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> DateRange:
        """The whole month."""
        last = calendar.monthrange(year, month)[1]
        return cls(start=date(year, month, 1), end=date(year, month, last), precision=DatePrecision.MONTH)

    @classmethod
    def year(cls, year: int) -> DateRange:
        """The whole year."""
        return cls(start=date(year, 1, 1), end=date(year, 12, 31), precision=DatePrecision.YEAR)

    @classmethod
    def between(cls, start: date, end: date, precision: DatePrecision | None = None) -> DateRange:
        """From `start` to `end`; the precision is DAY for one day, else RANGE unless given."""
        chosen = precision or (DatePrecision.DAY if start == end else DatePrecision.RANGE)
        return cls(start=start, end=end, precision=chosen)

    @property
    def known(self) -> bool:
        """Whether it names any days at all."""
        return self.start is not None

    @property
    def days(self) -> int | None:
        """How many days it covers; None when unknown."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    def surely_within(self, start: date | None, end: date | None) -> bool:
        """Whether every day of it lies in [start, end]; an open end does not bound."""
        if self.start is None or self.end is None:
            return start is None and end is None
        return (start is None or self.start >= start) and (end is None or self.end <= end)

    def possibly_within(self, start: date | None, end: date | None) -> bool:
        """Whether some day of it may lie in [start, end]; an unknown date may lie anywhere it is not barred from."""
        first = self.start or self.not_before
        last = self.end or self.not_after
        return (start is None or last is None or last >= start) and (end is None or first is None or first <= end)


UNKNOWN_DATE = DateRange()
