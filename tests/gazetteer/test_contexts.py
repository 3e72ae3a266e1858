"""What a report says about where it is set."""

from __future__ import annotations

from tollbook.gazetteer import Gazetteer

TEXT = (
    "QUETTA, Pakistan - Two Chinese engineers were wounded near Gwadar in Balochistan. Beijing asked for an inquiry. "
    + "Nobody has said that he did it, and nobody has been held. " * 12
    + "In Kenya, meanwhile, a bus was stopped outside Garissa and its driver was taken to Dadaab."
)


def test_the_country_spoken_of_most_comes_first(gazetteer: Gazetteer) -> None:
    context = gazetteer.context(TEXT)
    assert context.countries[0] == "PK"
    assert "PK-BA" in context.admin1
    assert list(context.weights) == sorted(context.weights, reverse=True)
    assert len(context.weights) == len(context.countries)


def test_what_stands_near_the_passage_says_more(gazetteer: Gazetteer) -> None:
    at = (TEXT.index("its driver"), len(TEXT))
    near, far = gazetteer.context(TEXT, at=at), gazetteer.context(TEXT)
    assert near.weights[near.countries.index("KE")] > far.weights[far.countries.index("KE")]
    assert near.names[0] == "Dadaab"


def test_a_people_alone_makes_a_faint_context(gazetteer: Gazetteer) -> None:
    context = gazetteer.context("Three Japanese were hurt when the lorry overturned.")
    assert context.countries == ("JP",)
    assert context.weights[0] < 0.5


def test_a_text_without_places_has_an_empty_context(gazetteer: Gazetteer) -> None:
    assert gazetteer.context("nothing here", outlet_country="PK").countries == ()


def test_what_only_another_language_calls_so_says_little(gazetteer: Gazetteer) -> None:
    """Pensa beside towns of Burkina Faso is not Penza in Russia; the Bekaa, in nothing else, is in Lebanon."""
    assert gazetteer.context("Women of Pensa, near Pensa, go to Kaya and Ouagadougou.").countries[0] == "BF"
    assert gazetteer.context("Four attacks in the Bekaa.").countries == ("LB",)


def test_a_region_of_one_country_speaks_for_it(gazetteer: Gazetteer) -> None:
    assert gazetteer.context("Pirates in Puntland let them go.").countries == ("SO",)


def test_a_city_called_like_a_division_elsewhere(gazetteer: Gazetteer) -> None:
    """Beni is a city in Congo and a department in Bolivia."""
    assert set(gazetteer.context("The mayor of Beni spoke.").countries) == {"BO", "CD"}
