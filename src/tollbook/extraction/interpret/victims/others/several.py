"""Figures over several shootings: "four people were killed in shootings across the city" is the toll of none."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import WEEKDAY

_SEVERAL: Final = (
    r"(?:(?:at least|about|some|more than|as many as) )*(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|"
    r"multiple|numerous|separate|unrelated|weekend|overnight|citywide|a (?:series|string|number|spate|rash) of)"
)
_CRIMES: Final = (
    r"(?:shooting['’]?s(?: incidents)?|shooting incidents|stabbings|homicides|gunfights|(?:bloody |crime )?scenes)"
)
_IN_SHOOTINGS: Final = Cue(
    rf"\b(?:in|from|over|across|during|after|following|amid) (?:{_SEVERAL} (?:[\w'’-]+,? ){{0,3}}?{_CRIMES}|"
    rf"{_CRIMES} (?:across|around|throughout|citywide|since|over|on (?:the )?(?:\w+ )?and|between|that began|"
    rf"from (?:\w+ ){{0,2}}?{WEEKDAY}\b[^.;\n]{{0,20}}? (?:to|until|through)))\b",
    re.IGNORECASE,
)  # "seven people were killed in 17 shootings", "in shootings across the city"
_SHOOTINGS_DID: Final = Cue(
    rf"\b{_SEVERAL} (?:[\w'’-]+ ){{0,3}}?{_CRIMES}\b[^.;:\n]{{0,50}}? (?:leave|left|leaves|leaving|kill(?:ed|s)?|"
    r"claim(?:ed|s)?|took|wound(?:ed|s)?|injur(?:ed|es))\b[^.;:\n]{0,60}$",
    re.IGNORECASE,
)  # "two separate shootings leave a man dead"
_INCLUDING: Final = Cue(rf"\b{_SEVERAL} {_CRIMES},? (?:including|with) (?:the )?$", re.IGNORECASE)
_SEPARATE_CASES: Final = Cue(
    rf"\b(?:as|in|into|at) {_SEVERAL} separate (?:\w+ )?(?:cases|investigations|incidents|attacks|scenes)\b",
    re.IGNORECASE,
)  # "they look into the deaths as three separate homicide cases"
_EARLIER_DID: Final = Cue(
    r"\b(?:(?:earlier|previous|preceding|prior|other) (?:two |three |four |five )?(?:ones|attacks|raids|ambushes|"
    r"incidents|bombings|shootings|strikes|assaults)|(?:the )?(?:two|three|four|five|both) (?:earlier|previous|before "
    r"(?:it|that|them)))\b[^.;:\n]{0,50}? (?:left|leaving|killed|killing|claimed|took|cost|wounded|wounding|injured|"
    r"injuring|hurt)\b[^.;:\n]{0,60}$",
    re.IGNORECASE,
)  # "the two earlier ones left one person dead and four wounded"
_EVENTS_DID: Final = Cue(
    r"\b(?:the|these|those|all|our) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w-]+ )?(?:events|cases|"
    r"incidents|attacks|episodes|strikes|raids)\b[^.;:\n]{0,60}? (?:accounts? for|add(?:s|ed)? up to|come to|"
    r"came to|left|killed|claimed|cost|took)\b[^.;:\n]{0,30}$",
    re.IGNORECASE,
)  # "the four cases above account for only six deaths"
_FAR: Final = 220  # characters after a figure in which it is told that several cases are meant
_TURN: Final = re.compile(
    r"[;:\n]|\b(?:when|while|who(?! (?:(?:was|were|have been) )?(?:killed|shot|died))|after|before)\b"
)


def over_shootings(report: ReportText, start: int, end: int) -> bool:
    """Whether the people told of at `text[start:end]` are victims of several shootings or of earlier attacks."""
    text, (first, last) = report.text, report.sentence(start)
    said = _IN_SHOOTINGS.search(text, end, min(last, end + 120))
    if said and not _TURN.search(text, end, said.start()):
        return True
    if _SEPARATE_CASES.search(text, end, min(last, end + _FAR)):
        return True
    return any(p.search(text, first, start) for p in (_SHOOTINGS_DID, _EARLIER_DID, _EVENTS_DID, _INCLUDING))
