"""Points lie in countries and divisions; what is no point is refused."""

from __future__ import annotations

import pytest

from tollbook.errors import UsageError
from tollbook.gazetteer import Gazetteer
from tollbook.vocabulary.codes import PlacePrecision


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        (34.53, 69.17, "AF-KAB"), (31.83, 70.9, "PK-KP"), (-12.2, 40.0, "MZ-P"), (-1.68, 29.22, "CD-NK"),
        (2.05, 45.32, "SO-BN"),
        (12.78, 45.03, "YE-AD"), (6.7, 121.97, "PH-BAS"), (-0.45, 39.65, "KE-07"),
    ],
)  # fmt: skip
def test_a_point_lies_in_its_division(gazetteer: Gazetteer, lat: float, lon: float, code: str) -> None:
    place = gazetteer.admin1_at(lat, lon)
    assert place.admin1_code == code
    assert place.precision is PlacePrecision.ADMIN1


@pytest.mark.parametrize(("lat", "lon"), [(0, 0), (-40, -130), (90, 0), (45, -180), (45, 180)])
def test_the_open_sea_is_in_no_country(gazetteer: Gazetteer, lat: float, lon: float) -> None:
    assert gazetteer.admin1_at(lat, lon).precision is PlacePrecision.UNKNOWN


@pytest.mark.parametrize(("lat", "lon"), [(95, 10), (10, 200), (float("nan"), 0)])
def test_what_is_no_point_is_refused(gazetteer: Gazetteer, lat: float, lon: float) -> None:
    with pytest.raises(UsageError, match="latitude"):
        gazetteer.admin1_at(lat, lon)


def test_swapped_coordinates_are_recognised_by_their_country(gazetteer: Gazetteer) -> None:
    assert (
        gazetteer.check_coordinates(69.17, 34.53, "AF")
        == "latitude and longitude look swapped: 34.53, 69.17 lies in AF"
    )
    assert gazetteer.check_coordinates(34.53, 69.17, "AF") is None
    assert "does not lie in AF" in (gazetteer.check_coordinates(10.0, 10.0, "AF") or "")


def test_neighbours_share_a_border(gazetteer: Gazetteer) -> None:
    assert set(gazetteer.neighbours("TJ")) == {"AF", "CN", "KG", "UZ"}
    assert gazetteer.neighbours("IS") == ()


def test_land_in_a_box(gazetteer):
    """A map asks which countries and divisions it shows; each country comes once, with all of its land."""
    found = dict(gazetteer.countries_in(-12.5, 12.0, -11.0, 13.5))
    assert {"SN", "ML", "GN"} <= set(found)
    assert found["SN"].bounds[0] < -17
    assert len(gazetteer.divisions_in(-12.5, 12.0, -11.0, 13.5)) >= 4
    assert gazetteer.countries_in(-30, -40, -29, -39) == []
