"""Shapes on the globe: geodesic, whole across the antimeridian and at the poles."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.gazetteer import distance_km
from tollbook.gazetteer.shapes import along, buffered, corridor, disc, distance_to_way_km

LAT, LON = st.floats(-90, 90), st.floats(-180, 180)


@settings(max_examples=300, deadline=None)
@given(LAT, LON, st.floats(1, 3000), LAT, LON)
def test_a_disc_holds_what_is_near_wherever_it_lies(lat, lon, km, other_lat, other_lon):
    """Inside by the polygon is inside by the geodesic, but for the thickness of its edge."""
    shape = disc(lat, lon, km)
    west, _, east, _ = shape.bounds
    assert shape.is_valid
    assert west >= -180 - 1e-9
    assert east <= 180 + 1e-9
    away = distance_km(lat, lon, other_lat, other_lon)
    if abs(away - km) > 0.02 * km + 1:
        assert shape.covers(shapely.Point(other_lon, other_lat)) == (away < km)


@pytest.mark.parametrize(
    ("at", "inside", "outside"),
    [
        ((-17.0, 179.9), [(-17.0, -179.9), (-17.0, 179.0)], [(-17.0, 0.0), (-17.0, -178.0)]),
        ((89.5, 0.0), [(90.0, 0.0), (89.7, 180.0), (89.5, 90.0)], [(88.0, 180.0)]),
        ((-90.0, 0.0), [(-89.5, 120.0), (-89.5, -60.0)], [(-88.0, 45.0)]),
    ],
)
def test_a_hundred_kilometres_around(at, inside, outside):
    """Across the antimeridian and around the poles."""
    shape = disc(*at, 100)
    assert all(shape.covers(shapely.Point(lon, lat)) for lat, lon in inside)
    assert not any(shape.covers(shapely.Point(lon, lat)) for lat, lon in outside)


def test_a_corridor_follows_the_shortest_way():
    """Across the antimeridian, where a line between the numbers would go round the world."""
    fiji_to_samoa = [(-18.1, 178.4), (-13.8, -171.8)]
    shape = corridor(fiji_to_samoa, 50)
    middle = list(along(fiji_to_samoa, 10))[40]
    assert shape.covers(shapely.Point(middle[1], middle[0]))
    assert not shape.covers(shapely.Point(0.0, -16.0))
    assert distance_to_way_km(*middle, fiji_to_samoa) < 0.5


@settings(max_examples=200, deadline=None)
@given(st.tuples(LAT, LON), st.tuples(LAT, LON), LAT, LON)
def test_the_way_is_no_farther_than_any_of_its_points(first, last, lat, lon):
    """And no nearer than the nearest of many of its points, less their spacing; within the 0.1 per cent it promises."""
    way = [first, last]
    if distance_km(*first, *last) > 19_000:  # between opposite points there are many shortest ways
        return
    least = min(distance_km(lat, lon, *point) for point in along(way, 100))
    assert least - 60 <= distance_to_way_km(lat, lon, way) <= max(least + 1, least * 1.001)


def test_distances_to_a_way():
    """Beside it, beyond its ends, at a bend."""
    way = [(0.0, 0.0), (0.0, 10.0), (10.0, 10.0)]
    assert distance_to_way_km(1.0, 5.0, way) == pytest.approx(110.57, abs=0.1)
    assert distance_to_way_km(0.0, -1.0, way) == pytest.approx(111.32, abs=0.1)
    assert distance_to_way_km(5.0, 11.0, way) == pytest.approx(110.9, abs=0.3)
    assert distance_to_way_km(0.0, 5.0, [(0.0, 5.0), (0.0, 5.0)]) == 0.0


def test_widening_is_as_wide_east_as_north():
    """At 60 degrees north a degree of longitude is half as long."""
    _, _, east, north = buffered(shapely.Point(20.0, 60.0), 100).bounds
    assert distance_km(60, 20, 60, east) == pytest.approx(100, rel=0.01)
    assert distance_km(60, 20, north, 20) == pytest.approx(100, rel=0.01)
    assert buffered(shapely.Polygon(), 10).is_empty
