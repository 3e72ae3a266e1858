"""Figures that others give for a toll right after it: "The army counts 132 dead. Elders who buried them say 160."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Bundle, Span, SpanField

SCORE: Final = 0.4
_WHOLE: Final = 0.95
_NEXT: Final = 2  # sentences after a figure in which others give theirs
_SAYS: Final = Cue(
    r"\b(?:says?|said|speaks? of|spoke of|counts?|counted|claims?|insists? on|gives?|gave|"
    r"puts? (?:it|the (?:toll|figure|number|count)) at|has|have) (?:at least |about |some |around |more than |only )?$"
)
_BARE: Final = re.compile(r"(?:[,.;]|$| (?:and|but|while|so far|in all|altogether|dead|killed)\b)")


def rival_figures(report: ReportText, bundle: Bundle, taken: Sequence[tuple[int, int]], field: SpanField) -> list[Span]:
    """The bare figures that somebody gives for the dead or hurt whose number stands right before, in its paragraph."""
    marked = [s for s in bundle.spans if s.field is field and (s.whole or 0.0) >= 0.5]
    counted = [(s, q) for s in marked for q in report.quantities_in(s.start, s.end) if q.low > 1]
    found: list[Span] = []
    for q in report.quantities if counted else ():
        ahead = [(s, x) for s, x in counted if x.end < q.start]
        if not ahead or any(a < q.end and q.start < b for a, b in taken):
            continue
        last = ahead[-1]
        near = report.sentence_number(q.start) - report.sentence_number(last[0].start)
        alike = last[1].low // 3 <= q.low <= last[1].low * 3 and q.low != last[1].low
        if not (alike and 0 <= near <= _NEXT):
            continue
        first = report.sentence(q.start)[0]
        if not _SAYS.search(report.text, max(first, q.start - 40), q.start) or not _BARE.match(report.text, q.end):
            continue
        if "\n" not in report.text[last[0].start : q.start]:
            found.append(Span(q.start, q.end, field, SCORE, whole=_WHOLE))
    return found
