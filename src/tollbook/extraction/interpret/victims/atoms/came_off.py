"""Whether people marked as hurt or dead came off: unhurt, ill, held still, let go, or alive."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.taken import STILL_HELD
from tollbook.extraction.interpret.victims.fates.captivity import OF_A_KIDNAPPING
from tollbook.extraction.interpret.victims.fates.spared import is_spared, lived_through
from tollbook.extraction.interpret.victims.fates.wounds import is_wounded
from tollbook.vocabulary.codes import Outcome

_ILL: Final = re.compile(
    r"(?: of (?:them|the [\w-]+))?(?:, [^.,;:]{1,40},)? (?:is|are|was|were|has|have|had|suffer(?:s|ed)?|caught)"
    r"(?: (?:from|an?|the|been|both|all|now|said to be|severe|mild|very|thin|weak|tired|but))* "
    r"(?:(?:stomach|foot|chest|kidney|heart) )?(?:ulcers?|fever|malaria|typhoid|asthma\w*|diabet\w+|dehydrat\w+|"
    r"diarrh\w+|dysentery|exhaust\w+|pneumonia|in good health|in good spirits|well)\b",
    re.IGNORECASE,
)  # nobody did that to a captive
_HID: Final = re.compile(
    r"(?:(?!\b(?:and|but|who)\b)[^.;:,]){0,30}? (?:hid|took (?:cover|refuge)) [^.;:,]{1,60}? and (?:so )?(?:survived|"
    r"lived|"
    r"escaped|got away)\b"
)
_RESCUED: Final = re.compile(
    r"(?: (?:other|more|of the))? (?:hostages?|captives?) (?:were|was|have been|had been) (?:rescued|freed|released|"
    r"set free|let go|brought out)\b(?! (?:wounded|injured|with))"
)
_NOT_BACK: Final = re.compile(
    r"(?:, [^.;,]{1,40},)? (?:has|have) not (?:yet )?(?:returned|come (?:back|home)|been (?:freed|released|"
    r"heard from))\b"
)  # "our driver, likewise Haitian, has not returned"
_LET_GO_HIMSELF: Final = re.compile(
    r"(?: [\w-]+)?,? was (?:turned loose|set free|freed|released|let go)\b"
    r"(?![^.;]{0,60}\b(?:hospital|clinic|treat|wound|injur))"
)
_SURVIVED: Final = re.compile(r"\bsurvived\b", re.IGNORECASE)


def came_off(report: ReportText, atom: Atom, outcome: Outcome) -> bool:
    """Whether people marked as harmed are said to be unhurt, ill or held, or to live where marked as killed."""
    if not atom.low:
        return False
    if OF_A_KIDNAPPING.match(report.text, atom.end) or (not atom.counted and _NOT_BACK.match(report.text, atom.end)):
        return True
    if outcome is Outcome.INJURED and not atom.counted and _LET_GO_HIMSELF.match(report.text, atom.end):
        return True
    if outcome is Outcome.INJURED and _ILL.match(report.text, atom.end, report.sentence(atom.start)[1]):
        return True
    if outcome is Outcome.INJURED and _RESCUED.match(report.text, atom.end):
        return True
    if outcome is Outcome.INJURED and _HID.match(report.text, atom.end, report.sentence(atom.start)[1]):
        return True
    if outcome is Outcome.INJURED and not atom.counted and STILL_HELD.match(report.text, atom.end):
        return True
    if atom.low == 1 and not atom.counted and is_wounded(report, atom.start, atom.end):
        return False
    if outcome is Outcome.KILLED and lived_through(report, atom.start, atom.end):
        return True
    if not is_spared(report, atom.start, atom.end):
        return False
    return outcome is Outcome.KILLED or not _SURVIVED.search(report.text[atom.end : atom.end + 90])
