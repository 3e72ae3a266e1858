"""One incident as it is told: its marked words, and its statements, each with its passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from tollbook.extraction.interpret.attribution.subjects import Speaker
from tollbook.extraction.interpret.incidents.homes import in_own_sentences
from tollbook.extraction.interpret.marked import MarkedPage
from tollbook.extraction.interpret.page import LONGEST_QUOTE
from tollbook.extraction.interpret.surety import UNCHANGED, Calibration, kind_of
from tollbook.extraction.spans import Bundle, Span, SpanField
from tollbook.records import Passage, Statement, Value
from tollbook.vocabulary.codes import Hedge

_CLAUSE: Final = re.compile(r"(?<!\b[A-Z])\.|,(?!\d{3}\b)|[;:()\n\"“”–—]|\s-\s")  # not within "U.S." and "1,200"


@dataclass(slots=True)
class Telling:
    """One incident of a page, and the statements made of it so far."""

    page: MarkedPage
    bundle: Bundle
    number: int
    by: str
    calibration: Calibration = UNCHANGED
    dropped: int = 0
    statements: list[Statement] = field(default_factory=list)

    def spans(self, *fields: SpanField) -> list[Span]:
        """The bundle's spans of some fields, in text order."""
        return sorted((s for s in self.bundle.spans if s.field in fields), key=lambda s: (s.start, s.end))

    def anchors(self) -> list[tuple[int, int]]:
        """The stretches of the words that say what happened, beside which days and places are looked for."""
        strong = self.spans(
            SpanField.EVENT_TYPE, SpanField.KILLED, SpanField.INJURED, SpanField.KIDNAPPED, SpanField.WEAPON
        )
        return [(s.start, s.end) for s in strong]

    def own(self, spans: list[Span]) -> list[Span]:
        """The spans without those where only another incident is told."""
        return in_own_sentences(self.page.text, self.bundle.spans, self.page.homes, self.number, spans)

    def clause(self, at: int, to: int) -> tuple[int, int]:
        """The words that count, with those around them, up to punctuation and at most 60 characters either side."""
        text = self.page.report.text
        first, last = self.page.text.sentence(at)
        first, last = max(first, at - 60), min(max(last, to), to + 60)
        before = [m.end() for m in _CLAUSE.finditer(text, first, at)]
        after = _CLAUSE.search(text, to, last)
        start = before[-1] if before else first
        if start == first and start > 0 and text[start - 1].isalnum():
            start = text.find(" ", start, at) + 1 or at
        end = after.start() if after else last
        if end == last and end < len(text) and text[end].isalnum():
            end = text.rfind(" ", to, end) if text.rfind(" ", to, end) > 0 else to
        return start, max(end, to)

    def said_by(self, stretches: Sequence[tuple[int, int]], speaker: Speaker | None) -> list[tuple[int, int]]:
        """The stretches with the words of whoever says so."""
        named = speaker is not None and speaker.name and speaker.start < speaker.end
        return self.beside(stretches, (speaker.start, speaker.end)) if speaker and named else list(stretches)

    def beside(self, stretches: Sequence[tuple[int, int]], more: tuple[int, int]) -> list[tuple[int, int]]:
        """The stretches, and the clause of more words (they alone where that overlaps), if these are not in them."""
        if any(a <= more[0] and more[1] <= b for a, b in stretches):
            return list(stretches)
        clause = self.clause(*more)
        apart = not any(a < clause[1] and clause[0] < b for a, b in stretches)
        return [*stretches, clause if apart else more]

    def say(
        self,
        value: Value,
        stretches: Iterable[tuple[int, int]],
        score: float,
        *,
        stated_by: str | None = None,
        hedge: Hedge = Hedge.PLAIN,
        written: str | None = None,
    ) -> None:
        """Add a statement with the passages at those stretches; one without any is dropped and counted."""
        passages = tuple(dict.fromkeys(p for a, b in stretches if (p := self._passage(a, b))))
        if not passages:
            self.dropped += 1
            return
        confidence = self.calibration.confidence(kind_of(value), score)
        self.statements.append(
            Statement.build(
                value, passages, by=self.by, stated_by=stated_by, hedge=hedge, written=written, confidence=confidence
            )
        )

    def _passage(self, start: int, end: int) -> Passage | None:
        text = self.page.report.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        end = min(end, start + LONGEST_QUOTE)
        return self.page.report.passage(start, end) if 0 <= start < end <= len(text) else None
