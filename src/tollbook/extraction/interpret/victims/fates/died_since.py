"""Whether the hurt are said to have died since: "an engineer wounded in last month's attack died on Monday"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_PLACED: Final = r", (?=(?-i:[A-Z])|(?:on|in|near|at|last|this|when|as|after|has|have|had|died|succumbed)\b)"
"""The commas of "at Senna, Kenya, when gunmen raided it, has died"."""
THEN_DIED: Final = Cue(
    rf"[^.;:,]{{0,40}}?(?:, )?\b(?:wounded|injured|hurt|shot|hit|burn(?:ed|t)) "
    rf"(?:(?:(?!\b(?:and|who|when|while|after)\b)(?:[^.;:,]|{_PLACED})){{0,90}}?\b(?:died|succumbed|passed away)|"
    rf"(?:(?!\band\b)(?:[^.;:,]|{_PLACED})){{0,110}}?\b(?:has|have|had) (?:since |now |also )?(?:died|succumbed|"
    r"passed away))\b",
    re.IGNORECASE,
)  # "an engineer wounded in last month's attack died on Monday"
HURT_WHEN: Final = re.compile(
    r"(?: (?!(?:was|were|had|has|have|been|is|are|and|who)\b)[\w'’-]+){0,3}? (?:wounded|injured|hurt|shot|hit|"
    r"burn(?:ed|t)) (?:when|as|after|in|during|by) (?:(?!\b(?:and|but|who|which|while)\b)[^.;:\n]){0,150}?"
    r" (?:(?:has|have|had|later|also|since) )*(?:died|succumbed|passed away) "
    r"(?:in|of|at|on|from|to|this|last|late|early|\w+day)\b",
    re.IGNORECASE,
)  # "an engineer wounded when gunmen raided a quarry died in hospital"
_SAID_DEAD: Final = re.compile(
    r"\b(?:(?:has|have|had) )?(?:since |now |also |later )*(?:died|succumbed|passed away)\b", re.IGNORECASE
)
OF_THE_HURT: Final = re.compile(
    r"(?: more| other)? of (?:the|those|them|these|its|their)(?: (?:\w+|\d+))? ?(?:wounded|injured|hurt|casualties)"
    r"(?: (?!(?:was|were|is|are|who|and|but)\b)[\w'’-]+){0,4}?(?:, [^.;:,]{1,60},)? "
    r"(?:(?:has|have|had|later|also|since|then|subsequently) )*(?:died|dies|succumb(?:ed|s)|passe[ds] away)\b",
    re.IGNORECASE,
)  # "one of the wounded died in hospital"


def died_later(report: ReportText, start: int, end: int) -> tuple[int, int] | None:
    """The words that say that the hurt at `text[start:end]` died, which stand behind those on their wounds."""
    last = report.sentence(start)[1]
    told = THEN_DIED.match(report.text, end, last) or HURT_WHEN.match(report.text, end, last)
    said = list(_SAID_DEAD.finditer(report.text, end, told.end())) if told else []
    return said[-1].span() if said else None
