"""Counting instead of sorting gives what NumPy's sorting gives."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tollbook.measurement.columns import in_order, numbered

NUMBERS = st.lists(st.integers(-3, 12) | st.integers(-(2**40), 2**40), max_size=40).map(
    lambda some: np.array(some, dtype=np.int64)
)
FEW = st.lists(st.integers(0, 9), max_size=40).map(lambda some: np.array(some, dtype=np.int64))


@given(NUMBERS | FEW)
def test_days_in_order(days):
    """Whatever they are."""
    assert in_order(days).tolist() == np.sort(days).tolist()


@given(NUMBERS | FEW)
def test_keys_numbered(keys):
    """The keys, the first place of each, and the number of each."""
    found = [column.tolist() for column in numbered(keys)]
    assert found == [column.tolist() for column in np.unique(keys, return_index=True, return_inverse=True)]
