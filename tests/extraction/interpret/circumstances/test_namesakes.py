"""Towns abroad that a country's own local news names by chance."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.namesakes import at_namesake
from tollbook.extraction.interpret.circumstances.scene import Scene
from tollbook.gazetteer import load_gazetteer
from tollbook.records import Place


def at(text: str, name: str, *, title: str = "") -> tuple[Place, Place]:
    """The place found by its name alone, and the one that stands."""
    gazetteer = load_gazetteer()
    scene = Scene(text, gazetteer, gazetteer.find(text), title=title)
    found = gazetteer.locate([name], scene.context())
    return found.place, at_namesake(scene, [name], found)


@pytest.mark.parametrize(
    ("text", "name", "abroad"),
    [
        ("Two men were shot at Nix, the sheriff's office said.", "Nix", "RS"),
        ("Two men were shot at Nix, the sheriff's office said. The Nix police came.", "Nix", "RS"),
        (
            "Two men were shot at Qwexo, the sheriff's office said. One had served in Mostar and in Zenica.",
            "Qwexo",
            "BA",
        ),
    ],
)
def test_local_news_is_of_no_town_abroad_by_chance(text: str, name: str, abroad: str) -> None:
    """What a gazetteer has abroad, or abroad is guessed to be, is a name alone where no more is said of that land."""
    found, stands = at(text, name)
    assert found.country == abroad
    assert (stands.name, stands.country, stands.lat) == (name, None, None)
    assert f"says nothing else of {abroad}" in (stands.reason or "")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Two men were shot at Nix, it was said.", "Nix", "RS"),
        ("Two men were shot at Mostar, the sheriff's office said.", "Mostar", "BA"),
        ("Two men were shot at Nix, near Kragujevac, the sheriff's office said.", "Nix", "RS"),
        ("Two men were shot at Jablanica, Bosnia, the sheriff's office said.", "Jablanica, Bosnia", "BA"),
        ("Two men were shot in Serbia, the sheriff's office said.", "Serbia", "RS"),
        ("Two men were shot at Qwexo, the sheriff's office said. Kenya mourned.", "Qwexo", "KE"),
        ("Two men were shot at Salem, the sheriff's office said.", "Salem", "US"),
    ],
)
def test_a_place_abroad_stands(text: str, name: str, country: str) -> None:
    """So in no country's own news, as do a city by its own name, a country, and what more is told of that land."""
    found, stands = at(text, name)
    assert stands is found
    assert stands.country == country


def test_the_title_tells_of_a_land() -> None:
    """A country that the title alone names is one that the report speaks of."""
    text = "Two men were shot at Qwexo, the sheriff's office said."
    assert at(text, "Qwexo", title="Shooting in Kenya")[1].country == "KE"
