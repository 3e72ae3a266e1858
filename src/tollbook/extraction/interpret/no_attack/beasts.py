"""What animals did to people, and people to animals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.cue import Cue

_KINDS: Final = (
    r"elephants?|tuskers?|tigers?|tigress(?:es)?|leopards?|lions?|lioness(?:es)?|bears?|crocodiles?|alligators?|"
    r"hippos?|"
    r"hippopotamus\w*|buffalo(?:es)?|wolf|wolves|hyenas?|sharks?|bees|wasps|hornets|boars?|jackals?|snakes?|cobras?|bull|"
    r"vipers?|pythons?|scorpions?|stags?|deer|moose|elks?|camels?|baboons?|monkeys?|macaques?|cougars?|pumas?|jaguars?|"
    r"panthers?|coyotes?|dingo(?:es)?|jellyfish|stingrays?|rhinos?|rhinoceros\w*|gorillas?|chimpanzees?|piranhas?|"
    r"(?:stray|street|feral|guard) dogs?|pack of (?:\w+ )?dogs|pit ?bulls?"
)
_BEAST: Final = Cue(rf"\b(?:{_KINDS})\b", re.IGNORECASE)
_WITH_BEASTS: Final = Cue(
    r"\b(?:killed|trampled|gored|mauled|attacked|bitten|savaged|stung|charged|dragged off)(?: to death)? by "
    rf"(?:an? |the |his |her |its )?(?:\w+ ){{0,2}}?(?:{_KINDS}|dogs?)\b|"
    rf"\b(?:shot|killed|shoot|kills?|put down)(?: dead)? (?:an?|the|two|three|four|\d+) (?:\w+ ){{0,2}}?(?:{_KINDS}|"
    rf"dogs?)\b",
    re.IGNORECASE,
)
"""Who was killed by an animal, and animals that were shot."""
_NAMED: Final = Cue(rf"\b(?:{_KINDS}|dogs?)\b", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"(?:\w+s|\w+ dogs?)", re.IGNORECASE)
_DATELINE: Final = re.compile(r"(?:[^.\n]{2,50}(?:[-–—:]|\)) )?[\"“‘']?")
_NAME_GOES_ON: Final = re.compile(r" [A-Z]|['’]s? ")
_BY_PEOPLE: Final = Cue(
    r"\b(?:gun(?:m[ae]n|fire|shots?)?|bomb\w*|mines?|militants?|insurgents?|rebels?|terroris\w+|bandits?|robbers?|"
    r"kidnap\w*|abduct\w*|hostages?|stab\w*|machetes?|knife|knives|hack(?:ed|ing)|arson\w*|drones?|missiles?|rockets?|"
    r"mortars?|grenades?|fired|armed|murder\w*|rammed|detonat\w+|explosi\w+|poachers?|raid\w*|rustl\w+|loot\w*|clash\w*|troops|soldiers?|militias?|"
    r"hunt\w*|shot|shoot\w*|guns?|rifles?)\b",
    re.IGNORECASE,
)


def tells_of_beasts(
    report: ReportText, sentences: Sequence[tuple[int, int]], harmed: Sequence[tuple[int, int]]
) -> bool:
    """Whether animals did what the sentences tell, or it was done to them."""
    if harmed and all(any(_is_animal(report, m) for m in _WITH_BEASTS.finditer(report.text, *at)) for at in harmed):
        return True
    named = any(_is_animal(report, m) for at in sentences for m in _BEAST.finditer(report.text, *at))
    return named and not any(_BY_PEOPLE.search(report.text, *at) for at in sentences)


def _is_animal(report: ReportText, told: re.Match[str]) -> bool:
    """Whether no club, unit or town is named so: "the Tigers", "Leopard tanks", "Buffalo".

    A capital makes a name of it, but for several that open a sentence and are no name elsewhere in the report.
    """
    text = report.text
    *_, word = _NAMED.finditer(text, told.start(), told.end())
    if word.group().islower():
        return True
    if not _opens(report, word) or not _SEVERAL.fullmatch(word.group()) or _NAME_GOES_ON.match(text, word.end()):
        return False
    return all(_opens(report, m) for m in _NAMED.finditer(text) if m.group() == word.group())


def _opens(report: ReportText, word: re.Match[str]) -> bool:
    """Whether the word opens its sentence, after a dateline or a quotation mark at most."""
    return bool(_DATELINE.fullmatch(report.text, report.sentence(word.start())[0], word.start()))
