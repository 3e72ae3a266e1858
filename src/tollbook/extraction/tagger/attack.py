"""Whether a report tells of an attack at all: a logistic curve over what the encoder makes of a window.

The encoder's own output for this was learnt beside the words that state values, from few reports without an attack;
this curve is fitted on its states alone, on reports written for it (`training/tagger/attack.py`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]


OWN: Final = 2.354
"""How much surer the encoder's own output has to be than the curve: the log odds of its bound (0.85) less those of the
curve's (0.35). It decides alone on text in one letter case, such as it learnt from and the curve hardly did."""


def signs(logit: float, whole: Floats, body: Floats) -> Doubles:
    """What the curve looks at in one window: 1 + 3 x width values.

    `logit` is the encoder's own output for a report that tells of an incident, `whole` its state of the window (width),
    `body` its states of the pieces of the report's body (pieces x width).
    """
    inside = body if len(body) else whole[None]
    mean = np.add.reduce(inside, axis=0, dtype=np.float64) / len(inside)
    return np.concatenate([[logit], whole.astype(np.float64), mean, inside.max(axis=0).astype(np.float64)])


@dataclass(frozen=True, slots=True)
class AttackCurve:
    """Weights of the signs (in the signs' own units) and the bias."""

    weights: Doubles
    bias: float

    def logit(self, found: Doubles) -> float:
        """The log odds that a window with these signs tells of an attack."""
        return float((found * self.weights).sum() + self.bias)


def load_curve() -> AttackCurve:
    """The shipped curve."""
    text = (files("tollbook.extraction.data") / "tagger" / "attack.json").read_text(encoding="utf-8")
    stored: dict[str, Any] = json.loads(text)
    return AttackCurve(np.asarray(stored["weights"], dtype=np.float64), float(stored["bias"]))
