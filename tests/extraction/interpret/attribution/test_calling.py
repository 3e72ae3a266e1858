"""What a body that no list holds is called."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.calling import as_called, plainly


def called(text: str, *bodies: tuple[str, str]) -> list[str]:
    """The names of the bodies of a text, (words, kind) each, in their order."""
    at, rows = 0, []
    for words, kind in bodies:
        at = text.index(words, at)
        rows.append(Actor(at, at + len(words), words, words, False, kind))
        at += len(words)
    return [a.name for a in as_called(text, rows)]


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("two bandits on motorcycles", "bandits"),
        ("large number of poachers", "poachers"),
        ("elements of the river police", "river police"),
        ("they were Orvalan fighters", "Orvalan fighters"),
        ("it may be bandits", "bandits"),
        ("sand smugglers from Brell", "sand smugglers from Brell"),
        ("unknown gunmen", "unknown gunmen"),
        ("smugglers from Brell who rob the mills", "smugglers from Brell"),
    ],
)
def test_what_leads_up_to_a_description_is_no_part_of_it(words: str, plain: str) -> None:
    """How many they were and how they came is left out; where they are from stays."""
    assert plainly(words) == plain


def test_a_people_is_named_with_its_armed_men() -> None:
    """It is the raiders that are accused, not the people."""
    assert called("The mayor accused Tessari raiders.", ("Tessari", "name")) == ["Tessari raiders"]
    assert called("A militia known as the Varo is accused.", ("Varo", "name")) == ["Varo militia"]


def test_whose_a_body_is_is_no_part_of_its_name() -> None:
    """A unit goes by its own name; one word alone keeps its owner."""
    assert called("He blamed Orval's Harbour Force.", ("Orval's Harbour Force", "name")) == ["Harbour Force"]
    assert called("He blamed Orval's Guard.", ("Orval's Guard", "name")) == ["Orval's Guard"]


def test_a_short_name_is_the_one_given_in_full_before() -> None:
    """The end or the beginning of a name that stands before it."""
    text = "The Brell Youth Vanguard took the road. The Vanguard denied it."
    assert called(text, ("Brell Youth Vanguard", "name"), ("Vanguard", "name")) == ["Brell Youth Vanguard"] * 2


@pytest.mark.parametrize(
    ("text", "band", "name"),
    [
        ("He said that timber thieves had done it.", "thieves", "timber thieves"),
        ("The union blamed the mine's guards.", "guards", "mine's guards"),
        ("They saw bandits at the ford.", "bandits", "bandits"),
        ("The same soldiers came back.", "soldiers", "soldiers"),
    ],
)
def test_a_band_is_called_with_the_words_that_tell_which(text: str, band: str, name: str) -> None:
    """Nouns and adjectives before it belong to it, verbs and pronouns do not."""
    assert called(text, (band, "band")) == [name]


@pytest.mark.parametrize(
    ("text", "kind", "words", "name"),
    [
        ("It was soldiers in plain clothes.", "forces", "soldiers", "soldiers in plain clothes"),
        ("It was robbers dressed as herders, he said.", "band", "robbers", "robbers dressed as herders"),
        ("It was bandits from Orval.", "band", "bandits", "bandits from Orval"),
        ("It was soldiers in the valley.", "forces", "soldiers", "soldiers"),
        ("It was soldiers from Orval.", "forces", "soldiers", "soldiers"),
    ],
)
def test_how_they_were_dressed_and_whence_they_came_stays(text: str, kind: str, words: str, name: str) -> None:
    """Men in uniform need be no soldiers, nor soldiers without one the army."""
    assert called(text, (words, kind)) == [name]
