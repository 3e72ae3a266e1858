"""Kin left behind, the ill, pictures and prisoners who are asked for are no victims."""

from __future__ import annotations

import pytest

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A cook} was shot dead. She leaves {killed.3:four} children.",
        "{killed.9:A cook} was shot dead. He was survived by his wife and {killed.3:two} young daughters.",
        "{killed.9:A cook} was shot dead. Survivors include {killed.3:his wife}, a son, and {killed.3:six} cousins.",
        "{killed.9:A cook} was shot dead; his sister, {killed.9:a nurse} of Hull, had died from cancer in May.",
        "{killed.9:A cook} was shot dead. A man faces attempted murder in the shooting of {killed.9:three} nurses.",
        "{killed.9:A cook} was shot dead at about {killed.9:five} yesterday morning.",
        "{killed.9:A cook} was shot dead, and {killed.9:both} arms were broken.",
        "{killed.9:A cook} was shot dead. Illegal diggers raided the yard; {killed.9:three} diggers were also killed.",
        "{killed.9:A cook} was shot dead. In the wood {killed.9:two} bandits are liquidated.",
        "{killed.9:A cook} was murdered; {killed.9:his throat} had been cut.",
        "{killed.9:A cook} was shot dead. Herders said that {killed.9:40} of their members' cows had been shot.",
        "{killed.9:A cook} was shot dead. {killed.9:Eleven} teachers' families mourn.",
        "{killed.9:A cook} was shot dead. {killed.9:Forty} passengers were booked on the train.",
        "{killed.9:A cook} was shot dead. {killed.5:Forty} tourists were on board.",
        "{killed.9:A cook} was shot dead. {killed.5:Nine} of her ten crew were picked up by a passing tanker.",
        "{killed.9:A cook} was shot dead. This year {killed.8:eleven} officers have been killed on the border.",
        "{killed.9:A cook} was shot dead. {killed.5:Four} more people are still sought by their families.",
        "{killed.9:A cook} was shot dead. They burned a camp in which {killed.7:eleven} clerks lived.",
        "{killed.9:A cook} was shot dead. They burned a camp where {killed.7:eleven} clerks had slept.",
        "{killed.9:A cook} was shot dead. Image {killed.9:2} of 8: flowers at the door.",
        "{killed.9:A cook} was shot dead. Watch News {killed.9:6} tonight for more.",
        "{killed.9:A cook} was shot dead. https://orvale.example/2031/friday-party-{killed.9:three}-killed.html",
    ],
)
def test_who_is_not_counted(marker, words: str) -> None:
    """One person died; kin left behind, who died of an illness and the number of a picture count for nobody."""
    assert marker.killed(SEEN + words) == [1]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:A cook} was shot dead. They demanded the release of {killed.9:60} prisoners.", 1),
        ("{killed.9:A cook} was shot dead. They want to swap them for {killed.9:six} jailed members.", 1),
        ("They demanded the release of a bus; {killed.9:six} prisoners were killed.", 6),
    ],
)
def test_prisoners(marker, words: str, dead: int) -> None:
    """Prisoners whose release is asked for are no victims."""
    assert marker.killed(SEEN + words) == [dead]
