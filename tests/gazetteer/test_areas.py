"""Areas in words become countries, and geometry where the words give one."""

from __future__ import annotations

import pytest
import shapely

from tollbook.gazetteer import Gazetteer, PlaceContext


@pytest.mark.parametrize(
    ("phrase", "certain", "possible"),
    [
        ("in and around Afghanistan", {"AF"}, {"PK", "IR", "TJ", "UZ", "TM", "CN"}),
        ("the Tajik-Afghan border", {"TJ", "AF"}, set()),
        ("northern Mozambique", {"MZ"}, set()), ("Pakistan", {"PK"}, set()),
        ("Khyber Pakhtunkhwa and Balochistan", {"PK"}, set()),
        ("the Gulf of Aden", set(), set()), ("Kenya and Somalia", {"KE", "SO"}, set()),
    ],
)  # fmt: skip
def test_countries(gazetteer: Gazetteer, phrase: str, certain: set[str], possible: set[str]) -> None:
    area = gazetteer.area(phrase)
    assert set(area.certain) == certain
    assert set(area.possible) == possible
    assert area.geometry is not None
    assert not area.geometry.is_empty


def test_the_region_is_what_the_report_speaks_of_and_only_possible(gazetteer: Gazetteer) -> None:
    area = gazetteer.area("the region", PlaceContext(countries=("SO", "KE")))
    assert (area.certain, area.possible) == ((), ("SO",))
    assert gazetteer.area("the region").countries == ()


def test_a_border_lies_between_its_countries(gazetteer: Gazetteer) -> None:
    area = gazetteer.area("the Tajik-Afghan border")
    assert area.geometry.contains(shapely.Point(69.5, 37.58))
    assert not area.geometry.contains(shapely.Point(69.2, 34.5))


def test_within_so_many_kilometres(gazetteer: Gazetteer) -> None:
    area = gazetteer.area("within 50 km of Kabul")
    assert area.geometry.contains(shapely.Point(69.17, 34.9))
    assert not area.geometry.contains(shapely.Point(69.17, 35.1))
    assert gazetteer.area("within 30 miles of Kabul").geometry.area < area.geometry.area


def test_the_road_from_one_town_to_another_is_a_corridor(gazetteer: Gazetteer) -> None:
    area = gazetteer.area("along the road from Kabul to Kandahar")
    assert area.geometry.contains(shapely.Point(67.4, 33.05))
    assert area.certain == ("AF",)


def test_the_north_lies_north(gazetteer: Gazetteer) -> None:
    north, whole = gazetteer.area("northern Mozambique").geometry, gazetteer.area("Mozambique").geometry
    assert north.centroid.y > whole.centroid.y
    assert north.area < whole.area


@pytest.mark.parametrize("phrase", ["", "worldwide", "Qwortlebury", "x" * 5000])
def test_what_is_not_bounded_says_so(gazetteer: Gazetteer, phrase: str) -> None:
    area = gazetteer.area(phrase)
    assert area.certain == ()
    assert area.geometry is None
    assert area.reason
