"""Attackers whom a report of a murder-suicide counts among the dead."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.own_losses.own_hand import less_the_attacker
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("marked", "dead"),
    [
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
        ("It killed at least {killed.9:ten}. The chief said {killed.9:ten} people were dead, including the gunman.", 9),
        ("The raid left {killed.3:two} sisters dead. {killed.2:Rovan}, 41, died of a self-inflicted gunshot.", 2),
        ("The raid left {killed.3:two} sisters dead. {killed.2:Rovan}, 41, died of a gunshot in hospital.", 3),
        ("They say {killed.9:three} of {killed.9:four} members of a family were shot and killed.", 3),
    ],
)
def test_attackers_are_no_victims(read_marks, marked: str, dead: int) -> None:
    """Who killed others and himself is taken off the dead."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    (row,) = less_the_attacker(report, count(report, atoms)).totals
    assert row.low == row.high == dead
