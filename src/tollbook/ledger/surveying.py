"""What a selection holds at a glance: its toll by nationality, by area, by place on the map and by day.

Sums over the columns that are kept in memory, so that a survey of many thousand incidents takes milliseconds. Figures
add up as in `tollbook.ledger.tolling`: what may lie outside counts in high only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from tollbook.ledger.columns import OUTCOMES, Columns, Reals
from tollbook.ledger.persons import ALL, OTHER, axis_values
from tollbook.ledger.sifting import Within, harmed, of_persons, sift
from tollbook.ledger.stacked import Flags, Whole
from tollbook.records import Place, Selection
from tollbook.tolls.scope import TollSummary
from tollbook.vocabulary.codes import Outcome, PlacePrecision

MOST_DAYS = 62
"""Up to so many days, periods are days; up to MOST_MONTHS, months; beyond, years."""
MOST_MONTHS = 96
MOST_SPOTS = 400
"""Up to so many incidents, the map has each place; beyond, cells of a grid."""
_CELLS = 20  # along the longer side of the map
_NONE = np.iinfo(np.int64).min  # the key of what has none

Unit = Literal["D", "M", "Y"]


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


def choices(columns: Columns) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The countries in which the book has incidents, and the nationalities of their victims, by code."""
    countries = {country for country, _, _ in columns.lands.words if country is not None}
    nations = set(columns.victims.nationality.words) - {ALL, OTHER}
    return tuple(sorted(countries)), tuple(sorted(nations))


def survey(connection: Connection, columns: Columns, selection: Selection) -> Survey:
    """The survey of a selection."""
    found = _Sums(connection, columns, selection)
    first, last = found.bounds()
    areas, _ = found.parts(columns.lands.codes)
    whole = together(part.share for part in areas)
    side = found.cell()
    spots, unplaced = found.parts(found.spots(side))
    unit = _period(first, last)
    periods, undated = found.parts(found.periods(unit))
    places = columns.places(connection, [part.first for part in (*areas, *spots)])
    return Survey(
        whole=whole,
        nationalities=found.nationalities(whole),
        areas=tuple(_area(places[part.first], part.share) for part in areas),
        spots=tuple(_spot(places[part.first], part.share, around=side is not None) for part in spots),
        unplaced=unplaced,
        periods=tuple(Period(name=str(np.datetime64(part.key, unit)), share=part.share) for part in periods),
        undated=undated,
        first=first, last=last,
    )  # fmt: skip


class _Part(NamedTuple):
    """The incidents of one key, the `first` of them in the usual order."""

    key: int
    first: int
    share: Share


class _Tolls(NamedTuple):
    """Rows of tolls that count: whose, of which outcome, and their numbers, a row each."""

    at: Whole
    outcome: NDArray[np.int32]
    numbers: Reals

    def by(self, group: NDArray[Any], groups: int) -> Whole:
        """The numbers summed by group (of each row) and outcome: group, number, outcome."""
        wide = len(OUTCOMES)
        key = group * wide + self.outcome
        sums = [np.bincount(key, number, groups * wide).reshape(groups, wide) for number in self.numbers]
        return np.stack(sums, axis=1).astype(np.int64)


class _Sums:
    """Sums over what a selection holds."""

    def __init__(self, connection: Connection, columns: Columns, selection: Selection) -> None:
        self._columns = columns
        self._selection = selection
        self._anybody = sift(connection, columns, msgspec.structs.replace(selection, nationality=None, role=None))
        self._within = self._anybody & harmed(columns, selection)
        self._listed = np.flatnonzero(self._within.maybe)
        rows = of_persons(columns.tolls, selection.nationality, selection.role)
        self._tolls = self._counting(rows & self._within.maybe[columns.tolls.at], self._within)

    def _counting(self, rows: Flags, within: Within) -> _Tolls:
        """The rows: low and best of what is inside only, high of everything; the edge counts as perhaps."""
        tolls = self._columns.tolls
        chosen = np.flatnonzero(rows)
        at = tolls.at[chosen]
        low, best, high, open_ends, sure, maybe = tolls.numbers[:, chosen]
        inside = within.sure[at]
        numbers = (low * inside, best * inside, high, open_ends, sure * inside, maybe + sure * ~inside)
        return _Tolls(at, self._columns.outcomes[chosen], np.stack(numbers).astype(np.float64))

    def parts(self, keys: NDArray[Any]) -> tuple[list[_Part], Share]:
        """The listed incidents by their key (one for each), and those together that have none."""
        found, firsts, group = np.unique(keys[self._listed], return_index=True, return_inverse=True)
        of_incident = np.zeros(len(self._columns), dtype=np.int64)
        of_incident[self._listed] = group
        sums = self._tolls.by(of_incident[self._tolls.at], len(found))
        counts = np.bincount(group, minlength=len(found))
        inside = np.bincount(group, self._within.sure[self._listed], len(found)).astype(np.int64)
        parts, rest = [], Share()
        for key, first, count, sure, tolls in zip(
            found.tolist(), firsts.tolist(), counts.tolist(), inside.tolist(), _summaries(sums), strict=True
        ):
            share = Share(inside=sure, edge=count - sure, tolls=tolls)
            if key == _NONE:
                rest = share
            else:
                parts.append(_Part(key, int(self._listed[first]), share))
        return parts, rest

    def bounds(self) -> tuple[str | None, str | None]:
        """The first and last day of the dated incidents."""
        start, end = (days[self._listed] for days in (self._columns.start, self._columns.end))
        start, end = start[~np.isnat(start)], end[~np.isnat(end)]
        return str(start.min()) if len(start) else None, str(end.max()) if len(end) else None

    def cell(self) -> float | None:
        """The side in degrees of the cells that a map of so many incidents is drawn in; None where each is drawn."""
        lat, lon = (degrees[self._listed] for degrees in (self._columns.lat, self._columns.lon))
        lat, lon = lat[~np.isnan(lat)], lon[~np.isnan(lon)]
        if len(lat) <= MOST_SPOTS:
            return None
        return float(max(np.ptp(lat), np.ptp(lon))) / _CELLS or None

    def spots(self, side: float | None) -> Whole:
        """The place on the map of each incident that is listed, or the cell that it lies in, by number."""
        keys = np.full(len(self._columns), _NONE, dtype=np.int64)
        at = self._listed[~np.isnan(self._columns.lat[self._listed])]
        lat, lon = self._columns.lat[at], self._columns.lon[at]
        if side is not None:
            lat, lon = np.rint(lat / side), np.rint(lon / side)
        row, column = (np.unique(degrees, return_inverse=True)[1] for degrees in (lat, lon))
        kinds = max(1, len(self._columns.precision.words))
        keys[at] = (row * max(1, len(at)) + column) * kinds + self._columns.precision.codes[at]
        return keys

    def periods(self, unit: Unit) -> Whole:
        """The day, month or year that all days of an incident lie in, by number."""
        start, end = (days.astype(f"datetime64[{unit}]") for days in (self._columns.start, self._columns.end))
        keys: Whole = np.where(start == end, start.astype(np.int64), _NONE)
        return keys

    def nationalities(self, whole: Share) -> tuple[tuple[str, tuple[TollSummary, ...]], ...]:
        """The toll of each nationality that any report names, most killed first; of the one asked for, if one is."""
        asked = self._selection.nationality
        if asked not in (None, ALL):
            return ((str(asked), whole.tolls),)
        of, role, at = self._columns.tolls.nationality, self._columns.tolls.role, self._columns.tolls.at
        rows = ~of.among((ALL,)) & role.among(axis_values(self._selection.role)) & self._anybody.maybe[at]
        codes = of.codes[rows]
        sums = self._counting(rows, self._anybody).by(codes, len(of.words))
        common = sum(
            (sums[code] for code, word in enumerate(of.words) if word == OTHER), np.zeros_like(sums[:1].sum(0))
        )
        named = np.unique(codes).tolist()
        tolls = dict(zip((of.words[code] for code in named), _summaries(sums[named] + common), strict=True))
        tolls.pop(OTHER, None)
        return tuple(sorted(tolls.items(), key=lambda pair: (*_weight(pair[1]), pair[0])))


def _summaries(sums: Whole) -> list[tuple[TollSummary, ...]]:
    """Of each group its sums (low, best, high, open ends, incidents surely and perhaps) by outcome; of nobody left out.

    `sums` are by group, number and outcome.
    """
    found: list[list[TollSummary]] = [[] for _ in range(len(sums))]
    groups, outcomes = np.nonzero(sums[:, 4] + sums[:, 5])
    rows = sums[groups, :, outcomes].tolist()
    for group, outcome, row in zip(groups.tolist(), outcomes.tolist(), rows, strict=True):
        low, best, high, open_ends, sure, maybe = row
        top = None if open_ends else high
        found[group].append(
            TollSummary(outcome=OUTCOMES[outcome], low=low, best=best, high=top, inside=sure, edge=maybe)
        )
    return [tuple(tolls) for tolls in found]


def _area(place: Place, share: Share) -> AreaShare:
    return AreaShare(country=place.country, admin1=place.admin1, admin1_code=place.admin1_code, share=share)


def _spot(place: Place, share: Share, *, around: bool) -> Spot:
    lat, lon = place.lat or 0.0, place.lon or 0.0
    return Spot(lat=lat, lon=lon, precision=place.precision, place=place, share=share, around=around)


def _period(first: str | None, last: str | None) -> Unit:
    """Days, months or years, whichever gives a readable number of periods."""
    if not (first and last):
        return "Y"
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return "D" if days <= MOST_DAYS else "M" if days <= MOST_MONTHS * 30.4 else "Y"


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


def _weight(tolls: Sequence[TollSummary]) -> tuple[int, ...]:
    """For sorting: most killed first, then most of the other outcomes."""
    best = {toll.outcome: toll.best for toll in tolls}
    return tuple(-best.get(outcome, 0) for outcome in Outcome)
