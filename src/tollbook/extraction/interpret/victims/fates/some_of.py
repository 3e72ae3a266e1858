"""Numbers of people of whom only some were harmed, or who are some of those counted elsewhere."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.adjacent import adjacent_fate
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity

_ONE_OF_THEM: Final = Cue(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several|many|most|half|none|a few) of "
    r"(?:the|these|those|his|her|its|their)(?: (?:about|around|approximately|roughly|nearly|almost|more than|at least|"
    r"estimated|some))* $",
    re.IGNORECASE,
)
_N_OF: Final = Cue(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: out)? of $", re.IGNORECASE
)  # "three of four members of a family were shot"
_MEMBERS: Final = re.compile(
    r"(?: [\w'’-]+){1,6}? (?:was|were|have been|had been|has been|died|survived|suffered)\b", re.IGNORECASE
)
_OF_A_SET: Final = Cue(r"(?:^|[.;:!?\n]\s+|, |\band )[Oo]f (?:the|these|those|its|his|her|their) (?:\w+ )?$")
_IS_DIVIDED: Final = re.compile(
    r"(?: (?!(?:killed|dead|wounded|injured|hurt|taken|kidnapped|abducted|seized|captured|held|hostages?|victims|"
    r"who)\b)"
    r"[\w'’-]+){0,8}, $"
)  # "of the remaining twelve, ten were hurt"
_FINITE: Final = re.compile(
    r"\s*(?:was|were|is|are|have|has|had|died|perished|succumbed|suffered|sustained|lost|survived|escaped)\b"
)  # what is said of "two of the nine porters" is said of the two
_HURT_THEN_DIED: Final = re.compile(
    r"(?: (?!(?:and|but|was|were|has|have|had)\b)[\w'’-]+){0,5}? (?:who (?:was|were|had been) )?"
    r"(?:hurt|wounded|injured|shot|burned|burnt|stabbed|beaten)\b(?:(?:(?!\b(?:said|says|told|which|who|"
    r"where)\b)[^.;\n])"
    r"{0,160}? (?:(?:has|have|had|later|since|also) )?(?:since |now |also |later )?(?:died|succumbed|passed away)|"
    r"(?:, [^.;,\n]{1,60},)? (?:died|dies|succumb(?:ed|"
    r"s)))\b",
    re.IGNORECASE,
)
_OF_CREW: Final = Cue(
    r"\b[Oo]f (?:an?|the|its|his|her|their|our) (?:\w+ ){0,2}?(?:crew|party|group|team|staff|convoy|complement|"
    r"workforce|passengers|family|company|delegation|platoon|patrol) of (?:about |some )?$"
)
_SOME_WERE: Final = re.compile(r",? (?:only |just |at least )?(?:\w+|\d+) (?:of them )?(?:was|were|have|had|has)\b")
_SOME_OF_THE: Final = re.compile(
    r" of the ([A-Z]\w+s?) (?:killed|dead|wounded|injured|kidnapped) (?:was|were|is|are)\b"
)
_RECEIVED: Final = Cue(r"\b(?:received|admitted|taken in|brought in|treated) $", re.IGNORECASE)
_CASUALTIES: Final = re.compile(r" (?:\w+ )?(?:casualties|patients|people|persons)(?:[:,;] | [-–—] )", re.IGNORECASE)
_SOME_OF_WHOM: Final = re.compile(
    r"(?: \w+){0,3},? [\w-]+ of (?:whom|them|which) (?:was|were|had|have)\b", re.IGNORECASE
)
_SOME_DIED: Final = re.compile(
    r"(?: [\w'’-]+){1,4}, (?:at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several) of "
    r"(?:whom|them) (?:later |has |have |had |was |were |also )*(?:died|killed|shot|wounded|hurt|injured)\b",
    re.IGNORECASE,
)  # "six constables, one of whom died": the six were there


_SOME_FATAL: Final = re.compile(
    r" (?:\w+ )?casualties, (?:at least )?(?:\w+|\d+) of (?:them|which) (?:fatal|dead|killed)\b",
    re.IGNORECASE,
)  # "eleven casualties, three of them fatal"


_MOURNED: Final = Cue(
    r"\b(?:ash(?:es)?|bod(?:y|ies)|remains|coffins?|caskets?|famil(?:y|ies)|relatives|widows?|funerals?|names?|"
    r"portraits?|"
    r"photographs?) of (?:the )?$",
    re.IGNORECASE,
)
_OF_ALL_THE_DEAD: Final = re.compile(
    r" of (?:the|those) (?:\w+|\d+) (?:[\w'’-]+ ){0,4}?(?:who|that) (?:died|perished|fell|"
    r"were (?:killed|murdered|shot))\b"
)
_OF_THOSE_MOURNED: Final = re.compile(rf"{_MOURNED.pattern.removesuffix('$')}[\w-]+ of (?:the|those) $", re.IGNORECASE)
_WHO_DIED: Final = re.compile(
    r" (?:[\w'’-]+ ){0,4}?(?:who|that) (?:died|perished|fell|were (?:killed|murdered|shot))\b"
)
"""Around all who died, some of whom are mourned: "the ashes of four of the seven workers who died"."""


def counts_some(report: ReportText, q: Quantity, stop: int) -> bool:
    """Whether it counts people of whom only some were harmed, or some of people who are counted elsewhere."""
    text = report.text
    before = text[max(0, q.start - 24) : q.start]
    if _WHO_DIED.match(text, q.end) and _OF_THOSE_MOURNED.search(text, max(0, q.start - 40), q.start):
        return False
    if (some := _N_OF.search(before)) and _MEMBERS.match(text, q.end) and q.low > 1 and some:
        return True
    some = _ONE_OF_THEM.search(before) or _N_OF.search(before)
    if some and _HURT_THEN_DIED.match(text, q.end, report.sentence(q.start)[1]):
        return True  # "one of the two deckhands hurt in the raid has since died"
    if _ONE_OF_THEM.search(before) and (_FINITE.match(text, stop) or adjacent_fate(report, q.start, q.end) is None):
        return True  # "one of the two guards who were shot at has died", "two of the nine porters were hurt"
    part = _next_in_sentence(report, q) if _OF_A_SET.search(text, max(0, q.start - 30), q.start) else None
    if part and _IS_DIVIDED.fullmatch(text, q.end, part.start):
        return True
    if q.low <= 3 and (some := _SOME_OF_THE.match(text, q.end)) and report.demonyms_in(some.start(1), some.end(1)):
        return True  # "one of the Afghans killed was an official": they are counted where they are told of
    if _SOME_FATAL.match(text, q.end):
        return True
    if _OF_ALL_THE_DEAD.match(text, q.end) and _MOURNED.search(before):
        return True
    if _SOME_DIED.match(text, q.end) and adjacent_fate(report, q.start, q.end) is None:
        return True
    if _RECEIVED.search(before) and _SOME_OF_WHOM.match(text, q.end):
        return True  # "received 20 people, seven of whom were dead": what became of each is told apart
    if _broken_down(report, q) or _of_crew(report.text, q):
        return True
    return q.low == 1 and before.endswith(" of ") and text.startswith(" of them", q.end)


def _next_in_sentence(report: ReportText, q: Quantity) -> Quantity | None:
    """The number after this one in its sentence."""
    return next((x for x in report.quantities_in(q.end, report.sentence(q.start)[1]) if x.start >= q.end), None)


def _broken_down(report: ReportText, q: Quantity) -> bool:
    """Whether a figure is at once broken down into dead and hurt: "21 casualties: 18 were injured and three dead"."""
    last = report.sentence(q.start)[1]
    after = _CASUALTIES.match(report.text, q.end, last)
    if after is None:
        return False
    parts = [p for p in report.quantities_in(after.end(), last) if p.start >= after.end()]
    fates = {fate: p.low for p in parts if (fate := adjacent_fate(report, p.start, p.end))}
    return len(fates) > 1 and sum(fates.values()) == q.low


def _of_crew(text: str, q: Quantity) -> bool:
    """Whether a figure is that of a crew or party of whom some are told of next: "of a crew of 17, four were taken"."""
    return bool(_OF_CREW.search(text, max(0, q.start - 60), q.start) and _SOME_WERE.match(text, q.end))
