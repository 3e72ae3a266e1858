"""The incidents of a book as columns in memory, from which many questions about one state of it are answered.

A single question is cheaper for the database (`tollbook.ledger.selecting`, `tollbook.ledger.tolling`); whoever asks
again and again, as people who look through a book do, asks the columns, which are read once a version. Both give the
same answers, by test.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from threading import Lock

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.blocks import ANY, ROLE, SCOPES
from tollbook.ledger.journal import version
from tollbook.ledger.persons import ALL
from tollbook.ledger.rows import rows_in
from tollbook.ledger.stacked import Coded, Flags, Stacked, Whole
from tollbook.ledger.stacked import Persons as StackedPersons
from tollbook.ledger.sums import NUMBERS
from tollbook.linking.features import fold
from tollbook.measurement.traits import Area
from tollbook.records import EVERYONE, Place
from tollbook.vocabulary.codes import AttributionKind, Outcome

Reals = NDArray[np.float64]
Days = NDArray[np.datetime64]

OUTCOMES = tuple(Outcome)
_I = schema.incidents.c
_EPOCH = np.datetime64("1970-01-01").astype("datetime64[D]")
_EPOCH_ORDINAL = 719_163
_AT_ONCE = 50_000  # rows in memory as Python's own objects
_UNDATED = np.iinfo(np.int32).max


class Persons(msgspec.Struct, frozen=True):
    """Rows about nationalities and roles, which add up (see `tollbook.ledger.persons`): `at` numbers their incident."""

    at: NDArray[np.int64]
    nationality: Coded
    role: Coded
    numbers: Whole  # a row a number, a column a row of the table


class Columns(msgspec.Struct, frozen=True):
    """The incidents in the usual order, oldest first, undated ones last; a position numbers them from 0.

    `lands` are country, area and the area's code as selections compare them. Days that nothing bounds are far away
    in `first` and `last`, and no day in `start` and `end`.
    """

    version: str
    ids: tuple[str, ...]
    ranks: NDArray[np.intp]  # of the ids in their own order
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
    actors: Mapping[str, NDArray[np.int64]]
    tolls: Persons
    outcomes: NDArray[np.int32]  # of each row of `tolls`, by its place in OUTCOMES
    victims: Persons
    _places: dict[int, Place] = msgspec.field(default_factory=dict)
    _doubted: list[Flags] = msgspec.field(default_factory=list)
    _positions: dict[str, int] = msgspec.field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    def positions(self, incidents: Collection[str]) -> Whole:
        """Where incidents stand, in order. Raises KeyError for one that is not among them."""
        if not self._positions:
            self._positions.update(zip(self.ids, range(len(self.ids)), strict=True))
        return np.sort(np.fromiter(map(self._positions.__getitem__, incidents), np.int64, len(incidents)))

    def sorted_ids(self, flags: Flags) -> tuple[str, ...]:
        """The ids of flagged incidents in their own order."""
        at = np.flatnonzero(flags)
        return tuple([self.ids[place] for place in at[np.argsort(self.ranks[at])].tolist()])

    def places(self, connection: Connection, positions: Iterable[int]) -> dict[int, Place]:
        """The places of incidents with their names, each read from the book once."""
        wanted = list(positions)
        missing = {self.ids[at]: at for at in wanted if at not in self._places}
        for row in rows_in(connection, select(_I.id, _I.payload), _I.id, missing):
            self._places[missing[row.id]] = located.decode(row.payload).place
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


located = msgspec.json.Decoder(_Located)
"""Reads where an incident was from its payload, and no more of it."""


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
    stacked = Stacked(connection)
    order = np.argsort(np.where(stacked.days["dated"], stacked.days["first"], _UNDATED), kind="stable")  # by their ids
    table, points = stacked.days[order], stacked.part("points")[order]
    ids = stacked.ids
    first, last = _days(table["first"]), _days(table["last"])
    unknown = ~table["dated"]
    start, end = first.copy(), last.copy()
    start[unknown] = end[unknown] = np.datetime64("NaT", "D")
    place = np.argsort(order)
    tolls, outcomes = _persons(stacked, [outcome.value for outcome in OUTCOMES], place, NUMBERS)
    victims, _ = _persons(stacked, (ANY,), place, ("sure", "maybe"))
    return Columns(
        version=of_version, ids=tuple([ids[at] for at in order.tolist()]), ranks=order,
        start=start, end=end, first=first, last=last,
        lands=stacked.words("place").map(_land).at(order), lat=points["lat"], lon=points["lon"],
        precision=stacked.words("precision").at(order), event_type=stacked.words("event_type").at(order),
        standing=stacked.words("standing").at(order),
        actors=_actors(stacked.words("attributions").at(order)),
        tolls=tolls, outcomes=outcomes, victims=victims,
    )  # fmt: skip


def _days(ordinals: NDArray[np.int32]) -> Days:
    days: Days = _EPOCH + (ordinals.astype(np.int64) - _EPOCH_ORDINAL).astype("timedelta64[D]")
    return days


def _land(area: Area) -> tuple[str | None, str | None, str | None]:
    return area.country, fold(area.admin1) or None, fold(area.admin1_code) or None


def _actors(said: Coded) -> dict[str, NDArray[np.int64]]:
    """Whose incidents stand where, by the form of their names in which selections are compared."""
    by_word = np.argsort(said.codes, kind="stable")
    ends = np.cumsum(np.bincount(said.codes, minlength=len(said.words)))
    named: dict[str, list[NDArray[np.int64]]] = {}
    for rows, end, size in zip(said.words, ends.tolist(), np.diff(ends, prepend=0).tolist(), strict=True):
        for actor in {fold(row.actor) for row in rows if row.kind is not AttributionKind.DENIAL}:
            named.setdefault(actor, []).append(by_word[end - size : end])
    return {actor: np.concatenate(places) for actor, places in named.items()}


def _persons(
    stacked: Stacked, outcomes: Sequence[str], place: NDArray[np.intp], numbers: Iterable[str]
) -> tuple[Persons, NDArray[np.int32]]:
    """The rows about some outcomes over all scopes, and the outcome of each by its place among those."""
    parts = [(stacked.persons(scope, outcome), n) for scope in SCOPES for n, outcome in enumerate(outcomes)]
    nationality, role = (_joined([_known(stacked, rows, name) for rows, _ in parts]) for name in ("nationality", ROLE))
    stack = [np.concatenate([rows.table[name] for rows, _ in parts]).astype(np.int64) for name in numbers]
    at = place[np.concatenate([rows.at for rows, _ in parts])]
    of = np.repeat(np.array([n for _, n in parts], dtype=np.int32), [len(rows.at) for rows, _ in parts])
    return Persons(at, nationality, role, np.stack(stack)), of


def _known(stacked: Stacked, rows: StackedPersons, name: str) -> Coded:
    """Of which nationality, or in which role, the persons of rows were; in those over everybody it is not written."""
    if name not in (rows.table.dtype.names or ()):
        return Coded((ALL,), np.zeros(len(rows.at), dtype=np.int32))
    if name == ROLE:
        return stacked.roles(rows)
    words, codes = np.unique(rows.table[name], return_inverse=True)
    return Coded(tuple(word.decode() for word in words.tolist()), codes.astype(np.int32))


def _joined(parts: Iterable[Coded]) -> Coded:
    known: dict[str, int] = {}
    codes = []
    for part in parts:
        to = np.array([known.setdefault(word, len(known)) for word in part.words], dtype=np.int32)
        codes.append(to[part.codes])
    return Coded(tuple(known), np.concatenate(codes))
