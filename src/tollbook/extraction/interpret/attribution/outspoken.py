"""Accusations in so many words: "residents blamed the Front", "the mayor said that it was the Front"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.official import official_word
from tollbook.extraction.interpret.attribution.speakers import accuser, accusing_verb
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import AttributionKind

_OFFICIAL: Final = AttributionKind.OFFICIAL_ACCUSATION
_THIRD: Final = AttributionKind.THIRD_PARTY_ALLEGATION
_BLAMES: Final = re.compile(
    r"(?:blam(?:e|es|ed)|accus(?:e|es|ed)|(?:attribut|ascrib)(?:e|es|ed) (?!to)|suspects?|nominated|"
    r"(?:puts?|laid|lays?) |point(?:s|ed)? (?:\w+ )*?(?:fingers? )?(?:at|to))\b",
    re.IGNORECASE,
)
_SAYS_IT_WAS: Final = re.compile(
    r"(?:sp(?:oke|eaks?) of|\w+ (?:that )?(?:it|they|the \w+) (?:was|is|were|are|had been))\b", re.IGNORECASE
)
_DESCRIBED: Final = frozenset({"accused", "phrase"})
_NOTHING: Final = re.compile(r"\b(?:nothing|nobody|no one|none|neither|no)\b", re.IGNORECASE)
_OF_OTHER_DEEDS: Final = re.compile(
    r"[^,.;]{0,30}? of (?!(?:being|having|carrying|kill|attack|abduct|kidnap|shoot|fir|shell|bomb|murder|stag|launch|"
    r"order|plant|plann|orchestrat|mastermind|ambush|raid|hitt|strik|target|burn|tak|hold|execut|commit|perpetrat|send|hir|lead|"
    r"doing|involv|massacr|behead|stabb|storm|mount|mining|lay|pay)\w*\b)\w+ing\b"
)
_SUSPECTS: Final = re.compile(r"suspects\b")
_COUNTED: Final = re.compile(
    r"\b(?:\w+teen|\w+ty|one|two|three|four|five|six|seven|eight|nine|ten|the|of|some|several|\d+) $", re.IGNORECASE
)
_NEAR: Final = 40  # characters before the verb in which nothing may be said to point at somebody
_SURE: Final = 0.3  # confidence that such words alone give


def outspoken(
    report: ReportText, actor: Actor, kinds: Mapping[AttributionKind, float]
) -> Mapping[AttributionKind, float]:
    """The chances of each kind; where a sentence plainly accuses a body, at least what its words give by themselves."""
    if (
        actor.kind == "pronoun"
        or max(kinds[_OFFICIAL], kinds[_THIRD]) >= _SURE
        or _OF_OTHER_DEEDS.match(report.text, actor.end)
    ):
        return kinds
    first, _ = report.sentence(actor.start)
    verb = accusing_verb(report.text, first, actor.start) or ""
    if not (_BLAMES.match(verb) or (actor.kind not in _DESCRIBED and _SAYS_IT_WAS.match(verb))):
        return kinds
    said = accuser(report, actor.start, through=True)
    if said is None or (said.start < actor.end and actor.start < said.end):
        return kinds  # nobody accuses itself
    before = report.text[first : actor.start].rpartition(verb)[0]
    if _NOTHING.search(before[-_NEAR:]) or (_SUSPECTS.match(verb) and _COUNTED.search(before)):
        return kinds
    return {**kinds, _OFFICIAL if official_word(said.name) else _THIRD: _SURE}
