"""Which of many incidents lie in a scope and window: column by column, so that 400,000 of them take no second.

The answers are those of `tolls.scope.membership` and `doubt.in_scope`, which each incident alone would get.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from tollbook.measurement.doubt import rules_of
from tollbook.records import EVERYONE, Incident, Near, Scope, Selection
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

NO, PERHAPS, YES = 0, 1, 2  # Kleene's conjunction is their minimum
_OF_TRUTH = {Truth.NOT_MET: NO, Truth.NOT_DETERMINABLE: PERHAPS, Truth.MET: YES}
_EARLY, _LATE = date.min.toordinal(), date.max.toordinal()
_GREAT_CIRCLE = 0.01  # great circles are within 0.6 % of geodesics
_SPHERE_KM = 6371.0088

Codes = NDArray[np.int8]


def settle(incidents: Sequence[Incident], selection: Selection, scope: Scope) -> Codes:
    """Per incident NO, PERHAPS or YES: whether it lies in the selection and meets the scope's other demands.

    Of the selection only days, countries, areas, neighbourhoods and nationality are looked at.
    """
    found = _days(incidents, selection.since, selection.until)
    if selection.countries:
        of = dict.fromkeys(selection.countries, YES) | {None: PERHAPS}
        codes = [of.get(i.place.country, NO) for i in incidents]
        found = np.minimum(found, np.array(codes, dtype=np.int8))
    if selection.near:
        found = np.minimum(found, _near(incidents, selection.near))
    if selection.nationality not in {None, EVERYONE}:
        nationality = selection.nationality or EVERYONE
        codes = [_victims(i, nationality) for i in incidents]
        found = np.minimum(found, np.array(codes, dtype=np.int8))
    rules = rules_of(scope)
    if selection.admin1:
        rules.append(_in_areas(selection))
    for rule in rules:
        left = np.flatnonzero(found)
        made = [_OF_TRUTH[rule(incidents[at])] for at in left.tolist()]
        found[left] = np.minimum(found[left], np.array(made, dtype=np.int8))
    return found


def spans(incidents: Sequence[Incident]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """First and last day on which each may have been, as ordinals, and whether its days are known at all."""
    whens = [i.date for i in incidents]
    first = [w.start or w.not_before for w in whens]
    last = [w.end or w.not_after for w in whens]
    known = np.array([w.start is not None for w in whens], dtype=bool)
    return (
        np.array([_EARLY if d is None else d.toordinal() for d in first], dtype=np.int64),
        np.array([_LATE if d is None else d.toordinal() for d in last], dtype=np.int64),
        known,
    )


def _days(incidents: Sequence[Incident], since: date | None, until: date | None) -> Codes:
    first, last, known = spans(incidents)
    low = _EARLY if since is None else since.toordinal()
    high = _LATE if until is None else until.toordinal()
    unbounded = since is None and until is None
    sure = (known & (first >= low) & (last <= high)) | (~known & unbounded)
    return np.where(sure, YES, np.where((last >= low) & (first <= high), PERHAPS, NO)).astype(np.int8)


def _near(incidents: Sequence[Incident], circles: Sequence[Near]) -> Codes:
    """YES where the whole circle in which the place may lie is within one neighbourhood, NO where none of it is."""
    from tollbook.linking.features import RADIUS_KM

    places = [i.place for i in incidents]
    radius = np.array([RADIUS_KM.get(p.precision, np.nan) if p.lat is not None else np.nan for p in places])
    lat = np.array([np.nan if p.lat is None else p.lat for p in places])
    lon = np.array([np.nan if p.lon is None else p.lon for p in places])
    found = np.where(np.isnan(radius), PERHAPS, NO).astype(np.int8)
    for circle in circles:
        found = np.maximum(found, _within(circle, lat, lon, radius, found))
    return found


def _within(
    circle: Near, lat: NDArray[np.float64], lon: NDArray[np.float64], radius: NDArray[np.float64], known: Codes
) -> Codes:
    from tollbook.gazetteer.distance import distance_km

    found = np.zeros(len(lat), dtype=np.int8)
    reach = (circle.km + np.nan_to_num(radius)) * (1 + _GREAT_CIRCLE) + 1.0
    close = np.flatnonzero((known < YES) & ~np.isnan(radius) & (np.abs(lat - circle.lat) * 110.0 <= reach))
    p, q = np.radians(circle.lat), np.radians(lat[close])
    half = np.sin((q - p) / 2) ** 2 + np.cos(p) * np.cos(q) * np.sin(np.radians(lon[close] - circle.lon) / 2) ** 2
    km = 2 * _SPHERE_KM * np.arcsin(np.sqrt(np.minimum(half, 1.0)))
    edge = (np.abs(km + radius[close] - circle.km) <= km * _GREAT_CIRCLE) | (
        np.abs(km - radius[close] - circle.km) <= km * _GREAT_CIRCLE
    )
    for at in np.flatnonzero(edge).tolist():  # where a great circle could decide otherwise than a geodesic
        where = close[at]
        km[at] = distance_km(circle.lat, circle.lon, float(lat[where]), float(lon[where]))
    found[close] = np.where(km + radius[close] <= circle.km, YES, np.where(km - radius[close] > circle.km, NO, PERHAPS))
    return found


def _in_areas(selection: Selection) -> Callable[[Incident], Truth]:
    from tollbook.tolls.scope import membership

    left = Selection(admin1=selection.admin1)
    return lambda incident: membership(incident, left)


def _victims(incident: Incident, nationality: str) -> int:
    """Whether anybody harmed is of that nationality; an incident without any toll may have such victims."""
    if not incident.tolls:
        return PERHAPS
    perhaps = NO
    for toll in incident.tolls:
        if toll.role is not None:
            continue
        if toll.nationality == nationality:
            if toll.low > 0:
                return YES
            perhaps = PERHAPS if toll.high != 0 else perhaps
        elif toll.nationality == EVERYONE and not perhaps and (
            toll.high is None or toll.high > _others(incident, toll.outcome, nationality)
        ):  # fmt: skip
            perhaps = PERHAPS
    return perhaps


def _others(incident: Incident, outcome: Outcome, nationality: str) -> int:
    """How many were surely of another nationality."""
    stated = (None, EVERYONE, nationality)
    return sum(t.low for t in incident.tolls
               if t.outcome is outcome and t.role is None and t.nationality not in stated)  # fmt: skip


def harmed(incident: Incident, outcome: Outcome, nationality: str) -> tuple[int, int, int | None]:
    """(low, best, high) as `tolls.scope.persons` has them, for everybody or one nationality, over all roles."""
    whole = row = None
    others = 0
    for toll in incident.tolls:
        if toll.outcome is not outcome or toll.role is not None:
            continue
        if toll.nationality == nationality:
            row = toll
            if nationality == EVERYONE:
                return toll.low, toll.best, toll.high
        elif toll.nationality == EVERYONE:
            whole = toll
        elif toll.nationality is not None:
            others += toll.low
    if nationality == EVERYONE:
        from tollbook.tolls.scope import persons

        return persons(incident, outcome, nationality)
    low, best, high = (0, 0, 0) if row is None else (row.low, row.best, row.high)
    if whole is None:
        return low, best, high
    return low, best, None if whole.high is None or high is None else max(high, whole.high - others)
