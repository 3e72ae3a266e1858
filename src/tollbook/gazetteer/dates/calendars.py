"""Other calendars: Hijri (Umm al-Qura), Persian solar, Ethiopian.

Hijri months begin when the crescent is seen, on different days in different countries: a Hijri day
is the Umm al-Qura day and the one after it. Persian: 33-year cycle of leap years, exact for 1244 to
1472 (1865-2093). Ethiopian: leap years follow the Julian rule.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from tollbook.gazetteer.dates.periods import shifted, stretch
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


class Calendar(StrEnum):
    """A calendar that dates are given in."""

    GREGORIAN = "gregorian"
    HIJRI = "hijri"
    PERSIAN = "persian"
    ETHIOPIAN = "ethiopian"


_PERSIAN_YEARS = range(1244, 1473)
_PERSIAN_EPOCH = date(1865, 3, 21).toordinal()  # 1 Farvardin 1244
_PERSIAN_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # year modulo 33
_ETHIOPIAN_EPOCH = date(8, 8, 27).toordinal()  # 1 Meskerem of year 1


def persian_first(year: int) -> date | None:
    """1 Farvardin of a Persian year, Nowruz; None outside 1244-1472."""
    if year not in _PERSIAN_YEARS:
        return None
    return date.fromordinal(_PERSIAN_EPOCH + sum(365 + (y % 33 in _PERSIAN_LEAP) for y in range(1244, year)))


def _persian(year: int, month: int) -> tuple[date, date] | None:
    first = persian_first(year)
    if first is None:
        return None
    start = shifted(first, 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7))
    leap = year % 33 in _PERSIAN_LEAP
    length = 31 if month <= 6 else 30 if month <= 11 or leap else 29
    return start, shifted(start, length - 1)


def _hijri(year: int, month: int) -> tuple[date, date] | None:
    from hijridate import Hijri

    try:
        month_of = Hijri(year, month, 1)
        first = date.fromordinal(month_of.to_gregorian().toordinal())  # theirs is a subclass, which no encoder knows
        return first, shifted(first, month_of.month_length() - 1)
    except (OverflowError, ValueError):
        return None


def _ethiopian(year: int, month: int) -> tuple[date, date] | None:
    if not 1000 <= year <= 3000:
        return None
    start = date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1))
    length = 30 if month <= 12 else 5 + (year % 4 == 3)
    return start, shifted(start, length - 1)


_MONTHS = {Calendar.HIJRI: _hijri, Calendar.PERSIAN: _persian, Calendar.ETHIOPIAN: _ethiopian}
_AHEAD = {Calendar.HIJRI: -579, Calendar.PERSIAN: -621, Calendar.ETHIOPIAN: -7}  # its year, from ours


def _bounds(
    calendar: Calendar, year: int | None, month: int, day: int | None, today: date | None
) -> tuple[date, date] | None:
    """First and last day of that month, or that day; without a year the nearest past one."""
    if year is None:
        if today is None:
            return None
        near = today.year + _AHEAD[calendar] + 1
        if calendar is Calendar.HIJRI:
            near = int((today.year - 622) * 33 / 32) + 2
        found = (_bounds(calendar, near - n, month, day, today) for n in range(4))
        return next((one for one in found if one and one[0] <= today), None)
    found_month = _MONTHS[calendar](year, month)
    if found_month is None or day is None:
        return found_month
    when = shifted(found_month[0], day - 1)
    return (when, when) if day >= 1 and when <= found_month[1] else None


def month_in(calendar: Calendar, year: int | None, month: int, today: date | None) -> DateRange:
    """A month of another calendar; without a year the nearest past one."""
    found = _bounds(calendar, year, month, None, today)
    return stretch(*found, DatePrecision.MONTH) if found else UNKNOWN_DATE


def day_in(calendar: Calendar, year: int | None, month: int, day: int, today: date | None) -> DateRange:
    """A day of another calendar; a Hijri day may be either of two."""
    found = _bounds(calendar, year, month, day, today)
    if found is None:
        return UNKNOWN_DATE
    return stretch(found[0], shifted(found[1], 1 if calendar is Calendar.HIJRI else 0))


def year_in(calendar: Calendar, year: int) -> DateRange:
    """A year of another calendar."""
    first, last = _MONTHS[calendar](year, 1), _MONTHS[calendar](year, 13 if calendar is Calendar.ETHIOPIAN else 12)
    return stretch(first[0], last[1], DatePrecision.YEAR) if first and last else UNKNOWN_DATE
