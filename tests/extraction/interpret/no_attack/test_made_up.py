"""Games, exercises and debunked claims in the words of attacks."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
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


def read(marker, words: str) -> int:
    """How many attacks a report tells of."""
    return len(BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions)


@pytest.mark.parametrize(
    "words",
    [
        "In a film shown in {place:Garissa} on {date:Monday}, rebels {event_type:kill} {killed.9:nine} cooks.",
        "In the first chapter of a novel shown in {place:Accra} on {date:Monday}, pirates kill {killed.9:a captain}.",
        "The film, shown in {place:Tripoli} on {date:Monday}, tells of rebels who behead {killed.9:nine} workers.",
        "In a simulation at the port of {place:Mombasa} on {date:Monday}, attackers killed {killed.9:four} guards.",
        "In an exercise near {place:Bamako} on {date:Monday}, gunmen killed {killed.9:six} guests. The actors got up.",
        "A fictional detective was shot dead in {place:Mombasa} in 1931, {killed.9:he} was 60.",
    ],
)
def test_what_is_made_up_is_no_attack(marker, words: str) -> None:
    """Whatever day and place the showing had."""
    assert read(marker, words) == 0


@pytest.mark.parametrize(
    ("words", "attacks"),
    [
        ("; the army had staged the abduction, a deputy claimed.", 1),
        (" and had staged the abduction themselves, police said.", 0),
        (" and had staged their own abduction, police said.", 0),
        (" and had made up the abduction, police said.", 0),
    ],
)
def test_who_is_said_to_stage_the_abduction_of_others_did_it(marker, words: str, attacks: int) -> None:
    """Only those who were taken can make their abduction up."""
    taken = "{kidnapped.9:Two surveyors} were {event_type:abducted} near {place:Bamako} on {date:Monday}"
    assert read(marker, taken + words) == attacks


@pytest.mark.parametrize(
    "words",
    [
        "In a cinema in {place:Garissa}, where a film was shown {date:Monday}, men {event_type:killed} {killed.9:six}.",
        "In an exercise at {place:Bamako} on {date:Monday}, gunmen {event_type:killed} {killed.9:six}. Police came.",
    ],
)
def test_attacks_beside_films_and_exercises_are_real(marker, words: str) -> None:
    """Where nobody plays them."""
    assert read(marker, words) == 1
