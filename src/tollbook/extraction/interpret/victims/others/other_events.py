"""Numbers of those whom another event harmed: a war, an accident, several attacks, the same spot another day."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.wordlists import MONTHS

_IN_SEVERAL: Final = Cue(
    r"(?: (?!(?:who|which|that|while|when)\b)[\w'’-]+,?){1,14}? (?:in|from|over|across|after|following) "
    r"(?:at least |about |some |more than )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|multiple|numerous|"
    r"a (?:series|string|number|spate) of|"
    r"separate|dozens of) (?:\w+ ){0,2}?(?:shootings|stabbings|homicides)\b",
    re.IGNORECASE,
)  # "seven people were killed in 17 shootings": not in this one
_IN_OTHERS: Final = Cue(
    r"(?: (?!(?:who|which|that|while|when|and)\b)[\w'’-]+){0,3}? (?:have |had |has )?(?:been )?(?:died|killed|dead|"
    r"wounded|injured|hurt|abducted|kidnapped|seized)[^.;,]{0,20}? in (?:the |its |their )?(?:first|previous|earlier|"
    r"last|other) (?:one|two|three|four|five|six|several|\d+)\b(?! (?:hours|days|weeks|months|years|minutes))",
    re.IGNORECASE,
)  # "it was the third attack; five people had died in the first two"
_OF_A_WAR: Final = Cue(
    r"\b(?:wars?|conflicts?|insurgenc(?:y|ies)|uprisings?|genocide|civil war|earthquakes?|famine)\b(?: [\w'’-]+){0,8}? "
    r"(?:in which|that (?:has |have |had )?(?:killed|cost|claimed|left))(?: [\w'’-]+){0,3}? $",
    re.IGNORECASE,
)  # "a war in which more than 6,000 people were killed": no attack's figure
_SAME_SPOT: Final = Cue(
    r"\b(?:same|this) (?:\w+ ){0,2}?(?:area|block|street|corner|spot|place|neighbou?rhood|address|house|home|complex|"
    r"building|intersection|club|bar|location) (?:where|in which|that)\b[^.;\n]*$|"
    r"\b(?:far|km|kilomet(?:re|er)s|miles|met(?:re|er)s|yards|downriver|upriver|downstream|upstream|away|close|north|south|"
    r"east|west|minutes|hours) (?:from|of|to) the (?:place|spot|bend|village|town|house) where $",
    re.IGNORECASE,
)
_BACK_THEN: Final = re.compile(
    r"\b(?:last (?:year|month|week|spring|summer|fall|autumn|winter)|ago|earlier this|"
    rf"(?:in|on|since) (?:{MONTHS}|"
    r"(?:19|20)\d\d)|on the \d{1,2}(?:st|nd|rd|th))\b"
)  # "it is the same block where two men were shot in May"
_ACCIDENT: Final = (
    r"(?:accidents?|collapses?|cave-ins?|landslides?|mudslides?|floods?|earthquakes?|derailments?|capsizing)"
)
_OF_ACCIDENT: Final = Cue(
    r"\b(?:toll|deaths?|dead|killed|died|fatalities)\b[^.;\n]{0,30}\b(?:in|from|of) (?:the|an?|that|this) "
    rf"(?:\w+ ){{0,2}}?{_ACCIDENT}\b[^.;\n]{{0,20}} (?:to|at) (?:at least |about )?$|"
    rf"\b{_ACCIDENT}\b[^.;\n]{{0,60}},? (?:in which|that killed|which killed) (?:at least |about )?"
    r"(?:[\w-]+ (?:people|persons|workers|others)? ?and (?:injured|wounded|hurt) )?(?:at least |about )?$",
    re.IGNORECASE,
)  # "bringing the toll in the accident to seven"


_THE_SAME_DID: Final = Cue(
    r"\bthe same (?:[\w-]+ ){0,2}(?:group|men|gang|people|gunm[ae]n|bandits?|band|militants|rebels|attackers|outfit|"
    r"ones?) (?:that|who|which|whom) (?:had |have |has )?"
    r"(?:killed|shot(?: dead)?|abducted|kidnapped|wounded|murdered|seized|hurt) (?:at least |about )?$",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    rf"[^.;:\n]{{0,70}}? (?:in (?:(?:early|late|mid) )?(?:{MONTHS}|(?:19|20)\d\d)|last (?:week|month|year|\w+day)|"
    r"(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|elsewhere)\b"
)


def told_of_the_same(report: ReportText, start: int, end: int) -> bool:
    """Whether people were harmed at another time: "suspected the same group that killed a chief in April"."""
    first, last = report.sentence(start)
    led = _THE_SAME_DID.search(report.text, max(first, start - 90), start)
    return led is not None and _THEN.match(report.text, end, last) is not None


def of_another_event(report: ReportText, q: Quantity) -> bool:
    """Whether it counts whom a war, an accident or several attacks harmed, or attacks before this one."""
    led = any(p.search(report.text, max(0, q.start - 120), q.start) for p in (_OF_A_WAR, _OF_ACCIDENT))
    last = report.sentence(q.start)[1]
    led = led or told_of_the_same(report, q.start, q.end)
    return led or any(p.match(report.text, q.end, last) for p in (_IN_SEVERAL, _IN_OTHERS))


_WHEN: Final = (
    rf"(?:when|in which|that killed|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:{MONTHS})|on \d)"
)
_OVER_TIME: Final = re.compile(
    r"(?:(?:So far |Already )?[Tt]his year|"
    r"[Ss]ince (?:the (?:start|beginning) of (?:the|this|last) year|January|last year|(?:19|20)\d\d)|"
    r"[Ii]n the (?:first|last|past) (?:\w+ )?(?:half|months|weeks|quarter)(?: of (?:the|this) year)?)"
    rf"(?:, [^.;:,\n]{{1,50}})?,? (?:(?!\b{_WHEN}\b)[^.;:\n]){{0,90}}$"
)
_HAVE: Final = re.compile(
    r"(?: of (?:its|their|our|his|the) [\w-]+)?(?: (?!(?:and|or|but|who|that|were|was)\b)[\w'’-]+){0,3} "
    r"(?:have|has|had|were|was) (?:been )?(?:\w+ )?"
    r"(?:killed|died|perished|wounded|injured|hurt|kidnapped|abducted|murdered|shot)\b"
)


def adds_up_a_year(report: ReportText, q: Quantity) -> bool:
    """Whether a sentence that begins with a long time counts over it: "This year 11 officers have been hurt"."""
    first, last = report.sentence(q.start)
    over = q.low > 1 and _OVER_TIME.match(report.text, first, q.start)
    return bool(over and _HAVE.match(report.text, q.end, last))


def of_another_time_there(report: ReportText, q: Quantity) -> bool:
    """Whether it counts whom something befell at the same spot at another time."""
    first, last = report.sentence(q.start)
    there = _SAME_SPOT.search(report.text, first, q.start)
    return bool(there and _BACK_THEN.search(report.text, q.end, last))
