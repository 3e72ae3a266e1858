"""Counts and rates: what is known at least, what it may be at most, and why it cannot be said closer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import msgspec
import numpy as np

from tollbook.measurement.clustering import runs
from tollbook.measurement.columns import OPEN
from tollbook.measurement.coverage import Gap
from tollbook.measurement.exposure import SCALE, AtRisk
from tollbook.measurement.members import Members
from tollbook.measurement.poisson import LEVEL, clustered
from tollbook.records import Incident, Indicator
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.intervals import Interval

_SHOWN = 3
_LISTED = 50


class Rate(msgspec.Struct, frozen=True):
    """A rate per unit of exposure; None where there is nothing to divide by."""

    value: Interval | None
    reasons: tuple[str, ...]


def count_of(members: Members, unwatched: Sequence[Gap]) -> Interval:
    """The count over members; open above where some day was not watched, and then without a best value."""
    low = int(members.low.sum())
    if unwatched:
        return Interval(low=low, high=None)
    high = None if (members.high == OPEN).any() else int(members.high.sum())
    return Interval(low=low, best=int(members.best.sum()), high=high)


def count_reasons(members: Members, unwatched: Sequence[Gap], doubt: Callable[[Incident], str]) -> tuple[str, ...]:
    """Why a count is no single number: unwatched days, open figures, incidents that may lie outside."""
    reasons = list(unwatched_reasons(unwatched))
    no_figure = members.high == OPEN
    some = members.incidents(no_figure, _LISTED)
    reasons += _some([f"{i.id}{_when(i)} has no upper figure" for i in some], int(no_figure.sum()))
    told = [(i, doubt(i)) for i in members.incidents(~members.inside, _LISTED)]
    shown = [f"{i.id}{_when(i)} may lie outside{f' {why}' if why else ''}" for i, why in told]
    reasons += _some(shown, int((~members.inside).sum()))
    return tuple(reasons)


def _some(shown: list[str], every: int) -> list[str]:
    return [*shown, f"and so for {every - len(shown):,} more"] if every > len(shown) else shown


def unwatched_reasons(unwatched: Sequence[Gap]) -> tuple[str, ...]:
    """The first stretches without watch, and how many more there are."""
    reasons = [gap.words for gap in unwatched[:_SHOWN]]
    if len(unwatched) > _SHOWN:
        reasons.append(f"and {len(unwatched) - _SHOWN} further stretches were not watched")
    return tuple(reasons)


def _when(incident: Incident) -> str:
    day: date | None = incident.date.start
    if day is None:
        return " (undated)"
    return f" ({day})" if incident.date.end == day else f" ({day} to {incident.date.end})"


def rate_of(members: Members, count: Interval, indicator: Indicator, exposure: AtRisk) -> Rate:
    """The count per unit of exposure, with the exact interval for a Poisson count (Garwood 1936).

    The interval spans what the count, the exposure and chance leave open: the lower limit for the lowest count
    over the highest exposure, the upper for the highest count over the lowest exposure. Persons come in
    attacks, and attacks in campaigns where `campaign_days` is given, so the interval is that for sums of terms as
    large as the largest of them: one attack more can only raise its upper limit.
    """
    if exposure.value is None:
        return Rate(None, exposure.reasons)
    least, most = exposure.value.ends
    scale, measure, campaign_days = SCALE[indicator.per], indicator.measure, indicator.campaign_days
    if most == 0:
        return Rate(None, ("the exposure is zero: nobody was at risk, so no rate is defined",))
    size = largest(members, campaign_days)
    low = 0.0 if size is None else clustered(count.low or 0.0, size)[0] / most * scale
    reasons = list(exposure.reasons)
    high: float | None = None
    if least == 0:
        reasons.append("the exposure may be zero, so the rate has no upper limit")
    elif count.high is not None and size is not None:
        high = clustered(count.high, size)[1] / least * scale
    if measure is not Measure.ATTACKS or campaign_days is not None:
        reasons.append(_clustering(size, count, measure, campaign_days))
    best = None
    if count.best is not None and least == most:
        best = count.best / most * scale
    return Rate(Interval(low=low, best=best, high=high), tuple(reasons))


def largest(members: Members, campaign_days: int | None) -> float | None:
    """The most that one attack, or one campaign, may have added; at least 1, None when that has no upper figure."""
    if (members.high == OPEN).any():
        return None
    if campaign_days is None:
        return float(members.high.max(initial=1))
    dated = members.dated
    groups = runs(members.first[dated], members.last[dated], campaign_days)
    undated = int(members.high[~dated].sum())
    sizes = np.bincount(groups, weights=members.high[dated]) if len(groups) else np.zeros(0)
    return float(max(1, sizes.max(initial=0) + undated))


def _clustering(size: float | None, count: Interval, measure: Measure, campaign_days: int | None) -> str:
    what = "attack" if campaign_days is None else f"campaign ({campaign_days} days or less between attacks)"
    if size is None:
        return f"a {what} without an upper figure leaves the rate without one".replace("a attack", "an attack")
    if count.high == 0:
        return f"nothing happened, which does not tell how much one {what} does: the limit is for one at a time"
    unit = "attacks" if measure is Measure.ATTACKS else "persons"
    return f"the interval allows for up to {size:g} {unit} in one {what}, not for independent {unit} ({LEVEL:.0%})"
