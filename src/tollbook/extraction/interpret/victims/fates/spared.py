"""Whether words say of people told of that no harm came to them, or that they are not dead after all."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.asides import beyond_aside
from tollbook.extraction.interpret.victims.fates.outcomes import RIGHTS

_UNHARMED: Final = Cue(
    r"(?:(?!\b(?:and(?! (?:is|are|was|were|had been|escaped|remained|stayed|came|got|walked|ran|crawled|climbed|"
    r"emerged|lived|survived) )|but(?! (?:was )?otherwise| came to no harm)|while|who else)\b)[^.;:]){0,90}?"
    r"(?P<others>,? and (?:an?|another|the|his|her|their|baby|infant|small|young|one|two|three|four|five|six|\d+)"
    r"(?: (?!(?:was|were|had|has|have|who|and|but)\b)[\w'’-]+){1,4}?(?:, [^.;,]{1,40},)?(?= (?:was|were|are|"
    r"had|escaped|survived|remained|stepped|walked|got|"
    r"came|climbed|jumped)\b)"
    r"(?:(?!\b(?:and(?! (?:was|were) )|but|while)\b)[^.;:,]){0,50}?)?\b(?P<spared>unhurt|unharmed|uninjured|"
    r"unscathed|untouched|not (?:been )?(?:found|discovered|noticed|seen) by the (?:\w+ )?(?:raiders|attackers|gunmen|"
    r"assailants|men)|"
    r"found (?:alive|safe|well)(?! (?:but|with|(?:in|at) (?:an? |the )?(?:\w+ )?(?:hospital|clinic))\b)|"
    r"without (?:so much as |even )?(?:an?|any|one|suffering any) (?:single )?(?:scratch|bruise|graze|mark|"
    r"injur(?:y|ies)|"
    r"wounds?|harm)|without injury|otherwise (?:well|fine)|in one piece|(?:was|were) spared|"
    r"(?:got|came|went) (?:off|away) with (?:only |just |nothing (?:worse|more) than |no more than )?(?:an? )?"
    r"(?:\w+ )?(?:fright|scare|shock)|suffered (?:only |just |nothing (?:worse|more) than |no more than )?(?:an? )?"
    r"(?:\w+ )?(?:fright|scare)|"
    r"handed over|(?:picked up|pulled out|fished out)(?: of the (?:sea|water|river))?(?: alive)? by "
    r"(?:an? |the |some )?(?:[\w-]+ )?(?:fisherm[ae]n|fishers?|boats?|ferry|ships?|vessels?|coast ?guard|sailors|crew)|"
    r"(?:was|were) (?:still )?alive|(?:was|were) (?:taken|captured|caught|seized) "
    r"alive|survived(?! by)|escaped(?! (?:with|when|only))|"
    r"(?:is|are|was|were|remain(?:s|ed)?) (?:all |both |now |reported |said to be )*(?:safe|in good (?:health|"
    r"condition|"
    r"spirits))|(?:is|are|was|were) (?:all |both |now )*free and (?:safe|well|unharmed|unhurt|in good|healthy)|"
    r"c[ao]me to no harm|(?:has|have|had) (?:since |now |all )?(?:flown|gone|come|returned|travelled|driven) home|"
    r"not (?:been )?(?:physically )?(?:harmed|hurt|injured|wounded|touched|"
    r"affected|(?:shot|hit|struck)(?! (?:by|in|at|once|with any)\b))"
    r"(?! (?:badly|seriously|gravely|severely))|"
    r"(?:stayed|remained|left|remain) (?:aboard|on board|behind)|(?:returned|arrived|evacuated|brought|rescued|"
    r"came|come|got) "
    r"(?:\w+ ){0,2}?(?:safely|to safety|safe)|(?:swam|ran|walked|jumped|crawled|climbed|"
    r"made (?:it|(?:his|her|their) way)) (?:\w+ ){0,2}?to safety|(?:reached|walked (?:in)?to|arrived (?:in|at)) "
    r"(?:(?!\b(?:hospital|clinic|with|and|but)\b)[^.;:,]){1,40}? on foot|(?:drove|rode|sped|sailed|flew) (?:on|off|"
    r"away|through))\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"(?:^|[.;:,!?\n–—] ?|\b(?:while|but|and|although|though) )(?:(?:the|an?|both|all|only) )*$"
)
"""Before those of whom a clause tells: what is said of them and others, "the driver and a guard were unhurt"."""
_WAS_HIT: Final = re.compile(r"\b(?:took|got|caught|lost|suffered|sustained|received|broke) (?:an?|his|her|two|three) ")
"""What is told of the first of two apart: "a cook took a bullet in the arm, and the other came to no harm"."""
_THOUGHT_DEAD: Final = re.compile(
    r"(?:(?!\b(?:and|but|while)\b)[^.;:,]){0,60}?\b(?:counted|listed|reported|named|given|believed|thought|taken|"
    r"presumed|"
    r"described|mistaken)(?: \w+){0,2} (?:among the (?:dead|killed)|dead|killed|to have (?:died|been killed)|"
    r"to be dead)\b"
    r"(?:(?!\b(?:and|but|while)\b)[^.;:,]){0,40}?,? (?:are|is|were|was|turned out|proved|has been|have been|had)\b"
    r"(?: \w+){0,3}? (?:alive|safe|survived|in (?:intensive care|hospital))\b",
    re.IGNORECASE,
)  # "two teachers who had been counted among the dead are alive"
_REPORTED_DEAD: Final = re.compile(
    r"[^.;:\n]{0,60}?,? (?:who|which) (?:was|were|had been|have been) (?:wrongly |falsely |first |initially |"
    r"also |earlier )*"
    r"(?:reported|said|listed|named|given|declared|announced|rumou?red)\b"
    r"[^.;:,\n]{0,40}? (?:as|to be|to have been) (?:dead|killed)\b[^.;:,\n]{0,40},? "
    r"(?:(?:is|are|was|were|has been|have been|had been) (?:\w+ )?"
    r"(?:found (?:at home|alive|safe|well|unharmed|unhurt)|alive|safe|at home)|(?:has |have )?(?:since )?turned up)\b",
    re.IGNORECASE,
)  # "five beekeepers, who were reported on the internet as dead, have been found at home"
_MISSED_NO_MORE: Final = Cue(
    r"(?:(?!\b(?:and(?! (?:an?|his|her|their|one|two|three) )|but|while)\b)[^.;:]){0,60}?"
    r"\b(?:missing|unaccounted for)\b(?:(?!\b(?:and|but|while)\b)"
    r"[^.;:]){0,40}?\b(?:(?:(?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:found|located|traced)|"
    r"(?:has |have |had |later |since )*turned up)(?: (?!(?:and|but)\b)[\w'’-]+){0,3}? (?:alive|safe(?:ly)?|unharmed|"
    r"unhurt|uninjured|unscathed|well|hiding|in hiding)|(?:is|are|was|were) (?:\w+ )?(?:safe|alive|unharmed|unhurt))\b"
    r"(?!,? (?:but|with)\b)",
    re.IGNORECASE,
)  # "a manager who had been reported missing was found unharmed"
_WE_WROTE: Final = re.compile(
    r"(?:\b[Ww]e|\b(?:[Aa]n|[Tt]he) (?:earlier|first|previous|original) (?:version|edition|report|story|article)"
    r"[^.;:\n]{0,40}?|"
    r"\b(?:[Tt]his|[Oo]ur) (?:paper|newspaper|site|report|story|article)[^.;:\n]{0,30}?) (?:had )?(?:\w+ly |also |"
    r"first |then )?(?:wrote|said|reported|stated|told|printed|had)(?: (?!that\b)[\w'’-]+){0,4} that [^.;\n]{0,60}$"
)
_TAKEN_BACK: Final = re.compile(
    r"[^.;\n]{0,80}[.;] (?:In (?:fact|truth|reality),? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Bb]oth)"
    r"(?: (?:was|were|is|are)|(?= survived))"
    r"(?: (?!not\b)\w+){0,3}? (?:wounded|injured|hurt|alive|unhurt|unharmed|survived|recovering)\b"
)
"""A correction: "We wrote that a policeman had been killed. He was wounded", of whom the first is not so."""
_NONE_OF_THEM: Final = re.compile(
    r"(?:(?!\b(?:and|but|while)\b)[^.;:]){0,60}?[;,] none of (?:them|whom|these) (?:was|were|is|has been|have been) "
    r"(?:hurt|harmed|injured|wounded|hit)\b",
    re.IGNORECASE,
)  # "five others ran into the bush; none of them was hurt"
_LIVED: Final = re.compile(
    r"(?:(?!\b(?:and|but|while|who else)\b)[^.;:]){0,40}?\b(?:played dead|feigned death|shammed dead|(?:was|"
    r"were) able to "
    r"(?:escape|flee|get away)|managed to (?:escape|flee|get away))\b(?![^.;\n]{0,80}\b(?:killed|dead|died|kill)\b)",
    re.IGNORECASE,
)  # "a fourth tapper, 16, played dead with a bullet in his hip"
_WITH_WOUNDS: Final = re.compile(
    r"(?:(?!\b(?:and|but|while)\b)[^.;:,]){0,50}? with (?!(?:no|not|minor damage|his life|her life|their lives)\b)"
    r"(?:[\w'’-]+ ){0,4}?(?:wounds?|injur(?:y|ies)|burns?|broken|fractur\w+|cuts?|bruises|bullets?|shrapnel|gash|"
    r"concussion|splinters|smoke)\b",
    re.IGNORECASE,
)  # "two apprentices escaped into the scrub with bullet wounds"
_THEN_HURT: Final = re.compile(r" (?:had|have|has|was|were) [^.;:,]{0,30}")


_AND_NOT_HE: Final = re.compile(r"(?:\band|,|;|\() ?not(?:, [^.;,\n]{1,50},)? (?:(?:an?|the) )?$")
"""Before whoever was named wrongly: "a soldier and not, as the ministry had said first, a Kenyan engineer"."""


_TURNED_UP: Final = re.compile(
    r"(?: (?!(?:and|but)\b)[\w'’-]+){0,4}? (?:who|whom) (?:could not be (?:found|traced|reached|accounted for)|"
    r"(?:(?:[\w-]+ ){0,6}?)(?:listed|reported|posted|counted|given|feared|believed|thought|missing))\b"
    r"(?:(?!\b(?:and|but)\b)[^.;:,\n]){0,50}? (?:had|has|have) (?:since )?(?:(?:merely |only |simply )?fainted|"
    r"been taken in|"
    r"been (?:found )?(?:safe|with|sheltered)|turned up|been found (?:alive|unhurt|unharmed|safe))\b"
)  # "nine children who could not be found had been taken in", "a fifth whom they listed had merely fainted"


def named_wrongly(report: ReportText, start: int) -> bool:
    """Whether words at `start` are of somebody who is named only to be told from who it was."""
    first = report.sentence(start)[0]
    return _AND_NOT_HE.search(report.text, max(first, start - 70), start) is not None


def lived_through(report: ReportText, start: int, end: int) -> bool:
    """Whether the words right after the people at `text[start:end]` say that they lived, hurt or not."""
    return bool(_LIVED.match(report.text, end, report.sentence(start)[1]))


def missed_no_more(report: ReportText, end: int) -> bool:
    """Whether the people counted up to `end` were only missed for a time: "had been missing; was found unharmed"."""
    return bool(_MISSED_NO_MORE.match(report.text, end, report.sentence(end - 1)[1]))


def taken_back(report: ReportText, start: int, end: int) -> bool:
    """Whether the paper wrote that people had died and takes it back: "We wrote that … was killed. He was wounded"."""
    first, last = report.sentence(start)
    wrote = _WE_WROTE.search(report.text, first, start)
    return wrote is not None and _TAKEN_BACK.match(report.text, end, min(len(report.text), last + 80)) is not None


def is_spared(report: ReportText, start: int, end: int) -> bool:
    """Whether the words right after the people at `text[start:end]` say that no harm came to them."""
    last = report.sentence(start)[1]
    if taken_back(report, start, end) or named_wrongly(report, start) or _TURNED_UP.match(report.text, end, last):
        return True
    if any(p.match(report.text, end, last) for p in (_THOUGHT_DEAD, _REPORTED_DEAD, _NONE_OF_THEM, _MISSED_NO_MORE)):
        return True
    end = beyond_aside(report, end, last)
    spared = _UNHARMED.match(report.text, end, min(last, end + 110))
    if spared is None:
        return False
    if _WITH_WOUNDS.match(report.text, spared.end(), last):
        return False
    if spared["others"] and (
        not _SUBJECT.search(report.text, max(0, start - 20), start)
        or _WAS_HIT.search(report.text, end, spared.start("others"))
    ):
        return False
    then = _THEN_HURT.match(report.text, spared.end(), last)  # "two of those left on board had suffered wounds"
    after = (spared.end(), then.end()) if then else (end, end)
    own = start if spared["others"] else end  # "the driver was wounded and a guard escaped unhurt"
    return not any(
        p.search(report.text, own, spared.start("spared")) or p.search(report.text, *after) for p in RIGHTS.values()
    )
