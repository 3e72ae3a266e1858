"""Attackers who died, by figures and without any."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import PerpetratorsKilledValue


def fallen(marker, words: str) -> int:
    """How many attackers died, in the one incident of a text."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    return next((v.low for _, v in mention.stating(PerpetratorsKilledValue)), 0)


DEAD = "{killed.9:Three guards} died in a raid on a depot in Lokichar on Tuesday. "


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        (DEAD + "One attacker was found dead on the bank.", 1),
        (DEAD + "One attacker's body was left at the gate.", 1),
        (DEAD + "The army put the attackers' losses at five dead.", 5),
        (DEAD + "The attackers left one of their number dead on the spot.", 1),
        (DEAD + "The rebels lost 31, according to the town.", 31),
        (DEAD + "Eleven bodies of rebels were found, and a boat.", 11),
        (DEAD + "He saw three dead gunmen at the gate.", 3),
        (DEAD + "The troops shot two of the raiders.", 2),
        (DEAD + 'The army "neutralised" at least fifty assailants.', 50),
        (DEAD + "The attackers came in canoes. Two of them were killed by soldiers on their return.", 2),
        (DEAD + "It was over soon.\n\nAll four attackers who entered were shot dead.", 4),
        (DEAD + "It was over soon.\n\nThe army killed four militants in Kakuma on Friday.", 0),
        (DEAD + 'The army said that 31 of the "genocidaires" had been killed.', 31),
        (DEAD + 'Its spokesman spoke of "five enemies put out of action".', 5),
        (DEAD + "Five of the dahalo were killed during the pursuit which followed.", 5),
        (DEAD + "He was told that three of the attackers were buried by the road.", 3),
        (DEAD + "Police claim to have killed two of the gang in a gunfight.", 2),
        (DEAD + "The guards fought back and killed two men, who were named in warrants.", 2),
        (DEAD + "The guards fought for two men.", 0),
        (DEAD + "Soldiers exchanged fire with them for an hour and two members of the SRF were shot dead.", 2),
        (DEAD + "Two members of the SRF were shot dead.", 0),
        (DEAD + "The assailants, of whom one died, came out of the park.", 1),
        (DEAD + "The attackers, nine in number, came over the river and went back; four of them were killed.", 4),
        (DEAD + "The attackers seized nine workers and went back; four of them were killed.", 0),
        (DEAD + "The reaction killed 26 elements and sank four boats, the general staff said.", 26),
        (DEAD + "One paper writes of five dead, of which the two kamikazes.", 2),
        (DEAD + "Two of them died in the pursuit.", 2),
        (DEAD + "The three gunmen, who were brothers and Orvalian citizens, were killed in a shoot-out.", 3),
        (DEAD + "Two officers were killed in the pursuit.", 0),
        (DEAD + "Seven militants were destroyed, the secretary said.", 7),
        (DEAD + "The army put three out of action.", 3),
        (DEAD + "It admits two dead on the attackers' side.", 2),
        (DEAD + "He put the number of dead attackers at four.", 4),
        (DEAD + "Youths chased the raiders to a stream and killed two of them.", 2),
        (DEAD + "Two members of a pirate band were killed in Kakuma, too.", 2),
        (DEAD + "Three of the armed men were slain.", 3),
        (DEAD + "Two of those who fired were killed when a house was stormed.", 2),
        (DEAD + "Six clerks fell there, and there five attackers fell.", 5),
        ("{killed.9:Four guards} were killed in Lokichar on Tuesday, and two attackers.", 2),
        ("{killed.9:Four guards} were killed in Lokichar on Tuesday, two attackers also.", 2),
        ("{killed.9:Four guards} were killed in Lokichar on Tuesday, and two attackers fled.", 0),
        ("{killed.9:Four guards} were killed in Lokichar on Tuesday (three at first), excluding the two attackers.", 2),
        ("{killed.9:Four guards} were killed in Lokichar on Tuesday, as were two of the attackers.", 2),
        ("{killed.9:Nine people} were killed in Lokichar on Tuesday, along with all four attackers.", 4),
    ],
)
def test_counted(marker, words: str, dead: int) -> None:
    """Their losses, their bodies, those shot or killed as well."""
    assert fallen(marker, words) == dead


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        (DEAD + "Three men with rifles had stormed it. The attackers all died, the last one on the roof.", 3),
        (DEAD + "Three gunmen had stormed it. All the attackers were killed by soldiers.", 3),
        (DEAD + "The gunman, a man of 30, was shot dead by a sentry.", 1),
        (DEAD + "Police said the assailant was a man of 19. He was shot dead by a neighbour.", 1),
        (DEAD + "A gunman opened fire at the gate before he was shot dead by a soldier.", 1),
        (DEAD + "A woman fired at the gate. The woman then shot herself.", 1),
        (DEAD + "The man at the wheel died, too.", 1),
        (DEAD + "A man who had opened fire at the gate was shot dead by a sentry.", 1),
        (DEAD + "A porter was hurt and so was the bomber.", 1),
        ("A suicide bomber drove a van into a depot in Lokichar on Tuesday, killing {killed.9:three guards}.", 1),
        ("Two girls blew themselves up at a depot in Lokichar on Tuesday; {killed.9:three guards} died.", 2),
    ],
)
def test_without_a_figure(marker, words: str, dead: int) -> None:
    """One who was shot or blew himself up; all of so many told before."""
    assert fallen(marker, words) == dead


@pytest.mark.parametrize(
    "words",
    [
        DEAD + "The gunman was not killed.",
        DEAD + "The gunman killed a porter.",
        DEAD + "The gunman died in prison.",
        DEAD + "The attackers were killed by whoever came, it was said.",
        DEAD + "The army lost three men.",
        DEAD + "The rebels left five cooks.",
        "The attackers stormed a depot in Lokichar on Tuesday and left {killed.9:six} dead.",
        "{killed.9:Two guards} were killed and three militants were wounded in a depot in Lokichar on Tuesday.",
        "{killed.9:Two guards} were killed and three gunmen fled from a depot in Lokichar on Tuesday.",
        DEAD + "The attackers came in canoes. Two of the porters were killed by them.",
        DEAD + "Soldiers shot at two of the raiders.",
    ],
)
def test_nobody(marker, words: str) -> None:
    """A death denied or of somebody else is none of theirs."""
    assert fallen(marker, words) == 0


def test_whom_attackers_leave_dead(marker) -> None:
    """They are no attackers."""
    words = "The attackers stormed a depot in Lokichar on Tuesday and left {killed.9:six} dead."
    assert marker.killed(words) == [6]
