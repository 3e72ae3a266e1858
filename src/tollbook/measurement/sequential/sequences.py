"""Confidence sequences: intervals for a rate and for a ratio of rates that hold at every look, forever.

A rate: gamma-Poisson mixture; {rate : mixture likelihood / likelihood(rate) < 1 / alpha} covers the true rate at
all times with probability 1 - alpha, by Ville's inequality (H. Robbins, Annals of Mathematical Statistics 41
(1970) 1397-1409; Howard et al., Annals of Statistics 49 (2021), section 3). A ratio: each event falls to one side
with a probability that depends on the ratio of the rates alone, so conditional on the total the count is
binomial; beta-binomial mixture (Robbins 1970, section 4).
"""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec
import numpy as np

from tollbook.errors import MeasurementError
from tollbook.measurement.sequential.likelihood import log_beta, log_chance, ratio_at
from tollbook.vocabulary.intervals import Interval


class RateSequence(msgspec.Struct, frozen=True):
    """A confidence sequence for a Poisson rate, tightest about `guess` events per unit of exposure.

    `weight` says how many events the guess is worth; both are declared beforehand. A poor guess widens the
    interval and never breaks its coverage.
    """

    guess: float
    weight: float = 1.0
    alpha: float = 0.05

    def __post_init__(self) -> None:
        if not (self.guess > 0 and self.weight > 0 and 0 < self.alpha < 1):
            raise MeasurementError(f"guess and weight are positive and alpha lies between 0 and 1 (got {self})")

    def interval(self, events: float, exposure: float) -> Interval:
        """The interval after `events` in `exposure`, in events per unit. Raises MeasurementError without exposure."""
        if events < 0 or exposure <= 0:
            raise MeasurementError(f"a rate needs 0 or more events and some exposure (got {events}, {exposure})")
        a, b = self.weight, self.weight / self.guess
        mixture = a * math.log(b) - math.lgamma(a) + math.lgamma(a + events) - (a + events) * math.log(b + exposure)
        limit = -math.log(self.alpha) - mixture  # inside: exposure * rate - events * log(rate) < limit
        if events == 0:
            return Interval(low=0.0, best=0.0, high=limit / exposure)
        observed = events / exposure
        away = np.array(max(0.0, limit / events + math.log(observed) - 1))
        low, high = (observed * float(ratio_at(away, above=above)) for above in (False, True))
        return Interval(low=low, best=min(max(observed, low), high), high=high)


class RatioSequence(msgspec.Struct, frozen=True):
    """A confidence sequence, and an e-process, for the ratio of two rates observed side by side.

    `share` is the first side's part of the exposure, the same at all times: two areas watched together, or a
    baseline replayed day by day beside the days of surveillance. `strength` tunes the mixture, in events.
    """

    share: float
    strength: float = 2.0
    alpha: float = 0.05

    def __post_init__(self) -> None:
        if not (0 < self.share < 1 and self.strength > 0 and 0 < self.alpha < 1):
            raise MeasurementError(f"share and alpha lie between 0 and 1, strength is positive (got {self})")

    def e_value(self, first: int, second: int, *, lower: bool) -> float:
        """Evidence that the first rate is lower (or higher) than the second; 1 / alpha or more rejects.

        An e-process: under the null its chance of ever reaching 1 / alpha is at most alpha.
        """
        from scipy.special import betainc

        _check(first, second)
        a, b = self._prior()
        before, after = betainc(a, b, self.share), betainc(a + first, b + second, self.share)
        part = (after / before) if lower else ((1 - after) / (1 - before))
        log = log_beta(a + first, b + second) - log_beta(a, b) - log_chance(first, second, self.share)
        return float(part * math.exp(min(log, 700.0)))

    def interval(self, first: int, second: int) -> Interval:
        """The interval for first rate / second rate; `high` is open while the second side may have none."""
        _check(first, second)
        a, b = self._prior()
        limit = math.log(1 / self.alpha) - (log_beta(a + first, b + second) - log_beta(a, b))

        def outside(p: float) -> bool:
            return -log_chance(first, second, p) >= limit

        total = first + second
        best = first / total if total else self.share
        low = 0.0 if not first else _edge(outside, 0.0, best)
        high = 1.0 if not second else _edge(outside, 1.0, best)
        odds = (1 - self.share) / self.share
        top = None if high >= 1 else high / (1 - high) * odds
        return Interval(low=low / (1 - low) * odds, high=top)

    def _prior(self) -> tuple[float, float]:
        return self.strength * self.share, self.strength * (1 - self.share)


def _check(first: int, second: int) -> None:
    if first < 0 or second < 0:
        raise MeasurementError(f"counts are 0 or more (got {first} and {second})")


def _edge(outside: Callable[[float], bool], bad: float, good: float) -> float:
    """The limit between a value outside and one inside, on the outer side."""
    for _ in range(80):
        middle = (bad + good) / 2
        bad, good = (middle, good) if outside(middle) else (bad, middle)
    return bad
