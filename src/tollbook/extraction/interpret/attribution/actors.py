"""Organisations and forces by any of their names, and names of bodies that no list holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

import yaml

from tollbook.errors import UsageError
from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.wordlists import MONTHS

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # as safe, and ten times as fast where it is built
_WORD: Final = re.compile(r"[\w'’]+")
_POSSESSIVE: Final = frozenset({"'s", "’s"})
_FORCES: Final = Cue(
    r"\b(?:[A-Z][\w'’]+(?: [A-Z][\w'’]+)?(?:'s|’s)? )?(?:(?:armed|security|government|military|coalition|"
    r"special|federal|defen[cs]e|air|ground|border|army|police|joint|junta|regime|occupation) )?"
    r"(?:forces|army|military|troops|soldiers|navy|air force|coalition|gendarmes|intelligence|"
    r"paramilitaries|border guards|junta|police officers|policemen|police)\b"
)
_BANDS: Final = Cue(
    r"\b(?:(?:[A-Z][\w'’-]+|armed|tribal|local|cattle|Islamist|jihadist|Maoist|separatist|communist|highway|"
    r"ethnic|pro-\w+|anti-\w+|rival|former|sea|river|camel|sand|cocaine|contractor|gold|illegal|paramilitary|"
    r"suspected|drug|street|criminal|motorcycle|far-right|"
    r"neo-Nazi) ){0,2}"
    r"(?:bandits?|robbers?|pirates?|insurgents?|rebels?|smugglers|separatists?|militants?|jihadi(?:st)?s?|"
    r"terrorists?|herders|herdsmen|militi(?:a|as|amen)|poachers|criminals|gangs?(?! r)|cartels?|thieves|"
    r"traffickers|raiders|vigilantes?|extremists|guerrillas?|dissidents|mercenaries|settlers|Maoists|"
    r"Islamists|tribesmen|mafia|syndicates?|outlaws|rangers|prospectors|deserters|factions|mobs?|dozos|saboteurs|"
    r"hunters|legionnaires|bikies|cattle rustlers|rustlers|fighters|warlord|cultists|"
    r"supremacists?|pupil|gunman)\b"
)
_NAME: Final = Cue(
    r"(?:\b(?:(?:al|el|ul|ad)[- ]|as-))?\b[A-ZÀ-Ý][\w'’-]*(?:\([A-Z]\))?(?:(?: (?:of|for|the|de|del|la|las|los|"
    r"des|du|da|do|e|y|et|in|wal|al|ul|and)){0,3}[ /-](?:al-)?[A-ZÀ-Ý][\w'’-]*)*"
)
_NO_NAMES: Final = (
    "The A An It He She They We In On At No But And For His Her Its Their This That These Those One Two Three "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October November December Telegram Facebook WhatsApp Twitter God Amaq I Police "
    "Officials Residents Survivors Witnesses Villagers Neighbours Who When After Before According Another "
    "Asked Both Some Local State Army Military Security Government Investigators Detectives Authorities "
    "Relatives All Nobody None However Mr Mrs"
)
_COUNTED: Final = re.compile(r"\b\d{1,3}(?: ?[x×])?(?: [A-Za-z][\w'’/-]*){0,4} $")
_NO_NAME: Final = frozenset(_NO_NAMES.split())

_UNIT: Final = re.compile(
    r"(?:'s)? (?:[A-Z][a-z]+ )?(?:Directorate|Brigade|Battalion|Unit|Front|Division|"
    r"Regiment|Faction|Corps|Squad|Cell|Wing|Katiba|Battalions?)(?: (?:No\.? ?)?\d+)?\b|"
    r"(?: [a-z]+)? (?:unit|faction|wing|splinter group)\b"
)
_OF_TWO: Final = ("Sudan", "Korea", "Yemen")
"""Names that two countries go by, of which one is called South or North."""
_ITS_HALF: Final = re.compile(r"\b(?:South|North) $")


_WHOSE: Final = re.compile(r"['’]s |-(?:linked|affiliated|aligned|allied|inspired)(?: (?:group|[a-z]+ist))? ")


@dataclass(frozen=True, slots=True)
class Actor:
    """A body named at `text[start:end]`; `name` is the listed name, or the words as written.

    `listed` tells bodies on the list from names and descriptions ("bandits", "the army").
    """

    start: int
    end: int
    name: str
    written: str
    listed: bool
    kind: str = "listed"


class ActorList:
    """Finds listed bodies in text, the longest name first. `more` adds to the list that comes with tollbook."""

    def __init__(self, more: Mapping[str, Sequence[str]] | None = None) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for name, others in {**_shipped(), **(more or {})}.items():
            for alias in (name, *others):
                first = _WORD.search(alias)
                if first:
                    self._by_first.setdefault(first.group().casefold(), []).append((alias, name))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._low = {first: tuple(_low(alias) for alias, _ in rows) for first, rows in self._by_first.items()}
        self._by_name: dict[str, tuple[str, str]] = {}
        for row in (row for rows in self._by_first.values() for row in rows):
            known = self._by_name.get(row[0].casefold())
            if known is None or known[0].isupper():  # letters that spell a word leave it to the word
                self._by_name[row[0].casefold()] = row
        self._letters = {
            name: letters
            for name, others in {**_shipped(), **(more or {})}.items()
            if not name.isupper() and (letters := next((o for o in others if o.isupper()), None))
        }

    def letters(self, name: str) -> str | None:
        """The letters that a listed body of this name goes by, or None."""
        return self._letters.get(name)

    def named(self, words: str) -> str | None:
        """The listed name of a body called `words`, or None."""
        written = words.strip().removeprefix("the ").removeprefix("The ")
        found = self._by_name.get(written.casefold()) or self._by_name.get(f"the {written.casefold()}")
        return found[1] if found and (not found[0].isupper() or found[0] == written) else None

    def find(self, text: str) -> list[Actor]:
        """Listed bodies in `text`, in text order, without overlaps."""
        found: list[Actor] = []
        end = 0
        words = [(m.start(), m.group().casefold()) for m in _WORD.finditer(text)]
        known = self._begun(text, {word for _, word in words})
        for start, first in words if known else ():
            if first not in known or start < end:
                continue
            for key in _keys(first):
                rows = self._by_first.get(key, ())
                row = next((r for r in rows if _stands(text, start, r[0])), None)
                if row:
                    if row[0] == "KIA" and _COUNTED.search(text, max(0, start - 60), start):
                        break  # "4 soldiers KIA" were killed in action
                    end = start + len(row[0])
                    if self._owns(text, end):
                        break  # "JNIM's Katiba Macina" is the latter
                    unit = _UNIT.match(text, end)
                    if unit:  # a part of the body with a name of its own is not the body
                        end = unit.end()
                        written = text[start:end]
                        found.append(Actor(start, end, written, written, False))
                    else:
                        found.append(Actor(start, end, row[1], text[start:end], True))
                    break
        return found

    def _owns(self, text: str, end: int) -> bool:
        """Whether the name up to `end` only says whose another listed body is: "X's Y", "the X-linked Y"."""
        whose = _WHOSE.match(text, end)
        first = _WORD.match(text, whose.end()) if whose else None
        rows = self._by_first.get(first.group().casefold(), ()) if first else ()
        return any(_stands(text, first.start(), alias) for alias, _ in rows) if first else False

    def _begun(self, text: str, words: set[str]) -> set[str]:
        """The words of a text that begin a listed name which is in it; `words` are all of it in small letters."""
        low = _low(text)
        known = words & self._low.keys() | {word for word in words if word[-2:] in _POSSESSIVE}
        return {word for word in known if any(alias in low for key in _keys(word) for alias in self._low.get(key, ()))}


def _keys(word: str) -> tuple[str, ...]:
    """A word as a name may have it: "Taliban's" also without the possessive."""
    return (word, word[:-2]) if word[-2:] in _POSSESSIVE else (word,)


def _low(words: str) -> str:
    """Words in small letters, with one kind of apostrophe."""
    return words.replace("’", "'").casefold()


_A_DAY: Final = re.compile(rf"(?:{MONTHS}) \d{{1,2}}|\d{{1,2}} (?:{MONTHS})")
_OF_A_DAY: Final = re.compile(
    r"[\"”’']? (?:group|organi[sz]ation|movement|cell|terrorists?|guerrillas?|militants?|members?|gunmen|urban|"
    r"(?:has |had )?(?:claimed|took|denied))\b"
)
"""What follows the name of a body that is called after a day."""


def _stands(text: str, start: int, alias: str) -> bool:
    """Whether the alias stands at `start` as whole words; short capitals only as written."""
    end = start + len(alias)
    words = text[start:end].replace("’", "'")
    if _A_DAY.fullmatch(alias) and not _OF_A_DAY.match(text, end):
        return False  # "the raid of 17 November"
    if alias.startswith(_OF_TWO) and _ITS_HALF.search(text, max(0, start - 6), start):
        return False  # South Sudan's army is not Sudan's
    if end < len(text) and (
        text[end].isalnum() or (text[end] == "-" and end + 1 < len(text) and text[end + 1].isalpha() and len(alias) < 6)
    ):
        return False
    if alias.isupper() or len(alias) <= 6:
        return words == alias
    return words.casefold() == alias.casefold() and words[:1].isupper() | (not alias[:1].isupper()) | words.startswith(
        "al"
    )


@cache
def _shipped() -> dict[str, tuple[str, ...]]:
    return read_actors(resources.files("tollbook.extraction.data").joinpath("actors.yaml").read_text(encoding="utf-8"))


def read_actors(source: str) -> dict[str, tuple[str, ...]]:
    """A list of bodies in YAML: each name with its other names. Raises UsageError when it is not that."""
    try:
        listed = yaml.load(source, Loader=_LOADER)  # noqa: S506
    except yaml.YAMLError as error:
        raise UsageError(f"a list of actors is YAML, each name with a list of other names: {error}") from error
    if not isinstance(listed, dict) or not all(isinstance(v, list | None) for v in listed.values()):
        raise UsageError("a list of actors maps each name to a list of other names")
    return {str(name): tuple(str(x) for x in others or ()) for name, others in listed.items()}


def load_actors(path: Path | None = None) -> ActorList:
    """The list that comes with tollbook, with the user's own list where one is given."""
    return ActorList(read_actors(path.read_text(encoding="utf-8")) if path else None)


def described_bodies(text: str, start: int, end: int) -> list[Actor]:
    """Forces and bands that are described rather than named: "the Malian army", "cattle rustlers"."""
    found: list[Actor] = []
    for pattern, kind in ((_BANDS, "band"), (_FORCES, "forces")):
        for m in pattern.finditer(text, start, end):
            lead = re.match(r"(?:The|A|An|Both|Some|Suspected|suspected|armed) ", m.group())
            begin = m.start() + (lead.end() if lead else 0)
            if not any(a.start < m.end() and begin < a.end for a in found):
                found.append(Actor(begin, m.end(), text[begin : m.end()], text[begin : m.end()], False, kind))
    return sorted(found, key=lambda a: a.start)


def capitalised_names(text: str, start: int, end: int) -> list[Actor]:
    """Runs of capitalised words that may name a body, where no list holds it."""
    found = []
    for m in _NAME.finditer(text, start, end):
        words = m.group()
        lead = words.split(" ", 1)
        begin = m.start()
        if lead[0] in _NO_NAME:
            if len(lead) == 1 or not lead[1][:1].isupper():
                continue
            begin += len(lead[0]) + 1
        elif men := _MEN_OF.match(words):
            begin += men.end()
        for first, last in _apart(text, begin, m.end()):
            name = text[first:last]
            if len(name) > 2 and name not in _NO_NAME:
                found.append(Actor(first, last, name.removesuffix("'s").removesuffix("’s"), name, False, "name"))
    return found


def _apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in a run of capitalised words: "Norland and NLF", "the Lake Forces and the Hill Front" are two each."""
    for joint in _JOINT.finditer(text, start, end):
        left, right = text[start : joint.start()], text[joint.end() : end]
        if "the " in joint.group() or any(_LETTERS.fullmatch(n) or _ENDS_A_BODY.search(n) for n in (left, right)):
            return [(start, joint.start()), *_apart(text, joint.end(), end)]
    return [(start, end)]


_MEN_OF: Final = re.compile(
    r"(?:Fighters?|Members?|Militants?|Men|Gunmen|Gunman|Commanders?|Leaders?|Soldiers?|Elements|Rebels?|Terrorists?|"
    r"Spokes\w+|Representatives?|Supporters|Sympathisers|Sympathizers|Followers) (?:of|for) (?:the )?(?=[A-Z])"
)  # at the beginning of a sentence
_JOINT: Final = re.compile(r" and (?:the )?(?=[A-Z])")
_LETTERS: Final = re.compile(r"[A-Z][A-Z\d-]+")
_ENDS_A_BODY: Final = re.compile(r"\b(?:Forces|Army|Front|Movement|Party|Brigades?|Group|Militia|Cartel|Union)$")
