"""Where the attacks of a measurement were, for a map: places, or cells of a grid where there are many of them."""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.measurement.columns import Numbers, numbered
from tollbook.measurement.members import Members
from tollbook.records import Place

MOST_SPOTS = 400
"""Up to so many different places, each is a spot; beyond, cells of a grid are."""
_CELLS = 40  # along the longer side
_SOME = 10_000  # among so many stand nearly all values that there are, if there are few


class Spot(msgspec.Struct, frozen=True):
    """Attacks at one place or in one cell: `inside` certainly count, `edge` may; `place` is that of one of them.

    Places known less exactly are spots of their own. `around` where several places are one spot.
    """

    place: Place
    inside: int
    edge: int
    around: bool


class Whereabouts(msgspec.Struct, frozen=True):
    """The spots, most attacks first, and how many attacks are at no place of the map."""

    spots: tuple[Spot, ...]
    unplaced: int


def whereabouts(members: Members) -> Whereabouts:
    """Where the members were."""
    placed = members.columns.placed
    lat, lon, radius = placed.lat[members.at], placed.lon[members.at], placed.radius[members.at]
    there = np.flatnonzero(~np.isnan(lat))
    unplaced = len(lat) - len(there)
    if not len(there):
        return Whereabouts((), unplaced)
    north, east, kind = lat[there], lon[there], _numbered(np.nan_to_num(radius[there], nan=-1.0))
    first = group = np.zeros(0, dtype=np.int64)
    many = len(np.unique(north[:_SOME])) > MOST_SPOTS or len(np.unique(north)) > MOST_SPOTS
    if not many:
        first, group = _groups(_numbered(north), _numbered(east), kind)
    if many or len(first) > MOST_SPOTS:
        side = max(np.ptp(north), np.ptp(east)) / _CELLS or 1.0
        first, group = _groups(_cells(north, side), _cells(east, side), kind)
    count = len(first)
    whole = np.bincount(group, minlength=count)
    sure = np.bincount(group, members.inside[there], count).astype(np.int64)
    elsewhere = (north != north[first][group]) | (east != east[first][group])
    several = np.bincount(group, elsewhere, count) > 0
    examples = members.columns.places(members.at[there[first]].tolist())
    spots = [
        Spot(example, inside, all_ - inside, around)
        for example, inside, all_, around in zip(
            examples, sure.tolist(), whole.tolist(), several.tolist(), strict=True
        )
    ]  # fmt: skip
    return Whereabouts(tuple(sorted(spots, key=_weight)), unplaced)


def _numbered(column: NDArray[np.float64]) -> Numbers:
    """The values of a column, numbered in their order."""
    few = np.unique(column[:_SOME])
    at = np.minimum(np.searchsorted(few, column), len(few) - 1)
    if (few[at] == column).all():
        return at
    numbers: Numbers = np.unique(column, return_inverse=True)[1].astype(np.int64)
    return numbers


def _cells(degrees: NDArray[np.float64], side: float) -> Numbers:
    cells: Numbers = np.floor(degrees / side).astype(np.int64)
    return cells - int(cells.min())


def _groups(*columns: Numbers) -> tuple[Numbers, Numbers]:
    """What is alike in all columns: the place of the first of each group, and the group of each, in order."""
    key = np.zeros(len(columns[0]), dtype=np.int64)
    for column in columns:
        key = key * (int(column.max()) + 1) + column
    _, first, group = numbered(key)
    return first, group


def _weight(spot: Spot) -> tuple[object, ...]:
    place = spot.place
    return -spot.inside - spot.edge, place.lat, place.lon, place.precision
