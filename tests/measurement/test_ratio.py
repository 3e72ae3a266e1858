"""The exact conditional comparison of two rates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from tollbook.measurement.ratio import compare_rates


@given(st.integers(0, 40), st.integers(0, 40), st.floats(0.2, 5.0), st.floats(0.5, 2.0))
def test_agrees_with_the_binomial_test(first: int, second: int, exposure: float, ratio: float) -> None:
    """Given the total, the count is binomial: p-values and limits are that test's."""
    found = compare_rates(first, exposure, second, 1.0, ratio=ratio)
    if first + second == 0:
        assert (found.p_lower, found.p_higher, found.ratio.high) == (1.0, 1.0, None)
        return
    share = ratio * exposure / (ratio * exposure + 1.0)
    below = binomtest(first, first + second, share, alternative="less")
    above = binomtest(first, first + second, share, alternative="greater")
    assert (found.p_lower, found.p_higher) == pytest.approx((below.pvalue, above.pvalue), rel=1e-9)
    limits = binomtest(first, first + second, share).proportion_ci(0.95)
    assert found.ratio.low == pytest.approx(limits.low / (1 - limits.low) / exposure, rel=1e-6)
    if second:
        assert found.ratio.high == pytest.approx(limits.high / (1 - limits.high) / exposure, rel=1e-6)
