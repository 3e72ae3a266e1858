"""Numbers that no number word tells: "killed 12 and wounded as many", "neither survived"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Hedge

_AS_MANY: Final = re.compile(
    r"(?<!twice )(?<!half )(?<!times )(?<!almost )(?<!nearly )(?:as many(?: (?:again|more|others?))?|"
    r"(?:the same|an equal) number)\b(?! (?:as|of)\b|[ -](?:\w+ )?(?:days|weeks|months|years|attacks))",
    re.IGNORECASE,
)
_LEADS: Final = 14  # characters of "the same number" before a mark on its last word
_LIVED: Final = (
    r"(?:(?: of (?:them|those|us|(?:the|these) (?:[\w-]+ ){0,2}?[\w-]+)|(?: (?!has\b|had\b)[a-z]+)?)"
    r",?(?: (?:has|had|have))? (?:survived|lived|pulled through|came out alive|was found alive|were found alive|"
    r"could be saved))\b"
)
_NONE_LIVED: Final = Cue(
    rf"\b(?:(?P<both>neither)|none|nobody|no[ -]one){_LIVED}(?! (?:unhurt|unharmed|uninjured))", re.IGNORECASE
)


def as_many(report: ReportText, span: Span) -> Quantity | None:
    """The number that "as many" stands for: the one told last in the sentence, or in the one right before."""
    said = _AS_MANY.search(report.text, max(0, span.start - _LEADS), span.end)
    if said is None or said.end() < span.start or said.end() < span.end - 1:
        return None
    first = report.sentence(span.start)[0]
    told = report.quantities_in(first, said.start()) or (
        report.quantities_in(report.sentence(max(0, first - 2))[0], first) if first and said.start() - first < 2 else []
    )
    if not told or told[-1].low < 2:
        return None
    return Quantity(said.start(), said.end(), told[-1].low, told[-1].high, Hedge.ABOUT)


def none_lived(report: ReportText, span: Span) -> list[Quantity] | None:
    """How many died of whom it is said that none survived; empty where no words tell. None for other words."""
    first, last = report.sentence(span.start)
    said = _NONE_LIVED.search(report.text, first, last) if span.field is SpanField.KILLED else None
    if said is None or not said.start() <= span.start < said.end():
        return None
    at = (said.start(), said.end())
    if said["both"]:
        return [Quantity(*at, 2, 2)]
    before = report.quantities_in(report.sentence(max(0, first - 2))[0], first) if first else []
    return [Quantity(*at, q.low, q.high, q.hedge) for q in before if q.low > 1] if len(before) == 1 else []
