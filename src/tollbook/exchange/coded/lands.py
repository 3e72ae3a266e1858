"""What coded data call countries and their areas, in the codes and names that the rest of the ledger uses."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.countries import is_country


class Lands(Protocol):
    """Names of countries and first-level areas to codes."""

    def country(self, name: str) -> str | None:
        """The ISO 3166-1 alpha-2 code, None where the name means no country."""
        ...

    def area(self, name: str, country: str | None) -> tuple[str | None, str | None]:
        """The common English name and ISO 3166-2 code; the name as given and None where no list holds it."""
        ...

    def nationality(self, word: str) -> str | None:
        """The code that a nationality means, written as a code, a country or a word for its people."""
        ...

    def place(self, name: str, country: str, area: str | None) -> Place | None:
        """The place of that name within a country (and an area, by its code), None where none surely goes by it."""
        ...


class GazetteerLands:
    """By the gazetteer; each name is looked up once."""

    def __init__(self) -> None:
        self.country = lru_cache(4096)(_country)
        self.area = lru_cache(65536)(_area)
        self.nationality = lru_cache(4096)(_nationality)
        self.place = lru_cache(65536)(_place)


def _country(name: str) -> str | None:
    """Such data write former names in brackets: "Yemen (North Yemen)"."""
    from tollbook.gazetteer import load_gazetteer

    if is_country(name):
        return name
    gazetteer = load_gazetteer()
    for written in (name, name.partition(" (")[0], name.partition(",")[0]):
        if written and (code := gazetteer.country_named(written)):
            return code
    return None


def _area(name: str, country: str | None) -> tuple[str | None, str | None]:
    from tollbook.gazetteer import load_gazetteer

    if not name or country is None:
        return name or None, None
    return load_gazetteer().admin1(name, country)


def _nationality(word: str) -> str | None:
    from tollbook.gazetteer import load_gazetteer

    return _country(word) or load_gazetteer().nationality(word)


def _place(name: str, country: str, area: str | None) -> Place | None:
    from tollbook.gazetteer import PlaceContext, load_gazetteer

    context = PlaceContext(countries=(country,), admin1=(area,) if area else ())
    found = load_gazetteer().resolve(name, context).place
    if found.country != country or area not in (None, found.admin1_code) or found.lat is None:
        return None
    return None if found.precision is PlacePrecision.COUNTRY else found
