"""Person-days at risk in a window, as a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tollbook.records import Exposure
from tollbook.vocabulary.intervals import Interval


@dataclass(frozen=True, slots=True)
class PersonDays:
    """Person-days as a range, None where some day of the window has no exposure declared; `reason` says which."""

    value: Interval | None
    reason: str = ""


def person_days(exposure: Sequence[Exposure], start: date, end: date) -> PersonDays:
    """Person-days from `start` to `end`, both included. Periods do not overlap (a programme's check sees to it)."""
    low = high = 0.0
    next_day = start
    for period in sorted(exposure, key=lambda e: e.start):
        first, last = max(period.start, start), min(period.end, end)
        if first > last:
            continue
        if first > next_day:
            break
        days = (last - first).days + 1
        low, high = low + days * period.persons_low, high + days * period.persons_high
        next_day = last + timedelta(days=1)
    if next_day <= end:
        return PersonDays(None, f"no exposure is declared for {next_day}, so there is nothing to divide by")
    best = low if low == high else None
    return PersonDays(Interval(low=low, best=best, high=high))
