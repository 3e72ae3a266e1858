"""What a selection holds at a glance: its toll by nationality, by area, by place on the map and by day.

Each is one grouped sum in the database, so that a survey of many thousand incidents takes milliseconds. Figures
add up as in `tollbook.ledger.tolling`: what may lie outside counts in high only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import Connection, case, func, literal, select

from tollbook.ledger import schema
from tollbook.ledger.persons import ALL, OTHER, axis_values
from tollbook.ledger.rows import rows_in
from tollbook.ledger.selecting import near_incidents, perhaps, selected, surely
from tollbook.ledger.tolling import (
    NUMBERS,
    sum_tolls,
    summaries,
    toll_criteria,
    toll_cut,
    toll_sums,
    tolls_by_nationality,
)
from tollbook.records import Place, Selection
from tollbook.tolls.scope import TollSummary
from tollbook.vocabulary.codes import Outcome, PlacePrecision
from tollbook.vocabulary.truth import Truth

MOST_DAYS = 62
"""Up to so many days, periods are days; up to MOST_MONTHS, months; beyond, years."""
MOST_MONTHS = 96
MOST_SPOTS = 400
"""Up to so many incidents, the map has each place; beyond, cells of a grid."""
_CELLS = 40  # along the longer side of the map

_I = schema.incidents.c
_T = schema.toll_rows.c

Key = tuple[Any, ...]
Numbers = tuple[Any, ...]


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a survey: how many incidents it surely and perhaps holds, and their toll."""

    inside: int = 0
    edge: int = 0
    tolls: tuple[TollSummary, ...] = ()


class AreaShare(msgspec.Struct, frozen=True, kw_only=True):
    """The part in one first-level area, or in a country where no area is known; `place` names it."""

    country: str | None
    admin1: str | None
    admin1_code: str | None
    share: Share


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """The part at one place of the map, known to `precision`; coordinates in WGS 84 degrees.

    Of more than MOST_SPOTS incidents, those close together (for a map of all of them) are one spot, `around` the
    place of one of them.
    """

    lat: float
    lon: float
    precision: PlacePrecision
    place: Place
    share: Share
    around: bool = False


class Period(msgspec.Struct, frozen=True, kw_only=True):
    """The part whose days all lie in one year (`YYYY`), month (`YYYY-MM`) or day (`YYYY-MM-DD`)."""

    name: str
    share: Share


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """A selection at a glance.

    `nationalities` are ISO 3166-1 alpha-2 codes; the high figure of each includes people whose nationality no
    report states. Periods are days, months or years, as suits the time between `first` and `last`, the days
    between which dated incidents lie (ISO 8601). `unplaced` and `undated` hold what is at no place of the map
    and in no single period.
    """

    whole: Share
    nationalities: tuple[tuple[str, tuple[TollSummary, ...]], ...]
    areas: tuple[AreaShare, ...]
    spots: tuple[Spot, ...]
    unplaced: Share
    periods: tuple[Period, ...]
    undated: Share
    first: str | None
    last: str | None


def choices(connection: Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries in which the book has incidents, and the nationalities of their victims, by code."""
    countries = connection.execute(select(_I.country).where(_I.country.is_not(None)).distinct().order_by(_I.country))
    victims = schema.incident_victims.c.nationality
    nations = connection.execute(select(victims).where(victims.not_in((ALL, OTHER))).distinct().order_by(victims))
    return tuple(row[0] for row in countries), tuple(row[0] for row in nations)


class _Payload(msgspec.Struct):
    place: Place


_payload = msgspec.json.Decoder(_Payload)


def survey(connection: Connection, selection: Selection) -> Survey:
    """The survey of a selection, in one reading of the book."""
    found = _Grouped(connection, selection)
    first, last = found.bounds()
    areas = found.shares(_I.country, _I.admin1, _I.admin1_code)
    cell = found.cell()
    where = (_I.lat, _I.lon) if cell is None else (_cell(_I.lat, cell), _cell(_I.lon, cell))
    spots = found.shares(*where, _I.precision)
    periods = found.shares(_period(first, last))
    placed = {key: part for key, part in spots.items() if key[0] is not None}
    names = found.places(part.first for part in (*areas.values(), *placed.values()))
    none = _Part()
    return Survey(
        whole=found.whole(),
        nationalities=found.nationalities(),
        areas=tuple(
            AreaShare(country=key[0], admin1=names[part.first].admin1, admin1_code=names[part.first].admin1_code,
                      share=part.share)
            for key, part in areas.items()
        ),
        spots=tuple(
            _spot(names[part.first], PlacePrecision(key[2]), part, around=cell is not None)
            for key, part in placed.items()
        ),
        unplaced=together(part.share for key, part in spots.items() if key[0] is None),
        periods=tuple(
            Period(name=name, share=part.share)
            for name, part in sorted((str(key[0]), part) for key, part in periods.items() if key[0] is not None)
        ),
        undated=periods.get((None,), none).share,
        first=first, last=last,
    )  # fmt: skip


@dataclass
class _Part:
    """A part as it is added up; `first` is the id of one of its incidents."""

    inside: int = 0
    edge: int = 0
    first: str = ""
    numbers: list[Numbers] = field(default_factory=list)

    @property
    def share(self) -> Share:
        return Share(inside=self.inside, edge=self.edge, tolls=tuple(summaries(self.numbers)))


@dataclass
class _Grouped:
    """Sums over a selection, grouped by columns of the incidents.

    `truths` says of each incident whether it lies within, where only its distance tells.
    """

    connection: Connection
    selection: Selection
    truths: dict[str, Truth] | None = None

    def __post_init__(self) -> None:
        if self.selection.on_the_map:
            self.truths = dict(near_incidents(self.connection, self.selection))

    def whole(self) -> Share:
        """The selection as one part."""
        part = self.shares(literal("")).get(("",), _Part())
        return Share(inside=part.inside, edge=part.edge, tolls=tuple(sum_tolls(self.connection, self.selection)))

    def bounds(self) -> tuple[str | None, str | None]:
        """The first and last day of the dated incidents."""
        if self.truths is not None:
            query = select(_I.id, _I.date_start, _I.date_end)
            dated = [row for row in rows_in(self.connection, query, _I.id, self.truths) if row.date_start]
            return min((r.date_start for r in dated), default=None), max((r.date_end for r in dated), default=None)
        found = selected(self.selection, _I.date_start, _I.date_end).subquery().c
        row = self.connection.execute(select(func.min(found.date_start), func.max(found.date_end))).one()
        return row[0], row[1]

    def cell(self) -> float | None:
        """The side in degrees of the cells that a map of so many incidents is drawn in; None where each is drawn."""
        if self.truths is not None:
            return None
        found = selected(self.selection, _I.lat, _I.lon).subquery().c
        ends = (func.min(found.lat), func.max(found.lat), func.min(found.lon), func.max(found.lon))
        count, south, north, west, east = self.connection.execute(select(func.count(found.lat), *ends)).one()
        return max(north - south, east - west) / _CELLS if count > MOST_SPOTS and north > south else None

    def shares(self, *columns: Any) -> dict[Key, _Part]:
        """The parts by their values in those columns."""
        parts: dict[Key, _Part] = {}
        for *key, first, inside, edge in self._counted(columns):
            part = parts.setdefault(tuple(key), _Part())
            part.inside, part.edge = part.inside + inside, part.edge + edge
            part.first = min(part.first or first, first)
        for *key, outcome, surely_in, numbers in self._tolls(columns):
            if tuple(key) in parts:  # rows of incidents that harmed nobody asked for cancel each other out
                parts[tuple(key)].numbers.append((outcome, surely_in, *numbers))
        return parts

    def nationalities(self) -> tuple[tuple[str, tuple[TollSummary, ...]], ...]:
        """The toll of each nationality that any report names, most killed first; of the one asked for, if one is."""
        asked = self.selection.nationality
        if asked is not None and asked != ALL:
            return ((asked, tuple(sum_tolls(self.connection, self.selection))),)
        if self.truths is None:
            asked_of = msgspec.structs.replace(self.selection, nationality=None)
            found_tolls = {code: tuple(t) for code, t in tolls_by_nationality(self.connection, asked_of).items()}
            return _ranked(found_tolls)
        cut = (_T.nationality != ALL, _T.role.in_(axis_values(self.selection.role)))
        found: dict[str, list[Numbers]] = {}
        for nationality, outcome, surely_in, numbers in self._tolls((_T.nationality,), cut):
            found.setdefault(nationality, []).append((outcome, surely_in, *numbers))
        common = found.pop(OTHER, [])
        tolls = {code: tuple(summaries([*own, *common])) for code, own in found.items()}
        return _ranked(tolls)

    def places(self, ids: Iterable[str]) -> dict[str, Place]:
        """The places of those incidents, with their names."""
        rows = rows_in(self.connection, select(_I.id, _I.payload), _I.id, ids)
        return {row.id: _payload.decode(row.payload).place for row in rows}

    def _counted(self, columns: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        """(columns…, an incident, how many inside, how many on the edge)."""
        if self.truths is not None:
            for row in rows_in(self.connection, select(_I.id, *columns), _I.id, self.truths):
                inside = self.truths[row[0]] is Truth.MET
                yield *row[1:], row[0], int(inside), int(not inside)
            return
        named = [column.label(f"key_{number}") for number, column in enumerate(columns)]
        found = selected(self.selection, *named).subquery().c
        keys = [found[column.name] for column in named]
        inside_count = func.sum(case((found.inside, 1), else_=0))
        query = select(*keys, func.min(found.id), inside_count, func.count()).group_by(*keys)
        for *key, first, inside, count in self.connection.execute(query):
            yield *key, first, inside, count - inside

    def _tolls(self, columns: Sequence[Any], cut: Sequence[Any] | None = None) -> Iterator[tuple[Any, ...]]:
        """(columns…, outcome, whether the numbers are those of something inside, the numbers)."""
        chosen = toll_cut(self.selection) if cut is None else cut
        joined = _T.incident == _I.id
        if self.truths is not None:
            query = select(_T.incident, *columns, _T.outcome, *NUMBERS).join(schema.incidents, joined).where(*chosen)
            split = 2 + len(columns)
            for found_row in rows_in(self.connection, query, _T.incident, self.truths):
                yield *found_row[1:split], self.truths[found_row[0]] is Truth.MET, found_row[split:]
            return
        found = toll_criteria(self.selection)
        keys = [*columns, _T.outcome]
        query = (
            select(*keys, *toll_sums(surely(found)))
            .select_from(schema.toll_rows)
            .join(schema.incidents, joined)
            .where(*chosen, perhaps(found))
            .group_by(*keys)
        )
        for row in self.connection.execute(query):
            yield *row[: len(keys)], True, row[len(keys) :]


def _spot(place: Place, precision: PlacePrecision, part: _Part, *, around: bool) -> Spot:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    return Spot(lat=lat, lon=lon, precision=precision, place=place, share=part.share, around=around)


def _cell(column: Any, side: float) -> Any:
    """The number of the cell that a coordinate lies in."""
    return func.round(column / side)


def _period(first: str | None, last: str | None) -> Any:
    """The day, month or year that all days of an incident lie in, whichever gives a readable number of periods."""
    length = 4
    if first and last:
        days = (date.fromisoformat(last) - date.fromisoformat(first)).days
        length = 10 if days <= MOST_DAYS else 7 if days <= MOST_MONTHS * 30.4 else 4
    start, end = func.substr(_I.date_start, 1, length), func.substr(_I.date_end, 1, length)
    return case((start == end, start), else_=None)


def together(shares: Iterable[Share]) -> Share:
    """Shares without an incident in common, added up."""
    inside = edge = 0
    totals: dict[Outcome, TollSummary] = {}
    for share in shares:
        inside, edge = inside + share.inside, edge + share.edge
        for toll in share.tolls:
            totals[toll.outcome] = _sum(totals[toll.outcome], toll) if toll.outcome in totals else toll
    return Share(inside=inside, edge=edge, tolls=tuple(totals[o] for o in Outcome if o in totals))


def _sum(one: TollSummary, other: TollSummary) -> TollSummary:
    return TollSummary(
        outcome=one.outcome, low=one.low + other.low, best=one.best + other.best,
        high=None if one.high is None or other.high is None else one.high + other.high,
        inside=one.inside + other.inside, edge=one.edge + other.edge,
    )  # fmt: skip


def _ranked(tolls: dict[str, tuple[TollSummary, ...]]) -> tuple[tuple[str, tuple[TollSummary, ...]], ...]:
    return tuple(sorted(tolls.items(), key=lambda pair: (*_weight(pair[1]), pair[0])))


def _weight(tolls: Sequence[TollSummary]) -> tuple[int, ...]:
    """For sorting: most killed first, then most of the other outcomes."""
    best = {toll.outcome: toll.best for toll in tolls}
    return tuple(-best.get(outcome, 0) for outcome in Outcome)
