"""A name in its context becomes the right place, says why, and names its rivals."""

from __future__ import annotations

import pytest

from tollbook.gazetteer import Gazetteer, PlaceContext
from tollbook.vocabulary.codes import PlacePrecision


@pytest.mark.parametrize(
    ("name", "context", "country", "admin1"),
    [
        ("Faizabad", PlaceContext(countries=("AF",), admin1=("Badakhshan",)), "AF", "Badakhshan"),
        ("Faizabad", PlaceContext(countries=("IN",)), "IN", "Uttar Pradesh"),
        ("Yavan", PlaceContext(), "TJ", "Khatlon"), ("Yovon", PlaceContext(), "TJ", "Khatlon"),
        ("D.I. Khan", PlaceContext(), "PK", "Khyber Pakhtunkhwa"),
        ("DI Khan", PlaceContext(), "PK", "Khyber Pakhtunkhwa"),
        ("Dera Ismail Khan", PlaceContext(), "PK", "Khyber Pakhtunkhwa"),
        ("مقديشو", PlaceContext(), "SO", "Banaadir"), ("Кандагаре", PlaceContext(), "AF", "Kandahar"),
        ("Файзабад", PlaceContext(countries=("AF",), admin1=("AF-BDS",)), "AF", "Badakhshan"),
        ("Ulster", PlaceContext(), "GB", "Northern Ireland"),
        ("Ulster", PlaceContext(countries=("US",)), "US", "New York"),
        ("the Vatican", PlaceContext(), "VA", None), ("Northamptonshire", PlaceContext(), "GB", "England"),
        ("Mogadishu", PlaceContext(), "SO", "Banaadir"),
        ("Muqdisho", PlaceContext(), "SO", "Banaadir"), ("Кандагар", PlaceContext(), "AF", "Kandahar"),
        ("喀布尔", PlaceContext(), "AF", "Kabul"), ("بدخشان", PlaceContext(), "AF", "Badakhshan"),
        ("Kech district, Balochistan", PlaceContext(), "PK", "Balochistan"),
        ("near Abombi, Djugu territory", PlaceContext(countries=("PK",)), "CD", "Ituri"),
        ("Hyderabad", PlaceContext(names=("Sukkur", "Jamshoro")), "PK", "Sindh"),
        ("Hyderabad", PlaceContext(outlet_country="IN"), "IN", "Telangana"),
        ("Niger state", PlaceContext(countries=("NG",)), "NG", "Niger"), ("Niger", PlaceContext(), "NE", None),
        ("on the road between Quetta and Ziarat", PlaceContext(countries=("PK",)), "PK", "Balochistan"),
        ("the village of Bazarak in Panjshir", PlaceContext(), "AF", "Panjshir"),
        ("St. Louis", PlaceContext(), "US", "Missouri"),
        ("Lumwana, North-Western Province", PlaceContext(countries=("ZM",)), "ZM", "North-Western"),
        ("St. Louis", PlaceContext(countries=("SN",)), "SN", "Saint-Louis"),
        ("St. Petersburg", PlaceContext(), "RU", "Saint Petersburg"),
    ],
)  # fmt: skip
def test_the_context_decides(
    gazetteer: Gazetteer, name: str, context: PlaceContext, country: str, admin1: str | None
) -> None:
    place = gazetteer.resolve(name, context).place
    assert (place.country, place.admin1) == (country, admin1)


def test_passages_are_read_together(gazetteer: Gazetteer) -> None:
    place = gazetteer.locate(["Balochistan", "the post at Hoshab"]).place
    assert (place.name, place.admin1_code) == ("Hoshab", "PK-BA")


def test_a_choice_names_its_reason_and_rivals(gazetteer: Gazetteer) -> None:
    found = gazetteer.resolve("Faizabad", PlaceContext(countries=("AF",)))
    assert found.resolved
    assert "AF" in found.reason
    assert found.place.reason == found.reason
    assert found.rivals
    assert all(rival.score <= found.score for rival in found.rivals)


@pytest.mark.parametrize(
    ("name", "precision"),
    [
        ("Kabul", PlacePrecision.TOWN), ("Khatlon", PlacePrecision.ADMIN1), ("Pakistan", PlacePrecision.COUNTRY),
        ("Kech district", PlacePrecision.DISTRICT), ("the Gulf of Aden", PlacePrecision.SEA),
        ("Dasu Dam", PlacePrecision.POINT),
        ("Herat province", PlacePrecision.ADMIN1), ("the Quetta road", PlacePrecision.ROUTE),
        ("the Sahel", PlacePrecision.REGION),
    ],
)  # fmt: skip
def test_the_precision_is_that_of_the_words(gazetteer: Gazetteer, name: str, precision: PlacePrecision) -> None:
    assert gazetteer.resolve(name).place.precision is precision


def test_a_company_is_no_place(gazetteer: Gazetteer) -> None:
    """What another language calls so is none behind a capital; of unheard names the one behind "at" is meant."""
    found = gazetteer.locate(["the Meridian Agro plantation at Mbwonge"], PlaceContext(countries=("CM",))).place
    assert (found.name, found.country) == ("Mbwonge", "CM")


def test_an_unheard_name_is_not_guessed(gazetteer: Gazetteer) -> None:
    found = gazetteer.resolve("Qwortlebury")
    assert not found.resolved
    assert found.place.country is None
    assert "no gazetteer" in found.reason


def test_an_unheard_name_lies_in_what_is_named_with_it(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("Qwortlebury, Ituri").place
    assert (place.name, place.admin1_code, place.precision) == ("Qwortlebury", "CD-IT", PlacePrecision.ADMIN1)


def test_an_unheard_village_is_not_what_it_is_in(gazetteer: Gazetteer) -> None:
    """Whatever the area around it is called like: a town, or nothing that is listed."""
    mali = PlaceContext(countries=("ML",), weights=(1.0,))
    place = gazetteer.locate(["Qwortlebury in Kidal, Mali"], mali).place
    assert (place.name, place.admin1, place.precision) == ("Qwortlebury", "Kidal", PlacePrecision.ADMIN1)
    assert gazetteer.locate(["village of Qwortlebury in Sistan"], PlaceContext()).place.name == "Qwortlebury"
    assert gazetteer.locate(["Qwortlebury in eastern Congo"], PlaceContext()).place.name == "Qwortlebury"


def test_a_word_that_ends_a_longer_name_is_no_place(gazetteer: Gazetteer) -> None:
    """ "Qwortle-e Nur" is not Nur."""
    assert [t.text for t in gazetteer.find("Gunmen came to Qwortle-e Nur in Iran.")] == ["Iran"]


@pytest.mark.parametrize("name", ["", "   ", "…", "x" * 10_000, "\0", "the", "123"])
def test_no_name_is_an_answer_with_a_reason(gazetteer: Gazetteer, name: str) -> None:
    found = gazetteer.resolve(name)
    assert not found.resolved
    assert found.reason


def test_the_capital_and_the_same_town_point_back(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("in the Kyrgyz capital").place.name == "Bishkek"
    assert gazetteer.resolve("in the Somali capital").place.name == "Mogadishu"  # in Ethiopia lies a Somali region
    context = PlaceContext(countries=("PK",), names=("Turbat",))
    assert gazetteer.resolve("in the same town", context).place.name == "Turbat"


def test_where_people_came_from_is_not_where_it_happened(gazetteer: Gazetteer) -> None:
    place = gazetteer.locate(["men who came from Mali", "the market of Tillia"], PlaceContext(countries=("NE",))).place
    assert place.country == "NE"


def test_what_follows_a_comma_qualifies(gazetteer: Gazetteer) -> None:
    text = "They drove from Alexandria, La., to Alexandria in Egypt."
    assert gazetteer.resolve_at(text, 16, 26).place.admin1_code == "US-LA"


def test_the_same_question_has_the_same_answer(gazetteer: Gazetteer) -> None:
    context = PlaceContext(countries=("US",), names=("Monroe", "Shreveport"))
    assert gazetteer.resolve("Springfield", context) == gazetteer.resolve("Springfield", context)


@pytest.mark.parametrize(
    ("text", "outlet", "country"),
    [
        ("Gunmen killed five people near Bor on Sunday.", None, None),
        ("Gunmen killed five people near Bor on Sunday.", "SS", "SS"),
        ("Gunmen killed five people near Bor on Sunday.", "RS", "RS"),
        ("Herders were shot near Bor, said the army. Juba has sent troops.", None, "SS"),
        ("Raiders attacked a cattle camp near Bor, in Jonglei.", None, "SS"),
        ("Miners were shot near Bor. Belgrade has sent police.", None, "RS"),
    ],
)
def test_a_name_of_several_countries_wants_evidence(
    gazetteer: Gazetteer, text: str, outlet: str | None, country: str | None
) -> None:
    """Other places or the publisher's country; without any, it is not resolved, and every rival is named."""
    at = text.index("Bor")
    context = gazetteer.context(text, outlet_country=outlet)
    found = gazetteer.resolve_at(text, at, at + 3, context)
    assert found.place.country == country
    assert {"RS", "SS", "RU"} <= {r.place.country for r in found.rivals} | {country}
    if country is None:
        assert not found.resolved
        assert "does not say in which country" in found.reason


@pytest.mark.parametrize(
    ("name", "country"), [("Vancouver", "CA"), ("Athens", "GR"), ("Dublin", "IE"), ("Kabul", "AF")]
)
def test_a_city_that_everybody_knows_wants_none(gazetteer: Gazetteer, name: str, country: str) -> None:
    assert gazetteer.resolve(name).place.country == country


def test_what_a_name_itself_suggests_is_no_evidence(gazetteer: Gazetteer) -> None:
    """Paris, said ten times in a report on Texas, does not make the report one on France."""
    text = (
        "PARIS, Texas. " + "Shots were fired in Paris, the police of Paris said. " * 5 + "A man from Dallas was hurt."
    )
    at = text.index("Shots were fired in Paris") + len("Shots were fired in ")
    found = gazetteer.resolve_at(text, at, at + 5, gazetteer.context(text))
    assert found.place.admin1_code == "US-TX"


def test_washington_is_told_from_its_namesake(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("D.C.").place.admin1_code == "US-DC"


def test_parishes_of_small_countries_do_not_set_the_scene(gazetteer: Gazetteer) -> None:
    """Saint Paul alone does not place a report in Antigua."""
    assert "AG" not in gazetteer.context("The mayor of Saint Paul spoke in Minnesota.").countries


def test_a_spelling_that_nothing_speaks_for_is_not_taken(gazetteer: Gazetteer) -> None:
    """ "Readington" is no town of England for being spelt nearly as one."""
    found = gazetteer.resolve("Readington")
    assert not found.resolved
    assert found.rivals
    assert "spelt nearly so" in found.reason
    assert gazetteer.resolve("Readington", PlaceContext(countries=("GB",))).place.name == "Ruddington"


def test_a_town_unknown_in_the_state_named_behind_it_is_not_its_namesake_elsewhere(gazetteer: Gazetteer) -> None:
    """ "Toledo, N.Y." is somewhere in New York and not in Ohio."""
    found = gazetteer.locate(["TOLEDO, N.Y."], PlaceContext(countries=("US",), weights=(1.0,)))
    assert (found.place.name, found.place.admin1) == ("TOLEDO", "New York")
    assert "no 'TOLEDO' is known in New York" in found.reason


def test_a_port_is_no_town_elsewhere_that_some_language_calls_so(gazetteer: Gazetteer) -> None:
    """ "Bata" is in Equatorial Guinea though London is named; "Odessa" and "Santiago" de los Caballeros stay."""
    british = PlaceContext(countries=("GB",), weights=(1.0,))
    assert gazetteer.resolve("Bata", british).place.country == "GQ"
    assert gazetteer.resolve("Odessa", PlaceContext(countries=("UA",), weights=(1.0,))).place.country == "UA"
    assert gazetteer.resolve("Santiago", PlaceContext(countries=("DO",), weights=(1.0,))).place.country == "DO"


def test_where_a_ship_was_bound_says_nothing_of_where_it_left(gazetteer: Gazetteer) -> None:
    found = gazetteer.locate(["shortly after it left Odesa for Egypt"], PlaceContext(countries=("UA",)))
    assert (found.place.name, found.place.country) == ("Odesa", "UA")


def firmly(*countries: str, names: tuple[str, ...] = ()) -> PlaceContext:
    """A report that surely speaks of these countries and names these places."""
    return PlaceContext(countries=countries, weights=(1.0,) * len(countries), names=names)


def test_what_another_language_calls_a_town_far_away_is_not_that_town(gazetteer: Gazetteer) -> None:
    """ "Amberes" in Peru is not Antwerp, "Kobé" in Mali no Kobe; Lviv by its Russian name is not far from Moscow."""
    assert gazetteer.resolve("Amberes", firmly("PE", names=("Lima", "Ica"))).place.country == "PE"
    assert gazetteer.resolve("Amberes", firmly("BE", names=("Ghent",))).place.name == "Antwerp"
    assert gazetteer.resolve("Kobé", firmly("ML", names=("Gao",))).place.country == "ML"
    assert gazetteer.resolve("Lvov", firmly("RU", names=("Moscow",))).place.country == "UA"
    assert gazetteer.resolve("Bombay", firmly("PK", names=("Karachi",))).place.country == "IN"


def test_a_word_for_a_people_is_no_town_that_another_language_calls_so(gazetteer: Gazetteer) -> None:
    """Alor Setar is called Thai somewhere; a territory that is Thai is none of Malaysia."""
    context = PlaceContext(countries=("KH", "TH"), weights=(1.0, 0.24), admin1=("KH-22",), names=("Samraong",))
    assert gazetteer.locate(["Thai territory, in Ban Kruat"], context).place.country == "TH"


def test_a_direction_is_an_area_of_a_country_that_is_spoken_of(gazetteer: Gazetteer) -> None:
    """ "the North region" is Cameroon's in a report on Cameroon alone."""
    assert gazetteer.locate(["Kadiolo, in the North region"], firmly("BF")).place.country == "BF"
    assert gazetteer.locate(["Kadiolo, in the North region"], firmly("CM")).place.admin1_code == "CM-NO"


def test_a_town_across_the_border_is_one_near_another_that_is_named(gazetteer: Gazetteer) -> None:
    """A report on Uganda that names Kasese means the Beni next to it, not Bolivia's department."""
    assert gazetteer.resolve("Beni", firmly("UG", names=("Kasese",))).place.country == "CD"


def test_a_market_called_after_a_city_lies_in_the_town_behind_it(gazetteer: Gazetteer) -> None:
    found = gazetteer.locate(["in the Bangkok market in Kisangani"], firmly("CD", "TH"))
    assert (found.place.name, found.place.country) == ("Kisangani", "CD")


def test_another_spelling_lies_in_a_country_that_is_more_than_mentioned(gazetteer: Gazetteer) -> None:
    """ "Sibago" off the Philippines is no Sibigo in Indonesia, which the report only mentions."""
    context = PlaceContext(countries=("PH", "ID"), weights=(1.0, 0.2))
    assert gazetteer.resolve("Sibago", context).place.country == "PH"
    assert gazetteer.resolve("Sibago", PlaceContext(countries=("ID",), weights=(1.0,))).place.name == "Sibigo"


@pytest.mark.parametrize(
    ("name", "land", "found", "precision"),
    [
        ("Oklahoma", "US", "Oklahoma", PlacePrecision.ADMIN1),
        ("New York", "US", "New York City", PlacePrecision.TOWN),
        ("Basra", "IQ", "Basrah", PlacePrecision.TOWN),
    ],
)
def test_a_division_is_not_the_town_that_only_some_call_so(gazetteer: Gazetteer, name, land, found, precision) -> None:
    """A city is, that holds many of its people."""
    place = gazetteer.locate((name,), PlaceContext(countries=(land,), weights=(1.0,))).place
    assert (place.name, place.precision) == (found, precision)
