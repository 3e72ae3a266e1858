"""Which incidents an indicator counts, and how much each of them adds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec
import numpy as np

from tollbook.measurement.corridors import circles
from tollbook.measurement.doubt import in_scope
from tollbook.measurement.settled import NO, PERHAPS, YES, Codes, harmed, settle
from tollbook.measurement.windows import Window
from tollbook.records import EVERYONE, Incident, Indicator, Near, Programme, Scope, Selection
from tollbook.vocabulary.codes import Measure, Outcome
from tollbook.vocabulary.truth import Truth

_OUTCOMES = {
    Measure.KILLED: Outcome.KILLED,
    Measure.INJURED: Outcome.INJURED,
    Measure.KIDNAPPED: Outcome.KIDNAPPED,
}


class Member(msgspec.Struct, frozen=True, gc=False):
    """An incident that counts: `inside` certainly in scope, else perhaps (its low and best are then 0).

    `low`, `best`, `high` are what it adds to the count, in attacks or persons; `high` None is open-ended.
    """

    incident: Incident
    inside: bool
    low: int
    best: int
    high: int | None


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
    listed = incidents if isinstance(incidents, list | tuple) else list(incidents)
    codes = settled(listed, indicator, programme, window)
    kept = np.flatnonzero(codes).tolist()
    ids = [listed[at].id for at in kept]
    if any(a > b for a, b in pairwise(ids)):
        kept = [kept[at] for at in sorted(range(len(ids)), key=ids.__getitem__)]  # no tuples: they wake the collector
    inside = (codes == YES).tolist()
    if indicator.measure is Measure.ATTACKS:
        return tuple([Member(listed[at], True, 1, 1, 1) if inside[at] else Member(listed[at], False, 0, 0, 1)
                      for at in kept])  # fmt: skip
    outcome, nationality = _OUTCOMES[indicator.measure], indicator.scope.nationality or EVERYONE
    found = [_persons(listed[at], outcome, nationality, inside=inside[at]) for at in kept]
    return tuple([member for member in found if member.high != 0])


def settled(
    incidents: Sequence[Incident],
    indicator: Indicator,
    programme: Programme,
    window: Window,
    scope: Scope | None = None,
) -> Codes:
    """Per incident NO, PERHAPS or YES: whether it lies in the window and the indicator's scope (or another one)."""
    asked = indicator if scope is None else msgspec.structs.replace(indicator, scope=scope)
    selection = selection_of(asked, programme, window)
    codes = settle(incidents, selection, asked.scope)
    if selection.near:
        for at in np.flatnonzero(codes == PERHAPS).tolist():
            if _out_of_reach(incidents[at], selection.near):
                codes[at] = NO
    return codes


def _persons(incident: Incident, outcome: Outcome, nationality: str, *, inside: bool) -> Member:
    low, best, high = harmed(incident, outcome, nationality)
    if not incident.tolls:
        high = None  # an attack of which no figure at all is known may have harmed anybody
    return Member(incident, True, low, best, high) if inside else Member(incident, False, 0, 0, high)


def _out_of_reach(incident: Incident, circles: tuple[Near, ...]) -> bool:
    """Whether an incident of no exact place lies in a country that no site's or corridor's circle touches."""
    country = incident.place.country
    return bool(circles) and country is not None and not any(country in _reach(c.lat, c.lon, c.km) for c in circles)


@lru_cache(maxsize=1024)
def _reach(lat: float, lon: float, km: float) -> frozenset[str]:
    from tollbook.gazetteer import load_gazetteer

    return load_gazetteer().countries_within(lat, lon, km)


def doubt_of(incident: Incident, indicator: Indicator, programme: Programme, window: Window) -> str:
    """What an incident on the edge may lie outside of, in words."""
    from tollbook.tolls.scope import membership

    scope, selection = indicator.scope, selection_of(indicator, programme, window)
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
