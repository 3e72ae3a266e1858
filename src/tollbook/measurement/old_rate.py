"""The rate that a change is measured against: declared as known, or estimated from the last attacks before a day."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from tollbook.measurement.coverage import watched_days
from tollbook.measurement.exposure import YEAR_DAYS
from tollbook.measurement.sight import Sight
from tollbook.measurement.timeline import Line

_DAY = timedelta(days=1)


class OldRate(msgspec.Struct, frozen=True):
    """`per_day` where it is known; else `events` took from `least` to `most` days (None: no upper limit is known)."""

    per_day: float | None = None
    events: int = 0
    least: int = 0
    most: int | None = None


def old_rate(sight: Sight, line: Line) -> tuple[OldRate | None, str]:
    """The old rate and what it is in words; None where there is none, and why.

    The baseline is the time back to the declared number of attacks (or campaigns) before `since`. At least: back to
    that many attacks that there may have been, counting watched days only. At most: back to that many that surely
    were, counting all days.
    """
    declared, since, campaign_days = sight.indicator.surveillance, sight.indicator.since, sight.indicator.campaign_days
    if declared is None or since is None or (declared.known_rate is None) == (declared.baseline_events is None):
        return None, "the old rate is declared either as `known_rate` or by `baseline_events`"
    if declared.known_rate is not None:
        return OldRate(
            per_day=declared.known_rate / YEAR_DAYS
        ), f"the old rate is declared: {declared.known_rate:g} a year"
    events = declared.baseline_events or 0
    most = line.back_at_most(events, since, campaign_days)
    least = line.back_at_least(events, since)
    if least is None:
        return None, f"fewer than {events} attacks are known before {since}, so there is no rate to compare with"
    if least:
        begin = since - timedelta(days=least)
        least = watched_days(sight.unwatched(begin, since - _DAY), begin, since - _DAY)
    took = f"{least} days" if least == most else f"{least} to {most} days" if most else f"{least} days or more"
    return OldRate(events=events, least=least, most=most), f"the last {events} attacks before {since} took {took}"
