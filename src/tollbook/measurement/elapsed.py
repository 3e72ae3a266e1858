"""Days since the last attack, with what an unwatched day leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec
import numpy as np

from tollbook.measurement.coverage import gaps, watched_through
from tollbook.measurement.members import Members
from tollbook.measurement.windows import Window
from tollbook.records import Coverage, Watch
from tollbook.vocabulary.intervals import Interval


class Elapsed(msgspec.Struct, frozen=True):
    """Days since the last attack as an interval, `start` the first day looked at, and the reasons.

    `last` is the day of the last attack known: what surely was before it decides nothing. None without any.
    """

    value: Interval
    start: date
    reasons: tuple[str, ...]
    last: date | None = None


def elapsed(
    members: Members,
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
    if len(members):
        lasts = np.minimum(members.last, end.toordinal())
        at = int(lasts.argmax())
        day = date.fromordinal(int(lasts[at]))
        if day > latest:
            latest, reason = day, f"{members.columns.named(members.at[at : at + 1])[0]} may have been as late as {day}"
    unwatched = gaps(known, area, first, told, watch, as_of=as_of)
    for gap in unwatched:
        if gap.end > latest:
            latest, reason = gap.end, f"{gap.words}: there may have been an attack that nobody reported"
    certain = members.first[members.inside & (members.low > 0) & members.dated]
    reasons.append(reason)
    if not len(certain):
        return Elapsed(Interval(low=max((told - latest).days, 0), high=None), first, tuple(reasons))
    last = date.fromordinal(int(certain.max()))
    low, high = max((told - latest).days, 0), max((told - last).days, 0)
    best = high if low == high else None
    if best is not None:
        reasons = []
    known_last = f"the last attack known was on {last}"
    return Elapsed(Interval(low=low, best=best, high=high), first, (*reasons, known_last), last)
