"""Mines that were laid, told from mines in which people dig."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.spans import Span

LAID: Final = Cue(
    r"\bmines?\b(?=.*\b(?:explo\w+|detonat\w+|blasts?|went off|blew|laid|planted|buried|clear(?:ed|ance|ing)|"
    r"sappers?|deminers?)\b)|\b(?:explo\w+|detonat\w+|blasts?|laid|plant(?:ed|ing)|laying|buried|hit|struck|"
    r"(?:drove|ran|rode|walked|passed) over|over|stepp\w+ on|trod on|triggered|touched off)\b.*\bmines?\b|\bmined\b",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence whose mine is one that was laid."""
DUG: Final = Cue(
    r"\b(?:gold|silver|copper|coal|iron|tin|zinc|lead|nickel|cobalt|coltan|lithium|uranium|bauxite|manganese|chrome|"
    r"platinum|diamond|ruby|emerald|sapphire|jade|amber|gem(?:stone)?|graphite|phosphate|potash|salt|antimony|"
    r"tungsten|fluorite|gypsum|ore|mineral|quarry|open-?(?:pit|cast|cut)|artisanal|small-scale|illegal|disused|abandoned|underground)"
    r"(?:[ -](?:ore|sands?))?[ -]mines?\b"
    r"|\bmines?(?:'s|’s)?[ -](?:work\w*|sites?|compounds?|camps?|shafts?|owners?|operators?|managers?|managements?|"
    r"entrances?|gates?|security|staff|guards?|compan(?:y|ies)|projects?|concessions?|supervisors?|engineers?|convoys?|"
    r"bus(?:es)?|roads?|railways?|towns?|police|pay(?:roll|masters?)?|airstrips?|quarters|canteens?|housing|"
    r"dormitor\w+|"
    r"hospitals?|clinics?|stores?|offices?|labourers?|foremen|foreman|geologists?|surveyors?|drivers?|cooks?)\b",
    re.IGNORECASE,
)
"""A mine in which people dig."""


def laid_mine(report: ReportText, span: Span) -> bool:
    """Whether the marked words name a mine that went off or was laid, not one in which people dig."""
    if "mine" not in report.text[span.start : span.end].lower():
        return False
    start, end = report.sentence(span.start)
    sentence = DUG.sub("", report.text[start : max(end, span.end)])
    words = DUG.sub("", report.text[span.start : span.end])
    return bool(re.search(r"\bmine[sd]?\b", words, re.IGNORECASE) and LAID.search(sentence))
