"""Deaths for which an attack was revenge: "the killing of a leader may have been the motive" is another's toll."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_REVENGE: Final = Cue(
    r"\b(?:in (?:revenge|retaliation|reprisal|retribution) (?:for|against)|(?:as|out of) revenge for|"
    r"as (?:a )?reprisal for|to avenge|avenging|avenged|(?:reprisal|revenge|retaliation) for)\b(?:[^.;,]{0,90}|"
    r"[^.;,]{0,80}, in which [^.;,]{0,20})$",
    re.IGNORECASE,
)
_KILLING_OF: Final = Cue(
    r"\b(?:killings?|deaths?|murders?|assassinations?|shootings?|executions?) of (?:at least |about |some )?$",
    re.IGNORECASE,
)
_WAS_THE_MOTIVE: Final = re.compile(
    r"[^.;]{0,70}? (?:(?:may|might|could|must|is thought to|is believed to) have been|was|were|is|had been) "
    r"(?:probably |possibly |likely |perhaps )?(?:the|a|its|their|his) (?:\w+ )?(?:motives?|reasons?|triggers?|causes?|"
    r"pretext)\b|[^.;]{0,70}? (?:may|might|could) have (?:provoked|prompted|triggered|led to|motivated)\b",
    re.IGNORECASE,
)

_FOR_WHAT_THEY_DID: Final = Cue(
    r"\b(?:after|because|as|since|for) (?:(?:he|she|they) (?:was|were|had been) |(?:having )?be(?:ing|en) |allegedly |"
    r"supposedly )*(?:(?:accused|suspected) of )?(?:having )?(?:shot|shooting|killed|killing|murder(?:ed|ing)|"
    r"stabb(?:ed|ing)|poison(?:ed|ing)|push(?:ed|ing)|drown(?:ed|ing)|kidnapp(?:ed|ing)|abduct(?:ed|ing)|hit|hitting|"
    r"running over|run over)\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_ACCUSED: Final = re.compile(r"\b(?:accused|suspected) of\b", re.IGNORECASE)
_PUNISHED: Final = re.compile(
    r"\b(?:beaten|lynched|strangled|stoned|burn(?:ed|t)|killed|hacked|murdered|attacked|set upon|dragged)\b",
    re.IGNORECASE,
)


def of_a_motive(report: ReportText, start: int, end: int) -> bool:
    """Whether the people told of at `text[start:end]` died before the attack, which was to avenge them."""
    first, last = report.sentence(start)
    if _REVENGE.search(report.text, max(first, start - 160), start):
        return True
    for_it = _FOR_WHAT_THEY_DID.search(report.text, max(first, start - 130), start)
    if for_it and _ACCUSED.search(for_it.group()) and _PUNISHED.search(report.text, first, for_it.start()):
        return True  # "was lynched after he was accused of shooting dead a healer"
    killing = _KILLING_OF.search(report.text, max(first, start - 40), start)
    return bool(killing and _WAS_THE_MOTIVE.match(report.text, end, last))
