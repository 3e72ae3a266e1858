"""A user's own places: a table of the same form as data/supplement.csv, checked and laid over the gazetteer."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from tollbook.errors import GazetteerError
from tollbook.gazetteer.answers import Entry
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.folding import MAX_NAME, fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store
from tollbook.vocabulary.codes import PlacePrecision

COLUMNS = ("name", "country", "admin1", "feature", "precision", "lat", "lon", "names", "source")
FARTHEST_KM = 300.0  # from every known place of its division, beyond which an entry contradicts the data
_PRECISIONS = frozenset({PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ROUTE})


def read_supplement(path: Path, store: Store) -> int:
    """Lay the entries of a file over `store`; how many there were.

    Raises GazetteerError naming the line for anything missing, malformed, contradictory or given twice.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = [(n, line) for n, line in enumerate(file, start=1) if line.strip() and not line.startswith("#")]
    except (OSError, UnicodeDecodeError) as error:
        raise GazetteerError(f"the supplement cannot be read: {error}", subject=str(path)) from error
    rows = list(csv.DictReader((line for _, line in lines), delimiter=";"))
    if lines and tuple(rows[0] if rows else lines[0][1].strip().split(";")) != COLUMNS:
        raise GazetteerError(f"the first line names the columns {';'.join(COLUMNS)}", subject=str(path))
    seen: set[tuple[str, str, str]] = set()
    for (number, _), row in zip(lines[1:], rows, strict=True):
        where = f"{path}, line {number}"
        entry, names = entry_of(row, store, where)
        key = (fold(entry.name), entry.country or "", entry.admin1_code or "")
        if key in seen:
            raise GazetteerError(f"'{entry.name}' stands twice for {entry.country}; keep one of them", subject=where)
        seen.add(key)
        store.add(entry, names)
    return len(rows)


def entry_of(row: Mapping[str, str | None], store: Store, where: str) -> tuple[Entry, tuple[str, ...]]:
    """One row as an entry with its further names. Raises GazetteerError with `where` as its subject."""
    cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
    name = cells["name"]
    if not fold(name) or len(name) > MAX_NAME:
        raise GazetteerError(
            f"'name' is 1 to {MAX_NAME} characters with a letter in it (got {name[:40]!r})", subject=where
        )
    country = store.number_of_country.get(cells["country"])
    if country is None:
        raise GazetteerError(f"'country' is an ISO 3166-1 alpha-2 code (got {cells['country']!r})", subject=where)
    if not cells["source"]:
        raise GazetteerError("'source' says where the entry comes from; it must not be empty", subject=where)
    if cells["precision"] not in _PRECISIONS:
        raise GazetteerError(
            f"'precision' is one of {', '.join(sorted(_PRECISIONS))} (got {cells['precision']!r})", subject=where
        )
    lat, lon = _point(cells["lat"], cells["lon"], where)
    first = _division(cells["admin1"], cells["country"], store, where) if cells["admin1"] else None
    if first is not None:
        _agree(name, lat, lon, first, where)
    entry = Entry(
        number=store.next_number, kind=Kind.FEATURE, name=name, precision=PlacePrecision(cells["precision"]),
        country=cells["country"], admin1=first.name if first else None,
        admin1_code=first.admin1_code if first else None,
        parent=first.number if first else None, lat=lat, lon=lon, population=0, geonames=None,
        feature=cells["feature"] or None,
    )  # fmt: skip
    return entry, tuple(n.strip() for n in cells["names"].split("|") if n.strip())


def _point(lat: str, lon: str, where: str) -> tuple[float, float]:
    try:
        point = float(lat), float(lon)
    except ValueError as error:
        raise GazetteerError(f"'lat' and 'lon' are decimal degrees (got {lat!r}, {lon!r})", subject=where) from error
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        raise GazetteerError(f"latitude lies in -90..90 and longitude in -180..180 (got {lat}, {lon})", subject=where)
    return point


def _division(written: str, country: str, store: Store, where: str) -> Entry:
    number = store.by_admin1_code.get(written)
    found = [store.entry(number)] if number is not None else [m.entry for m in store.exact(fold(written))]
    inside = [e for e in found if e.kind is Kind.ADMIN1 and e.country == country]
    if not inside:
        raise GazetteerError(f"{country} has no first-level division '{written}'", subject=where)
    return inside[0]


def _agree(name: str, lat: float, lon: float, division: Entry, where: str) -> None:
    """Raises when the point is far from its division, with a hint where latitude and longitude look swapped."""
    farthest = FARTHEST_KM + 0.5 * division.population**0.5
    distance = great_circle_km(lat, lon, division.lat, division.lon)
    if distance <= farthest + 400:
        return
    swapped = abs(lon) <= 90 and great_circle_km(lon, lat, division.lat, division.lon) <= farthest
    hint = "; latitude and longitude look swapped" if swapped else ""
    raise GazetteerError(f"'{name}' at {lat}, {lon} lies {distance:.0f} km from {division.name}{hint}", subject=where)
