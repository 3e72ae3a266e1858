"""Which sentences of a report the upper layers of the encoder need not read: those that most likely state nothing.

Half way through its layers the encoder knows what a sentence is about. Where no word of it is going to be marked, as in
most of a web page and in much of a long report, the layers that are left read the others alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Places = npt.NDArray[np.intp]

LEAST: Final = 0.0
"""The log odds below which a sentence is left out, chosen on the 702 reports of `training.attributed`. Sentences with
marks weighed six times as much when they were taught, so that even odds are far from even chances."""

AROUND: Final = 12
"""So many word pieces around the sentences that matter are read with them: of the marks that turned without, three in
five depended on what stands next to their sentence."""


@dataclass(frozen=True, slots=True)
class Relevance:
    """A small network over the mean and the most of a sentence's states.

    `inner` (2 x width by hidden), `inner_bias` (hidden), `outer` (hidden) and `bias` are its weights.
    """

    inner: Floats
    inner_bias: Floats
    outer: Floats
    bias: float

    def matters(self, states: Floats, sentence: Ints) -> Bools:
        """Whether each body piece stands in a sentence that may state something.

        `states` is pieces x width, from the lower layers; `sentence` numbers the sentences, a number a piece.
        """
        starts, long = sentences(sentence)
        odds = self.odds(features(states, starts, long))
        return np.repeat(odds >= LEAST, long)

    def odds(self, found: Floats) -> Floats:
        """The log odds that a sentence states something: sentences x (2 x width) to sentences.

        Not by `@`: that wakes threads of the linear algebra library, which wait on another core for what comes next,
        a third of the time that a report takes.
        """
        inside = np.einsum("ij,jk->ik", found, self.inner) + self.inner_bias
        raised: Floats = np.einsum("ij,j->i", np.maximum(inside, 0), self.outer) + np.float32(self.bias)
        return raised


def with_context(matter: Bools) -> Bools:
    """The pieces that matter and those around them."""
    if matter.all():
        return matter
    near = np.convolve(matter, np.ones(2 * AROUND + 1, dtype=np.int64))
    found: Bools = near[AROUND : AROUND + len(matter)] > 0
    return found


def sentences(numbers: Ints) -> tuple[Places, Places]:
    """Where sentences begin, by the number of the sentence that each piece stands in, and how many pieces they have."""
    starts = np.flatnonzero(np.diff(numbers, prepend=numbers[0] - 1))
    return starts, np.diff(starts, append=len(numbers))


def features(states: Floats, starts: Places, long: Places) -> Floats:
    """Mean and most of the states of each sentence: sentences x (2 x width)."""
    mean = np.add.reduceat(states, starts, axis=0) / long[:, None].astype(np.float32)
    return np.concatenate([mean, np.maximum.reduceat(states, starts, axis=0)], axis=1)


def load_relevance() -> Relevance:
    """The shipped weights."""
    with (files("tollbook.extraction.data") / "tagger" / "relevance.npz").open("rb") as file, np.load(file) as stored:
        return Relevance(stored["inner"], stored["inner_bias"], stored["outer"], float(stored["bias"]))
