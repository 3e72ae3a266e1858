"""Areas in words become countries, and geometry where the words give one."""

from __future__ import annotations

import pytest
import shapely

from tollbook.gazetteer import Gazetteer, PlaceContext
from tollbook.records import Place
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth


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


def test_the_surely_meant_part_is_told_apart(gazetteer: Gazetteer) -> None:
    """ "In and around" surely means the country and perhaps its neighbours."""
    area = gazetteer.area("in and around Afghanistan")
    kabul, lahore = shapely.Point(69.2, 34.5), shapely.Point(74.3, 31.5)
    assert area.core.contains(kabul)
    assert not area.core.contains(lahore)
    assert area.geometry.contains(lahore)
    assert area.units == ("AF",)


def test_a_sea_is_without_the_land_in_it(gazetteer: Gazetteer) -> None:
    area = gazetteer.area("the Gulf of Aden")
    assert area.geometry.contains(shapely.Point(48.0, 12.5))
    assert not area.geometry.contains(shapely.Point(45.0, 13.6))


def test_a_border_strip_is_as_wide_east_as_north(gazetteer: Gazetteer) -> None:
    """Finland and Norway meet at 70 degrees north."""
    strip = gazetteer.area("the border of Finland and Norway").geometry
    assert strip.contains(shapely.Point(29.0, 69.0)) or strip.contains(shapely.Point(28.9, 69.1))
    assert strip.area < 12


def test_what_a_corridor_touches_is_possible(gazetteer: Gazetteer) -> None:
    area = gazetteer.area("along the road from Peshawar to Jalalabad, Afghanistan")
    assert set(area.certain) | set(area.possible) >= {"PK", "AF"}


@pytest.mark.parametrize(
    ("place", "words", "truth"),
    [
        (Place(country="YE", lat=12.78, lon=45.03, precision=PlacePrecision.TOWN), "the Gulf of Aden", "?"),
        (Place(lat=12.5, lon=48.0, precision=PlacePrecision.POINT), "the Gulf of Aden", "yes"),
        (Place(lat=12.5, lon=98.0, precision=PlacePrecision.POINT), "the Gulf of Aden", "no"),
        (Place(country="FJ", lat=-16.9, lon=-179.9, precision=PlacePrecision.TOWN), "Fiji", "yes"),
        (Place(lat=-16.9, lon=-179.9, precision=PlacePrecision.TOWN), "within 225 km of Suva", "?"),
        (Place(lat=-16.9, lon=-179.9, precision=PlacePrecision.TOWN), "within 500 km of Suva", "yes"),
        (Place(), "Fiji", "?"),
        (Place(country="MZ", lat=-11.35, lon=40.35, precision=PlacePrecision.POINT), "northern Mozambique", "yes"),
        (Place(country="MZ", lat=-11.35, lon=40.75, precision=PlacePrecision.POINT), "northern Mozambique", "yes"),
        (Place(country="MZ", lat=-25.9, lon=32.6, precision=PlacePrecision.TOWN), "northern Mozambique", "no"),
    ],
)
def test_membership(gazetteer: Gazetteer, place: Place, words: str, truth: str) -> None:
    radius = {PlacePrecision.TOWN: 8.0, PlacePrecision.POINT: 2.0}.get(place.precision)
    wanted = {"yes": Truth.MET, "no": Truth.NOT_MET, "?": Truth.NOT_DETERMINABLE}[truth]
    assert gazetteer.lies_in(place, words, radius) is wanted


def test_the_sea_itself_lies_in_the_sea(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("the Gulf of Aden").place
    assert gazetteer.lies_in(place, "the Gulf of Aden", 150.0) is Truth.MET
