"""Parts of years that figures over several incidents cover: "the first half of the year", "the same period of 2023"."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import value_of
from tollbook.extraction.interpret.wordlists import MONTHS
from tollbook.vocabulary.dates import DateRange

_YEAR: Final = r"(?:(?:of|in) )?(?P<year>(?:19|20)\d\d|(?:the|this|last) year)"
_PART: Final = Cue(
    rf"\b(?:(?P<nth>first|second|third|fourth|last|final|opening) (?:(?P<number>\w+) )?(?P<unit>half|quarter|months)"
    rf"(?! of (?:{MONTHS})\b)(?:,? {_YEAR})?|(?P<letter>[HQ])(?P<digit>[1-4])(?:,? (?:of )?(?P<in>(?:19|20)\d\d))?)\b",
    re.IGNORECASE,
)
_SAME: Final = Cue(
    r"\bsame (?:period|months?|time|quarter|half|stretch|weeks?|spell|span|days?)\b"
    r"(?:,? (?:(?:of|in) )?(?:the )?(?P<year>(?:19|20)\d\d|last year|previous year|year before|year earlier))|"
    r"\b(?:a|one|the) (?P<before>year) (?:earlier|before|ago)\b",
    re.IGNORECASE,
)
_ORDER: Final = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
_MONTHS: Final = {"half": 6, "quarter": 3}


def part_of_year(words: str, published: date) -> DateRange | None:
    """The first part of a year that the words name, up to publication; None where they name none.

    One without a year is the last that had begun: "the second quarter" of a report of February is last year's.
    """
    named = _PART.search(words)
    months = _months(named) if named else None
    if named is None or months is None:
        return None
    first, last = months
    year = _year(named["year"] or named["in"], published)
    if year is None:
        year = published.year if first <= published.month else published.year - 1
    start, end = date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])
    return DateRange.between(start, min(end, max(published, start)))


def same_part(words: str, of: DateRange, published: date) -> DateRange | None:
    """The days of another year that the words say to be the same as those `of` the figure before."""
    named = _SAME.search(words)
    if named is None or of.start is None or of.end is None:
        return None
    year = (named["year"] or "").lower()
    to = int(year) if year.isdigit() else of.end.year - 1
    if year == "last year":
        to = published.year - 1
    back = of.end.year - to
    return DateRange.between(_moved(of.start, -back), _moved(of.end, -back))


def _months(named: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month of a part of a year; None where the words name none."""
    if named["letter"]:
        length, nth = _MONTHS["half" if named["letter"] == "H" else "quarter"], int(named["digit"])
        return None if not named["letter"].isupper() or length * nth > 12 else (length * (nth - 1) + 1, length * nth)
    nth, unit = _ORDER[named["nth"].lower()], named["unit"].lower()
    if unit == "months":
        number = (value_of(named["number"] or "") or (0, 0))[0]
        whole = named["year"] is not None and 0 < number <= 12 and nth <= 1
        return ((1, number) if nth else (13 - number, 12)) if whole else None
    length = _MONTHS[unit]
    if named["number"] or length * nth > 12 or (nth == 0 and named["year"] is None):
        return None  # "the last quarter" is the one before, whichever
    return (length * (nth - 1) + 1, length * nth) if nth else (13 - length, 12)


def _year(words: str | None, published: date) -> int | None:
    if words is None or words.lower() in ("the year", "this year"):
        return None
    return int(words) if words.isdigit() else published.year - 1


def _moved(day: date, years: int) -> date:
    leap = (day.month, day.day) == (2, 29) and not calendar.isleap(day.year + years)
    return day.replace(year=day.year + years, day=28 if leap else day.day)
