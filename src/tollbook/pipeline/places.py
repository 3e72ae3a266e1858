"""Places: a name looked up in its context, a point looked up, areas in words, and the user's own places kept."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tollbook.errors import GazetteerError, NotFoundError, UsageError
from tollbook.gazetteer import Area, Gazetteer, PlaceContext, Resolution, load_gazetteer, own_file
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.supplement import COLUMNS, ID, Row, Seen, read_rows
from tollbook.pipeline.sending import write_whole
from tollbook.records import Along, Near, Place
from tollbook.vocabulary.ids import content_id

_HEAD = "# Places of your own, laid over tollbook's gazetteer. 'tollbook places add' and 'remove' keep this file.\n"
_ID_DIGITS = 12


class OwnPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place that the user added; `lat` and `lon` are WGS 84 degrees, `names` its further names."""

    id: str
    name: str
    country: str
    admin1: str
    feature: str
    precision: str
    lat: float
    lon: float
    names: tuple[str, ...]
    source: str


class AddedPlaces(msgspec.Struct, frozen=True, kw_only=True):
    """What was added to which file, and what is worth knowing of it."""

    file: str
    places: tuple[OwnPlace, ...]
    notes: tuple[str, ...] = ()


def find_place(
    name: str, *, text: str = "", countries: Sequence[str] = (), near: str | None = None, outlet: str | None = None
) -> Resolution:
    """The place that a name means, with its rivals and why; its precision is `unknown` where it cannot be told.

    `text` is a report that uses it, `countries` (alpha-2) those it is set in, `near` a name or "LAT,LON" not far
    away, `outlet` the country of its publisher. Raises UsageError, UnknownCodeError, GazetteerError.
    """
    gazetteer = load_gazetteer()
    for code in (*countries, *([outlet] if outlet else [])):
        gazetteer.country(code)
    at = text.find(name) if name.strip() else -1
    span = (at, at + len(name)) if at >= 0 else None
    context = gazetteer.context(text, outlet_country=outlet, at=span) if text else PlaceContext(outlet_country=outlet)
    if countries:
        context = _set_in(context, tuple(countries))
    if near is not None:
        context = _beside(context, near, gazetteer)
    return gazetteer.resolve_at(text, at, at + len(name), context) if span else gazetteer.resolve(name, context)


def _set_in(context: PlaceContext, countries: tuple[str, ...]) -> PlaceContext:
    """The context with countries that the asker names, which say more than those of the text."""
    weights = dict(zip(context.countries, context.weights, strict=False))
    rest = tuple(c for c in context.countries if c not in countries)
    return PlaceContext(
        countries=(*countries, *rest), admin1=context.admin1, names=context.names,
        outlet_country=context.outlet_country,
        weights=(*(1.0 for _ in countries), *(0.5 * weights.get(c, 1.0) for c in rest)),
    )  # fmt: skip


def _beside(context: PlaceContext, near: str, gazetteer: Gazetteer) -> PlaceContext:
    """The context with a place that the asker says lies nearby."""
    place = point_named(near, context, gazetteer)
    town = gazetteer.town_at(*_known_point(place))
    names = tuple(dict.fromkeys(n for n in (None if "," in near else near, town.name) if n))
    country = place.country or town.country
    if country is not None:
        context = _set_in(context, (country,))
    admin1 = (place.admin1_code,) if place.admin1_code else ()
    return PlaceContext(
        countries=context.countries, admin1=(*admin1, *context.admin1), names=(*names, *context.names),
        outlet_country=context.outlet_country, weights=context.weights,
    )  # fmt: skip


def point_named(words: str, context: PlaceContext | None = None, gazetteer: Gazetteer | None = None) -> Place:
    """The place at "LAT,LON", or of that name. Raises UsageError for a name that is not resolvable to a point."""
    gazetteer = gazetteer or load_gazetteer()
    parts = words.split(",")
    if len(parts) == 2:
        try:
            lat, lon = float(parts[0]), float(parts[1])
        except ValueError:
            pass
        else:
            return gazetteer.admin1_at(lat, lon)
    found = gazetteer.resolve(words, context or PlaceContext())
    if not found.resolved or found.place.lat is None:
        raise UsageError(f"{words[:60]!r} is not resolvable to a point: {found.reason}; give LAT,LON instead")
    return found.place


def _known_point(place: Place) -> tuple[float, float]:
    if place.lat is None or place.lon is None:
        raise UsageError(f"'{place.name}' has no known coordinates; give LAT,LON instead")
    return place.lat, place.lon


def place_at(lat: float, lon: float) -> tuple[Place, Place | None, float | None]:
    """The country and first-level division at a point, the nearest town and how many km away it is.

    Raises UsageError for coordinates that are none.
    """
    gazetteer = load_gazetteer()
    place = gazetteer.admin1_at(lat, lon)
    if place.country is None:
        return place, None, None
    town = gazetteer.town_at(lat, lon, place.country)
    if town.name is None:
        return place, None, None
    from tollbook.gazetteer import distance_km

    return place, town, distance_km(lat, lon, *_known_point(town))


def area_of(words: str, *, countries: Sequence[str] = ()) -> Area:
    """The area that words describe ("in and around Afghanistan"), with its geometry, or why it has none."""
    return load_gazetteer().area(words, PlaceContext(countries=tuple(countries)))


def near_place(words: str, km: float, *, countries: Sequence[str] = ()) -> Near:
    """The neighbourhood of a place, or of "LAT,LON". Raises UsageError where the words give no point."""
    lat, lon = _known_point(point_named(words, PlaceContext(countries=tuple(countries))))
    return Near(lat=lat, lon=lon, km=km)


def way_between(words: str, km: float, *, countries: Sequence[str] = ()) -> Along:
    """The corridor along "A to B to C", each a name or "LAT,LON", `km` wide on either side.

    Raises UsageError where the words lead nowhere or a name is not resolvable to a point.
    """
    names = [name.strip() for name in re.split(r"\s+to\s+|\s+[–—]\s+|;", words)]
    if len(names) < 2 or not all(names):
        raise UsageError(f'a corridor leads from one place to another, as "Quetta to Turbat" (got {words[:60]!r})')
    context = PlaceContext(countries=tuple(countries))
    points = tuple(_known_point(point_named(name, _with(context, names, name))) for name in names)
    return Along(points=points, km=km)


def _with(context: PlaceContext, names: Sequence[str], own: str) -> PlaceContext:
    """The context with the other places of the way, which lie not far."""
    return PlaceContext(countries=context.countries, names=tuple(n for n in names if n != own and "," not in n))


def bounded_area(words: str) -> str:
    """The words, as they are. Raises UsageError where they describe no area that has bounds."""
    area = load_gazetteer().area(words)
    if area.geometry is None or area.geometry.is_empty:
        raise UsageError(f"{words[:60]!r} bounds no area: {area.reason}")
    return words


def own_places(path: Path | None = None) -> tuple[OwnPlace, ...]:
    """The user's own places, in the order of their file. Raises GazetteerError where it cannot be read."""
    file = path or own_file()
    return tuple(_own(row) for row in read_rows(file)) if file.exists() else ()


def add_places(rows: Sequence[Mapping[str, str]], path: Path | None = None) -> AddedPlaces:
    """Add places to the user's file, all of them or none; each row has the columns of a supplement.

    `precision` and `admin1` are worked out where they are empty. Raises GazetteerError telling everything that is
    wrong with any of them, and ExchangeError when the file cannot be written.
    """
    file = path or own_file()
    shipped = load_gazetteer(())
    with _locked(file):
        kept = read_rows(file) if file.exists() else []
        seen = Seen()
        for row in kept:
            seen.add(row.cells, row.id, f"{file}, line {row.line}")
        made, notes, faults = [], [], []
        for number, cells in enumerate(rows, start=1):
            where = cells.get("where") or (f"place {number}" if len(rows) > 1 else "the place")
            try:
                full, told = shipped.vet(cells, where)
                identifier = cells.get(ID) or content_id("plc", full)[:_ID_DIGITS]
                seen.add(full, identifier, where)
            except GazetteerError as error:
                faults.append(str(error))
                continue
            made.append(Row(number, {ID: identifier, **full}))
            notes += [f"{full['name']}: {words}" for words in told]
        if faults:
            raise GazetteerError("; ".join(faults) + ". Nothing was added.")
        write_whole(file, _table([*kept, *made]))
    return AddedPlaces(file=str(file), places=tuple(_own(row) for row in made), notes=tuple(notes))


def place_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a file to be added: a header with at least name, country, lat, lon and source, apart by ; or ,.

    Raises GazetteerError where it is something else.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        lines = [line for line in text.splitlines(keepends=True) if line.strip() and not line.startswith("#")]
        head = lines[0] if lines else ""
        found = csv.DictReader(lines, delimiter=";" if head.count(";") >= head.count(",") else ",", strict=True)
        columns = [c.strip() for c in found.fieldnames or ()]
        found.fieldnames = columns
        lacking = [c for c in ("name", "country", "lat", "lon", "source") if c not in columns]
        unknown = [c for c in columns if c not in {ID, *COLUMNS}]
        if lacking or unknown:
            words = f"lacks {', '.join(lacking)}" if lacking else f"has {', '.join(map(repr, unknown))}"
            raise GazetteerError(
                f"the first line names columns among {', '.join((ID, *COLUMNS))}; name, country, lat, lon and source "
                f"must be there (it {words})",
                subject=str(path),
            )
        rows = []
        for number, row in enumerate(found, start=1):
            if None in row or None in row.values():
                raise GazetteerError(f"a row has {len(columns)} cells", subject=f"{path}, row {number}")
            rows.append({**row, "where": f"{path}, row {number}"})
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise GazetteerError(f"the places cannot be read: {error}", subject=str(path)) from error
    if not rows:
        raise GazetteerError("it holds no places", subject=str(path))
    return rows


def remove_place(which: str, path: Path | None = None) -> OwnPlace:
    """Take one of the user's own places out of their file, by its id, the beginning of one, or its name.

    Raises NotFoundError where there is none, UsageError where several go by that name.
    """
    file = path or own_file()
    with _locked(file):
        rows = read_rows(file) if file.exists() else []
        exact = [r for r in rows if which and which in (r.id, _own(r).id)]
        begun = [r for r in rows if len(which) > 4 and _own(r).id.startswith(which)]
        found = exact or begun or [r for r in rows if fold(r.cells["name"]) == fold(which) != ""]
        if not found:
            raise NotFoundError(f"none of your own places is called {which[:60]!r}", subject=str(file))
        if len(found) > 1:
            several = ", ".join(f"{_own(r).id} ({r.cells['admin1'] or r.cells['country']})" for r in found)
            raise UsageError(f"several of your own places are called {which[:60]!r}; name one by its id: {several}")
        write_whole(file, _table([row for row in rows if row is not found[0]]))
    return _own(found[0])


def check_places(path: Path | None = None) -> tuple[str, ...]:
    """What is wrong with the user's file of places, a line each; nothing when all is well."""
    file = path or own_file()
    if not file.exists():
        return ()
    shipped, seen, faults = load_gazetteer(()), Seen(), []
    for row in read_rows(file):
        where = f"{file}, line {row.line}"
        try:
            shipped.vet(row.cells, where)
            seen.add(row.cells, row.id, where)
        except GazetteerError as error:
            faults.append(str(error))
    return tuple(faults)


def _own(row: Row) -> OwnPlace:
    cells = {column: row.cells.get(column, "") for column in COLUMNS}
    return OwnPlace(
        id=row.id or content_id("plc", cells)[:_ID_DIGITS], name=cells["name"], country=cells["country"],
        admin1=cells["admin1"], feature=cells["feature"], precision=cells["precision"],
        lat=_number(cells["lat"]), lon=_number(cells["lon"]),
        names=tuple(n.strip() for n in cells["names"].split("|") if n.strip()), source=cells["source"],
    )  # fmt: skip


def _number(cell: str) -> float:
    """A cell of a file that may have been written by hand; what is no number shows as such in `check_places`."""
    try:
        return float(cell)
    except ValueError:
        return float("nan")


def _table(rows: Sequence[Row]) -> str:
    out = io.StringIO()
    out.write(_HEAD)
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow((ID, *COLUMNS))
    for row in rows:
        writer.writerow((_own(row).id, *(row.cells.get(column, "") for column in COLUMNS)))
    return out.getvalue()


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Keep two commands from writing the file at the same time, where the system can; its folder is made."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.with_name(f".{file.name}.lock").open("w", encoding="utf-8") as lock:
            try:
                import fcntl
            except ImportError:  # Windows: replacing the file is atomic all the same
                yield
                return
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
    except OSError as error:
        raise GazetteerError(f"the file of your own places cannot be written: {error}", subject=str(file)) from error
