"""Whether people are some of the hurt who died: "one of the wounded died", "two were hurt; one of them has died"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.fates.died_since import OF_THE_HURT
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.vocabulary.codes import Outcome

_OF_THEM: Final = re.compile(
    r" of (?:them|whom|these|those|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+))(?:, [^.;:,]{1,60},)? "
    r"(?:(?:(?:has|have|had|later|also|since|then|subsequently) )+(?:died|passed away)\b|"
    r"succumbed\b|(?:died|passed away)\b[^.;,\n]{0,40}? (?:later|since|on (?:the )?\w+day|overnight|yesterday|"
    r"this (?:morning|week)|last night|after\w* (?:surgery|midnight))\b)"
    r"(?! (?:on the spot|instantly|at the scene|immediately|at once))",
    re.IGNORECASE,
)  # "two were wounded; one of them has died": without a word for later, a lead's figure of the dead holds him


def died_of_the_hurt(report: ReportText, start: int, end: int) -> bool:
    """Whether people counted at `start` are some of the hurt who died: "one of the wounded, a cook, has died".

    So are "two of them" where those counted right before were hurt.
    """
    last = report.sentence(start)[1]
    number = next((q for q in report.quantities_in(start, start + 1) if q.start == start), None)
    if OF_THE_HURT.match(report.text, number.end if number else end, last):
        return True
    if number is None or not _OF_THEM.match(report.text, number.end, last):
        return False
    line = report.sentence_number(start)
    before = [q for q in report.quantities_in(report.starts[max(line - 1, 0)], start) if q.end <= start]
    for q in reversed(before):
        if q.low <= number.low or "\n" in report.text[q.end : start]:
            return False
        if fate := fate_of(report, q.start, q.end):  # "three were wounded. Two were flown out, where one of them died"
            return fate is Outcome.INJURED
    return False


def dies_of_it(report: ReportText, start: int, end: int, at: int) -> bool:
    """Whether who stands at `at` is told, right behind the number at `start`, as one of the hurt who died."""
    number = next((q.end for q in report.quantities_in(start, start + 1) if q.start == start), end)
    told = OF_THE_HURT.match(report.text, number, report.sentence(start)[1])
    return told is not None and end <= at < told.end()
