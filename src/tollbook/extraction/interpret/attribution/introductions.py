"""Who a speaker is: the office of somebody who is named, the name of whoever holds an office, as a report tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tollbook.extraction.interpret.cue import Cue

_TITLE: Final = (
    r"(?:Lt|Lieutenant|Brig|Brigadier|Maj|Major|Gen|General|Col|Colonel|Capt|Captain|Cmdr|Commander|Sgt|Sergeant|Insp|"
    r"Inspector|Supt|Superintendent|Sheikh|Mullah|Maulvi|Qari|Dr|Mr|Mrs|Ms|Prof)"
)
_PERSON: Final = (
    rf"(?:{_TITLE}\.?[ -]){{0,3}}[A-ZÀ-Ý][\w'’-]+"
    r"(?: (?:(?:al|bin|ibn|de|del|da|dos|van|von|ul|el) )?(?:[A-ZÀ-Ý][\w'’-]*|[A-Z]\.)){1,3}"
)
_OFFICE: Final = (
    r"(?:(?:vice|deputy)-(?:president|governor|minister|mayor)|spokes(?:man|woman|person)|minister|governor|mayor|commander|chief|director|head|officer|commissioner|"
    r"prosecutor|secretary(?:-general)?|president|leader|chair(?:man|woman)|administrator|agent|prefect|"
    r"superintendent|advis[eo]r|ambassador|envoy|consul|senator|inspector|sheriff|coordinator|representative|"
    r"official)"
)
_OFFICE_WORD: Final = re.compile(rf"\b{_OFFICE}\b", re.IGNORECASE)
_LED: Final = r"(?:(?:[a-z][\w'’/-]*|[A-ZÀ-Ý][\w-]*(?:['’]s)?) ){0,4}?"
_OF_WHAT: Final = r"(?: (?:for|of|in|at) (?:(?:the|its|an?) )?[\w'’-]+(?: (?:(?:of|and|the|in|for) )*[\w'’-]+){0,4}?)?"
_OFFICE_FIRST: Final = re.compile(
    rf"(?<![\w-])(?P<office>{_LED}(?i:{_OFFICE})(?: (?=[A-Z])|{_OF_WHAT}, ))(?:named )?(?P<name>{_PERSON})(?![\w'’-])"
)
_NAME_FIRST: Final = re.compile(
    rf"(?P<name>{_PERSON}), (?:who is )?(?:an? |the |its |their |his |her )?(?P<office>{_LED}(?i:{_OFFICE}){_OF_WHAT})"
    r"(?=[,.;:]| who\b)"
)
_HEADS: Final = {
    "heads": "head", "headed": "head", "leads": "head", "led": "head", "runs": "head", "directs": "director",
    "chairs": "chair", "commands": "commander",
}  # fmt: skip
_WHO_HEADS: Final = re.compile(
    rf"(?P<name>{_PERSON}), who (?P<heads>{'|'.join(_HEADS)}) (?P<what>(?:the|its|an?) [\w'’-]+(?: [\w'’-]+){{0,5}})"
    r"(?=[,.;:])"
)
_LEADS_UP: Final = re.compile(
    r"^(?:(?:the|an?|its|their|his|her|and|but|that|when|while|after|as|on \w+day|earlier|later|however) )+",
    re.IGNORECASE,
)
_SAID: Final = re.compile(
    r"\b(?:said|says|told|was|were|is|are|had|has|have|killed|blamed|accused|who|which|that|and|by|to|from|by|with|but|on)\b"
)
_BODY: Final = re.compile(
    r"\b(?:Group|Army|Front|Movement|Party|Forces?|Brigades?|Union|Council|Ministry|Police|Command|Agency|Association|"
    r"Organi[sz]ation|Network|Committee|Company|Office|Province|State|District|University|Hospital|News|Radio|TV|Times|"
    r"Liberation|Islamic|National|Republic|Bank|Court|Department)\b"
)
_OFFICE_BEGINS: Final = Cue(rf"\b{_OFFICE}", re.IGNORECASE)
_LEADING: Final = 4  # words before an office that belong to it
_NAMED_BEFORE: Final = 17  # words of a name with its titles, and of the office that follows, up to the word for it
_WORD_BEGINS: Final = re.compile(r"\b\w")
_CAPITAL: Final = re.compile(r"[A-ZÀ-Ý]")
_ONLY_TITLE: Final = re.compile(rf"{_TITLE}\.?")


@dataclass(frozen=True, slots=True)
class Introduced:
    """A person and the office in which the report introduces him or her."""

    start: int
    end: int
    name: str
    office: str


@lru_cache(maxsize=32)
def introductions(text: str) -> tuple[Introduced, ...]:
    """The holders of an office whom a text names beside it, in text order."""
    found = []
    offices = [m.start() for m in _OFFICE_BEGINS.finditer(text)]
    for pattern, begins, reach in ((_OFFICE_FIRST, _WORD_BEGINS, _LEADING), (_NAME_FIRST, _CAPITAL, _NAMED_BEFORE)):
        for m in _around(pattern, text, offices, begins=begins, reach=reach):
            office = _LEADS_UP.sub("", m["office"].rstrip(", "))
            if not _SAID.search(office) and _is_person(m["name"]):
                found.append(Introduced(m.start(), m.end(), m["name"], office))
    if ", who " in text:
        found += [
            Introduced(m.start(), m.end(), m["name"], f"{_HEADS[m['heads']]} of {m['what']}")
            for m in _WHO_HEADS.finditer(text)
            if _is_person(m["name"])
        ]
    return tuple(sorted(found, key=lambda i: (i.start, i.end)))


def _around(
    pattern: re.Pattern[str], text: str, offices: Sequence[int], *, begins: re.Pattern[str], reach: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that holds an office, none overlapping; they begin at most `reach` words before it."""
    done = 0
    for office in offices:
        first = office
        for _ in range(reach + 1):
            first = text.rfind(" ", 0, max(first, 0))
        for place in begins.finditer(text, max(first + 1, done), office + 1):
            if place.start() >= done:
                match = pattern.match(text, place.start())
                done = match.end() if match else place.end()
                if match:
                    yield match


def _is_person(name: str) -> bool:
    words = name.split(" ")
    only_title = all(_ONLY_TITLE.fullmatch(w) for w in words)
    return len(words) > 1 and not (only_title or _OFFICE_WORD.search(name) or _BODY.search(name))


def introduced(text: str, speaker: str) -> str:
    """The speaker with the office, or with the name, that the report gives elsewhere; unchanged where it gives none."""
    known = introductions(text)
    if not known:
        return speaker
    office = _OFFICE_WORD.search(speaker)
    if office is None:
        return _with_office(speaker, known)
    if re.search(_PERSON, speaker):
        return speaker
    words = set(re.findall(r"\w+", speaker.casefold()))
    offices = [(i.name, set(re.findall(r"\w+", i.office.casefold()))) for i in known]
    holders = {name for name, own in offices if words == own} or {name for name, own in offices if words <= own}
    return f"{speaker} {holders.pop()}" if len(holders) == 1 else speaker


def _with_office(speaker: str, known: tuple[Introduced, ...]) -> str:
    """Somebody who is called by name, with the name in full and the office."""
    last = speaker.rsplit(" ", 1)[-1]
    if not last[:1].isupper() or not re.fullmatch(rf"(?:{_TITLE}\.? )*(?:{_PERSON}|[A-ZÀ-Ý][\w'’-]+)", speaker):
        return speaker
    same = [i for i in known if i.name.rsplit(" ", 1)[-1] == last]
    if len({i.name for i in same}) != 1:
        return speaker
    name = same[0].name if same[0].name.endswith(speaker) else speaker
    return f"{name}, {same[0].office}"
