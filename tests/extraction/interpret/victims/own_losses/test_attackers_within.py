"""Attackers whom a toll counts."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.own_losses.attackers_within import less_those_within
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("marked", "dead"),
    [
        ("The governor said that {killed.9:21} people had died, the two gunmen among them.", 19),
        ("The raid ended with {killed.9:nine} people dead, counting the two men who carried it out.", 7),
        ("The raid ended with {killed.9:nine} people dead, counting the two men who carried the flag.", None),
        ("{killed.9:Nine} were killed, one attacker included, a nurse said.", 8),
        (
            "{killed.9:Seventeen} people, two of them cooks, were killed. That figure includes four attackers.",
            13,
        ),
        ("{killed.9:Six} people were killed. That figure includes two cooks.", None),
        ("{killed.9:Six} people were killed, two gunmen said.", None),
        ("{killed.9:Ten} people were dead and nine hurt. The police said the gunman was included in that number.", 9),
        ("{killed.9:Five} people are dead, including the suspect, who was shot by officers.", 4),
        ("{killed.9:Ten} people, including two militants, were killed in the strike.", None),
        ("{killed.9:Ten} people died, two militants among them, in the raid on the depot.", 8),
        ("{killed.9:Two} people died, including two attackers.", 2),
    ],
)
def test_attackers_within_a_toll(read_marks, marked: str, dead: int | None) -> None:
    """The attackers that words after a figure count in it are taken off; those who may be the attacked are not."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    less = less_those_within(report, count(report, atoms).totals[0])
    assert (less and less.low) == (less and less.high) == dead
