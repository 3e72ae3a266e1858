"""Reports come late: how late, and how many attacks of the last days are still to be reported.

Sources: delays seen so far are truncated (a long delay of a recent attack cannot have been seen yet), so their
distribution is estimated backwards: J. D. Kalbfleisch and J. F. Lawless, Inference based on retrospective
ascertainment, Journal of the American Statistical Association 84 (1989) 360-372, section 3. Prediction of a
further Poisson count from an observed one, conditional on the total: W. Nelson, Journal of Quality Technology 2
(1970) 178-190. Band about an empirical distribution: P. Massart, Annals of Probability 18 (1990) 1269-1283.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec
import numpy as np

from tollbook.errors import MeasurementError
from tollbook.vocabulary.intervals import Interval

_MOST = 100_000


class Delays(msgspec.Struct, frozen=True):
    """The share of attacks reported within 0, 1, 2 … days, and from how many attacks it is known."""

    within: tuple[float, ...]
    seen: int

    def share(self, days: int) -> float:
        """The share reported within that many days; 1 beyond the longest delay allowed for."""
        return 0.0 if days < 0 else self.within[days] if days < len(self.within) else 1.0


def reporting_delays(pairs: Iterable[tuple[date, date]], now: date, longest: int = 60) -> Delays:
    """The distribution of the delay from occurrence to first report, from pairs of those two days.

    Attacks reported later than `longest` days after, or dated after their report, are left out. Raises
    MeasurementError where no pair is left or `longest` is negative.
    """
    told = [(day.toordinal(), seen.toordinal()) for day, seen in pairs]
    days = np.array(told, dtype=np.int64).reshape(-1, 2)
    days = days[days[:, 1] <= now.toordinal()]
    delay, age = days[:, 1] - days[:, 0], now.toordinal() - days[:, 0]
    fine = (delay >= 0) & (delay <= longest)
    delay, age = delay[fine], age[fine]
    if not len(delay) or longest < 0:
        raise MeasurementError("delays need at least one attack with both days known, and a longest delay of 0 or more")
    at = np.bincount(delay, minlength=longest + 1)
    reported = np.cumsum(at)  # by a delay; of these at risk are those whose day is as long ago
    younger = np.cumsum(np.bincount(np.minimum(age, longest + 1), minlength=longest + 2))
    within = [1.0] * (longest + 1)
    for after in range(longest, 0, -1):
        at_risk = int(reported[after] - younger[after - 1])
        hazard = int(at[after]) / at_risk if at_risk else 0.0
        within[after - 1] = within[after] * (1 - hazard)
    return Delays(tuple(within), len(delay))


class Nowcast(msgspec.Struct, frozen=True):
    """How many attacks there were in the last days: `low` those reported, `best` and `high` with those to come."""

    count: Interval
    share_reported: float
    reasons: tuple[str, ...]


def nowcast(reported: int, ages: Sequence[int], delays: Delays, level: float = 0.95) -> Nowcast:
    """Attacks that happened in a stretch of days, of which `reported` are known so far.

    `ages` holds how many days ago each day of the stretch was. The upper limit holds with probability `level` for
    a rate that is steady over the stretch; half of the error allows for delays known from few attacks only.
    """
    if reported < 0 or not ages or not 0 < level < 1:
        raise MeasurementError(
            f"a nowcast needs days, 0 or more reports and a level (got {reported}, {len(ages)} days)"
        )
    spent = (1 - level) / 2
    band = math.sqrt(math.log(1 / spent) / (2 * delays.seen))
    share = sum(delays.share(a) for a in ages) / len(ages)
    least = sum(1.0 if a >= len(delays.within) else max(0.0, delays.share(a) - band) for a in ages) / len(ages)
    from_what = "one delay" if delays.seen == 1 else f"{delays.seen} delays"
    reasons = [f"{share:.0%} of the attacks of these days are reported by now, going by {from_what}"]
    if least <= 0:
        reasons.append("delays are known from too few attacks for an upper limit")
        return Nowcast(Interval(low=reported, high=None), share, tuple(reasons))
    most = reported + _further(reported, least, spent)
    best = min(reported / share, most) if share > 0 else None
    return Nowcast(Interval(low=reported, best=best, high=most), share, tuple(reasons))


def _further(reported: int, share: float, alpha: float) -> int:
    """The most attacks still to be reported: beyond it, as few reports as seen would have a chance below alpha.

    That chance is a tail of the negative binomial distribution of those still to come when one more is reported.
    """
    if share >= 1:
        return 0
    coming = np.arange(1, _MOST + 1)
    logs = np.cumsum(np.log((coming + reported) / coming * (1 - share)))
    chances = np.exp(np.concatenate(([0.0], logs)) + (reported + 1) * math.log(share))
    return min(int(np.searchsorted(np.cumsum(chances), 1 - alpha)), _MOST)
