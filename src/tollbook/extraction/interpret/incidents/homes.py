"""Which incident of a report each of its sentences, and each attribution, speaks of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.meant import attack_meant
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.spans import Span, SpanField, SpanReading

TELLING: Final = (
    SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.EVENT_TYPE, SpanField.WEAPON, SpanField.TARGET,
)  # fmt: skip
"""What marks tell that something happened, beside its day and place."""


def sentence_homes(report: ReportText, reading: SpanReading) -> dict[int, int]:
    """The bundle that each sentence speaks of: the one with most marks in it, if it is told of there."""
    votes: dict[int, dict[int, float]] = {}
    for number, bundle in enumerate(reading.bundles):
        for span in bundle.spans:
            weight = 1.0 if span.field in TELLING else 0.4 if span.field in (SpanField.DATE, SpanField.PLACE) else 0.0
            if weight:
                row = votes.setdefault(report.sentence_number(span.start), {})
                row[number] = row.get(number, 0.0) + weight
    return {sentence: max(row, key=lambda n: (row[n], -n)) for sentence, row in votes.items()}


def home_at(report: ReportText, reading: SpanReading, homes: Mapping[int, int], at: int) -> int | None:
    """The bundle that the words at `at` speak of: where a sentence tells of several, the one told last before them."""
    first, last = report.sentence(at)
    told = [
        (s.start, n)
        for n, b in enumerate(reading.bundles)
        for s in b.spans
        if s.field in TELLING and first <= s.start < last
    ]
    if len({n for _, n in told}) > 1 and (before := [pair for pair in told if pair[0] <= at]):
        return max(before)[1]
    return homes.get(report.sentence_number(at))


def attributions_by_bundle(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """The attributions of each bundle: one made before an incident is told belongs to the one told just before it."""
    told = [sorted(report.sentence_number(s.start) for s in b.spans if s.field in TELLING) for b in reading.bundles]
    own: list[list[Span]] = [[] for _ in reading.bundles]
    for number, bundle in enumerate(reading.bundles):
        for span in (s for s in bundle.spans if s.field is SpanField.ATTRIBUTION):
            line = report.sentence_number(span.start)
            home = number
            if told[number] and told[number][0] > line:
                near = [(line - max(n for n in t if n <= line), k) for k, t in enumerate(told) if t and t[0] <= line]
                home = min(near)[1] if near and min(near)[0] <= 1 else number
            meant = attack_meant(report, line, told)
            home = home if meant is None else meant
            if span not in own[home]:
                own[home].append(span)
    return own


def in_own_sentences(
    report: ReportText, marked: Sequence[Span], homes: Mapping[int, int], number: int, spans: Sequence[Span]
) -> list[Span]:
    """The spans but those that stand where another incident alone is told, of one that is told elsewhere by itself.

    `marked` are all of the incident's, which is the `number`th of those that sentences have for `homes`.
    """
    told = {report.sentence_number(s.start) for s in marked if s.field in TELLING}
    own = {line for line in told if homes.get(line) == number}
    return [
        s
        for s in spans
        if (line := report.sentence_number(s.start)) in told or homes.get(line) in (number, None) or not own
    ]
