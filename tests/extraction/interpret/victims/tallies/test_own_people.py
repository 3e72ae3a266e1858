"""Figures that count the speaker's own people alone."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.interpret.victims.tallies.own_people import own_people_only
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("marked", "high"),
    [
        ("The embassy said {killed.9:three} of its nationals were killed.", None),
        ("Fifteen of our citizens were on the coach. {killed.9:Three} have lost their lives.", None),
        ("Fifteen people were on the coach. {killed.9:Three} have lost their lives.", 3),
        ("{killed.9:Three} citizens were killed.", 3),
    ],
)
def test_own_people_are_a_lowest_figure(read_marks, marked: str, high: int | None) -> None:
    """Others may have died beside an embassy's own citizens."""
    report, spans = read_marks(marked)
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    (row,) = count(report, atoms).totals
    assert (own_people_only(report, row).low, own_people_only(report, row).high) == (3, high)


def test_one_of_ours_who_is_told_of_by_others_too_is_all_there_is(read_marks) -> None:
    """ "Gunmen killed an engineer … confirmed the death of one of its citizens" counts one."""
    report, spans = read_marks(
        "Gunmen killed {killed.9:a Kenyan clerk}.\n\nThe embassy confirmed the death of {killed.8:one} of its citizens."
    )
    atoms = atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    (row,) = count(report, atoms).totals
    assert own_people_only(report, row).high == 1
