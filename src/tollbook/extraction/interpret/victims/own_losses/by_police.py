"""Who attacked or threatened others and was shot by the police for it: the attackers' own loss, no victim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.atoms.person import person_of

_FORCE: Final = (
    r"(?:police(?: officers?)?|officers?|cops?|deput(?:y|ies)|troopers?|SWAT (?:team|officers?)|marshals?|constables?|"
    r"detectives?|patrols?|patrolm[ae]n|gendarmes?)"
)
_NOT_THEY: Final = (
    r"(?:was|were|by|had|has|is|are|said|says?|believes?|told|that|when|where|found|identified|arrested|charged|"
    r"looking|searching|investigat\w+|m[ae]n|wom[ae]n|suspect|gunman|husband|father|someone|somebody)"
)  # after these words others than the police did the shooting
_SHOT_BY: Final = Cue(
    r"(?:[- ]years?[- ]old)?(?: [\w'’-]+){0,4}?(?:,[^,.;\n]{1,40},)?(?: who [^,.;\n]{1,90}?| who)?,? "
    rf"(?:was|were|is|had been|has been) (?:\w+ )?(?:shot|killed|gunned down)\b[^.;,\n]{{0,50}}? by "
    rf"(?:[\w'’.-]+ ){{0,4}}?{_FORCE}\b",
    re.IGNORECASE,
)  # "a man was shot and killed by two city officers"
_SHOT_THEM: Final = Cue(
    rf"\b{_FORCE}\b(?: (?!{_NOT_THEY}\b)[\w'’-]+){{0,12}}? (?:shot and killed|shoots?,? (?:and )?kills?|"
    rf"fatally (?:shot|shoots)|shot dead|killed|kills|shot|shoots) (?:[\w'’-]+ ){{0,2}}?$",
    re.IGNORECASE,
)  # "deputies shot and killed a man"
_INVOLVED: Final = re.compile(r"\b(?:officer|police|deputy|trooper)[- ]involved shooting\b", re.IGNORECASE)
_ARMED: Final = re.compile(
    r"\b(?:armed (?:with|man|woman|suspect|robb\w+)|suspects?|gunman|robbers?|"
    r"(?:point|aim|pull|brandish|rais|wield|wav)(?:s|ed|ing)? [^.;\n]{0,30}?(?:guns?|handguns?|weapons?|kni(?:fe|ves)|"
    r"pistols?|rifles?|machetes?)|(?:knife|gun|machete)-wielding|"
    r"(?:fir(?:ed|ing)|shot|shooting) (?:at|on) (?:the |an? )?(?:police|officers?|deput\w+|them)|exchang\w+ (?:of )?"
    r"(?:gun)?(?:fire|shots)|shoot-?outs?|(?:lung|charg)(?:ed|ing) (?:at|toward)|"
    r"(?:advanc|com|walk|mov|r[au]n|rush)\w* (?:on|at|toward\w*) (?:them|(?:the |an? )?(?:police|officers?|deput\w+))|"
    r"with (?:an?|his|her|two) (?:[\w-]+ ){0,2}?(?:kni(?:fe|ves)|rifles?|guns?|pistols?|shotguns?|machetes?|axe|sword|"
    r"hammer|handguns?|sabre)|"
    r"refus\w+ [^.;\n]{0,30}?(?:drop|put down)|(?:drop|put down) (?:the|his|her) (?:guns?|handgun|knife|weapon)|"
    r"held? [^.;\n]{0,20}?hostage|barricad\w+)\b",
    re.IGNORECASE,
)
_THEIR_DEATH: Final = re.compile(
    r"(?:his|her|their) (?:\w+ )?(?:son|daughter|brother|husband|father|mother|sister|boyfriend)['’]s "
    r"(?:death|killing)\b"
)
_AROUND: Final = 6  # sentences after a death by the police's hand in which it is told what they met
_FIRED_FIRST: Final = Cue(
    r"\b(?:began|started|beg[iu]n) (?:firing|shooting)\b|\bopen(?:s|ed|ing) fire\b|"
    r"\b(?:fir(?:ed|ing)|shooting) (?:at|on|upon) (?:them|the |an? )",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(r"(?:the|this|that|he|she|who)\b", re.IGNORECASE)


def felled(report: ReportText, killed: Sequence[Atom]) -> list[Atom]:
    """Those of the killed who are one armed person whom the police shot; none where more than one person is counted."""
    shot = [a for a in killed if _shot_by_police(report, a)]
    if not shot:
        return []
    suspect = person_of(report, shot[0])
    return [
        a
        for a in killed
        if a in shot or (_single(a) and is_same(report, a, shot) and not person_of(report, a).unlike(suspect))
    ]


def _single(atom: Atom) -> bool:
    return atom.low == atom.high == 1


def _shot_by_police(report: ReportText, atom: Atom) -> bool:
    """Whether the sentence says that the police killed one person, and it or the next that the person was armed."""
    text = report.text
    first, last = report.sentence(atom.start)
    if not _single(atom) or re.search(_FORCE, text[atom.start : atom.end], re.IGNORECASE):
        return False
    told = (
        _SHOT_BY.match(text, atom.end, last)
        or _SHOT_THEM.search(text, max(first, atom.start - 110), atom.start)
        or _INVOLVED.search(text, first, last)
    )
    line = report.sentence_number(atom.start)
    beyond = report.starts[line + _AROUND] if line + _AROUND < len(report.starts) else len(text)
    before = report.starts[max(line - 1, 0)]
    return bool(told and (_ARMED.search(text, first, beyond) or _FIRED_FIRST.search(text, before, first)))


def is_same(report: ReportText, atom: Atom, shot: Sequence[Atom]) -> bool:
    """Whether a person is told of by the same age or name as the one whom the police shot, or points back."""
    if _THEIR_DEATH.match(report.text, atom.start):
        return atom.start > shot[0].start
    if any((a.age is not None and a.age == atom.age) or (a.name and a.name == atom.name) for a in shot):
        return True
    return bool(_POINTS_BACK.match(report.text, atom.start)) and atom.start > shot[0].start
