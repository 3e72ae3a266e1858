"""Shapes on the globe as polygons in longitude and latitude degrees, whole across the antimeridian and at the poles."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from tollbook.gazetteer.distance import distance_km, great_circle_km

KM_PER_DEGREE = 111.195
CORNERS = 48
NEAR_POLE = 75.0  # degrees of latitude beyond which an outline needs more corners
_PER_DEGREE = 2  # corners for each degree of longitude of an outline around a pole
MOST_STEPS = 2_000  # discs that make up a corridor
_RADIUS = 6371.0088  # km, mean

Point = tuple[float, float]  # latitude, longitude
_Vector = tuple[float, float, float]


def disc(lat: float, lon: float, km: float) -> Any:
    """The points within `km` of a point, as a polygon of 48 corners on the mean sphere.

    One that reaches across the antimeridian comes in parts, one that holds a pole reaches up to it.
    """
    import shapely

    radius = min(km, 0.499 * math.pi * _RADIUS) / _RADIUS  # more than a hemisphere has no such outline
    for pole in (90.0, -90.0):
        if great_circle_km(lat, lon, pole, lon) <= radius * _RADIUS:
            return shapely.Polygon([(-180.0, pole), *_around_pole(lat, lon, radius, pole), (180.0, pole)])
    corners = CORNERS if abs(lat) + math.degrees(radius) < NEAR_POLE else 15 * CORNERS
    return folded(shapely.Polygon([_corner(lat, lon, radius, 2 * math.pi * step / corners) for step in range(corners)]))


def _corner(lat: float, lon: float, radius: float, bearing: float) -> tuple[float, float]:
    p = math.asin(
        math.sin(math.radians(lat)) * math.cos(radius)
        + math.cos(math.radians(lat)) * math.sin(radius) * math.cos(bearing)
    )
    q = math.radians(lon) + math.atan2(
        math.sin(bearing) * math.sin(radius) * math.cos(math.radians(lat)),
        math.cos(radius) - math.sin(math.radians(lat)) * math.sin(p),
    )
    return math.degrees(q), math.degrees(p)


def _around_pole(lat: float, lon: float, radius: float, pole: float) -> Iterator[tuple[float, float]]:
    """The edge of a disc that holds a pole, from one end of the map to the other.

    Where the edge crosses the meridian of a longitude follows from the spherical law of cosines.
    """
    side = math.copysign(1.0, pole)
    for step in range(-180 * _PER_DEGREE, 180 * _PER_DEGREE + 1):
        at = step / _PER_DEGREE
        a = side * math.sin(math.radians(lat))
        b = math.cos(math.radians(lat)) * math.cos(math.radians(at - lon))
        height = math.atan2(a, b) - math.acos(max(-1.0, min(1.0, math.cos(radius) / math.hypot(a, b))))
        yield at, side * max(-90.0, min(90.0, math.degrees(height)))


def folded(shape: Any) -> Any:
    """A shape that runs past 180 degrees of longitude, with what is past it on the other side."""
    import shapely
    from shapely.affinity import translate

    west, _, east, _ = shape.bounds
    if west >= -180 and east <= 180:
        return shape
    whole = shapely.box(-180, -90, 180, 90)
    return shapely.union_all([translate(shape, turn).intersection(whole) for turn in (-360.0, 0.0, 360.0)])


def corridor(points: Sequence[Point], km: float) -> Any:
    """The points within `km` of the shortest way along `points`, as overlapping discs."""
    import shapely

    length = sum(great_circle_km(*a, *b) for a, b in pairwise(points))
    step = max(km / 4, length / MOST_STEPS, 0.001)
    return shapely.union_all([disc(lat, lon, km) for lat, lon in along(points, step)])


def along(points: Sequence[Point], step: float) -> Iterator[Point]:
    """Points of the shortest way along `points` on the sphere, at most `step` kilometres apart."""
    yield points[0]
    for a, b in pairwise(points):
        u, v = _vector(a), _vector(b)
        angle = great_circle_km(*a, *b) / _RADIUS
        parts = max(1, math.ceil(angle * _RADIUS / step))
        for part in range(1, parts):
            yield _point(_between(u, v, angle, part / parts))
        yield b


def distance_to_way_km(lat: float, lon: float, points: Sequence[Point]) -> float:
    """The geodesic distance from a point to the shortest way along `points`, in kilometres (within 0.1 per cent)."""
    return min(distance_km(lat, lon, *near) for near in _nearest((lat, lon), points))


def _nearest(at: Point, points: Sequence[Point]) -> Iterable[Point]:
    """The ends of each stretch, and where the way between them comes nearest."""
    yield points[0]
    p = _vector(at)
    for a, b in pairwise(points):
        yield b
        u, v = _vector(a), _vector(b)
        normal = _cross(u, v)
        size = math.hypot(*normal)
        if size < 1e-12:
            continue
        n = tuple(x / size for x in normal)
        off = sum(x * y for x, y in zip(p, n, strict=True))
        foot = (p[0] - off * n[0], p[1] - off * n[1], p[2] - off * n[2])
        if math.hypot(*foot) < 1e-12:  # a pole of the great circle is as far from all of it
            continue
        if _dot(_cross(u, foot), normal) >= 0 and _dot(_cross(foot, v), normal) >= 0:
            yield _point(foot)


def buffered(shape: Any, km: float) -> Any:
    """A shape widened by `km`, near enough for shapes that reach over few degrees of latitude.

    Longitudes are drawn together by the cosine of the shape's middle latitude first, so that a kilometre is as long
    east as it is north there.
    """
    from shapely.affinity import scale

    if shape.is_empty:
        return shape
    _, south, _, north = shape.bounds
    narrow = max(math.cos(math.radians((south + north) / 2)), 0.01)
    origin = (0.0, 0.0)
    flat = scale(shape, xfact=narrow, yfact=1.0, origin=origin)
    return folded(scale(flat.buffer(km / KM_PER_DEGREE), xfact=1 / narrow, yfact=1.0, origin=origin))


def _vector(point: Point) -> _Vector:
    p, q = math.radians(point[0]), math.radians(point[1])
    return math.cos(p) * math.cos(q), math.cos(p) * math.sin(q), math.sin(p)


def _point(vector: _Vector) -> Point:
    x, y, z = vector
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _between(u: _Vector, v: _Vector, angle: float, share: float) -> _Vector:
    if math.sin(angle) < 1e-9:
        return u
    a, b = math.sin((1 - share) * angle) / math.sin(angle), math.sin(share * angle) / math.sin(angle)
    return a * u[0] + b * v[0], a * u[1] + b * v[1], a * u[2] + b * v[2]


def _cross(u: _Vector, v: _Vector) -> _Vector:
    return u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]


def _dot(u: _Vector, v: _Vector) -> float:
    return u[0] * v[0] + u[1] * v[1] + u[2] * v[2]
