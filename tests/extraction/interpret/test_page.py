"""What is looked up in a report before anything is marked."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.actors import load_actors
from tollbook.extraction.interpret.page import Page
from tollbook.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("words", "people"),
    [("A Somali shopkeeper was shot.", ["SO"]), ("It happened in the Somali region of Ethiopia.", [])],
)
def test_a_word_for_people_and_an_area(marker, words: str, people: list[str]) -> None:
    """A word that names a people and an area is the people before a noun for them."""
    page = Page(marker.report(words), load_gazetteer(), load_actors())
    assert [d.code for d in page.text.demonyms if not d.country] == people
