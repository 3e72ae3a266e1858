"""Who is marked as harmed behind those who are, and only says so: "six were hurt, a medic at the hospital said"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText

_SAID: Final = re.compile(
    r"an? (?:(?!\b(?:who|was|were|is|are|had|has|died|killed|hurt|injured|wounded|and)\b)[\w'’-]+ ){1,9}?(?:said|says)"
    r"(?=[.,;\"”\n]|$| (?:on|late|early|yesterday|today)\b)",
    re.IGNORECASE,
)
_KIN_TELLS: Final = re.compile(
    r"(?:(?:the|an?|his|her|their) )?(?:older |elder |younger |twin )?"
    r"(?:sister|brother|mother|father|wife|widow|widower|husband|son|daughter|uncle|aunt|cousin|nephew|niece|"
    r"grandmother|grandfather|relative|friend|colleague|neighbour|neighbor|lawyer)s? of "
    r"(?:(?!\b(?:was|were|is|are|had|has|been|died|killed|shot|hurt|injured|wounded|and)\b)[\w'’-]+ ){1,7}?"
    r"(?:tell|tells|told|say|says|said|recall(?:s|ed)?|describe[sd]?|learn(?:s|ed|t)?|testif(?:y|ies|ied)|sp(?:eaks?|oke)|"
    r"wept|weeps) (?!to be\b|to have\b|by\b)",
    re.IGNORECASE,
)  # "the court heard the sister of a guard tell how she learned of his death"
_PUTS: Final = re.compile(
    r"(?:the|an?|his|her|their) (?:[\w'’-]+ ){1,4}?(?:put|puts|gave|gives|sets?|counts?|counted|estimate[sd]?) "
    r"(?:the |its )?(?:number of )?(?:the )?(?:dead|death toll|toll|wounded|injured|casualties|victims|deaths)\b",
    re.IGNORECASE,
)  # "the governor put the dead at three"
_HEARD: Final = re.compile(
    r"(?:the|an?|his|her|their|its) [\w'’-]+(?: [\w'’-]+)?(?:, (?:who|whom) [^.;\n]{3,70},)? "
    r"(?:heard|saw|watched|witnessed|remembers|recall(?:s|ed)) ",
    re.IGNORECASE,
)
_OWN_WOUND: Final = re.compile(
    r"\b(?:wound\w*|injur\w*|hurt|hit|struck|bullets?|burn\w*|hospital\w*|surg\w*|lost|died|dead|kill\w*|shot in|"
    r"stabbed|cut|bleed\w*|blood)\b",
    re.IGNORECASE,
)
"""Whoever "heard one shot" saw what befell somebody else, if his sentence says nothing of himself."""
_SPOKEN_TO: Final = re.compile(
    r"\b(?:spoke|spoken|speaking|talked|talking) (?:to|with) (?:(?:the|an?|his|her|their) )?$"
)
_ARTICLE: Final = re.compile(r"\b(?:an?|the|his|her|their) $", re.IGNORECASE)
_BEHIND: Final = re.compile(r"[,\"”] $")


def only_speaks(report: ReportText, start: int) -> bool:
    """Whether the person named at `start` only tells or is told: says it, gives a toll, heard it, tells of kin."""
    first, last = report.sentence(start)
    if article := _ARTICLE.search(report.text, max(first, start - 6), start):
        start = article.start()  # of whom the noun alone was marked
    if _KIN_TELLS.match(report.text, start, last) or _PUTS.match(report.text, start, last):
        return True
    if _HEARD.match(report.text, start, last) and not _OWN_WOUND.search(report.text, first, last):
        return True
    if _SPOKEN_TO.search(report.text, max(first, start - 24), start):
        return True
    return start > first and bool(_BEHIND.search(report.text, first, start) and _SAID.match(report.text, start, last))
