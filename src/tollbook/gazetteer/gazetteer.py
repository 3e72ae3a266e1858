"""The gazetteer: one object through which the rest of tollbook asks about places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tollbook.gazetteer.answers import Area, Country, Entry, PlaceContext, Resolution, Toponym
from tollbook.gazetteer.areas import Areas
from tollbook.gazetteer.borders import Borders, check_point
from tollbook.gazetteer.container import shipped
from tollbook.gazetteer.contexts import context_of
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.finding import Finder
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.membership import lies_in
from tollbook.gazetteer.nations import Nations
from tollbook.gazetteer.own import Vetting, own_files
from tollbook.gazetteer.resolving import Resolver, place_of
from tollbook.gazetteer.shapes import disc
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.supplement import read_supplement
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth

NOWHERE = PlaceContext()
_SHORT = 300  # characters of a text that is as good as asked for again: a title, a phrase
AT_TOWN_KM = 2.0  # a town so near knows its division better than a simplified polygon


class Gazetteer:
    """Names to places and back. Offline; safe to share between threads that only ask."""

    def __init__(self, path: Path, supplements: Sequence[Path] = ()) -> None:
        """Raises GazetteerError when the data or a supplement cannot be used."""
        self._store = Store(path)
        for supplement in supplements:
            read_supplement(supplement, self._store)
        self._finder = Finder(self._store)
        self._resolver = Resolver(self._store, self._finder)
        self._nations = Nations(self._store)
        self._borders = Borders(self._store)
        self._areas = Areas(self._store, self._finder, self._resolver, self._borders)
        self._area = lru_cache(maxsize=64)(lambda words: self._areas.read(words, NOWHERE))
        self._lying = lru_cache(maxsize=16_384)(self._lies_in)
        self._found = lru_cache(maxsize=256)(lambda words, trusted: tuple(self._finder.find(words, trusted=trusted)))

    def resolve(self, name: str, context: PlaceContext = NOWHERE) -> Resolution:
        """The place that a name, or a phrase with names in it, means in its context."""
        return self._resolver.locate((name,), context)

    def locate(self, passages: Sequence[str], context: PlaceContext = NOWHERE) -> Resolution:
        """The one place that several passages state together: the finest named; the others qualify it."""
        return self._resolver.locate(passages, context)

    def resolve_at(self, text: str, start: int, end: int, context: PlaceContext = NOWHERE) -> Resolution:
        """The place that the name at text[start:end] means; what directly qualifies it ("…, Louisiana") is read too."""
        return self._resolver.locate_at(text, start, end, context)

    def find(self, text: str) -> list[Toponym]:
        """Place names, countries and words for peoples in a text, in order, none overlapping."""
        return list(self._found(text, False)) if len(text) <= _SHORT else self._finder.find(text)

    def find_trusted(self, words: str) -> list[Toponym]:
        """The same in words known to state a place, where a common word or a small place is believed."""
        return list(self._found(words, True)) if len(words) <= _SHORT else self._finder.find(words, trusted=True)

    def context(
        self,
        text: str,
        *,
        outlet_country: str | None = None,
        toponyms: Sequence[Toponym] | None = None,
        at: tuple[int, int] | None = None,
    ) -> PlaceContext:
        """What a report says about where it is set, from the toponyms in it (found here unless given).

        `at` is where the passage stands whose place is asked for: what stands near it counts for more.
        """
        return context_of(self.find(text) if toponyms is None else toponyms, outlet_country, at)

    def country_named(self, text: str) -> str | None:
        """The alpha-2 code of the country of that name, former name or people; None when unknown or ambiguous."""
        found = self._nations.named(text)
        return found[0] if len(found) == 1 else None

    def countries_named(self, text: str) -> tuple[str, ...]:
        """Every country that goes by that name ("Congo": CD, CG), likeliest first."""
        return self._nations.named(text)

    def nationality(self, word: str, countries: Sequence[str] = ()) -> str | None:
        """The alpha-2 code that a word for people means ("Filipina": PH).

        An ambiguous word ("Congolese") gives the one of its countries that `countries` holds, else None.
        """
        found = self._nations.peoples(word)
        if len(found) > 1:
            known = [code for code in countries if code in found]
            return known[0] if known else None
        return found[0] if found else None

    def nationalities(self, word: str) -> tuple[str, ...]:
        """Every country whose people the word may mean, likeliest first."""
        return self._nations.peoples(word)

    def country(self, code: str) -> Country:
        """The country of an alpha-2 code. Raises UnknownCodeError."""
        return self._nations.country(code)

    def countries_in(
        self, west: float, south: float, east: float, north: float, *, off: float = 0.0
    ) -> list[tuple[str, Any]]:
        """Countries with land in a box of degrees, by alpha-2 code, each with its land (shapely, longitude first).

        Outlines may be `off` by that many degrees, which leaves fewer points to draw.
        """
        return self._borders.countries_in(west, south, east, north, off=off)

    def divisions_in(self, west: float, south: float, east: float, north: float, *, off: float = 0.0) -> list[Any]:
        """Outlines of first-level divisions with land in a box of degrees (shapely polygons), `off` as countries'."""
        return self._borders.divisions_in(west, south, east, north, off=off)

    def admin1(self, name: str, country: str) -> tuple[str, str | None]:
        """The common English name and ISO 3166-2 code of a first-level division, whatever it is called.

        A name that no division of the country has comes back as given, with None.
        """
        for match in self._resolver.candidates(name):
            entry = match.entry
            if entry.kind is Kind.ADMIN1 and entry.country == country:
                return entry.name, entry.admin1_code
        number = self._store.by_admin1_code.get(name)
        if number is not None:
            return self._store.name(number), name
        return name, None

    def area(self, phrase: str, context: PlaceContext = NOWHERE) -> Area:
        """The area that a phrase describes."""
        return self._areas.read(phrase, context)

    def lies_in(self, place: Place, words: str, radius_km: float | None) -> Truth:
        """Whether a place lies in the area that `words` describe: MET, NOT_MET, or NOT_DETERMINABLE.

        `radius_km` is how far the true spot may lie from the place's coordinates, None where they say nothing.
        """
        return self._lying(words, radius_km, replace(place, reason="", geonames=None))

    def _lies_in(self, words: str, radius_km: float | None, place: Place) -> Truth:
        return lies_in(place, radius_km, self._area(words), self._store, self._borders)

    def neighbours(self, country: str) -> tuple[str, ...]:
        """Alpha-2 codes of the countries that share a border with `country`."""
        return self._areas.neighbours((country,))

    def countries_within(self, lat: float, lon: float, km: float) -> frozenset[str]:
        """Alpha-2 codes of the countries of which some part may lie within `km` of a point in WGS 84 degrees.

        The polygons are simplified, so a tenth and 20 km are added: too many countries rather than one too few.
        """
        touched = self._borders.tree.query(disc(lat, lon, 1.1 * km + 20.0), predicate="intersects")
        numbers = {self._borders.country_of(int(p)) for p in touched}
        return frozenset(c for n in numbers if n is not None and (c := self._store.entry(n).country))

    def admin1_at(self, lat: float, lon: float) -> Place:
        """The country and first-level division at a point in WGS 84 degrees; UNKNOWN precision at sea.

        Raises UsageError for coordinates that are none.
        """
        polygon = self._borders.polygon_at(lat, lon)
        if polygon is None:
            return Place(lat=lat, lon=lon, reason="no land within reach of the point")
        entry, reason = self._division_at(lat, lon, polygon)
        if entry is None:
            return Place(lat=lat, lon=lon, reason="the point lies in no country")
        precision = PlacePrecision.ADMIN1 if entry.admin1 else PlacePrecision.COUNTRY
        return Place(
            name=entry.admin1 or entry.name, country=entry.country, admin1=entry.admin1, admin1_code=entry.admin1_code,
            lat=lat, lon=lon, precision=precision, reason=reason,
        )  # fmt: skip

    def town_at(self, lat: float, lon: float, country: str | None = None) -> Place:
        """The nearest town to a point in WGS 84 degrees, of one country (alpha-2) where it is given.

        Raises UsageError for coordinates that are none.
        """
        check_point(lat, lon)
        number = self._borders.nearest_town(
            lat, lon, None if country is None else self._store.number_of_country[country]
        )
        if number is None:
            return Place(lat=lat, lon=lon, reason=f"no town of {country} is known")
        return place_of(self._store.entry(number), "the nearest town")

    def _division_at(self, lat: float, lon: float, polygon: int) -> tuple[Entry | None, str]:
        """By a town at the point, else the polygon, else the nearest town where divisions have changed since."""
        first, country = self._borders.admin1_of(polygon), self._borders.country_of(polygon)
        number = self._borders.nearest_town(lat, lon, country)
        if number is not None:
            town = self._store.entry(number)
            away = great_circle_km(lat, lon, town.lat, town.lon)
            if away <= AT_TOWN_KM or first is None:
                return town, f"the division of {town.name}, {away:.1f} km away"
        if first is not None:
            return self._store.entry(first), "the polygon that the point lies in"
        return (None if country is None else self._store.entry(country)), "the country that the point lies in"

    def check_coordinates(self, lat: float, lon: float, country: str) -> str | None:
        """What is wrong with coordinates said to lie in a country (alpha-2); None when nothing is.

        Says so where the swapped pair would lie in it. Raises UsageError for coordinates that are none either way.
        """
        inside = -90 <= lat <= 90 and self.admin1_at(lat, lon).country == country
        if inside:
            return None
        if -90 <= lon <= 90 and -180 <= lat <= 180 and self.admin1_at(lon, lat).country == country:
            return f"latitude and longitude look swapped: {lon}, {lat} lies in {country}"
        return f"{lat}, {lon} does not lie in {country} but in {self.admin1_at(lat, lon).country or 'no country'}"

    def vet(self, cells: Mapping[str, str], where: str) -> tuple[dict[str, str], tuple[str, ...]]:
        """A place to be added, by the columns of a supplement: its cells made complete, and what is worth telling.

        Raises GazetteerError, with `where` as its subject, for what is malformed or contradicts the data.
        """
        return Vetting(self._store, self._borders).vet(cells, where)

    def candidates(self, name: str) -> list[Place]:
        """Every place a name may mean, the most populous first."""
        entries = sorted((m.entry for m in self._resolver.candidates(name)), key=lambda e: -e.population)
        return [place_of(entry, f"{entry.kind.name.lower()} of {entry.population:,} people") for entry in entries]


@lru_cache(maxsize=4)
def _load(path: Path, supplements: tuple[tuple[Path, int, int], ...]) -> Gazetteer:
    """One object for each state of the files: their paths, times of change (ns) and sizes (bytes)."""
    return Gazetteer(path, [supplement for supplement, _, _ in supplements])


def load_gazetteer(supplements: Sequence[Path] | None = None) -> Gazetteer:
    """The gazetteer that ships with tollbook, with the user's own places laid over it; one object a process.

    The user's places are those of `own_file()`, unless other files are given; an empty sequence lays none over.
    Raises GazetteerError when the data is missing or a file of places contradicts it.
    """
    files = own_files() if supplements is None else tuple(supplements)
    return _load(shipped(), tuple(_state(file) for file in files))


def _state(file: Path) -> tuple[Path, int, int]:
    try:
        found = file.stat()
    except OSError:
        return file, 0, 0  # reading it says what is wrong
    return file, found.st_mtime_ns, found.st_size


__all__ = ["Gazetteer", "fold", "load_gazetteer"]
