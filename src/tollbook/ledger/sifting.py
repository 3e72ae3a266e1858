"""Which incidents of the columns surely lie within a selection, and which may.

Mirrors `tollbook.tolls.scope.membership` as `tollbook.ledger.selecting` does in SQL; all three are tested to agree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection

from tollbook.ledger.columns import Columns, Persons, Reals
from tollbook.ledger.incidents import read_incidents
from tollbook.ledger.persons import axis_values
from tollbook.ledger.selecting import land_of, near_incidents
from tollbook.ledger.stacked import Flags
from tollbook.linking.features import RADIUS_KM, fold
from tollbook.records import Incident, Near, Place, Selection
from tollbook.tolls.scope import place_within
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth

_SPHERE_KM = 6371.0088
_OFF = 0.01
"""The part of a distance by which the mean sphere's may differ from the geodesic one; twice as much as it does."""


class Within(msgspec.Struct, frozen=True):
    """Which of the incidents lie surely within, and which do not lie outside."""

    sure: Flags
    maybe: Flags

    def __and__(self, other: Within) -> Within:
        return Within(self.sure & other.sure, self.maybe & other.maybe)

    @property
    def counts(self) -> tuple[int, int]:
        """How many lie surely within, and how many more may."""
        inside = int(np.count_nonzero(self.sure))
        return inside, int(np.count_nonzero(self.maybe)) - inside

    def truth(self, at: int) -> Truth:
        """Of one that does not lie outside."""
        return Truth.MET if self.sure[at] else Truth.NOT_DETERMINABLE


def sift(connection: Connection, columns: Columns, selection: Selection) -> Within:
    """The incidents that lie in the selection or may."""
    if selection.corridors or selection.areas:  # outlines are for the rules themselves
        return _listed(columns, near_incidents(connection, selection))
    found = harmed(columns, selection)
    for criterion in _criteria(columns, selection):
        found &= criterion
    if selection.near:
        close = [_near(columns, near, found.maybe) for near in selection.near]
        found &= Within(np.any([c.sure for c in close], axis=0), np.any([c.maybe for c in close], axis=0))
    return found


def leaf(
    connection: Connection, columns: Columns, selection: Selection, limit: int, offset: int
) -> tuple[tuple[int, int], list[tuple[Incident, Truth]]]:
    """How many incidents a selection holds, surely and perhaps, and up to `limit` of them from `offset` on."""
    within = sift(connection, columns, selection)
    some = np.flatnonzero(within.maybe)[offset : offset + limit]
    found = read_incidents(connection, (columns.ids[at] for at in some))
    return within.counts, [(found[columns.ids[at]], within.truth(at)) for at in some]


def _listed(columns: Columns, found: Iterable[tuple[str, Truth]]) -> Within:
    truths = dict(found)
    sure = [truths.get(incident) is Truth.MET for incident in columns.ids]
    return Within(np.array(sure, dtype=np.bool_), np.array([i in truths for i in columns.ids], dtype=np.bool_))


def _criteria(columns: Columns, selection: Selection) -> Iterator[Within]:
    if selection.since or selection.until:
        yield within_days(columns, selection.since, selection.until)
    if selection.countries:
        yield by_land(columns, lambda country, _, __: _or_open(country in selection.countries, country is None))
    if selection.admin1:
        yield by_land(columns, within_admin1(selection.admin1))
    if selection.event_types:
        yield _exactly(columns.event_type.among(kind.value for kind in selection.event_types))
    if selection.standing:
        yield _exactly(columns.standing.among((selection.standing.value,)))
    if selection.actors:
        yield _exactly(_said_of(columns, selection.actors))


def _exactly(flags: Flags) -> Within:
    return Within(flags, flags)


def within_days(columns: Columns, first: date | None, last: date | None) -> Within:
    """As DateRange.surely_within and possibly_within have it."""
    sure, maybe = np.ones(len(columns), dtype=np.bool_), np.ones(len(columns), dtype=np.bool_)
    if first:
        since = np.datetime64(first)
        sure, maybe = sure & (columns.start >= since), maybe & (columns.last >= since)
    if last:
        until = np.datetime64(last)
        sure, maybe = sure & (columns.end <= until), maybe & (columns.first <= until)
    return Within(sure, maybe)


def by_land(columns: Columns, judge: Any) -> Within:
    """What holds of each combination of country, area and the area's code."""
    judged = [judge(*land) for land in columns.lands.words]
    return Within(
        columns.lands.where([truth is Truth.MET for truth in judged]),
        columns.lands.where([truth is not Truth.NOT_MET for truth in judged]),
    )


def _or_open(inside: bool, is_open: bool) -> Truth:
    return Truth.MET if inside else Truth.NOT_DETERMINABLE if is_open else Truth.NOT_MET


def within_admin1(admin1: Sequence[str]) -> Callable[[str | None, str | None, str | None], Truth]:
    """Whether a country, an area and its code lie in some areas, by English name or ISO 3166-2 code.

    A code of another country is outside even where no area is known.
    """
    wanted = {fold(area) for area in admin1} - {""}
    lands = {land_of(area) for area in admin1}

    def judge(country: str | None, area: str | None, code: str | None) -> Truth:
        named, coded = fold(area), fold(code)
        unknown = not named and not coded and (country is None or None in lands or country in lands)
        return _or_open(named in wanted or coded in wanted, unknown)

    return judge


def _said_of(columns: Columns, actors: Sequence[str]) -> Flags:
    flags = np.zeros(len(columns), dtype=np.bool_)
    for actor in actors:
        flags[columns.actors.get(fold(actor), [])] = True
    return flags


def harmed(columns: Columns, selection: Selection) -> Within:
    """Whether anybody of the nationality and role asked for was harmed."""
    if selection.nationality is None and selection.role is None:
        return _exactly(np.ones(len(columns), dtype=np.bool_))
    victims = columns.victims
    rows = of_persons(victims, selection.nationality, selection.role)
    sure, maybe = (np.bincount(victims.at[rows], numbers[rows], len(columns)) for numbers in victims.numbers)
    return Within(sure > 0, sure + maybe > 0)


def of_persons(persons: Persons, nationality: str | None, role: str | None) -> Flags:
    """The rows that add up to what is asked for."""
    return persons.nationality.among(axis_values(nationality)) & persons.role.among(axis_values(role))


def _near(columns: Columns, near: Near, asked: Flags) -> Within:
    """Within a neighbourhood, as far as `asked` for: by the sphere where that settles it, else by the geodesic."""
    radii = np.array([RADIUS_KM.get(PlacePrecision(name), np.nan) for name in columns.precision.words])
    radius = radii[columns.precision.codes] if len(radii) else np.zeros(0)
    away = _sphere_km(near, columns.lat, columns.lon)
    least, most = away * (1 - _OFF), away * (1 + _OFF)
    vague = np.isnan(away) | np.isnan(radius)
    sure, maybe = most + radius <= near.km, vague | (most - radius <= near.km)
    open_ = (least + radius > near.km) & maybe
    outside = least - radius > near.km
    alone = Selection(near=(near,))
    for at in np.flatnonzero(asked & ~(vague | sure | open_ | outside)):
        precision = PlacePrecision(columns.precision.words[columns.precision.codes[at]])
        place = Place(lat=float(columns.lat[at]), lon=float(columns.lon[at]), precision=precision)
        truth = place_within(place, alone)
        sure[at], maybe[at] = truth is Truth.MET, truth is not Truth.NOT_MET
    return Within(sure, maybe)


def _sphere_km(near: Near, lat: Reals, lon: Reals) -> Reals:
    """The great circle on the mean sphere (haversine), in kilometres."""
    p, q = np.radians(near.lat), np.radians(lat)
    half = np.sin((q - p) / 2) ** 2 + np.cos(p) * np.cos(q) * np.sin(np.radians(lon - near.lon) / 2) ** 2
    away: Reals = 2 * _SPHERE_KM * np.arcsin(np.sqrt(np.minimum(1.0, half)))
    return away
