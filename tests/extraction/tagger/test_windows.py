"""Windows cover a report's pieces once each, within the encoder's length."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.extraction.tagger.tokens import Tokens
from tollbook.extraction.tagger.windows import LONGEST, windows


def made(count: int, first: int = 1000) -> Tokens:
    row = np.arange(count, dtype=np.int64)
    return Tokens(row + first, row, row + 1, row, row * 0, row * 0, row * 0, row * 0)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 80), st.integers(0, 4000))
def test_every_piece_is_kept_once(title: int, body: int) -> None:
    """The kept rows of all windows, joined, are the body's pieces in order; no window is too long."""
    pieces = made(body)
    cut = windows(made(title, 500), pieces)
    assert all(len(w.ids) <= LONGEST for w in cut)
    assert np.array_equal(np.concatenate([w.ids[w.rows] for w in cut]), pieces.ids)
    assert [w.first for w in cut] == np.cumsum([0, *(w.rows.stop - w.rows.start for w in cut[:-1])]).tolist()
