"""Who answers an accusation with a denial in one sentence: "villagers blame rangers, which the army called a smear"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_LIE: Final = (
    r"(?:lies?|false|absurd|baseless|nonsense|slander(?:ous)?|fabricat\w+|smear|propaganda|invention|untrue|"
    r"grotesque|fairy tale|defamation|laughable|ridiculous|fantas\w+|fiction|calumny|malicious|insult|unfounded|"
    r"rubbish|pretext)"
)
_DENIAL: Final = Cue(
    r"\b(?:den(?:y|ies|ied)\b"
    r"(?! (?:entry|access|visas?|bail|medical|permission|knowledge of|paying|them|him|her|us)\b)|"
    r"(?:reject(?:s|ed|ing)|dismiss(?:es|ed|ing)|refut(?:es|ed)|repudiat(?:es|ed)) "
    r"(?:it|this|that|them|any|all|these|those|both|as|(?:the )?(?:\w+ )?(?:charge|claim|accusation|allegation|"
    r"report|statement|version|suggestion|blame|story|remark|responsibility|involvement)s?)\b|"
    rf"call(?:s|ed|ing) [^.;]{{2,60}}?\b{_LIE}\b|disown(?:s|ed)|distanc(?:es|ed|ing) (?:itself|themselves)|"
    r"wash(?:es|ed) (?:its|their) hands|ha[sd]? nothing to do with|"
    r"h(?:ad|as|ave) no (?:hand|part|role|link|connection)|(?:was|were|is|are) not (?:involved|responsible|behind|our)|"
    r"no (?:involvement|part in|hand in)|did not (?:do|carry|attack|fire|take part|shell|plant|kill))",
    re.IGNORECASE,
)

_ON_TRIAL: Final = re.compile(
    r"(?:Both|Each|All (?:two|three|four|five|six)|The (?:two|three|four|five|six)(?: \w+)?|"
    r"The (?:men|women|defendants?|accused|suspects?|convicts?|brothers)|He|She)"
    r"(?: (?:men|women|has|have|had|also|again|always|later|repeatedly|strongly))* den(?:y|ies|ied)\b"
)
_TRIED: Final = Cue(
    r"\b(?:sentenc\w+|trials?|courts?|convict\w+|defendants?|charged|prosecut\w+|jailed|acquitted|in the dock)\b",
    re.IGNORECASE,
)
_BEFORE: Final = 3  # sentences before a denial in which it is told who is on trial


def is_of_the_tried(report: ReportText, at: int) -> bool:
    """Whether the sentence at `at` tells of a denial by people on trial, who speak for nobody: "Both denied it"."""
    first, last = report.sentence(at)
    if not _ON_TRIAL.match(report.text, first):
        return False
    begin = report.starts[max(report.sentence_number(at) - _BEFORE, 0)]
    return bool(_TRIED.search(report.text, begin, last))


def answers(report: ReportText, accused: Sequence[Actor]) -> list[tuple[Actor, int, int]]:
    """(the accused, start and end of the words) of each denial behind an accusation: of the one accused last."""
    found = []
    for first, last in dict.fromkeys(report.sentence(a.start) for a in accused):
        here = [a for a in accused if first <= a.start < last]
        for m in _DENIAL.finditer(report.text, first, last):
            before = [a for a in here if a.end <= m.start()]
            if before:
                found.append((max(before, key=lambda a: a.end), m.start(), m.end()))
    return found
