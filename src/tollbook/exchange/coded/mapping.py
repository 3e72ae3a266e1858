"""Maps: what the columns of any table mean, written in YAML by whoever knows the table. See docs/exchange.md."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec
import yaml

from tollbook.errors import ExchangeError
from tollbook.vocabulary.codes import (
    AttributionKind,
    DatePrecision,
    EventType,
    Hedge,
    Outcome,
    PlacePrecision,
    TargetKind,
    Weapon,
)


class Column(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a value comes from: a `column`, its cells read by a table of `values`, or `always` the same.

    A cell that `values` does not list takes `otherwise`. Without that it stands as it is where any text will do (a
    name, a country), and sets its row aside where a code is wanted, never guessed at. A value of null says nothing.
    """

    column: str | None = None
    values: dict[str, str | None] | None = None
    otherwise: str | msgspec.UnsetType | None = msgspec.UNSET
    always: str | None = None


Cell = str | Column
"""A column's name, or a Column."""


class When(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The days: `start` and, where the table has it, `end`; `formats` as of strptime beside 2024-03-05, 2024-03, 2024.

    `precision` reads a column to day, days, week, month, year or range; a week or month is that around `start`.
    """

    start: str
    end: str | None = None
    formats: list[str] = []
    precision: Cell | None = None


class Where(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The place; `precision` reads a column to point, town, district, admin1, country, region, sea or route."""

    name: Cell | None = None
    country: Cell | None = None
    admin1: Cell | None = None
    lat: str | None = None
    lon: str | None = None
    precision: Cell | None = None


class Victims(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One count of people: a single `count`, or any of `low`, `best` and `high`."""

    outcome: Outcome
    count: str | None = None
    low: str | None = None
    best: str | None = None
    high: str | None = None
    nationality: Cell | None = None
    role: Cell | None = None
    hedge: Cell | None = None
    stated_by: Cell | None = None


class Accused(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who is said to be responsible, by whom; an allegation by the table's source unless the map says otherwise."""

    actor: Cell
    kind: Cell = Column(always=AttributionKind.THIRD_PARTY_ALLEGATION.value)
    speaker: Cell | None = None


class Attacked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What was attacked, and the kind of thing it is."""

    name: Cell
    kind: Cell | None = None


class Mapping(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A whole map. `source` names the data set; the fields are explained in docs/exchange.md."""

    source: str
    date: str | When
    place: Where
    id: str | None = None
    incident: str | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    event_type: Cell | None = None
    weapons: list[Cell] = []
    victims: list[Victims] = []
    attackers_killed: str | None = None
    attributions: list[Accused] = []
    targets: list[Attacked] = []
    stated_by: Cell | None = None
    skip: dict[str, list[str]] = {}
    ignore: list[str] = []

    @property
    def when(self) -> When:
        """The days as a When, also where the map only names a column."""
        return When(start=self.date) if isinstance(self.date, str) else self.date


CODES: dict[str, type[StrEnum]] = {
    "date.precision": DatePrecision, "place.precision": PlacePrecision, "event_type": EventType, "weapons": Weapon,
    "victims.hedge": Hedge, "attributions.kind": AttributionKind, "targets.kind": TargetKind,
}  # fmt: skip
"""The closed lists that cells are read to, by their place in a map."""


_STATED = frozenset({"event_type", "weapons", "attributions.actor", "targets.name"})


def read_map(path: Path) -> Mapping:
    """The map in a file. Raises ExchangeError saying what in it is wrong and where."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ExchangeError(f"the map cannot be read ({error.strerror or error})", subject=str(path)) from error
    except UnicodeDecodeError as error:
        raise ExchangeError("the map is no YAML: it is not UTF-8", subject=str(path)) from error
    return map_in(text, str(path))


def map_in(text: str, name: str) -> Mapping:
    """The map in a YAML text. Raises ExchangeError saying what in it is wrong and where."""
    try:
        # Cells are text: what YAML would read as a number, a day or a truth is what stands in the table.
        data = _nothings(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 (it makes nothing but texts)
        found = msgspec.convert(data, Mapping)
    except (yaml.YAMLError, RecursionError) as error:
        raise ExchangeError(f"the map is no YAML: {' '.join(str(error).split())}", subject=name) from error
    except msgspec.ValidationError as error:
        raise ExchangeError(f"the map is not one: {error}; see `tollbook map` for a draft", subject=name) from error
    faults = [*_code_faults(found), *_count_faults(found)]
    if faults:
        raise ExchangeError("the map is not one: " + "; ".join(faults), subject=name)
    return found


def _nothings(data: Any) -> Any:
    """The same with None for null."""
    if isinstance(data, dict):
        return {str(key): _nothings(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_nothings(each) for each in data]
    return None if data in ("null", "~", "") else data


def cells_of(mapping: Mapping) -> Iterator[tuple[str, Cell]]:
    """Every place of a map that names a column or gives a constant, with its name."""
    when, where = mapping.when, mapping.place
    yield "date.start", when.start
    named: list[tuple[str, Cell | None]] = [("date.end", when.end), ("date.precision", when.precision)]
    named += [(f"place.{name}", getattr(where, name)) for name in where.__struct_fields__]
    named += [(n, getattr(mapping, n)) for n in (
        "id", "incident", "publisher", "title", "url", "published", "event_type", "attackers_killed", "stated_by",
    )]  # fmt: skip
    named += [("weapons", cell) for cell in mapping.weapons]
    for group, rows in (("victims", mapping.victims), ("attributions", mapping.attributions),
                        ("targets", mapping.targets)):  # fmt: skip
        for row in rows:
            fields = row.__struct_fields__
            named += [(f"{group}.{name}", getattr(row, name)) for name in fields if name != "outcome"]
    named += [("skip", column) for column in mapping.skip]
    named += [("ignore", column) for column in mapping.ignore]
    yield from ((name, cell) for name, cell in named if cell is not None)


def columns_of(mapping: Mapping) -> dict[str, str]:
    """The columns that a map names, each with the first place of the map that does."""
    found: dict[str, str] = {}
    for name, cell in cells_of(mapping):
        column = cell if isinstance(cell, str) else cell.column
        if column is not None:
            found.setdefault(column, name)
    return found


def check_columns(mapping: Mapping, columns: tuple[str, ...], *, subject: str) -> None:
    """Raises ExchangeError naming every column of the map that a table lacks, and those that it has."""
    absent = [f"{column!r} ({place})" for column, place in columns_of(mapping).items() if column not in columns]
    if absent:
        raise ExchangeError(
            f"the map names columns that the table lacks: {', '.join(absent)}; it has {', '.join(columns)}",
            subject=subject,
        )


def _code_faults(mapping: Mapping) -> Iterator[str]:
    for name, cell in cells_of(mapping):
        if isinstance(cell, str):
            continue
        if (cell.column is None) == (cell.always is None):
            yield f"{name} takes either a column or a value that is always so"
        if cell.always is not None and name in _STATED:
            yield f"{name} needs a column: a value stands on the cell that states it"
        kind = CODES.get(name)
        given = [*(cell.values or {}).values(), cell.always, cell.otherwise]
        allowed = {member.value for member in kind} if kind else None
        for code in given:
            if isinstance(code, str) and allowed is not None and code not in allowed:
                yield f"{name} takes one of {', '.join(sorted(allowed))} (got {code!r})"


def _count_faults(mapping: Mapping) -> Iterator[str]:
    for row in mapping.victims:
        ends = [row.low, row.best, row.high]
        if (row.count is None) == (not any(ends)):
            yield f"victims ({row.outcome.value}) need a count, or any of low, best and high"
    if (mapping.place.lat is None) != (mapping.place.lon is None):
        yield "place needs both lat and lon, or neither"
    if mapping.incident and not mapping.id:
        yield "a map that names the incident also names the row: give the column of its id"
