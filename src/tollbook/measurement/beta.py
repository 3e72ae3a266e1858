"""Quantiles of the beta distribution, which limits of shares are read from.

Sources: first guess, M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.5.22 with 26.2.23;
a tail is the integral of the density by Gauss's rule of ten points, 25.4.30, over stretches in which the density, a
concave function's exponential, changes little; its factor with Stirling's series, 6.1.41. They agree with SciPy's, by
test. They are here because SciPy's special functions take longer to load than the shares of 400,000 attacks to count.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Reals = NDArray[np.float64]

_NODES = (0.14887433898163122, 0.43339539412924719, 0.67940956829902441, 0.86506336668898451, 0.97390652851717172)
_WEIGHTS = (0.29552422471475287, 0.26926671930999636, 0.21908636251598204, 0.14945134915058059, 0.066671344308688138)
_STRETCHES = 20
_BELOW = 40.0
"""Where the density is e^-40 of what it was, nothing of it is left to be summed."""
_FAR = 40.0  # standard deviations
_LARGE = 20.0
"""From here on Stirling's series is exact to the last digit."""
_CLOSE = 1e-8
"""A step so small, of Halley's, is exact to more digits than there are."""
_STEPS = 100


def _rule() -> tuple[Reals, Reals]:
    """Points between 0 and 1, and their weights."""
    points = np.array([*(-x for x in reversed(_NODES)), *_NODES])
    weights = np.array([*reversed(_WEIGHTS), *_WEIGHTS])
    starts = np.arange(_STRETCHES)[:, None]
    return ((starts + (points + 1) / 2) / _STRETCHES).ravel(), np.tile(weights / 2 / _STRETCHES, _STRETCHES)


def limits(a: Iterable[float], b: Iterable[float], tail: float, *, upper: bool) -> Reals:
    """Where so much of each distribution, its `tail` (under a half), lies below, or above if `upper`.

    `a` and `b` are 1 or more.
    """
    one, two = (np.fromiter(values, dtype=np.float64) for values in (a, b))
    most = one > two  # near 1 numbers lie too far apart to be searched; the rest of the whole lies near 0
    found = np.empty(len(one))
    found[~most] = _of_few(one[~most], two[~most], tail, upper=upper)
    found[most] = 1 - _of_few(two[most], one[most], tail, upper=not upper)
    return found


def _of_few(one: Reals, two: Reals, tail: float, *, upper: bool) -> Reals:
    """The limits of distributions whose first parameter is no larger than the second."""
    points, weights = _rule()
    side = 1.0 if upper else -1.0
    whole = one + two
    middle, spread = one / whole, np.sqrt(one * two / (whole + 1)) / whole
    factor = np.array([_factor(*pair) for pair in zip(one.tolist(), two.tolist(), strict=True)])

    def density(x: Reals) -> Reals:
        """Its logarithm, for a row of points a distribution."""
        away = x - middle[:, None]
        inner, outer = away / middle[:, None], away / (1 - middle)[:, None]
        found: Reals = (
            factor[:, None] + one[:, None] * (np.log1p(inner) - inner) + two[:, None] * (np.log1p(-outer) + outer)
            - np.log(x) - np.log1p(-x)
        )  # fmt: skip
        return found

    x = _guess(one, two, tail, side)
    low, high, done = np.zeros(len(x)), np.ones(len(x)), np.zeros(len(x), dtype=np.bool_)
    for _ in range(_STEPS):
        slope = (one - 1) / x - (two - 1) / (1 - x)
        outward = -side * slope  # how fast the density falls there
        reach = np.minimum(_FAR * spread, (1 - x) if upper else x)
        reach = np.minimum(reach, np.divide(_BELOW, outward, out=reach.copy(), where=outward > 0))
        sums = (np.exp(density(x[:, None] + side * reach[:, None] * points)) * weights).sum(axis=1) * reach
        with np.errstate(over="ignore", divide="ignore", invalid="ignore"):  # far out, where halving the bracket helps
            step = side * (sums - tail) / np.exp(density(x[:, None])[:, 0])
            step = step / np.maximum(0.5, 1 + step * slope / 2)  # Halley's correction, for the density's own slope
        low, high = np.where(sums * side > tail * side, x, low), np.where(sums * side > tail * side, high, x)
        near = np.abs(step) <= _CLOSE * np.minimum(x, 1 - x)
        inside = near | ((low < x + step) & (x + step < high))
        x = np.where(done, x, np.where(inside, x + step, (low + high) / 2))
        done |= near
        if done.all():
            break
    return x


def _guess(a: Reals, b: Reals, tail: float, side: float) -> Reals:
    far = math.sqrt(-2 * math.log(tail))
    normal = -side * (far - (2.30753 + 0.27061 * far) / (1 + far * (0.99229 + far * 0.04481)))
    one, two = 1 / (2 * a - 1), 1 / (2 * b - 1)
    mean = 2 / (one + two)
    bend = (normal**2 - 3) / 6
    width = normal * np.sqrt(np.maximum(mean + bend, 0)) / mean - (two - one) * (bend + 5 / 6 - 2 / (3 * mean))
    found: Reals = a / (a + b * np.exp(2 * width))
    return np.clip(found, 1e-300, 1 - 1e-15)


def _factor(a: float, b: float) -> float:
    """The logarithm of the beta function's inverse, times what the density's powers are at its mean."""
    return 0.5 * math.log(a * b / (2 * math.pi * (a + b))) - _rest(a) - _rest(b) + _rest(a + b)


def _rest(z: float) -> float:
    """What Stirling's formula leaves out of the logarithm of the gamma function."""
    if z < _LARGE:
        return math.lgamma(z) - (z - 0.5) * math.log(z) + z - 0.5 * math.log(2 * math.pi)
    return 1 / (12 * z) * (1 - 1 / (30 * z**2) * (1 - 2 / (7 * z**2) * (1 - 3 / (4 * z**2))))
