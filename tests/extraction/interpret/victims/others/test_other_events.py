"""Whom a war or an accident harmed is none of an attack's victims."""

from __future__ import annotations

import pytest

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A cook} was shot dead, ten years after the war in the north in which {killed.9:8,000} were killed.",
    ],
)
def test_a_war(marker, words: str) -> None:
    """The dead of a war that the report recalls are not counted."""
    assert marker.killed(SEEN + words) == [1]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:A cook} was shot dead. The death toll in the mine collapse has risen to {killed.9:seven}.", 1),
        ("{killed.9:A cook} was shot dead, days after the collapse that killed 37 people and hurt {killed.9:16}.", 1),
        ("{killed.9:A cook} was shot dead, days after a landslide in which {killed.9:three} workers died.", 1),
        ("Gunmen raided a mine. In the attack, in which {killed.9:three} workers died, nobody was hurt.", 3),
    ],
)
def test_accidents(marker, words: str, dead: int) -> None:
    """The dead of an accident are not counted; those of a raid on a mine are."""
    assert marker.killed(SEEN + words) == [dead]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        (
            "{killed.9:A cook} was shot dead, ten miles from the place where {killed.9:two} were killed on the 4th.",
            1,
        ),
        ("The mayor went to the place where {killed.9:two} men were killed on the 4th.", 2),
    ],
)
def test_the_place_of_another_day(marker, words: str, dead: int) -> None:
    """Who died some way from there on another day is not counted; the place of this attack may be told of likewise."""
    assert marker.killed(SEEN + words) == [dead]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Two} cooks died. He suspected the same group that killed {killed.4:a chief} in April.", 2),
        ("{killed.9:Two} cooks died. The same men who killed {killed.9:the two} then fled.", 2),
    ],
)
def test_what_the_same_people_did_before(marker, words: str, dead: int) -> None:
    """Whom they harmed at another time is not counted."""
    assert marker.killed(SEEN + words) == [dead]
