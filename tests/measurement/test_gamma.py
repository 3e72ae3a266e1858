"""The gamma distribution as limits are read from it, beside SciPy's."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.special import gammainc, gammaincc, gammaincinv

from tollbook.measurement.gamma import lower_tail, quantile, upper_tail

_SHAPES = st.one_of(st.floats(0.1, 30), st.floats(30, 1e5))


@given(_SHAPES, st.floats(1e-6, 1 - 1e-6))
@example(400_000.0, 0.025)
@example(400_001.0, 0.975)
@example(20.0, 0.5)
def test_quantiles_are_scipys(shape: float, chance: float) -> None:
    """Over all shapes that counts have, far into both tails; from its series' end on SciPy's own are less exact."""
    assert quantile(shape, chance) == pytest.approx(float(gammaincinv(shape, chance)), rel=1e-9)


@given(_SHAPES, st.floats(0.3, 2))
def test_both_tails_are_scipys(shape: float, times: float) -> None:
    """Below the mean and above it, and they add up to one."""
    x = shape * times
    assert lower_tail(shape, x) == pytest.approx(float(gammainc(shape, x)), rel=1e-7, abs=1e-200)
    assert upper_tail(shape, x) == pytest.approx(float(gammaincc(shape, x)), rel=1e-7, abs=1e-200)
    assert lower_tail(shape, x) + upper_tail(shape, x) == pytest.approx(1)


@given(_SHAPES, st.floats(1e-6, 1 - 1e-6))
def test_a_quantile_has_its_chance(shape: float, chance: float) -> None:
    """The lower tail at it is what was asked for."""
    assert lower_tail(shape, quantile(shape, chance)) == pytest.approx(chance, rel=1e-8)


def test_a_hundredth_of_a_count_has_no_lower_limit() -> None:
    """What is too small for a number is nought, and no step goes astray."""
    assert quantile(0.001, 0.025) == 0
