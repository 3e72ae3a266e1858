"""Others whom a sentence joins to those it said were killed."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("In Leeds {killed.9:one doctor}, a surgeon, was killed, as well as two guards; five others were hurt.", 3),
        ("{killed.5:Two} policemen of the escort were killed in Leeds, as was a woman selling bananas.", 3),
        ("{killed.8:Three} patients were killed in Leeds, and with them {killed.0:a pharmacist}; it burned down.", 4),
        ("{killed.2:The guide}, a quiet man, was killed in Leeds. So was {killed.1:the driver} of a passing lorry.", 2),
        (
            "{killed.8:Three} patients were killed when shells hit a clinic in Leeds, and with them "
            "{killed.0:a pharmacist} and {killed.0:a surgeon}; it burned down.",
            5,
        ),
        ("{killed.9:The botanist} was killed on Friday in Leeds with {killed.2:two} gardeners.", 3),
        ("In Leeds {killed.9:nine} people were killed, as was reported on Monday by two agencies.", 9),
        ("The {killed.9:five} who were killed with {killed.3:their driver} near Leeds had a guard.", 6),
        ("The {killed.9:five} who were killed with their hands tied near Leeds had a guard.", 5),
        ("In Leeds {killed.9:nine} people died, along with the hopes of three families.", 9),
        ("In Leeds {killed.9:nine} people were killed, along with two attackers.", 9),
        (
            "A bomb in Leeds killed {killed.9:four} people. {killed.0:A woman} and {killed.0:a tourist} died, along "
            "with {killed.0:the driver} and {killed.0:a waitress}.",
            4,
        ),
    ],
)
def test_joined_to_the_dead(marker, words: str, dead: int) -> None:
    """Who was killed along with others comes to them; not attackers, hopes, or those a figure before held."""
    assert marker.killed(words) == [dead]
