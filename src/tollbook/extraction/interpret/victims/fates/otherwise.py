"""People marked as harmed of whom their sentence says something else: "two traders were robbed", "were flown out"."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.fates.listed import listed_under
from tollbook.vocabulary.codes import Outcome

_DEATH: Final = Cue(
    r"kill|dead|death|\bdie[sd]?\b|\bdying|fatal|\bbod(?:y|ies)\b|corpse|coffin|slain|\bslay|murder|martyr|massacr|"
    r"execut|behead|\bli(?:fe|ves)\b|\blost\b|perish|\btolls?\b|\bshot\b|slaught|stabb|hack|\bburn|buri|burial|grave|"
    r"funeral|victim|assassinat|surviv|mourn|succumb|gunned|knif|\bmow|\bcut\b|neutrali|eliminat|hang|drown|widow|"
    r"morgue|mortuar|\bfell\b|fallen|casualt|\bKIA\b|blown|butcher|lynch|strangl|\bshoot|remains|claimed|wounds|crush|"
    r"passed away|demise|decease|condol|name[sd]?\b|\blist",
    re.IGNORECASE,
)  # as wide as can be: where any of them stands, the reader's mark is left alone
_OTHERWISE: Final = Cue(
    r"(?:,? (?!(?:and|but|while|when|who)\b)[\w'’-]+){0,5}?,? (?:(?:was|were|are|is|had been|have been|has been) )?"
    r"(?:\w+ly |then |also |all |both |later |only |merely )*(?:robbed|searched|beaten|destroyed|damaged|torched|"
    r"looted|released|freed|alive|abducted|kidnapped|taken (?!ill\b|to )|carried off|seized|detained|arrested|"
    r"questioned|evacuated|rescued|unhurt|unharmed)\b",
    re.IGNORECASE,
)
_BEFORE: Final = Cue(
    r"\b(?:injuring|wounding|hurting|abducting|kidnapping|releasing|freeing)\b[^.;]{0,110}$", re.IGNORECASE
)


_BROUGHT_AWAY: Final = (
    r"(?:,? (?!(?:and|but|while|when|who)\b)[\w'’-]+){0,5}? (?:was|were|had been|have been|has been) "
    r"(?:\w+ly |then |also |all |both |later )*"
)
_RESCUED: Final = re.compile(
    rf"{_BROUGHT_AWAY}(?:rescued|evacuated|(?:flown|airlifted) (?:out|home|back|away)|"
    r"relocated|bussed|moved (?:by (?:bus|air|road|boat|helicopter|plane)|to (?:safety|another)))\b",
    re.IGNORECASE,
)
_HURT: Final = Cue(
    r"wound|injur|hurt|hospital|burn|treat|clinic|surg|bullet|\bshot\b|condition|medic|bleed|doctor|critical|harm|"
    r"casualt|stabb|shrapnel|splinter|amputat|patient",
    re.IGNORECASE,
)
_HELD: Final = Cue(
    r"captiv|captur|hostage|kidnap|abduct|\bfree|ransom|releas|\bheld\b|seiz|\btaken\b|\btook\b|hijack|missing",
    re.IGNORECASE,
)
_CLOSES: Final = re.compile(r"(?: (?!(?:and|who|was|were|said|by)\b)[\w'’-]+){1,5}, (?=(?:were|was|are|have|had)\b)")
"""Ends who people told of before are, "two clerks, a Kenyan and a Swiss, were taken": what is said next is of them."""


def fares_otherwise(report: ReportText, start: int, end: int) -> bool:
    """Whether the sentence of people at `text[start:end]` says what became of them, and speaks of no death."""
    text, (first, last) = report.text, report.sentence(start)
    if fate_of(report, start, end) is not None or _CLOSES.match(text, end, last):
        return False  # they count where it says
    if not _OTHERWISE.match(text, end, min(last, end + 90)) and not _BEFORE.search(text, first, start):
        return False
    if _DEATH.search(text, first, last) or "|" in text[first:last]:
        return False
    return listed_under(report, start) is not Outcome.KILLED


_BURNT: Final = r"(?:burn(?:ed|t|ing|s)?|buried|burying|bury|skinned|roasted|eaten)"
_ALIVE: Final = Cue(
    rf"(?: (?!(?:and|but|while|when|who|dead|killed|nor|not|seen|longer|{_BURNT})\b)[\w'’-]+){{1,6}}? alive\b",
    re.IGNORECASE,
)
_BURNED: Final = Cue(rf"\b{_BURNT} (?:[\w'’-]+ ){{0,3}}$", re.IGNORECASE)


def found_alive(report: ReportText, start: int, end: int) -> bool:
    """Whether people at `text[start:end]` are told to be alive: "recovered five abducted nurses alive"."""
    first, last = report.sentence(start)
    return bool(_ALIVE.match(report.text, end, last)) and not _BURNED.search(report.text, max(first, start - 40), start)


_TAKEN_AND_ALIVE: Final = Cue(
    r"(?: (?!(?:and|but|dead|killed)\b)[\w'’-]+){0,5}?,? who (?:was|were|had been) (?:\w+ ){0,2}?"
    r"(?:kidnapped|abducted|seized|snatched|taken|captured|carried off)\b[^.;:\n]{0,90}? (?:is|are|was|were) "
    r"(?:(?:still|reportedly|said to be|believed to be|found|seen) )*alive\b",
    re.IGNORECASE,
)  # "two engineers who were snatched from their car in May are alive"


def taken_and_alive(report: ReportText, end: int) -> bool:
    """Whether people told of before `end` are said to have been taken and to be alive."""
    return _TAKEN_AND_ALIVE.match(report.text, end, report.sentence(end)[1]) is not None


def merely_rescued(report: ReportText, start: int, end: int) -> bool:
    """Whether people marked as hurt are only said to have been brought away: "nine passengers were rescued"."""
    first, last = report.sentence(start)
    before = report.sentence(max(0, first - 2))[0]
    return bool(_RESCUED.match(report.text, end, last)) and not _HURT.search(report.text, before, last)


def merely_moved(report: ReportText, start: int, end: int) -> bool:
    """Whether people marked as taken are only said to have been brought away, in a report in which nobody is held."""
    last = report.sentence(start)[1]
    if _OVERBOARD.match(report.text, end, last):
        return True
    moved = _RESCUED.match(report.text, end, last)
    return moved is not None and not _HELD.search(report.text)


_OVERBOARD: Final = re.compile(
    rf"(?:{_BROUGHT_AWAY}(?:thrown|tossed|pushed|driven)|"
    r"(?: (?!(?:and|but|while|who|was|were|jumped)\b)[\w'’-]+){0,3}) "
    r"(?:overboard|into the (?:sea|water))\b"
)
"""What is done to people who are not taken."""
_FIRED_ON: Final = re.compile(
    r"(?: (?!(?:and|or|who|but)\b)[\w'’-]+){0,4}?(?: and (?:an?|the|his|her|their|two|three|four)"
    r"(?: (?!(?:and|or|who|but|was|were)\b)[\w'’-]+){1,3}?)?,? (?:whose (?:[\w-]+ ){0,2}?(?:car|vehicle|convoy|"
    r"motorcade|house|"
    r"home|office|bus|boat|lorry|truck|helicopter) (?:was|were|had been|came) (?:also )?"
    r"(?:fired (?:on|at|upon)|shot at|attacked|hit|ambushed|under fire|stoned)|"
    r"(?:who )?(?:was|were|had been) (?:also )?(?:fired (?:on|at|upon)|"
    r"shot at(?! (?:close|point|the|an?|his|her|their|[A-Z])\b)))\b"
    r"(?![^.;\n]{0,90}\b(?:died|killed|dead|succumbed|murdered)\b)"
)


def merely_fired_on(report: ReportText, start: int, end: int) -> bool:
    """Whether people marked as dead are only said to have been shot at: "a senator, whose car was fired on"."""
    own = start + len(report.text[start:end].rstrip())
    said = _FIRED_ON.match(report.text, own, report.sentence(start)[1])
    return said is not None and fate_of(report, start, end) is not Outcome.KILLED
