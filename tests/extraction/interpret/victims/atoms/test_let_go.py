"""People taken of whom a report says that they were let go."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("words", "freed"),
    [
        ("The driver they released this morning.", 1),
        ("The driver was let go on Tuesday; the nurse is still held.", 1),
        ("The driver has not been released.", None),
        ("The clerk was released.", None),
        ("The driver later escaped and walked home.", 1),
        ("The nurse was freed after a ransom was paid.", 1),
        ("The driver would be freed for a ransom, they said.", None),
        ("The driver was released on Monday; the nurse has not been heard of.", 1),
        ("Of the Kenya Border Guard, none came. The driver was released unharmed.", 1),
        ("One of them managed to escape and reached a post.", 1),
        ("Both were taken on Monday; they came home in May.", 2),
        ("They held both for nine days before letting them go.", 2),
    ],
)
def test_one_of_those_taken_is_called_again_by_his_trade(marker, words: str, freed: int | None) -> None:
    """Whoever is let go, or whom the captors let go; not who is held on, nor a clerk who was not taken."""
    raid = "{event_type:Gunmen} took {kidnapped.3:the driver} and {kidnapped.3:a nurse} near {place:Lodwar}. "
    assert marker.tolls(raid + words).get(Outcome.FREED) == freed


def test_those_abducted_and_released_are_free(marker) -> None:
    """Told in the shorthand of a digest, or of people who were held for a while."""
    held = "{kidnapped.9:Four} clerks were {event_type:held} for six hours near {place:Lodwar} and let go."
    assert marker.tolls(held) == {Outcome.KIDNAPPED: 4, Outcome.FREED: 4}
    words = "{place:Lodwar}: {kidnapped.9:Two} clerks {event_type:abducted} at a ford; released the same evening."
    assert marker.tolls(words) == {Outcome.KIDNAPPED: 2, Outcome.FREED: 2}


@pytest.mark.parametrize(
    ("words", "freed"),
    [
        ("Five women came back on Thursday.", 5),
        ("Two of them escaped.", 2),
        ("Two others escaped.", None),
        ("Five raiders came back to rob the shop.", None),
        ("It rained. Nobody came. It was quiet. Then four women came back.", 4),
    ],
)
def test_how_many_came_back(marker, words: str, freed: int | None) -> None:
    """Wherever a report of one attack tells it; whoever got away before he was taken is nobody freed."""
    raid = "{event_type:Gunmen} took {kidnapped.9:eleven} villagers near {place:Lodwar}. "
    assert marker.tolls(raid + words).get(Outcome.FREED) == freed


@pytest.mark.parametrize(
    ("words", "freed"),
    [
        ("A search began. It has rained since. The Ugandan driver was released unharmed the next morning.", 1),
        ("A search began. It has rained since. The driver escaped on Friday.", 1),
        ("A search began. The governor was released from hospital.", 0),
        ("A search began. The group said the driver would be released.", 0),
        ("Elders said that two of the abducted escaped the same evening.", 2),
    ],
)
def test_who_is_named_again_as_let_go(marker, words: str, freed: int) -> None:
    """By his trade, be it sentences later, or as some of the abducted who escaped."""
    raid = "{event_type:Gunmen} led off {kidnapped.4:a Kenyan surveyor} and {kidnapped.4:a Ugandan driver} at "
    assert marker.tolls(f"{raid}{{place:Lodwar}} on {{date:Monday}}. {words}").get(Outcome.FREED, 0) == freed


@pytest.mark.parametrize(
    ("words", "freed"),
    [
        ("Four of them were handed to the Red Cross on Friday.", 4),
        ("The two others, both Ugandans, had been let go before that.", 2),
        ("Four of them were handed to the Red Cross. The two others, both Ugandans, had been let go.", 6),
    ],
)
def test_who_is_handed_over_or_told_of_in_an_aside(marker, words: str, freed: int) -> None:
    """All that are let go add up."""
    raid = "{kidnapped.9:Six} builders were {event_type:seized} near {place:Lodwar}. "
    assert marker.tolls(raid + words).get(Outcome.FREED) == freed
