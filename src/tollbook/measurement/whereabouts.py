"""Where the attacks of a measurement were, for a map: places, or cells of a grid where there are many of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tollbook.measurement.members import Members
from tollbook.records import Place

MOST_SPOTS = 400
"""Up to so many different places, each is a spot; beyond, cells of a grid are."""
_CELLS = 40  # along the longer side


@dataclass(frozen=True, slots=True)
class Spot:
    """Attacks at one place or in one cell: `inside` certainly count, `edge` may; `place` is that of one of them.

    Places known less exactly are spots of their own. `around` where several places are one spot.
    """

    place: Place
    inside: int
    edge: int
    around: bool


@dataclass(frozen=True, slots=True)
class Whereabouts:
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
    points = np.stack((lat[there], lon[there], np.nan_to_num(radius[there], nan=-1.0)), axis=1)
    keys = np.unique(points, axis=0, return_inverse=True)
    if len(keys[0]) > MOST_SPOTS:
        side = max(np.ptp(points[:, 0]), np.ptp(points[:, 1])) / _CELLS or 1.0
        cells = np.column_stack((np.floor(points[:, :2] / side), points[:, 2]))
        keys = np.unique(cells, axis=0, return_inverse=True)
    group, count = keys[1].reshape(-1), len(keys[0])
    first = np.unique(group, return_index=True)[1]
    whole = np.bincount(group, minlength=count)
    sure = np.bincount(group, members.inside[there], count).astype(np.int64)
    several = np.zeros(count, dtype=bool)
    np.logical_or.at(several, group, (points != points[first][group]).any(axis=1))
    examples = members.columns.incidents(members.at[there[first]].tolist())
    spots = [
        Spot(example.place, inside, all_ - inside, around)
        for example, inside, all_, around in zip(
            examples, sure.tolist(), whole.tolist(), several.tolist(), strict=True
        )
    ]  # fmt: skip
    return Whereabouts(tuple(sorted(spots, key=_weight)), unplaced)


def _weight(spot: Spot) -> tuple[object, ...]:
    place = spot.place
    return -spot.inside - spot.edge, place.lat, place.lon, place.precision
