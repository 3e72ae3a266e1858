"""One bundle that tells of two attacks as two: an item of a list each, a day, a clause, a sentence each."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.bundles import COUNTS, OWN, date_of
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.one_breath import SAME_DOERS, before_that, by_same_doers, disclaimed
from tollbook.extraction.interpret.incidents.place_led import SUMMED, by_place
from tollbook.extraction.interpret.incidents.two_places import (
    FOUND,
    LATER_FATE,
    THE_SAME_PEOPLE,
    at_another_place,
    each_in_its_half,
    in_one_sentence,
    lasted,
    on_another_day,
    on_helpers,
    parted,
    tells_of_return,
    without_sums,
)
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.dates import DateRange

_APART: Final = timedelta(days=45)
_OPENS_ANOTHER: Final = re.compile(
    r"(?:[-*•–] )?(?:(?:Also|And|Meanwhile),? )?(?:(?:(?:[Ii]n|[Dd]uring) )?(?:(?:[Aa]n?|the) (?:separate|second|third|"
    r"different|similar|unrelated|other)|(?:yet )?[Aa]nother) (?:\w+ )?(?:attack|incident|raid|ambush|blast|bombing|"
    r"explosion|strike|shooting|kidnapping|abduction|case|assault)\b(?! (?:victim|survivor))|[Ss]eparately,|"
    r"[Ee]lsewhere\b)"
)
_OPENS_LATER: Final = re.compile(
    r"(?:(?:(?:[Ll]ater|[Ee]arlier),? (?:on )?)?[Tt]he same (?:day|evening|night|morning|afternoon)|"
    r"[Ee]arlier (?:that|on the same) (?:day|evening|night|morning|afternoon)|(?:[Ss]ome |[A-Z]\w+ )?(?:[Hh]ours|"
    r"[Mm]inutes) (?:later|earlier)|(?:[Aa]bout |[Ss]ome |[Aa]round )?(?:[Hh]alf an hour|[Aa]n hour|\w+ minutes) "
    r"(?:later|afterwards)|[Ii]n (?:retaliation|response|reprisal|revenge))\b"
)  # a sentence so begun tells of another attack where it has a place, an attack and a figure of its own
_ANOTHER_IN: Final = re.compile(r"[Aa]nother,? (?:in|at|near|on|outside)\b")
_STRUCK_BACK: Final = re.compile(r"\b(?:(?:hit|struck|fired) back|retaliated|took revenge)\b")
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
_APART_BY: Final = re.compile(
    r"\b(?:days|weeks?|months?|years?) (?:before|earlier|later|after)|\b(?:previous|preceding) \w", re.IGNORECASE
)
_MONTH: Final = 31
_UNMARKED: Final = 0.4  # confidence in a day that no reader marked
_HEADED: Final = Cue(
    r"^(?:\(?(?:\d{1,2}|[a-z])[.)][ \t]+)?(?P<place>[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+){0,3})"
    r"(?:, [A-Z][\w'’-]+(?: [\w'’-]+)?)?(?:[.:]| [-–—])[ \t]+(?=[A-Z])",
    re.MULTILINE,
)


def by_heading(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """A bundle told in several paragraphs, each headed by its place, as one a paragraph: "(1) Oru. …", "TESSIT. …".

    The day that stands before them is that of each which names none.
    """
    places = [s for s in bundle.spans if s.field is SpanField.PLACE]
    heads = list({m["place"]: m for m in reversed(list(_HEADED.finditer(report.text)))}.values())[::-1]
    marked = [m for m in heads if any(s.start < m.end("place") and m.start("place") < s.end for s in places)]
    heads = [m for m in heads if m in marked or (marked and m["place"].isupper())]
    ends = [report.text.find("\n", m.start()) for m in heads]
    items = [(m.start(), len(report.text) if e < 0 else e) for m, e in zip(heads, ends, strict=True)]
    items = [(a, b) for a, b in items if any(s.field in COUNTS and a <= s.start < b for s in bundle.spans)]
    if len(items) < 2:
        return [bundle]
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in items]
    for spans, (a, _) in zip(own, items, strict=True):
        head = next(m for m in heads if m.start() == a)
        if not any(s.field is SpanField.PLACE for s in spans):
            spans.insert(0, Span(*head.span("place"), SpanField.PLACE, _UNMARKED))
    outside = [s for s in bundle.spans if not any(s in spans for spans in own)]
    ahead = [d for d in dates if d.end <= items[0][0] and d.date.days == 1 and d.kind is not DateKind.FUTURE]
    days = [Span(d.start, d.end, SpanField.DATE, _UNMARKED) for d in ahead[-1:]]
    shared = [s for s in outside if s.field is SpanField.ATTRIBUTION]
    parted = []
    for number, spans in enumerate(own):
        dated = [] if any(s.field is SpanField.DATE for s in spans) else days
        rest = [s for s in outside if s not in shared] if number == 0 else []
        told = tuple(sorted([*spans, *dated, *shared, *rest], key=lambda s: (s.start, s.end)))
        parted.append(replace(bundle, spans=told, main=bundle.main, event_types={}))
    return parted


_LABEL: Final = re.compile(
    r"^(?:(?:File|Case|Incident|Attack|Event|Item)[ \t](?:one|two|three|four|five|six|[A-F]|#?\d)|"
    r"One|Two|Three|Four|Five|Six|[A-F])[.:][ \t]+(?=\S)[^\n]*",
    re.MULTILINE | re.IGNORECASE,
)
"""A paragraph under a label of its own: "File one: …", "Incident B. …", "Two. …"."""
_ASKED: Final = re.compile(r"^Q[.:]", re.MULTILINE)  # whoever answers is no such label


def by_label(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """A bundle that runs over paragraphs with labels as one a paragraph, where two of them count people."""
    points = [] if _ASKED.search(report.text) else [m.span() for m in _LABEL.finditer(report.text)]
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in points]
    alone = [[s for s in spans if not SUMMED.search(report.text, *report.sentence(s.start))] for spans in own]
    told = [{s.field for s in spans} for spans in alone]
    own = [s for s, t in zip(own, told, strict=True) if t & set(COUNTS) and t & {SpanField.PLACE, SpanField.DATE}]
    if len(own) < 2:
        return [bundle]
    outside = [s for s in bundle.spans if not any(s in spans for spans in own)]
    days = [s for s in outside if s.field is SpanField.DATE][:1]
    parts = []
    for n, spans in enumerate(own):
        lone = [] if any(s.field is SpanField.DATE for s in spans) else days
        whole = tuple(sorted([*spans, *(outside if n == 0 else lone)], key=lambda s: (s.start, s.end)))
        parts.append(replace(bundle, spans=whole, event_types={} if n else bundle.event_types))
    return [without_sums(report, parts[0]), *parts[1:]]


_BULLET: Final = re.compile(r"^[ \t]*[-*•▪●–][ \t]+(?=\S)[^\n]*", re.MULTILINE)


def by_bullet(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """A bundle that runs over points of a list as one a point, where two of them are of days that exclude each other.

    "• 14 killed in a strike on Orvale on 22 May" and "• A boat was shelled on 19 May" are no one attack.
    """
    points = [m.span() for m in _BULLET.finditer(report.text)]
    own = [[s for s in bundle.spans if a <= s.start < b] for a, b in points]
    parts = []
    for (a, b), spans in zip(points, own, strict=True):
        days = {d.date for d in dates if a <= d.start < b and d.date.days == 1 and d.kind is not DateKind.FUTURE}
        if len(days) == 1 and any(s.field in OWN for s in spans):
            parts.append((next(iter(days)), spans))
    if len({day for day, _ in parts}) < 2 or len(parts) != len([s for s in own if s]):
        return [bundle]
    outside = [s for s in bundle.spans if not any(s in spans for spans in own)]
    told = [
        tuple(sorted([*spans, *(() if n else outside)], key=lambda s: s.start)) for n, (_, spans) in enumerate(parts)
    ]
    return [replace(bundle, spans=spans, event_types={}) for spans in told]


def _goes_on(report: ReportText, start: int) -> bool:
    """Whether a sentence tells what became in time of those told of before, or when they were taken."""
    fate = LATER_FATE.search(report.text, *report.sentence(start)) and not SAME_DOERS.match(report.text, start)
    return bool(fate) or _THEY_WERE.match(report.text, start) is not None


_THEY_WERE: Final = re.compile(
    r"(?:They|Both|These|All(?: \w+)?|He|She|The (?:two|three|four|five|six|pair|couple|trio|men|women|man|woman)) "
    r"(?:were|was|had been) (?:(?:all|both|among|among the|[a-z]+ of|[a-z]+ of the) )*(?:[a-z-]+ (?:people |\w+s )?)?"
    r"(?:taken|seized|kidnapped|abducted|captured|snatched|hijacked)\b"
)
_OPENING: Final = 12  # and before one told by how far it lies from another: "Barely a week earlier"
_BEFORE_DAY: Final = 4  # characters before a day that opens its sentence: "On 3 May"


def split(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> list[Bundle]:
    """Two bundles where a later sentence gives a date far from the first and has a figure or attack of its own.

    Likewise where a sentence opens with another attack and counts anew what was counted before it.
    """
    dated = [(s, d) for s in bundle.spans if s.field is SpanField.DATE and (d := date_of(s, dates))]
    counted_from = {d.start for d in dates if d.kind is DateKind.ANCHORED and d.date.known and _APART_BY.search(d.text)}
    clauses = _by_clause(report, bundle, _with_unmarked(report, dated, dates), counted_from)
    clauses = clauses or _others_taken(report, bundle, _with_those_days(report, dated, dates))
    if clauses:
        return [b for part in clauses for b in split(report, part, dates)]
    if clauses := before_that(report, bundle) or by_same_doers(report, bundle, dates):
        return clauses
    if denied := disclaimed(report, bundle):
        return denied
    if apart := _told_apart(report, bundle):
        return [b for part in apart for b in split(report, part, dates)]
    ways = (_elsewhere, _long_before, on_helpers, on_another_day, in_one_sentence, _looking_further_back)
    if parted := next((p for way in ways if (p := way(report, bundle, dated))), []):
        return parted
    if placed := by_place(report, bundle):
        return placed
    if other := each_in_its_half(report, bundle) or at_another_place(report, bundle, dates):
        return other
    for k in range(1, len(dated)):
        (one, first), (two, second) = dated[k - 1], dated[k]
        start = report.sentence(two.start)[0]
        own = [
            s for s in bundle.spans if s.field in COUNTS and s.start >= start and report.sentence(s.start)[0] == start
        ]
        before = [s for s in bundle.spans if s.field in OWN and s.end <= start]
        if one.end > start or not own or not before or not _far(first, second):
            continue
        if _goes_on(report, start):
            continue
        if k == 1 and tells_of_return(report, bundle, start):
            return [_of_its_day(bundle, start)]
        later = tuple(s for s in bundle.spans if s.start >= start)
        return [
            replace(bundle, spans=tuple(s for s in bundle.spans if s.start < start)),
            replace(bundle, spans=later, main=False, event_types={}),
        ]
    return [bundle]


_HAD_BEEN: Final = Cue(
    r"\b(?:had (?:also )?(?:been |had )?|(?:was|were) )(?:then |also )?(?:killed|shot|taken|seized|abducted|kidnapped|"
    r"carried off|stabbed|hacked|beheaded|burn(?:ed|t)|attacked|ambushed|blown up|wounded|injured|hurt|murdered|"
    r"raided|bombed|hit|struck|left)\b"
)
_POINTS_BACK: Final = re.compile(r"(?:the|those|these|both|all|his|her|their)\b", re.IGNORECASE)
_JUST_THE: Final = Cue(r"\b(?:the|those|these|both|all) $", re.IGNORECASE)


def _long_before(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
    """Two bundles where a sentence opens with an earlier day and tells what had been done then to others.

    "Three drivers were shot dead at A on 9 May. A month earlier two traders had been killed on the same road."
    """
    for (one, first), (two, second) in pairwise(dated):
        start, end = report.sentence(two.start)
        if report.sentence(one.start)[1] > start or two.start - start > _OPENING or not _of_two_times(first, second):
            continue
        done = _HAD_BEEN.search(report.text, start, end)
        earlier = second.end is not None and first.start is not None and second.end < first.start
        if not done or not (
            earlier and (done.group().startswith("had") or _APART_BY.search(report.text, start, two.end))
        ):
            continue
        if any(p.search(report.text, start, end) for p in (LATER_FATE, FOUND, THE_SAME_PEOPLE)):
            continue
        here = [s for s in bundle.spans if start <= s.start < end]
        counted = [s for s in here if s.field in COUNTS]
        before = any(s.field in COUNTS and s.start < start for s in bundle.spans)
        if before and counted and not any(_is_known(report.text, s) for s in counted):
            return parted(report, bundle, start, end)
    return []


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


def _of_its_day(bundle: Bundle, start: int) -> Bundle:
    """The bundle without the days and places ahead of `start`: those of its captives' return."""
    setting = (SpanField.DATE, SpanField.PLACE)
    return altered(bundle, spans=tuple(s for s in bundle.spans if s.start >= start or s.field not in setting))


def _looking_further_back(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
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


def _told_apart(report: ReportText, bundle: Bundle) -> list[Bundle]:
    """The bundle and the attack that a sentence of it says is another; empty where none does.

    "In a separate attack, a bomb killed ten": what its paragraph tells from there on is of the other one.
    """
    for span in (s for s in bundle.spans if s.field in (*COUNTS, SpanField.EVENT_TYPE)):
        start, _ = report.sentence(span.start)
        before = [s for s in bundle.spans if s.start < start]
        if not _is_another(report, bundle, start) or not any(s.field is span.field for s in before):
            continue
        if span.field is SpanField.EVENT_TYPE and not _counts_anew(report, bundle, start):
            continue
        ends = report.text.find("\n", span.start)
        other = [s for s in bundle.spans if start <= s.start and (ends < 0 or s.start < ends)]
        rest = tuple(s for s in bundle.spans if s not in other)
        return [replace(bundle, spans=rest), replace(bundle, spans=tuple(other), main=False, event_types={})]
    return []


def _counts_anew(report: ReportText, bundle: Bundle, start: int) -> bool:
    """Whether the sentence right behind that at `start`, in its paragraph, counts what was counted before it."""
    end = report.sentence(start)[1]
    last = report.sentence(min(end + 1, len(report.text) - 1))[1]
    there = {s.field for s in bundle.spans if end <= s.start < last and "\n" not in report.text[end : s.start]}
    return bool(there & {s.field for s in bundle.spans if s.start < start} & set(COUNTS))


def _is_another(report: ReportText, bundle: Bundle, start: int) -> bool:
    """Whether the sentence at `start` begins as one on another attack does."""
    if _OPENS_ANOTHER.match(report.text, start):
        return True
    end = report.sentence(start)[1]
    told = {s.field for s in bundle.spans if start <= s.start < end}
    if SpanField.PLACE not in told or LATER_FATE.search(report.text, start, end):
        return False
    paragraph = report.text.rfind("\n", 0, start) + 1
    struck = _STRUCK_BACK.search(report.text, paragraph, start)
    led = _OPENS_LATER.match(report.text, start) or (struck and report.text.count(". ", struck.end(), start) <= 1)
    return bool(_ANOTHER_IN.match(report.text, start) or (led and SpanField.EVENT_TYPE in told))


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
        apart = all(placed) or bool({SpanField.EVENT_TYPE, SpanField.WEAPON} & told[1])
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


def _elsewhere(report: ReportText, bundle: Bundle, dated: Sequence[tuple[Span, DateRange]]) -> list[Bundle]:
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


def _far(first: DateRange, second: DateRange) -> bool:
    if first.start is None or first.end is None or second.start is None or second.end is None:
        return False
    return first.start - second.end > _APART or second.start - first.end > _APART
