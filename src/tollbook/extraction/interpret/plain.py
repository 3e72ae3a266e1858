"""Incidents of a report that the reader takes to tell of none, where one of its sentences tells of one in full.

A speech, an essay or a later tally names an attack in passing: its day, its place, and how many it killed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.arrange import is_aggregate
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.harmless import is_of_attack
from tollbook.extraction.interpret.victims.attackers import attackers_killed
from tollbook.extraction.interpret.victims.fate import adjacent_fate
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.gazetteer.dates import DateKind, DateMention

_LONGEST: Final = 31  # days of a date that tells of one attack


def plainly_told(report: ReportText, reading: SpanReading, dates: Sequence[DateMention]) -> SpanReading:
    """The reading with the doubtful bundles that a sentence of the report tells in full, if it has no others."""
    if reading.bundles or not reading.doubtful:
        return reading
    told = tuple(b for b in reading.doubtful if any(_in_full(report, b, s, dates) for s in _sentences(report, b)))
    return SpanReading(told, reading.totals, reading.incident_score)


def _sentences(report: ReportText, bundle: Bundle) -> list[tuple[int, int]]:
    """The sentences in which a bundle's place is named."""
    return sorted({report.sentence(s.start) for s in bundle.spans if s.field is SpanField.PLACE})


def _in_full(report: ReportText, bundle: Bundle, sentence: tuple[int, int], dates: Sequence[DateMention]) -> bool:
    """Whether a sentence says when, that there was violence, and how many people were harmed in it."""
    first, last = sentence
    marked = [s for s in bundle.spans if s.field is SpanField.DATE and first <= s.start < last]
    if not any(_is_day(d, marked) for d in dates) or not is_of_attack(report.text[first:last]):
        return False
    harmed = [q for q in report.quantities_in(first, last) if q.low and adjacent_fate(report, q.start, q.end)]
    spans = [
        Span(q.start, q.end, SpanField.KILLED, 1.0) for q in harmed if not attackers_killed(report, q.start, q.end)
    ]
    return any(not is_aggregate(report, span) for span in spans)


def _is_day(day: DateMention, marked: Sequence[Span]) -> bool:
    """Whether a date is marked for the incident and tells of a month at most."""
    named = any(s.start < day.end and day.start < s.end for s in marked)
    return named and day.kind is not DateKind.FUTURE and day.date.days is not None and day.date.days <= _LONGEST
