"""When it happened."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.circumstances.other_days import is_later, is_stamp, is_tally, of_another_matter
from tollbook.extraction.interpret.circumstances.undated import by_news, by_the_clock, by_work_at_hand
from tollbook.extraction.interpret.circumstances.unmarked import missing_date
from tollbook.extraction.interpret.circumstances.when import day_of_deed, day_within, find_when, weekday_of_deed
from tollbook.extraction.interpret.telling.telling import Telling
from tollbook.extraction.spans import SpanField
from tollbook.records import DateValue

_OF_NEWS: Final = ("US",)  # whose pages tell of what is new to people there, who know which day it is
_VAGUE: Final = 7  # days of a stretch that a day named elsewhere settles
_COUNTED_FROM: Final = re.compile(r"\b(?:after|before|earlier|later|ago|previous|next)\b", re.IGNORECASE)


def tell_days(telling: Telling) -> None:
    """State the day or days of the incident."""
    page = telling.page
    marked = [s for s in telling.spans(SpanField.DATE) if not is_stamp(page.report.text, s.start, s.end)]
    marked = [s for s in marked if not is_tally(page.text, s.start, s.end)]
    marked = [s for s in marked if not of_another_matter(page.text, s.start, s.end)]
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
        when = deed or _weekday(telling) or _undated(telling)
    if when:
        when = day_within(page.text, when, page.dates)
        if deed and (when.date.days or 0) > _VAGUE and deed.date.possibly_within(when.date.start, when.date.end):
            when = deed
        written = page.report.text[when.start : when.end]
        telling.say(DateValue(when.date), [(when.start, when.end)], when.score, written=written)
    elif spans:
        telling.dropped += 1


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
