"""Stretches of words from probabilities of pieces."""

from __future__ import annotations

import numpy as np

from tollbook.extraction.tagger.decode import Stretch, settled, stretches
from tollbook.extraction.tagger.layout import TAGS
from tollbook.extraction.tagger.tokens import Tokens

PLACE = TAGS.index("place")


def read(word: list[int], sentence: list[int], probability: list[float]) -> list[tuple[int, int]]:
    row = np.arange(len(word), dtype=np.int64)
    zero = row * 0
    tokens = Tokens(row, row, row + 1, np.asarray(word), np.asarray(sentence), zero, zero, zero)
    table = np.zeros((len(word), len(TAGS)), dtype=np.float32)
    table[:, PLACE] = probability
    return [(s.first, s.last) for s in stretches(tokens, table)]


def test_a_word_is_as_sure_as_its_surest_piece() -> None:
    """Pieces of one word go together."""
    assert read([0, 1, 1, 2], [0, 0, 0, 0], [0, 0.1, 0.9, 0]) == [(1, 3)]


def test_a_stretch_goes_on_while_words_are_fairly_sure() -> None:
    """Words below the opening bound extend a stretch but do not open one."""
    assert read([0, 1, 2, 3], [0, 0, 0, 0], [0.4, 0.9, 0.4, 0.1]) == [(0, 3)]
    assert read([0, 1, 2, 3], [0, 0, 0, 0], [0.4, 0.3, 0.4, 0.1]) == []


def test_a_stretch_ends_with_its_sentence() -> None:
    """Two sentences never share a stretch."""
    assert read([0, 1, 2], [0, 0, 1], [0, 0.9, 0.9]) == [(1, 2), (2, 3)]


def test_no_pieces_no_stretches() -> None:
    """An empty text has none."""
    assert read([], [], []) == []


def test_a_figure_counts_the_killed_or_the_injured() -> None:
    """Of two overlapping stretches the surer stands; in doubt the words are about the injured."""
    killed, injured = TAGS.index("killed"), TAGS.index("injured")
    sure, close = Stretch(3, 4, killed, 0.9), Stretch(3, 4, killed, 0.62)
    hurt, apart = Stretch(3, 5, injured, 0.6), Stretch(8, 9, injured, 0.3)
    assert settled([sure, hurt, apart]) == [sure, apart]
    assert settled([close, hurt, apart]) == [hurt, apart]
