"""Two attacks of different days that one bundle tells of: in one sentence, in the next, or looked back on."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.bundles import COUNTS
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.two_places import (
    FOUND,
    LATER_FATE,
    THE_SAME_PEOPLE,
    lasted,
    parted,
)
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

_AND_ON: Final = Cue(
    r"(?:,|;)(?: and| while)?(?: on| in)?(?: just| only| barely)?(?: the)? $|,? (?:and|while) (?:on )?(?:the )?$",
    re.IGNORECASE,
)
_AND_AN_ATTACK: Final = re.compile(
    r", and (?:an?|the) (?:\w+ ){0,2}?(?:attack|raid|ambush|blast|bombing|explosion|strike|shooting|kidnapping|"
    r"abduction|assault)\b|"
    r", and (?:at least )?(?:\w+|\d+) (?:[\w-]+ ){1,3}?(?:was|were) (?:\w+ )?(?:killed|shot|wounded|injured|abducted|"
    r"kidnapped|attacked|ambushed) (?:by|in|at|near|when|on) (?=[^.;]*\b(?:last|on|in|this|yesterday)\b)",
    re.IGNORECASE,
)  # "claimed a bombing in May, and a shooting earlier this month"
_AND_OTHERS_ON: Final = re.compile(
    r",? and (?:an?|another|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?:(?!(?:was|were|had|who|died)\b)[\w-]+ ){1,3}?(?:(?:in|at|near|from|outside) [^.;,]{3,30} )?"
    r"(?:on|in|last)(?: the)? $"
)  # "was abducted on 11 January and a Swiss woman on 13 April"
_APART_BY: Final = re.compile(
    r"\b(?:days|weeks?|months?|years?) (?:before|earlier|later|after)|\b(?:previous|preceding) \w", re.IGNORECASE
)
_MONTH: Final = 31
_UNMARKED: Final = 0.4  # confidence in a day that no reader marked
_OPENING: Final = 12  # and before one told by how far it lies from another: "Barely a week earlier"
_EARLIER_ON: Final = re.compile(
    r"(?:[\w-]+ ){1,4}(?:days?|weeks?|months?|years?) (?:earlier|before|previously|ago),? (?:on |in )?(?:the )?"
)  # "A month earlier, on 5 September"
_BEFORE_DAY: Final = 4  # characters before a day that opens its sentence: "On 3 May"
_HAD_BEEN: Final = Cue(
    r"\bhad (?:also )?(?:died|perished|lost (?:his|her|their) li(?:fe|ves))\b|"
    r"\b(?:had (?:also )?(?:been |had )?|(?:was|were) )(?:then |also )?(?:killed|shot|taken|seized|abducted|kidnapped|"
    r"carried off|stabbed|hacked|beheaded|burn(?:ed|t)|attacked|ambushed|blown up|wounded|injured|hurt|murdered|"
    r"raided|bombed|hit|struck|left)\b"
)
_POINTS_BACK: Final = re.compile(r"(?:the|those|these|both|all|his|her|their)\b", re.IGNORECASE)
_JUST_THE: Final = Cue(r"\b(?:the|those|these|both|all) $", re.IGNORECASE)


def long_before(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where a sentence opens with an earlier day and tells what was done then to others.

    "Three drivers were shot dead at A on 9 May. A month earlier two traders had been killed on the same road.", or
    "In March, gunmen killed four staff of another charity."
    """
    for (one, first), (two, second) in pairwise(dated):
        start, end = report.sentence(two.start)
        opens = two.start - start <= _OPENING or _EARLIER_ON.fullmatch(report.text, start, two.start)
        if report.sentence(one.start)[1] > start or not opens or not _of_two_times(first, second):
            continue
        done = _HAD_BEEN.search(report.text, start, end)
        if second.end is None or first.start is None or second.end >= first.start:
            continue
        apart = done and (done.group().startswith("had") or _APART_BY.search(report.text, start, two.end))
        if not apart and not _done_anew(report, bundle, one, two):
            continue
        if any(p.search(report.text, start, end) for p in (LATER_FATE, FOUND, THE_SAME_PEOPLE)):
            continue
        here = [s for s in bundle.spans if start <= s.start < end]
        counted = [s for s in here if s.field in COUNTS]
        before = any(s.field in COUNTS and s.start < start for s in bundle.spans)
        if before and counted and not any(_is_known(report.text, s) for s in counted):
            return parted(report, bundle, start, end)
    return []


_ANEW: Final = re.compile(
    r"(?: (?:ago|earlier|before))?,? (?:(?:when|while) )?(?:suspected |unidentified |unknown |masked |armed |another |"
    r"at least |some |about )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*|"
    r"[A-Za-z-]*(?:gunmen|men|militants?|rebels|bandits|insurgents|fighters|attackers|assailants|raiders|pirates|bombers?|bombs?))\b"
)
"""Behind the day of a deed, people or things that were not told of before: "a car bomb", "gunmen", "11 people"."""


_ALIKE: Final = Cue(
    r"\b(?:an?|another) (?:similar|earlier|previous|separate|different) (?:\w+ )?(?:attack|raid|ambush|blast|bombing|"
    r"explosion|strike|shooting|kidnapping|abduction|assault|incident)\b",
    re.IGNORECASE,
)


def _done_anew(report: ReportText, bundle: Bundle, one: Span, two: Span) -> bool:
    """Whether the sentences of two days each tell of a deed and whom it harmed, the latter's other people."""
    ahead, here = report.sentence(one.start), report.sentence(two.start)
    sides = [[s for s in bundle.spans if a <= s.start < b] for a, b in (ahead, here)]
    told = [{s.field for s in side} for side in sides]
    deeds = [{SpanField.EVENT_TYPE, SpanField.WEAPON} & t for t in told]
    if not all(set(COUNTS) & t for t in told) or not deeds[0] or not (deeds[1] or _ALIKE.search(report.text, *here)):
        return False
    whom = [{q.low for s in side if s.field in COUNTS for q in report.quantities_in(s.start, s.end)} for side in sides]
    return not whom[0] & whom[1] and _ANEW.match(report.text, two.end) is not None


def _is_known(text: str, span: Span) -> bool:
    """Whether words for people point back at those told of before: "the engineer", "both"."""
    return bool(_POINTS_BACK.match(text, span.start) or _JUST_THE.search(text, max(0, span.start - 6), span.start))


_WITH_THEM: Final = re.compile(r"\b(?:with (?:them|him|her)|also|as well|too)\b")


_FREED: Final = re.compile(r"\b(?:freed|released|rescued|let go|set free|liberated|came (?:home|free))\b")


def _with_those_days(
    report: ReportText, dated: Sequence[tuple[Span, DateRange]], dates: Sequence[DateMention]
) -> list[tuple[Span, DateRange]]:
    """The marked days with those since which others were held who came free "with them"."""
    marked = [report.sentence(s.start) for s, _ in dated]
    more = [
        (Span(d.start, d.end, SpanField.DATE, _UNMARKED), d.date)
        for d in dates
        if d.date.known and d.kind is not DateKind.FUTURE and report.sentence(d.start) not in marked
        and _WITH_THEM.search(report.text, d.end, report.sentence(d.start)[1])
        and _SINCE.search(report.text, max(0, d.start - 90), d.start)
    ] if dated else []  # fmt: skip
    return sorted([*dated, *more], key=lambda pair: pair[0].start)


_SINCE: Final = re.compile(
    r"\b(?:held|taken|seized|kidnapped|abducted|captured|captive)\b[^.;]{0,60}? (?:since|in|on) $"
)


def _others_taken(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Others taken at another time of whom the next sentence tells: "Ten women taken in June were freed with them"."""
    for (one, first), (two, second) in pairwise(dated):
        start, end = report.sentence(two.start)
        ahead = report.sentence(one.start)
        if ahead[1] > start or not _of_two_times(first, second):
            continue
        sides = [[s for s in bundle.spans if a <= s.start < b] for a, b in (ahead, (start, end))]
        told = [{s.field for s in side} for side in sides]
        both = SpanField.KIDNAPPED in told[0] & told[1]
        taken = [s for s in sides[1] if s.field in (SpanField.KIDNAPPED, SpanField.FREED)]
        both = both and (start - ahead[1] <= 2 or not any(_is_known(report.text, s) for s in taken))
        if both and _WITH_THEM.search(report.text, two.end, end) and _FREED.search(report.text, start, end):
            rest = tuple(s for s in bundle.spans if s not in sides[1])
            lone = () if any(s.field is SpanField.DATE for s in sides[1]) else (two,)
            other = tuple(sorted((*sides[1], *lone), key=lambda s: (s.start, s.end)))
            return [replace(bundle, spans=rest), replace(bundle, spans=other, main=False, event_types={})]
    return []


_HELD_SINCE: Final = Cue(
    r"\b(?:ha(?:s|ve|d) (?:also )?(?:been holding|held)|(?:is|are|has been|have been) (?:still )?(?:being )?held)\b"
    r"[^.;\n]{0,110}? since (?:the )?$"
)


def held_since(
    report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]], dates: Sequence[DateMention]
) -> list[Bundle]:
    """Somebody taken on another day, of whom a sentence on those who struck says that they hold him since."""
    for day in dates if dated and any(s.field is SpanField.KIDNAPPED for s in bundle.spans) else ():
        start, end = report.sentence(day.start)
        here = [s for s in bundle.spans if start <= s.start < end]
        taken = [s for s in here if s.field is SpanField.KIDNAPPED]
        if not taken or not day.date.known or any(_is_known(report.text, s) for s in taken):
            continue
        rest = tuple(s for s in bundle.spans if s not in here)
        harmed = any(s.field in COUNTS for s in rest) and not any(s.field is SpanField.KIDNAPPED for s in rest)
        held = _HELD_SINCE.search(report.text, start, day.start)
        if held and harmed and _of_two_times(dated[0][1], day.date):
            lone = () if any(s.field is SpanField.DATE for s in here) else (
                Span(day.start, day.end, SpanField.DATE, _UNMARKED),
            )  # fmt: skip
            other = tuple(sorted((*here, *lone), key=lambda s: (s.start, s.end)))
            return [replace(bundle, spans=rest), replace(bundle, spans=other, main=False, event_types={})]
    return []


def looking_further_back(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two attacks that are looked back on: "weeks after three died in that county. Last April, five died at Bura"."""
    if bundle.main or len(dated) != 1:
        return []
    day = dated[0][0]
    start, end = report.sentence(day.start)
    if day.start - start > _BEFORE_DAY or LATER_FATE.search(report.text, start, end):
        return []
    earlier, later = [s for s in bundle.spans if s.end <= start], [s for s in bundle.spans if s.start >= start]
    told = [{s.field for s in part} for part in (earlier, later)]
    both = told[0] & told[1]
    figures = [{q.low for s in part if s.field in COUNTS for q in report.quantities_in(s.start, s.end)}
               for part in (earlier, later)]  # fmt: skip
    if SpanField.PLACE not in both or not both & set(COUNTS) or not all(figures) or figures[0] & figures[1]:
        return []
    parts = (tuple(earlier), tuple(later))
    return [replace(bundle, spans=part, event_types={} if k else bundle.event_types) for k, part in enumerate(parts)]


def _with_unmarked(
    report: ReportText, dated: Sequence[tuple[Span, DateRange]], dates: Sequence[DateMention]
) -> list[tuple[Span, DateRange]]:
    """The marked days with others named in the sentence of one of them: "on 3 May …, and overnight on Monday …"."""
    sentences = {report.sentence(s.start) for s, _ in dated}
    marked = [(_whole_date(s, dates), day) for s, day in dated]
    more = [
        (Span(d.start, d.end, SpanField.DATE, _UNMARKED), d.date)
        for d in dates
        if d.date.known and d.kind is not DateKind.FUTURE and report.sentence(d.start) in sentences
        and not any(d.start < s.end and s.start < d.end for s, _ in dated)
    ]  # fmt: skip
    return sorted([*marked, *more], key=lambda pair: pair[0].start)


def _whole_date(span: Span, dates: Sequence[DateMention]) -> Span:
    """The mark with the words of its day ahead of it: "days later" in "two days later"."""
    start = min((d.start for d in dates if d.start < span.end and span.start < d.end), default=span.start)
    return altered(span, start=min(start, span.start))


def by_clause(
    report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]], dates: Sequence[DateMention]
) -> list[Bundle]:
    """Two bundles where one sentence counts for two days, or the next tells of others taken at another time."""
    counted_from = {d.start for d in dates if d.kind is DateKind.ANCHORED and d.date.known and _APART_BY.search(d.text)}
    clauses = _by_clause(report, bundle, _with_unmarked(report, dated, dates), counted_from)
    return clauses or _others_taken(report, bundle, _with_those_days(report, dated, dates))


def _by_clause(
    report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]], counted_from: Collection[int]
) -> list[Bundle]:
    """Two bundles where one sentence counts for two days: "on 3 May two died in A, and on 9 May five in B".

    At `counted_from` begin days that are told by how far they lie from another, "two weeks before that".
    """
    for (one, first), (two, second) in pairwise(dated):
        start, end = report.sentence(two.start)
        at = _next_clause(report, one, two)
        if report.sentence(one.start)[0] != start or at is None or first == second:
            continue
        sides = [s for s in bundle.spans if start <= s.start < at], [s for s in bundle.spans if at <= s.start < end]
        told = [{s.field for s in side} for side in sides]
        placed = [SpanField.PLACE in fields for fields in told]
        others = _AND_OTHERS_ON.match(report.text, at, two.start)
        apart = all(placed) or others or bool({SpanField.EVENT_TYPE, SpanField.WEAPON} & told[1])
        both = all(_deed(fields) for fields in told)
        apart = apart and (both or _of_two_times(first, second) or two.start in counted_from)
        stop = report.text.startswith("; ", at) and not _AND_ON.search(report.text, one.end, two.start)
        if stop and not (all(placed) and {*COUNTS} & told[1]):
            continue
        before = {*COUNTS} & told[0] or (two.start in counted_from and {*COUNTS} & told[1] and _deed(told[0]))
        harmed = before and ({*COUNTS} & told[1] or _counts(report, at, end))
        if apart and harmed and not LATER_FATE.search(report.text, at, end):
            rest = tuple(s for s in bundle.spans if s not in sides[1])
            lone = [] if any(s.field is SpanField.DATE for s in sides[1]) else [two]
            own = tuple(sorted([*sides[1], *lone], key=lambda s: (s.start, s.end)))
            return [replace(bundle, spans=rest), replace(bundle, spans=own, main=False, event_types={})]
    return []


def _deed(told: Collection[SpanField]) -> bool:
    """Whether what is told is a deed and where it was done, whomever it harmed."""
    return {SpanField.PLACE, SpanField.EVENT_TYPE} <= set(told)


def _next_clause(report: ReportText, one: Span, two: Span) -> int | None:
    """Where the clause of the second of two days begins: right before it, behind a stop, or with an attack."""
    if lead := _AND_ON.search(report.text, one.end, two.start):
        return lead.start()
    if (stop := report.text.rfind("; ", one.end, two.start)) >= 0:
        return stop  # "the two shot at A on 3 May were guarded; so were the five who were killed near B on 9 May"
    if others := _AND_OTHERS_ON.search(report.text, one.end, two.start):
        return others.start()  # what was done to them is what was done to those told of before
    attacks = list(_AND_AN_ATTACK.finditer(report.text, one.end, two.start))
    return attacks[-1].start() if attacks else None


def _of_two_times(first: DateRange, second: DateRange) -> bool:
    """Whether two days, or two months, exclude each other."""
    longest = max(first.days or _MONTH + 1, second.days or _MONTH + 1)
    if longest > _MONTH or second.start is None:
        return False
    return not first.possibly_within(second.start, second.end)


def _counts(report: ReportText, start: int, end: int) -> bool:
    """Whether a clause counts people whom something befell, whatever is marked in it."""
    return any(q.low > 1 and fate_of(report, q.start, q.end) for q in report.quantities_in(start, end))


def elsewhere(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where a sentence tells of another day with its own place, attack and dead or hurt.

    "Armed men took two from a camp in A on 31 March. It was the second attack: on 13 March three were shot near B."
    """
    for (one, first), (two, second) in pairwise((s, d) for s, d in dated if d.days == 1):
        start, end = report.sentence(two.start)
        ahead = report.sentence(one.start)
        if ahead[0] == start or first == second:
            continue
        if any(p.search(report.text, *s) for p in (LATER_FATE, FOUND) for s in ((start, end), ahead)):
            continue
        if lasted(report, first, second):
            continue
        sides = [{s.field: s for s in bundle.spans if a <= s.start < b} for a, b in (ahead, (start, end))]
        places = [report.text[side[SpanField.PLACE].start : side[SpanField.PLACE].end] for side in sides
                  if SpanField.PLACE in side]  # fmt: skip
        told = all(SpanField.EVENT_TYPE in side and set(COUNTS) & set(side) for side in sides)
        if (
            told
            and len(set(places)) == 2
            and ({SpanField.KILLED, SpanField.INJURED} & set(sides[1]) or _counts(report, start, end))
        ):
            paragraph = report.text.rfind("\n", 0, start) + 1 == start
            ends = report.text.find("\n", start) if paragraph else end
            other = tuple(s for s in bundle.spans if start <= s.start and (ends < 0 or s.start < ends))
            rest = tuple(s for s in bundle.spans if s not in other)
            return [replace(bundle, spans=s, main=bundle.main and s is rest, event_types={}) for s in (rest, other)]
    return []
