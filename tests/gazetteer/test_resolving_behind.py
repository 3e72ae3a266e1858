"""A name with a town of another country right behind it."""

from __future__ import annotations

import pytest

from tollbook.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("words", "country", "area"),
    [
        ("La Saline, Port-au-Prince", "HT", "Ouest"),
        ("Cairo, Illinois", "US", "Illinois"),
        ("Soyo, Angola", "AO", "Zaire"),
        ("Portovelo, El Oro", "EC", "El Oro"),
        ("Gudermes, Chechnya", "RU", "Chechnya"),
    ],
)
def test_the_town_behind_a_name_says_in_which_country(words: str, country: str, area: str) -> None:
    """A quarter that no list holds lies with the town named right behind it, not in a namesake far away."""
    place = load_gazetteer().locate([words]).place
    assert (place.country, place.admin1) == (country, area)
