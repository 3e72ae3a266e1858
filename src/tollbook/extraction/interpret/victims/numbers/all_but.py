"""Figures that are told by what is left of a whole: "all but two of the nine hostages were freed" is seven."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity

_ALL_BUT: Final = Cue(r"\ball (?:but|except(?: for)?|save) $", re.IGNORECASE)
_OF_THE: Final = re.compile(r" of (?:the|its|their|those|these|his|her|our) (?=\w)")
_ONE_WORD: Final = re.compile(r"(?:[a-z]+ )?")


_ALL_OF: Final = Cue(
    r"\ball (?:of )?(?:the |those )?(?P<whole>[a-z]+|\d+)(?: [a-z]+)?,? (?:but|except(?: for)?|save) $", re.IGNORECASE
)  # "all of the nine hostages but two"
_LEFT: Final = re.compile(
    r"(?: of (?:them|those|these|the [a-z]+))? (?:have|has|had|were|was|are|escaped|managed|got|came|died|survived)\b"
)


def _told_before(report: ReportText, quantity: Quantity) -> Quantity | None:
    """The one figure of the sentence before, of whose people some are excepted: "six were taken. All but two fled"."""
    first = report.sentence(quantity.start)[0]
    if not first or not _LEFT.match(report.text, quantity.end):
        return None
    before = report.quantities_in(report.sentence(first - 1)[0], first)
    return before[0] if len(before) == 1 else None


def all_but(report: ReportText, quantity: Quantity) -> Quantity | None:
    """The figure itself, or how many are left without those it excepts; None where the whole is not told beside it."""
    text = report.text
    if before := _ALL_OF.search(text, max(0, quantity.start - 50), quantity.start):
        whole = next(iter(report.quantities_in(*before.span("whole"))), None)
    elif not _ALL_BUT.search(text, max(0, quantity.start - 20), quantity.start):
        return quantity
    elif lead := _OF_THE.match(text, quantity.end):
        after = report.quantities_in(lead.end(), lead.end() + 20)
        named = (q for q in after if _ONE_WORD.fullmatch(text, lead.end(), q.start))
        whole = next(named, None) or _told_before(report, quantity)
    else:
        whole = _told_before(report, quantity)
    if whole is None or whole.high is None or quantity.high is None or whole.low <= quantity.high:
        return None
    return replace(quantity, low=whole.low - quantity.high, high=whole.high - quantity.low)
