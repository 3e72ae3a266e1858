"""Figures over several incidents: which measure, how many, of whom, where, over which time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from tollbook.extraction.interpret.circumstances.authorities import in_dateline
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.words.measures import counted
from tollbook.extraction.interpret.victims.words.people import People, describe
from tollbook.extraction.interpret.victims.words.quantities import Quantity, value_of
from tollbook.extraction.spans import Span
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import DatePrecision, Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_ORDINAL: Final = re.compile(
    r"\b(?:(?:the|a|its|their|our|\w+'s) )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth|twenty-(?:first|second|third|\w+th)|\d{1,3}(?:st|"
    r"nd|rd|"
    r"th))(?:,? (?:and|or) \S+)?"
    r" (?:\w+[ -]){0,3}?(?:attacks?|incidents?|raids?|ambush|strikes?|assaults?|bombings?|case|time|robbery|"
    r"shooting|explosion|killings?|acts?|kidnapping|abduction|homicides?|murders?|blasts?|victim|"
    r"hijacking|outrage|massacre|crime|hold-up|beheading|assassination)\b",
    re.IGNORECASE,
)
_ORDINAL_PERSON: Final = re.compile(
    r"\b(?:the|its|their|our) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|twentieth|twenty-(?:first|second|third|\w+th)|\d{1,3}(?:st|nd|rd|th)) (?:[\w'’-]+ ){1,4}?"
    r"(?:(to (?:die|lose (?:his|her|their) li(?:fe|ves))|(?:to be |who was )?(?:killed|murdered|slain|shot dead|"
    r"beheaded))|"
    r"(?:to be )?(?:kidnapped|abducted|taken hostage|carried off))\b",
    re.IGNORECASE,
)  # "the ninth serviceman to be killed"; the second group is there for the dead
_ORDINALS: Final = {
    word: n
    for n, word in enumerate(
        [
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
        ],
        start=2,
    )
}
_DEATH_NOUN: Final = Cue(r"(?:homicides?|murders?|victim)$", re.IGNORECASE)
_OF_AREAS: Final = re.compile(
    r"(?: (?!in\b|on\b|of\b|at\b|by\b|to\b|from\b|and\b|or\b|were\b|was\b|have\b|had\b|people\b|"
    r"persons\b)[\w-]+){0,3}? "
    r"(?:provinces|states|districts|regions|departments|countries|nations|nationalities|villages|towns|cities|roads|"
    r"highways|projects|municipalities|islands|counties|governorates|camps|routes|axes|corridors|communes|wards|"
    r"territories)\b",
    re.IGNORECASE,
)  # "in the two provinces" counts nobody
_ATTACKERS: Final = re.compile(
    r" (?:\w+ )?(?:insurgents|militants|terrorists|bandits|rebels|attackers|assailants|gunmen|extremists|jihadists|"
    r"fighters|suspects)\b",
    re.IGNORECASE,
)  # whom nobody counts as victims
_AGAINST_THEM: Final = re.compile(r" (?:\w+ ){0,3}?(?:operations?|patrols?|searches|swoops?)\b", re.IGNORECASE)
_FORCES: Final = Cue(
    r"\b(?:forces?|army|police|troops|military|soldiers|rangers|agencies)\b[^.;]{0,40}"
    r"\b(?:carried out|conducted|launched|mounted|held|made|undertook)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_AND_FATE: Final = re.compile(
    r"(?: (?:others?|more))? (?:(?:were|have been|was) )?(?:killed|dead|wounded|injured|hurt|kidnapped|abducted|taken "
    r"hostage)\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_AND: Final = Cue(r"(?:,| and|, and)(?: at least| about| some| another)? $")
_SINCE: Final = Cue(
    r"\b(?:since|from)(?: (?:the|early|late|mid))?(?: (?:start|beginning|end|month|"
    r"first) of)?(?: the)? ?$",
    re.IGNORECASE,
)
_SINCE_EVENT: Final = Cue(
    r"\bsince (?:the |an? |its |his )?(?:[\w'’-]+ ){1,4}(?:of|in|on|last)(?: (?:the|early|late|mid))? ?$", re.IGNORECASE
)  # "since the truce of November"
_LAST: Final = re.compile(
    r"\b(?:in|over|during|within|inside|for)? ?(?:the )?(?:past |last |preceding |previous |space of |"
    r"a period of )?(?:almost |nearly |about |less than |little over |just )*"
    r"(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d+) (day|week|month|year)s?\b",
    re.IGNORECASE,
)
_WEEKLY: Final = Cue(r"\b(?:weekly|this week|in the week|of the week|within the week)\b", re.IGNORECASE)
_SPOKEN_AREA: Final = Cue(r"\bin (the (?:region|country|province|district|area))\b", re.IGNORECASE)
_RECENT: Final = timedelta(days=31)  # a weekly toll further back than that is not the week told of just before
_DAYS: Final = {"day": 1, "week": 7, "month": 31, "year": 365}
_TO_DATE: Final = Cue(r"\b(?:this year|so far this year|this month)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Total:
    """One figure of a stated total and the words that give it."""

    measure: Measure
    low: int
    high: int | None
    nationality: str | None
    role: str | None
    area: str | None
    window: DateRange
    start: int
    end: int
    score: float


_SUMS_UP: Final = Cue(
    r",? (?:bringing|taking|raising|pushing|lifting|which (?:brings|takes|raises|brought|took|raised))\b"
    r"(?=[^.;]{0,60}\b(?:number|total|toll|figure|count|tally)\b)",
    re.IGNORECASE,
)


_THEN: Final = re.compile(
    r"[:;] (?=(?:on|in the|last) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b))"
)
"""Begins an incident of its own day, after what counts several: "the second in a month: on 3 May …"."""


def own_clause(report: ReportText, span: Span) -> Span:
    """The mark without an incident beside it: what sums up has its own words, "bringing to nine the number"."""
    sums = _SUMS_UP.search(report.text, span.start, span.end)
    if sums:
        return replace(span, start=report.text.index(" ", sums.start()) + 1)
    then = _THEN.search(report.text, span.start, span.end)
    return replace(span, end=then.start()) if then and _counts(report, span.start, then.start()) else span


def _counts(report: ReportText, start: int, end: int) -> bool:
    return bool(_ORDINAL.search(report.text, start, end) or report.quantities_in(start, end))


def _sentence_of(report: ReportText, span: Span) -> tuple[int, int]:
    """The sentence of a mark, up to an incident that is told in it afterwards."""
    first, last = report.sentence(span.start)
    return first, span.end if _THEN.match(report.text, span.end) else last


_THAN: Final = re.compile(r" (?:\w+ )?(?:more|fewer|less)(?: \w+)? (?:than|compared)\b", re.IGNORECASE)
"""What makes a number the difference between two totals: "two fewer than in April"."""


def find_totals(
    report: ReportText,
    spans: Sequence[Span],
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    published: DateRange,
) -> list[Total]:
    """The stated totals of a report: one row a figure, each figure once."""
    found: list[Total] = []
    for span in spans:
        area = _area(report, span, toponyms)
        window = _window(report, span, dates, published)
        for measure, quantity in _figures(report, span):
            people = _people(report, span, quantity)
            if any(
                (t.measure, t.low) == (measure, quantity.low) and t.nationality in (people.nationality, None)
                for t in found
            ):
                continue
            nation = people.nationality
            found.append(
                Total(
                    measure,
                    quantity.low,
                    quantity.high,
                    nation,
                    people.role,
                    area,
                    window,
                    span.start,
                    span.end,
                    span.score,
                )
            )
    return found


def _people(report: ReportText, span: Span, quantity: Quantity) -> People:
    """Who are counted; of "34 wounded" after "21 Kenyans killed and" the Kenyans again."""
    own = describe(report, quantity.start, quantity.end, many=True)
    if own.nationality or own.role or not _AND_FATE.match(report.text, quantity.end):
        return own
    before = [q for q in report.quantities_in(span.start, quantity.start) if q.end <= quantity.start]
    if not before or not _AND.search(report.text[before[-1].end : quantity.start]):
        return own
    return describe(report, before[-1].start, before[-1].end, many=True)


def _figures(report: ReportText, span: Span) -> list[tuple[Measure, Quantity]]:
    """Measure and number of every figure in a marked stretch."""
    text = report.text
    rows: list[tuple[Measure, Quantity]] = []
    for m in _ORDINAL.finditer(text, span.start, span.end):
        number = _ordinal(m.group(1))
        if number:
            measure = Measure.KILLED if _DEATH_NOUN.search(m.group()) else Measure.ATTACKS
            rows.append((measure, Quantity(m.start(), m.end(), number, number)))
    for m in _ORDINAL_PERSON.finditer(text, span.start, span.end):
        if number := _ordinal(m.group(1)):
            fate = Measure.KILLED if m.group(2) else Measure.KIDNAPPED
            rows.append((fate, Quantity(m.start(), m.end(), number, number)))
    taken = [(q.start, q.end) for _, q in rows]
    for quantity in report.quantities_in(span.start, span.end):
        if _YEAR.fullmatch(text[quantity.start : quantity.end]) or any(
            a < quantity.end and quantity.start < b for a, b in taken
        ):
            continue
        if any(p.match(text, quantity.end) for p in (_ATTACKERS, _OF_AREAS, _THAN)) or _time(text, quantity):
            continue
        if _AGAINST_THEM.match(text, quantity.end) and _FORCES.search(
            text[max(0, quantity.start - 110) : quantity.start]
        ):
            continue  # what forces carried out is no attack on anybody
        counts = counted(text, quantity, span, rows)
        if counts and not any(m is counts and q.low == quantity.low for m, q in rows):
            rows.append((counts, quantity))
    return rows


def _time(text: str, quantity: Quantity) -> bool:
    """Whether the number counts days, months, or is a day of a month."""
    after = text[quantity.end : quantity.end + 14]
    unit = re.match(
        r"[ -](?:day|week|month|year|hour|decade|per cent|percent|%|of (?:January|February|"
        r"March|April|May|June|July|August|September|October|November|December)|"
                    r"(?:January|February|March|April|May|June|July|August|September|October|November|"
                    r"December))", after)  # fmt: skip
    month = re.search(
        r"(?:January|February|March|April|May|June|July|August|September|October|November|"
        r"December) $",
        text[max(0, quantity.start - 12) : quantity.start],
    )
    return bool(unit or month)


def _ordinal(word: str) -> int | None:
    folded = word.lower()
    if folded[0].isdigit():
        return int(re.sub(r"\D", "", folded))
    if folded in _ORDINALS:
        return _ORDINALS[folded]
    if folded.startswith("twent"):
        unit = _ORDINALS.get(folded.partition("-")[2]) or {"first": 1}.get(folded.partition("-")[2], 0)
        return 20 + unit
    return None


def _area(report: ReportText, span: Span, toponyms: Sequence[Toponym]) -> str | None:
    """The words that say where, in the stretch, else in its sentence, else before it in its paragraph."""
    first, last = _sentence_of(report, span)
    paragraph = report.text.rfind("\n", 0, span.start) + 1
    for begin, end in ((span.start, span.end), (first, last), (paragraph, first)):
        named = [
            t
            for t in toponyms
            if begin <= t.start < end and t.kind is not ToponymKind.DEMONYM and not in_dateline(report.text, t.start)
        ]
        spoken = _SPOKEN_AREA.search(report.text, begin, named[0].start if named else end)
        if spoken and begin == span.start:
            return spoken.group(1)
        if named:
            stop = named[0].end
            for t in named[1:]:
                if re.fullmatch(r",? (?:and )?(?:the )?", report.text[stop : t.start]):
                    stop = t.end
            lead = re.search(
                r"\b(?:in and around|around|north(?:ern|-?east\w*|-?west\w*)?|south(?:ern|"
                r"-?east\w*|-?west\w*)?|east(?:ern)?|west(?:ern)?|central)(?: of)? (?:the )?$",
                report.text[: named[0].start][-24:],
                re.IGNORECASE,
            )
            start = named[0].start - (len(lead.group()) if lead else 0)
            return report.text[start:stop]
    return None


def _window(report: ReportText, span: Span, dates: Sequence[DateMention], published: DateRange) -> DateRange:
    """The days the figure covers: stated in the stretch, else in its sentence; open ends close with publication."""
    first, last = _sentence_of(report, span)
    for begin, end in ((span.start, span.end), (first, last)):
        words = report.text[begin:end]
        inside = [d for d in dates if begin <= d.start < end and d.date.known and d.kind is not DateKind.FUTURE]
        if inside:
            return _covered(report.text, inside, published)
        lately = _LAST.search(words)
        if published.end and lately and (lately.group().strip().lower() != lately.group(1).lower()):
            number = 1 if lately.group(1).lower() == "a" else (value_of(lately.group(1)) or (1, 1))[0]
            back = number * _DAYS[lately.group(2).lower()]
            return DateRange.between(published.end - timedelta(days=back), published.end, DatePrecision.RANGE)
        if published.end and _TO_DATE.search(words):
            return DateRange.between(date(published.end.year, 1, 1), published.end)
        if published.end and _WEEKLY.search(words):
            told = _told_before(report, span, dates, published.end)
            if told:
                return DateRange.between(told - timedelta(days=6), told, DatePrecision.WEEK)
            return DateRange.between(published.end - timedelta(days=7), published.end, DatePrecision.WEEK)
    return UNKNOWN_DATE


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
    if (
        len(inside) > 1
        and inside[-1].date.end
        and inside[-1].date.end > end
        and re.search(r"\b(?:to|until|till|and|through|-|–)\b", text[opening.end : inside[-1].start])
    ):
        end = inside[-1].date.end
    elif (
        _SINCE.search(text[max(0, opening.start - 40) : opening.start])
        or _SINCE_EVENT.search(text, max(0, opening.start - 60), opening.start)
        or text[opening.start : opening.start + 5].lower() == "since"
    ):
        end = max(published.end or end, end)
    elif published.end and start <= published.end < end:
        end = published.end
    return DateRange.between(start, end) if start <= end else UNKNOWN_DATE
