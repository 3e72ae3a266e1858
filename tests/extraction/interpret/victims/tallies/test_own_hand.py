"""Attackers whom a report counts among the dead."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.victims.tallies.own_hand import less_the_attacker
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("marked", "dead"),
    [
        ("The governor said that {killed.9:21} people had died, the two gunmen among them.", 19),
        ("The raid ended with {killed.9:nine} people dead, counting the two men who carried it out.", 7),
        ("The raid ended with {killed.9:nine} people dead, counting the two men who carried the flag.", 9),
        ("{killed.9:Nine} were killed, one attacker included, a nurse said.", 8),
        (
            "{killed.9:Seventeen} people, two of them cooks, were killed. That figure includes four attackers.",
            13,
        ),
        ("{killed.9:Six} people were killed. That figure includes two cooks.", 6),
        ("{killed.9:Six} people were killed, two gunmen said.", 6),
        ("{killed.9:Ten} people were dead and nine hurt. The police said the gunman was included in that number.", 9),
        ("{killed.9:Five} people are dead, including the suspect, who was shot by officers.", 4),
        ("{killed.9:Four} people are dead. Police found a woman shot; the husband had turned the gun on himself.", 3),
        (
            "{killed.9:Three} people are dead in a flat on Quay Road. Neighbours wept. The street was closed. A "
            "school stayed shut. A kettle was found boiling. Officers said the suspect died of a self-inflicted wound.",
            2,
        ),
        (
            "{killed.9:Three} people were found dead in a flat. Neighbours wept. The street was closed. A school "
            "stayed shut. The chief spoke at noon. He would not say it was a homicide-suicide.",
            3,
        ),
        (
            "{killed.9:Three} people were found dead in a flat. Neighbours wept. The street was closed. A school "
            "stayed shut. The chief spoke at noon. He called it a double homicide/suicide.",
            2,
        ),
        ("A clerk stabbed his wife and sons and took his own life, or himself, leaving {killed.9:four} kin dead.", 3),
        ("A raider left {killed.9:four} people dead, police said.", 4),
        ("The raid left {killed.3:two} sisters dead. {killed.2:Rovan}, 41, died of a self-inflicted gunshot.", 2),
        ("The raid left {killed.3:two} sisters dead. {killed.2:Rovan}, 41, died of a gunshot in hospital.", 3),
        ("They say {killed.9:three} of {killed.9:four} members of a family were shot and killed.", 3),
    ],
)
def test_attackers_are_no_victims(read_marks, marked: str, dead: int) -> None:
    """The attackers that words after a figure count in it are taken off."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    (row,) = less_the_attacker(report, count(report, atoms)).totals
    assert row.low == row.high == dead
