"""Incidents of a report that the reader takes to tell of none, where one of its sentences tells of one in full.

A speech, an essay or a later tally names an attack in passing: its day, its place, and how many it killed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.bundles import HARM
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.incidents.aggregates import is_aggregate, over_several
from tollbook.extraction.interpret.no_attack.harmless import is_done_by_people, is_of_attack
from tollbook.extraction.interpret.no_attack.unmeant import went_off
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.others.attackers import attackers_killed
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer.dates import DateKind, DateMention
from tollbook.vocabulary.codes import AttributionKind

SCORE: Final = 0.4  # confidence in what the reader took for something else
_TOLD: Final = 0.9  # certainty that a figure at the head of a report counts everybody
_IN_ONE_ATTACK: Final = re.compile(
    r"[^.;]{0,110}?\b(?:in|by|during|when|after) (?:an?|the) (?:[\w-]+ ){0,4}?"
    r"(?:attack|assault|ambush|raid|bombing|blast|explosion|shooting|massacre|air ?strike|stabbing)\b",
    re.IGNORECASE,
)
_OVER_TIME: Final = re.compile(r"since\b", re.IGNORECASE)
_LIKELY: Final = 0.25  # the reader's probability that a report tells of an attack at all
_SURE: Final = 0.9  # certainty of the reader that a bundle of a doubtful report is one incident's
_CLAIMED: Final = 0.8  # the same where somebody claims what is told
_OF_A_CLAIM: Final = {SpanField.DATE, SpanField.PLACE, SpanField.EVENT_TYPE, SpanField.ATTRIBUTION}
_FOR_IT: Final = re.compile(
    r"\b(?:claim\w*|took|taken) (?:responsibility|credit) for (?:the|an?) (?!(?:[\w-]+ ){0,2}?(?:hoax|threat\w*|scare|"
    r"alarm|fail\w*|foil\w*|thwart\w*|abort\w*|attempt\w*|planned|plot\w*|plan)\b)"
)
_AFFECTED: Final = {SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.PERPETRATORS_KILLED}
_ACTS: Final = {SpanField.EVENT_TYPE, SpanField.WEAPON, *_AFFECTED}
_LONGEST: Final = 31  # days of a date that tells of one attack
_BRIEF: Final = 2  # sentences of an item of a feed, which seldom says when: on the day of its publication or before


def plainly_told(report: ReportText, reading: SpanReading, dates: Sequence[DateMention]) -> SpanReading:
    """The reading with the doubtful bundles that a sentence of the report tells in full, if it has no others."""
    if reading.bundles or not reading.doubtful:
        return reading
    led = _led(report, reading, dates)
    likely = reading.incident_score >= _LIKELY
    told = tuple(
        b
        for b in reading.doubtful
        if _is_item(report, b, dates)
        or any(_in_full(report, b, s, dates, likely=likely) for s in _sentences(report, b))
    )
    if not told and likely and any(is_one(report, reading.doubtful[0]) for is_one in (_is_whole, _is_claimed)):
        told = reading.doubtful[:1]
    told = told or tuple(b for b in reading.doubtful[:1] if _is_rescue(report, b))
    if led is not None:
        return replace(led, bundles=(*led.bundles, *(b for b in told if b is not reading.doubtful[0])))
    if told:
        told = tuple(b for b in reading.doubtful if b in told or _is_main(b))
    return SpanReading(told, reading.totals, reading.incident_score, states=reading.states)


def _is_main(bundle: Bundle) -> bool:
    """Whether a doubtful bundle tells what happened, where, and how many were harmed, before one told in full."""
    told = {s.field for s in bundle.spans}
    return bundle.main and {SpanField.EVENT_TYPE, SpanField.PLACE} <= told and bool(told & set(HARM.values()))


def _is_whole(report: ReportText, bundle: Bundle) -> bool:
    """Whether a doubtful bundle tells when, where and what people did to others, of whom some were harmed."""
    fields = {s.field for s in bundle.spans}
    if not bundle.main or bundle.score < _SURE or not {SpanField.DATE, SpanField.PLACE} <= fields:
        return False
    if not fields & _AFFECTED:
        return False
    sentences = sorted({report.sentence(s.start) for s in bundle.spans if s.field in _ACTS})
    return any(is_done_by_people(report.text[a:b]) for a, b in sentences) and not went_off(report, sentences)


def _is_claimed(report: ReportText, bundle: Bundle) -> bool:
    """Whether a doubtful bundle tells what was done, when and where, and that somebody claims it."""
    fields = {s.field for s in bundle.spans}
    if not bundle.main or bundle.score < _CLAIMED or not fields >= _OF_A_CLAIM:
        return False
    claims = [s for s in bundle.spans if (s.kinds or {}).get(AttributionKind.CLAIM_OF_RESPONSIBILITY, 0) >= _SURE]
    return any(_FOR_IT.search(report.text, *report.sentence(s.start)) for s in claims)


_CAPTIVES: Final = (
    r"(?:hostages?|captives?|abductees|kidnap(?:ping)? victims?|(?:kidnapped|abducted) (?:[\w-]+ ){0,2}?[a-z]+s)\b"
)
_GOT_FREE: Final = Cue(
    rf"\b(?:freed|rescued|brought out|liberated|released|recovered)\b[^.;:\n]{{0,50}}? {_CAPTIVES}|"
    rf"\b{_CAPTIVES}[^.;:\n]{{0,60}}? (?:was|were|been) (?:\w+ )?(?:freed|rescued|brought out|liberated|released|"
    r"recovered|handed over|found alive)\b",
    re.IGNORECASE,
)
_OTHERWISE_HELD: Final = re.compile(
    r"\b(?:drills?|exercises?|train(?:ing|ed|ees)|simulat\w+|mock|films?|movie|novel|play|series|game|court|judge|"
    r"trial|sentenced|convicted|swap\w*|exchange\w*|prisoners?|anniversary|would|could|if|ceasefire|truce)\b",
    re.IGNORECASE,
)


def _is_rescue(report: ReportText, bundle: Bundle) -> bool:
    """Whether a doubtful bundle tells when and where hostages got free, of whose taking its report says nothing."""
    fields = {s.field for s in bundle.spans}
    if not bundle.main or bundle.score < _CLAIMED or not {SpanField.DATE, SpanField.PLACE} <= fields:
        return False
    sentences = sorted({report.sentence(s.start) for s in bundle.spans})
    free = any(_GOT_FREE.search(report.text, *at) and report.quantities_in(*at) for at in sentences)
    return free and _OTHERWISE_HELD.search(report.text) is None


def _led(report: ReportText, reading: SpanReading, dates: Sequence[DateMention]) -> SpanReading | None:
    """The reading of a report that opens with the toll of one attack: "Two medics have been killed in an attack on …".

    Its figures may have been taken for sums over many attacks; a report on something else names no day for it.
    """
    first, last = report.sentence(0)
    harmed = [q for q in report.quantities_in(first, last) if q.low and adjacent_fate(report, q.start, q.end) in HARM]
    harmed = [q for q in harmed if not attackers_killed(report, q.start, q.end)]
    one = harmed and _IN_ONE_ATTACK.search(report.text, harmed[0].end, last)
    days = [d for d in dates if d.kind is not DateKind.FUTURE and d.date.days == 1 and not _OVER_TIME.match(d.text)]
    if not one or not days or not is_of_attack(report.text[first:last]):
        return None
    host = reading.doubtful[0]
    fates = {q: adjacent_fate(report, q.start, q.end) for q in harmed}
    spans = [Span(q.start, q.end, HARM[o], SCORE, whole=_TOLD) for q, o in fates.items() if o in HARM]
    if any(is_aggregate(report, s) for s in spans):
        return None
    day = [] if any(s.field is SpanField.DATE for s in host.spans) else [days[0]]
    spans += [Span(d.start, d.end, SpanField.DATE, SCORE) for d in day]
    told = replace(host, spans=tuple(sorted([*host.spans, *spans], key=lambda s: (s.start, s.end))), main=True)
    totals = tuple(t for t in reading.totals if report.sentence(t.start)[0] != first)
    return SpanReading((told,), totals, reading.incident_score, states=reading.states)


def _sentences(report: ReportText, bundle: Bundle) -> list[tuple[int, int]]:
    """The sentences in which a bundle's place is named."""
    return sorted({report.sentence(s.start) for s in bundle.spans if s.field is SpanField.PLACE})


def _in_full(
    report: ReportText, bundle: Bundle, sentence: tuple[int, int], dates: Sequence[DateMention], *, likely: bool
) -> bool:
    """Whether a sentence says when, that there was violence, and how many people were harmed in it.

    Where the report is `likely` to tell of an incident, another sentence may say when.
    """
    first, last = sentence
    marked = [s for s in bundle.spans if s.field is SpanField.DATE and (likely or first <= s.start < last)]
    if not any(_is_day(d, marked) for d in dates) or not is_of_attack(report.text[first:last]):
        return False
    return _harms(report, first, last)


def _harms(report: ReportText, first: int, last: int) -> bool:
    """Whether a sentence says how many were harmed who did not attack, and not in many attacks."""
    harmed = [q for q in report.quantities_in(first, last) if q.low and adjacent_fate(report, q.start, q.end)]
    spans = [
        Span(q.start, q.end, SpanField.KILLED, 1.0) for q in harmed if not attackers_killed(report, q.start, q.end)
    ]
    return any(not is_aggregate(report, span) for span in spans)


def _is_item(report: ReportText, bundle: Bundle, dates: Sequence[DateMention]) -> bool:
    """Whether a report is no longer than an item of a feed, names no day, and tells how many one attack harmed."""
    sentences = [report.sentence(start) for start in report.starts if report.text[start:].strip()]
    if dates or not bundle.main or len(sentences) > _BRIEF:
        return False
    return any(
        _harms(report, *at) and not over_several(report, *at) and (is_of_attack(told) or is_done_by_people(told))
        for at in sentences
        for told in (report.text[slice(*at)],)
    )


def _is_day(day: DateMention, marked: Sequence[Span]) -> bool:
    """Whether a date is marked for the incident and tells of a month at most."""
    named = any(s.start < day.end and day.start < s.end for s in marked)
    return named and day.kind is not DateKind.FUTURE and day.date.days is not None and day.date.days <= _LONGEST
