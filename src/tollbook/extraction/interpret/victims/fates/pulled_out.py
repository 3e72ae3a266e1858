"""Whether people are said to have been pulled out of a place and killed: "were taken out of their houses and shot"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside

_LIMB: Final = r"in (?:the|his|her|their|both) (?:leg|foot|feet|hand|arm|knee|thigh|shoulder)s?"
_KILLED: Final = (
    rf"(?:shot(?! (?:at\b|{_LIMB}|and (?:\w+ly )?(?:wounded|injured|hurt)))|killed|executed|murdered|slaughtered|"
    r"massacred|beheaded|gunned down|(?:hacked|stabbed|beaten|stoned|burn(?:ed|t)) to death)\b"
)
_OUT: Final = r"(?:out\b|off\b|from\b)"
_WERE: Final = Cue(
    r"(?:(?!\b(?:and|but|who|was|were|while|when)\b)[^.;:,\n]){0,50}?"
    r"(?: and (?:an?|one|two|three|four|five|six|\d+|his|her|their) (?:(?!\b(?:and|but|who|was|were|while|when)\b)"
    r"[^.;:,\n]){1,40}?)? (?:was|were|had been) (?:all |both |then )?"
    rf"(?:(?:pulled|dragged|hauled|taken|ordered|forced|called|brought) {_OUT}|lined up\b)"
    rf"(?:(?!\b(?:and|but|while|when)\b)[^.;:\n]){{0,80}}?,? (?:and|before being|to be) (?:then |all |both )?{_KILLED}",
    re.IGNORECASE,
)
_PULLED: Final = re.compile(
    rf" (?:(?!\b(?:and|but|who|was|were|while|when)\b)[^.;:,\n]){{1,40}}? (?:pulled|dragged|hauled|taken|ordered|"
    rf"forced) "
    rf"{_OUT}(?:(?!\b(?:and|but|was|were|while|when)\b)[^.;:,\n]){{1,80}}? and (?:then )?{_KILLED}(?! (?:\w+ )?by)",
    re.IGNORECASE,
)  # "of the 28 people pulled off a bus on Monday and shot, 17 were teachers"
_THEY: Final = Cue(
    r"\b(?:pulled|pulling|dragged|dragging|hauled|hauling|took|taking|ordered|ordering|forced|forcing) "
    r"(?:at least |about |all |the |his |her |their )?$",
    re.IGNORECASE,
)
_AND_KILLED: Final = re.compile(
    rf"(?:(?!\b(?:and|but|who|while|when)\b)[^.;:,\n]){{0,50}}? {_OUT}(?:(?!\b(?:but|while|when)\b)[^.;:\n]){{0,80}}?"
    rf",? and (?:then )?{_KILLED} (?:them|him|her|both|all)\b(?! {_LIMB})",
    re.IGNORECASE,
)  # "dragged three clerks from a bus and shot them"


def were_pulled_out(report: ReportText, start: int, end: int) -> bool:
    """Whether the words right before or behind people at `text[start:end]` say that they were, and were killed."""
    first, last = report.sentence(start)
    if any(_WERE.match(report.text, at, last) for at in (end, beyond_aside(report, end, last) - 1)):
        return True
    if _PULLED.match(report.text, end, last):
        return True
    pulled = _THEY.search(report.text, max(first, start - 40), start)
    return bool(pulled and _AND_KILLED.match(report.text, end, last))
