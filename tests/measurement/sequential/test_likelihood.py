"""Roots of a Poisson likelihood ratio, beside SciPy's functions."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import betaln, lambertw, roots_genlaguerre

from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT
from tollbook.measurement.sequential.conditional import _gamma_nodes
from tollbook.measurement.sequential.crossing import chances_above, chances_below, cross_above, cross_below
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
    told = told / math.gamma(shape)
    heavy = told > 2e-14
    assert heavy.sum() <= len(nodes) < heavy.sum() + 2
    first = int(np.argmin(np.abs(nodes - known[heavy][0])))
    assert nodes[first : first + heavy.sum()] == pytest.approx(known[heavy])
    assert weights[first : first + heavy.sum()] == pytest.approx(told[heavy], abs=1e-12)


def test_what_never_happened_costs_nothing() -> None:
    """Chances of nought and one are likely where only they were seen, and impossible elsewhere."""
    assert log_chance(0, 3, 0.0) == log_chance(3, 0, 1.0) == 0
    assert log_chance(1, 3, 0.0) == log_chance(3, 1, 1.0) == -math.inf
    assert log_beta(2.5, 7.0) == pytest.approx(float(betaln(2.5, 7.0)))


_STAIRS = st.lists(st.tuples(st.floats(0, 9), st.integers(1, 3)), min_size=1, max_size=20)


@given(_STAIRS, st.floats(0.2, 3))
def test_many_staircases_at_once_have_the_chances_of_each(stairs: list[tuple[float, int]], rate: float) -> None:
    """Upwards and in quiet time."""
    times = np.cumsum([time for time, _ in stairs]) * np.array([[0.5], [1.0], [7.0]])
    counts = np.cumsum([step for _, step in stairs]).tolist()
    above = [cross_above(row.tolist(), counts, rate, timed=False).probability for row in times]
    assert chances_above(times, counts, rate) == pytest.approx(above, abs=1e-12)
    lower = [count - 1 for count in counts]
    below = [cross_below(row.tolist(), lower, rate, end=float(row[-1])).probability for row in times]
    assert chances_below(times, lower, rate) == pytest.approx(below, abs=1e-12)


@pytest.mark.parametrize(
    "test",
    [MaxSPRT(20), MaxSPRT(20, 0.05, 3, 2.0), MaxSPRT(20, lower=True), ConditionalMaxSPRT(9, 2.0),
     ConditionalMaxSPRT(9, 2.0, lower=True)],
)  # fmt: skip
def test_many_looks_signal_where_each_does(test: MaxSPRT | ConditionalMaxSPRT) -> None:
    """With a minimum of events, a delayed start and either side."""
    events, times = (
        grid.ravel() for grid in np.meshgrid(np.arange(60), np.array([0.01, 0.4, 1.9, 2.0, 9.0, 20.0, 30.0]))
    )
    each = [test.signals(int(n), float(t)) for n, t in zip(events, times, strict=True)]
    assert test.signalled(events, times).tolist() == each
    assert any(each)
    ratios = [test.statistic(int(n), float(t)) for n, t in zip(events, times, strict=True)]
    assert test.statistics(events, times) == pytest.approx(ratios)
