"""Whether people are said to have been shot and to live, or only to be shot right beside others who died."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.wounds import LIMB

_SHOT_BUT_LIVED: Final = Cue(
    r"(?: (?!\b(?:and|who|was|were)\b)[\w'’-]+){0,3}(?:,[^.;,\n]{1,40},)? (?:was|were) (?:also )?(?:shot|stabbed|"
    r"wounded|"
    r"injured|hit)\b[^.;\n]{0,40}? but (?:\w+ )?(?:survived|lived|(?:is|are) expected to (?:survive|live|recover))\b",
    re.IGNORECASE,
)  # "his wife, Ann Doe, was shot and slashed but survived"
_WOUNDING_BOTH: Final = re.compile(
    r"(?: (?!(?:who|was|were|but|while)\b)[\w'’-]+){0,7}?(?: who (?:was|were) (?!(?:\w+ )?(?:killed|dead)\b)"
    r"[^.;,\n]{1,60})?,? (?:(?:critically|seriously|badly) )?(?:wounding|injuring) "
    r"(?:both|them|him|all|her(?! (?!(?:in|on|at|and|but|when|before|after|near|with|so|badly|gravely)\b)[a-z]))\b"
    r"(?! (?:\w+ ){0,3}(?:to death|fatally))",
    re.IGNORECASE,
)  # "shot his wife and her son, wounding both"
_WAS_SHOT: Final = re.compile(
    r"(?: (?!(?:and|who|was|were|when)\b)[\w'’-]+){0,4} (?:was|were) (?:also )?shot"
    r"(?! (?:dead|to death|and (?:\w+ )?kill|fatally)|[^.;\n]{0,60}?\b(?:died|dead|killed)\b)",
    re.IGNORECASE,
)
_DIED_AND: Final = Cue(
    r"\b(?:was|were|is|are|left) (?:shot (?:dead|to death|and killed)|killed|dead)"
    r"(?: (?!(?:when|after|who|that)\b)[\w'’-]+){0,4},? (?:and|while) $",
    re.IGNORECASE,
)
_KILLED_AND_SHOT: Final = Cue(
    r"\b(?:killing|killed|kills) (?!(?:in|by|on|at|and|when|after)\b)[^.;,\n]{2,50}? and (?:then )?(?:shooting|shot|"
    r"shoots)"
    r"(?: (?:the|his|her|their|another|an?))? $",
    re.IGNORECASE,
)  # "accused of killing a girl and shooting her mother"
_TO_DEATH: Final = re.compile(r"[^.;,\n]{0,40}? (?:to death|dead|and killing|fatally)\b", re.IGNORECASE)
_STRIKING: Final = re.compile(
    r"\b(?:cut(?:ting)?|slash(?:ed|ing)|stabb(?:ed|ing)|shot|shooting|hit(?:ting)?|struck|striking|bit(?:ing)?|"
    r"burn(?:ed|t|ing)) (?:(?:the|an?|his|her|their|one|two|three|four) )?(?:[\w'’-]+ ){0,2}$"
)
_ON_THE_LIMB: Final = re.compile(
    rf"(?: (?!(?:and|who|was|were)\b)[\w'’-]+){{0,2}} (?:in|on|across|through) (?:the|his|her|their|one|both) "
    rf"(?:left |right |upper |lower )?{LIMB}\b(?![^.;\n]{{0,80}}\b(?:died|dead|death|killing|succumbed|bled)\b)"
)  # "stabbed one guard to death and cut another on the forearm"


def only_hurt(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Whether people are said to have been shot and to live, or only to be shot right beside others who died."""
    first, last = sentence
    if _SHOT_BUT_LIVED.match(text, end, last):
        return True
    if _WOUNDING_BOTH.match(text, end, last):
        return True
    if _WAS_SHOT.match(text, end, last) and _DIED_AND.search(text, max(first, start - 80), start):
        return True
    if _ON_THE_LIMB.match(text, end, last) and _STRIKING.search(text, max(first, start - 40), start):
        return True
    beside = _KILLED_AND_SHOT.search(text, max(first, start - 140), start)
    return beside is not None and not _TO_DEATH.match(text, end, last)
