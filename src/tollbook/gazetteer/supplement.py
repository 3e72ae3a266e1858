"""A user's own places: a table of the same form as data/supplement.csv, checked and laid over the gazetteer."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tollbook.errors import GazetteerError
from tollbook.gazetteer.answers import Entry
from tollbook.gazetteer.distance import great_circle_km
from tollbook.gazetteer.folding import MAX_NAME, fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store
from tollbook.vocabulary.codes import PlacePrecision

COLUMNS = ("name", "country", "admin1", "feature", "precision", "lat", "lon", "names", "source")
ID = "id"  # a further column, first in the files that tollbook writes
FARTHEST_KM = 300.0  # from every known place of its division, beyond which an entry contradicts the data
MOST_NAMES = 50
_PRECISIONS = frozenset({PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ROUTE})

Cells = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of places: its number in the file and its cells by column."""

    line: int
    cells: dict[str, str]

    @property
    def id(self) -> str:
        """The id that the file gives it, empty where it gives none."""
        return self.cells.get(ID, "")


def read_rows(path: Path, *, delimiter: str = ";") -> list[Row]:
    """The rows of a table of places; nothing in them is checked but that they fit the columns.

    Raises GazetteerError where the file cannot be read or is another table.
    """
    found: list[Row] = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            numbered = _Numbered(file)
            lines = csv.reader(numbered, delimiter=delimiter, strict=True)
            columns = tuple(cell.strip() for cell in next(lines, ()))
            if columns not in {COLUMNS, (ID, *COLUMNS)}:
                raise GazetteerError(f"the first line names the columns {';'.join(COLUMNS)}", subject=str(path))
            for cells in lines:
                if len(cells) != len(columns):
                    raise GazetteerError(
                        f"a row has {len(columns)} cells, apart by '{delimiter}' (got {len(cells)})",
                        subject=f"{path}, line {numbered.line}",
                    )
                found.append(Row(numbered.line, dict(zip(columns, (c.strip() for c in cells), strict=True))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GazetteerError(f"the supplement cannot be read: {error}", subject=str(path)) from error
    return found


class _Numbered:
    """The lines of a file without comments and empty ones; `line` is the number of the last one given."""

    def __init__(self, file: Iterator[str]) -> None:
        self._lines = enumerate(file, start=1)
        self.line = 0

    def __iter__(self) -> _Numbered:
        return self

    def __next__(self) -> str:
        for number, line in self._lines:
            if line.strip() and not line.startswith("#"):
                self.line = number
                return line
        raise StopIteration


def read_supplement(path: Path, store: Store) -> int:
    """Lay the entries of a file over `store`; how many there were.

    Raises GazetteerError naming the line for anything missing, malformed, contradictory or given twice.
    """
    rows = read_rows(path)
    seen = Seen()
    for row in rows:
        where = f"{path}, line {row.line}"
        entry, names = entry_of(row.cells, store, where)
        seen.add(row.cells, row.id, where)
        store.add(entry, names)
    return len(rows)


class Seen:
    """What a table has given so far; nothing is given twice."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str, str], str] = {}
        self._ids: dict[str, str] = {}

    def add(self, row: Cells, identifier: str, where: str) -> None:
        """Raises GazetteerError for a place or an id that was given before."""
        name, country, first = ((row.get(column) or "").strip() for column in ("name", "country", "admin1"))
        key = (fold(name), country, first)
        if key in self._places:
            raise GazetteerError(
                f"'{name}' stands twice for {first or country} (also {self._places[key]}); keep one of them",
                subject=where,
            )
        if identifier and identifier in self._ids:
            raise GazetteerError(
                f"the id {identifier!r} stands twice (also {self._ids[identifier]}); an id names one place",
                subject=where,
            )
        self._places[key] = where
        if identifier:
            self._ids[identifier] = where


def entry_of(row: Cells, store: Store, where: str) -> tuple[Entry, tuple[str, ...]]:
    """One row as an entry with its further names. Raises GazetteerError with `where` as its subject."""
    cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
    for column, cell in cells.items():
        if any(c < " " or c == "\x7f" for c in cell):
            raise GazetteerError(f"'{column}' holds a line break or another control character", subject=where)
    name = cells["name"]
    names = tuple(n.strip() for n in cells["names"].split("|") if n.strip())
    _named(name, names, where)
    country = store.number_of_country.get(cells["country"])
    if country is None:
        raise GazetteerError(f"'country' is an ISO 3166-1 alpha-2 code (got {cells['country'][:40]!r})", subject=where)
    if not cells["source"]:
        raise GazetteerError("'source' says where the entry comes from; it must not be empty", subject=where)
    if cells["precision"] not in _PRECISIONS:
        raise GazetteerError(
            f"'precision' is one of {', '.join(sorted(_PRECISIONS))} (got {cells['precision'][:40]!r})", subject=where
        )
    lat, lon = point_of(cells["lat"], cells["lon"], where)
    first = _division(cells["admin1"], cells["country"], store, where) if cells["admin1"] else None
    if first is not None:
        _agree(name, lat, lon, first, where)
    entry = Entry(
        number=store.next_number, kind=Kind.FEATURE, name=name, precision=PlacePrecision(cells["precision"]),
        country=cells["country"], admin1=first.name if first else None,
        admin1_code=first.admin1_code if first else None,
        parent=first.number if first else None, lat=lat, lon=lon, population=0, geonames=None,
        feature=cells["feature"] or None, own=True,
    )  # fmt: skip
    return entry, names


def _named(name: str, names: tuple[str, ...], where: str) -> None:
    if not fold(name) or len(name) > MAX_NAME or name.startswith("#"):
        raise GazetteerError(
            f"'name' is 1 to {MAX_NAME} characters with a letter in it, and does not begin with # "
            f"(got {len(name)} characters, {name[:40]!r})",
            subject=where,
        )
    wrong = [n for n in names if not fold(n) or len(n) > MAX_NAME]
    if wrong or len(names) > MOST_NAMES:
        raise GazetteerError(
            f"'names' are at most {MOST_NAMES} further names apart by |, each 1 to {MAX_NAME} characters with a "
            f"letter in it (got {len(names)}{f', one of them {wrong[0][:40]!r}' if wrong else ''})",
            subject=where,
        )


def point_of(lat: str, lon: str, where: str) -> tuple[float, float]:
    """Latitude and longitude in WGS 84 degrees. Raises GazetteerError for what is no point."""
    try:
        point = float(lat), float(lon)
    except ValueError as error:
        raise GazetteerError(
            f"'lat' and 'lon' are decimal degrees (got {lat[:40]!r}, {lon[:40]!r})", subject=where
        ) from error
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        swapped = -90 <= point[1] <= 90 and -180 <= point[0] <= 180
        hint = "; latitude and longitude may be swapped" if swapped else ""
        raise GazetteerError(
            f"latitude lies in -90..90 and longitude in -180..180 (got {lat}, {lon}){hint}", subject=where
        )
    return point


def _division(written: str, country: str, store: Store, where: str) -> Entry:
    number = store.by_admin1_code.get(written)
    found = [store.entry(number)] if number is not None else [m.entry for m in store.exact(fold(written))]
    inside = [e for e in found if e.kind is Kind.ADMIN1 and e.country == country]
    if not inside:
        raise GazetteerError(f"{country} has no first-level division '{written[:40]}'", subject=where)
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
