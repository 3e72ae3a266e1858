"""Scores become confidences by a curve a kind, which keeps their order."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.interpret.surety import UNCHANGED, Calibration, kind_of, load_calibration
from tollbook.records import CountValue, DateValue
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.dates import DateRange

SCORES = [0.0, 0.05, 0.3, 0.5, 0.8, 0.99, 1.0]


def test_counts_are_three_kinds() -> None:
    """A count of everybody, of a nationality and of a role are calibrated apart."""
    rows = [
        CountValue(Outcome.KILLED, 2, 2, nation, role) for nation, role in (("*", None), ("KE", None), ("*", "cook"))
    ]
    assert [kind_of(r) for r in rows] == ["count", "count_of_nationality", "count_of_role"]
    assert kind_of(DateValue(DateRange.day(date(2020, 1, 2)))) == "date"


def test_a_curve_moves_scores_and_keeps_their_order() -> None:
    """An overconfident kind is lowered, another left alone."""
    given = Calibration({"date": (0.5, -1.0)})
    found = [given.confidence("date", s) for s in SCORES]
    assert found == sorted(found)
    assert found[4] < 0.5
    assert [given.confidence("place", s) for s in SCORES] == SCORES
    assert UNCHANGED.confidence("date", 0.7) == 0.7


@pytest.mark.parametrize("kind", sorted(load_calibration().curves))
def test_shipped_curves_rise(kind: str) -> None:
    """Of the shipped curves none turns the order of scores round, and all give probabilities."""
    found = [load_calibration().confidence(kind, s) for s in SCORES]
    assert found == sorted(found)
    assert 0 < found[0] < found[-1] < 1
