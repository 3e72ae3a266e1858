"""Figures over several incidents: which measure, how many, of whom, where, over which time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.stated.covered import window_of
from tollbook.extraction.interpret.victims.stated.held_where import area_at, area_of
from tollbook.extraction.interpret.victims.stated.in_order import list_numbers, pair_in_order
from tollbook.extraction.interpret.victims.stated.measures import counted, next_of_list
from tollbook.extraction.interpret.victims.stated.ordinals import counted_by_nth, names_nth, plainly_nth
from tollbook.extraction.interpret.victims.stated.totalled import people_of
from tollbook.extraction.interpret.victims.stated.uncounted_in_totals import counts_nobody, is_of_another_kind
from tollbook.extraction.interpret.wordlists import WEEKDAY
from tollbook.extraction.spans import Span, SpanField
from tollbook.gazetteer import Toponym
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_TOLL_OF_ONE: Final = re.compile(
    r"\btoll (?:of|from|in) (?:[\w'’-]+ ){0,5}?(?:attack|ambush|blast|bombing|explosion|raid|assault|shooting|massacre|"
    r"strike)\b[^.;\n]{0,140}? (?:(?:has |had )?(?:risen|climbed|grown)|rose|climbed|stands|"
    r"stood|is|was|now) (?:at|to|now)\b|"
    r"\b(?:19|20)\d\d, when [^.;\n]{0,60}? (?:killed|died|wounded|injured|kidnapped|abducted) (?:there )?in an? "
    r"(?:[\w-]+ )?(?:attack|ambush|blast|bombing|explosion|raid|assault|shooting|massacre|strike)\b",
    re.IGNORECASE,
)  # "the toll from Wednesday's ambush has risen to 38", "since May 2020, when 39 died in an ambush": of one attack
_UNMARKED: Final = 0.4  # confidence in a total that no reader marked
_AT_HAND: Final = 240  # characters from a total within which the next may be the same for another time


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
    rf"{WEEKDAY}\b))"
)
"""Begins an incident of its own day, after what counts several: "the second in a month: on 3 May …"."""
_IN_WHICH: Final = re.compile(
    r",? (?P<told>(?:in|during) (?:all of )?which [^.;:\n]{3,80}?"
    r"\b(?:died|dead|killed|lives|wounded|injured|hurt|kidnapped|abducted)\b)"
)
_BARE_COUNT: Final = re.compile(
    r"(?:(?:And|More than|At least|Over|Some|About|Nearly|Almost|Another|a further) ){0,3}[\w-]+"
    r"(?: (?:more|others?|people|persons|men|women|of (?:them|us)))?(?: (?:have|were|are))?"
    r" (?:killed|dead|wounded|injured|hurt|abducted|kidnapped|taken)[.!]?",
    re.IGNORECASE,
)


_FURTHER: Final = re.compile(
    r"(?:At least |Some |About )?(?:[Aa]nother|[Aa] further) [\w-]+(?: (?:more |others? )?[a-z]+){0,2} (?:have|has) "
)  # "Another 22 have been wounded"


def own_clause(report: ReportText, span: Span) -> Span:
    """The mark without an incident beside it: what sums up has its own words, "bringing to nine the number"."""
    span = _with_its_number(report, span)
    sums = _SUMS_UP.search(report.text, span.start, span.end)
    if sums:
        return replace(span, start=report.text.index(" ", sums.start()) + 1)
    then = _THEN.search(report.text, span.start, span.end)
    return replace(span, end=then.start()) if then and _counts(report, span.start, then.start()) else span


def with_plain(report: ReportText, spans: Sequence[Span]) -> list[Span]:
    """The marks, and unmarked words that plainly tell a total: "the second such case this year"."""
    told = [*plainly_nth(report.text), *_going_on(report, spans), *_in_which(report, spans)]
    plain = (at for at in told if not any(s.start < at[1] and at[0] < s.end for s in spans))
    return sorted([*spans, *(Span(*at, SpanField.STATED_TOTAL, _UNMARKED) for at in plain)], key=lambda s: s.start)


def _goes_on_counting(report: ReportText, last: Total, sentence: tuple[int, int]) -> bool:
    """Whether a sentence without a day counts on behind a total: a bare count, or whom the attacks counted harmed."""
    if _BARE_COUNT.fullmatch(report.text, *sentence) or _FURTHER.match(report.text, *sentence):
        return True
    follows = report.sentence_number(max(last.start, last.end - 1)) == report.sentence_number(sentence[0]) - 1
    return follows and last.measure is Measure.ATTACKS and "\n" not in report.text[last.end : sentence[0]]


def _going_on(report: ReportText, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Sentences without a verb that go on counting behind a total: "Nine drivers killed since May. Thirty wounded."."""
    found: list[tuple[int, int]] = []
    for span in spans:
        line = report.sentence_number(max(span.start, span.end - 1)) + 1
        while line < len(report.starts) and "\n" not in report.text[span.end : report.starts[line]]:
            first, last = report.sentence(report.starts[line])
            if not _BARE_COUNT.fullmatch(report.text, first, last):
                break
            found.append((first, last))
            line += 1
    return found


def _in_which(report: ReportText, spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """What goes on to tell of attacks just counted: "the third since January, in which 17 miners have died"."""
    for span in spans:
        at = _IN_WHICH.match(report.text, span.end, report.sentence(max(span.start, span.end - 1))[1])
        if at:
            yield at.span("told")


def _with_its_number(report: ReportText, span: Span) -> Span:
    """The mark from the number that it was cut off from: "three" before "such attacks in the country"."""
    led = [q for q in report.quantities_in(max(0, span.start - 3), span.start) if q.end == span.start - 1]
    return replace(span, start=led[-1].start) if led and report.text[span.start].islower() else span


def _counts(report: ReportText, start: int, end: int) -> bool:
    return bool(names_nth(report.text, start, end) or report.quantities_in(start, end))


def _sentence_of(report: ReportText, span: Span) -> tuple[int, int]:
    """The sentence of a mark, up to an incident that is told in it afterwards."""
    first, last = report.sentence(span.start)
    then = _THEN.search(report.text, span.end, last)
    return first, then.start() if then else last


def find_totals(
    report: ReportText,
    spans: Sequence[Span],
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    published: DateRange,
) -> list[Total]:
    """The stated totals of a report: one row a figure, each figure once."""
    found: list[Total] = []
    told: list[tuple[Measure, Quantity]] = []
    for span in spans:
        if _TOLL_OF_ONE.search(report.text, report.sentence(span.start)[0], span.end):
            continue
        sentence = _sentence_of(report, span)
        area, window = area_of(report, span, toponyms), UNKNOWN_DATE
        told = [(m, q) for m, q in told if _near(report, q, span)]
        rows = _figures(report, span, told)
        told += rows
        near = [t.window for t in found[-1:] if 0 <= span.start - t.end <= _AT_HAND]
        starts = sorted(q.start for _, q in rows)
        ends = [next((s for s in starts if s > q.start), sentence[1]) for _, q in rows]
        own = [
            area_at(report, (q.start, q.end), end, sentence, toponyms) for (_, q), end in zip(rows, ends, strict=True)
        ]
        several = len({a for a in own if a}) > 1
        goes_on = bool(near) and _goes_on_counting(report, found[-1], sentence)
        there = found[-1].area if goes_on else None
        for (measure, quantity), here in zip(rows, own, strict=True):
            window = window_of(
                report,
                span,
                sentence,
                dates,
                published,
                at=quantity.start,
                before=window if window.known else next(iter(near), UNKNOWN_DATE),
            )
            if not window.known and goes_on:
                window = near[0]
            people = people_of(report, span, quantity, measure, _last_nation(found, told, span))
            if any(
                (t.measure, t.low) == (measure, quantity.low) and t.nationality in (people.nationality, None)
                for t in found
            ):
                continue
            who = (people.nationality, people.role)
            found.append(
                Total(
                    measure,
                    quantity.low,
                    quantity.high,
                    *who,
                    (here if several else None) or area or there,
                    window,
                    span.start,
                    span.end,
                    span.score,
                )
            )
    return found


def _last_nation(found: Sequence[Total], told: Sequence[tuple[Measure, Quantity]], span: Span) -> str | None:
    """The nationality of the people that the marks right before this one count, if it is one."""
    near = [t for t in found if t.start < span.start and any(t.start <= q.start < t.end for _, q in told)]
    nations = {t.nationality for t in near if t.measure is not Measure.ATTACKS}
    return nations.pop() if len(nations) == 1 else None


def _near(report: ReportText, quantity: Quantity, span: Span) -> bool:
    """Whether a figure stands right before a mark, in its paragraph."""
    return 0 <= span.start - quantity.end <= _AT_HAND and "\n\n" not in report.text[quantity.end : span.start]


def _figures(
    report: ReportText, span: Span, told: Sequence[tuple[Measure, Quantity]] = ()
) -> list[tuple[Measure, Quantity]]:
    """Measure and number of every figure in a marked stretch; `told` are those right before it."""
    text = report.text
    rows = counted_by_nth(text, span.start, span.end)
    taken = [(q.start, q.end) for _, q in rows]
    quantities = report.quantities_in(span.start, span.end)
    for quantity in _with_list(text, span, quantities):
        if any(a < quantity.end and quantity.start < b for a, b in taken):
            continue
        if is_of_another_kind(text, quantity) or counts_nobody(text, quantity):
            continue
        before = [*told, *rows]
        counts = counted(text, quantity, span, before)
        if quantity not in quantities:
            counts = next_of_list(text, quantity, before)
        if counts and not any(m is counts and q.low == quantity.low for m, q in rows):
            rows.append((counts, quantity))
    paired = pair_in_order(report, quantities, [*told, *rows])
    ends = {q.start for _, q in paired}
    return [*(r for r in rows if r[1].start not in ends), *paired]


def _with_list(text: str, span: Span, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The numbers of a stretch with those of a list in it, in text order."""
    known = {q.start for q in quantities}
    listed = (q for q in list_numbers(text, span.start, span.end) if q.start not in known)
    return sorted([*quantities, *listed], key=lambda q: q.start)
