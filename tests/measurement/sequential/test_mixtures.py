"""Mixture boundaries against values that the authors' own package gives."""

from __future__ import annotations

import pytest

from tollbook.errors import MeasurementError
from tollbook.measurement.sequential import (
    best_rho,
    gamma_exponential_bound,
    gamma_poisson_bound,
    normal_mixture_bound,
)


def test_reference_values() -> None:
    """v = v_opt = 100, alpha = 0.05, c = 2 where there is a scale."""
    assert best_rho(100) == pytest.approx(12.60056, rel=2e-6)
    assert normal_mixture_bound(100, 100) == pytest.approx(30.35209, rel=2e-6)
    assert normal_mixture_bound(100, 100, one_sided=True) == pytest.approx(27.66071, rel=2e-6)
    assert gamma_exponential_bound(100, 100, 2) == pytest.approx(33.02017, rel=2e-6)
    assert gamma_poisson_bound(100, 100, 2) == pytest.approx(30.1949, rel=2e-6)


def test_the_poisson_case_lies_between_its_neighbours() -> None:
    """A Poisson count strays more than a normal one of its variance, less than an exponential one."""
    normal = normal_mixture_bound(100, 100, one_sided=True)
    assert normal < gamma_poisson_bound(100, 100) < gamma_exponential_bound(100, 100, 1)


def test_tuning_needs_a_time_and_an_error() -> None:
    """No boundary without them."""
    with pytest.raises(MeasurementError):
        best_rho(0)
    with pytest.raises(MeasurementError):
        best_rho(10, 0.5, one_sided=True)
