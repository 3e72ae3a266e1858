"""Single persons of whom a sentence tells that they were taken: "the bridegroom was led away"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.people.nouns import find_role

_OFF: Final = (
    r"(?:was|were|had been|has been) (?:also |then |later |both |himself |herself )?"
    r"(?:(?:led|marched|dragged|carried|driven|hauled|herded|walked|taken|whisked) (?:off|away|along)\b(?! by (?:the )?"
    r"(?:police|officers?|gendarmes?|ambulance|flood|current|water))|"
    r"(?:bundled|pushed|shoved|forced|dragged|thrown) (?:in|on)to (?:an?|the|their|his|her) (?:[\w-]+ )?(?:boat|canoe|"
    r"car|van|vehicle|truck|bus|minibus|lorry|pick-?up|jeep|taxi|boot)\b|"
    r"(?:kidnapped|abducted|snatched|taken (?:hostage|captive))\b)"
)
_TOLD: Final = Cue(
    r"(?:^|(?<=[.;:!?\n–—,] )|(?<=\n)|(?<=\band )|(?<=\bbut )|(?<=\bwhile ))"
    r"(?P<who>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Ii]ts)"
    r"(?: (?!(?:and|or|of|who|that|which|was|were|is|are|has|had|have|with|to|in|at|by|while|when|said|killed)\b)"
    r"[\w'’-]+){1,5}?)"
    r"(?: (?:of|from) [\w'’-]+(?: [A-Z][\w'’-]+)?)?"
    r"(?:, (?:(?!\b(?:was|were|killed|dead|died|and)\b)[^.;,\n]){1,50},)?"
    r"(?: (?:who|that) (?:(?!\b(?:was|were|killed|dead|died|fired|shot|attacked|opened|robbed|raided|planted)\b)"
    rf"[^.;,\n]){{1,60}}?,?)? (?P<told>{_OFF})",
)
_THEY_PUT: Final = Cue(
    r"\b(?:bundl(?:ed|ing)|shov(?:ed|ing)|push(?:ed|ing)|dragg(?:ed|ing)|forc(?:ed|ing)|haul(?:ed|ing)|threw|throwing) "
    r"(?P<who>(?:an?|the|his|her|their|one|another)"
    r"(?: (?!(?:and|or|of|who|to|in|at|into|onto|off|with)\b)[\w'’-]+){1,5}?)"
    r"(?:, (?:(?!\b(?:was|were|killed|dead|died|and)\b)[^.;,\n]){1,50},)? (?P<told>(?:in|on)to (?:the (?:back|boot)\b|"
    r"(?:an?|the|their) (?:[\w-]+ )?(?:boat|canoe|car|van|vehicle|truck|bus|minibus|lorry|pick-?up|jeep|taxi|boot)\b))"
)
_HOSTAGE: Final = Cue(
    r"\b(?P<who>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er) (?:[A-Z][\w-]+ ){1,2}(?:hostage|captive))"
    r"(?= (?:held|taken|seized|kept|abducted|kidnapped|was|is|has|had)\b)"
)  # "the South African hostage held in the desert since 2017 was freed"
_NOT_SO: Final = re.compile(
    r"\b(?:if|would|could|might|may|nearly|almost|never|not|den(?:y|ies|ied)|years? (?:ago|earlier|before)|handcuff\w*|"
    r"custody|arrest\w*|police station|suspects?|accused|charged|hospitals?|(?:in|since) (?:19|20)\d\d|"
    r"last (?:year|month|week))\b",
    re.IGNORECASE,
)

_NTH: Final = re.compile(r"a (?:second|third|fourth|fifth)")


def led_off(report: ReportText) -> list[tuple[int, int]]:
    """The words for each person whom a sentence tells to have been taken."""
    return report.once(_led_off, None)


def _led_off(report: ReportText, _: None) -> list[tuple[int, int]]:
    return list(_found(report))


def _found(report: ReportText) -> Iterator[tuple[int, int]]:
    text = report.text
    for told in (*_TOLD.finditer(text), *_THEY_PUT.finditer(text)):
        first, last = report.sentence(told.start("who"))
        if told["who"].endswith((" other", "nother", " one", " rest")):
            continue  # "one van was burnt, the other was driven away"
        known = _NTH.fullmatch(told["who"]) or find_role(told["who"]) or report.demonyms_in(*told.span("who"))
        if known and told.end() <= last and not ATTACKERS.search(told["who"]) and not _NOT_SO.search(text, first, last):
            yield told.span("who")
    yield from (one.span("who") for one in _HOSTAGE.finditer(text) if report.demonyms_in(*one.span("who")))
