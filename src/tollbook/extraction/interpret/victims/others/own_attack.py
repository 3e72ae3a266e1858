"""Figures in the words of those who own up: "the group said it was behind the raid in which five people were killed".

Whoever claims an attack says that it did it; how many died in it is what the report says.
"""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText

_OWNED: Final = (
    r"\b(?:claim\w* (?:responsibility|credit|(?:the|an?|\w+day['’]s) (?:\w+ ){0,2}?(?:attack|raid|bombing|ambush|"
    r"assault|massacre|killings?|shooting)s?)|(?:took|taken|takes) (?:responsibility|credit)|"
    r"admit(?:s|ted)?|owned up|"
    r"said\b[^.;]{0,70}?\b(?:it|they|its|their)\b[^.;]{0,80}?\b(?:behind|carried out|responsible))\b"
)
_TOLD_OF: Final = (
    r"\b(?:in which|(?:which|that) (?:had |has |have )?(?:killed|left|wounded|claimed|cost|injured|took)|"
    r"(?:killings?|murders?|deaths?|abductions?|kidnappings?|beheadings?|capture) of)\b"
)
_OWN_ATTACK: Final = re.compile(rf"{_OWNED}[^.;]*?{_TOLD_OF}[^.;]{{0,90}}$", re.IGNORECASE)


_CLAIMED_BY: Final = re.compile(
    r"\b(?:attack|bombing|blast|raid|assault|ambush|shooting|strike|explosion|massacre|killings?|it|which|that)"
    r"(?: (?:was|were|has been|later|since|quickly))* claimed by (?:the )?$",
    re.IGNORECASE,
)


def only_claims(report: ReportText, speaker: int) -> bool:
    """Whether whoever is named at `speaker` only owns up: "eight died in an attack claimed by the Front"."""
    return _CLAIMED_BY.search(report.text, max(0, speaker - 60), speaker) is not None


def tells_of_own_attack(report: ReportText, at: int) -> bool:
    """Whether a figure at `at` only describes the attack that its sentence's speaker owns up to."""
    first = report.sentence(at)[0]
    return bool(_OWN_ATTACK.search(report.text[first:at]))
