"""Whether atoms stand side by side in one list: "a cook and two drivers"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.sums import IN_ALL
from tollbook.extraction.interpret.victims.others.rivals import GIVEN_BY

HARMED: Final = r"(?:dead|deceased|victims|wounded|injured|killed|hostages|captives|casualties)"
OF_WHOM: Final = re.compile(
    rf"(?: \w+)? of (?:them|whom|these|those|the {HARMED}|"
    r"(?:the |those |these )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\d+(?!,)))\b",
    re.IGNORECASE,
)
_OF_YEARS: Final = re.compile(
    r" of (?:\d{1,3}\b(?! (?:\w+s|men|women|people|children)\b)|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty)(?= (?:was|were|died|has|had|have|is|are|who)\b|[.,;)]|$))"
)  # "a woman of 71", "a boy of nine" is no one of several
_LIFE: Final = re.compile(r"(?:his|her|their|its) li(?:fe|ves)", re.IGNORECASE)
_A_WOUND: Final = re.compile(
    r"(?:an?|the|his|her) (?:[\w-]+ )?(?:blows?|bullets?|cuts?|burns?|wounds?|concussion|splinters?|fractures?|"
    r"gash|graze|scratch(?:es)?|bruises?)\b(?!-)",
    re.IGNORECASE,
)  # "received a blow to the head"
_RELATIVE: Final = re.compile(
    r" who (?:(?!\b(?:who|killed|dead|died|dies|shot|wounded|injured|hurt|survived|escaped|taken|kidnapped|abducted|"
    r"seized|missing|and|including|among)\b)[^.;:,\n]){1,60}(?=,? and )"
)  # "two sailors who were smoking, and a clerk"
_LINK: Final = re.compile(
    r"[^.;:\n]*?(?:,| and|, and|, as well as| as well as| along with|"
    r" together with)(?: \w+)? ",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\b(?:includ\w+|among|of (?:them|whom|these|which)|being|namely|compris\w+|were|was|died|killed|"
    r"injured|wounded|are|is|hurt|dead|lost|perished|succumbed|when|who|after|said|have|had|has)\b|[—–]",
    re.IGNORECASE,
)
_OF_THOSE: Final = re.compile(r"^ of (?:them|these|those)(?= and )")  # "killing two of them and a fruit seller"


def are_linked(report: ReportText, first: Atom, second: Atom) -> bool:
    """Whether two atoms stand in one list, the second right after the first."""
    between = _OF_THOSE.sub("", _RELATIVE.sub("", report.text[first.end : second.start]))
    if _LIFE.fullmatch(report.text, second.start, second.end) or _A_WOUND.match(report.text, second.start):
        return False  # "a driver, lost his life"
    if GIVEN_BY.match(report.text, first.end) and GIVEN_BY.match(report.text, second.end):
        return False  # "as 21 by the town and as eight by a nurse"
    aged = not second.counted and _OF_YEARS.match(report.text, second.end)
    if second.again or (not aged and OF_WHOM.match(report.text, second.end)) or IN_ALL.match(report.text, second.end):
        return False  # "three people, two of them children", "… and a boy, four in all"
    return bool(
        first.low and second.low and len(between) < 90 and _LINK.fullmatch(between) and not _PARTS.search(between)
    )


def in_one_list(report: ReportText, one: Atom, other: Atom) -> bool:
    """Whether two atoms stand side by side in one list, whichever is first."""
    return are_linked(report, one, other) or are_linked(report, other, one)
