"""What a later entry or a correction gives anew."""

from __future__ import annotations

import pytest

HEAD = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}.\n\n"


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        (
            "17:52 A bang at the gate.\n\n18:20 A medic: {killed.9:five} dead.\n\n19:30 {killed.9:Twelve} dead, she "
            "says.\n\n22:10 {killed.9:Eleven} dead.\n\n23:00 Good night.",
            [11],
        ),
        (
            "22:40 We are closing this page.\n\n21:15 That makes {killed.9:three} dead.\n\n18:50 The embassy: "
            "{killed.9:two} people are dead.\n\n08:40 A bang.",
            [3],
        ),
        ("A medic said that {killed.9:twelve} people were dead. Correction: {killed.9:eleven} dead.", [11]),
        (
            "The number of dead rose to {killed.9:nine}, a medic said. A clerk had on Friday put the toll at "
            "{killed.9:six}.",
            [9],
        ),
        (
            "The number of dead rose to {killed.9:nine}, a medic said. A clerk put the toll at {killed.9:six}.",
            [6, 9],
        ),
        ("A medic said that {killed.9:twelve} people were dead. A clerk said {killed.9:eleven} died.", [11, 12]),
    ],
)
def test_the_latest_stands(marker, words: str, dead: list[int]) -> None:
    """By the clock, be the latest entry first or last; where nothing says which is later, both stand."""
    assert sorted(marker.killed(HEAD + words)) == dead
