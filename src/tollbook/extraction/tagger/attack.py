"""Whether a report tells of an attack at all: a logistic curve over what the encoder makes of a window, and its words.

The encoder's own output for this was learnt beside the words that state values, from few reports without an attack;
this curve is fitted on its states and the words there are, on reports written for it (`training/tagger/attack.py`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from tollbook.extraction.plain_words import plain_words

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]


OWN: Final = 2.354
"""How much surer the encoder's own output has to be than the curve: the log odds of its bound (0.85) less those of the
curve's (0.35). It decides alone on text in one letter case, such as it learnt from and the curve hardly did."""

BEGINNING: Final = 6
"""Letters by which a word is known in its other forms: "rehearsed", "rehearsal"."""
_LEAST: Final = 2


def signs(logit: float, whole: Floats, body: Floats, lower: Floats) -> Doubles:
    """What the curve looks at in the states of one window: 1 + 7 x width values.

    `logit` is the encoder's own output for a report that tells of an incident, `whole` its state of the window (width),
    `body` its states of the pieces of the report's body that its upper layers read (pieces x width), of which the mean,
    the most, the least and the standard deviation count. `lower` are the states of all of the body between its lower
    and its upper layers, of which the mean and the most count.
    """
    inside = body if len(body) else whole[None]
    away = inside.astype(np.float64)
    mean = np.add.reduce(away, axis=0) / len(inside)
    away -= mean
    spread = np.sqrt(np.add.reduce(np.square(away, out=away), axis=0) / len(inside))
    ends = np.maximum.reduce(inside, axis=0), np.minimum.reduce(inside, axis=0)
    below = lower if len(lower) else np.zeros((1, len(whole)), dtype=np.float32)
    all_of_it = np.add.reduce(below, axis=0, dtype=np.float64) / len(below), np.maximum.reduce(below, axis=0)
    return np.concatenate([[logit], whole, mean, *ends, spread, *all_of_it])


def beginnings(text: str) -> frozenset[str]:
    """The beginnings of a text's words."""
    return frozenset(word[:BEGINNING] for word in set(plain_words(text)) if len(word) >= _LEAST)


@dataclass(frozen=True, slots=True)
class AttackCurve:
    """Weights of the signs (in the signs' own units), of words by their beginnings, and the bias."""

    weights: Doubles
    words: Mapping[str, float]
    bias: float

    def logit(self, found: Doubles, text: str) -> float:
        """The log odds that a window with these signs tells of an attack; `text` is its title and body."""
        said = sum(map(self.words.__getitem__, sorted(self.words.keys() & beginnings(text))))
        return float(np.add.reduce(found * self.weights) + said + self.bias)


def load_curve() -> AttackCurve:
    """The shipped curve."""
    text = (files("tollbook.extraction.data") / "tagger" / "attack.json").read_text(encoding="utf-8")
    stored: dict[str, Any] = json.loads(text)
    return AttackCurve(np.asarray(stored["weights"], dtype=np.float64), stored["words"], float(stored["bias"]))
