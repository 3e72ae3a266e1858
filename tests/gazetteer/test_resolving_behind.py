"""A name with a town of another country right behind it."""

from __future__ import annotations

import pytest

from tollbook.gazetteer import PlaceContext, load_gazetteer


@pytest.mark.parametrize(
    ("words", "country", "area"),
    [
        ("La Saline, Port-au-Prince", "HT", "Ouest"),
        ("Cairo, Illinois", "US", "Illinois"),
        ("Soyo, Angola", "AO", "Zaire"),
        ("Portovelo, El Oro", "EC", "El Oro"),
        ("Gudermes, Chechnya", "RU", "Chechnya"),
        ("Los Encinos project in Durango State, Mexico", "MX", "Durango"),
        ("Los Encinos mine in the state of Durango", "MX", "Durango"),
    ],
)
def test_the_town_behind_a_name_says_in_which_country(words: str, country: str, area: str) -> None:
    """A quarter that no list holds lies with the town named right behind it, not in a namesake far away."""
    place = load_gazetteer().locate([words]).place
    assert (place.country, place.admin1) == (country, area)


def test_a_word_for_a_people_names_no_place_before_its_province() -> None:
    """Though a place somewhere is called so too."""
    assert load_gazetteer().locate(["the Thai province of Yala"]).place.name == "Yala"


def test_on_whose_side_of_a_border_a_name_is() -> None:
    """The people's word tells the country, whatever the report speaks of most."""
    context = PlaceContext(countries=("UG", "CD"), weights=(1.0, 0.5))
    assert load_gazetteer().locate(["Zorva, on the Congolese side"], context).place.country == "CD"
