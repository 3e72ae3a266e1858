"""Publication dates as documents write them: the day in the publisher's own time zone, or less than a day.

The day stands as it is written, unconverted, because "on Wednesday" in a report is said on that day.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from tollbook.errors import UsageError
from tollbook.vocabulary.dates import DateRange

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sep", "sept"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T ,])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|[T ])")
_DAY_MONTH = re.compile(r"(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?,? (\d{4})\b")
_MONTH_DAY = re.compile(r"(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
_MONTH_YEAR = re.compile(r"([a-z]+)\.?,? (\d{4})$")


def parse_published(written: str) -> DateRange:
    """The day, month or year that `written` names: ISO 8601, RFC 2822 (feeds), or an English date.

    Raises UsageError when it is no date, or a day that does not exist.
    """
    text = " ".join(written.split()).strip(" .").lower()
    try:
        found = _numeric(text) or _worded(text) or _mail(written)
    except ValueError as error:
        raise UsageError(f"{written!r} is no day of the calendar; write it as 2025-12-05") from error
    if found is None:
        raise UsageError(f"{written!r} is not a date; write it as 2025-12-05, 2025-12 or 2025")
    return found


def _numeric(text: str) -> DateRange | None:
    match = _COMPACT.match(text) or _ISO.match(text.replace("t", "T", 1))
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1900 <= year <= 2200:
        return None
    if month is None:
        return DateRange.year(year)
    return DateRange.month(year, month) if day is None else DateRange.day(date(year, month, day))


def _worded(text: str) -> DateRange | None:
    if match := _DAY_MONTH.match(text):
        day, month, year = match.groups()
    elif match := _MONTH_DAY.match(text):
        month, day, year = match.groups()
    elif match := _MONTH_YEAR.match(text):
        month, year = match.groups()
        return DateRange.month(int(year), _MONTHS[month]) if month in _MONTHS else None
    else:
        return None
    return DateRange.day(date(int(year), _MONTHS[month], int(day))) if month in _MONTHS else None


def _mail(written: str) -> DateRange | None:
    try:
        when: datetime = parsedate_to_datetime(written)
    except (ValueError, TypeError):
        return None
    return DateRange.day(when.date())
