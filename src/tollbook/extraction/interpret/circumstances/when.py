"""When it happened: the days that the marked words mean, within the dates the whole text names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tollbook.extraction.interpret.circumstances.counted_back import (
    anniversary,
    before_it,
    counted_from,
    day_before,
    led_by,
    when_taken,
    years_ago,
)
from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.circumstances.other_days import (
    AFTERMATH,
    DEED_AFTER,
    HAPPENED,
    HELD_ON,
    LET_GO,
    SAID_ON,
    SPOKE_ON,
    is_later,
    of_the_aftermath,
    since_the_deed,
    spoken_long_after,
)
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Span
from tollbook.gazetteer.dates import DateKind, DateMention, resolve_date
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import DateRange

_LONGEST_RUN: Final = 31  # days up to which two marked days of one incident are read as its first and last
_MONTH: Final = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b(?:19|20)\d\d-\d\d", re.IGNORECASE
)
_WEEK: Final = 8  # days of a stretch within which one day may be named
_RUN_WORDS: Final = ("since", "until", "till", "through", "to", "between", "ended", "ends", "lasted", "into")
_SUNDAY: Final = 6
_STREET: Final = re.compile(r" (?:Street|St|Avenue|Ave|Drive|Dr|Road|Rd|Lane|Court|Place|Way|Circle|Boulevard)\b")
_NO_DEED: Final = re.compile(r" (?:[\w'’-]+ ){0,4}?(?:birthday|anniversary|wedding|graduation|birth|marriage)\b")
_COUNTED: Final = re.compile(r"\b(?:after|before)$")
_BY_DEED: Final = 0.4  # confidence in a day that stands apart from what else tells of the incident
_NEARBY: Final = 0.7  # of the confidence in a week is left for a day that the sentence after it names


def find_when(
    report: ReportText,
    spans: Sequence[Span],
    dates: Sequence[DateMention],
    published: DateRange,
    anchors: Sequence[tuple[int, int]] = (),
) -> When | None:
    """The date of an incident from the words marked as its date; None where they settle nothing.

    `anchors` are the stretches of the incident's other spans: of several days named, the one beside them counts.
    """
    options: list[When] = []
    for span in spans:
        options += _of_span(report, span, dates, published)
    back = [_counted_back(report, o, dates, anchors) for o in options]
    read = [
        (b or when_taken(report, years_ago(report, o, published), published), b)
        for o, b in zip(options, back, strict=True)
    ]
    options = [_plain(o) for o, b in read if b or not of_the_aftermath(report, o)]
    for told in (SPOKE_ON, LET_GO, HELD_ON):
        options = [o for o in options if not told.search(report.text, max(0, o.start - 110), o.start)] or options
    options = [o for o in options if not spoken_long_after(report, o, published)]
    if not options:
        return None
    options = [_of_last_week(o, options, dates, published) for o in options]
    days = [o for o in options if o.date.days == 1]
    if run := _run(report.text, days):
        return run
    best = min(
        options,
        key=lambda o: (
            min(o.date.days or 0, 8) if not _stray(o, options) else 9,
            -round(o.score, 1),
            _away(o, anchors),
            o.start,
        ),
    )
    deed = since_the_deed(report, best, dates)
    return _plain(When(deed.date, deed.start, deed.end, _BY_DEED)) if deed else best


def _counted_back(
    report: ReportText, option: When, dates: Sequence[DateMention], anchors: Sequence[tuple[int, int]]
) -> When | None:
    """The day of the attack where the option's day is told to have come so long after it; None elsewhere."""
    own = [d for d in dates if option.start <= d.start < option.end and d.date == option.date]
    if not own:
        return None
    back = anniversary(report, own[0]) or before_it(report, own[0], dates, [a for a, _ in anchors])
    back = back or day_before(report, own[0]) or led_by(report, own[0], dates)
    return replace(option, date=back[0], end=max(option.end, back[1])) if back else None


def _of_last_week(option: When, options: Sequence[When], dates: Sequence[DateMention], published: DateRange) -> When:
    """A day of the week in the week or weekend that was named before it: "last weekend … on Saturday night".

    Whoever writes on a Sunday may call the week that ends that day the last.
    """
    sunday = published.end is not None and published.end.weekday() == _SUNDAY
    first = option.date.start
    weekday = any(d.kind is DateKind.WEEKDAY and option.start <= d.start < option.end for d in dates)
    if first is None or not weekday or option.date.days != 1:
        return option
    for o in options:
        start, end = o.date.start, o.date.end
        if o.start >= option.start or start is None or end is None or not 2 <= (o.date.days or 0) < _WEEK:
            continue
        if sunday and (o.date.days or 0) > 2:
            continue
        if end < first and start <= first - timedelta(days=7) <= end:
            return replace(option, date=DateRange.day(first - timedelta(days=7)))
    return option


def day_within(report: ReportText, when: When, dates: Sequence[DateMention]) -> When:
    """The day named after a week, in its sentence or the next, if it is one of it: "last week … on Wednesday".

    After a month, the day may stand anywhere if it is named with its month.
    """
    if not 2 <= (when.date.days or 0) <= _LONGEST_RUN:
        return when
    line = report.sentence_number(when.start)
    end = report.sentence(report.starts[min(line + 1, len(report.starts) - 1)])[1]
    month = (when.date.days or 0) > _WEEK
    if month:
        end = len(report.text)
    days = [
        d
        for d in dates
        if when.end <= d.start < end
        and d.date.days == 1
        and d.kind is not DateKind.FUTURE
        and d.date.possibly_within(when.date.start, when.date.end)
        and not SAID_ON.search(report.text, max(0, d.start - 40), d.start)
        and _happened_on(report, when.end, d)
        and (not month or _MONTH.search(report.text, d.start, d.end))
    ]
    if len({d.date.start for d in days}) != 1:
        return when
    return When(days[0].date, days[0].start, days[0].end, when.score * _NEARBY)


def day_of_deed(report: ReportText, dates: Sequence[DateMention]) -> When | None:
    """The one day, named with its month, on which a report says that something violent happened.

    So where no words of the incident name a day: "the Nov. 22 shootout", "was shot on April 16". Days of courts do not
    count, unless the deed itself is called by its day.
    """
    days = [
        d for d in dates
        if d.date.days == 1 and d.kind in (DateKind.FULL, DateKind.YEARLESS)
        and _MONTH.search(report.text, d.start, d.end)
    ]  # fmt: skip
    called = [d for d in days if DEED_AFTER.match(report.text, d.end)]
    told = called or [
        d
        for d in days
        if not SAID_ON.search(report.text, max(0, d.start - 40), d.start)
        and not is_later(report, d)
        and _happened_on(report, report.sentence(d.start)[0], d)
    ]
    if len({d.date.start for d in told}) != 1:
        return None
    return When(told[0].date, told[0].start, told[0].end, _BY_DEED)


def weekday_of_deed(report: ReportText, dates: Sequence[DateMention]) -> When | None:
    """The one day of the week on which a report says that something violent happened, where nothing else says when."""
    days = [d for d in dates if d.kind is DateKind.WEEKDAY and d.date.days == 1]
    told = [
        d
        for d in days
        if not SAID_ON.search(report.text, max(0, d.start - 40), d.start)
        and not is_later(report, d)
        and _happened_on(report, report.sentence(d.start)[0], d)
    ]
    if len({d.date.start for d in told}) != 1:
        return None
    return When(told[0].date, told[0].start, told[0].end, _BY_DEED)


def _happened_on(report: ReportText, after: int, day: DateMention) -> bool:
    """Whether the sentence of a day, from the words `after` which it stands, tells of violence and of no aftermath."""
    first, last = report.sentence(day.start)
    first = max(first, after)
    return bool(HAPPENED.search(report.text, first, last)) and not AFTERMATH.search(report.text, first, last)


def _of_span(report: ReportText, span: Span, dates: Sequence[DateMention], published: DateRange) -> list[When]:
    """What a marked stretch says: the dates found in it, else what its own words resolve to."""
    if _NO_DEED.match(report.text, span.end) and _COUNTED.search(report.text, span.start, span.end):
        return []  # "just one week after her first birthday"
    inside = [d for d in dates if d.start < span.end and d.end > span.start]
    counted = [(d, counted_from(report, d, published)) for d in inside]
    found = [
        When(base or d.date, min(span.start, d.start), max(span.end, d.end), span.score)
        for d, base in counted
        if d.date.known and d.kind is not DateKind.FUTURE and _past(d.date, published)
    ]
    if found or any(d.date.known for d in inside):
        return found
    if _STREET.match(report.text, span.end):
        return []  # "the 800 block of June Drive"
    own = resolve_date(report.text[span.start : span.end], published)
    return [When(own, span.start, span.end, span.score)] if own.known and _past(own, published) else []


def _plain(option: When) -> When:
    """The same with dates of the standard library's own type (another calendar's may be a subclass)."""
    found = option.date
    if found.start is None or found.end is None or type(found.start) is type(found.end) is date:
        return option
    first, last = date.fromordinal(found.start.toordinal()), date.fromordinal(found.end.toordinal())
    return replace(option, date=DateRange(start=first, end=last, precision=found.precision))


def _past(when: DateRange, published: DateRange) -> bool:
    """Whether it may have been reported on the day of publication (a day's grace for time zones)."""
    if when.start is None or published.end is None:
        return True
    return when.start <= published.end + timedelta(days=1)


def _stray(option: When, options: Sequence[When]) -> bool:
    """Whether a day lies outside a wider stretch that was marked with more certainty."""
    return any(
        o.date.days and option.date.days and o.date.days > option.date.days and o.score > option.score + 0.25
        and not option.date.possibly_within(o.date.start, o.date.end)
        for o in options
    )  # fmt: skip


def _away(option: When, anchors: Sequence[tuple[int, int]]) -> int:
    """Characters from the nearest of the incident's other words."""
    return min((max(a - option.end, option.start - b, 0) for a, b in anchors), default=0)


def _run(text: str, days: Sequence[When]) -> When | None:
    """Two marked days joined as the first and last of one event ("from Friday until Sunday")."""
    for first, last in itertools.pairwise(days):
        between = text[first.end : last.start]
        lead = text[max(0, first.start - 12) : first.start].lower()
        if first.date.start is None or last.date.end is None or len(between) > 80 or "." in between:
            continue
        gap = (last.date.end - first.date.start).days
        words = between.lower().split()
        beside = (*words[:1], *words[-2:])  # "on Friday rose to 23 on Sunday" joins nothing
        joined = any(w in _RUN_WORDS for w in beside) or any(w in lead.split() for w in ("from", "between"))
        if 0 < gap <= _LONGEST_RUN and joined:
            precision = DatePrecision.DAYS if gap < 6 else DatePrecision.RANGE
            return When(
                DateRange.between(first.date.start, last.date.end, precision), first.start, last.end, first.score
            )
    return None
