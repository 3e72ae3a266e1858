"""One person of whom it is only said that he was shot: dead, where others were abducted and nobody tells how he is.

Of shootings else that says nothing: there most who are shot live.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tollbook.extraction.interpret.altered import altered
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.atoms.atom import Atom
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.vocabulary.codes import Outcome

_WAS_SHOT: Final = re.compile(
    r"(?: (?!(?:and|or|who|that|which|was|were|is|are|had|has|have|with|when|while|as|after|he|she|they)\b)"
    r"[\w'’-]+){0,6}"
    r"(?:, (?:(?!\b(?:was|were|killed|wounded|injured)\b)[^.;\n]){1,60},|,)? (?:was|had been) (?:then |"
    r"himself |herself |"
    r"found )?(?P<told>shot|gunned down|picked off)\b"
    r"(?! (?:at(?= (?:by|from|when|as|while|on)\b|[.,;]|$)|dead|to death|and|but|twice|once|through|"
    r"several times)\b)"
    r"(?![^.;\n]{0,50}? (?:in|through|on) (?:the|his|her|both|one) (?:\w+ )?(?:legs?|foot|feet|arms?|hands?|"
    r"hips?|thighs?|"
    r"shoulders?|knees?|buttocks?|calf|calves|forearms?|shins?|jaw|ears?|elbows?|wrists?|ankles?|fingers?|back|"
    r"side|stomach|"
    r"abdomen|belly|chest|neck|head|face|groin|lung)\b)"
)
_LIVES: Final = Cue(
    r"\b(?:wound\w*|injur\w*|hurt|surviv\w*|lived?|lives|alive|hospital\w*|clinic|infirmary|recover\w*|treated|"
    r"condition|"
    r"operat\w+|surge\w+|stable|critical\w*|bullets?|bled|bleeding|limps?|conscious|out of danger|evacuated|"
    r"flown|doctors?|"
    r"discharged|vest)\b",
    re.IGNORECASE,
)
_CRIME: Final = Cue(
    r"\b(?:charged with|arraigned|sheriff\w*|deput(?:y|ies)|detectives?|troopers?|assault to|attempted murder|"
    r"aggravated assault|crime scene|homicide)\b",
    re.IGNORECASE,
)  # what is told of a crime, after which most who were shot live
_AFTER: Final = 2  # sentences after it in which it is told how somebody is
_NOT_SO: Final = Cue(
    r"\b(?:if|would|could|might|may|nearly|almost|not|never|police|officers?|deput(?:y|ies))\b", re.IGNORECASE
)


def shot_down(report: ReportText, atoms: Mapping[Outcome, list[Atom]]) -> dict[Outcome, list[Atom]]:
    """The people by outcome, those killed of whom it is said that they were shot, and nowhere that they live."""
    if _CRIME.search(report.text):
        return dict(atoms)
    moved = [a for o in (Outcome.INJURED, Outcome.KIDNAPPED) for a in atoms.get(o, ()) if _was_shot_down(report, a)]
    if not moved or all(a in moved for a in atoms.get(Outcome.KIDNAPPED, ())):
        return dict(atoms)
    done = {o: [a for a in some if a not in moved] for o, some in atoms.items()}
    dead = done.setdefault(Outcome.KILLED, [])
    dead += [altered(a, told=True) for a in dict.fromkeys(moved) if not any(a.overlaps(d) for d in dead)]
    dead.sort(key=lambda a: a.start)
    return done


def _was_shot_down(report: ReportText, atom: Atom) -> bool:
    """Whether it is said of one person that he was shot, not where, and in the sentences after it not how he is."""
    if atom.low != 1 or atom.high != 1 or atom.counted:
        return False
    text, (first, last) = report.text, report.sentence(atom.start)
    told = _WAS_SHOT.match(text, atom.end, last)
    if told is None or fate_of(report, atom.start, atom.end) is Outcome.INJURED:
        return False
    line = min(report.sentence_number(atom.start) + _AFTER, len(report.starts) - 1)
    beyond = report.sentence(report.starts[line])[1]
    return not (_LIVES.search(text, first, beyond) or _NOT_SO.search(text, first, told.end()))
