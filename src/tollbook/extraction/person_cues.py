"""What a report says beside a private person's name: the patterns that find one (group "n")."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tollbook.extraction.person_words import KIN, PRIVATE_ROLES

_U = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻĽŁŃŅŇŌŐŘŚŞŠŤŪŮŰŹŻŽȘȚƏ"
_L = "a-zß-öø-ÿāăąćčďđēęěğģīıķļľłńņňōőřśşšťūůűźżžșțə"
TOKEN = rf"(?:[{_U}]['’])?(?:[{_U}][{_L}]+)+(?:['’\-][{_U}{_L}][{_L}]+)*"
_PARTICLE = r"(?:al|el|bin|ibn|bint|de|da|do|dos|das|del|della|di|du|van|von|der|den|la|le|ul|ur|ud|y)"
_NEXT = rf"(?:[ ](?:{_PARTICLE}[ \-]){{0,2}}{TOKEN}|[ ][{_U}]\.(?=[ ][{_U}]))"
NAME = rf"{TOKEN}{_NEXT}{{1,4}}(?:,? (?:Jr|Sr)\b\.?| I{{2,3}}\b)?"
_N = rf"(?P<n>{NAME})"
NAME_LEADS = (
    rf"{NAME}(?=,| \(| (?:was|were|is|are|stands|has|have|had|being|died|succumbed|bled|lost|pleaded|pled|confessed|"
    r"faces|turned)\b)"
)
"""A name before what follows it in every cue that begins with one."""
BEGINS = rf"[{_U}](?=(?:['’][{_U}])?[{_L}])"
"""The letter that a name begins with."""


def any_of(words: frozenset[str]) -> str:
    """Alternatives for a pattern, longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


_ROLE, _KINSHIP = any_of(PRIVATE_ROLES), any_of(KIN)
_HURT = (
    r"(?:killed|shot|stabbed|kidnapped|abducted|injured|wounded|murdered|slain|beheaded|decapitated|buried|"
    r"laid to rest|"
    r"gunned down|pronounced dead|found dead|taken hostage|hospitalized|hospitalised|airlifted|rescued|mourned|"
    r"cremated|martyred)"
)
_NO_AGE = r"(?! ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|km|mi|a\.?m|p\.?m|per|people|dead|killed|points))"
_AGE = rf"\d{{1,2}}(?![\d%:.,]?\d){_NO_AGE}"
_AFTER_AGE = r"(?= ?(?:[,;).]|ans\b|años\b|anos\b|anni\b|years?\b|of\b|from\b|was\b|who\b|and\b|died\b|Jahre\b|$))"
_YEARS_OLD = r"\b(?:\d{1,2}|[A-Za-z][a-z]+(?:-[a-z]+)?)[- ](?:years?|months?|weeks?|days?)[- ]old"
_FILLER = r"(?:(?!(?:and|of|from|in|at|on|near|to|for|by)\b)[a-z\d\-]+,? ){0,3}"
_WHOM = (
    r"(?:him|her|them|(?:the|one|his|a|its|their)\b(?: [a-z\d\-]+){0,4}? ?\b(?:victims?|dead|deceased|m[ae]n|wom[ae]n|"
    r"boys?|girls?|child|children|body|bodies|others?|one|suspects?|gunm[ae]n|attackers?|shooters?|drivers?|students?|"
    r"teens?|teenagers?|officers?|soldiers?|workers?|hostages?|passengers?|girlfriend|boyfriend|wife|husband)"
    r"(?: of[^.,;:]{0,40})?)"
)
_DEEDS = (
    r"(?:[Kk]illings?|[Dd]eaths?|[Mm]urders?|[Ff]unerals?|[Bb]od(?:y|ies)|[Rr]emains|[Aa]bductions?|[Kk]idnappings?|"
    r"[Bb]urials?|[Ss]layings?|[Ss]hootings?)"
)
_ASIDE = r"(?:,[^,.;]{1,60},)?"

# All that follow need a name, and a small letter, a comma or a bracket beside it.

_AS = rf"(?: (?:by|par|por)[^.,;:]{{1,50}}| {_WHOM})? (?:as|como|comme|als)"
_THEIR = rf"(?:his|her|their|my|whose|the (?:victim|man|woman|boy|girl)['’]s|{TOKEN}['’]s)"


class Cue(NamedTuple):
    """A pattern, and what tells at little cost that a text has no match; None where it begins with the name."""

    pattern: str
    may_be: Callable[[str], bool] | None = None


def _aged(text: str) -> bool:
    return "old " in text and _OLD_SOMEBODY.search(text) is not None


def _identified(text: str) -> bool:
    return "dentifi" in text or "named" in text


def _victim(text: str) -> bool:
    return "ictim" in text


def _deed_told(text: str) -> bool:
    return any(text.endswith(_DEED_WORDS, 0, found.start()) for found in _OF.finditer(text))


def _of_kin(text: str) -> bool:
    return _KIN_NAMED.search(text) is not None


def _in_role(text: str) -> bool:
    for found in _BEFORE_CAPITAL.finditer(text):
        end = found.start()
        end -= text[end - 1 : end] == ","
        if text[end - _LEAST_ROLE : end] in _ROLE_ENDINGS and text.endswith(_ROLE_WORDS, 0, end):
            return True
    return False


_OLD_SOMEBODY = re.compile(rf"old (?:[a-z\d\-]+,? ){{0,3}}[{_U}]")
_OF = re.compile(r" of ")
_DEED_WORDS = ("ing", "ings", "th", "ths", "er", "ers", "al", "als", "ody", "ies", "ins", "ion", "ions")  # how they end
_KIN_NAMED = re.compile(rf" (?:{_KINSHIP}),? [{_U}]")
_BEFORE_CAPITAL = re.compile(rf" [{_U}]")
_ROLE_WORDS = tuple(sorted(PRIVATE_ROLES))
_LEAST_ROLE = min(map(len, _ROLE_WORDS))
_ROLE_ENDINGS = frozenset(role[-_LEAST_ROLE:] for role in _ROLE_WORDS)

STRONG = (
    Cue(rf"{_N}(?:,| \() ?(?:aged? |de )?{_AGE}{_AFTER_AGE}"),
    Cue(rf"{_YEARS_OLD} {_FILLER}{_N}", _aged),
    Cue(rf"\b(?:identified|named|identificad[oa]s?|identifiée?s?|identifiziert){_AS} {_FILLER}{_N}", _identified),
    Cue(rf"{_N}{_ASIDE} (?:was|were|is|has been|had been|being)(?: [a-z]+){{0,2}} {_HURT}"),
    Cue(rf"{_N}{_ASIDE} (?:died|succumbed|bled to death|lost (?:his|her) life)\b"),
    Cue(rf"\b{_DEEDS} of {_FILLER}{_N}", _deed_told),
)
"""Cues that outweigh a low rank before the name: age, identification, what befell the person."""

WEAK = (
    Cue(
        rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|whose|'s|’s|the|and|of) (?:(?:[a-z]+|\d+-year-old) ){{0,2}}"
        rf"(?:{_KINSHIP}),? {_N}",
        _of_kin,
    ),
    Cue(rf"{_N}, {_THEIR} (?:[a-z]+ ){{0,2}}(?:{_KINSHIP})\b"),
    Cue(rf"\b(?:{_ROLE}),? {_N}", _in_role),
    Cue(rf"{_N}, (?:an?|one of the) (?:[\w\-]+ ){{0,4}}?(?:{_ROLE})s?\b"),
    Cue(rf"{_N}, who (?:lives|lived|lost|survived|was (?:shot|hit|wounded|injured|hurt|kidnapped|abducted))\b"),
)
"""Cues that say what the person is: kin, an everyday occupation, a neighbour."""

_BEING = r"(?:is|was|were|are|has been|have been|had been|being|stands)"

IN_CASES = (
    Cue(rf"\b[Vv]ictims? (?:was|were|is|are) {_N}", _victim),
    Cue(rf"(?<![a-z] ){_N}{_ASIDE} (?:was|were) (?:found|discovered)\b(?! (?:not )?to\b)"),  # a grey car is found too
    Cue(
        rf"{_N}{_ASIDE} (?:was|were) (?:found|discovered) (?:dead|shot|stabbed|lying|slumped|bleeding|unresponsive|"
        r"unconscious|suffering|with [^.;\n]{0,30}(?:wounds?|injur(?:y|ies)))\b"
    ),
    Cue(
        rf"{_N}{_ASIDE} {_BEING}(?: [a-z]+){{0,2}} (?:charged|arrested|indicted|convicted|sentenced|arraigned|booked|"
        r"jailed|taken into custody)\b"
    ),
    Cue(rf"{_N}{_ASIDE} (?:pleaded|pled) (?:not )?(?:guilty|innocent|no contest)\b"),
    Cue(
        rf"{_N}{_ASIDE} (?:confessed|faces (?:[\w-]+ ){{0,3}}(?:charges?|counts?|trial|sentencing|years)|"
        r"turned (?:himself|herself) in)\b"
    ),
)
"""Cues for those whom a case is about: victims, whoever was found, the charged and those before a court.

They are words for people, not for bodies or towns, which are accused, wanted, captured and struck as well.
"""

LIST_ON = rf"(?:,(?: and)?| and) (?:[a-z\-]+ ){{0,2}}{_N}(?=[,.;]| (?:and|was|were|is|are|has|have|had|who)\b|$)"
"""A further name in a list after one that was found."""
