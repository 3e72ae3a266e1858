"""The encoder's states of a report's words, by the characters that they stand at."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tollbook.extraction.tagger.tokens import Tokens

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class WordStates:
    """`hidden` is body pieces x width; the text of `tokens` begins `offset` characters into the one asked of.

    `read` says of each piece whether the reader read it to the end.
    """

    tokens: Tokens
    hidden: Floats
    read: Bools
    offset: int = 0

    def of(self, *stretches: tuple[int, int]) -> Doubles:
        """The mean state of each stretch's pieces, one behind the other: stretches * width values."""
        return np.concatenate([self._mean(start - self.offset, end - self.offset) for start, end in stretches])

    def reach(self, start: int) -> bool:
        """Whether the reader has read what stands at `start` to the end.

        It has not seen a headline put above the text, and leaves out sentences that most likely state nothing.
        """
        piece = int(self.tokens.end.searchsorted(start - self.offset, side="right"))
        return start >= self.offset and piece < len(self.read) and bool(self.read[piece])

    def moved(self, by: int) -> WordStates:
        """The same where the text begins `by` characters into another one."""
        return replace(self, offset=self.offset + by)

    def _mean(self, start: int, end: int) -> Doubles:
        first = int(self.tokens.end.searchsorted(start, side="right"))
        last = int(self.tokens.start.searchsorted(end, side="left"))
        if last <= first:  # words that stand above the text
            return np.zeros(self.hidden.shape[1])
        mean: Doubles = np.add.reduce(self.hidden[first:last], axis=0, dtype=np.float64) / (last - first)
        return mean
