"""Which of the hurt are said to have died."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

KILLED, INJURED = Outcome.KILLED, Outcome.INJURED


@pytest.mark.parametrize(
    ("told", "tolls"),
    [
        ("{injured.4:One} of the wounded died in hospital on Sunday.", {KILLED: 3, INJURED: 3}),
        ("{injured.4:Two} of the injured welders have since succumbed.", {KILLED: 4, INJURED: 2}),
        ("{injured.4:One of the wounded, a cook}, has died.", {KILLED: 3, INJURED: 3}),
        ("{injured.4:Two} of the wounded were flown to Orvale.", {KILLED: 2, INJURED: 4}),
        ("{injured.4:One} of the wounded died. The toll rose to {killed.9:three}.", {KILLED: 3, INJURED: 3}),
    ],
)
def test_the_hurt_who_died_since_come_to_the_dead(marker, told: str, tolls: dict[Outcome, int]) -> None:
    """They are none of the hurt any more, and no more of a toll that holds them already."""
    raid = "{event_type:Gunmen} killed {killed.9:two} tilers and wounded {injured.9:four} near {place:Lodwar}. "
    assert marker.tolls(raid + told) == tolls


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "{killed.9:Two} guards died; {injured.1:a nurse} and {injured.1:a cook} were hurt. {injured.5:One} of the "
            "two injured, {injured.5:the cook}, dies of it.",
            {KILLED: 3, INJURED: 1},
        ),
        (
            "{killed.9:Two} guards died. {injured.9:Six} people were hurt. Among these is {killed.1:the driver}.",
            {KILLED: 2, INJURED: 6},
        ),
    ],
)
def test_who_is_told_of_as_one_of_them(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """One of the hurt who dies is none of them any more; who is "among these" is what they are."""
    assert marker.tolls(f"{{event_type:Gunmen}} attacked a camp near {{place:Lodwar}}. {words}") == tolls
