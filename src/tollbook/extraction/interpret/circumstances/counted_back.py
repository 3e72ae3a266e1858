"""The day of a deed where another day is counted from it: "buried nine days after men shot them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tollbook.extraction.interpret.circumstances.day import When
from tollbook.extraction.interpret.circumstances.other_days import HAPPENED, OF_THE_DAY
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import value_of
from tollbook.gazetteer.dates import DateKind, DateMention, resolve_date
from tollbook.vocabulary.dates import DateRange

_AFTER: Final = Cue(r"\bafter$", re.IGNORECASE)
_ENDED: Final = re.compile(
    r"\b(?:died|dies|succumbed|passed away|pronounced dead|was arrested|were arrested|surrendered|found|recovered|"
    r"released|freed|rescued|escaped|surfaced|handed over|let go|walked (?:free|into|out)|turned up|came home|"
    r"returned)\b"
)
_THE_DEED: Final = re.compile(
    r" (?:the|that|this) (?:[\w'’-]+ ){0,3}?"
    r"(?:shooting|attack|incident|stabbing|assault|bombing|explosion|blast|raid|ambush)\b|"
    r"(?: [\w'’-]+){0,4} (?:was|were|had been|being) (?:[\w'’-]+ )?"
    r"(?:shot|stabbed|wounded|injured|hurt|attacked|beaten|taken|seized|abducted|kidnapped|captured|snatched|"
    r"(?:marched|carried|led|driven) (?:off|away))\b|"
    r"(?: [\w'’-]+){0,2} (?:gunmen|men|bandits|rebels|militants|insurgents|fighters|attackers|raiders|pirates) "
    r"(?:attacked|raided|stormed|ambushed|seized|abducted|kidnapped|shot|took)\b[^.;,]{0,60}\b(?:them|him|her|it)\b",
    re.IGNORECASE,
)
_WHERE: Final = re.compile(
    r",? (?:in|at|near|on|outside|from|off|beside)"
    r"(?: (?!and\b|but\b|who\b|when\b|said\b|police\b)[\w'’-]+){1,9}(?:, (?:(?:just|only|exactly|some|about) )?)"
)  # "on Tuesday in a dry riverbed, eight days after"
_NO_GAP: Final = re.compile(r"[^, a-z]|\b(?!just|only|exactly|some|about)[a-z]+", re.IGNORECASE)
_CLAUSE_ENDS: Final = re.compile(r"[,.;:\n]")
_THIS_DAY: Final = re.compile(r"\b[Oo]n this (?:very )?day in (?=(?:19|20)\d\d\b)")
_FURTHEST: Final = 90  # characters from a day to what is counted from it
_OPENS: Final = 12  # characters of a sentence within which its first words count from another day
_YEAR: Final = 365  # days
_LONG_AGO: Final = 150  # years
_COUNTED_FROM: Final = re.compile(r".*\b(?:after|following|since) (?:the )?", re.IGNORECASE)
_FOLLOWED: Final = re.compile(r"\s*(?:[\w'’-]+[,:]? ){3,}(?:late |early )?(?:on |last )?")  # "the mine shut on " a day


def years_ago(report: ReportText, option: When, published: DateRange) -> When:
    """The day of publication in the year that an anniversary names: "on this day in 2022"."""
    lead = _THIS_DAY.search(report.text, max(0, option.start - 20), option.end)
    year, today = option.date.start, published.start
    if lead is None or year is None or today is None or published.days != 1 or (option.date.days or 0) < _YEAR:
        return option
    if (today.month, today.day) == (2, 29):
        return option
    return replace(option, date=DateRange.day(date(year.year, today.month, today.day)), start=lead.start())


def led_by(report: ReportText, day: DateMention, dates: Sequence[DateMention]) -> tuple[DateRange, int] | None:
    """The day of the attack with which a sentence opens that tells of a later day: "Two days after …, on Sunday …"."""
    first, last = report.sentence(day.start)
    if not day.relative or day.start - first > _OPENS or not _AFTER.search(report.text, day.start, day.end):
        return None
    later = [d for d in dates if day.end <= d.start < last and d.date.days == 1 and not d.relative]
    days = {d.date.start for d in later if d.kind is not DateKind.FUTURE}
    if len(days) != 1:
        return None
    earlier = _mirrored(day.counted_from(later[0].date), later[0].date)
    return (earlier, day.end) if earlier.known else None


_MARKS: Final = re.compile(
    r",? (?:(?:has |had )?(?:marked|marks|marking|was|is|saw|brought|makes|made)(?: exactly)?|being) "
    r"(?:(?:the|its|their) (?P<nth>[\w-]+) anniversary (?:of|since)|"
    r"(?P<number>[\w-]+) years? (?:to the day )?since)\b"
)  # "Yesterday marked ten years since gunmen …", "Sunday was the third anniversary of the raid"
_NTH: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def anniversary(report: ReportText, day: DateMention) -> tuple[DateRange, int] | None:
    """The day so many years before one that is said to be its anniversary, and where the words for that end."""
    marks = _MARKS.match(report.text, day.end)
    first = day.date.start
    if marks is None or day.date.days != 1 or first is None or (first.month, first.day) == (2, 29):
        return None
    if marks["nth"]:
        word = marks["nth"].lower()
        years = _NTH.index(word) + 1 if word in _NTH else int(re.sub(r"\D", "", word) or 0)
    else:
        word = marks["number"].lower()
        years = 1 if word in ("a", "one") else (value_of(word) or (0, 0))[0]
    if not 0 < years < _LONG_AGO:
        return None
    return DateRange.day(first.replace(year=first.year - years)), marks.end()


_HELD_FROM: Final = re.compile(
    r"\b(?:held|captive|captivity|hostages?|kept|prisoner)\b[^.;\n]{0,60}? (?:from|between) $", re.IGNORECASE
)
_TO: Final = re.compile(r" (?:to|and|until|till|through) ")


def when_taken(report: ReportText, option: When, published: DateRange) -> When:
    """The first day of a captivity, on which somebody was taken: "held the pilot from May 2023 to June 2024"."""
    words = report.text[option.start : option.end]
    to = _TO.search(words)
    if (
        to is None
        or (option.date.days or 0) < 2
        or not _HELD_FROM.search(report.text, max(0, option.start - 90), option.start)
    ):
        return option
    first = resolve_date(words[: to.start()], published)
    return replace(option, date=first, end=option.start + to.start()) if first.known else option


def before_it(
    report: ReportText, day: DateMention, dates: Sequence[DateMention], at: Sequence[int]
) -> tuple[DateRange, int] | None:
    """The attack's day where `day` came so long after it: "buried on Thursday, nine days after men shot them".

    `at` are the places of the incident's words: of those in the sentence some stand in the clause that "after" opens
    and the rest are numbers before it, or what came on `day` was no violence. Also where the words for it end.
    """
    for counted in (d for d in dates if d.relative and 0 <= d.start - day.end <= _FURTHEST):
        gap = report.text[day.end : counted.start]
        close = len(gap) <= len(", exactly ") and not _NO_GAP.search(gap)
        if not _AFTER.search(report.text, counted.start, counted.end) or not (close or _WHERE.fullmatch(gap)):
            continue
        last = report.sentence(counted.start)[1]
        end = _CLAUSE_ENDS.search(report.text, counted.end, last)
        stop = end.start() if end else last
        earlier = _mirrored(counted.counted_from(day.date), day.date)
        first = report.sentence(day.start)[0]
        if _FOLLOWED.fullmatch(report.text, first, day.start) and not HAPPENED.search(report.text, first, day.start):
            own = bool(HAPPENED.search(report.text, counted.end, stop))
        else:
            own = any(counted.end <= a < stop for a in at) and not any(stop <= a < last for a in at)
            own = own and all(report.quantities_in(a, a + 1) for a in at if first <= a < day.start)
        own = own or bool(_THE_DEED.match(report.text, counted.end) and _ENDED.search(report.text, first, day.start))
        if own and earlier.end and day.date.start and earlier.end < day.date.start:
            return earlier, counted.end
    return None


_THE_DAY_BEFORE: Final = re.compile(
    r"\b(?:the (?:day|night|evening) before|the previous (?:day|night|evening)|a day (?:earlier|before))\b"
)
_CAME_LATER: Final = re.compile(
    r"\b(?:toll|recovered|bod(?:y|ies)|died|buried|funerals?|announced|arrested|rescued|freed|said|confirmed)\b"
    r"[^.;\n]{0,60}$"
)


def day_before(report: ReportText, day: DateMention) -> tuple[DateRange, int] | None:
    """The day ahead of `day`, on which came what follows an attack; also where the words for it end.

    "The bodies were found on Tuesday after men raided a camp the day before."
    """
    first, last = report.sentence(day.start)
    before = _THE_DAY_BEFORE.search(report.text, day.end, last)
    if before is None or day.date.days != 1 or day.date.start is None:
        return None
    told = HAPPENED.search(report.text, day.end, before.start()) and "," not in report.text[day.end : day.end + 2]
    later = _CAME_LATER.search(report.text, first, day.start)
    return (DateRange.day(day.date.start - timedelta(days=1)), before.end()) if told and later else None


def _mirrored(found: DateRange, day: DateRange) -> DateRange:
    """A day counted forward from `day`, counted back: "on Friday, the day after" the deed, which was on Thursday."""
    if found.days != 1 or not (found.start and day.start) or found.start <= day.start:
        return found
    return DateRange.day(day.start - (found.start - day.start))


def counted_from(report: ReportText, day: DateMention, published: DateRange) -> DateRange | None:
    """The day of a deed from which another is counted: "arrested four days after the May 3 ambush"."""
    counted = _COUNTED_FROM.match(report.text, day.start, day.end)
    named = OF_THE_DAY.match(report.text, day.end)
    if counted is None or named is None or not HAPPENED.match(report.text, named.end()):
        return None
    base = resolve_date(report.text[counted.end() : day.end], published)
    return base if base.known else None
