"""Whether words say that people were shot, and not that they died of it: "shot six people, killing four of them".

And whether a figure counts all who were shot, whatever became of them.
"""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.pulled_out import were_pulled_out

STRUCK: Final = Cue(r"\b(?:shot|shoots|shooting|gunshot|stabbed|stab|struck|hit|bullets?)\b", re.IGNORECASE)
HURT: Final = re.compile(r"\b(?:wounded|injured|hurt|critical|stable|surgery|recover\w*|treated)\b", re.IGNORECASE)
"""Words for what befalls whoever is shot or stabbed, and for who lives after it."""
SHOOTS_NOBODY: Final = (
    r"(?! (?:at )?(?:(?:the |a |an? armed )?(?:suspects?|gunm[ae]n|attackers?|robbers?|intruders?)|him|her|them|his|"
    r"their|an? (?:\w+ )?(?:man|woman|boy|girl|teen\w*|person)|(?:one|two|three|four|\d+) \w+|"
    r"the (?:\w+ )?(?:man|woman|boy|girl|driver|officer|victim))\b)"
)
"""What may not follow "shot" where it says what befell people: "two officers shot the suspect" says what they did."""
_AND_DIED: Final = (
    r"(?! who (?:was|were) (?:\w+ )?killed| (?:dead|fatally|to death|multiple times and|execution)|"
    r" (?:in (?:his|her|their) (?:sleep|beds?)|one after (?:the other|another))\b|"
    r",? and (?:\w+ )?(?:kill\w*|fatally|died|left (?:\w+ )?dead|later died|wounded fatally)|"
    r",? (?:killing (?:him|her|them|both|all|everyone)|execution)|"
    r" or (?:hacked|stabbed|blown up|burn(?:ed|t)|beheaded|bludgeoned|beaten|slaughtered)\b|"
    r"[^.;\n]{0,60}? and (?:later |then )?died\b)"
)
_PEOPLE: Final = (
    r"(?: (?!(?:and|who|which|but|while|when|killed|dead|died|was|were|is|are|had|has|have|fatally|"
    r"charged|arrested|accused|wanted|sought|held|jailed|after|where|before|because|if)\b)[\w'’-]+){0,9}?"
)
_WERE_SHOT: Final = Cue(
    rf"{_PEOPLE}(?:, including [^.,;\n]{{1,50}},)?(?: (?:was|were|had been|have been|has been|being))? "
    rf"(?:shot{SHOOTS_NOBODY}|wounded by gunfire|hit by gunfire)\b{_AND_DIED}|"
    rf"{_PEOPLE} (?:was|were|had been) (?:hit|struck|stabbed|attacked)\b(?=[^.;\n]{{0,80}}? (?:one|two|three|\d+) of "
    r"(?:them|whom)\b)",
    re.IGNORECASE,
)  # "five people were shot and one killed", "four others shot in the yard"
_SHOT: Final = Cue(
    r"(?<!fatally )(?<!fatal )(?<!deadly )(?<!deadly mass )(?<!and )\b(?:shot|shoots|shooting(?: of)?)"
    r"(?: (?:at|least|another|about|some|up|to|more|than|the|a|an|his|her|their|and wounded|and injured))* $",
    re.IGNORECASE,
)
_OF_WHOM_SOME: Final = Cue(
    r"(?: [\w'’-]+){0,3}?,? (?:and )?(?:fatally (?:wounding|injuring)|killing) (?:at least )?"
    r"(?:one|two|three|four|five|six|\d+)(?: of (?:them|whom|the))?\b(?! (?:other|others|more|passers|bystanders))",
    re.IGNORECASE,
)
_DID_SHOOT: Final = Cue(r"\b(?:shot|shoots|shooting|wounded|stabbed)(?: at least| about)? $", re.IGNORECASE)
_TO_DEATH: Final = re.compile(
    r"[^.;,\n]{0,60}? (?:to death|dead|fatally|execution[- ]style)\b|"
    r"[^.;,\n]{0,60}?,? (?:and (?:\w+ )?kill\w*|killing (?:him|her|them|both|all|everyone))\b"
    r"(?! (?:an?|one|two|three|four|five|\d+|another|\w+ (?:other|others))\b)",
    re.IGNORECASE,
)

_IN_KILLINGS: Final = Cue(
    r"\b(?:killings?|massacres?|murders?|executions?|slaughter)\b[^.;:\n]{0,110},? (?:where|in which|when) "
    r"(?:(?:at least|about|some|around|more than|up to) )*$",
    re.IGNORECASE,
)  # "had carried out the killings in three villages, where at least 46 people were shot"

_SHOT_BEFORE: Final = Cue(r"\b(?:shot|shoots|shooting|struck|striking|hitting) (?:at least )?$", re.IGNORECASE)
_VICTIMS: Final = re.compile(
    r"(?: \w+)? (?:victims|(?:people|persons|men|women|teens|teenagers|youths|boys|girls|children|adults) (?:who )?"
    r"(?:were |was |had been |have been )?(?:shot|hit by gunfire))\b",
    re.IGNORECASE,
)
OF_VICTIMS: Final = re.compile(r"(?: \w+)? victims\b")
AND_LEFT: Final = Cue(
    r"\b(?:lives|dead|people|persons|(?:kill|murder)(?:s|ed|ing) [^.;,\n]{1,50}) and (?:left|leaves|leaving) "
    r"(?:at least |about |another )?$"
)  # "claimed four lives and left thirteen people with gunshot wounds": the dead are not among them
FOUND_SHOT: Final = re.compile(
    r"(?: \w+)? (?:victims|people|persons|men|women|teens|teenagers)(?: inside)?(?: (?:were |was )?(?:found|located))?"
    r"(?: inside)? (?:with|suffering(?: from)?|who had) "
    r"(?:an? |apparent |multiple |been )*(?:gunshot|stab|bullet|shot)",
    re.IGNORECASE,
)  # "officers found two victims with gunshot wounds": the dead are among them
FATAL_FOR: Final = Cue(
    r"(?: [\w'’-]+){1,4} (?:was|were|had been|have been) (?:shot|stabbed|hit|struck|wounded|injured|hurt)"
    r"(?:,| [-–—])? (?:and )?"
    r"(?:one|two|three|four|five|\d+)(?: of (?:them|whom))?(?: \w+)? (?:fatally|mortally)\b|"
    r"(?: (?!(?:and|was|were)\b)[\w'’-]+){1,4}(?:,| [-–—]) (?:one|two|three|four|five|\d+)"
    r"(?: of (?:them|whom))? fatally\b",
    re.IGNORECASE,
)  # "five people were shot, one fatally"


_N: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_STRUCK_ALL: Final = re.compile(
    rf"{_PEOPLE} (?:was|were|had been|have been) (?:hit|struck|stabbed|shot)\b{_AND_DIED}", re.IGNORECASE
)
_STRUCK_THEM: Final = Cue(
    r"(?<!was )(?<!were )(?<!been )\b(?:stabbed|shot|hit|struck|slashed|knifed|attacked|beat)"
    r"(?: at)?(?: at least| about)? $",
    re.IGNORECASE,
)
_ONE_BY_ONE: Final = Cue(
    rf"\b{_N}(?: of them)? (?:later |soon )?(?:died|succumbed|(?:was|were) killed)\b[^.;\n]{{0,90}}?"
    r"(?:,|;|\band|\bwhile|\bbut) (?:and |while )?"
    r"(?:an? |the )(?:second|third|fourth|fifth|sixth|others?|rest|remaining \w+)\b",
    re.IGNORECASE,
)  # "stabbed four cooks. Two died there, a third succumbed later"
_SOME_OF_THEM: Final = Cue(
    rf"\b(?:{_N} of (?:them|whom|the {_N})|of (?:them|whom|the {_N}),? {_N})\b(?: [a-z]+)?"
    r"(?: (?:has|have|had|later|since|also|was|were|is|are))* (?:died|dead|killed|succumbed)\b",
    re.IGNORECASE,
)  # "nine were hit, and one of the nine died"


def struck_of_whom_some_died(report: ReportText, start: int, end: int) -> bool:
    """Whether people were hit of whom the same sentence or the next says how many died."""
    first, last = report.sentence(start)
    struck = _STRUCK_THEM.search(report.text, max(first, start - 30), start)
    if not struck and not _STRUCK_ALL.match(report.text, end, last):
        return False
    following = report.sentence_number(start) + 1
    after = report.sentence(report.starts[following])[1] if following < len(report.starts) else last
    if _SOME_OF_THEM.search(report.text, end, after):
        return True
    return not _TO_DEATH.match(report.text, end, last) and _ONE_BY_ONE.search(report.text, last, after) is not None


def merely_shot(report: ReportText, start: int, end: int) -> bool:
    """Whether the words around people at `text[start:end]` say that they were shot, and of none that he died."""
    return report.once(_merely_shot, (start, end))


def _merely_shot(report: ReportText, at: tuple[int, int]) -> bool:
    text, (start, end) = report.text, at
    first, last = report.sentence(start)
    if were_pulled_out(report, start, end) or _IN_KILLINGS.search(text, max(first, start - 160), start):
        return False
    if _WERE_SHOT.match(text, end, last) or struck_of_whom_some_died(report, start, end):
        return True
    if _DID_SHOOT.search(text, max(first, start - 24), start) and _OF_WHOM_SOME.match(text, end, last):
        return True
    shot = _SHOT.search(text, max(first, start - 45), start)
    return shot is not None and not _TO_DEATH.match(text, end, last)


def everybody_shot(text: str, start: int, end: int, first: int) -> bool:
    """Whether a figure at `text[start:end]`, in the sentence from `first` on, counts all who were shot."""
    return bool(_SHOT_BEFORE.search(text, max(first, start - 30), start) or _VICTIMS.match(text, end))
