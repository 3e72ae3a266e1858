"""Quantiles of the beta distribution are SciPy's, from one attack to millions, far out and near the middle."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.special import betaincinv

from tollbook.measurement.beta import limits

TAILS = (0.4, 0.25, 0.1, 0.025, 0.005, 0.0005)


@pytest.mark.parametrize("most", [3, 30, 3_000, 400_000, 20_000_000])
@pytest.mark.parametrize("tail", TAILS)
def test_they_are_scipys(most, tail):
    """Many at once, and the limit from above as exact near nothing as the one from below."""
    rng = np.random.default_rng(most)
    a, b = rng.integers(1, most, 200).astype(float), rng.integers(1, most, 200).astype(float)
    np.testing.assert_allclose(limits(a, b, tail, upper=False), betaincinv(a, b, tail), rtol=1e-11)
    np.testing.assert_allclose(limits(a, b, tail, upper=True), betaincinv(a, b, 1 - tail), rtol=1e-11)


@example(1, 175_225, 0.0005)
@given(st.integers(1, 5), st.integers(1, 400_000), st.sampled_from(TAILS))
def test_few_of_many_and_nearly_all(few, many, tail):
    """As for a share of one attack in 400,000; alone or beside others a limit is the same."""
    low, high = limits([few], [many], tail, upper=False), limits([few], [many], tail, upper=True)
    assert low[0] == pytest.approx(betaincinv(few, many, tail), rel=1e-9)
    assert high[0] == pytest.approx(betaincinv(few, many, 1 - tail), rel=1e-9)
    assert limits([many], [few], tail, upper=True)[0] == pytest.approx(1 - low[0], rel=1e-12)
    both = limits([few, 7], [many, 3], tail, upper=True)
    assert both[0] == high[0]


def test_of_none_there_are_none():
    """No share, no limit."""
    assert limits([], [], 0.025, upper=True).tolist() == []
