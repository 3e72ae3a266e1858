"""Which figures for everybody stand beside each other."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("At least {killed.9:90} people are dead in the town. {killed.9:Two} nurses were killed in the ward.", 90),
        (
            "At least {killed.9:90} people are dead. {killed.9:Two} nurses died on the ward. It says that a mob killed "
            "the {killed.9:two}.",
            90,
        ),
        ("{killed.9:Two} nurses were killed. In all {killed.9:90} people are dead.", 90),
    ],
)
def test_some_of_one_trade(read_marks, words: str, number: int) -> None:
    """Some of one trade told of after the figure for everybody are among them."""
    report, spans = read_marks(words)
    outcome = Outcome(spans[0].field.value)
    atoms = atoms_by_outcome(report, {outcome: spans})[outcome]
    (row,) = count(report, atoms, hurt=outcome is Outcome.INJURED).totals
    assert row.low == number


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("A blast killed {killed.9:nine}, the ministry said. A correspondent there counted {killed.9:six}.", [9, 6]),
        ("Residents counted {killed.9:39} dead, the district office {killed.9:28}.", [39, 28]),
        ("{killed.8:A cook} who was shot died on Tuesday, raising the toll to {killed.9:six}, the mayor said.", [6]),
        (
            "A blast killed {killed.9:17} people, a local official said. {killed.6:Eleven} died there, the official "
            "said. Police put the toll at {killed.9:nine}.",
            [17, 9],
        ),
        (
            "A shell hit the yard, killing at least {killed.1:four} drivers, {killed.0:two} of them Czech, a charity "
            "said. Residents gave higher figures, of {killed.9:ten} dead.",
            [4, 10],
        ),
        (
            "A shell hit the yard, killing {killed.1:four} drivers, a charity said. Residents said that {killed.9:ten} "
            "had died.",
            [10],
        ),
        (
            "Gunmen killed {killed.6:two} cooks, the mayor said. A union put the dead at {killed.9:three}, saying that "
            "{killed.1:a driver} had died in hospital.",
            [2, 3],
        ),
        (
            "Gunmen killed {killed.6:two} cooks. They had {killed.9:three} deaths to answer for: {killed.1:a driver}"
            " was killed too.",
            [3],
        ),
        (
            "Police had earlier put the toll at {killed.9:11}. A hospital said {killed.9:14} people had died. A local "
            "official said {killed.9:19} were killed.",
            [11, 14, 19],
        ),
        ("Police had earlier put the toll at {killed.9:11}. A hospital said {killed.9:14} people had died.", [14]),
        (
            "Initial reports put the toll at {killed.9:11}. A hospital said {killed.9:14} people had died. A district "
            "official said {killed.9:19} were killed.",
            [14, 19],
        ),
        ("Police said {killed.9:39} died. The police later found {killed.9:two} of them in a well.", [39]),
    ],
)
def test_each_gives_his_own(read_marks, words: str, numbers: list[int]) -> None:
    """Figures whose givers the words beside them name stand beside each other."""
    report, spans = read_marks(words)
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    assert sorted(r.low for r in count(report, atoms).totals) == sorted(numbers)


def test_a_figure_beside_that_of_the_attackers_counts_all_others(marker) -> None:
    """Whoever speaks of more rivals it, and the smaller figure is not lost as a part of the larger."""
    words = (
        "{killed.0:Two} soldiers and fourteen rebels died in {place:Leeds} on {date:Friday} when gunmen "
        "{event_type:struck}, the army said. The Front speaks of {killed.9:nine} fallen soldiers."
    )
    assert marker.killed(words) == [2, 9]
