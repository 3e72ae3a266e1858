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
_BEHIND: Final = re.compile(r"[,\"”] $")


def only_speaks(report: ReportText, start: int) -> bool:
    """Whether the person named at `start` ends a sentence as the one who says it, or tells of kin."""
    first, last = report.sentence(start)
    if _KIN_TELLS.match(report.text, start, last):
        return True
    return start > first and bool(_BEHIND.search(report.text, first, start) and _SAID.match(report.text, start, last))
