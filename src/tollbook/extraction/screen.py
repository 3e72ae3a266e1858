"""A first sieve: English reports without any trace of an attack need no reading.

The sieve only ever says "certainly nothing here". It keeps whatever holds one word, or the beginning
of a word, that tells of violence, and whatever it cannot judge: other scripts, other languages, a few
words without a sentence. It is meant to be fast, not clever: accidents, plans and drills pass it.
"""

from __future__ import annotations

import re
from typing import Final

from tollbook.extraction.plain_words import plain_words

_LEAST: Final = 3  # letters of a word
_FOREIGN: Final = re.compile(r"[^\W\d_a-zA-Z]")
_ENGLISH: Final = frozenset({"the", "and", "was", "were", "that", "for", "with", "from"})

_FOUR: Final = frozenset(
    [
        "abdu",
        "ambu",
        "arso",
        "assa",
        "atta",
        "beat",
        "behe",
        "blas",
        "bomb",
        "buri",
        "burn",
        "casu",
        "dead",
        "deat",
        "died",
        "dies",
        "dron",
        "expl",
        "extor",
        "feud",
        "fire",
        "fugi",
        "gang",
        "gren",
        "guer",
        "gunf",
        "guni",
        "gunm",
        "gunn",
        "gunp",
        "guns",
        "hack",
        "hara",
        "harm",
        "hija",
        "hosp",
        "hurt",
        "inju",
        "insu",
        "jiha",
        "kidn",
        "kill",
        "knif",
        "loot",
        "lync",
        "maim",
        "mili",
        "mour",
        "murd",
        "mutil",
        "pira",
        "pois",
        "raid",
        "rans",
        "rebe",
        "rifl",
        "robb",
        "sabo",
        "shel",
        "shoo",
        "shot",
        "sieg",
        "slai",
        "slau",
        "snip",
        "stab",
        "suic",
        "terr",
        "thra",
        "thug",
        "torc",
        "vict",
        "viol",
        "weap",
        "whip",
        "woun",
        "firi",
    ]
)
_FIVE: Final = frozenset(
    [
        "armed",
        "arson",
        "blood",
        "clash",
        "crimi",
        "culpr",
        "dragg",
        "fight",
        "flame",
        "fough",
        "funer",
        "grave",
        "molot",
        "orpha",
        "overp",
        "pisto",
        "priso",
        "soldi",
        "storm",
        "suspe",
        "tragi",
        "troop",
        "vanis",
        "widow",
        "bulle",
        "bodie",
        "machi",
        "execu",
        "coffi",
        "morta",
        "fatal",
        "survi",
        "assai",
        "blown",
        "captu",
        "deton",
        "hosta",
        "landm",
        "launc",
        "liber",
        "machi",
        "massa",
        "mined",
        "perpe",
        "rocke",
        "shrap",
        "slash",
        "snatc",
        "strik",
        "struc",
        "taken",
        "threa",
        "upris",
        "warhe",
        "concu",
        "delib",
        "dynam",
        "fract",
        "headb",
        "kicke",
        "knive",
        "knock",
        "punch",
    ]
)
_WORDS: Final = frozenset(
    [
        "arrows",
        "ablaze",
        "alight",
        "bled",
        "ordeal",
        "tragedy",
        "captivity",
        "condolences",
        "guards",
        "life",
        "lives",
        "whereabouts",
        "axe",
        "blew",
        "captive",
        "captives",
        "body",
        "seized",
        "missile",
        "missiles",
        "militia",
        "militias",
        "militant",
        "militants",
        "maltreated",
        "captors",
        "cutlass",
        "escaped",
        "freed",
        "hostage",
        "hostages",
        "ied",
        "ieds",
        "mine",
        "mines",
        "missing",
        "panga",
        "perished",
        "rammed",
        "ramming",
        "ransom",
        "released",
        "rpg",
        "spear",
        "struck",
        "sword",
        "taken",
        "toll",
        "took",
        "trap",
        "trapped",
        "uav",
        "unharmed",
        "unhurt",
        "war",
        "wreck",
        "wreckage",
        "hooded",
        "masked",
        "pelted",
        "stoned",
        "threw",
        "thrown",
        "tied",
    ]
)
_FEW: Final = 12  # different words below which nothing is said of a text
_SHARE: Final = 100  # one letter in so many with an accent or of another alphabet: another language


def may_tell(text: str, *, title: str | None = None) -> bool:
    """Whether a report may tell of an attack. False only for English text where nothing points to one."""
    whole = f"{title}\n{text}" if title else text
    if not whole.isascii() and len(_FOREIGN.findall(whole)) * _SHARE > len(whole):
        return True
    words = _words(whole)
    if len(words) < _FEW:
        return bool(whole.strip())
    if len(words & _ENGLISH) < 2:
        return True
    return any(map(_points, words))


def traces(text: str) -> int:
    """How many different English words of a text tell of violence, or merely begin like one that does."""
    return sum(map(_points, _words(text)))


def _words(text: str) -> set[str]:
    return {word for word in plain_words(text) if len(word) >= _LEAST}


def _points(word: str) -> bool:
    return word in _WORDS or word[:4] in _FOUR or word[:5] in _FIVE
