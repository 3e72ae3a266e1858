"""Countries and peoples by name, in several languages; what is ambiguous stays so."""

from __future__ import annotations

import pytest

from tollbook.errors import UnknownCodeError
from tollbook.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Burma", "MM"), ("Zaire", "CD"), ("Ivory Coast", "CI"), ("Swaziland", "SZ"),
        ("the Philippines", "PH"), ("UAE", "AE"),
        ("DRC", "CD"), ("Китай", "CN"), ("巴基斯坦", "PK"), ("Afganistán", "AF"), ("Côte d’Ivoire", "CI"),
        ("أفغانستان", "AF"),
        ("Pakistani", "PK"), ("us", None), ("Congo", None), ("Nowhere", None), ("", None),
    ],
)  # fmt: skip
def test_a_country_by_name(gazetteer: Gazetteer, name: str, code: str | None) -> None:
    assert gazetteer.country_named(name) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Chinese", "CN"), ("Briton", "GB"), ("Filipina", "PH"), ("Filipinos", "PH"), ("Dutchwoman", "NL"),
        ("Frenchmen", "FR"),
        ("Emirati", "AE"), ("Nigerien", "NE"), ("Nigerian", "NG"), ("Chinese nationals", "CN"), ("a Tajik", "TJ"),
        ("китайских", "CN"), ("китайцев", "CN"), ("россиян", "RU"), ("таджикский", "TJ"), ("chinoises", "CN"),
        ("pakistaníes", "PK"), ("الصينيين", "CN"), ("چینی", "CN"), ("افغان", "AF"), ("иностранцев", None),
        ("Irishman", "IE"), ("Burkinabé", "BF"), ("Congolese", None), ("villagers", None),
    ],
)  # fmt: skip
def test_a_people(gazetteer: Gazetteer, word: str, code: str | None) -> None:
    assert gazetteer.nationality(word) == code


def test_an_ambiguous_people_is_told_by_the_context_alone(gazetteer: Gazetteer) -> None:
    assert gazetteer.nationalities("Congolese") == ("CD", "CG")
    assert gazetteer.nationality("Congolese", ("RW", "CG")) == "CG"
    assert gazetteer.nationality("Congolese", ("RW",)) is None
    assert gazetteer.countries_named("Congo") == ("CD", "CG")


def test_a_country_by_code(gazetteer: Gazetteer) -> None:
    country = gazetteer.country("ph")
    assert (country.name, country.alpha2) == ("Philippines", "PH")
    assert "Filipina" in country.demonyms
    with pytest.raises(UnknownCodeError, match="'XX'"):
        gazetteer.country("XX")


@pytest.mark.parametrize(
    ("written", "country", "name", "code"),
    [
        ("NWFP", "PK", "Khyber Pakhtunkhwa", "PK-KP"), ("Kuhistoni Badakhshon", "TJ", "Gorno-Badakhshan", "TJ-GB"),
        ("Nord-Kivu", "CD", "North Kivu", "CD-NK"), ("Khatlon Region", "TJ", "Khatlon", "TJ-KT"),
        ("Sind", "PK", "Sindh", "PK-SD"),
        ("Shabeellaha Hoose", "SO", "Lower Shabelle", "SO-SH"), ("Al Hudaydah", "YE", "Hodeidah", "YE-HU"),
        ("PK-BA", "PK", "Balochistan", "PK-BA"), ("Kabul", "AF", "Kabul", "AF-KAB"),
        ("Basilan", "PH", "Basilan", "PH-BAS"),
    ],
)  # fmt: skip
def test_a_division_has_its_common_english_name(
    gazetteer: Gazetteer, written: str, country: str, name: str, code: str
) -> None:
    assert gazetteer.admin1(written, country) == (name, code)


def test_an_unknown_division_comes_back_as_given(gazetteer: Gazetteer) -> None:
    assert gazetteer.admin1("Ruritania", "PK") == ("Ruritania", None)
