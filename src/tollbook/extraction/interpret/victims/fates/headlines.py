"""Somebody whom a headline tells to have died or to be hurt, in the clipped words of headlines: "Teen shot in arm".

Headlines leave out articles and "was", which the words of plain sentences (`singles`) have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import CONDITIONS
from tollbook.vocabulary.codes import Outcome

_NOUN: Final = (
    r"(?:man|woman|boy|girl|child|toddler|infant|newborn|baby|teen(?:ager)?|youth|juvenile|student|officer|deputy|"
    r"sergeant|trooper|agent|driver|clerk|father|mother|mom|dad|grandmother|grandfather|son|daughter|stepson|"
    r"stepdaughter|brother|sister|husband|wife|girlfriend|boyfriend|ex-wife|ex-husband|ex-girlfriend|ex-boyfriend|"
    r"friend|neighbou?r|guard|passenger|bystander|customer|employee|worker|resident|uncle|aunt|cousin|nephew|niece|"
    r"grandson|granddaughter|teacher|nurse|shopkeeper|cabbie)"
)
_NUMERAL: Final = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen)"
)
_AGED: Final = rf"(?:{_NUMERAL}[- ](?:year|month|week|day)s?[- ]old)"
_FILL: Final = (
    r"(?:(?!and\b|or\b|of\b|in\b|at\b|on\b|who\b|with\b|after\b|for\b|by\b|to\b|from\b|near\b|over\b|says?\b|said\b|"
    r"left\b|sent\b|hit\b|struck\b|shot\b|shoots\b|shooting\b|kill\w*\b|wound\w*\b|injur\w*\b|police\b|cops\b|dead\b|"
    r"no\b|not\b|\w+(?:ing|ed)\b)[\w'’-]+ )"
)
_WHO: Final = (
    rf"(?<![\w-])(?:(?:an?|the|his|her|their|another) )?"
    rf"(?P<who>{_AGED}(?: (?:{_FILL}){{0,3}}?{_NOUN})?|(?:{_FILL}){{0,3}}?{_NOUN})(?!['’-])\b"
)
_AGE: Final = r"(?:,? \(?\d{1,2}\)?,?)?"
_BE: Final = r"(?:(?:is|was|has been|being) )?(?:(?!not\b|fatally\b|mortally\b)\w+ly )?"
_DEAD: Final = (
    r"(?:dead|dies|died|killed|slain|murdered|(?:shot|stabbed)(?:,| and)? (?:dead|to death|(?:\w+ )?killed)|"
    r"gunned down|fatally (?:shot|stabbed|wounded|shoots (?:himself|herself|self))|found (?:shot )?dead)\b(?!['’])"
)
_DEATH_OF: Final = (
    r"(?:deaths?|killings?|murder|slaying|homicide|fatal (?:shooting|stabbing)) of|fatally (?:shoots|shot|stabs)|"
    r"(?:shoots|shot) (?:and|,) kill(?:s|ed)|kill(?:s|ed|ing)|claims? (?:the )?life of|murdering"
)
_ALIVE: Final = r"(?!,? (?:and (?:\w+ )?kill\w*|kill\w*|dead|to death|and dies?|dies)\b)"
_DOES: Final = (
    rf"(?! (?:(?:an?|the|his|her|their|at|\d+|two|three|four|five|six) )?(?:{_FILL}){{0,2}}?(?:{_NOUN}|police)\b)"
)
"""After "shot" stand no people: "Man shot officer" says what he did."""
_HIT: Final = (
    rf"(?:shot(?! at (?:by|police|officers?|deput)| (?:himself|herself|self)\b){_DOES}|stabbed|wounded|injured|hurt|"
    r"grazed|hospitali[sz]ed|(?:struck|hit) by (?:(?:a|stray) )*(?:bullets?|gun\w*|shots?))"
)
_LIES: Final = (
    rf"(?:(?:in|listed in) (?:{CONDITIONS})(?: (?:but|and) \w+)? condition|"
    r"critical (?:after|following)|recover(?:ing|s) (?:after|from)|faces recovery after|"
    r"(?:fights|fighting) for (?:his |her )?life)"
)
_HURTS: Final = (
    r"(?:(?:shoots|shot|wounds|wounded|injures|injured|hurts|grazes|hits|strikes|wounding)|"
    r"(?:in|for|over|after|from) (?:the )?(?:\w+ly )?shooting(?: of)?|investigat\w+ (?:the )?shooting of)"
)
_SELF: Final = r"accidentally (?:shoots|shot) (?:himself|herself|self)\b"
_SECOND: Final = (
    rf"(?:,? and (?:(?:an?|the|his|her|their) )?(?P<with>(?:{_FILL}){{0,2}}?(?:{_AGED}|{_NOUN}))(?!['’-])\b)?"
)
_PATTERNS: Final = {
    Outcome.KILLED: (
        Cue(rf"{_WHO}{_AGE} {_BE}{_DEAD}", re.IGNORECASE),
        Cue(rf"\b(?:{_DEATH_OF}) {_WHO}", re.IGNORECASE),
    ),
    Outcome.INJURED: (
        Cue(rf"{_WHO}{_AGE} (?:{_BE}{_HIT}\b{_ALIVE}|{_BE}{_LIES}\b|{_SELF})", re.IGNORECASE),
        Cue(rf"\b{_HURTS} {_WHO}{_SECOND}{_ALIVE}", re.IGNORECASE),
    ),
}
_NOT_THEN: Final = Cue(
    r"\b(?:last year|years? ago|months? ago|police[- ]involved|officer[- ]involved|suspects?|gunman|robbers?|"
    r"self[- ]defen[cs]e|"
    r"by (?:the )?(?:police|officers?|cops?|deput(?:y|ies)|troopers?))\b",
    re.IGNORECASE,
)  # what makes a headline tell of other times, or of the one who did it


def told_in_headline(text: str, heading: tuple[int, int], outcome: Outcome) -> Iterator[tuple[int, int]]:
    """The words for each person whom the headline at `heading` tells to have died or to be hurt."""
    if _NOT_THEN.search(text, *heading):
        return
    for pattern in _PATTERNS[outcome]:
        for found in pattern.finditer(text, *heading):
            yield from (found.span(name) for name in ("who", "with") if found.groupdict().get(name))
