"""From tag probabilities of pieces to marked stretches of words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tollbook.extraction.spans import CAST
from tollbook.extraction.tagger.layout import TAGS
from tollbook.extraction.tagger.tokens import CASES, MARK, Tokens

Floats = npt.NDArray[np.float32]

_BOUNDS = {"injured": (0.55, 0.4), "perpetrators_killed": (0.3, 0.2), "stated_total": (0.65, 0.45)} | dict.fromkeys(
    CAST, (0.6, 0.35)
)
OPENING = np.asarray([_BOUNDS.get(tag, (0.5, 0.3))[0] for tag in TAGS], dtype=np.float32)
"""A stretch needs one word this sure."""
STAYING = np.asarray([_BOUNDS.get(tag, (0.5, 0.3))[1] for tag in TAGS], dtype=np.float32)
"""It goes on while its words are this sure."""

_KILLED, _INJURED = TAGS.index("killed"), TAGS.index("injured")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Body pieces `first:last` marked with tag number `tag`, with the mean probability of its words."""

    first: int
    last: int
    tag: int
    score: float


def stretches(
    tokens: Tokens, probability: Floats, *, opening: Floats = OPENING, staying: Floats = STAYING
) -> list[Stretch]:
    """Runs of words above `staying` that hold one above `opening`, in text order.

    `probability` is pieces x tags. A word is as sure as its surest piece; a run ends with its sentence.
    """
    if not len(tokens):
        return []
    firsts = np.flatnonzero(tokens.word[1:] != tokens.word[:-1]) + 1
    starts = [0, *firsts.tolist(), len(tokens)]
    words = np.maximum.reduceat(probability, starts[:-1], axis=0)
    opens = words >= opening
    sentence = tokens.sentence[starts[:-1]].tolist()
    mark = (tokens.case[starts[:-1]] % CASES == MARK).tolist()
    found = []
    stays = words >= staying
    for tag in np.logical_or.reduce(opens, axis=0).nonzero()[0].tolist():
        sure = words[:, tag]
        opened = opens[:, tag].nonzero()[0].tolist()
        for a, b in _runs(stays[:, tag].nonzero()[0].tolist(), sentence):
            if bisect_left(opened, b) > bisect_left(opened, a):
                first, last = _trimmed(mark, a, b)
                mean = float(np.add.reduce(sure[first:last]) / (last - first))
                found.append(Stretch(starts[first], starts[last], tag, mean))
    return sorted(found, key=lambda s: (s.first, s.last, s.tag))


def _runs(words: Sequence[int], sentence: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of words `first:last` of one sentence that some words, by their numbers, make up."""
    first = last = -1
    for word in words:
        if word != last or sentence[word] != sentence[first]:
            if last > first:
                yield first, last
            first = word
        last = word + 1
    if last > first:
        yield first, last


def _trimmed(mark: Sequence[bool], first: int, last: int) -> tuple[int, int]:
    """Words `first:last` without punctuation at either end; a lone mark stays."""
    while last - first > 1 and mark[first]:
        first += 1
    while last - first > 1 and mark[last - 1]:
        last -= 1
    return first, last


def settled(found: list[Stretch]) -> list[Stretch]:
    """Without the weaker of two overlapping stretches that count killed and injured: a figure is one of them.

    Where both are about as sure the words are more often about the injured.
    """
    weaker = set()
    for killed in (s for s in found if s.tag == _KILLED):
        for injured in (s for s in found if s.tag == _INJURED):
            if killed.first < injured.last and injured.first < killed.last:
                weaker.add(injured if killed.score > 1.1 * injured.score else killed)
    return [s for s in found if s not in weaker]
