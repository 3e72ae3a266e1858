"""Groups of look-alikes: many sets at once end in the same groups as one after the other."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking.assembly import Groups, joined_alike

weights = st.one_of(st.integers(-20, 20).map(lambda n: 1000 * n), st.integers(-20_000, 20_000))
sizes = st.integers(2, 7)


@st.composite
def several(draw):
    """Sets of one size: what each pair weighs, in thousandths, and whether it may join."""
    n, sets = draw(sizes), draw(st.integers(0, 4))
    total, allowed = np.zeros((sets, n, n)), np.zeros((sets, n, n), dtype=bool)
    for at in range(sets):
        for i in range(n):
            for j in range(i):
                total[at, i, j] = total[at, j, i] = draw(weights)
                allowed[at, i, j] = allowed[at, j, i] = draw(st.integers(0, 5)) > 0
    main = draw(st.lists(st.booleans(), min_size=n * sets, max_size=n * sets))
    return total, allowed, np.array(main, dtype=bool).reshape(sets, n)


@settings(max_examples=200, deadline=None)
@given(sets=several(), threshold=st.sampled_from([-3.0, 0.0, 2.5]))
def test_many_sets_at_once_are_joined_as_each_alone(sets, threshold):
    """Ties, bars and what is looked back on among them: of those most alike the first are joined first."""
    total, allowed, main = sets
    first = joined_alike(total, allowed, threshold, main)
    for at in range(len(total)):
        names = [str(i) for i in range(total.shape[1])]
        alone = Groups(names, total[at].copy(), allowed[at].copy(), ~allowed[at], main[at]).joined(threshold, [])
        together = [tuple(names[i] for i in np.flatnonzero(first[at] == k)) for k in sorted(set(first[at].tolist()))]
        assert together == alone
