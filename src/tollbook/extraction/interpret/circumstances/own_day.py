"""The day that a page gives for itself, where it was saved or handed in long after: "Posted: Monday, May 4, 2019"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from tollbook.extraction.interpret.wordlists import WEEKDAY
from tollbook.gazetteer.dates import DateKind, DateMention, find_dates
from tollbook.gazetteer.dates.context import dateline_days
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_TOP: Final = 2500  # characters at the top of a page, where it says this of itself and not of others
_TOGETHER: Final = 300  # characters within which it does
_LATE: Final = timedelta(days=3)
_SAYS: Final = re.compile(
    r"\b(?:(?:first |originally |last )?(?:posted|published|updated|created|modified))"
    rf"(?: on| at|:|[ \t]|{WEEKDAY},?|"
    r"\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?,?)*$",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_LINE_BEGINS: Final = re.compile(rf"(?:[^\n.]{{2,60}}[-–—|,(][ \t]*)?(?:{WEEKDAY},?[ \t]+)?")
_LINE_ENDS: Final = re.compile(r"[ \t)]*(?:\n|\Z)")
_FIRST_LINES: Final = 3
_LONGEST: Final = 31  # days that a digest covers


def own_day(text: str, title: str, days: Sequence[DateMention], published: DateRange) -> DateRange:
    """The day from which a text tells: the earliest that it gives for itself, if that is days before `published`.

    What it gives for itself stands together ("posted … updated …"); further down it says this of other texts. Of a text
    whose day nobody knows it is that of its dateline, or the last of the days that its title says it covers.
    """
    own = [
        (d.start, d.date.start)
        for d in days
        if d.start < _TOP
        and d.date.days == 1
        and d.date.start is not None
        and _YEAR.search(text, d.start, d.end)
        and _SAYS.search(text, max(0, d.start - 60), d.start)
    ]
    together = [day for at, day in own if at - own[0][0] < _TOGETHER]
    if published.start is None:
        if filed := dateline_days(text, ()):
            return DateRange.day(filed[0])
        if together:
            return DateRange.day(min(together))
        return _heading(text, days) or _last_covered(title) or published
    first = min(together, default=published.start)
    return DateRange.day(first) if published.start - first > _LATE else published


def is_own(text: str, start: int, end: int, days: Sequence[DateMention], written: DateRange) -> bool:
    """Whether words at the top are only the day of the text itself, alone on their line, from which it tells."""
    day = next((d for d in days if start <= d.start < end and d.date == written), None)
    return day is not None and _heading(text, [day]) is not None


def _heading(text: str, days: Sequence[DateMention]) -> DateRange | None:
    """The one day that ends a line, alone or behind an outlet's name: "Coast Daily - 21 September 2025", at the top.

    Where several lines end so, each heads an item.
    """
    alone = [
        (d.start, d.date)
        for d in days
        if d.kind is DateKind.FULL
        and d.date.days == 1
        and _LINE_ENDS.match(text, d.end)
        and _LINE_BEGINS.fullmatch(text, text.rfind("\n", 0, d.start) + 1, d.start)
    ]
    if len(alone) != 1:
        return None
    at, day = alone[0]
    return day if sum(map(bool, map(str.strip, text[:at].split("\n")))) < _FIRST_LINES else None


def _last_covered(title: str) -> DateRange | None:
    """The last day of the one stretch of days in a title: "Weekly note, 3-9 March 2025"."""
    full = [d.date for d in find_dates(title, UNKNOWN_DATE) if d.kind is DateKind.FULL]
    ends = [covered.end for covered in full if 1 < (covered.days or 0) <= _LONGEST]
    return DateRange.day(ends[0]) if len(ends) == 1 and ends[0] else None
