"""Games, exercises and debunked claims in the words of attacks."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.no_attack.made_up import tells_of_play, tells_of_practice


@pytest.mark.parametrize(
    "text",
    [
        "Rovers bombed United from the first minute. A header killed the game, and before half-time a free kick flew "
        "into the net. Police watched from the stand.",
        "The raiders of Orvale struck on 12 minutes, and again from a corner after the crossbar had been hit. None was "
        "hurt but the left back, who left with a hamstring.",
    ],
)
def test_the_course_of_a_game_is_a_game(text: str) -> None:
    """Whoever stands around it."""
    assert tells_of_play(text)


def test_an_attack_on_a_team_is_none() -> None:
    """However many players are named."""
    assert not tells_of_play(
        "Gunmen fired at the bus of the national team, wounding the goalkeeper and a striker. Captain and coach "
        "said the team would leave the cup. The match was called off. Police searched the hills."
    )


@pytest.mark.parametrize(
    "text",
    [
        "EXERCISE / EXERCISE / EXERCISE. Rebels hold the port; 20 dead.",
        "This is a training document. Nine guests are taken from a lodge.",
        "Gunmen took a ferry and 12 people drowned. None of the following has happened.",
        "Claim: raiders killed 30 nuns at a school. Verdict: completely false.",
    ],
)
def test_documents_say_that_it_never_happened(text: str) -> None:
    """Of themselves, or of the claim that they repeat."""
    assert tells_of_practice(text)


@pytest.mark.parametrize(
    "text",
    [
        "The police denied it was an exercise: two people are dead.",
        "A court gave its verdict on the raid: guilty of the murder of a nurse.",
    ],
)
def test_real_events_stay_real(text: str) -> None:
    """A denial and a court's verdict make nothing up."""
    assert not tells_of_practice(text)
