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


def all_but(report: ReportText, quantity: Quantity) -> Quantity | None:
    """The figure itself, or how many are left without those it excepts; None where the whole is not told beside it."""
    if not _ALL_BUT.search(report.text, max(0, quantity.start - 20), quantity.start):
        return quantity
    lead = _OF_THE.match(report.text, quantity.end)
    after = report.quantities_in(lead.end(), lead.end() + 20) if lead else []
    whole = next((q for q in after if lead and _ONE_WORD.fullmatch(report.text, lead.end(), q.start)), None)
    if whole is None or whole.high is None or quantity.high is None or whole.low <= quantity.high:
        return None
    return replace(quantity, low=whole.low - quantity.high, high=whole.high - quantity.low)
