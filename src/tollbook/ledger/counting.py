"""Columns of a ledger's incidents, read as columns: what measures look at without making an object of any of them.

The answers are those of the incidents themselves (`measurement.columns.Listed`); both are tested to agree.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cached_property
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from tollbook.ledger import schema
from tollbook.ledger.incidents import read_incidents
from tollbook.ledger.packed import (
    DAY,
    ID,
    NUMBER,
    Keys,
    Texts,
    id_text,
    number_text,
    numbers,
    ordinals,
    packed,
    rows_of,
)
from tollbook.ledger.persons import ALL, OTHER, axis_values
from tollbook.ledger.reviewing import passages_of
from tollbook.ledger.rows import rows_in
from tollbook.ledger.selecting import around, criteria, perhaps
from tollbook.linking.features import RADIUS_KM
from tollbook.measurement.columns import (
    NO,
    OPEN,
    PERHAPS,
    YES,
    Codes,
    Columns,
    Days,
    Flags,
    Kinds,
    Persons,
    Placed,
)
from tollbook.measurement.doubt import rules_of
from tollbook.records import EVERYONE, Incident, Scope, Selection
from tollbook.vocabulary.codes import Outcome, PlacePrecision

_I = schema.incidents.c
_V = schema.incident_victims.c
_T = schema.toll_rows.c
_M = schema.incident_mentions.c
_FEW = 20_000
"""Up to so many incidents are asked for by name; more of them by reading through all."""
_AT_ONCE = 5_000
_MOST_LANDS = 6
"""Of more countries than that, reading through all incidents is faster than leaping to theirs."""


class BookColumns(Columns):
    """Columns of the incidents that lie or may lie in a selection of days, countries and neighbourhoods.

    Each column is read once, when it is asked for; the connection must be open then.
    """

    def __init__(self, connection: Connection, selection: Selection) -> None:
        self._connection, self._selection = connection, selection
        self._area = [perhaps(criteria(selection)), around(selection)]
        self._kept: dict[tuple[str, ...], Any] = {}

    def _rows(self, *conditions: ColumnElement[bool]) -> Select[Any]:
        return rows_of(schema.incidents, *self._area, *conditions)

    def _packed(self, query: Select[Any], fields: list[tuple[ColumnElement[Any], int]]) -> list[Texts]:
        return packed(self._connection, query, fields)

    def _once(self, key: tuple[str, ...], make: Callable[[], Any]) -> Any:
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    @cached_property
    def _base(self) -> tuple[Keys, Days, Texts]:
        known = case((_I.date_start.is_(None), "0"), else_="1")
        ids, first, last, dated, lands = self._packed(
            self._rows(),
            [(id_text(_I.id), ID), (func.coalesce(_I.date_start, _I.not_before, "0001-01-01"), DAY),
             (func.coalesce(_I.date_end, _I.not_after, "9999-12-31"), DAY), (known, 1),
             (func.coalesce(_I.country, "  "), 2)],
        )  # fmt: skip
        keys = Keys(ids)
        days = Days(ordinals(first)[keys.order], ordinals(last)[keys.order], dated[keys.order] == b"1")
        return keys, days, lands[keys.order]

    @property
    def _keys(self) -> Keys:
        return self._base[0]

    @cached_property
    def ids(self) -> Sequence[str]:  # type: ignore[override]
        """Their ids, in order."""
        return self._keys.words()

    @property
    def days(self) -> Days:
        """When."""
        return self._base[1]

    @cached_property
    def mentions(self) -> Any:
        """How many mentions tell of each."""
        if len(self._keys) <= _FEW:
            count = select(func.count()).where(_M.incident == _I.id).scalar_subquery()
            return self._spread(*self._packed(self._rows(), [(id_text(_I.id), ID), (number_text(count), NUMBER)]))
        told = func.count()
        several = select(_M.incident, told.label("told")).group_by(_M.incident).having(told > 1).subquery()
        fields = [(id_text(several.c.incident), ID), (number_text(several.c.told), NUMBER)]
        return np.maximum(self._spread(*self._packed(rows_of(several), fields)), 1)

    def _spread(self, ids: Texts, *values: Texts) -> Any:
        """Numbers by id to where their incidents stand; 0 elsewhere."""
        at, there = self._keys.find(ids)
        found = np.zeros((len(values), len(self._keys)), dtype=np.int64)
        for row, texts in zip(found, values, strict=True):
            row[at[there]] = numbers(texts)[there]
        return found[0] if len(values) == 1 else found

    @cached_property
    def placed(self) -> Placed:
        """Where."""
        query = select(_I.id, _I.lat, _I.lon, _I.precision).where(*self._area, _I.lat.is_not(None))
        rows = self._connection.execute(query).fetchall()
        radius = {p.value: RADIUS_KM.get(p, np.nan) for p in PlacePrecision}
        at, there = self._keys.find(np.array([row.id.ljust(ID) for row in rows], dtype=f"S{ID}"))
        found = np.full((3, len(self._keys)), np.nan)
        made = np.array([(r.lat, r.lon, radius[r.precision]) for r in rows], dtype=np.float64).reshape(-1, 3)
        found[:, at[there]] = made[there].T
        return Placed(*found)

    @cached_property
    def lands(self) -> Sequence[str | None]:
        """The country of each, where known."""
        return [land.strip() or None for land in self._base[2].astype("U2").tolist()]

    def countries(self, wanted: Collection[str]) -> Codes:
        """Whether each was in one of the countries."""
        lands = self._base[2]
        unknown = lands == b"  "
        inside = np.isin(lands, np.array(sorted(wanted), dtype="S2"))
        return np.where(inside, YES, np.where(unknown, PERHAPS, NO)).astype(np.int8)

    def areas(self, admin1: Sequence[str]) -> Codes:
        """Whether each was in one of the first-level areas."""

        def make() -> Codes:
            criterion = criteria(Selection(admin1=tuple(admin1)))[0]
            sure = case((criterion.sure, "1"), else_="0")
            ids, inside = self._packed(self._rows(criterion.maybe), [(id_text(_I.id), ID), (sure, 1)])
            at, there = self._keys.find(ids)
            found = np.full(len(self._keys), NO, dtype=np.int8)
            found[at[there]] = np.where(inside == b"1", YES, PERHAPS)[there]
            return found

        codes: Codes = self._once(("areas", *admin1), make)
        return codes

    def victims(self, nationality: str) -> Codes:
        """Whether each harmed anybody of a nationality."""

        def make() -> Codes:
            sums = (
                select(_V.incident, func.sum(_V.sure).label("sure"), func.sum(_V.maybe).label("maybe"))
                .where(_V.nationality.in_(axis_values(nationality)), _V.role == ALL)
                .group_by(_V.incident)
                .subquery()
            )
            fields = [(id_text(sums.c.incident), ID), (number_text(sums.c.sure), NUMBER),
                      (number_text(sums.c.maybe), NUMBER)]  # fmt: skip
            sure, maybe = self._spread(*self._packed(rows_of(sums), fields))
            return np.where(sure > 0, YES, np.where(maybe > 0, PERHAPS, NO)).astype(np.int8)

        codes: Codes = self._once(("victims", nationality), make)
        return codes

    def ruled(self, scope: Scope, left: Flags) -> Codes:
        """Whether each meets the scope's other demands."""
        found = np.where(left, YES, NO).astype(np.int8)
        for rule in rules_of(scope):
            at = np.flatnonzero(found)
            told = self._told(rule.reads, at)
            kinds = Kinds(map(rule.key, told))
            found[at] = np.minimum(found[at], kinds.codes(rule(told[place]) for place in kinds.first))
        return found

    def _told(self, field: str, at: Any) -> list[Any]:
        """Of the incidents at those places, the one field that a rule looks at."""
        kind = {f.name: f for f in msgspec.structs.fields(Incident)}[field]
        part = msgspec.defstruct("Part", [(field, kind.type)], gc=False)
        decode = msgspec.json.Decoder(part).decode
        query = select(_I.id, _I.payload)
        names = [self.ids[place] for place in at.tolist()]
        if len(names) <= _FEW:
            by_id = {row.id: decode(row.payload) for row in rows_in(self._connection, query, _I.id, names)}
        else:
            parts = self._connection.execute(query.where(*self._area)).partitions(_AT_ONCE)
            by_id = {row[0]: decode(row[1]) for rows in parts for row in rows}
        return [by_id[name] for name in names]

    def persons(self, outcome: Outcome, nationality: str) -> Persons:
        """How many persons (of a nationality, or "*") each harmed."""

        def make() -> Persons:
            low, best, high, unbounded = self._spread(*self._figures(outcome, axis_values(nationality)))
            high = np.where(unbounded > 0, OPEN, high)
            high[self._untold] = OPEN
            return Persons(low, best, high)

        made: Persons = self._once(("persons", outcome.value, nationality), make)
        return made

    def _figures(self, outcome: Outcome, nationalities: Sequence[str]) -> list[Texts]:
        names = ("low", "best", "high", "open")
        asked = [*self._tolls(nationalities), _T.outcome == outcome.value]
        if len(nationalities) == 1:  # a row for each incident: nothing to sum
            plain = [(number_text(_T[name]), NUMBER) for name in names]
            return self._packed(rows_of(schema.toll_rows, *asked), [(id_text(_T.incident), ID), *plain])
        sums = (
            select(_T.incident, *(func.sum(_T[name]).label(name) for name in names))
            .where(*asked)
            .group_by(_T.incident)
            .subquery()
        )
        fields = [(number_text(sums.c[name]), NUMBER) for name in names]
        return self._packed(rows_of(sums), [(id_text(sums.c.incident), ID), *fields])

    def _tolls(self, nationalities: Sequence[str]) -> list[ColumnElement[bool]]:
        """Figures of those nationalities, few of which are of incidents outside of the selection."""
        found = [_T.nationality.in_(nationalities), _T.role == ALL]
        since, until, lands = self._selection.since, self._selection.until, self._selection.countries
        if since is not None:
            found += [_T.wide.in_((0, 1)), _T.last_day >= since.toordinal()]
        if until is not None:
            found.append(_T.first_day <= until.toordinal())
        if lands:
            found.append(_T.country.in_((*lands, "")))
        return found

    @cached_property
    def _untold(self) -> Flags:
        """Of which incidents no figure at all is known."""
        told = np.zeros(len(self._keys), dtype=bool)
        rows = rows_of(schema.toll_rows, *self._tolls(axis_values(EVERYONE)))
        at, there = self._keys.find(self._packed(rows, [(id_text(_T.incident), ID)])[0])
        told[at[there]] = True
        # of these, nobody is known to have been harmed; only where no report gives a figure may anybody have been
        names = [self.ids[place] for place in np.flatnonzero(~told).tolist()]
        query = select(_V.incident).where(_V.nationality == OTHER, _V.role == ALL, _V.maybe > 0)
        open_ended = {row.incident for row in rows_in(self._connection, query, _V.incident, names)}
        untold = [not known and name in open_ended for known, name in zip(told.tolist(), self.ids, strict=True)]
        return np.array(untold, dtype=bool)

    def passages(self, incidents: Sequence[str]) -> tuple[str, ...]:
        """Where the mentions of those incidents are supported, as `report:start-end`, in order."""
        mentions = [row.mention for row in rows_in(self._connection, select(_M.mention), _M.incident, incidents)]
        return passages_of(self._connection, mentions)

    def first_reports(self, incidents: Sequence[str]) -> dict[str, date]:
        """Per incident the day on which the first report on it may have been published, where known."""
        r, m = schema.reports.c, schema.mentions.c
        query = (
            select(_M.incident, func.min(r.published_start).label("day"))
            .join(schema.mentions, m.id == _M.mention)
            .join(schema.reports, r.id == m.report)
            .group_by(_M.incident)
        )
        rows = rows_in(self._connection, query, _M.incident, incidents)
        return {row.incident: date.fromisoformat(row.day) for row in rows if row.day}

    def published(self, start: date, end: date) -> int:
        """How many reports may have been published first in those days."""
        day = schema.reports.c.published_start
        query = select(func.count()).where(day >= start.isoformat(), day <= end.isoformat())
        return int(self._connection.execute(query.select_from(schema.reports)).scalar() or 0)

    def incidents(self, at: Sequence[int]) -> list[Incident]:
        """The incidents at those places."""
        names = [self.ids[place] for place in at]
        return list(read_incidents(self._connection, names).values())


def bounding(selections: Sequence[Selection]) -> Selection:
    """Days, countries and neighbourhoods outside of which nothing lies that lies in any of the selections."""
    starts = [s.since for s in selections if s.since is not None]
    ends = [s.until for s in selections if s.until is not None]
    every = [s.countries for s in selections]
    lands = tuple(sorted({c for some in every for c in some}))
    near = [s.near for s in selections]
    return Selection(
        since=min(starts) if len(starts) == len(selections) and starts else None,
        until=max(ends) if len(ends) == len(selections) and ends else None,
        countries=lands if all(every) and len(lands) <= _MOST_LANDS else (),
        near=tuple(dict.fromkeys(n for some in near for n in some)) if all(near) else (),
    )
