"""Figures whose fate the words beside them tell."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.atoms.unmarked import plain_figures
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("The toll stands at eleven dead, with three in hospital.", ["three"]),
        ("They left ten mourners dead and fifteen nursing bullet wounds.", ["fifteen"]),
        ("Of the patients five are dead, with three in hospital.", []),
        ("They gave the clinic ten beds, with three in hospital use.", []),
    ],
)
def test_whom_an_attack_left_in_hospital(text: str, hurt: list[str]) -> None:
    """They are hurt where the same sentence tells of the dead, and nobody says that they are some of the wounded."""
    found = plain_figures(ReportText(text), [])
    assert [text[a:b] for a, b, outcome in found if outcome is Outcome.INJURED] == hurt
