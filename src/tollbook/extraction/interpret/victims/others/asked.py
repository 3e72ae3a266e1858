"""What a report only asks: "Is it correct that a third worker died?" says of nobody that he died."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText

_ASKS: Final = re.compile(
    r"\W*(?:Q(?:uestion)?[.:] ?)?(?:is|are|was|were|did|does|do|has|have|had|can|could|how many|how come|what if|"
    r"who says)\b",
    re.IGNORECASE,
)


def asked(report: ReportText, at: int) -> bool:
    """Whether the sentence at a place of the text is a question whether something is so."""
    first, last = report.sentence(at)
    return report.text[first:last].rstrip(' \n"”’').endswith("?") and bool(_ASKS.match(report.text, first, last))
