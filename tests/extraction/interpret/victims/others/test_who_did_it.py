"""Whoever is charged with a death, or did it, is none of its victims."""

from __future__ import annotations

import pytest

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    "words",
    [
        "Police have charged {killed.9:five} people in the shooting death of {killed.8:a 19-year-old woman}.",
        "{killed.9:A 15-year-old girl} was shot dead, and {killed.3:four} other pupils are charged with it.",
        "Charges have been filed against {killed.9:a Leeds mother} in the death of {killed.9:her 5-year-old son}.",
        "Police have arrested and charged {killed.9:a sailor} in the killing of {killed.9:a waitress}.",
        "{killed.9:A Leeds man} and his nephew have been charged with the murder of {killed.9:a clerk}.",
        "{killed.9:A 3-year-old girl} was accidentally shot by her {killed.9:7-year-old brother} and died.",
        "{killed.9:A man} accidentally shot and killed his girlfriend, who was 20.",
        "{killed.9:A pupil} shot and killed {killed.9:14-year-old Ann Doe} on the stairs.",
        "{killed.9:Bo Doe}, 26, killed {killed.9:his father} on the stairs.",
        "{killed.9:A cook} was shot dead. Police seek convicted murderer {killed.9:Bo Doe}, 39, for it.",
        "{killed.9:A teenage boy} executed {killed.9:his aunt} on the stairs.",
        "{killed.9:A cook} was shot dead. One poacher fled and {killed.3:two} were captured.",
        "{killed.9:A former clerk} shoots {injured.9:4} porters; {killed.9:a cook} died.",
        "{killed.9:A cook} was shot dead. Two men were held and {killed.9:two} others were killed resisting arrest.",
        "{killed.9:A cook} was shot dead. {killed.9:Four} members of the group were shot dead by the police.",
        "{killed.9:A cook} and the bomber, {killed.9:a Kenyan man}, died.",
        "{killed.9:A cook} was killed. The suicide bomber was also {killed.9:an Afghan}.",
        "{killed.9:A cook} was shot dead. Police are looking for {killed.9:two} men in the killing.",
    ],
)
def test_who_did_it_is_not_counted(marker, words: str) -> None:
    """One person died; whoever is charged, arrested or said to have fired counts for nobody."""
    assert marker.killed(SEEN + words) == [1]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Four} men who waited at the gate shot dead {killed.6:a Leeds buyer}.", 1),
        ("{killed.9:Four} men who sold tea were killed.", 4),
        ("{killed.9:A cook} was shot dead. The gunmen left {killed.9:six} of their number dead.", 1),
        ("The gunmen got away. The army left {killed.9:six} of its men dead.", 6),
    ],
)
def test_who_acted(marker, words: str, dead: int) -> None:
    """Those who fired are no victims, nor are those the attackers lost."""
    assert marker.killed(SEEN + words) == [dead]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:A cook} was shot dead. There were {killed.9:sixty} or so fighters and eleven trucks.", 1),
        ("{killed.9:A 58-year-old clerk} stabbed on Thursday at an office in the city has died.", 1),
        ("{killed.9:A cook} was shot dead. {killed.8:A 58-year-old clerk} stabbed two porters.", 1),
    ],
)
def test_who_came_and_whom_it_befell(marker, words: str, dead: int) -> None:
    """So many fighters who came are no dead; "stabbed on Thursday" says what befell a clerk."""
    assert marker.killed(SEEN + words) == [dead]
