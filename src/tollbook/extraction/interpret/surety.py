"""From the reader's scores to confidences: how often a value of a kind with such a score is right.

The curves are logistic (J. Platt, Probabilistic outputs for support vector machines, 1999), two numbers a kind, fitted
by `evaluation/calibration.py` on reports that the reader was not trained on.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from tollbook.records import EVERYONE, CountValue, Value

STATED_TOTAL: Final = "stated_total"
_EDGE: Final = 0.001  # scores nearer to 0 or 1 than this are all one
_NAMES: Final = {
    "DateValue": "date", "PlaceValue": "place", "OriginValue": "origin", "EventTypeValue": "event_type",
    "WeaponValue": "weapon", "TargetValue": "target", "PerpetratorsKilledValue": "perpetrators_killed",
    "AttributionValue": "attribution",
}  # fmt: skip


def kind_of(value: Value) -> str:
    """The kind under which a value is calibrated: counts of everybody, of a nationality and of a role are three."""
    if not isinstance(value, CountValue):
        return _NAMES[type(value).__name__]
    if value.role is not None:
        return "count_of_role"
    return "count" if value.nationality == EVERYONE else "count_of_nationality"


def log_odds(score: float) -> float:
    """Log odds of a score in [0, 1]."""
    inner = min(max(score, _EDGE), 1 - _EDGE)
    return math.log(inner / (1 - inner))


@dataclass(frozen=True, slots=True)
class Calibration:
    """A slope and an offset a kind, on log odds; a kind without them keeps its scores."""

    curves: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def confidence(self, kind: str, score: float) -> float:
        """The share of values of this kind with this score that is right, in [0, 1]."""
        if kind not in self.curves:
            return min(max(score, 0.0), 1.0)
        slope, offset = self.curves[kind]
        return 1 / (1 + math.exp(-(slope * log_odds(score) + offset)))


UNCHANGED: Final = Calibration()
"""Scores as they are."""


@cache
def load_calibration() -> Calibration:
    """The shipped curves."""
    text = (files("tollbook.extraction.data") / "calibration.json").read_text(encoding="utf-8")
    return Calibration({kind: (row["slope"], row["offset"]) for kind, row in json.loads(text)["curves"].items()})
