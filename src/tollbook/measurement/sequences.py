"""`rate_sequence` and `change`: confidence sequences over a ledger, intervals that hold at every look."""

from __future__ import annotations

from datetime import timedelta

from tollbook.measurement.coverage import watched_days
from tollbook.measurement.exposure import SCALE, at_risk
from tollbook.measurement.sequential import RateSequence, RatioSequence
from tollbook.measurement.sight import Sight
from tollbook.measurement.surveillance import Found, period_of
from tollbook.measurement.timeline import Line
from tollbook.vocabulary.intervals import Interval


def followed_rate(sight: Sight, line: Line, size: float = 1.0) -> Found:
    """The rate per exposure from `since` on, with an interval that holds at every look.

    Lower limit: surely happened, over all exposure; upper limit: the most there may have been, over what was exposed
    on watched days. `size` is how many attacks one event may be (a campaign's): the interval is that of sums of
    terms up to it, which are no more variable than Poisson counts of such terms.
    """
    indicator, as_of = sight.indicator, sight.as_of
    period, declared = period_of(indicator, as_of), indicator.surveillance
    if isinstance(period, str) or declared is None or declared.guess is None:
        reason = period if isinstance(period, str) else "a rate sequence needs a `guess` declared beforehand"
        return Found(indicator.since or as_of, as_of, None, None, (reason,))
    unwatched = sight.unwatched(period.begin, period.end)
    watched = watched_days(unwatched, period.begin, period.end)
    whole = at_risk(sight.programme, indicator, period.begin, period.end)
    seen = at_risk(sight.programme, indicator, period.begin, period.end, days=watched)
    if whole.value is None or seen.value is None:
        return Found(period.begin, period.end, None, None, whole.reasons, unwatched)
    alpha = sight.alpha
    sequence = RateSequence(declared.guess / size, declared.weight, alpha)
    scale = SCALE[indicator.per]
    least, most = (seen.value.low or 0.0) / scale, whole.value.high
    low_count, high_count = len(line.surely(period.begin, as_of)), line.at_most(period.begin, as_of)
    reasons = list(whole.reasons)
    low = 0.0
    if most is not None and most > 0:
        low = (sequence.interval(low_count / size, most / scale).low or 0.0) * size
    high = None
    if least > 0:
        found = sequence.interval(high_count / size, least).high
        high = None if found is None else found * size
    else:
        reasons.append("nothing was surely exposed while somebody watched, so the rate has no upper limit")
    best = None
    if low_count == high_count and high is not None and most is not None and most / scale == least:
        best = min(max(low_count / least, low), high)
    if size > 1:
        reasons.append(f"the interval allows for up to {size:g} attacks in one campaign")
    reasons.append(f"the interval holds at all looks together with a chance of {1 - alpha:.3%}")
    return Found(period.begin, period.end, Interval(low=low, best=best, high=high), None, tuple(reasons), unwatched,
                 whole.value, 1 - alpha)  # fmt: skip


def followed_ratio(sight: Sight, line: Line) -> Found:
    """The rate since `since` over that of the baseline, which is replayed beside it at a steady pace.

    After d days of surveillance the first d times (baseline days / declared days) of the baseline are compared,
    so the two sides always have the same parts of the exposure, and the interval holds at every look.
    """
    indicator, as_of = sight.indicator, sight.as_of
    period, declared = period_of(indicator, as_of), indicator.surveillance
    if isinstance(period, str) or declared is None or declared.baseline_since is None or not declared.length_days:
        reason = period if isinstance(period, str) else "a change needs `baseline_since` and `length_days`"
        return Found(indicator.since or as_of, as_of, None, None, (reason,))
    past = (period.begin - declared.baseline_since).days
    if past <= 0 or past % declared.length_days:
        reason = f"the baseline of {past} days is replayed in {declared.length_days}: declare whole days for each day"
        return Found(period.begin, period.end, None, None, (reason,))
    pace = past // declared.length_days
    end = period.end - timedelta(days=sight.programme.watch.lag_days)
    if end < period.begin:
        return Found(period.begin, period.end, None, None, ("reports of its first days are still to come",))
    replayed = declared.baseline_since + timedelta(days=pace * ((end - period.begin).days + 1) - 1)
    unwatched = sight.unwatched(period.begin, end)
    before = sight.unwatched(declared.baseline_since, replayed)
    alpha = sight.alpha
    sequence = RatioSequence(1 / (1 + pace), alpha=alpha)
    now_low, now_high = len(line.surely(period.begin, end)), line.at_most(period.begin, as_of)
    old_low = len(line.surely(declared.baseline_since, replayed))
    old_high = line.at_most(declared.baseline_since, replayed)
    low = 0.0 if before else (sequence.interval(now_low, old_high).low or 0.0)
    high = None if unwatched else sequence.interval(now_high, old_low).high
    exact = now_low == now_high and old_low == old_high and not unwatched and not before
    best = now_low / old_low * pace if exact and old_low else None
    if best is not None and high is not None:
        best = min(max(best, low), high)
    attacks = "attack" if now_low == now_high == 1 else "attacks"
    sides = (
        f"{_range(now_low, now_high)} {attacks} from {period.begin} to {end}, against {_range(old_low, old_high)} "
        f"from {declared.baseline_since} to {replayed}, {'day for day' if pace == 1 else f'{pace} days for each day'}"
    )
    reasons = [sides]
    reasons += [f"in the baseline, {gap.words}" for gap in before[:2]]
    if not old_high:
        reasons.append("the baseline has no attack so far, so the ratio has no upper limit")
    reasons.append(f"the interval holds at all looks together with a chance of {1 - alpha:.3%}")
    return Found(period.begin, period.end, Interval(low=low, best=best, high=high), None, tuple(reasons), unwatched,
                 None, 1 - alpha)  # fmt: skip


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} to {high}"
