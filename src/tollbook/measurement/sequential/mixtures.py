"""Mixture boundaries: how far a martingale may stray, at all times at once.

Source: S. R. Howard, A. Ramdas, J. McAuliffe, J. Sekhon, Time-uniform, nonparametric, nonasymptotic confidence
sequences, Annals of Statistics 49 (2021) 1055-1080 (normal mixtures: section 3.2, propositions 5 and 6;
gamma-exponential: proposition 9; gamma-Poisson: proposition 10; tuning: section 3.5).

`v` is the intrinsic time (the variance process), `v_opt` the one at which the boundary is to be tightest.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from tollbook.errors import MeasurementError


def best_rho(v_opt: float, alpha: float = 0.05, *, one_sided: bool = False) -> float:
    """The mixture's tuning parameter that makes the boundary tightest about `v_opt`."""
    if v_opt <= 0 or not 0 < alpha < (0.5 if one_sided else 1):
        raise MeasurementError(f"'v_opt' is positive and alpha lies between 0 and 1 (got {v_opt}, {alpha})")
    spent = 2 * math.log(1 / (2 * alpha if one_sided else alpha))
    return v_opt / (spent + math.log1p(spent))


def normal_mixture_bound(v: float, v_opt: float, alpha: float = 0.05, *, one_sided: bool = False) -> float:
    """The boundary for a sub-Gaussian process."""
    rho = best_rho(v_opt, alpha, one_sided=one_sided)
    spread = v + rho
    if not one_sided:
        return math.sqrt(spread * (math.log(spread / rho) - 2 * math.log(alpha)))
    from scipy.special import log_ndtr

    def log_martingale(s: float) -> float:
        inner = 0.5 * math.log(4 * rho / spread) + s * s / (2 * spread)
        return float(inner + log_ndtr(s / math.sqrt(spread)))

    return _bound(log_martingale, v, alpha)


def gamma_exponential_bound(v: float, v_opt: float, c: float, alpha: float = 0.05) -> float:
    """The boundary for a sub-exponential (sub-gamma) process of scale `c`."""
    rho = best_rho(v_opt, alpha, one_sided=True) / c**2
    start = rho * math.log(rho) - math.lgamma(rho) - _log_gamma_p(rho, rho)

    def log_martingale(s: float) -> float:
        shifted, grown = (c * s + v) / c**2, v / c**2 + rho
        tail = _log_gamma_p(grown, shifted + rho) - grown * math.log(shifted + rho)
        return start + math.lgamma(grown) + tail + shifted

    return _bound(log_martingale, v, alpha)


def gamma_poisson_bound(v: float, v_opt: float, c: float = 1.0, alpha: float = 0.05) -> float:
    """The boundary for a sub-Poisson process of scale `c`; c = 1 is a Poisson count minus its mean, v the mean."""
    rho = best_rho(v_opt, alpha, one_sided=True) / c**2
    start = rho * math.log(rho) - math.lgamma(rho) - _log_gamma_q(rho, rho)

    def log_martingale(s: float) -> float:
        grown = v / c**2 + rho
        shape = s / c + grown
        return start + math.lgamma(shape) + _log_gamma_q(shape, grown) - shape * math.log(grown) + v / c**2

    return _bound(log_martingale, v, alpha)


def _log_gamma_p(a: float, x: float) -> float:
    from scipy.special import gammainc

    return math.log(max(float(gammainc(a, x)), 1e-300))


def _log_gamma_q(a: float, x: float) -> float:
    from scipy.special import gammaincc

    return math.log(max(float(gammaincc(a, x)), 1e-300))


def _bound(log_martingale: Callable[[float], float], v: float, alpha: float) -> float:
    """Where an increasing log-martingale reaches log(1 / alpha), by bisection."""
    target = -math.log(alpha)
    low, high = 0.0, math.sqrt(v) + 1.0
    while log_martingale(high) < target:
        low, high = high, 2 * high
    while high - low > 1e-12 * high:
        middle = (low + high) / 2
        low, high = (low, middle) if log_martingale(middle) >= target else (middle, high)
    return high
