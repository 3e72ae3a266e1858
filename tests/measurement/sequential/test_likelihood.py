"""Roots of a Poisson likelihood ratio, beside SciPy's functions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import betaln, lambertw, roots_genlaguerre

from tollbook.measurement.sequential.conditional import _gamma_nodes
from tollbook.measurement.sequential.likelihood import log_beta, log_chance, ratio_at


@given(st.floats(1e-6, 40), st.booleans())
def test_roots_are_lamberts(c: float, above: bool) -> None:
    """u - 1 - log u = c on either side of 1."""
    root = float(ratio_at(np.array([c]), above=above)[0])
    assert root == pytest.approx(-float(np.real(lambertw(-math.exp(-1 - c), -1 if above else 0))), rel=1e-7)
    assert root - 1 - math.log(root) == pytest.approx(c, rel=1e-9)


def test_at_the_best_both_roots_are_one() -> None:
    """Nothing below the best is the best."""
    assert ratio_at(np.array([0.0]), above=True) == ratio_at(np.array([0.0]), above=False) == 1


@pytest.mark.parametrize("shape", [1, 2, 30, 120])
def test_gamma_nodes_are_those_of_laguerre(shape: int) -> None:
    """A mean over a gamma variable, its weights adding up to one."""
    nodes, weights = _gamma_nodes(shape, 20)
    known, told = roots_genlaguerre(20, shape - 1)
    assert nodes == pytest.approx(known)
    assert weights == pytest.approx(told / math.gamma(shape), abs=1e-12)


def test_what_never_happened_costs_nothing() -> None:
    """Chances of nought and one are likely where only they were seen, and impossible elsewhere."""
    assert log_chance(0, 3, 0.0) == log_chance(3, 0, 1.0) == 0
    assert log_chance(1, 3, 0.0) == log_chance(3, 1, 1.0) == -math.inf
    assert log_beta(2.5, 7.0) == pytest.approx(float(betaln(2.5, 7.0)))
