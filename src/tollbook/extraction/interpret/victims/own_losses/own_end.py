"""Who attacked others and died of it himself, by his own hand or in the gunfight that he began: no victim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.person import person_of
from tollbook.extraction.interpret.victims.own_losses.by_police import is_same

_AGED: Final = r"(?:,? \(?\d{1,3}\)?,?)?(?:,[^.;,\n]{1,40},)?"
_SELF_INFLICTED: Final = Cue(
    rf"{_AGED}[^.;,\n]{{0,40}}? (?:dead|died|deceased|killed|succumbed)\b[^.;,\n]{{0,30}}?\bself-inflicted\b",
    re.IGNORECASE,
)  # "Roe, 37, died of a self-inflicted gunshot wound"
_TURNED: Final = Cue(
    rf"{_AGED}(?:(?! and )[^.;,\n]){{0,30}},? who\b[^.;\n]{{0,90}}? "
    r"(?:turned (?:the|a|his|her) (?:\w+ )?on|shot|killed) (?:himself|herself)\b",
    re.IGNORECASE,
)  # "a man who, police said, shot them and then turned the gun on himself"
_ACCIDENT: Final = Cue(r"\baccident\w*|\bplaying\b|\broulette\b", re.IGNORECASE)
_FIRED: Final = (
    r"(?: (?:then|also|allegedly|reportedly|had|immediately|suddenly|began|started|again))* "
    r"(?:opened fire|fired (?!back\b)(?:\w+ ){0,3}?(?:shots?|rounds?|times|at|on|into|toward)|firing at|"
    r"shot (?:at |two |three |and killed )?(?:an? |the |his |her |two |three )(?:\w+ )?(?:officers?|deput\w+|troopers?|"
    r"wife|girlfriend|m[ae]n|wom[ae]n|people|mother|father|boy|girl|sister|brother|son|daughter)|"
    r"pulled (?:out )?an? (?:\w+ )?(?:gun|handgun|pistol|rifle|knife))\b(?! back\b)"
)


def ended_own_attack(report: ReportText, killed: Sequence[Atom], others: Sequence[Atom]) -> list[Atom]:
    """Those of the killed who are the one who attacked; none where nobody else is told to be harmed."""
    ended = [a for a in killed if a.low == a.high == 1 and not a.counted and _ended(report, a)]
    if not ended:
        return []
    who = person_of(report, ended[0])
    same = [
        a
        for a in killed
        if a in ended or (a.low == a.high == 1 and is_same(report, a, ended) and not person_of(report, a).unlike(who))
    ]
    return same if others or len(same) < len(killed) else []


def _ended(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of one person that he shot himself in the end, or elsewhere that he opened fire."""
    text, last = report.text, report.sentence(atom.start)[1]
    ended = _SELF_INFLICTED.match(text, atom.end, last) or _TURNED.match(text, atom.end, last)
    if ended and not _ACCIDENT.search(text, *report.sentence(atom.start)):
        return True
    surname = atom.name.split()[-1] if atom.name else ""
    return bool(surname and re.search(rf"\b{re.escape(surname)}(?:, \d{{1,3}},)?{_FIRED}", text))
