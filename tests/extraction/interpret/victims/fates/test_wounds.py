"""Single persons who are told to be wounded."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.fates.wounds import wounded_persons
from tollbook.vocabulary.codes import Outcome

KILLED, INJURED = Outcome.KILLED, Outcome.INJURED


@pytest.mark.parametrize(
    ("text", "wounded"),
    [
        ("A tiler lost two fingers.", ["A tiler"]),
        ("A tiler at the roadside lost a foot.", ["A tiler"]),
        ("Two cooks died, and a guard, a Kenyan, was hit in the thigh.", ["a guard"]),
        ("The driver was hit in the head and is in hospital.", ["The driver"]),
        ("The manager was hit in the stomach.", ["The manager"]),
        ("Her sister was hit by two bullets and lives.", ["Her sister"]),
        ("A clerk who tried to stop them has a broken arm.", ["A clerk"]),
        ("A rickshaw puller who tried to hold one of them was cut on the forearm.", ["A rickshaw puller"]),
        ("A fourth tapper, 16, played dead with a bullet in his hip.", ["A fourth tapper"]),
        ("A guard escaped with a bullet in his hip.", ["A guard"]),
        ("The owner's wife caught a ricochet in the hip.", ["The owner's wife"]),
        ("One of the nurses, a Kenyan, took a bullet in the arm.", ["One of the nurses"]),
        ("A helmsman was hit twice and steered home.", ["A helmsman"]),
        ("One clerk had fingers of the right hand severed.", ["One clerk"]),
        ("A foreman was shot at the gate, allegedly by rivals, and lived.", ["A foreman"]),
        ("A baker was shot at from close range in Lodwar. He is in stable condition.", ["A baker"]),
        ("A nurse was shot in the leg and her driver died.", ["A nurse"]),
        ("A nurse was shot in the leg and the head and died.", []),
        ("The watchman burned both arms at the door.", ["The watchman"]),
        ("A clerk has a bullet lodged near the spine.", ["A clerk"]),
        ("One ranger with two bullet wounds walked home.", ["One ranger"]),
        ("A cook lost two teeth.", ["A cook"]),
        ("A fifth, Hamdi, feigned death with a bullet in his hip.", ["A fifth"]),
        ("A magistrate got an arrow through the shoulder.", ["A magistrate"]),
        ("A tanker was hit by two bullets.", []),
        ("The driver was hit in the head.", []),
        ("The clerk was shot in the leg. He died on Monday.", []),
        ("The suspect was shot in the leg.", []),
        ("A man who stabbed a nurse was shot in the leg.", []),
        ("A man was shot in the leg by police.", []),
        ("The cook lost a foot in a car crash.", []),
        ("A guard would have lost an arm.", []),
        ("The goat was hit in the leg.", []),
    ],
)
def test_who_is_told_to_be_wounded(text: str, wounded: list[str]) -> None:
    """By where, or what he lost; not who may have died of it, did it, or met with an accident."""
    assert [text[start:end] for start, end in wounded_persons(ReportText(text, []))] == wounded


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        ("{killed.9:Two} guards died. A tiler was hit in the thigh.", {KILLED: 2, INJURED: 1}),
        ("{killed.9:Two} guards died. A tiler was hit in the thigh and a cook lost an eye.", {KILLED: 2, INJURED: 2}),
        ("{killed.9:Two} guards died; {killed.1:a cook} who crawled to them was hit twice and lives.",
         {KILLED: 2, INJURED: 1}),
        ("{injured.9:A Kenyan clerk} lost {injured.4:her left hand}; {injured.9:the Ugandan driver} has splinters in "
         "his back.", {INJURED: 2}),
        ("{injured.1:A Korean metallurgist}, hit by a ricochet, and {injured.1:a Japanese officer}, burned on the hands"
         ", are the only foreigners hurt; {injured.1:a Filipino operator} broke his ankle.", {INJURED: 3}),
        ("Raiders stabbed {killed.9:a guard} to death and cut {killed.9:another} on the forearm.",
         {KILLED: 1, INJURED: 1}),
        ("{killed.9:A clerk} was shot in the leg and {killed.9:the driver} of {killed.1:her} car died.",
         {KILLED: 1, INJURED: 1}),
        ("{killed.9:Two} guards died, {injured.9:five} were hurt. A tiler was hit in the thigh.",
         {KILLED: 2, INJURED: 5}),
    ],
)  # fmt: skip
def test_the_wounded_are_counted(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Where nobody is marked as hurt, and whoever was marked as dead; a figure of the hurt may hold them."""
    assert marker.tolls(f"{{event_type:Gunmen}} raided {{place:Lodwar}}. {words}") == tolls
