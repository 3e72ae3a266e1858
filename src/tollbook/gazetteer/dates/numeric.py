"""Dates in figures: 2024-05-13, 17.03.2019, 30-10-2019, 05/04, 141930B SEP 21."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from tollbook.gazetteer.dates.expressions import Expression, Frame, FullDay
from tollbook.gazetteer.dates.expressions.absolute import YearOf
from tollbook.gazetteer.dates.lexicon.words import listed
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import valid_day
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_FIGURES = re.compile(
    r"(?<![\d./:-])(?:(?P<iso>\d{4})(?P<s1>[-./])(?P<im>\d{1,2})(?P=s1)(?P<id>\d{1,2})(?!\d|[-./]\d)(?:T[\d:.Z+-]+)?"
    r"|(?P<a>\d{1,2})(?P<s2>[-./])(?P<b>\d{1,2})(?:(?P=s2)(?P<y>\d{4}|\d{2}))?(?!\d|[-./:]\d|\s?(?:%|per\s?cent))"
    r"|(?P<gd>\d{2})(?P<time>\d{4})[A-Z]\s(?P<gm>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\s(?P<gy>\d{2,4}))"
)
_LIKELY = re.compile(r"[0-9](?:[-./][0-9]|[0-9]{3}[A-Z]\s[A-Z]{3})")
_TOGETHER, _APART = 7, 28  # days from the first to the last of the dates that a page gives for itself
_NAMES = listed("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC")


@dataclass(frozen=True, slots=True)
class EitherOrder:
    """03/04/2021: the third of April or the fourth of March; settled where only one can have been written about."""

    first: int
    second: int
    year: int | None

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.AMBIGUOUS

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        found = []
        for day, month in ((self.first, self.second), (self.second, self.first)):
            year = self.year if self.year is not None else frame.year_of(month, day)
            when = valid_day(year, month, day) if year is not None else None
            if when is not None:
                found.append(when)
        past = [when for when in found if frame.today is None or when <= frame.today]
        if len(set(past)) == 1 and self.year is not None:
            return DateRange.day(past[0])
        return DateRange(not_before=min(past), not_after=max(past)) if past else UNKNOWN_DATE


def _year(figures: str | None) -> int | None:
    if figures is None:
        return None
    return int(figures) if len(figures) == 4 else 2000 + int(figures) - (100 if int(figures) > 69 else 0)


def numeric_dates(text: str, day_first: bool | None) -> list[tuple[int, int, Expression]]:
    """The dates in figures of a text with their places; the order of day and month from the text if it tells."""
    matches: list[re.Match[str]] = []
    for likely in _LIKELY.finditer(text):
        at = max(likely.start() - 3, matches[-1].end() if matches else 0)
        match = _FIGURES.search(text, at, likely.end() + 24)
        if match and match.start() <= likely.start():
            matches.append(match)
    if not matches:
        return []
    order = _order(matches) if day_first is None else day_first
    found: list[tuple[int, int, Expression]] = []
    for match in matches:
        expression = _military(match) if match["gd"] else _iso(match) if match["iso"] else _figures(match, order)
        if expression is not None:
            found.append((match.start(), match.end(), expression))
    return found


def _order(matches: list[re.Match[str]]) -> bool | None:
    """Whether the day comes first, from the dates that can only be read one way; None where they do not tell.

    Where all can be read both ways, from those with a year: "updated 08/10/2014, created 08/09/2014" is one night's
    work if the month comes first.
    """
    dates = [match for match in matches if match["a"] and _tells(match)]
    pairs = [(int(match["a"]), int(match["b"])) for match in dates]
    day_first = any(12 < a <= 31 and 1 <= b <= 12 for a, b in pairs)
    month_first = any(12 < b <= 31 and 1 <= a <= 12 for a, b in pairs)
    if day_first != month_first:
        return day_first
    return None if day_first else _closer(dates)


def _closer(dates: list[re.Match[str]]) -> bool | None:
    """Whether all dates lie within some days of each other if the day comes first, and far apart if not."""
    told = [(int(match["a"]), int(match["b"]), year) for match in dates if (year := _year(match["y"])) is not None]
    spread = []
    for order in ([(b, a, year) for a, b, year in told], told):  # month, day, year
        days = [valid_day(year, month, day) for month, day, year in order]
        known = [day for day in days if day is not None]
        spread.append((max(known) - min(known)).days if known and len(known) == len(days) else _APART)
    if min(spread) > _TOGETHER or max(spread) < _APART:
        return None
    return spread[0] < spread[1]


def _tells(match: re.Match[str]) -> bool:
    """Whether figures can be a date: "24/7" and a score of "25-10" cannot."""
    return bool(match["y"]) or (match["s2"] in "/." and len(match["a"]) == len(match["b"]) == 2)


def _iso(match: re.Match[str]) -> Expression | None:
    year, month, day = int(match["iso"]), int(match["im"]), int(match["id"])
    if not 1900 <= year <= 2100 or valid_day(year, month, day) is None:
        return None
    return FullDay(day=day, month=month, year=YearOf(year))


def _military(match: re.Match[str]) -> Expression | None:
    """A date-time group: day, hour and minute, zone, month, year."""
    year, month, day = _year(match["gy"]), _NAMES.index(match["gm"]) + 1, int(match["gd"])
    if year is None or valid_day(year, month, day) is None:
        return None
    return FullDay(day=day, month=month, year=YearOf(year))


def _figures(match: re.Match[str], day_first: bool | None) -> Expression | None:
    a, b, separator, year = int(match["a"]), int(match["b"]), match["s2"], _year(match["y"])
    if not _tells(match):
        return None
    if year is None and separator == "." and not _month_follows_dot(match):
        return None
    if separator == "." or (a > 12 >= b):
        day_first = True
    elif b > 12 >= a:
        day_first = False
    if day_first is None and a != b:
        return EitherOrder(a, b, year) if 1 <= a <= 12 and 1 <= b <= 12 else None
    day, month = (a, b) if day_first in (True, None) else (b, a)
    if not 1 <= month <= 12 or valid_day(year or 2000, month, day) is None:
        return None
    return FullDay(day=day, month=month, year=YearOf(year) if year is not None else None)


def _month_follows_dot(match: re.Match[str]) -> bool:
    """As in "05.04." is a date, "21.00" an hour and "3.14" a number."""
    return match.string[match.end() : match.end() + 1] == "." and date.min.month <= int(match["b"]) <= 12
