"""The city that local news is about, whose quarters bear the names of towns elsewhere: "Chatham" in Chicago."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tollbook.extraction.interpret.circumstances.afar import is_where_said
from tollbook.extraction.interpret.circumstances.places import is_street
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.vocabulary.codes import PlacePrecision

_MANY: Final = 250_000  # people of a city whose quarters news calls by their names alone
_TOWN_SHARE: Final = 5  # a town with more than one in so many of its people is no quarter of it
_OF_ITS_OWN: Final = 100_000  # people of a town that is no quarter of another
_CALLED_PART: Final = (
    r" (?:neighbou?rhood|section|community|quarter|borough|Heights|Park)\b|(?:['’]s)? (?:North|South|East|West)"
    r"(?:east|west)? Side\b"
)
_CALLED_OWN: Final = r" (?:Township|Twp|County|Village)\b"


def only_city(text: str, toponyms: Sequence[Toponym], country: str, but: str) -> Toponym | None:
    """The only large city of a country that a report names, where it stands first; None for none or several.

    The name `but` does not count: "Austin" may be the quarter of Chicago that is asked for. Nor does a city in which
    somebody speaks, far from where it happened.
    """
    cities: dict[int, Toponym] = {}
    for t in toponyms:
        if t.kind is not ToponymKind.PLACE or t.text.casefold() == but.casefold() or is_street(text, t.start, t.end):
            continue
        if is_where_said(text, t.start, t.end):
            continue
        entry = t.matches[0].entry
        if entry.country == country and entry.precision is PlacePrecision.TOWN and entry.population >= _MANY:
            cities.setdefault(entry.number, t)
    return next(iter(cities.values())) if len(cities) == 1 else None


def may_be_quarter(text: str, name: str, toponyms: Sequence[Toponym], city: Toponym) -> bool:
    """Whether a name is one of a small place, or is called a part of something somewhere: "Austin neighborhood".

    Not one that is called a township.
    """
    if re.search(rf"(?<![\w-]){re.escape(name)}{_CALLED_OWN}", text):
        return False
    if re.search(rf"(?<![\w-]){re.escape(name)}(?:{_CALLED_PART})", text):
        return True
    large = city.matches[0].entry
    named = [m.entry for t in toponyms for m in t.matches if m.entry.name == name or (t.text == name and not m.variant)]
    people = max((entry.population for entry in named if entry.country == large.country), default=0)
    return people < _OF_ITS_OWN and people * _TOWN_SHARE <= large.population
