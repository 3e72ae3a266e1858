"""People taken who are said to have been let go, where the reader left their number unmarked."""

from __future__ import annotations

import re
from math import inf
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.homes import sentence_homes
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.extraction.interpret.victims.atoms.supplement import SCORE
from tollbook.extraction.spans import Bundle, Span, SpanField, SpanReading

_LATER: Final = 2  # sentences after an abduction in which it is told who was let go
_FREED: Final = r"(?:freed|released|rescued|let go|set free|liberated|handed over)"
_BE: Final = r"(?:was|were|have been|has been|had been)"
_WENT_FREE: Final = (
    r"(?:(?:has|have|had) )?(?:(?:returned|came|come|arrived|reached) home|(?:regained|won) (?:(?:his|her|their) )?"
    r"(?:freedom|liberty)|walked free)"
)
_LET_GO: Final = re.compile(
    rf"(?: of the (?:(?!\b(?:and|but|while|when|after)\b)[^.;:]){{5,110}}?,? (?:{_BE}(?: \w+){{0,2}}? {_FREED}|"
    rf"{_WENT_FREE})\b)|"
    rf"(?: (?!(?:and|but|who|while|when|after)\b)[\w'’-]+){{1,4}}(?:, [^.;:]{{1,60}},)? who (?:was|were|had been) "
    rf"(?:kidnapped|abducted|seized|taken|captured)\b[^.;:]{{0,130}}?,? "
    rf"(?:{_BE}(?: \w+){{0,2}}? {_FREED}|{_WENT_FREE})\b|"
    rf"(?: of (?:them|whom|the \w+|those))?(?: (?!(?:and|but|who|while|when|after)\b)[\w'’-]+){{0,4}}? "
    rf"(?:{_BE}(?: \w+){{0,2}}? {_FREED}|{_WENT_FREE})\b",
    re.IGNORECASE,
)
_IS_LET_GO: Final = re.compile(
    rf"(?:(?!\b(?:and|but|who|while|when|after|which|not)\b)[^.;:]){{0,80}}? (?:was|has been|had been|is)"
    rf"(?: \w+){{0,2}}? {_FREED}\b|"
    rf"(?:(?!\b(?:and|but|while|when|after|which|not)\b)[^.;:]){{0,140}}? (?<!who )(?:was|has been|had been)"
    rf"(?: \w+)? {_FREED}\b",
    re.IGNORECASE,
)
_LETS_GO: Final = Cue(
    rf"\b(?:{_FREED}|releasing|freeing) (?:at least |the |all |all of the |another |a further )*$",
    re.IGNORECASE,
)
_NOT_FREED: Final = re.compile(
    r"\b(?:demand\w*|promis\w*|threat\w*|vow\w*|negotiat\w+|call(?:s|ed|ing)? (?:for|on)|ransom|exchange|swap\w*|if|"
    r"unless|until|would|will|could|might|may|should|must|to be|not|never|false|untrue|den(?:y|ies|ied)|rumou?r\w*|"
    r"(?:in|of|since) (?:19|20)\d\d|last year|years? (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
"""What makes a sentence tell of a wish, a condition, another time or nothing at all, not of people let go."""


def missing_freed(report: ReportText, reading: SpanReading) -> list[list[Span]]:
    """For each bundle of people taken the figures of those let go, in its sentences or in the two after them."""
    added: list[list[Span]] = [[] for _ in reading.bundles]
    taken = [_most_taken(report, b) for b in reading.bundles]
    homes = sentence_homes(report, reading) if any(taken) else {}
    for q in report.quantities if homes else ():
        first, last = report.sentence(q.start)
        let_go = _LET_GO.match(report.text, q.end, last)
        if not let_go and not _LETS_GO.search(report.text[max(first, q.start - 40) : q.start]):
            continue
        if _NOT_FREED.search(report.text, first, last):
            continue
        line = report.sentence_number(q.start)
        home = next((homes[n] for n in range(line, line - _LATER - 1, -1) if n in homes), None)
        if (
            home is not None
            and q.low <= taken[home]
            and not any(s.field is SpanField.FREED for s in reading.bundles[home].spans)
        ):
            added[home].append(Span(q.start, q.end, SpanField.FREED, SCORE, whole=0.5))
    for n, bundle in enumerate(reading.bundles):
        if not added[n] and not any(s.field is SpanField.FREED for s in bundle.spans):
            added[n] += _single_freed(report, bundle)
    return added


def _single_freed(report: ReportText, bundle: Bundle) -> list[Span]:
    """One person taken who is said to have been let go: "the surveyor abducted on 31 March was released unharmed"."""
    for span in (s for s in bundle.spans if s.field is SpanField.KIDNAPPED):
        first, last = report.sentence(span.start)
        single = not report.quantities_in(span.start, span.end) and read(report, span)
        if not single or _NOT_FREED.search(report.text, first, last):
            continue
        if _IS_LET_GO.match(report.text, span.end, last):
            return [Span(span.start, span.end, SpanField.FREED, SCORE, whole=0.5)]
    return []


def _most_taken(report: ReportText, bundle: Bundle) -> float:
    """How many people at most were taken in an incident, by its marks; 0 where nobody was."""
    spans = [s for s in bundle.spans if s.field is SpanField.KIDNAPPED]
    numbers = [q for s in spans for q in report.quantities_in(s.start, s.end)]
    if any(q.high is None for q in numbers):
        return inf
    return max(len(spans), sum(q.high or 0 for q in numbers))
