"""One person of whom it is only said that he was shot, where armed groups attack."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

TAKEN = "{kidnapped.9:Two nurses} were abducted by gunmen in Lokichar on Tuesday. "


@pytest.mark.parametrize(
    "words",
    [
        "{injured.9:A soldier} was shot as he followed them on foot.",
        "{injured.9:A driver}, who had hidden behind a trunk, was shot.",
        "{kidnapped.1:A cook}, from Lokichar too, was shot beside the car.",
        "{injured.9:The driver} was found shot in a dry well.",
        "{injured.9:A driver} was shot at that time.",
    ],
)
def test_is_dead(marker, words: str) -> None:
    """Nobody tells where he was hit or how he is."""
    assert marker.tolls(TAKEN + words) == {Outcome.KIDNAPPED: 2, Outcome.KILLED: 1}


@pytest.mark.parametrize(
    "words",
    [
        "{injured.9:A soldier} was shot in the foot.",
        "{injured.9:A soldier} was shot as he followed them. He is in hospital.",
        "{injured.9:A soldier} was shot at the gate, and lived.",
        "{injured.9:A soldier} was shot at by the gunmen.",
    ],
)
def test_may_live(marker, words: str) -> None:
    """Who was hit in a limb, or lies in hospital, is hurt."""
    assert marker.tolls(TAKEN + words) == {Outcome.KIDNAPPED: 2, Outcome.INJURED: 1}


def test_shot_in_their_sleep(marker) -> None:
    """So people die."""
    words = "{killed:Five cooks} and {killed:a driver} were shot in their sleep in Lokichar on Tuesday."
    assert marker.tolls(words) == {Outcome.KILLED: 6}
