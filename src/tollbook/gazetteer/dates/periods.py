"""Arithmetic of days, weeks, months, thirds of months and years; weeks run from Monday to Sunday.

The precision follows the unit that the words name: "last week" is a WEEK, "earlier this month" a
MONTH, "early 2019" a YEAR. Counted or enumerated stretches follow their length: 1 day DAY, 2 to 6
DAYS, 7 WEEK, anything longer RANGE (cf. UCDP GED codebook, `date_prec`).
"""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum

from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


class Part(StrEnum):
    """A part of a month, week or year."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    END = "end"
    FIRST_DAYS = "first_days"
    LAST_DAYS = "last_days"


class Unit(StrEnum):
    """A stretch of the calendar that words count in."""

    HOUR = "hour"
    DAY = "day"
    NIGHT = "night"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


def valid_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None


def shifted(when: date, days: int) -> date:
    """`days` later, held within what dates can express."""
    ordinal = min(max(when.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def month_shifted(year: int, month: int, months: int) -> tuple[int, int]:
    """The year and month `months` later, held within what dates can express."""
    index = min(max(year * 12 + month - 1 + months, 12), MAXYEAR * 12 + 11)
    return index // 12, index % 12 + 1


def same_day(when: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day."""
    year, month = month_shifted(when.year, when.month, months)
    return date(year, month, min(when.day, calendar.monthrange(year, month)[1]))


def monday(when: date) -> date:
    """The Monday of its week."""
    return shifted(when, -when.weekday())


def stretch(start: date, end: date, unit: DatePrecision | None = None) -> DateRange:
    """From `start` to `end` with the precision of the named `unit`, else of its length."""
    if start > end:
        return UNKNOWN_DATE
    if unit is None or start == end:
        length = (end - start).days + 1
        by_length = {1: DatePrecision.DAY, 7: DatePrecision.WEEK}
        unit = by_length.get(length, DatePrecision.DAYS if length < 7 else DatePrecision.RANGE)
    return DateRange.between(start, end, unit)


def around(when: date, before: int, after: int, unit: DatePrecision | None = None) -> DateRange:
    """From `before` days before it to `after` days after it."""
    return stretch(shifted(when, -before), shifted(when, after), unit)


def week_of(when: date) -> DateRange:
    """Monday to Sunday."""
    first = monday(when)
    return stretch(first, shifted(first, 6), DatePrecision.WEEK)


_MONTH_PARTS = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31), Part.FIRST_DAYS: (1, 7)}


def month_part(year: int, month: int, part: Part | None) -> DateRange:
    """A month or its part: days 1-10, 11-20, 21-end; its end and its last days are the last seven."""
    last = calendar.monthrange(year, month)[1]
    if part is None:
        return DateRange.month(year, month)
    first, end = _MONTH_PARTS.get(part, (last - 6, last))
    unit = DatePrecision.WEEK if part in (Part.FIRST_DAYS, Part.LAST_DAYS, Part.END) else DatePrecision.MONTH
    return stretch(date(year, month, first), date(year, month, min(end, last)), unit)


_YEAR_PARTS = {Part.EARLY: (1, 4), Part.MID: (5, 8), Part.LATE: (9, 12), Part.END: (11, 12)}


def year_part(year: int, part: Part | None) -> DateRange:
    """A year or its third: January-April, May-August, September-December; its end is November-December."""
    if part is None:
        return DateRange.year(year)
    if part in (Part.FIRST_DAYS, Part.LAST_DAYS):
        return month_part(year, 1 if part is Part.FIRST_DAYS else 12, part)
    first, last = _YEAR_PARTS[part]
    return stretch(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), DatePrecision.YEAR)


_WEEK_PARTS = {Part.EARLY: (0, 1), Part.MID: (2, 3), Part.LATE: (4, 6), Part.END: (4, 6)}


def week_part(when: date, part: Part | None) -> DateRange:
    """The week of a day or its part: Monday and Tuesday, Wednesday and Thursday, Friday to Sunday."""
    if part is None or part not in _WEEK_PARTS:
        return week_of(when)
    first, last = _WEEK_PARTS[part]
    return stretch(shifted(monday(when), first), shifted(monday(when), last))


def months(year: int, first: int, count: int) -> DateRange:
    """`count` whole months from a year's `first`; longer than one month is a RANGE."""
    if count == 1:
        return DateRange.month(year, first)
    end_year, end_month = month_shifted(year, first, count - 1)
    return stretch(date(year, first, 1), DateRange.month(end_year, end_month).end or date.max, DatePrecision.RANGE)


def nth_weekday(weekday: int, nth: int, year: int, month: int) -> date | None:
    """The nth such weekday of a month, -1 the last; None where there is none."""
    last = calendar.monthrange(year, month)[1]
    first = date(year, month, 1)
    days = [shifted(first, n) for n in range(last) if shifted(first, n).weekday() == weekday]
    position = nth if nth < 0 else nth - 1
    return days[position] if -len(days) <= position < len(days) else None


def nth_week(nth: int, year: int, month: int) -> DateRange:
    """Days 1-7, 8-14, 15-21, 22-28, 29-end of a month; -1 its last seven days."""
    if nth == -1:
        return month_part(year, month, Part.LAST_DAYS)
    last = calendar.monthrange(year, month)[1]
    first = 7 * (nth - 1) + 1
    if not 1 <= first <= last:
        return UNKNOWN_DATE
    return stretch(date(year, month, first), date(year, month, min(first + 6, last)))


def until(found: DateRange, limit: date) -> DateRange:
    """What of it is not after `limit`; itself where nothing or everything is."""
    if found.start is None or found.end is None or found.end <= limit or found.start > limit:
        return found
    return stretch(found.start, limit, None if found.precision is DatePrecision.DAYS else found.precision)


def hull(*found: DateRange) -> DateRange:
    """The shortest stretch that holds all of them; unknown if one of them is."""
    starts = [one.start for one in found if one.start]
    ends = [one.end for one in found if one.end]
    if len(starts) < len(found) or not starts:
        return UNKNOWN_DATE
    if all(one == found[0] for one in found):
        return found[0]
    return stretch(min(starts), max(ends))
