"""What stands between people and the words for what became of them: "six, among them two drivers, died"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_ASIDE: Final = Cue(
    r"(?:(?!\b(?:was|were|had|have|is|are|and|who)\b)[^.;:\n,]){0,60}, (?:among (?:them|whom)|including|(?:all|most|"
    r"some|both|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|\d+|several|many|"
    r"none) of (?:them|whom)|mostly|mainly)\b[^.;:\n]{1,90}?, (?=(?:(?:who )?(?:were|was|have|had)|are|sustained|"
    r"suffered|received|died|lost|remain|escaped|survived|injured|wounded|hurt|dead|killed|kidnapped|abducted|"
    r"seized|taken|missing)\b)",
    re.IGNORECASE,
)  # "six persons, among them two drivers, sustained injuries": what became of the six is told after the aside
_APPOSED: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,5}, (?:an?|one|two|three|four|both|all|"
    r"his|her|their|\d{1,3}[- ]year[- ]old) (?:(?!\b(?:was|were|had|have|is|are|who|said|says|while|when|but)\b)"
    r"[^.;:,\n]){1,90}, (?=(?:were|was|have|had|"
    r"has|are|is|did|sustained|suffered|received|died|lost|remains?|escaped|survived|killed|wounded|injured|hurt)\b)",
    re.IGNORECASE,
)  # "two nurses, a Kenyan and an Ethiopian, were taken": what became of the two is told after the apposition
_WHO: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|"
    r"said)\b)[\w'’-]+){0,8}(?:, (?-i:[A-Z])[^.;:,\n]{2,30})?, (?:who|whom|whose|which) "
    r"(?:(?!\b(?:killed|dead|died|dying|wounded|injured|hurt|shot|burn(?:ed|t)|taken|kidnapped|abducted|seized|missing|"
    r"survived|escaped|and(?! [^.;:,\n]{1,30}, (?:were|was|have|had|has)\b)|but)\b)[^.;:,\n]){1,90}, "
    r"(?=(?:were|was|have|had|has|sustained|suffered|received|died|perished|succumbed|lost|escaped|survived)\b)",
    re.IGNORECASE,
)  # "an engineer, whom the police escorted, was cut by glass"
_WHOSE: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,4} whose "
    r"(?:(?!\b(?:was|were|had|have|has|killed|dead|died|bodies|body|remains|corpses?|wounded|injured|hurt|and|but)\b)"
    r"[^.;:,\n]){1,50}? (?=(?:was|were|have|had|has|died|survived|escaped)\b)",
    re.IGNORECASE,
)  # "two drivers whose names stood on a list have been found alive in hospital"
_LISTED: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,3},(?: (?:an?|one|two|three|his|her|their|"
    r"\d{1,3}[- ]year[- ]old) "
    r"(?:(?!\b(?:was|were|had|have|is|are|who|said|says|while|when|but)\b)[^.;:,\n]){1,60},){1,5} and (?:an?|one|"
    r"two|three|his|her|"
    r"their|\d{1,3}[- ]year[- ]old) (?:(?!\b(?:was|were|had|have|is|are|who|said|says|while|when|"
    r"but)\b)[^.;:,\n]){1,60}, "
    r"(?=(?:were|was|have|had|has|are|is|did|sustained|suffered|received|died|lost|remains?|escaped|survived)\b)",
    re.IGNORECASE,
)  # "three victims, a man, 25, a man, 26, and a woman, were taken to a hospital"
_FULL_NAME: Final = r"(?-i:[A-ZÀ-Þ])[\w'’.-]+(?: (?-i:[A-ZÀ-Þ])[\w'’.-]+){1,3}"
_NAMED: Final = Cue(
    rf"(?:(?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[^.;:,\n]){{0,60}}, {_FULL_NAME},(?: (?:aged "
    rf")?\d{{1,3}},)?(?: who(?:['’]d)? (?:(?!\b(?:killed|died|wounded|injured|hurt|shot|taken|and|but)\b)"
    r"[^.;:,\n]){1,60},)? "
    r"(?=(?:also )?(?:were|was|have|had|has|died|lost|suffered|sustained)\b)",
    re.IGNORECASE,
)  # "a Kenyan driver of the agency, Bo Doe, 40, was killed"
_IDENTIFIED: Final = Cue(
    r"(?: (?!\b(?:was|were|had|have|is|are|and|who|by|said)\b)[\w'’-]+){0,4}, (?:(?:later|only|since) )?(?:identified|"
    r"named|known|given)(?: only| later)? (?:as|by) [^.;:,\n]{1,50}, "
    r"(?=(?:also )?(?:were|was|have|had|has|died|drowned|lost|suffered|sustained|escaped|survived)\b)",
    re.IGNORECASE,
)  # "a third, identified only as Bo, drowned"
_AND_NAMED: Final = Cue(
    rf"(?: (?:who|whom) (?:(?!\b(?:killed|died|wounded|injured|hurt|shot|taken|and|but)\b)[^.;:,\n]){{1,60}}, "
    rf"{_FULL_NAME})?"
    rf"(?:, (?:aged )?\d{{1,3}})?,? and (?:an?|the|his|her|their) (?:(?!\b(?:was|were|had|have|is|are|who|"
    rf"said|died|perished|succumbed|survived|escaped)\b)[^.;:,\n])"
    rf"{{1,70}}(?:, {_FULL_NAME}(?:, (?:aged )?\d{{1,3}})?,)? (?=(?:were|have|had)\b)",
    re.IGNORECASE,
)  # "a guard, Al Roe, 30, and a Kenyan driver, Bo Doe, were killed"


def beyond_aside(report: ReportText, end: int, last: int) -> int:
    """Where the sentence goes on after an aside on the people counted before `end`; `end` where there is none."""
    return report.once(_beyond_aside, (end, last))


def _beyond_aside(report: ReportText, rest: tuple[int, int]) -> int:
    end, last = rest
    aside = next(
        (
            m
            for p in (_ASIDE, _APPOSED, _LISTED, _WHO, _WHOSE, _NAMED, _IDENTIFIED, _AND_NAMED)
            if (m := p.match(report.text, end, last))
        ),
        None,
    )
    return aside.end() if aside else end
