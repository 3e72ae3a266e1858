"""Where the likelihood of a Poisson count is a given factor below its best, and logarithms of beta functions.

A count n at a mean n u has the log-likelihood n (u - 1 - log u) below that at the mean n, whatever n is. So limits,
and moments of crossing, are the two roots u of u - 1 - log u = c. SciPy has them as Lambert's W, and the beta function;
they are written out for the reason that `measurement.gamma` gives.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

_STEPS = 60
_CLOSE = 1e-13

Floats = NDArray[np.float64]


def ratio_at(c: Floats, *, above: bool) -> Floats:
    """The root u of u - 1 - log u = c (0 or more) above 1, or below it, by Newton's steps on its logarithm.

    The function is convex in log u, so that steps from the outer side never pass the root.
    """
    span = np.sqrt(2 * c)
    log = np.log1p(c + span) if above else -(c + span)
    for _ in range(_STEPS):
        rise = np.expm1(log)
        with np.errstate(invalid="ignore", divide="ignore"):
            step = np.where(rise == 0, 0.0, (rise - log - c) / rise)
        log = log - step
        if (np.abs(step) <= _CLOSE * np.abs(log)).all():
            break
    found: Floats = np.exp(log)
    return found


def log_beta(a: float, b: float) -> float:
    """The logarithm of the beta function."""
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def log_chance(successes: int, failures: int, chance: float) -> float:
    """The log-likelihood of a chance after some successes and failures; nothing is certain not to have happened."""
    if (successes and chance <= 0) or (failures and chance >= 1):
        return -math.inf
    return (successes * math.log(chance) if successes else 0.0) + (failures * math.log1p(-chance) if failures else 0.0)
