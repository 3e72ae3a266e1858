"""Days since the last attack, with what an unwatched day leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tollbook.measurement.coverage import gaps, watched_through
from tollbook.measurement.members import Member
from tollbook.measurement.windows import Window
from tollbook.records import Coverage, Watch
from tollbook.vocabulary.intervals import Interval


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Days since the last attack as an interval, `start` the first day looked at, and the reasons."""

    value: Interval
    start: date
    reasons: tuple[str, ...]


def elapsed(
    members: Sequence[Member],
    window: Window,
    area: Sequence[str],
    coverage: Iterable[Coverage],
    *,
    watch: Watch,
    as_of: date,
) -> Elapsed:
    """Days from the last attack to the last day that reports can be expected of, as seen on `as_of`.

    At most: since the last attack certainly in scope, at its earliest day. At least: since the latest day on
    which there may have been one, be it an incident at its latest day, an incident that may be in scope, or
    a day without watch. Without any attack the days have no upper limit.
    """
    end, told = window.end, window.through
    known = tuple(coverage)
    first = window.start or min((c.start for c in known if watched_through(c, as_of)), default=told)
    first = min(first, told)
    reasons: list[str] = []
    latest = first - timedelta(days=1)
    reason = f"no attack from {first} to {told}"
    for member in members:
        day = min(member.incident.date.end or member.incident.date.not_after or end, end)
        if day > latest:
            latest, reason = day, f"{member.incident.id} may have been as late as {day}"
    unwatched = gaps(known, area, first, told, watch, as_of=as_of)
    for gap in unwatched:
        if gap.end > latest:
            latest, reason = gap.end, f"{gap.words}: there may have been an attack that nobody reported"
    certain = [m.incident.date.start for m in members if m.inside and m.low > 0 and m.incident.date.start]
    reasons.append(reason)
    if not certain:
        return Elapsed(Interval(low=max((told - latest).days, 0), high=None), first, tuple(reasons))
    last = max(certain)
    low, high = max((told - latest).days, 0), max((told - last).days, 0)
    best = high if low == high else None
    if best is not None:
        reasons = []
    return Elapsed(Interval(low=low, best=best, high=high), first, (*reasons, f"the last attack known was on {last}"))
