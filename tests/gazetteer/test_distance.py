"""Distances are geodesic, symmetric and never fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.gazetteer import distance_km, great_circle_km

LAT, LON = st.floats(-90, 90), st.floats(-180, 180)


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ((0, 0), (0, 1), 111.319), ((90, 0), (-90, 0), 20003.931), ((0, 179.9), (0, -179.9), 22.264),
        ((48.8566, 2.3522), (51.5074, -0.1278), 343.9), ((10, 20), (10, 20), 0.0),
    ],
)  # fmt: skip
def test_known_distances(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    assert distance_km(*a, *b) == pytest.approx(km, abs=0.2)


@given(LAT, LON, LAT, LON)
def test_the_way_back_is_as_long_and_near_the_great_circle(a: float, b: float, c: float, d: float) -> None:
    there, back = distance_km(a, b, c, d), distance_km(c, d, a, b)
    assert there == pytest.approx(back, abs=1e-3)
    assert there == pytest.approx(great_circle_km(a, b, c, d), rel=0.01, abs=0.5)
