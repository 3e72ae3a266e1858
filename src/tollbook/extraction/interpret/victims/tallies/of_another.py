"""Dead of another attack than the one that a report is about, and those of whom is said that they did not die."""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.others.uncounted import ATTEMPTED

_LONG_BEFORE: Final = re.compile(
    r"(?:^|\b)(?:an?|one|two|three|four|five|six|ten|several|\d+) (?:and a half )?(?:years?|months?) (?:and a half )?"
    r"(?:ago|earlier|before)\b,? (?!(?:when|today|tomorrow|this (?:week|month))\b)",
    re.IGNORECASE,
)  # "a year and a half ago a girl was killed": in a report on another attack
_LONG_BEFORE_THIS: Final = re.compile(
    r"[^.;,\n]{0,50}? (?:was|were) (?:shot|killed|stabbed|murdered|slain)[^.;,\n]{0,50}? (?:an?|one|two|three|\w+) "
    r"(?:years?|months?) (?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_DEATH_LONG_BEFORE: Final = Cue(
    r"(?:['’]s|\b(?:his|her|their)) (?:death|killing|murder|slaying) (?:[\w-]+ ){0,3}?(?:years?|months?) "
    r"(?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_CAME_AFTER: Final = re.compile(
    r"\b(?:shootings|attacks|gunfire|violence|bloodshed|killings|feud|series|string|spate|wave) (?:of [\w-]+ )?"
    r"(?:began|started|erupted|broke out|flared) (?:shortly |soon |just )?after\b|"
    r"\b(?:shootings?|attack|killing|death|incident|stabbing|raid|ambush|it|which) "
    r"(?:(?:comes?|came|happened|occurred) (?:just |only |less than )?(?:an?|one|two|three|\w+) "
    r"(?:hours?|days?|weeks?|months?|years?) after|"
    r"follow(?:s|ed) (?:(?!by\b)[\w'’-]+ ){0,3}?(?:recent|similar|other|earlier|previous|string|series|spate|wave|"
    r"attacks|shootings|killings|bombings|raids|last \w+['’]s))\b",
    re.IGNORECASE,
)  # "the shooting came a day after a boy was killed"
_AFTER: Final = Cue(
    r"\b(?:shot|wounded|stabbed|injured|hurt|attacked|ambushed|hit|struck|grazed|abducted|kidnapped)\b[^.;\n]{0,90}?,? "
    r"(?:just |only |barely |less than |nearly |about )?(?:an?|one|two|three|four|five|six|\d+|several|a few|some) "
    r"(?:hours?|days?|weeks?|months?|years?) after $",
    re.IGNORECASE,
)
_WAS_KILLED: Final = re.compile(
    r"(?: [\w’'-]+){0,4}? (?:was|were|had been) (?:\w+ and |fatally |also )?(?:killed|shot|slain|murdered|stabbed|"
    r"gunned)\b| (?:died|was found dead)\b",
    re.IGNORECASE,
)  # "a girl was shot on Friday, two days after a boy was killed"
_IN_HONOUR: Final = Cue(
    r"\b(?:vigils?|memorials?|rall(?:y|ies)|march(?:es)?|services?|gatherings?|ceremon(?:y|ies)|wakes?|repasts?) "
    r"(?:\w+ ){0,3}?(?:for|honou?r(?:ing|s|ed)|"
    r"(?:in|to) (?:honou?r|memory)(?: of)?|remember(?:ing)?|commemorat(?:e|ing)|"
    r"dedicated to|mourning) (?:the |an? )?$",
    re.IGNORECASE,
)
_AT_THE_VIGIL: Final = Cue(
    r"\b(?:shots?|shooting|opened fire|gunfire|fired|firing|attacked|gunm[ae]n|violence)\b[^.;\n]{0,60}? "
    r"(?:at|during|outside|near|after|into|into the crowd at|interrupted) (?:an?|the|this|that) (?:[\w-]+ ){0,3}?"
    r"(?:vigil|memorial|rally|march|service|gathering|ceremony|wake|repast)\b|"
    r"\b(?:vigil|memorial|rally|march|service|gathering|ceremony|wake|repast)\b[^.;\n]{0,90}? when "
    r"[^.;\n]{0,40}?\b(?:shots?|shooting|opened fire|gunfire|fired|firing|attacked)\b",
    re.IGNORECASE,
)  # who is mourned where shots fell then died before
_OF_A_YEAR: Final = Cue(
    r"\bthe (?:19|20)\d\d (?:[\w-]+ ){0,2}?(?:murders?|killings?|deaths?|slayings?|shootings?|stabbings?|homicides?) "
    r"of (?:the )?$",
    re.IGNORECASE,
)  # "called so since the 2011 murder of a clerk"
_REVENGE: Final = Cue(
    r"\b(?:(?:in )?retaliation for|revenge for|aveng(?:e|ing)|payback for|"
    r"(?:meant|intended) for (?:the (?:person|man|one)|someone|somebody|whoever) who)\b[^.;\n]{0,50}$",
    re.IGNORECASE,
)  # "the shots were meant for the man who killed a clerk"
_SERVED: Final = Cue(
    r"\b(?:(?:previously|already) )?(?:spent|served) (?:\w+ ){0,3}?(?:years|time|decades?)\b[^.;\n]{0,60}? "
    r"for (?:\w+ )?(?:(?:the )?(?:shooting |stabbing )?(?:death|killing|murder|slaying) of|killing|murdering|"
    r"fatally \w+) (?:(?:his|her|an?|the) (?:[\w-]+ )?)?$",
    re.IGNORECASE,
)  # "he had spent ten years in prison for killing his first wife"
_NOT_KILLED: Final = re.compile(
    r"(?: [\w’'-]+){0,2}? (?:(?:was|were|is|are) not|wasn['’]t|weren['’]t) (?:also |even )?(?:killed|dead|shot dead)\b|"
    r"(?: (?:others?|more|of them|people|persons|m[ae]n|wom[ae]n))?(?: (?:was|were|is|are|had been|have been))?"
    r"(?: (?:found|still|rescued|recovered))* alive\b",
    re.IGNORECASE,
)


def of_another(report: ReportText, atom: Atom) -> bool:
    """Whether the sentence tells of an attack that this one came after, or, of one person, of one long before."""
    text, (first, last) = report.text, report.sentence(atom.start)
    if _CAME_AFTER.search(text, first, atom.start):
        return True
    if _AFTER.search(text, first, atom.start) and _WAS_KILLED.match(text, atom.end, last):
        return True
    if _IN_HONOUR.search(text, first, atom.start) and _AT_THE_VIGIL.search(text):
        return True
    single = atom.low == atom.high == 1 and not atom.added
    return single and bool(
        any(p.search(text, first, atom.start) for p in (_OF_A_YEAR, _REVENGE, _SERVED))
        or _LONG_BEFORE.search(text, first, atom.start)
        or _LONG_BEFORE_THIS.match(text, atom.end, last)
        or _DEATH_LONG_BEFORE.search(text, atom.start, min(last, atom.end + 60))
    )


def did_not_die(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of somebody that he was not killed, or that others only meant to kill him."""
    first, last = report.sentence(atom.start)
    meant = ATTEMPTED.search(report.text, max(first, atom.start - 60), atom.start)
    return bool(meant or _NOT_KILLED.match(report.text, atom.end, last))
