"""Single persons of whom a sentence tells a wound, marked or not: "a tiler was hit in the leg"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.fates.outcomes import ATTACKERS
from tollbook.extraction.interpret.victims.people.nouns import find_role

_SIDE: Final = r"(?:(?:left|right|upper|lower|other) )?"
LIMB: Final = (
    r"(?:legs?|foot|feet|arms?|hands?|hips?|thighs?|shoulders?|knees?|buttocks?|cal(?:f|ves)|forearms?|shins?|"
    r"jaw|ears?|"
    r"elbows?|wrists?|ankles?|fingers?|thumb|toes?|soles|cheek|groin|heel)"
)
_BODY: Final = rf"(?:{LIMB}|head|face|neck|chest|back|stomach|abdomen|belly|side|ribs|lungs?|eyes?)"
_OF_HIS: Final = r"(?:the|his|her|both|one)"
_PART: Final = rf"(?:in|on|to|through|across) {_OF_HIS} {_SIDE}"
_DEED: Final = r"(?:hit|shot|struck|wounded|injured|cut|burned|burnt|stabbed|slashed|hurt|beaten)"
_WAS: Final = r"(?:was|is|had been|has been) (?:also |then |later |\w+ly )?"
_LIVED: Final = (
    r"(?:has )?(?:lived|survived)\b|(?:is|was|remains|remained) (?:alive|recovering|conscious|expected to (?:live|"
    r"survive|recover)|(?:reported |listed |said to be )?in (?:an? )?"
    r"(?:stable|serious|critical|grave|fair|good) condition)"
)
_WOUND: Final = (
    rf"(?:{_WAS}{_DEED}(?: twice| once| three times)? {_PART}(?P<limb>{LIMB})\b|"
    rf"{_WAS}{_DEED}(?: twice| once| three times)? {_PART}(?P<body>{_BODY})\b|"
    rf"{_WAS}(?:hit|struck|cut|grazed)(?: \w+)? by (?:an?|two|three|several|flying|stray|broken) (?:stray |flying )?"
    r"(?P<by>bullets?|glass|shrapnel|splinters?|stones?|debris)\b|"
    rf"{_WAS}(?P<mild>grazed|pistol-whipped|clubbed|whipped|flogged|hit twice|(?:burned|burnt|scalded|slashed)"
    rf"(?! (?:alive|to death|down)))\b|"
    rf"had (?:(?:an?|his|her|two|three|the) )?{LIMB}(?: of the (?:\w+ )?hand)? (?:severed|cut off|chopped off|"
    r"hacked off|broken|blown off|smashed)\b|"
    rf"{_WAS}(?P<shot>shot|stabbed|hacked|hit)(?:(?! and )[^.;,\n]){{0,40}}?(?:, [^.;,\n]{{1,30}},)?,? "
    rf"(?:and|but) (?:(?:he|she) )?(?:{_LIVED})|"
    rf"{_WAS}(?:shot|stabbed|hacked|shot at)(?:(?! and )[^.;\n]){{0,80}}(?=\. (?:He|She) (?:{_LIVED}))|"
    rf"(?:has |had )?lost (?:an?|his|her|one|two|three|both|several|some) {_SIDE}(?:eyes?|{LIMB}|kidney|hearing|sight|"
    r"teeth|tooth)\b|"
    rf"(?:has |had )?(?:burned|burnt|scalded|broke|fractured) (?:both|his|her|an?|one|two) (?:of (?:his|her) )?{_SIDE}"
    rf"(?:{LIMB}|ribs?)\b|"
    r"(?:has|had|with|and has) (?:an? |two |three )?(?:bullets?|splinters?|fragments?|pellets?|shrapnel) (?:still )?"
    r"(?:lodged|stuck|embedded) (?:in|near|beside|against|close to)\b|"
    rf"(?:has|had|with|and has|suffered|sustained|got|took|caught|received) (?:an? |two |three |his |"
    rf"her )?(?:\w+ )?(?:bullet|ricochet|round|arrow|cut|gash|"
    rf"fragments?|splinters?|pellets?|shrapnel)(?: wound)?s? (?:in|on|to|through) {_OF_HIS} {_SIDE}{_BODY}\b|"
    rf"(?:has|had|suffered|sustained|escaped with|with) (?:an? |two |three |several |minor |slight |"
    rf"serious )?(?:(?:gunshot|bullet|stab|"
    rf"{LIMB}|head|flesh) wounds?|(?:broken|fractured|sprained|swollen|dislocated) (?:{_BODY}|collarbone|nose|rib)|"
    r"burns|fractures?|bruises|cuts)\b|"
    rf"lives,? with (?:an? |two )?bullets? (?:in|through) {_OF_HIS} {_SIDE}{_BODY}\b|"
    rf"(?:came|went|got) (?:ashore|out|home|away|off|back) with (?:\w+ )?(?:bruises|burns|cuts|scratches|scalds)\b)"
)
_OF_WOUNDS: Final = Cue(
    rf"\b(?:{_BODY}|bullets?|glass|shrapnel|splinters?|stones?|debris|grazed|pistol-whipped|clubbed|whipped|"
    rf"flogged|twice|teeth|tooth|lodged|stuck|embedded|"
    r"burne?d?t?|scalded|slashed|kidney|hearing|sight|arrow|ricochet|round|cuts?|gash|fragments?|wounds?|collarbone|nose|rib|burns|"
    r"fractures?|bruises|severed|off|broken|smashed|lived|survived|alive|recovering|conscious|live|"
    r"survive|recover|condition)\b"
)
"""A word that every wound told has: most reports tell of none."""
_TOLD: Final = Cue(
    r"(?:^|(?<=[.;:!?\n–—,] )|(?<=\n)|(?<=\band )|(?<=\bbut )|(?<=\bwhile ))"
    r"(?P<who>(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother|[Ii]ts|[Oo]ne(?: of (?:the|its|their|his|her))?)"
    r"(?: (?!(?:and|or|of|who|that|which|was|were|is|are|has|had|have|with|lost|to|in|at|by|while|when|said|killed)\b)"
    r"[\w'’-]+){1,5}?)"
    r"(?: from [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?| of \d{1,2}(?: years)?|"
    r" (?:at|in|on|near|beside|outside|by) (?:the|an?|his|her|their) (?:[\w'’-]+ ){0,2}?[\w'’-]+)?"
    r"(?:, (?:(?!\b(?:was|were|killed|dead|died|and)\b)[^.;,\n]){1,50},)?"
    r"(?: (?:who|that) (?:(?!\b(?:killed|dead|died|fired|shot|stabbed|attacked|opened|robbed|raided|planted|threw|"
    r"rammed)\b)[^.;,\n]){1,60}?,?)?"
    r"(?: (?:told (?:the|a|this) \w+(?: \w+)?|said|recalled|testified)(?: that)? (?:he|she))?"
    r"(?: (?:(?:played|feigned|shammed) (?:dead|death)|lay (?:under|beneath|among|beside|in)(?: (?!(?:and|"
    r"with)\b)[\w'’-]+){1,4}|survived|"
    r"escaped|got away|"
    r"walked (?:home|away|to (?:a|the) \w+)|ran(?: (?!(?:and|with)\b)[\w'’-]+){0,3}))?"
    rf" (?P<told>{_WOUND})"
)
_DEATH: Final = re.compile(
    r"\b(?:kill\w*|(?<!played )dead|die[sd]?|dying|(?<!feigned )(?<!shammed )death|fatal\w*|succumb\w*|murder\w*|"
    r"body|bled|lifeless)\b",
    re.IGNORECASE,
)
_LIVES: Final = re.compile(
    r"\b(?:lives|lived|survive[sd]?|recover\w*|hospitals?|clinic|stable|operated|surgery|treated|condition|evacuated|"
    r"flown|discharged|walk\w*|alive)\b",
    re.IGNORECASE,
)
_NOT_SO: Final = re.compile(
    r"\b(?:if|would|could|might|may|nearly|almost|never|not|years? (?:ago|earlier|before)|accident\w*|cattle|dogs?|"
    r"horse)\b",
    re.IGNORECASE,
)
_DEED_OF_NONE: Final = re.compile(
    r"\b(?:fell|crash\w*|slipped|exercise|football|match|game|by (?:the )?(?:police|officers|deputies))\b",
    re.IGNORECASE,
)
_MAN: Final = re.compile(r"m[ae]n$")  # "a helmsman"
_ONE: Final = re.compile(r"(?:m[ae]n|[a-z]{3,}(?:er|or|ist))$")  # "a rickshaw puller"
_NTH: Final = re.compile(r"[Aa] (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)")
_GRAVE: Final = re.compile(r"\b(?:shot|stabbed)\b|\b(?:hit|struck)\b.* (?:head|neck|chest)$", re.IGNORECASE)
_OF_ANOTHER: Final = re.compile(
    rf",? (?:and|but|while) (?:the|an?|his|her|their|its|another|one|two|three|four|five|six|"
    rf"\d+) (?!(?:\w+ )?{_BODY}\b)"
    r"(?:(?!\b(?:and|but|who|which)\b)[^.;,\n]){2,60}? (?:(?:was|were|has|had|have) (?!hit\b|struck\b)|died\b|"
    r"perished\b)"
)  # "a nurse was shot in the leg and her driver died"
_NEXT: Final = re.compile(r"\s*(?:He|She|The (?:\w+ )?(?:man|woman|boy|girl|victim))\b")


def wounded_persons(report: ReportText) -> list[tuple[int, int]]:
    """The words for each person whom a sentence tells to have been wounded somewhere and not to have died of it."""
    return report.once(_wounded_persons, None)


def is_wounded(report: ReportText, start: int, end: int) -> bool:
    """Whether a sentence tells of the person at `text[start:end]` that he was wounded and lives."""
    return any(a < end and start < b for a, b in wounded_persons(report))


def _wounded_persons(report: ReportText, _: None) -> list[tuple[int, int]]:
    return list(_found(report))


def _found(report: ReportText) -> Iterator[tuple[int, int]]:
    text = report.text
    for told in _TOLD.finditer(text) if _OF_WOUNDS.search(text) else ():
        first, last = report.sentence(told.start("who"))
        who = told["who"]
        one = _MAN if told["mild"] or told["by"] else _ONE
        known = _NTH.fullmatch(who) or find_role(who) or report.demonyms_in(*told.span("who")) or one.search(who)
        if not known or ATTACKERS.search(who) or told.end() > last:
            continue
        another = _OF_ANOTHER.search(text, told.end(), last)
        clause = text[told.start("who") : another.start() if another else last]
        if _NOT_SO.search(text, first, told.end()) or _DEED_OF_NONE.search(clause) or _DEATH.search(clause):
            continue
        after = text[last : last + 160]
        if _NEXT.match(after) and _DEATH.search(after.partition(". ")[0]):
            continue
        if told["body"] and _GRAVE.search(told["told"]) and not _LIVES.search(text[told.end() : last + 160]):
            continue  # "was shot in the head" says nothing of his living
        yield told.span("who")
