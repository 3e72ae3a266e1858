"""When a figure over several incidents holds: the days it covers."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import value_of
from tollbook.extraction.interpret.victims.stated.spells import part_of_year, same_part
from tollbook.extraction.spans import Span
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_SINCE: Final = Cue(
    r"\b(?:since|from)(?: (?:the|early|late|mid))?(?: (?:start|beginning|end|month|"
    r"first) of)?(?: the)? ?$",
    re.IGNORECASE,
)
_SINCE_EVENT: Final = Cue(
    r"\bsince (?:the |an? |its |his )?(?:[\w'’-]+ ){1,8}(?:of|in|on|last)(?: (?:the|early|late|mid))? ?$", re.IGNORECASE
)  # "since the truce of November", "since the new council was sworn in on 5 June"
_OF_ONE: Final = re.compile(
    r"['’]s (?!(?:[\w-]+ ){0,3}?(?:attacks|raids|ambushes|bombings|blasts|explosions|strikes|shootings|killings|"
    r"abductions|kidnappings|incidents|assaults)\b)"
)  # "Wednesday's was the sixth": the day of one attack, not of the total
_LAST: Final = re.compile(
    r"\b(?:in|over|during|within|inside|for)? ?(?:the )?(?:past |last |preceding |previous |space of |"
    r"a period of )?(?:almost |nearly |about |less than |little over |just )*"
    r"(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d+) (day|week|month|year)s?\b",
    re.IGNORECASE,
)
_WEEKLY: Final = Cue(
    r"\b(?:weekly|this week|in the week(?! before)|(?:over|during|of|for|within) the week)\b",
    re.IGNORECASE,
)
_COMPARED: Final = Cue(
    r"\b(?:compared (?:with|to)|(?:more|fewer|less) than in|(?:as )?against|versus|vs\.?|(?:up|down|rising|a rise|"
    r"an increase|a fall) from|"
    r"(?:twice|double|half) (?:the number|as many)|and (?=[^.;,]{1,60} in (?:all of )?(?:19|20)\d\d\b))|"
    r"\((?=(?:the )?(?:previous|prior|preceding|last) (?:week|month|quarter|year)\b)",
    re.IGNORECASE,
)
_RECENT: Final = timedelta(days=31)  # a weekly toll further back than that is not the week told of just before
_DAYS: Final = {"day": 1, "week": 7, "month": 31, "year": 365}
_SAME: Final = "the same "  # what a mark may begin behind: "period of last year saw 58 killed"
_HALF_OF: Final = Cue(r"\b(?P<nth>first|second|last|latter) half of $", re.IGNORECASE)
_MIDDLE: Final = 15  # the last day of a month's first half
_SOON: Final = 30  # characters after a word that compares within which the other figure stands
_LENGTH_TO: Final = re.compile(
    r"\b(?:the|over|in|a) (?:(?P<number>two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d+) )?"
    r"(?P<unit>week|month|year)s?(?: up)? to (?:the )?(?:end of )?$",
    re.IGNORECASE,
)
_HAS_ENDS: Final = re.compile(r"\b(?:to|until|till|and|through)\b|[–-]")
_THIS_MONTH: Final = Cue(r"\b(?:so far )?this month\b", re.IGNORECASE)
_TO_DATE: Final = Cue(r"\b(?:this year|so far this year|this month)\b", re.IGNORECASE)


_UP_TO: Final = re.compile(r"\b(?:up to|until|till|upto|as (?:of|on))(?: the)? $")


def window_of(
    report: ReportText,
    span: Span,
    sentence: tuple[int, int],
    dates: Sequence[DateMention],
    published: DateRange,
    *,
    at: int,
    before: DateRange = UNKNOWN_DATE,
) -> DateRange:
    """The days that the figure `at` covers: stated in its clause, else in the stretch, else in its sentence.

    Open ends close with publication; "the same period of 2023" is that of the figure `before`.
    """
    first, last = sentence
    compared = _compared_after(report, at, sentence)
    for begin, end in (_clause(report, at, sentence, dates), (span.start, span.end), (first, last)):
        words = report.text[begin:end]
        led = report.text[max(first, begin - len(_SAME)) : end]
        if published.end and (same := same_part(led, before, published.end)):
            return same
        if published.end and (part := part_of_year(words, published.end)):
            return part
        inside = [
            d
            for d in dates
            if begin <= d.start < end and d.date.known and d.kind is not DateKind.FUTURE and d.start not in compared
            and not _is_of_one(report.text, d)
        ]  # fmt: skip
        if len(inside) == 1 and _UP_TO.search(report.text, max(0, inside[0].start - 16), inside[0].start):
            return UNKNOWN_DATE  # when it begins nobody says
        if inside:
            return _covered(report.text, inside, published)
        lately = _LAST.search(words)
        if published.end and lately and (lately.group().strip().lower() != lately.group(1).lower()):
            number = 1 if lately.group(1).lower() == "a" else (value_of(lately.group(1)) or (1, 1))[0]
            back = number * _DAYS[lately.group(2).lower()]
            return DateRange.between(published.end - timedelta(days=back), published.end, DatePrecision.RANGE)
        if published.end and _THIS_MONTH.search(words):
            return DateRange.between(published.end.replace(day=1), published.end)
        if published.end and _TO_DATE.search(words):
            return DateRange.between(date(published.end.year, 1, 1), published.end)
        if published.end and _WEEKLY.search(words):
            told = _told_before(report, span, dates, published.end)
            if told:
                return DateRange.between(told - timedelta(days=6), told, DatePrecision.WEEK)
            return DateRange.between(published.end - timedelta(days=7), published.end, DatePrecision.WEEK)
    return UNKNOWN_DATE


def _compared_after(report: ReportText, at: int, sentence: tuple[int, int]) -> range:
    """What is compared with a figure behind it in its sentence, of which the days are another figure's."""
    cuts = [m for m in _COMPARED.finditer(report.text, *sentence) if m.start() > at]
    cut = next((m.start() for m in cuts if report.quantities_in(m.end(), m.end() + _SOON)), None)  # not "against us"
    return range(0) if cut is None else range(cut, sentence[1])


def _is_of_one(text: str, day: DateMention) -> bool:
    """Whether a day is that of one attack beside what is counted: "Wednesday's was the sixth", not since when."""
    return (
        day.date.days == 1
        and _OF_ONE.match(text, day.end) is not None
        and not _SINCE.search(text, max(0, day.start - 40), day.start)
    )


def _clause(report: ReportText, at: int, sentence: tuple[int, int], dates: Sequence[DateMention]) -> tuple[int, int]:
    """The part of a sentence in which a figure stands; none where nothing parts the sentence.

    Words that compare it with another figure part a sentence, and a semicolon does between two that each have a time.
    """
    cuts = [m.span() for m in _COMPARED.finditer(report.text, *sentence)]
    cuts += _semicolons(report, sentence, dates)
    if not cuts:
        return at, at
    start = max((b for _, b in cuts if b <= at), default=sentence[0])
    return start, min((a for a, _ in cuts if a > at), default=sentence[1])


def _semicolons(
    report: ReportText, sentence: tuple[int, int], dates: Sequence[DateMention]
) -> Iterator[tuple[int, int]]:
    """The semicolons of a sentence with a figure and a time before and behind: "last year there were four; …"."""
    first, last = sentence
    for at in (n for n in range(first, last) if report.text[n] == ";"):
        sides = ((first, at), (at, last))
        timed = all(any(a <= d.start < b and d.date.known for d in dates) for a, b in sides)
        if timed and all(report.quantities_in(a, b) for a, b in sides):
            yield at, at + 1


def _told_before(report: ReportText, span: Span, dates: Sequence[DateMention], published: date) -> date | None:
    """The day told of last before the figure in its paragraph: the week that the figure closes ends with it."""
    paragraph = report.text.rfind("\n", 0, span.start) + 1
    days = [
        d.date.end
        for d in dates
        if paragraph <= d.start < span.start and d.date.days == 1 and d.kind is not DateKind.FUTURE
    ]
    return days[-1] if days and days[-1] and timedelta(0) <= published - days[-1] <= _RECENT else None


def _covered(text: str, inside: Sequence[DateMention], published: DateRange) -> DateRange:
    opening = inside[0]
    start, end = opening.date.start, opening.date.end
    if start is None or end is None:
        return UNKNOWN_DATE
    half = _HALF_OF.search(text, max(0, opening.start - 24), opening.start)
    if half and opening.date.precision is DatePrecision.MONTH and start.day == 1:
        if half["nth"].lower() == "first":
            return DateRange.between(start, date(start.year, start.month, _MIDDLE))
        return DateRange.between(date(start.year, start.month, _MIDDLE + 1), _month_end(start))
    if (
        len(inside) > 1
        and inside[-1].date.end
        and inside[-1].date.end > end
        and re.search(r"\b(?:to|until|till|and|through|-|–)\b", text[opening.end : inside[-1].start])
    ):
        end = inside[-1].date.end
    elif (length := _LENGTH_TO.search(text, max(0, opening.start - 60), opening.start)) and len(inside) == 1:
        return _so_long_before(length, end)
    elif not _HAS_ENDS.search(opening.text) and (
        _SINCE.search(text[max(0, opening.start - 40) : opening.start])
        or _SINCE_EVENT.search(text, max(0, opening.start - 60), opening.start)
        or text[opening.start : opening.start + 5].lower() == "since"
    ):
        end = max(published.end or end, end)
    elif published.end and start <= published.end < end:
        end = published.end
    return DateRange.between(start, end) if start <= end else UNKNOWN_DATE


def _so_long_before(length: re.Match[str], end: date) -> DateRange:
    """The days of a stretch that ends then: "in the six months to 31 March"."""
    number = (value_of(length["number"]) or (1, 1))[0] if length["number"] else 1
    return DateRange.between(end - timedelta(days=number * _DAYS[length["unit"].lower()]), end)


def _month_end(day: date) -> date:
    """The last day of its month."""
    return date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])
