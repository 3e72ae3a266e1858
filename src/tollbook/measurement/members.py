"""Which incidents an indicator counts, and how much each of them adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

import msgspec

from tollbook.measurement.corridors import circles
from tollbook.measurement.doubt import in_scope
from tollbook.measurement.windows import Window
from tollbook.records import EVERYONE, Incident, Indicator, Near, Programme, Scope, Selection
from tollbook.vocabulary.codes import Measure, Outcome
from tollbook.vocabulary.truth import Truth

_OUTCOMES = {
    Measure.KILLED: Outcome.KILLED,
    Measure.INJURED: Outcome.INJURED,
    Measure.KIDNAPPED: Outcome.KIDNAPPED,
}


@dataclass(frozen=True, slots=True)
class Member:
    """An incident that counts: `inside` certainly in scope, else perhaps (its low and best are then 0).

    `low`, `best`, `high` are what it adds to the count, in attacks or persons; `high` None is open-ended.
    `doubt` says of an incident on the edge what it may lie outside of.
    """

    incident: Incident
    inside: bool
    low: int
    best: int
    high: int | None
    doubt: str = ""


def selection_of(indicator: Indicator, programme: Programme, window: Window) -> Selection:
    """The filter by area, days and nationality that an indicator's scope and window amount to (see `doubt`)."""
    scope = indicator.scope
    since = None if window.start is None else min(window.start, window.end)  # a window that has not begun is one day
    near = (
        *(Near(lat=s.lat, lon=s.lon, km=s.radius_km) for s in programme.sites if s.name in scope.sites),
        *(near for c in programme.corridors if c.name in scope.corridors for near in circles(c)),
    )
    return Selection(
        countries=scope.countries, admin1=scope.admin1, near=near, since=since, until=window.end,
        nationality=scope.nationality,
    )  # fmt: skip


def members_of(
    indicator: Indicator, programme: Programme, incidents: Iterable[Incident], window: Window
) -> tuple[Member, ...]:
    """The incidents that count or may count, in order of their ids."""
    from tollbook.tolls.scope import membership

    selection = selection_of(indicator, programme, window)
    found = []
    for incident in incidents:
        if not incident.date.possibly_within(window.start, window.end):
            continue
        where = membership(incident, selection) & in_scope(incident, indicator.scope)
        if where is Truth.NOT_MET or (where is not Truth.MET and _out_of_reach(incident, selection.near)):
            continue
        member = _member(incident, indicator, inside=where is Truth.MET)
        if not member.inside:
            member = replace(member, doubt=_doubt(incident, indicator.scope, selection))
        if member.high != 0:
            found.append(member)
    return tuple(sorted(found, key=lambda m: m.incident.id))


def within(incident: Incident, indicator: Indicator, programme: Programme, window: Window) -> Truth:
    """Whether an incident lies in an indicator's scope and window."""
    from tollbook.tolls.scope import membership

    where = membership(incident, selection_of(indicator, programme, window))
    return where & in_scope(incident, indicator.scope)


def _member(incident: Incident, indicator: Indicator, *, inside: bool) -> Member:
    if indicator.measure is Measure.ATTACKS:
        return Member(incident, inside, int(inside), int(inside), 1)
    from tollbook.tolls.scope import persons

    nationality = indicator.scope.nationality or EVERYONE
    low, best, high = persons(incident, _OUTCOMES[indicator.measure], nationality, None)
    if not incident.tolls:
        high = None  # an attack of which no figure at all is known may have harmed anybody
    return Member(incident, inside, low, best, high) if inside else Member(incident, False, 0, 0, high)


def _out_of_reach(incident: Incident, circles: tuple[Near, ...]) -> bool:
    """Whether an incident of no exact place lies in a country that no site's or corridor's circle touches."""
    country = incident.place.country
    return bool(circles) and country is not None and not any(country in _reach(c.lat, c.lon, c.km) for c in circles)


@lru_cache(maxsize=1024)
def _reach(lat: float, lon: float, km: float) -> frozenset[str]:
    from tollbook.gazetteer import load_gazetteer

    return load_gazetteer().countries_within(lat, lon, km)


def _doubt(incident: Incident, scope: Scope, selection: Selection) -> str:
    """What an incident on the edge may lie outside of, in words."""
    from tollbook.tolls.scope import membership

    area = msgspec.structs.replace(selection, since=None, until=None, nationality=None)
    unsure = []
    if not incident.date.surely_within(selection.since, selection.until):
        unsure.append("the dates")
    if membership(incident, area) is not Truth.MET:
        unsure.append(f"the area (its place is known as {incident.place.precision.value})")
    if membership(incident, Selection(nationality=scope.nationality)) is not Truth.MET:
        unsure.append(f"the nationality {scope.nationality}")
    if in_scope(incident, scope) is not Truth.MET:
        unsure.append("the actors, kinds of attack, weapons, targets, origins or standing asked for")
    return " and ".join(unsure)
