"""Whoever stands in a pair with both of a pair is counted, whichever way the counting goes."""

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tollbook.linking import triangles as counting

PAIRS = list(combinations(range(9), 2))


@given(st.lists(st.sampled_from(PAIRS), unique=True), st.sampled_from((1, 4, 1_000)))
def test_shared_neighbours_are_those_that_sets_share(pairs, at_once):
    """For graphs of every shape, looked through in large and small parts."""
    near = {n: {a + b - n for a, b in pairs if n in (a, b)} for n in range(9)}
    a, b = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    kept, counting.AT_ONCE = counting.AT_ONCE, at_once
    try:
        found = counting.triangles(9, a, b)
    finally:
        counting.AT_ONCE = kept
    assert found.tolist() == [len(near[x] & near[y]) for x, y in pairs]
