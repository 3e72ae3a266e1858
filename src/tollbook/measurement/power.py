"""What a test can show before it is declared: quiet days, and the chance of showing a change that is real.

Everything follows from the exact crossing probabilities of `sequential`; the figures at one look from the Poisson
distribution alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tollbook.errors import MeasurementError
from tollbook.measurement.quiet import YEAR_DAYS, quiet_days
from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT

FALLS = (0.0, 0.1, 0.25, 0.5, 0.75)
RISES = (1.5, 2.0, 3.0, 5.0)


@dataclass(frozen=True, slots=True)
class Quiet:
    """Days without any attack that show a rate below `ratio` times the old one; None where none within the length do.

    `single_look` at one look with the old rate known, `daily` with daily looks, `estimated` with daily looks and the
    old rate estimated from `baseline_events` (None where the rate is taken as known).
    """

    ratio: float
    single_look: int
    daily: int | None
    estimated: int | None


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance that a rate of `true_ratio` times the old one is found below (or above) it within the length."""

    true_ratio: float
    known: float | None
    estimated: float | None


@dataclass(frozen=True, slots=True)
class Power:
    """What a declared length can show after `per_year` attacks a year, the error in each direction being `alpha`."""

    per_year: float
    length_days: int
    alpha: float
    baseline_events: int | None
    quiet: tuple[Quiet, ...]
    falls: tuple[Chance, ...]
    rises: tuple[Chance, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The same in sentences."""
        told = [_quiet_words(self, row, first=row is self.quiet[0]) for row in self.quiet]
        told += [_chance_words(self, row, "lower") for row in self.falls if row.true_ratio == 0.5]
        told += [_chance_words(self, row, "higher") for row in self.rises if row.true_ratio == 2.0]
        if all(row.daily is None for row in self.quiet):
            told.append("a condition that asks for this can never be met by quiet; declare a longer time, or another")
        elif self.baseline_events is not None and all(row.estimated is None for row in self.quiet):
            told.append("a condition that compares with so small a baseline can never be met by quiet alone")
        return tuple(told)


def power(
    per_year: float, length_days: int, *, years: float | None = None, alpha: float = 0.05,
    ratios: tuple[float, ...] = (1.0, 0.5),
) -> Power:  # fmt: skip
    """What can be shown of a rate of `per_year` attacks, watched daily for `length_days` days.

    With `years` the old rate is known only from so many years, in which that many attacks happened; `ratios` are those
    to be shown below of. Raises MeasurementError for rates, lengths or errors that are none.
    """
    if not 0 < per_year < math.inf or length_days < 1 or not 0 < alpha < 0.5 or (years is not None and years <= 0):
        raise MeasurementError(
            f"a rate is positive, a length 1 day or more, an error between 0 and 0.5, a baseline some time "
            f"(got {per_year} a year, {length_days} days, {alpha}, {years} years)"
        )
    events = None if years is None else round(per_year * years)
    if events is not None and events < 1:
        raise MeasurementError(f"a baseline of {years:g} years at {per_year:g} a year has no attack to compare with")
    per_day, times = per_year / YEAR_DAYS, 0.0 if years is None else length_days / (years * YEAR_DAYS)
    return Power(
        per_year, length_days, alpha, events,
        tuple(_quiet(per_year, length_days, alpha, ratio, years, events) for ratio in ratios),
        tuple(_chance(per_day * length_days, times, events, alpha, true, lower=True) for true in FALLS),
        tuple(_chance(per_day * length_days, times, events, alpha, true, lower=False) for true in RISES),
    )  # fmt: skip


def _quiet(  # noqa: PLR0917 - a plan has six numbers
    per_year: float, length_days: int, alpha: float, ratio: float, years: float | None, events: int | None
) -> Quiet:
    rate = per_year / YEAR_DAYS * ratio
    daily = _days(lambda: MaxSPRT(rate * length_days, alpha, lower=True).quiet_limit() / rate, length_days)
    estimated = None
    if years is not None and events is not None:
        took = years * YEAR_DAYS
        times = ratio * length_days / took
        conditional = partial(ConditionalMaxSPRT, events, times, alpha, lower=True)
        estimated = _days(lambda: conditional().quiet_limit() * took / ratio, length_days)
    return Quiet(ratio, quiet_days(per_year, ratio, alpha), daily, estimated)


def _days(limit: Callable[[], float], length_days: int) -> int | None:
    try:
        found = limit()
    except MeasurementError:
        return None
    return None if math.isinf(found) or math.ceil(found) > length_days else math.ceil(found)


def _chance(expected: float, times: float, events: int | None, alpha: float, true: float, *, lower: bool) -> Chance:
    small = max(true, 1e-9)
    known = _share(lambda: MaxSPRT(expected, alpha, lower=lower).performance(small).power)
    estimated = None
    if events is not None:
        estimated = _share(lambda: ConditionalMaxSPRT(events, times, alpha, lower=lower).power(small))
    return Chance(true, known, estimated)


def _share(found: Callable[[], float]) -> float:
    try:
        return found()
    except MeasurementError:
        return 0.0  # no boundary keeps the error, so nothing is ever shown


def _quiet_words(plan: Power, row: Quiet, *, first: bool) -> str:
    shown = "that the rate fell at all" if row.ratio == 1 else f"that it fell to less than {row.ratio:g} of what it was"
    head = f"At a known {plan.per_year:g} attacks a year, " if first else ""
    never = f"never within the {plan.length_days} days declared"
    daily = never if row.daily is None else f"{row.daily} days"
    text = f"{head}{row.single_look} quiet days show at a single look {shown}; with daily looks {daily}"
    if plan.baseline_events is None:
        return text
    estimated = never if row.estimated is None else f"{row.estimated} days"
    return f"{text}; with daily looks and the rate known from {plan.baseline_events} attacks, {estimated}"


def _chance_words(plan: Power, row: Chance, word: str) -> str:
    change = "halved" if row.true_ratio == 0.5 else "doubled"
    text = f"A rate that has {change} is shown to be {word} within {plan.length_days} days with a chance of"
    if row.estimated is None:
        return f"{text} {row.known:.0%}"
    return f"{text} {row.known:.0%}; with the rate known from {plan.baseline_events} attacks, {row.estimated:.0%}"
