"""Others whom a sentence joins to those it said were killed: "a nurse was killed, as well as two guards"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.people.enumeration import Listed, coordinates, people_at

_JOINED: Final = (
    r"(?:\b(?:(?:was|were|been) (?:killed|murdered|shot dead|slain|beheaded)|died|perished|lost (?:his|her|"
    r"their) li(?:fe|ves))"
    r"(?:(?! (?:and|but|while|when|after|as)\b)[^.;:,\n]){0,60}?,? "
    r"(?:as well as|along with|together with|as (?:was|were)|and so (?:was|were)|and with (?:him|her|them)(?: died)?) |"
    r"\b(?:was|were|been) (?:killed|murdered|shot dead|slain)(?:(?:,|,? (?:on|in|at|near|outside)) (?:the \d+\w* of )?"
    r"(?-i:[A-Z\d])[\w'’-]*(?: (?-i:[A-Z\d])[\w'’-]*){0,3}){0,4},? with |"
    r"\b(?:was|were|been) (?:killed|murdered|shot dead|slain)\b[^.;:\n]{0,110}, and with (?:him|her|them) )"
)
_TO_THE_DEAD: Final = Cue(
    rf"{_JOINED}(?:(?:an?|the|his|her|their|two|three|four|\d+) (?:(?!and\b)[\w'’-]+ ){{1,5}}and )?$", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    rf"(?:(?!\b(?:and|but|who|which|whose|not|nobody)\b)[^.;:\n]){{0,60}}?{_JOINED}", re.IGNORECASE
)
_FAR: Final = 150  # characters between the fate of those told of first and who is joined to them


def joined_to_the_dead(text: str, start: int) -> bool:
    """Whether those told of at `start` are joined to others who were killed by words that give them the same fate."""
    return bool(_TO_THE_DEAD.search(text, max(0, start - _FAR), start))


def joined_after(report: ReportText, start: int, end: int, taken: Sequence[tuple[int, int]]) -> list[Listed]:
    """Whom the sentence joins to the dead at `text[start:end]` behind what it says of them, up to `taken` words."""
    last = report.sentence(start)[1]
    led = _BEHIND.match(report.text, end, last)
    first = people_at(report, led.end(), last) if led else None
    if first is None or first[0].high is None or any(a < first[0].end and first[0].start < b for a, b in taken):
        return []
    return [first[0], *coordinates(report, first[0].start, first[0].end, "killed", taken)]
