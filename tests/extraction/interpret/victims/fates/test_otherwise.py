"""Tests of people who are marked as dead and said to be otherwise."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.figure import read


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("{killed:Nine} lorry passengers were searched and robbed; none was kept.", []),
        ("In June {killed:three} excavators were destroyed at a pond.", []),
        ("The page says that all {killed:three} are alive and will go home.", []),
        ("They attacked a camp, injuring eight of its staff, of whom {killed:three} came from Orvale.", []),
        ("{killed:Nine} passengers were robbed and two killed.", [9]),
        ("So the number is {killed:four}: two drivers, a cook and a guard.", [4]),
    ],
)
def test_who_is_said_to_be_otherwise_did_not_die(read_marks, words: str, figures: list[int]) -> None:
    """A mark is dropped where the sentence says what became of people and speaks of no death."""
    report, (span,) = read_marks(words)
    assert [atom.low for atom in read(report, span)] == figures
