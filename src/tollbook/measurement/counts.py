"""Counts and rates: what is known at least, what it may be at most, and why it cannot be said closer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tollbook.measurement.coverage import Gap
from tollbook.measurement.exposure import PersonDays
from tollbook.measurement.members import Member
from tollbook.measurement.poisson import LEVEL, clustered
from tollbook.records import Incident
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.intervals import Interval

PER_PERSON_DAYS = 1_000.0
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate per 1,000 person-days; None where there is nothing to divide by."""

    value: Interval | None
    reasons: tuple[str, ...]


def count_of(members: Sequence[Member], unwatched: Sequence[Gap]) -> Interval:
    """The count over members; open above where some day was not watched, and then without a best value."""
    low = sum(m.low for m in members)
    highs = [m.high for m in members if m.high is not None]
    if unwatched:
        return Interval(low=low, high=None)
    high = sum(highs) if len(highs) == len(members) else None
    return Interval(low=low, best=sum(m.best for m in members), high=high)


def count_reasons(members: Sequence[Member], unwatched: Sequence[Gap]) -> tuple[str, ...]:
    """Why a count is no single number: unwatched days, open figures, incidents that may lie outside."""
    reasons = [gap.words for gap in unwatched[:_SHOWN]]
    if len(unwatched) > _SHOWN:
        reasons.append(f"and {len(unwatched) - _SHOWN} further stretches were not watched")
    reasons += [f"{m.incident.id}{_when(m.incident)} has no upper figure" for m in members if m.high is None]
    reasons += [
        f"{m.incident.id}{_when(m.incident)} may lie outside{' ' + m.doubt if m.doubt else ''}"
        for m in members
        if not m.inside
    ]
    return tuple(reasons)


def _when(incident: Incident) -> str:
    day: date | None = incident.date.start
    if day is None:
        return " (undated)"
    return f" ({day})" if incident.date.end == day else f" ({day} to {incident.date.end})"


def rate_of(members: Sequence[Member], count: Interval, measure: Measure, exposure: PersonDays) -> Rate:
    """The count per 1,000 person-days, with the exact interval for a Poisson count (Garwood 1936).

    The interval spans what the count, the exposure and chance leave open: the lower limit for the lowest count
    over the highest exposure, the upper for the highest count over the lowest exposure. Persons come in
    attacks, so their interval is that for sums of terms as large as the largest attack.
    """
    if exposure.value is None:
        return Rate(None, (exposure.reason,))
    least, most = exposure.value.ends
    if most == 0:
        return Rate(None, ("the exposure is zero: nobody was at risk, so no rate is defined",))
    size = 1.0 if measure is Measure.ATTACKS else _largest(members)
    low = 0.0 if size is None else clustered(count.low or 0.0, size)[0] / most * PER_PERSON_DAYS
    reasons: list[str] = []
    high: float | None = None
    if least == 0:
        reasons.append("the exposure may be zero, so the rate has no upper limit")
    elif count.high is not None and size is not None:
        high = clustered(count.high, size)[1] / least * PER_PERSON_DAYS
    if measure is not Measure.ATTACKS:
        reasons.append(_clustering(size, count))
    best = None
    if count.best is not None and least == most:
        best = count.best / most * PER_PERSON_DAYS
    return Rate(Interval(low=low, best=best, high=high), tuple(reasons))


def _largest(members: Sequence[Member]) -> float | None:
    """The most persons one attack may have harmed, at least 1; None when some attack has no upper figure."""
    highs = [m.high for m in members]
    return None if None in highs else float(max([1, *(h for h in highs if h is not None)]))


def _clustering(size: float | None, count: Interval) -> str:
    if size is None:
        return "an attack without an upper figure leaves the rate without one"
    if count.high == 0:
        return (
            "no attack happened, which does not tell how many persons one harms: the limit is for one person an attack"
        )
    return f"persons are harmed together: the interval is that of attacks on up to {size:g} persons each ({LEVEL:.0%})"
