"""Which of many incidents lie in a scope and window, column by column.

The answers are those of `tolls.scope.membership` and `doubt.in_scope`, which each incident alone would get.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import msgspec
import numpy as np

from tollbook.measurement.columns import NO, PERHAPS, YES, Codes, Columns, Days, Flags, Placed
from tollbook.measurement.corridors import circles
from tollbook.measurement.windows import Window
from tollbook.records import EVERYONE, Indicator, Near, Programme, Scope, Selection

_EARLY, _LATE = date.min.toordinal(), date.max.toordinal()
_GREAT_CIRCLE = 0.01  # great circles are within 0.6 % of geodesics
_SPHERE_KM = 6371.0088


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


def settled(
    columns: Columns, indicator: Indicator, programme: Programme, window: Window, scope: Scope | None = None
) -> Codes:
    """Per incident NO, PERHAPS or YES: whether it lies in the window and the indicator's scope (or another one)."""
    asked = indicator if scope is None else msgspec.structs.replace(indicator, scope=scope)
    selection = selection_of(asked, programme, window)
    codes = settle(columns, selection, asked.scope)
    if selection.near:
        for at in np.flatnonzero(codes == PERHAPS).tolist():
            if _out_of_reach(columns.lands[at], selection.near):
                codes[at] = NO
    return codes


def settle(columns: Columns, selection: Selection, scope: Scope) -> Codes:
    """Per incident NO, PERHAPS or YES: whether it lies in the selection and meets the scope's other demands.

    Of the selection only days, countries, areas, neighbourhoods and nationality are looked at.
    """
    if selection.countries:  # asked first: it leaves few of very many
        found = columns.countries(selection.countries)
        at = np.flatnonzero(found)
        days = Days(columns.days.first[at], columns.days.last[at], columns.days.dated[at])
        found[at] = np.minimum(found[at], _in_days(days, selection.since, selection.until))
    else:
        found = _in_days(columns.days, selection.since, selection.until)
    if selection.near and found.any():
        found = np.minimum(found, near(columns.placed, selection.near))
    if selection.admin1 and found.any():
        found = np.minimum(found, columns.areas(selection.admin1))
    if selection.nationality not in {None, EVERYONE} and found.any():
        found = np.minimum(found, columns.victims(selection.nationality or EVERYONE))
    return np.minimum(found, columns.ruled(scope, found > NO)) if found.any() else found


def _in_days(days: Days, since: date | None, until: date | None) -> Codes:
    low = _EARLY if since is None else since.toordinal()
    high = _LATE if until is None else until.toordinal()
    unbounded = since is None and until is None
    sure = (days.dated & (days.first >= low) & (days.last <= high)) | (~days.dated & unbounded)
    found: Codes = sure.astype(np.int8) + ((days.last >= low) & (days.first <= high))  # what is sure is possible too
    return found


def near(placed: Placed, circles: Sequence[Near]) -> Codes:
    """YES where the whole circle in which the place may lie is within one neighbourhood, NO where none of it is."""
    unknown = np.isnan(placed.radius)
    found = np.where(unknown, PERHAPS, NO).astype(np.int8)
    for circle in circles:
        found = np.maximum(found, _within(circle, placed, (found < YES) & ~unknown))
    return found


def _within(circle: Near, placed: Placed, asked: Flags) -> Codes:
    from tollbook.gazetteer.distance import distance_km

    lat, lon, radius = placed.lat, placed.lon, placed.radius
    found = np.zeros(len(lat), dtype=np.int8)
    reach = (circle.km + placed.around) * (1 + _GREAT_CIRCLE) + 1.0
    close = np.flatnonzero(asked & (np.abs(lat - circle.lat) * 110.0 <= reach))
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


def _out_of_reach(country: str | None, circles: tuple[Near, ...]) -> bool:
    """Whether an incident of no exact place lies in a country that no site's or corridor's circle touches."""
    return country is not None and not any(country in _reach(c.lat, c.lon, c.km) for c in circles)


@lru_cache(maxsize=1024)
def _reach(lat: float, lon: float, km: float) -> frozenset[str]:
    from tollbook.gazetteer import load_gazetteer

    return load_gazetteer().countries_within(lat, lon, km)
