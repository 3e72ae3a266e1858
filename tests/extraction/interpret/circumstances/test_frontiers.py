"""Places that are told by a border."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.frontiers import before_the_frontier, is_of_weapon


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("at Orvale on the Ugandan border", "at Orvale"),
        ("Orvale, a small town near the border with Uganda", "Orvale"),
        ("a village on Uganda's border with Kenya", "a village on Uganda"),
        ("the border", "the border"),
    ],
)
def test_the_border_is_left_aside(words: str, place: str) -> None:
    """The place itself stays, also behind a preposition; whose border it is says in which country."""
    assert words[: before_the_frontier(words, 0, len(words))] == place


@pytest.mark.parametrize(("words", "weapon"), [("a Kornet attack drone", True), ("In Orvale a drone fell", False)])
def test_a_name_of_a_weapon_is_no_place(words: str, weapon: bool) -> None:
    """But a place may stand right before what struck it."""
    name = next(n for n in ("Kornet", "Orvale") if n in words)
    assert is_of_weapon(words, words.index(name) + len(name)) is weapon
