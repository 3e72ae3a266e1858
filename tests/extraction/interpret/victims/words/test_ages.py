"""Ages count nobody."""

from __future__ import annotations

import pytest

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A cook} was shot dead, two were hurt. {killed.9:Two}, the cook among them, were in their thirties.",
    ],
)
def test_an_age_after_the_person(marker, words: str) -> None:
    """ "Were in their thirties" says how old those told of before are."""
    assert marker.killed(SEEN + words) == [1]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.1:A baker} and {killed.1:a woman worshipper} of {killed.9:67} were shot dead.", 2),
        ("{killed.1:A guard} and {killed.1:a patrol} of {killed.9:14} were shot dead.", 14),
        ("{killed.1:A radio reporter}, {killed.9:forty-one}, and {killed.1:her cook} were killed.", 2),
        ("{killed.9:A cook} was shot dead.\n{killed.9:48}. The ministry blamed the rebels.", 1),
        ("{killed.9:A cook} was shot dead. She was Peruvian, {killed.3:fifty-three}, and a mother.", 1),
    ],
)
def test_ages(marker, words: str, dead: int) -> None:
    """ "A woman of 67" is one woman; "a patrol of 14" are fourteen guards."""
    assert marker.killed(SEEN + words) == [dead]
