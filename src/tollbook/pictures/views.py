"""What part of the earth a map shows, and where on it a point lies."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAST_DEGREES = 3.0  # a closer view would suggest that the places are known more exactly than they are
_ROOM = 1.25  # how much wider than the points
_STEP = 1.25  # views grow in steps, so that neighbouring selections share one
_GRID = 8  # and lie on a grid of so many steps to their height
_KM_PER_DEGREE = 111.2
_WORLD = (12.0, 10.0, 150.0)

Degrees = TypeVar("Degrees", float, "NDArray[np.float64]")


@dataclass(frozen=True, slots=True)
class View:
    """A plate carrée map of `width` by `height` user units, true to scale along its middle parallel.

    `lat` and `lon` are the centre and `degrees` the height in degrees of latitude.
    """

    lat: float
    lon: float
    degrees: float
    width: float
    height: float

    @property
    def unit(self) -> float:
        """User units to a degree of latitude."""
        return self.height / self.degrees

    @property
    def narrowing(self) -> float:
        """A degree of longitude against one of latitude, at the middle parallel."""
        return math.cos(math.radians(self.lat))

    @property
    def km(self) -> float:
        """User units to a kilometre."""
        return self.unit / _KM_PER_DEGREE

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north of what is seen, in degrees, on the earth."""
        half_lat, half_lon = self.degrees / 2, self.width / self.unit / self.narrowing / 2
        return (
            max(self.lon - half_lon, -180.0), max(self.lat - half_lat, -90.0),
            min(self.lon + half_lon, 180.0), min(self.lat + half_lat, 90.0),
        )  # fmt: skip

    def at(self, lat: Degrees, lon: Degrees) -> tuple[Degrees, Degrees]:
        """Where a point of the earth is drawn, or each of many."""
        x = self.width / 2 + (lon - self.lon) * self.narrowing * self.unit
        return x, self.height / 2 + (self.lat - lat) * self.unit


def view_of(points: Iterable[tuple[float, float]], width: float, height: float) -> View:
    """The view that holds the points (latitude, longitude); of the whole world where there are none."""
    found = list(points)
    if not found:
        return View(*_WORLD, width, height)
    south, north = min(lat for lat, _ in found), max(lat for lat, _ in found)
    west, east = min(lon for _, lon in found), max(lon for _, lon in found)
    narrowing = math.cos(math.radians((south + north) / 2))
    wanted = max((north - south) * _ROOM, (east - west) * narrowing * _ROOM * height / width, _LEAST_DEGREES)
    degrees = _LEAST_DEGREES * _STEP ** math.ceil(math.log(wanted / _LEAST_DEGREES, _STEP) - 1e-9)
    grid = degrees / _GRID
    lat, lon = round((south + north) / 2 / grid) * grid, round((west + east) / 2 / grid) * grid
    if degrees > _WORLD[2]:
        return View(*_WORLD, width, height)
    return View(max(-80.0, min(80.0, lat)), lon, degrees, width, height)
