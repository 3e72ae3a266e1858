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
_BEHIND: Final = re.compile(r"[,\"”] $")


def only_speaks(report: ReportText, start: int) -> bool:
    """Whether the person named at `start` ends a sentence as the one who says it."""
    first, last = report.sentence(start)
    return start > first and bool(_BEHIND.search(report.text, first, start) and _SAID.match(report.text, start, last))
