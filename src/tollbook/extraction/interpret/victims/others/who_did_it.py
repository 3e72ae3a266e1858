"""Numbers of those who did it, are charged with it or are looked for."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity
from tollbook.extraction.interpret.victims.others.attackers import WHO_DID_IT, attackers_killed, by_men
from tollbook.extraction.interpret.victims.others.doers import came_in_boats, came_to_attack, was_sentenced

ATTACKING: Final = Cue(
    r"\b(?:insurgents?|rebels?|militants?|guerrillas?|dahalos?|hoodlums?|miscreants?|ultras|marauders?|pirates?|"
    r"rustlers?|poachers?|"
    r"intruders?|aggressors?|infiltrators?|attackers?|gunm[ae]n|assailants?|terrorists?|bandits?|"
    r"suicide bombers?|bombers?|robbers?|kidnappers?|abductors?|raiders?|hijackers?|suspects?|"
    r"perpetrators?|shooters?|defendants?|accused|convicts?|(?:armed|masked|hooded|turbaned|unknown|unidentified|"
    r"camouflaged) "
    r"(?:\w+ )?(?:m[ae]n|persons?|individuals?|people|youths?)|jihadists?|extremists?|knifem[ae]n|hostage-takers?)\b",
    re.IGNORECASE,
)
_NOT_NAMED: Final = re.compile(r"(?:unknown|unidentified) .*", re.IGNORECASE)
_SUFFERED: Final = re.compile(
    r" ?(?:who )?(?:suffer(?:ed|ing)|sustain(?:ed|ing)|(?:was|were|had been|have been) (?:\w+ )?(?:shot|wounded|"
    r"injured|hurt|"
    r"killed|hit|struck|taken|hospitali[sz]ed|treated))\b",
    re.IGNORECASE,
)
_LOST: Final = Cue(
    ATTACKING.pattern
    + r" (?:(?:are|were) (?:said|reported) to have )?(?:lost|left behind) (?:at least |about |some )?$",
    re.IGNORECASE,
)
_AS_CAPTIVES: Final = (
    r"(?:(?:captive|hostage|prisoner)\b|for (?:(?:about|over|more than|some|at least|nearly|almost) )?(?:[\w-]+ )?"
    r"(?:hours|days|weeks|months|ransom)\b|(?:in|inside|at|aboard) (?:an?|the|his|her|their|its) "
    r"(?!(?:\w+ )?(?:prison|jail|cells?|police|detention|custody|county)\b)|by (?:the |an? )?(?:\w+ )?(?:gunm[ae]n|"
    r"rebels|militants|pirates|kidnappers|captors|gang|group|militia\w*|bandits|robbers|inmates)\b)"
)
"""Behind "held", of whom nobody charges: "31 persons were held for four hours"."""
_CHARGED: Final = re.compile(
    r"(?: (?:people|persons|men|women|teens?|teenagers|youths|boys|girls|adults|others?|more|juveniles|brothers|"
    r"suspects|young|local)){0,3}"
    r"(?: (?:who )?(?:have|has|had|was|were|are|is|been|being|now|also|each|all|both|face|facing|on \w+day))+ "
    r"(?:charg\w+|arrest\w+|accused|indicted|"
    rf"held(?! {_AS_CAPTIVES})|in custody|jailed|sentenced|convicted|wanted|questioned|detained)\b"
)  # people who are charged are no victims
_CHARGING: Final = Cue(
    r"\b(?:charg(?:ed|es|ing)|indict(?:ed|s|ing)|arraign(?:ed|s|ing)|convict(?:ed|s|ing)|sentenc(?:ed|es|ing)|"
    r"prosecut(?:ed|es|ing))(?: (?:at|least|all|another|a|further|the|about|some))* $",
    re.IGNORECASE,
)  # "have charged five people in the death of"
_SOUGHT: Final = Cue(
    r"\b(?:police|detectives|officers|deputies|authorities|investigators)(?: \w+){0,2} (?:looking|searching|hunting) "
    r"for (?:at least |about |another )?$",
    re.IGNORECASE,
)
_IN_THE_CASE: Final = re.compile(
    r"(?: [\w-]+){0,2} in (?:connection|(?:the |an? )?(?:\w+ ){0,2}(?:shooting|killing|death|murder|stabbing|attack))\b"
)  # "police looking for two men in the shooting"
_FIRED: Final = Cue(
    r"(?: (?:young|armed|masked|other|unknown|unidentified))* (?:m[ae]n|youths?|persons?|people|individuals|others|"
    r"teens|teenagers) (?:then |had |also )?(?:opened fire|started (?:shooting|firing)|began (?:shooting|firing))\b",
    re.IGNORECASE,
)
_ACTS: Final = Cue(
    r"(?: (?:young|armed|masked|other|unknown|unidentified))* (?:m[ae]n|youths?|persons?|people|individuals|others|"
    r"officers|horsem[ae]n|riders|motorcyclists|"
    r"soldiers|policem[ae]n|guards)(?: (?:in|on|with) (?:\w+ ){0,2}?\w+)? (?:then |had )?(?:took|seized|snatched|"
    r"abducted|kidnapped|drove(?: off| away)?|led|"
    r"grabbed|dragged|attacked|shot|killed|stopped|beat|robbed|stole|entered|stormed|opened fire|broke into|fired|"
    r"forced) "
    r"(?:him|her|them|me|us|his|their|(?:an?|the) (?!(?:week|fortnight|month|day|year|night|previous|same|"
    r"following|next|few|"
    r"other|last)\b))",
    re.IGNORECASE,
)
_SHOT_DEAD: Final = Cue(
    r"(?: (?:young|armed|masked|other|unknown|unidentified))* "
    r"(?:m[ae]n|youths?|persons?|people|individuals|teenagers|strangers) "
    r"(?:who (?:(?!(?:was|were|died|had been|is|are)\b)[\w'’-]+ ){1,9})?(?:then |had )?"
    r"(?:shot dead|shot and killed|gunned down|stabbed to death|hacked to death|killed) "
    r"(?:an?|the|his|her|their|one|two|three|four|five|\d+|[A-Z]\w+)\b",
)  # "three men who waited at the gate shot dead a buyer"
_OF_THEIR_NUMBER: Final = re.compile(r" of (?:their|its) (?:own )?(?:number|men|fighters|members|people|comrades)\b")


def counts_doers(text: str, q: Quantity) -> bool:
    """Whether the words after a number make it one of attackers or of people who are charged."""
    named = re.match(r" of (?:them|those|these) (?:were|are) (?:the )?", text[q.end : q.end + 24])
    charged = _CHARGED.match(text, q.end) or _CHARGING.search(text, max(0, q.start - 40), q.start)
    sought = _IN_THE_CASE.match(text, q.end) and _SOUGHT.search(text, max(0, q.start - 60), q.start)
    if sought or was_sentenced(text, q.start, q.end) or came_to_attack(text, q.end):
        return True
    if came_in_boats(text, q.start, q.end):
        return True
    return bool(named and ATTACKING.search(text[q.end : q.end + 45])) or bool(charged)


_FIGHTERS: Final = re.compile(r" (?:or so )?(?:\w+ )?(?:fighters|guerrillas|rebels|insurgents|militiamen|militants)\b")


_CAUGHT: Final = re.compile(
    r"(?: of (?:them|the (?:gang|group|band)))?(?: others?| more)? (?:were|was|have been|had been) (?:\w+ )?"
    r"(?:captured|arrested|caught|detained|apprehended)\b"
)  # "one poacher died and two were captured"


def counts_attackers(report: ReportText, q: Quantity, stop: int) -> bool:
    """Whether the number counts who did it: "the attackers lost 21 men", "two youths snatched them"."""
    text = report.text
    acted = _ACTS.match(text, q.end) or _SHOT_DEAD.match(text, q.end)
    if acted or _LOST.search(text[max(0, q.start - 60) : q.start]):
        return True
    if _OF_THEIR_NUMBER.match(text, q.end) and ATTACKING.search(text, report.sentence(q.start)[0], q.start):
        return True
    if WHO_DID_IT.match(text, q.end) or by_men(report, q.start, q.end) or _FIRED.match(text, q.end):
        return True
    if _FIGHTERS.match(text, q.end) and q.low > 1 and fate_of(report, q.start, q.end) is None:
        return True  # "sixty or so fighters" came
    if _CAUGHT.match(text, q.end) and ATTACKING.search(text, report.sentence(q.start)[0], q.start):
        return True
    attacking = ATTACKING.search(text[q.end : stop])
    if attacking and _NOT_NAMED.fullmatch(attacking.group()) and _SUFFERED.match(text, stop):
        attacking = None  # "two unidentified men were wounded"
    return attackers_killed(report, q.start, q.end) or bool(attacking)
