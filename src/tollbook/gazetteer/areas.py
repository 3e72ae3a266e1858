"""Areas described in words: "in and around Afghanistan", "the Tajik-Afghan border", "northern Mozambique"."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from tollbook.gazetteer.answers import Area, Entry, PlaceContext, Toponym, ToponymKind
from tollbook.gazetteer.borders import Borders
from tollbook.gazetteer.finding import Finder
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.resolving import Resolver, place_of
from tollbook.gazetteer.shapes import buffered, corridor, disc
from tollbook.gazetteer.store import Store

BORDER_KM = 25.0  # how far from a border "the border" is taken to reach
CORRIDOR_KM = 15.0  # on either side of a straight line between two towns
_AROUND = re.compile(
    r"\b(?:in and around|around|in and near|and (?:its )?(?:neighbours|neighbors|surroundings)|and neighbouring)\b",
    re.IGNORECASE,
)
_BORDER = re.compile(r"\b(?:border(?:s|lands?|ing)?|frontier|границ\w*|frontière|frontera)\b", re.IGNORECASE)
_ROAD = re.compile(
    r"\b(?:road|highway|motorway|route|corridor|railway|line|between|stretch|carretera)\b", re.IGNORECASE
)
_WITHIN = re.compile(
    r"\b(?:within|less than|up to)\s+(?:about\s+)?([\d,.]+)\s*(km|kilomet\w+|miles?|mi)\b", re.IGNORECASE
)
_SIDE = re.compile(
    r"\b(north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern|ernmost)?\b(?!\s+(?:korea|sudan|africa\b(?!n)|macedonia))",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:the|this|that)?\s*(?:wider\s+|whole\s+|entire\s+)?(?:region|area|country|provinces?|district|zone)\s*$",
    re.IGNORECASE,
)
_WORLD = re.compile(r"\b(?:worldwide|world-wide|the world|globally|abroad|overseas)\b", re.IGNORECASE)


class Areas:
    """Reads areas, with polygons from `borders`."""

    def __init__(self, store: Store, finder: Finder, resolver: Resolver, borders: Borders) -> None:
        self._store, self._finder, self._resolver, self._borders = store, finder, resolver, borders

    def read(self, phrase: str, context: PlaceContext) -> Area:
        """The area of a phrase; `reason` says how it was read, or why it could not be."""
        text = " ".join(phrase.split())[:400]
        if _VAGUE.match(text) or not text:
            return self._vague(text, context)
        found = self._finder.find(text, trusted=True)
        if not found:
            resolution = self._resolver.locate([text], context)
            if resolution.place.country and resolution.resolved:
                return Area(
                    text, certain=(resolution.place.country,), reason=resolution.reason, places=(resolution.place,)
                )
            if _WORLD.search(text):
                return Area(text, reason="it is not bounded")
            return Area(text, possible=context.countries, reason=f"no place of the gazetteer is named in '{text}'")
        return self._of(text, found, context)

    def _of(self, text: str, found: list[Toponym], context: PlaceContext) -> Area:
        entries = [self._entry(t, text, context) for t in found]
        lands = [e.country for e in entries if e.kind is Kind.COUNTRY and e.country]
        regions = [e for e in entries if e.kind in (Kind.REGION, Kind.SEA)]
        if _BORDER.search(text) and len(dict.fromkeys(lands)) >= 2:
            return self._border(text, tuple(dict.fromkeys(lands))[:2])
        within = _WITHIN.search(text)
        if within:
            return self._around(
                text, entries[0], _km(within), f"within {within.group(1)} {within.group(2)} of {entries[0].name}"
            )
        if (
            _ROAD.search(text)
            and len(places := [e for e in entries if e.kind in (Kind.TOWN, Kind.FEATURE, Kind.DISTRICT)]) >= 2
        ):
            return self._corridor(text, places[0], places[1])
        if regions and not lands:
            return self._region(text, regions[0])
        if _AROUND.search(text) and lands:
            return self._and_neighbours(text, tuple(dict.fromkeys(lands)))
        if _BORDER.search(text) and lands:
            return self._strip(text, lands[0])
        if lands:
            codes = tuple(dict.fromkeys((*lands, *(e.country for e in entries if e.country))))
            return self._countries(text, codes)
        return self._divisions(text, entries)

    def _entry(self, toponym: Toponym, text: str, context: PlaceContext) -> Entry:
        """What a name in the phrase is: a country or region at once, anything else by the resolver."""
        first = toponym.matches[0].entry
        if toponym.kind in (ToponymKind.COUNTRY, ToponymKind.DEMONYM, ToponymKind.REGION):
            return first
        place = self._resolver.locate([toponym.text, text], context).place
        for match in toponym.matches:
            if match.entry.geonames == place.geonames and match.entry.name == place.name:
                return match.entry
        return first

    def _vague(self, text: str, context: PlaceContext) -> Area:
        if not context.countries:
            return Area(text, reason=f"'{text}' is not bounded, and nothing around it says what it means")
        return Area(
            text, possible=context.countries[:1],
            reason=f"'{text}' is taken from the report, which speaks mostly of {context.countries[0]}",
        )  # fmt: skip

    def _countries(self, text: str, codes: tuple[str, ...]) -> Area:
        geometry = _union([self._borders.land(code) for code in codes])
        side = _SIDE.search(text)
        if side and len(codes) == 1:
            part = _part(geometry, side.group(1).lower().replace("-", ""))
            return Area(text, certain=codes, geometry=part, reason=f"the {side.group(1).lower()} of {codes[0]}")
        return Area(text, certain=codes, geometry=geometry, reason="named: " + ", ".join(codes), units=codes)

    def _and_neighbours(self, text: str, codes: tuple[str, ...]) -> Area:
        near = tuple(code for code in self.neighbours(codes) if code not in codes)
        surely = _union([self._borders.land(code) for code in codes])
        geometry = _union([surely, *(self._borders.land(code) for code in near)])
        return Area(
            text, certain=codes, possible=near, geometry=geometry, units=codes, surely=surely,
            reason=f"{', '.join(codes)} and the countries around",
        )  # fmt: skip

    def _border(self, text: str, codes: tuple[str, ...]) -> Area:
        first, second = (self._borders.land(code) for code in codes)
        both = buffered(first, BORDER_KM).intersection(buffered(second, BORDER_KM))  # about where the two meet
        near = both.envelope.buffer(1.0)
        strip = buffered(first.intersection(near), BORDER_KM).intersection(
            buffered(second.intersection(near), BORDER_KM)
        )
        return Area(
            text, certain=codes, geometry=None if strip.is_empty else strip,
            reason=f"within about {BORDER_KM:.0f} km of the border of {codes[0]} and {codes[1]}",
        )  # fmt: skip

    def _strip(self, text: str, code: str) -> Area:
        land = self._borders.land(code)
        strip = buffered(land.boundary, BORDER_KM)
        near = tuple(c for c in self.neighbours((code,)) if c != code)
        return Area(text, certain=(code,), possible=near, geometry=strip, reason=f"along the border of {code}")

    def _around(self, text: str, entry: Entry, km: float, reason: str) -> Area:
        shape = disc(entry.lat, entry.lon, km)
        certain, possible = self._touched(shape, (entry,))
        return Area(
            text, certain=certain, possible=possible, geometry=shape, reason=reason, places=(place_of(entry, reason),)
        )

    def _touched(self, shape: Any, entries: tuple[Entry, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The countries of the entries, and the others that a shape touches."""
        touched = self._borders.tree.query(shape, predicate="intersects")
        numbers = {self._borders.country_of(int(p)) for p in touched} - {None}
        codes = sorted(c for n in numbers if n is not None and (c := self._store.entry(n).country))
        certain = tuple(dict.fromkeys(e.country for e in entries if e.country))
        return certain, tuple(c for c in codes if c not in certain)

    def _corridor(self, text: str, first: Entry, second: Entry) -> Area:
        """The shortest way between two towns with CORRIDOR_KM on either side; no road map is at hand."""
        reason = f"within {CORRIDOR_KM:.0f} km of the straight way from {first.name} to {second.name}"
        shape = corridor([(first.lat, first.lon), (second.lat, second.lon)], CORRIDOR_KM)
        certain, possible = self._touched(shape, (first, second))
        places = (place_of(first, reason), place_of(second, reason))
        return Area(text, certain=certain, possible=possible, geometry=shape, reason=reason, places=places)

    def _region(self, text: str, entry: Entry) -> Area:
        import shapely

        box, codes = self._store.notes["regions"][str(entry.number)]
        rough = shapely.box(*box)
        if not codes:
            open_sea = entry.kind is Kind.SEA
            shape = rough.difference(_union(self._borders.divisions_in(*box))) if open_sea else rough
            reason = f"{entry.name}, as a rough box" + (" less the land in it" if open_sea else "")
            return Area(text, geometry=shape, reason=reason, places=(place_of(entry, ""),))
        geometry = _union([self._borders.land(code) for code in codes]).intersection(rough)
        return Area(
            text, certain=tuple(codes), geometry=geometry, reason=f"{entry.name}", places=(place_of(entry, ""),)
        )

    def _divisions(self, text: str, entries: list[Entry]) -> Area:
        codes = tuple(dict.fromkeys(e.country for e in entries if e.country))
        shapes = [
            self._borders.of_admin1(e.number)
            if e.kind is Kind.ADMIN1
            else disc(e.lat, e.lon, 10.0 if e.kind is Kind.TOWN else 30.0)
            for e in entries
        ]
        side = _SIDE.search(text)
        geometry = _union([s for s in shapes if not s.is_empty])
        if side and len(entries) == 1 and geometry is not None:
            geometry = _part(geometry, side.group(1).lower().replace("-", ""))
        names = ", ".join(e.name for e in entries)
        whole = not side and all(e.kind is Kind.ADMIN1 and e.admin1_code for e in entries)
        units = tuple(dict.fromkeys(e.admin1_code for e in entries if whole and e.admin1_code))
        return Area(
            text, certain=codes, geometry=geometry, reason=f"named: {names}", units=units,
            places=tuple(place_of(e, "") for e in entries),
        )  # fmt: skip

    def neighbours(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Countries with a border to any of `codes`."""
        wanted = {self._store.number_of_country[c] for c in codes if c in self._store.number_of_country}
        found = {b for a, b in self._pairs if a in wanted}
        return tuple(sorted(c for n in found if (c := self._store.entry(n).country)))

    @cached_property
    def _pairs(self) -> frozenset[tuple[int, int]]:
        """Pairs of countries that touch."""
        left, right = self._borders.tree.query(self._borders.polygons, predicate="intersects")
        of = self._store.array("poly_country")
        return frozenset((int(a), int(b)) for a, b in zip(of[left], of[right], strict=True) if a != b)


def _union(shapes: list[Any]) -> Any:
    import shapely

    return shapely.union_all(shapes) if shapes else None


def _part(geometry: Any, side: str) -> Any:
    """The third of a geometry's box on the named side ("north"); the middle for "central"."""
    import shapely

    if geometry is None or geometry.is_empty:
        return geometry
    west, south, east, north = geometry.bounds
    wide, high = (east - west) / 2.4, (north - south) / 2.4
    if side == "central":
        west, east, south, north = west + wide / 1.5, east - wide / 1.5, south + high / 1.5, north - high / 1.5
    if "north" in side:
        south = north - high
    if "south" in side:
        north = south + high
    if "east" in side:
        west = east - wide
    if "west" in side:
        east = west + wide
    return geometry.intersection(shapely.box(west, south, east, north))


def _km(match: re.Match[str]) -> float:
    value = float(match.group(1).replace(",", ""))
    return value * 1.609344 if match.group(2).lower().startswith("mi") else value
