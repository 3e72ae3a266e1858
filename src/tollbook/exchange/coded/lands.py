"""What coded data call countries and their areas, in the codes and names that the rest of the ledger uses."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from typing import Protocol

from tollbook.errors import UsageError
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

    def anywhere(self, name: str, area: str | None) -> Place:
        """The place that a name (and the name of its area) means by itself; one without a country where it is unsure.

        Its `reason` says which.
        """
        ...

    def land_at(self, lat: float, lon: float) -> str | None:
        """The code of the country in which a point lies, None at sea and for what is no point."""
        ...


class GazetteerLands:
    """By the gazetteer; each name is looked up once."""

    def __init__(self) -> None:
        self.country = lru_cache(4096)(_country)
        self.area = lru_cache(65536)(_area)
        self.nationality = lru_cache(4096)(_nationality)
        self.place = lru_cache(65536)(_place)
        self.anywhere = lru_cache(65536)(_anywhere)
        self.land_at = lru_cache(65536)(_land_at)


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


_GREAT = 3.8  # score of a city of half a million, or of a place as often spoken of
_AHEAD = 1.0  # by which it must come before places of that name in other countries


def _anywhere(name: str, area: str | None) -> Place:
    """A great city, far before its namesakes abroad, or a place without any; the name alone else."""
    from tollbook.gazetteer import load_gazetteer

    found = load_gazetteer().locate([name, area] if area else [name])
    abroad = [rival for rival in found.rivals if rival.place.country != found.place.country]
    if not found.resolved or not abroad or found.score >= max(_GREAT, abroad[0].score + _AHEAD):
        return found.place
    others = ", ".join(dict.fromkeys(r.place.country for r in abroad if r.place.country))
    return Place(name=name, reason=f"{name!r} may lie in {found.place.country}, {others}")


def _land_at(lat: float, lon: float) -> str | None:
    from tollbook.gazetteer import load_gazetteer

    with suppress(UsageError):
        return load_gazetteer().admin1_at(lat, lon).country
    return None


def _place(name: str, country: str, area: str | None) -> Place | None:
    from tollbook.gazetteer import PlaceContext, load_gazetteer

    context = PlaceContext(countries=(country,), admin1=(area,) if area else ())
    found = load_gazetteer().resolve(name, context).place
    if found.country != country or area not in (None, found.admin1_code) or found.lat is None:
        return None
    return None if found.precision is PlacePrecision.COUNTRY else found
