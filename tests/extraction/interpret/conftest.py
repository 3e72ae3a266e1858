"""Texts with marked words: `{killed:three}` marks a figure of the killed, `{killed.9:three}` with its `whole`."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading
from tollbook.records import CountValue, Report, Source
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

_MARK = re.compile(r"\{(\w+)(?:\.(\d+))?:([^{}]*)\}")
_NATIONS = {"Kenyan": "KE", "Kenyans": "KE", "Ugandan": "UG", "Ugandans": "UG", "Chinese": "CN", "Peruvian": "PE"}


def unmarked(marked: str) -> tuple[str, list[Span]]:
    """The text without marks, and its spans."""
    text, spans, at = "", [], 0
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        whole = None if m.group(2) is None else float(f"0.{m.group(2)}")
        spans.append(Span(len(text), len(text) + len(m.group(3)), SpanField(m.group(1)), 0.9, whole=whole))
        text += m.group(3)
        at = m.end()
    return text + marked[at:], spans


@pytest.fixture
def read_marks():
    """(report text, spans) of a marked text, a few nations known."""

    def read(marked: str) -> tuple[ReportText, list[Span]]:
        text, spans = unmarked(marked)
        demonyms = [
            Demonym(m.start(), m.end(), _NATIONS[m.group()]) for m in re.finditer(r"\w+", text) if m.group() in _NATIONS
        ]
        countries = [Demonym(m.start(), m.end(), "UG", country=True) for m in re.finditer(r"\bUganda\b", text)]
        return ReportText(text, [*demonyms, *countries]), spans

    return read


class Marker:
    """A span reader that gives the marks of texts it was told of; a line `---` begins the next incident."""

    def __init__(self) -> None:
        self.readings: dict[str, SpanReading] = {}

    def report(self, *incidents: str, published: date = date(2024, 5, 10), title: str | None = None, **types) -> Report:
        text, bundles, totals = "", [], []
        for number, marked in enumerate(incidents):
            own, spans = unmarked(marked)
            moved = [Span(s.start + len(text), s.end + len(text), s.field, s.score, s.whole) for s in spans]
            totals += [s for s in moved if s.field is SpanField.STATED_TOTAL]
            kept = tuple(s for s in moved if s.field is not SpanField.STATED_TOTAL)
            if kept:
                bundles.append(Bundle(kept, number == 0, 0.9, types.get("event_types", {})))
            text += own + "\n\n"
        text = text.strip()
        self.readings[text] = SpanReading(tuple(bundles), tuple(totals), 0.9)
        source = Source.named("The Harbour Courier")
        return Report.build(text=text, title=title, source=source, published=DateRange.day(published), language="en")

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        return self.readings[text]

    def tolls(self, *words: str) -> dict[Outcome, int]:
        """The least figure for everybody of each outcome, in the first incident of a report that is read with this."""
        mention = BuiltinExtractor(reader=self).extract(self.report(*words)).mentions[0]
        return {v.outcome: v.low for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None}

    def killed(self, *words: str) -> list[int]:
        """The least of each figure of all the dead, in the first incident of a report that is read with this."""
        mention = BuiltinExtractor(reader=self).extract(self.report(*words)).mentions[0]
        return [
            v.low
            for _, v in mention.stating(CountValue)
            if v.outcome is Outcome.KILLED and v.nationality == "*" and v.role is None
        ]


@pytest.fixture
def marker() -> Marker:
    return Marker()
