"""Who of the people that a reader marks as taken was taken."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

SEIZED = "{event_type:Gunmen} seized {kidnapped.9:two Dutch surveyors} and {kidnapped.9:their Malian driver} at "
SEIZED += "{place:Ansongo} on {date:Monday}."


def test_who_is_held_by_nobody_who_charges(marker) -> None:
    """ "31 persons were held for four hours" tells of captives; who is held on a charge did it."""
    seen = "{event_type:Gunmen} stormed a clinic at {place:Lokichar}. "
    held = "{kidnapped.9:Thirty-one} persons were held for more than four hours."
    assert marker.tolls(seen + held) == {Outcome.KIDNAPPED: 31}
    held = "{kidnapped.9:Eighteen} people who had been held in a cellar were freed."
    assert marker.tolls(seen + held)[Outcome.KIDNAPPED] == 18
    held = "{kidnapped.9:Three} men were held on Friday in connection with it."
    assert Outcome.KIDNAPPED not in marker.tolls(seen + held)


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("", 3),
        ("{kidnapped.4:A Malian soldier} was shot as he followed them.", 3),
        ("{kidnapped.4:A ferryman}, who had hidden behind a wall, was shot.", 3),
        ("Elders blamed men without work. {kidnapped.4:Thirty} of them were taken on as guards this week.", 3),
        ("A search began. It has rained since. School is closed. It has {kidnapped.4:two teachers} for a hundred.", 3),
        ("{kidnapped.4:Forty heifers} were driven off.", 3),
        ("{kidnapped.4:Eleven} villagers arrested on suspicion of helping the gang have been freed.", 3),
        ("{kidnapped.9:Two cooks} were led away too.", 5),
        ("They came in two skiffs with {kidnapped.9:five to six} men each.", 3),
        ("{killed.1:A nurse} and {killed.1:her driver} were stopped and shot. {kidnapped.4:The man} died at once.", 3),
        ("{kidnapped.9:The remaining 31} passengers were allowed to continue.", 3),
        ("{kidnapped.9:Nine passengers} had been ordered out and robbed.", 3),
        ("{kidnapped.9:Nine passengers} were told to get off and marched away.", 9),
    ],
)  # fmt: skip
def test_only_those_are_counted_who_were_taken(marker, words: str, taken: int) -> None:
    """Not who was shot, hired or driven off, nor a number told of something else three sentences on."""
    assert marker.tolls(f"{SEIZED} {words}")[Outcome.KIDNAPPED] == taken


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "shot {kidnapped.9:the cook} and {kidnapped.3:his brother} and led away {kidnapped.9:the clerk}",
            {Outcome.INJURED: 2, Outcome.KIDNAPPED: 1},
        ),
        ("shot {kidnapped.9:the cook} of the camp and dragged him off", {Outcome.KIDNAPPED: 1}),
        (
            "shot {kidnapped.3:the cook} and took {kidnapped.3:a nurse} away",
            {Outcome.INJURED: 1, Outcome.KIDNAPPED: 1},
        ),
    ],
)
def test_who_was_shot_beside_those_taken(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Whoever is only shot is hurt, with those named in one breath, and not taken with others."""
    assert marker.tolls(f"{{event_type:Gunmen}} {words} at {{place:Lodwar}} on {{date:Monday}}.") == tolls


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("{kidnapped.3:A Kenyan couple} who owned the mill hid in a ditch.", 1),
        ("{kidnapped.9:Three} cooks who fled into the bush reached Lodwar on Monday.", 1),
        ("{kidnapped.9:Three} cooks who fled into the bush were seized there.", 3),
        ("They threw {kidnapped.6:two} sailors overboard.", 1),
        ("{kidnapped.9:Twelve} horsemen drove away the cattle.", 1),
        ("{killed.9:An engineer} was killed. {kidnapped.3:The two} men had left with {kidnapped.1:a porter}. "
         "{injured.9:The porter} was shot in the leg.", 1),
    ],
)  # fmt: skip
def test_who_hid_or_is_told_of_again_was_not_taken(marker, words: str, taken: int) -> None:
    """Nor two of whom it is said before that one was killed and one taken."""
    raid = "{event_type:Gunmen} kidnapped {kidnapped.5:a Ugandan clerk} near {place:Lodwar}. "
    assert marker.tolls(raid + words)[Outcome.KIDNAPPED] == taken


def test_victims_of_a_kidnapping_are_not_dead(marker) -> None:
    """They were taken, whatever they are marked as."""
    words = "{killed.4:The five} victims of the {event_type:kidnapping} in {place:Lodwar} are {kidnapped.8:five} cooks."
    assert marker.tolls(words) == {Outcome.KIDNAPPED: 5}


def test_several_who_were_shot_were_not_taken(marker) -> None:
    """Whatever another clause of their sentence says of somebody else."""
    words = (
        "In {place:Lodwar} {kidnapped.9:three} cooks were {event_type:shot} at a mill, and {kidnapped.9:a clerk} was "
        "abducted."
    )
    assert marker.tolls(words) == {Outcome.INJURED: 3, Outcome.KIDNAPPED: 1}


def test_whom_raiders_take_with_them_did_not_attack(marker) -> None:
    """Though it was they who attacked."""
    told = marker.tolls(
        "Guerrillas killed {killed.9:a foreman} and took {kidnapped.9:a Mennonite farmer} with them when they attacked "
        "a ranch at {place:Horqueta} on {date:Monday}."
    )
    assert told == {Outcome.KILLED: 1, Outcome.KIDNAPPED: 1}


@pytest.mark.parametrize(
    "words",
    [
        "{killed:A cook} was shot dead in Lokichar, and {injured:a guard} was led away with a rope around his waist.",
        "Gunmen killed {killed:a cook} in Lokichar and took {killed:a guard} with them.",
    ],
)
def test_taken_whatever_he_was_marked_as(marker, words: str) -> None:
    """Who was led away, or taken along, and no more is told of him."""
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.KIDNAPPED: 1}
