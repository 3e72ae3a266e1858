"""A user's own places: where their file is, and what is checked of one before it is kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from tollbook.errors import GazetteerError
from tollbook.gazetteer.borders import Borders
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.supplement import COLUMNS, entry_of
from tollbook.vocabulary.codes import PlacePrecision

VARIABLE = "TOLLBOOK_PLACES"
KNOWN_KM = 30.0  # a place of the same name so near is taken to be the same
BORDER_KM = 5.0  # polygons are simplified: so near its country's border a point is let pass
_BY_FEATURE = {
    **dict.fromkeys(("town", "city", "village", "hamlet", "settlement"), PlacePrecision.TOWN),
    **dict.fromkeys(("district", "county", "tehsil", "woreda"), PlacePrecision.DISTRICT),
    **dict.fromkeys(("road", "highway", "route", "railway", "pipeline"), PlacePrecision.ROUTE),
}


def own_file() -> Path:
    """Where the user's own places are kept: the file that TOLLBOOK_PLACES names, else one in the user's data folder."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else _data_folder() / "tollbook" / "places.csv"


def own_files() -> tuple[Path, ...]:
    """The file of the user's own places where there is one.

    Raises GazetteerError when TOLLBOOK_PLACES names a file that is not there: its places would silently be missing.
    """
    path = own_file()
    if path.exists():
        return (path,)
    if os.environ.get(VARIABLE):
        raise GazetteerError(
            f"{VARIABLE} (or --places) names no file; 'tollbook places add' makes it", subject=str(path)
        )
    return ()


def _data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


class Vetting:
    """Checks a place against the data before it is kept."""

    def __init__(self, store: Store, borders: Borders) -> None:
        self._store, self._borders = store, borders

    def vet(self, cells: Mapping[str, str], where: str) -> tuple[dict[str, str], tuple[str, ...]]:
        """The cells with precision and first-level division filled in, and what is worth telling of them.

        Raises GazetteerError, with `where` as its subject, for what is malformed or contradicts the data.
        """
        full = {column: (cells.get(column) or "").strip() for column in COLUMNS}
        full["country"] = full["country"].upper()
        if not full["precision"]:
            full["precision"] = _BY_FEATURE.get(full["feature"].lower(), PlacePrecision.POINT).value
        entry, _ = entry_of(full, self._store, where)
        notes = [*self._lies_in(entry.name, entry.lat, entry.lon, full["country"], where)]
        polygon = self._borders.polygon_at(entry.lat, entry.lon)
        number = None if polygon is None else self._borders.admin1_of(polygon)
        division = None if number is None else self._store.entry(number)
        if division is not None and division.country == full["country"]:
            if not full["admin1"]:
                full["admin1"] = division.admin1_code or ""
            elif entry.admin1_code != division.admin1_code:
                notes.append(f"{entry.lat}, {entry.lon} lies in {division.name}, not in {entry.admin1}")
        notes += self._known(entry.name, entry.lat, entry.lon, full["country"])
        return full, tuple(notes)

    def _lies_in(self, name: str, lat: float, lon: float, country: str, where: str) -> list[str]:
        """Nothing where the point lies in its country; a note where it may. Raises where it does not."""
        there = self._country_at(lat, lon)
        if there == country:
            return []
        if abs(lon) <= 90 and self._country_at(lon, lat) == country:
            raise GazetteerError(
                f"latitude and longitude look swapped: {lon}, {lat} lies in {country}, and {lat}, {lon} in "
                f"{there or 'no country'}",
                subject=where,
            )
        if there is None:
            return [f"{lat}, {lon} lies in no country; {name} is kept as a place of {country} at sea"]
        if self._borders.near_country(lat, lon, country, BORDER_KM):
            return [f"{lat}, {lon} lies in {there} by simplified polygons, within {BORDER_KM:.0f} km of {country}"]
        raise GazetteerError(f"'{name}' at {lat}, {lon} does not lie in {country} but in {there}", subject=where)

    def _country_at(self, lat: float, lon: float) -> str | None:
        polygon = self._borders.polygon_at(lat, lon)
        number = None if polygon is None else self._borders.country_of(polygon)
        return None if number is None else self._store.entry(number).country

    def _known(self, name: str, lat: float, lon: float, country: str) -> list[str]:
        for match in self._store.exact(fold(name)):
            e = match.entry
            if e.country == country and not e.own and e.kind not in (Kind.COUNTRY, Kind.ADMIN1):
                away = great_circle_km(lat, lon, e.lat, e.lon)
                if away <= KNOWN_KM:
                    return [f"the gazetteer has {e.name}, {away:.0f} km away; yours now comes first"]
        return []
