"""Shares of attacks, with intervals that are honest about small numbers.

Sources: C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the
binomial, Biometrika 26 (1934) 404-413 (exact: never covers less than it says); H. Jeffreys' interval as in
L. D. Brown, T. T. Cai and A. DasGupta, Interval estimation for a binomial proportion, Statistical Science 16 (2001)
101-133, section 3.1.2 (about right on average, narrower, may cover less).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.errors import MeasurementError
from tollbook.measurement.beta import limits
from tollbook.measurement.poisson import LEVEL
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth


def clopper_pearson(part: int, whole: int, level: float = LEVEL) -> tuple[float, float]:
    """The exact interval (low, high) for a share, `part` of `whole`. Raises MeasurementError; (0, 1) of none."""
    _check(part, whole, level)
    return _lows(((part, whole),), level)[0], _highs(((part, whole),), level)[0]


Pairs = Sequence[tuple[int, int]]


def _lows(pairs: Pairs, level: float) -> list[float]:
    """Clopper and Pearson's lower limits of shares, each given as its part and whole."""
    some = [(part, whole) for part, whole in pairs if part]
    found = limits((p for p, _ in some), (w - p + 1 for p, w in some), (1 - level) / 2, upper=False).tolist()
    return [found.pop(0) if part else 0.0 for part, _ in pairs]


def _highs(pairs: Pairs, level: float) -> list[float]:
    some = [(part, whole) for part, whole in pairs if part < whole]
    found = limits((p + 1 for p, _ in some), (w - p for p, w in some), (1 - level) / 2, upper=True).tolist()
    return [found.pop(0) if part < whole else 1.0 for part, whole in pairs]


def jeffreys(part: int, whole: int, level: float = LEVEL) -> tuple[float, float]:
    """Jeffreys' interval (low, high) for a share; 0 and 1 belong to it where nothing, or everything, was seen."""
    from scipy.special import betaincinv

    _check(part, whole, level)
    tail = (1 - level) / 2
    low = float(betaincinv(part + 0.5, whole - part + 0.5, tail)) if part else 0.0
    high = float(betaincinv(part + 0.5, whole - part + 0.5, 1 - tail)) if part < whole else 1.0
    return low, high


def _check(part: int, whole: int, level: float) -> None:
    if not 0 <= part <= whole or not 0 < level < 1:
        raise MeasurementError(
            f"a share is of a part from 0 to the whole, with a level between 0 and 1 (got {part} of {whole}, {level})"
        )


class Share(msgspec.Struct, frozen=True):
    """A share: `part` and `whole` as counts with their doubt, `value` with chance (Clopper-Pearson) as well."""

    part: Interval
    whole: Interval
    value: Interval
    level: float = LEVEL


def share(rows: Sequence[tuple[bool, Truth]], level: float = LEVEL) -> Share:
    """The share of the attacks that are in the part. Each row says whether an attack is surely one of the whole,
    and whether it is in the part.

    `low` is the lower limit where every doubtful attack is outside the part, `high` the upper one where all are in
    it; there is a best value only where nothing is in doubt.
    """  # noqa: D205 - one sentence needs two lines
    codes = {Truth.NOT_MET: 0, Truth.NOT_DETERMINABLE: 1, Truth.MET: 2}
    sure = np.array([sure for sure, _ in rows], dtype=bool)
    return share_of(sure, np.array([codes[inside] for _, inside in rows], dtype=np.int8), level)


def share_of(sure: NDArray[np.bool_], inside: NDArray[np.int8], level: float = LEVEL) -> Share:
    """The same from columns: `inside` is 0 not in the part, 1 perhaps, 2 in it."""
    return share_among(np.bincount(inside[sure], minlength=3), np.bincount(inside, minlength=3), level)


def share_among(sure: NDArray[np.int64], every: NDArray[np.int64], level: float = LEVEL) -> Share:
    """The same from numbers of attacks: not in the part, perhaps, in it; `sure` of those surely of the whole."""
    return shares_among([(sure, every)], level)[0]


def shares_among(rows: Sequence[tuple[NDArray[np.int64], NDArray[np.int64]]], level: float = LEVEL) -> list[Share]:
    """Such shares of many, at once."""
    ends = [
        (int(sure[2]), int(every[1] + every[2]), int(sure[0]), int(every[0] + every[1])) for sure, every in rows
    ]  # what is in the part at least and at most, and what is not
    lows = _lows([(part, part + others) for part, _, _, others in ends], level)
    highs = _highs([(part, part + others) for _, part, others, _ in ends], level)
    found = []
    for (sure, every), (part_low, part_high, others_low, others_high), low, high in zip(
        rows, ends, lows, highs, strict=True
    ):
        sure_whole, whole = int(sure.sum()), int(every.sum())
        known = part_low == part_high and others_low == others_high and whole > 0
        best = part_low / whole if known else None
        found.append(
            Share(
                Interval(low=part_low, best=part_low if known else None, high=part_high),
                Interval(low=sure_whole, best=whole if sure_whole == whole else None, high=whole),
                Interval(
                    low=low if best is None else min(low, best), best=best,
                    high=high if best is None else max(high, best),
                ), level,
            )
        )  # fmt: skip
    return found
