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
