"""The incidents of a book as columns in memory, from which many questions about one state of it are answered.

A single question is cheaper for the database (`tollbook.ledger.selecting`, `tollbook.ledger.tolling`); whoever asks
again and again, as people who look through a book do, asks the columns, which are read once a version. Both give the
same answers, by test.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, Table, select

from tollbook.ledger import schema
from tollbook.ledger.journal import version
from tollbook.ledger.rows import rows_in
from tollbook.ledger.sums import NUMBERS
from tollbook.records import EVERYONE, Place
from tollbook.vocabulary.codes import Outcome

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]
Reals = NDArray[np.float64]
Days = NDArray[np.datetime64]
Convert = Callable[[Any], NDArray[Any]]

OUTCOMES = tuple(Outcome)
_I = schema.incidents.c
_T = schema.toll_rows.c
_V = schema.incident_victims.c
_A = schema.incident_actors.c
_FAR = np.datetime64("0001-01-01"), np.datetime64("9999-12-31")
_AT_ONCE = 50_000  # rows in memory as Python's own objects


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of words, each kept once: `codes` number them in `words`."""

    words: tuple[Any, ...]
    codes: NDArray[np.int32]

    def among(self, wanted: Iterable[Hashable]) -> Flags:
        """Which of the rows hold one of the words."""
        chosen = set(wanted)
        return self.where([word in chosen for word in self.words])

    def where(self, of_words: Sequence[bool]) -> Flags:
        """Which of the rows hold a word for which that is so."""
        flags: Flags = np.array(of_words, dtype=np.bool_)[self.codes]
        return flags


@dataclass(frozen=True, slots=True)
class Persons:
    """Rows about nationalities and roles, which add up (see `tollbook.ledger.persons`): `at` numbers their incident."""

    at: NDArray[np.int32]
    nationality: Coded
    role: Coded
    numbers: Whole  # a row a number, a column a row of the table


@dataclass(frozen=True, slots=True)
class Columns:
    """The incidents in the usual order, oldest first, undated ones last; a position numbers them from 0.

    `lands` are country, area and the area's code as selections compare them. Days that nothing bounds are far away
    in `first` and `last`, and no day in `start` and `end`.
    """

    version: str
    ids: tuple[str, ...]
    start: Days
    end: Days
    first: Days
    last: Days
    lands: Coded
    lat: Reals
    lon: Reals
    precision: Coded
    event_type: Coded
    standing: Coded
    actors: Mapping[str, NDArray[np.int32]]
    tolls: Persons
    outcomes: NDArray[np.int32]  # of each row of `tolls`, by its place in OUTCOMES
    victims: Persons
    _places: dict[int, Place] = field(default_factory=dict)
    _doubted: list[Flags] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ids)

    def places(self, connection: Connection, positions: Iterable[int]) -> dict[int, Place]:
        """The places of incidents with their names, each read from the book once."""
        wanted = list(positions)
        missing = {self.ids[at]: at for at in wanted if at not in self._places}
        for row in rows_in(connection, select(_I.id, _I.payload), _I.id, missing):
            self._places[missing[row.id]] = _located.decode(row.payload).place
        return {at: self._places[at] for at in wanted}

    def doubted(self, connection: Connection) -> Flags:
        """Which incidents have persons of a nationality or role of whom there may be none (lowest 0, best more).

        Read from the book when it is first asked for: rows that add up do not tell (see `tollbook.ledger.persons`).
        """
        if not self._doubted:
            query = select(_I.id, _I.payload).execution_options(yield_per=_AT_ONCE)
            named = {row.id for row in connection.execute(query) if any(map(_may_be_nobody, _counted(row.payload)))}
            self._doubted.append(np.array([incident in named for incident in self.ids], dtype=np.bool_))
        return self._doubted[0]


class _Located(msgspec.Struct):
    """The part of a payload that says where an incident was."""

    place: Place


_located = msgspec.json.Decoder(_Located)


class _Count(msgspec.Struct, gc=False):
    """The part of a toll that says whom it counts."""

    low: int
    best: int
    nationality: str | None = EVERYONE
    role: str | None = None


class _Counts(msgspec.Struct, gc=False):
    tolls: tuple[_Count, ...] = ()


_counts_of = msgspec.json.Decoder(_Counts)


def _counted(payload: str) -> tuple[_Count, ...]:
    return _counts_of.decode(payload).tolls


def _may_be_nobody(count: _Count) -> bool:
    return count.low == 0 < count.best and (count.role is not None or count.nationality not in (None, EVERYONE))


class Latest:
    """The columns of a book as it stands, read anew once it has changed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: Columns | None = None

    def of(self, connection: Connection) -> Columns:
        """The columns at the connection's moment."""
        now = version(connection)
        held = self._held
        if held is not None and held.version == now:
            return held
        with self._lock:
            if self._held is None or self._held.version != now:
                self._held = read_columns(connection, now)
            return self._held


def read_columns(connection: Connection, of_version: str) -> Columns:
    """All incidents with their tolls."""
    country, admin1, code, precision, kind, standing = (_Coder() for _ in range(6))
    fields: dict[Any, Convert] = {
        _I.id: _words, _I.date_start: _days, _I.date_end: _days, _I.not_before: _days, _I.not_after: _days,
        _I.country: country, _I.admin1: admin1, _I.admin1_code: code, _I.lat: _reals, _I.lon: _reals,
        _I.precision: precision, _I.event_type: kind, _I.standing: standing,
    }  # fmt: skip
    query = select(*fields).order_by(_I.date_start.is_(None), _I.date_start, _I.id)
    ids, start, end, before, after, *where, lat, lon, exactness, kinds, standings = _read(connection, query, fields)
    number = {incident: at for at, incident in enumerate(ids)}
    tolls, outcomes = _tolls(connection, number)
    return Columns(
        version=of_version, ids=tuple(ids), start=start, end=end, first=_bounded(start, before, _FAR[0]),
        last=_bounded(end, after, _FAR[1]), lands=_together((country, admin1, code), where), lat=lat, lon=lon,
        precision=precision.column(exactness), event_type=kind.column(kinds), standing=standing.column(standings),
        actors=_actors(connection, number), tolls=tolls, outcomes=outcomes, victims=_victims(connection, number),
    )  # fmt: skip


class _Coder:
    """Numbers words as they come."""

    def __init__(self) -> None:
        self._known: dict[Hashable, int] = {}

    def __call__(self, values: Iterable[Hashable]) -> NDArray[np.int32]:
        known = self._known
        return np.array([known.setdefault(value, len(known)) for value in values], dtype=np.int32)

    @property
    def words(self) -> tuple[Any, ...]:
        return tuple(self._known)

    def column(self, codes: NDArray[np.int32]) -> Coded:
        return Coded(self.words, codes)


def _read(connection: Connection, query: Select[Any], fields: Mapping[Any, Convert]) -> list[NDArray[Any]]:
    """The answer column by column, converted a part at a time."""
    parts: list[list[NDArray[Any]]] = [[] for _ in fields]
    for rows in connection.execute(query.execution_options(yield_per=_AT_ONCE)).partitions():
        for part, convert, values in zip(parts, fields.values(), zip(*rows, strict=True), strict=True):
            part.append(convert(values))
    return [np.concatenate(part or [convert(())]) for part, convert in zip(parts, fields.values(), strict=True)]


def _words(values: Sequence[str]) -> NDArray[Any]:
    return np.array(values, dtype=object)


def _days(values: Sequence[str | None]) -> Days:
    return np.array(["NaT" if day is None else day for day in values], dtype="datetime64[D]")


def _reals(values: Sequence[float | None]) -> Reals:
    return np.array(values, dtype=np.float64)


def _counts(values: Sequence[int]) -> Whole:
    return np.array(values, dtype=np.int64)


def _bounded(days: Days, bounds: Days, far: np.datetime64) -> Days:
    known = np.where(np.isnat(days), bounds, days)
    return np.where(np.isnat(known), far, known)


def _together(coders: Sequence[_Coder], codes: Sequence[NDArray[np.int32]]) -> Coded:
    """Several columns as one, of the combinations that there are."""
    if not len(codes[0]):
        return Coded((), codes[0])
    found, inverse = np.unique(np.stack(codes), axis=1, return_inverse=True)
    words = (tuple(c.words[at] for c, at in zip(coders, row, strict=True)) for row in found.T)
    return Coded(tuple(words), inverse.reshape(-1).astype(np.int32))


def _actors(connection: Connection, number: Mapping[str, int]) -> dict[str, NDArray[np.int32]]:
    named: dict[str, list[int]] = {}
    for actor, incident in connection.execute(select(_A.actor, _A.incident)):
        named.setdefault(actor, []).append(number[incident])
    return {actor: np.array(at, dtype=np.int32) for actor, at in named.items()}


def _tolls(connection: Connection, number: Mapping[str, int]) -> tuple[Persons, NDArray[np.int32]]:
    codes = {outcome.value: code for code, outcome in enumerate(OUTCOMES)}
    persons, outcomes = _persons(connection, schema.toll_rows, number, NUMBERS, {_T.outcome: partial(_numbered, codes)})
    return persons, outcomes[0]


def _victims(connection: Connection, number: Mapping[str, int]) -> Persons:
    return _persons(connection, schema.incident_victims, number, ("sure", "maybe"), {})[0]


def _persons(
    connection: Connection, table: Table, number: Mapping[str, int], names: Sequence[str], more: Mapping[Any, Convert]
) -> tuple[Persons, list[NDArray[Any]]]:
    """Rows of a table by incident, nationality and role, and what `more` asks of it."""
    nationality, role = _Coder(), _Coder()
    fields: dict[Any, Convert] = {
        table.c.incident: partial(_numbered, number), table.c.nationality: nationality, table.c.role: role,
        **dict.fromkeys((table.c[name] for name in names), _counts), **more,
    }  # fmt: skip
    at, nationalities, roles, *numbers = _read(connection, select(*fields), fields)
    split = len(names)
    persons = Persons(at, nationality.column(nationalities), role.column(roles), np.stack(numbers[:split]))
    return persons, numbers[split:]


def _numbered(number: Mapping[str, int], words: Iterable[str]) -> NDArray[np.int32]:
    return np.fromiter(map(number.__getitem__, words), dtype=np.int32)
