"""When it happened."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.circumstances.other_days import is_later, is_stamp, is_tally, of_another_matter
from tollbook.extraction.interpret.circumstances.own_day import is_own
from tollbook.extraction.interpret.circumstances.undated import (
    by_news,
    by_period,
    by_stamp,
    by_the_clock,
    by_work_at_hand,
)
from tollbook.extraction.interpret.circumstances.unmarked import missing_date
from tollbook.extraction.interpret.circumstances.when import day_of_deed, day_within, find_when, weekday_of_deed
from tollbook.extraction.interpret.telling.telling import Telling
from tollbook.extraction.spans import SpanField
from tollbook.records import DateValue

_OF_NEWS: Final = ("US",)  # whose pages tell of what is new to people there, who know which day it is
_VAGUE: Final = 7  # days of a stretch that a day named elsewhere settles
_TWO_DAYS: Final = 2
_AS_BEFORE: Final = 0.3  # confidence in the day of the attack told before
_OTHER_TIME: Final = re.compile(
    r"\b(?:earlier|previous(?:ly)?|before|after|since|later|last|ago|eve|former|past|years?|months?|weeks?|days?|again|"
    r"anniversary|(?:19|20)\d\d|once|similar|follow(?:s|ed|ing)|recent(?:ly)?|had (?:been|already)|earliest|first)\b",
    re.IGNORECASE,
)
_COUNTED_FROM: Final = re.compile(r"\b(?:after|before|earlier|later|ago|previous|next)\b", re.IGNORECASE)


def tell_days(telling: Telling) -> None:
    """State the day or days of the incident."""
    page = telling.page
    marked = [s for s in telling.spans(SpanField.DATE) if not is_stamp(page.report.text, s.start, s.end)]
    marked = [s for s in marked if not is_tally(page.text, s.start, s.end)]
    marked = [s for s in marked if not of_another_matter(page.text, s.start, s.end)]
    marked = [s for s in marked if not is_own(page.text.text, s.start, s.end, page.dates, page.written)] or marked
    plain = [s for s in telling.own(marked) if not is_later(page.text, s)]
    dates = page.dates
    if marked and not plain:
        dates = [d for d in dates if not is_later(page.text, d)]
    totals = page.reading.totals
    spans = plain or missing_date(page.text, telling.bundle, dates, totals) or marked
    when = find_when(page.text, spans, page.dates, page.written, telling.anchors())
    if when is None and marked:
        others = marked if spans is not marked else []
        if spans is plain and not any(_COUNTED_FROM.search(page.report.text, s.start, s.end) for s in marked):
            others = missing_date(page.text, telling.bundle, dates, totals)
        when = find_when(page.text, others, page.dates, page.written, telling.anchors())
    deed = day_of_deed(page.text, page.dates) if len(page.reading.bundles) == 1 else None
    if when is None and telling.bundle.main:
        when = deed or _weekday(telling)
    when = when or by_stamp(page.text, telling.anchors(), page.dates, page.written)
    when = when or by_period(page.text, telling.anchors(), page.dates)
    if when is None and telling.bundle.main:
        when = _undated(telling)
    when = when or _same_day(telling)
    if when:
        when = day_within(page.text, when, page.dates)
        if deed and (when.date.days or 0) > _VAGUE and deed.date.possibly_within(when.date.start, when.date.end):
            when = deed
        page.days.append((telling.bundle.main, when))
        written = page.report.text[when.start : when.end]
        telling.say(DateValue(when.date), [(when.start, when.end)], when.score, written=written)
    elif spans:
        telling.dropped += 1


def _same_day(telling: Telling) -> When | None:
    """The one day of all attacks told before, one of which the report is about, where this one's words name no other.

    "Car bombs on Sunday killed eleven people. … In Selby, a van exploded at a market."
    """
    page, days = telling.page, telling.page.days
    if not days or not any(main for main, _ in days) or len({when.date for _, when in days}) > 1:
        return None
    sentences = {page.text.sentence(start) for start, _ in telling.anchors()}
    if any(_OTHER_TIME.search(page.report.text, *s) for s in sentences) or any(
        a <= d.start < b for d in page.dates for a, b in sentences
    ):
        return None
    when = days[0][1]
    return replace(when, score=_AS_BEFORE) if sentences and (when.date.days or _VAGUE) <= _TWO_DAYS else None


def _weekday(telling: Telling) -> When | None:
    """The day of the week on which a report's only incident is said to have happened."""
    return weekday_of_deed(telling.page.text, telling.page.dates) if len(telling.page.reading.bundles) == 1 else None


def _undated(telling: Telling) -> When | None:
    """The days that a report tells without naming them."""
    text, title = telling.page.text, telling.page.report.title or ""
    about = (text, telling.anchors(), telling.page.written)
    if when := by_the_clock(*about):
        return when
    local = telling.page.scene.local
    if local and (when := by_work_at_hand(*about)):
        return when
    told_to_them = local or telling.page.around[:1] == _OF_NEWS or (title and text.text.startswith(title))
    return by_news(*about, title) if told_to_them else None
