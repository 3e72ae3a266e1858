"""Curves bring confidences to the share that is right, and the error says how far off they are."""

from __future__ import annotations

import random

from evaluation.calibration import Judged, bins, error, fitted, kept

from tollbook.extraction.interpret.surety import Calibration


def rows(count: int, seed: int) -> list[Judged]:
    """Values whose scores are twice as sure as they should be."""
    rng = random.Random(seed)
    found = []
    for n in range(count):
        score = rng.uniform(0.05, 0.95)
        found.append(Judged("date", score, rng.random() < score / 2, str(n)))
    return found


def test_a_curve_fitted_on_some_values_holds_for_others() -> None:
    """Overconfident scores are off by a quarter; after the curve the error is small on values not fitted on."""
    curves = {kind: (row["slope"], row["offset"]) for kind, row in fitted(rows(3000, 1)).items()}
    given = Calibration(curves)
    before = rows(3000, 2)
    after = [Judged(r.kind, given.confidence(r.kind, r.confidence), r.right, r.group) for r in before]
    assert error(before) > 0.2
    assert error(after) < 0.06


def test_bins_hold_every_value_once() -> None:
    """The reliability diagram leaves out no value, not even one that is quite sure."""
    given = [*rows(50, 3), Judged("date", 1.0, True, "x")]
    assert sum(b["values"] for b in bins(given)) == 51
    assert bins(given)[-1]["from"] == 0.9


def test_a_least_confidence_keeps_the_surer_values() -> None:
    """What is kept is at least as often right as the whole."""
    given = rows(2000, 4)
    assert kept(given, 0.0)["kept"] == 1
    assert kept(given, 0.7)["right"] > kept(given, 0.0)["right"]
