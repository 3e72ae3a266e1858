"""Whether a place lies in an area: surely, perhaps, or not, by how precisely each is known."""

from __future__ import annotations

from typing import Any

from tollbook.gazetteer.answers import Area
from tollbook.gazetteer.borders import Borders
from tollbook.gazetteer.shapes import disc
from tollbook.gazetteer.store import Store
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth

SLIVER = 0.01  # share of a place's footprint that outlines, which are simplified, may disagree on
_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.REGION, PlacePrecision.UNKNOWN})


def lies_in(place: Place, radius_km: float | None, area: Area, store: Store, borders: Borders) -> Truth:
    """MET when all of where the place may be lies in the area, NOT_MET when none of it does.

    `radius_km` is how far the true spot may lie from the coordinates; None where only the country or division of
    the place says where it is. An area that its words do not bound takes in nothing for sure and leaves nothing out.
    """
    if area.units:
        return _in_units(place, area)
    if area.geometry is None:
        return Truth.NOT_DETERMINABLE
    if place.country is not None and area.countries and place.country not in area.countries:
        return Truth.NOT_MET
    if _same(place, area):
        return Truth.MET
    footprint = _footprint(place, radius_km, store, borders)
    if footprint is None or footprint.is_empty:
        return Truth.NOT_DETERMINABLE
    if area.countries and place.lat is not None:
        footprint = _ashore(footprint, place, store, borders)
    if footprint.intersection(area.geometry).area <= SLIVER * footprint.area:
        return Truth.NOT_MET
    inside = footprint.difference(area.core).area <= SLIVER * footprint.area
    return Truth.MET if inside else Truth.NOT_DETERMINABLE


def _in_units(place: Place, area: Area) -> Truth:
    """Whole countries and divisions are told by their codes, not by their simplified outlines."""
    if place.country in area.units or place.admin1_code in area.units:
        return Truth.MET
    if place.country is None or place.country in area.possible:
        return Truth.NOT_DETERMINABLE
    partly = any(unit.startswith(f"{place.country}-") for unit in area.units)
    return Truth.NOT_DETERMINABLE if partly and place.admin1_code is None else Truth.NOT_MET


def _same(place: Place, area: Area) -> bool:
    """Whether the area is that place: "the Gulf of Aden" lies in the Gulf of Aden."""
    return any(
        p.precision is place.precision and p.name == place.name and (p.lat, p.lon) == (place.lat, place.lon)
        for p in area.places[:1]
        if p.precision in (PlacePrecision.SEA, PlacePrecision.REGION)
    )


def _footprint(place: Place, radius_km: float | None, store: Store, borders: Borders) -> Any:
    """Where the place may be: its division or country where that is all that is known, else a disc; None: anywhere."""
    if place.precision is PlacePrecision.ADMIN1:
        number = store.by_admin1_code.get(place.admin1_code or "")
        shape = None if number is None else borders.of_admin1(number)
        if shape is not None and not shape.is_empty:
            return shape
    if place.precision not in _WIDE and place.lat is not None and place.lon is not None and radius_km is not None:
        return disc(place.lat, place.lon, radius_km)
    if place.country in store.number_of_country:
        return borders.land(place.country)
    return None


def _ashore(shape: Any, place: Place, store: Store, borders: Borders) -> Any:
    """The part of a footprint in the place's country, where that is known; at its edge where outlines miss it."""
    import shapely

    if place.country not in store.number_of_country or place.precision is PlacePrecision.SEA:
        return shape
    land = borders.land(place.country)
    part = shape.intersection(land)
    if not part.is_empty or land.is_empty:
        return shape if part.is_empty else part
    return (
        shapely.shortest_line(land, shapely.Point(place.lon, place.lat)).interpolate(0).buffer(0.02).intersection(land)
    )
