"""Whose people the words for nationalities and countries mean, by the countries that their report names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tollbook.gazetteer import Gazetteer, Toponym, ToponymKind
from tollbook.gazetteer.layout import Kind

_DEMOCRATIC: Final = re.compile(r"d[ée]mocr[aá]ti\w+ (?:du|del|do) $|демократическ\w+ республик\w+ $", re.IGNORECASE)
_CONGO: Final = "CD"  # the one of the two that calls itself democratic
_PART_BEFORE: Final = re.compile(r"(?:Южн|Северн|Экваториальн)\w+ $|Nouvelle-$")
_PART_AFTER: Final = re.compile(r" (?:équatoriale|ecuatorial|equatorial|du Nord|del Norte|do Norte)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Peoples:
    """The nationality that each place name of a text gives, by offset, and the countries that it names for certain."""

    by_offset: Mapping[int, str]
    named: frozenset[str]

    def one_of(self, codes: Sequence[str]) -> str | None:
        """What a word means that may mean each of some countries: the one that the report names, else unknown."""
        return codes[0] if len(codes) == 1 else _only(self.named & set(codes))


NOBODY: Final = Peoples({}, frozenset())


def peoples(text: str, gazetteer: Gazetteer, toponyms: Sequence[Toponym]) -> Peoples:
    """What the words of a text mean, all its toponyms given."""
    known = Peoples({}, frozenset(_named(text, toponyms)))
    return Peoples(dict(_nations(text, gazetteer, toponyms, known)), known.named)


def another_country(text: str, t: Toponym) -> bool:
    """Whether the words beside a country's name make it another's: "Guinée équatoriale", "Irlande du Nord"."""
    if t.kind is not ToponymKind.COUNTRY:
        return False
    beside = _PART_BEFORE.search(text, max(0, t.start - 20), t.start) or _PART_AFTER.match(text, t.end)
    return beside is not None


def _named(text: str, toponyms: Sequence[Toponym]) -> Iterator[str]:
    for t in toponyms:
        codes = _countries(text, t)
        if t.kind is not ToponymKind.DEMONYM and len(codes) == 1:
            yield codes[0]


def _nations(text: str, gazetteer: Gazetteer, toponyms: Sequence[Toponym], known: Peoples) -> Iterator[tuple[int, str]]:
    for t in toponyms:
        codes: Sequence[str] = ()
        if t.kind is ToponymKind.DEMONYM:
            codes = gazetteer.nationalities(t.text)
        elif t.kind is ToponymKind.COUNTRY:
            codes = _countries(text, t)
        yield t.start, (known.one_of(codes) if codes else None) or ""


def _countries(text: str, t: Toponym) -> tuple[str, ...]:
    """The countries that a name may mean: of a country's name all that go by it, of a place the likeliest."""
    if t.kind is not ToponymKind.COUNTRY:
        return t.countries[:1]
    if _DEMOCRATIC.search(text, max(0, t.start - 30), t.start) and _CONGO in t.countries:
        return (_CONGO,)
    codes = [m.entry.country for m in t.matches if m.entry.kind is Kind.COUNTRY and m.entry.country]
    return tuple(dict.fromkeys(codes))


def _only(codes: set[str] | frozenset[str]) -> str | None:
    return next(iter(codes)) if len(codes) == 1 else None
