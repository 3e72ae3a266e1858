"""A selection as SQL: which incidents surely lie within it, and which may.

Mirrors `tollbook.tolls.scope.membership`, criterion by criterion, on the columns kept with every incident and
toll; both are tested to agree. What needs a distance on the globe is answered by the rules themselves, for
the incidents that a rectangle around the neighbourhood leaves.
"""

from __future__ import annotations

from math import cos, radians
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, case, false, func, or_, select, true

from tollbook.ledger import schema
from tollbook.ledger.incidents import read_incidents
from tollbook.ledger.persons import axis_values
from tollbook.linking.features import RADIUS_KM, fold
from tollbook.records import Incident, Near, Place, Selection
from tollbook.tolls.scope import place_within
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth

Clause = ColumnElement[bool]
_incident = msgspec.json.Decoder(Incident)
_I = schema.incidents.c
_V = schema.incident_victims.c
_KM_PER_DEGREE = 110.5  # a little less than the shortest degree of latitude


class Criterion(NamedTuple):
    """`sure` selects what meets it, `maybe` what does not fail it."""

    sure: Clause
    maybe: Clause


def select_incidents(
    connection: Connection, selection: Selection, *, limit: int | None = None, offset: int = 0
) -> list[tuple[Incident, Truth]]:
    """The incidents that lie in the selection or may (MET, NOT_DETERMINABLE), oldest first, undated ones last."""
    query = _ordered(selected(selection, _I.payload))
    if not selection.on_the_map:
        if limit is None:
            return [(_incident.decode(row.payload), _truth(row)) for row in connection.execute(query.offset(offset))]
        ids = _ordered(selected(selection)).offset(offset).limit(limit)  # sorted without what they hold
        some = [(str(row.id), _truth(row)) for row in connection.execute(ids)]
    else:
        placed = near_incidents(connection, selection)
        some = placed[offset:] if limit is None else placed[offset : offset + limit]
    found = read_incidents(connection, (i for i, _ in some))
    return [(found[i], truth) for i, truth in some]


def count_incidents(connection: Connection, selection: Selection) -> tuple[int, int]:
    """How many incidents surely lie in the selection, and how many more may."""
    if selection.on_the_map:
        truths = [truth for _, truth in near_incidents(connection, selection)]
        sure = sum(truth is Truth.MET for truth in truths)
        return sure, len(truths) - sure
    found = selected(selection).subquery().c
    sure_count = func.coalesce(func.sum(case((found.inside, 1), else_=0)), 0)
    row = connection.execute(select(sure_count, func.count(found.id))).one()
    return row[0], row[1] - row[0]


def near_incidents(connection: Connection, selection: Selection) -> list[tuple[str, Truth]]:
    """The ids of incidents that lie in the selection or may, its place on the map worked out, in the usual order."""
    columns = (_I.payload,) if selection.areas else (_I.lat, _I.lon, _I.precision)
    query = _ordered(selected(selection, *columns)).where(around(selection))
    within = _Within(selection)
    placed = ((row.id, _truth(row) & within(row)) for row in connection.execute(query))
    return [(incident, truth) for incident, truth in placed if truth is not Truth.NOT_MET]


class _Placed(msgspec.Struct):
    """The part of a payload that says where an incident was."""

    place: Place


_placed = msgspec.json.Decoder(_Placed)


class _Within:
    """Whether the place in a row lies in the selection's neighbourhoods, corridors and areas; each place once."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._known: dict[Place, Truth] = {}

    def __call__(self, row: Any) -> Truth:
        place = self._place(row)
        if place not in self._known:
            self._known[place] = place_within(place, self._selection)
        return self._known[place]

    def _place(self, row: Any) -> Place:
        if self._selection.areas:
            return msgspec.structs.replace(_placed.decode(row.payload).place, reason="")
        return Place(lat=row.lat, lon=row.lon, precision=PlacePrecision(row.precision))


def selected(selection: Selection, *columns: Any) -> Select[Any]:
    """Ids, columns and `inside` of the incidents that lie in the selection or may, distances aside."""
    found = criteria(selection)
    query = select(_I.id, *columns)
    if selection.nationality is not None or selection.role is not None:
        harmed = _harmed(selection)
        query = query.join(harmed, harmed.c.incident == _I.id)
        found.append(Criterion(harmed.c.sure > 0, harmed.c.sure + harmed.c.maybe > 0))
    return query.add_columns(surely(found).label("inside")).where(perhaps(found))


def _harmed(selection: Selection) -> Any:
    """Whether an incident harmed anybody of the nationality and role asked for."""
    return (
        select(_V.incident, func.sum(_V.sure).label("sure"), func.sum(_V.maybe).label("maybe"))
        .where(_V.nationality.in_(axis_values(selection.nationality)), _V.role.in_(axis_values(selection.role)))
        .group_by(_V.incident)
        .subquery()
    )


def _ordered(query: Select[Any]) -> Select[Any]:
    return query.order_by(_I.date_start.is_(None), _I.date_start, _I.id)


def _truth(row: Any) -> Truth:
    return Truth.MET if row.inside else Truth.NOT_DETERMINABLE


def criteria(selection: Selection) -> list[Criterion]:
    """What the selection demands of the columns of incidents, distances and victims aside."""
    found = rare_criteria(selection)
    if selection.since or selection.until:
        found.append(_within_days(selection))
    if selection.countries:
        inside = _I.country.in_(selection.countries)
        found.append(Criterion(func.coalesce(inside, false()), or_(_I.country.is_(None), inside)))
    return found


def rare_criteria(selection: Selection) -> list[Criterion]:
    """The same without countries and days, of which tolls keep columns of their own."""
    found: list[Criterion] = []
    if selection.admin1:
        found.append(_within_admin1(selection))
    if selection.event_types:
        found.append(_exactly(_I.event_type.in_([e.value for e in selection.event_types])))
    if selection.standing:
        found.append(_exactly(_I.standing == selection.standing.value))
    if selection.actors:
        a = schema.incident_actors.c
        named = select(a.incident).where(a.actor.in_([fold(actor) for actor in selection.actors]))
        found.append(_exactly(_I.id.in_(named)))
    return found


def surely(found: list[Criterion]) -> Clause:
    """All criteria are met."""
    return and_(true(), *(criterion.sure for criterion in found))


def perhaps(found: list[Criterion]) -> Clause:
    """No criterion fails."""
    return and_(true(), *(criterion.maybe for criterion in found))


def around(selection: Selection) -> Clause:
    """What is not certainly too far from every neighbourhood, by a rectangle around each."""
    if not selection.near:
        return true()
    exact = [precision.value for precision in RADIUS_KM]
    vague = or_(_I.lat.is_(None), _I.precision.not_in(exact))
    return or_(vague, *(_rectangle(near) for near in selection.near))


def _rectangle(near: Near) -> Clause:
    reach = (near.km + max(RADIUS_KM.values())) / _KM_PER_DEGREE
    south, north = near.lat - reach, near.lat + reach
    band: Clause = _I.lat.between(south, north)
    if max(abs(south), abs(north)) >= 85:  # so near a pole, longitude bounds nothing
        return band
    width = reach / cos(radians(max(abs(south), abs(north))))
    west, east = near.lon - width, near.lon + width
    if width >= 180:
        return band
    if west < -180:
        return and_(band, or_(_I.lon >= west + 360, _I.lon <= east))
    if east > 180:
        return and_(band, or_(_I.lon >= west, _I.lon <= east - 360))
    across: Clause = _I.lon.between(west, east)
    return and_(band, across)


def _exactly(clause: Clause) -> Criterion:
    return Criterion(clause, clause)


def _within_days(selection: Selection) -> Criterion:
    """As DateRange.surely_within and possibly_within have it."""
    sure, maybe = [], []
    if selection.since:
        since = selection.since.isoformat()
        last_day = func.coalesce(_I.date_end, _I.not_after)
        sure.append(_I.date_start >= since)
        maybe.append(or_(last_day.is_(None), last_day >= since))
    if selection.until:
        until = selection.until.isoformat()
        first_day = func.coalesce(_I.date_start, _I.not_before)
        sure.append(_I.date_end <= until)
        maybe.append(or_(first_day.is_(None), first_day <= until))
    return Criterion(func.coalesce(and_(*sure), false()), and_(*maybe))


def _within_admin1(selection: Selection) -> Criterion:
    """By English name or ISO 3166-2 code; a code of another country is outside even where no area is known."""
    wanted = sorted({fold(area) for area in selection.admin1} - {""})
    inside = or_(func.coalesce(_I.admin1.in_(wanted), false()), func.coalesce(_I.admin1_code.in_(wanted), false()))
    open_area = and_(_I.admin1.is_(None), _I.admin1_code.is_(None))
    lands = [land_of(area) for area in selection.admin1]
    if None not in lands:
        open_area = and_(open_area, or_(_I.country.is_(None), _I.country.in_(lands)))
    return Criterion(inside, or_(inside, open_area))


def land_of(area: str) -> str | None:
    """The country of an ISO 3166-2 code, None for a name."""
    land, dash, rest = area.partition("-")
    return land if dash and len(land) == 2 and land.isupper() and 1 <= len(rest) <= 3 else None
