"""Which incidents an indicator counts, and how much each of them adds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.measurement.doubt import in_scope
from tollbook.measurement.windows import Window
from tollbook.records import EVERYONE, Incident, Indicator, Near, Programme, Selection
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
    near = tuple(Near(lat=s.lat, lon=s.lon, km=s.radius_km) for s in programme.sites if s.name in scope.sites)
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
        if where is Truth.NOT_MET:
            continue
        member = _member(incident, indicator, inside=where is Truth.MET)
        if member.high != 0:
            found.append(member)
    return tuple(sorted(found, key=lambda m: m.incident.id))


def _member(incident: Incident, indicator: Indicator, *, inside: bool) -> Member:
    if indicator.measure is Measure.ATTACKS:
        return Member(incident, inside, int(inside), int(inside), 1)
    from tollbook.tolls.scope import persons

    nationality = indicator.scope.nationality or EVERYONE
    low, best, high = persons(incident, _OUTCOMES[indicator.measure], nationality, None)
    if not incident.tolls:
        high = None  # an attack of which no figure at all is known may have harmed anybody
    return Member(incident, inside, low, best, high) if inside else Member(incident, False, 0, 0, high)
