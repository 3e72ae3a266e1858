"""The exact conditional comparison of two Poisson rates at a single look.

Source: J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series,
Biometrika 31 (1940) 313-323; limits by inverting it after C. J. Clopper and E. S. Pearson, Biometrika 26 (1934).
For one look only: with repeated looks use `sequential`.
"""

from __future__ import annotations

import msgspec

from tollbook.errors import MeasurementError
from tollbook.vocabulary.intervals import Interval


class RatioTest(msgspec.Struct, frozen=True):
    """The ratio first rate / second rate with its exact interval, and p-values for lower, higher, different."""

    ratio: Interval
    p_lower: float
    p_higher: float
    p_different: float


def compare_rates(
    first: int, first_exposure: float, second: int, second_exposure: float, *, ratio: float = 1.0, level: float = 0.95
) -> RatioTest:
    """Compare two rates, conditional on the total, against a ratio under the null hypothesis.

    `p_lower` is the chance of as few events on the first side, `p_higher` of as many, `p_different` twice the
    smaller. Raises MeasurementError for negative counts, missing exposure, or a level or ratio that is none.
    """
    from scipy.special import betainc, betaincinv

    if min(first, second) < 0 or min(first_exposure, second_exposure, ratio) <= 0 or not 0 < level < 1:
        raise MeasurementError(
            "rates are compared from counts of 0 or more over positive exposures, with a positive ratio and a level "
            f"between 0 and 1 (got {first}/{first_exposure} and {second}/{second_exposure}, {ratio}, {level})"
        )
    share = ratio * first_exposure / (ratio * first_exposure + second_exposure)
    p_lower = float(betainc(second, first + 1, 1 - share)) if second > 0 else 1.0
    p_higher = float(betainc(first, second + 1, share)) if first > 0 else 1.0
    tail = (1 - level) / 2
    odds = second_exposure / first_exposure
    low = 0.0 if first == 0 else float(betaincinv(first, second + 1, tail))
    high = 1.0 if second == 0 else float(betaincinv(first + 1, second, 1 - tail))
    limits = Interval(
        low=low / (1 - low) * odds,
        best=first / second * odds if second else None,
        high=high / (1 - high) * odds if second else None,
    )
    return RatioTest(limits, p_lower, p_higher, min(1.0, 2 * min(p_lower, p_higher)))
