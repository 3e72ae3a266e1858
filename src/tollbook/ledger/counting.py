"""Columns of a ledger's incidents, as measures look at them, without an object of any of them.

The answers are those of the incidents themselves (`measurement.columns.Listed`); both are tested to agree.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

import msgspec
import numpy as np
from sqlalchemy import Connection, func, select

from tollbook.ledger import schema
from tollbook.ledger.blocks import ANY
from tollbook.ledger.columns import located
from tollbook.ledger.incidents import read_incidents
from tollbook.ledger.persons import OTHER, axis_values
from tollbook.ledger.remembering import Memory, remembered
from tollbook.ledger.reviewing import passages_of
from tollbook.ledger.rows import rows_in
from tollbook.ledger.sifting import within_admin1
from tollbook.ledger.stacked import Coded, Stacked, Whole
from tollbook.linking.features import RADIUS_KM
from tollbook.measurement.columns import (
    NO,
    OF_TRUTH,
    OPEN,
    PERHAPS,
    YES,
    Codes,
    Columns,
    Days,
    Flags,
    Grouped,
    Numbers,
    Persons,
    Placed,
    numbered,
)
from tollbook.measurement.traits import Traits
from tollbook.records import EVERYONE, Incident, Place
from tollbook.vocabulary.codes import Outcome, PlacePrecision

_I = schema.incidents.c
_PASSAGES_OF = 20_000  # incidents of which passages are kept, of about a kilobyte each


class BookColumns(Columns):
    """Columns of all incidents of a book. Each is read once, when it is asked for; the connection must be open then.

    What was read stays in the `memory`.
    """

    ordered = True

    def __init__(self, connection: Connection, memory: Memory | None = None) -> None:
        self._connection = connection
        self.memory = Memory() if memory is None else memory
        self._stacked = Stacked(connection, self.memory)
        self._harmed: dict[tuple[Outcome, str], Persons] = {}

    @property
    def ids(self) -> Sequence[str]:  # type: ignore[override]
        """Their ids, in order."""
        return self._stacked.ids

    def named(self, at: Numbers) -> list[str]:
        """The ids at those places."""
        return self._stacked.named(at)

    @remembered
    def days(self) -> Days:
        """When."""
        table = self._stacked.days
        return Days(table["first"].astype(np.int64), table["last"].astype(np.int64), table["dated"])

    @remembered
    def mentions(self) -> Numbers:
        """How many mentions tell of each."""
        return self._stacked.days["mentions"].astype(np.int64)

    @remembered
    def placed(self) -> Placed:
        """Where."""
        table, precision = self._stacked.part("points"), self._stacked.words("precision")
        radii = np.array([RADIUS_KM.get(PlacePrecision(word), np.nan) for word in precision.words], dtype=np.float64)
        lat, lon = np.ascontiguousarray(table["lat"]), np.ascontiguousarray(table["lon"])
        radius = radii[precision.codes] if len(radii) else np.zeros(0)
        return Placed(lat, lon, np.where(np.isnan(lat), np.nan, radius))

    @remembered
    def _lands(self) -> Coded:
        letters = np.ascontiguousarray(self._stacked.days["land"]).view("<u2")  # each pair of letters as a number
        there = np.bincount(letters, minlength=2**16) > 0
        words = [pair.decode() or None for pair in np.flatnonzero(there).astype("<u2").view("S2").tolist()]
        return Coded(tuple(words), (np.cumsum(there) - 1).astype(np.int32)[letters])

    @remembered
    def lands(self) -> Sequence[str | None]:
        """The country of each, where known."""
        words = self._lands.words
        return [words[code] for code in self._lands.codes.tolist()]

    def countries(self, wanted: Collection[str]) -> Codes:
        """Whether each was in one of the countries."""
        codes = [YES if land in wanted else PERHAPS if land is None else NO for land in self._lands.words]
        return np.array(codes, dtype=np.int8)[self._lands.codes]

    def areas(self, admin1: Sequence[str]) -> Codes:
        """Whether each was in one of the first-level areas."""
        places, judge = self._stacked.words("place"), within_admin1(admin1)
        codes = [OF_TRUTH[judge(area.country, area.admin1, area.admin1_code)] for area in places.words]
        return np.array(codes, dtype=np.int8)[places.codes]

    def victims(self, nationality: str) -> Codes:
        """Whether each harmed anybody of a nationality."""
        sure, maybe = self._numbers(ANY, axis_values(nationality), ("sure", "maybe"))
        return np.where(sure > 0, YES, np.where(maybe > 0, PERHAPS, NO)).astype(np.int8)

    def grouped(self, traits: Sequence[str], at: Numbers) -> Grouped:
        """By what they are like."""
        columns = [self._stacked.words(trait) for trait in traits]
        group = np.zeros(len(at), dtype=np.int64)
        for column in columns:
            group = group * len(column.words) + column.codes[at]
        if len(columns) == 1:
            return Grouped([Traits(**{traits[0]: word}) for word in columns[0].words], group)
        pairs, _, group = numbered(group)
        made = []
        for pair in pairs.tolist():
            example, rest = Traits(), pair
            for trait, column in zip(reversed(traits), reversed(columns), strict=True):
                rest, code = divmod(rest, len(column.words))
                example = msgspec.structs.replace(example, **{trait: column.words[code]})
            made.append(example)
        return Grouped(made, group)

    def persons(self, outcome: Outcome, nationality: str) -> Persons:
        """How many persons (of a nationality, or "*") each harmed."""
        asked = outcome, nationality
        if asked not in self._harmed:
            numbers = self._numbers(outcome.value, axis_values(nationality), ("low", "best", "high", "open"))
            low, best, high, unbounded = numbers
            high[(unbounded > 0) | self._untold] = OPEN
            self._harmed[asked] = Persons(low, best, high)
        return self._harmed[asked]

    def _numbers(self, outcome: str, nationalities: Sequence[str], names: Sequence[str]) -> Whole:
        """Sums of rows over all roles: a row a number, a column an incident."""
        everyone = EVERYONE in nationalities
        rows = self._stacked.persons("everyone" if everyone else "nations", outcome)
        found = np.zeros((len(names), len(self._stacked)), dtype=np.int64)
        for nationality in nationalities:  # of each of them an incident has one row at most
            chosen = slice(None) if everyone else np.flatnonzero(rows.of(nationality))
            at = rows.at[chosen]
            for sums, name in zip(found, names, strict=True):
                sums[at] += rows.table[name][chosen]
        return found

    @remembered
    def _untold(self) -> Flags:
        """Of which incidents no figure at all is known."""
        told = self._stacked.days["told"]
        if told.all():
            return ~told
        # of these, nobody is known to have been harmed; only where no report gives a figure may anybody have been
        open_ended: Flags = self._numbers(ANY, (OTHER,), ("maybe",))[0] > 0
        return ~told & open_ended

    def passages(self, incidents: Sequence[str]) -> tuple[str, ...]:
        """Where the mentions of those incidents are supported, as `report:start-end`, in order."""
        known: dict[str, set[str]] = self.memory.setdefault("passages", {})
        missing = [incident for incident in incidents if incident not in known]
        fresh: dict[str, set[str]] = {incident: set() for incident in missing} | passages_of(self._connection, missing)
        if len(known) + len(fresh) <= _PASSAGES_OF:
            known |= fresh
        return tuple(sorted(set().union(*(fresh[i] if i in fresh else known[i] for i in incidents))))

    @remembered
    def reported(self) -> Numbers:
        """When the first report on each may have come out, as an ordinal; 0 where that is not known."""
        return self._stacked.days["reported"].astype(np.int64)

    def published(self, start: date, end: date) -> int:
        """How many reports may have been published first in those days."""
        day = schema.reports.c.published_start
        query = select(func.count()).where(day >= start.isoformat(), day <= end.isoformat())
        return int(self._connection.execute(query.select_from(schema.reports)).scalar() or 0)

    def incidents(self, at: Sequence[int]) -> list[Incident]:
        """The incidents at those places."""
        return list(read_incidents(self._connection, self.named(np.array(at, dtype=np.int64))).values())

    def places(self, at: Sequence[int]) -> list[Place]:
        """Where those at some places were."""
        ids = self.named(np.array(at, dtype=np.int64))
        rows = rows_in(self._connection, select(_I.id, _I.payload), _I.id, ids)
        found = {row.id: located.decode(row.payload).place for row in rows}
        return [found[incident] for incident in ids]
