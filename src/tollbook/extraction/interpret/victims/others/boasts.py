"""Dead whom those who did it claim, in their own words: "said its men killed 25 soldiers", "20 apostates died"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.victims.numbers.quantities import Quantity

_ENEMIES: Final = Cue(
    r"\b(?:apostates?|crusaders?|infidels?|unbelievers|occupiers?|invaders?|mercenar(?:y|ies)|puppets?|traitors|"
    r"lackeys|"
    r"hirelings|stooges|murtadd?in|enem(?:y|ies)|(?:occupation|occupying) (?:soldiers|troops|forces|policemen)|"
    r"guards of the (?-i:[A-Z])\w+)\b",
    re.IGNORECASE,
)
"""What only those who fight them call people: whoever counts these tells what he did, not what befell his own."""
_WORDS: Final = re.compile(r"[\"“”'‘’]?(?: [\"“'‘]?[\w-]+[\"”’]?){0,4}? [\"“'‘]?$")
_SLAY: Final = r"(?:kill|annihilat|eliminat|liquidat|slaughter|slay|slew|neutrali[sz]|execut|dispatch)\w*"
_SLEW: Final = re.compile(
    rf"\b(?:{_SLAY}|claim(?:s|ed|ing)?|put(?:s|ting)? (?:the|its) (?:dead|toll|death toll) at) "
    rf"(?:[\w-]+ ){{0,2}}?[\"“'‘]?$",
    re.IGNORECASE,
)
_WERE_SLAIN: Final = re.compile(
    rf"[\"”'’]?(?: and (?:their|its) \w+)?[\"”'’]?,?[\"”'’]?(?: [\w-]+){{0,2}}? "
    rf"(?:(?:were|was|had been|have been|being|got) "
    rf"(?:all )?{_SLAY}|died|dead|fell)\b(?! (?:or|and) (?:wounded|injured|hurt))",
    re.IGNORECASE,
)
_FIGHTERS: Final = Cue(
    r"\b(?:its|his|our|the|their|her) (?:[\w'’-]+ )?(?:fighters|forces|men|mujahid\w*|units?|guerrillas|combatants|"
    r"brigades?|peshmergas?|soldiers of the caliphate)\b[^.;:\n]{0,90}?\b(?:killed|annihilated|eliminated|liquidated|"
    r"slaughtered|executed) (?:at least |more than |over |about |some |as many as )?[\"“'‘]?$",
    re.IGNORECASE,
)
_FIGHTERS_NAMED: Final = Cue(
    r"\b(?:fighters|forces|men|mujahid\w*|units?|guerrillas|combatants|brigades?|peshmergas?|caliphate)\b",
    re.IGNORECASE,
)
_TOLD: Final = Cue(
    r"\b(?:said|says|claim\w*|statement|boast\w*|announc\w*|assert\w*|communiqu\w+|message)\b", re.IGNORECASE
)
_OFFICIAL: Final = re.compile(
    r"\b(?:police|army|military|ministry|ministers?|government|governor|troops|security forces|coalition|NATO|"
    r"officials?|air force|commissioner|gendarmerie|witness(?:es)?|residents?|villagers?|survivors?|accus\w+|"
    r"prosecutors?)\b"
)
"""Who tells it of others: the case counts, since a group may call itself an Army."""
_OWN_DEAD: Final = re.compile(
    r"[\"“'‘ ]*(?:[\w-]+ ){0,3}?(?:militants|rebels|insurgents|terrorists|fighters|bandits|gunmen|attackers|assailants|"
    r"guerrillas|jihadists|Maoists|separatists|of (?:them|the attackers)|tanks?|vehicles?|cows?|cattle)\b",
    re.IGNORECASE,
)
_SOME: Final = re.compile(r"\b(?:among (?:them|whom)|including|of whom)(?: [\w-]+)? [\"“'‘]?$", re.IGNORECASE)
_SEVERAL: Final = Cue(
    r"\b(?:attacks|raids|ambushes|strikes|(?:this|last) (?:year|month)|since|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_TO_HELL: Final = re.compile(r"[^.;:\n]{0,40}? (?:sent|dispatched|despatched) to (?:hell|their graves)\b")
_FAR: Final = 150  # characters before a figure in which its verb and its subject stand
_NEAR: Final = 45  # and behind it, in which the word for the enemies does


def is_boast(report: ReportText, start: int, end: int) -> bool:
    """Whether the number at `text[start:end]` is of dead whom those claim who say that they killed them."""
    return (start, end) in report.once(_boasts, None)


def _boasts(report: ReportText, _: None) -> frozenset[tuple[int, int]]:
    text = report.text
    if not (_ENEMIES.search(text) or _FIGHTERS_NAMED.search(text) or " to hell" in text):
        return frozenset()
    return frozenset((q.start, q.end) for q in report.quantities if q.low > 1 and _is_boast(report, q))


def _is_boast(report: ReportText, q: Quantity) -> bool:
    text = report.text
    first, last = report.sentence(q.start)
    if _SEVERAL.search(text, first, last) or _SOME.search(text, max(first, q.start - 30), q.start):
        return False
    if _OWN_DEAD.match(text, q.end, last):
        return False
    enemies = _ENEMIES.search(text, q.end, min(last, q.end + _NEAR))
    if enemies and _WORDS.match(text, q.end, enemies.start()):
        slew = _SLEW.search(text, max(first, q.start - 60), q.start)
        return bool(slew or _WERE_SLAIN.match(text, enemies.end(), last))
    if _TO_HELL.match(text, q.end, last):
        return True
    fighters = _FIGHTERS.search(text, max(first, q.start - _FAR), q.start)
    if fighters is None or _OFFICIAL.search(text, first, fighters.start()):
        return False
    return bool(_TOLD.search(text, first, last))


def boasts(report: ReportText) -> Iterator[Quantity]:
    """The numbers of dead whom those who did it claim."""
    found = report.once(_boasts, None)
    return (q for q in report.quantities if (q.start, q.end) in found)
