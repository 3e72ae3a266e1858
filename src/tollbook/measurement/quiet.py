"""How long it must stay quiet to show something: what a condition demands before it is signed."""

from __future__ import annotations

import math
from collections.abc import Callable

import msgspec

from tollbook.errors import MeasurementError

YEAR_DAYS = 365.25


def quiet_days(per_year: float, ratio: float = 1.0, alpha: float = 0.05) -> int:
    """Days without any attack after which, at one single look, a rate above `ratio` x `per_year` is rejected.

    The rate is known, the process Poisson: exp(-ratio rate t) <= alpha. Raises MeasurementError.
    """
    if per_year <= 0 or ratio <= 0 or not 0 < alpha < 1:
        raise MeasurementError(f"rate and ratio are positive, alpha between 0 and 1 (got {per_year}, {ratio}, {alpha})")
    return math.ceil(-math.log(alpha) / (ratio * per_year) * YEAR_DAYS)


class QuietTime(msgspec.Struct, frozen=True):
    """Days without any attack that show a lower rate; None where the declared length ends before."""

    single_look: int
    daily_looks: int | None
    daily_looks_estimated: int | None

    @property
    def words(self) -> str:
        """The three figures in a sentence."""
        daily = "never within the declared length" if self.daily_looks is None else f"{self.daily_looks} days"
        text = f"{self.single_look} quiet days show at a single look that the rate fell; with daily looks {daily}"
        if self.daily_looks_estimated is None:
            return f"{text}; with the baseline estimated, it cannot be shown by quiet within the declared length"
        return f"{text}; with the baseline estimated, {self.daily_looks_estimated} days"


def quiet_time(events: int, years: float, length_days: int, alpha: float = 0.05) -> QuietTime:
    """What quiet time shows after a baseline of `events` in `years`, watched daily for at most `length_days`.

    The first two figures take the baseline's rate as known, the third knows that it is estimated. Raises
    MeasurementError for a baseline without events or time, or a length that is none.
    """
    from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT

    if events < 1 or years <= 0 or length_days < 1:
        raise MeasurementError(f"a baseline has events and years, a length days (got {events}, {years}, {length_days})")
    per_day = events / (years * YEAR_DAYS)
    known = MaxSPRT(per_day * length_days, alpha, lower=True)
    estimated = ConditionalMaxSPRT(events, length_days / (years * YEAR_DAYS), alpha, lower=True)
    return QuietTime(
        quiet_days(events / years, alpha=alpha),
        _days(lambda: known.quiet_limit() / per_day),
        _days(lambda: estimated.quiet_limit() * years * YEAR_DAYS),
    )


def _days(limit: Callable[[], float]) -> int | None:
    try:
        found = limit()
    except MeasurementError:
        return None
    return None if math.isinf(found) else math.ceil(found)
