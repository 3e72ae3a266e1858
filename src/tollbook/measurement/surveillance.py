"""`worse` and `better`: sequential tests over a ledger, looked at as often as anybody likes.

What is in doubt works against a finding. Less than the old rate is shown only by the most attacks there may have
been, over the days that were watched, against the lowest old rate; more than it only by the attacks that surely
happened, over all days, against the highest. So a vaguer date or an unwatched day never makes a finding.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TypeAlias

import msgspec
import numpy as np

from tollbook.errors import MeasurementError
from tollbook.measurement.coverage import Gap, watched_days
from tollbook.measurement.old_rate import OldRate, old_rate
from tollbook.measurement.sequential import ConditionalMaxSPRT, MaxSPRT
from tollbook.measurement.sight import Sight
from tollbook.measurement.timeline import Days, Line
from tollbook.records import Indicator, IndicatorKind, Surveillance
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

Test: TypeAlias = MaxSPRT | ConditionalMaxSPRT


class Period(msgspec.Struct, frozen=True):
    """One declared length of surveillance up to the day looked at: `number` 0 is the first, later ones renewals."""

    begin: date
    end: date
    number: int

    @property
    def days(self) -> int:
        """How many days of it have passed."""
        return (self.end - self.begin).days + 1


class Found(msgspec.Struct, frozen=True):
    """What a sequential indicator comes to; `value` and `truth` as in a measurement."""

    start: date
    end: date
    value: Interval | None
    truth: Truth | None
    reasons: tuple[str, ...]
    unwatched: tuple[Gap, ...] = ()
    exposure: Interval | None = None
    level: float | None = None


def period_of(indicator: Indicator, as_of: date) -> Period | str:
    """The length of surveillance that `as_of` falls in, or why it falls in none."""
    declared, since = indicator.surveillance, indicator.since
    if declared is None or since is None:
        return "a sequential indicator needs `since` and `surveillance`"
    if as_of < since:
        return f"its surveillance begins on {since}"
    if declared.length_days is None:
        return Period(since, as_of, 0)
    number = (as_of - since).days // declared.length_days
    if number > declared.renewals:
        last = since + timedelta(days=declared.length_days * (1 + declared.renewals) - 1)
        return f"its surveillance ended on {last}, as declared: nothing is said after it; declare a new one"
    return Period(since + timedelta(days=number * declared.length_days), as_of, number)


def tested(sight: Sight, line: Line) -> Found:
    """Whether the rate is shown above, or below, `ratio` times the old one, or neither.

    Above: the maximised sequential test has signalled on some day of the current length. Below: it signals on
    `as_of` itself, so that later attacks take the finding back. "Not shown" is not "no": what is undecided, or
    contradictory, is not determinable.
    """
    indicator, as_of, alpha = sight.indicator, sight.as_of, sight.alpha
    period, declared = period_of(indicator, as_of), indicator.surveillance
    if isinstance(period, str) or declared is None:
        return Found(indicator.since or as_of, as_of, None, Truth.NOT_DETERMINABLE, (str(period),))
    unwatched = sight.unwatched(period.begin, period.end)
    watched = watched_days(unwatched, period.begin, period.end)
    most = line.at_most(period.begin, as_of)
    if indicator.campaign_days is None:
        happened = line.surely(period.begin, as_of)
    else:
        happened = line.campaigns(period.begin, as_of, indicator.campaign_days)
    old, told = old_rate(sight, line)
    value = Interval(low=len(happened), best=most if len(happened) == most and not unwatched else None,
                     high=None if unwatched else most)  # fmt: skip
    if old is None:
        return Found(period.begin, period.end, value, Truth.NOT_DETERMINABLE, (told,), unwatched)
    passed = happened - period.begin.toordinal() + 1
    below = _below(declared, old, (most, watched, period.days), alpha)
    above = _above(declared, old, passed, period.days, alpha)
    truth, reasons = Truth.NOT_DETERMINABLE, [told, below.words, above.words]
    if below.reached != above.reached:
        truth = Truth.of(below.reached if indicator.kind is IndicatorKind.BETTER else above.reached)
    elif below.reached:
        reasons.append("it was shown above and then below: the rate changed on the way, and neither is said")
    else:
        reasons.append("neither is shown, and not shown is not no")
    reasons.append(_declared_words(declared, period, alpha))
    return Found(period.begin, period.end, value, truth, tuple(r for r in reasons if r), unwatched)


class _Side(msgspec.Struct, frozen=True):
    """One direction: whether its boundary is reached, and that in words."""

    reached: bool
    words: str


def lower_test(declared: Surveillance, old: OldRate, alpha: float) -> Test:
    """The declared test for "below". Raises MeasurementError for a length or error that no test can have."""
    if old.per_day is not None:
        return MaxSPRT(old.per_day * declared.ratio * (declared.length_days or 0), alpha, lower=True)
    return ConditionalMaxSPRT(old.events, declared.length, alpha, lower=True)


def upper_test(declared: Surveillance, old: OldRate, alpha: float) -> Test:
    """The declared test for "above". Raises MeasurementError for a length or error that no test can have."""
    if old.per_day is not None:
        rate = old.per_day * declared.ratio
        return MaxSPRT(rate * (declared.length_days or 0), alpha, declared.minimum, rate * declared.delay_days)
    return ConditionalMaxSPRT(old.events, declared.length, alpha)


def _below(declared: Surveillance, old: OldRate, seen: tuple[int, int, int], alpha: float) -> _Side:
    most, watched, days = seen
    try:
        test = lower_test(declared, old, alpha)
        boundary = test.critical_value
    except MeasurementError as error:
        return _Side(False, f"below: it can never be shown, {error.message}")
    if old.per_day is not None:
        time = expected = old.per_day * declared.ratio * watched
    elif old.most is None:
        return _Side(False, f"below: fewer than {old.events} attacks surely happened before, so it cannot be shown")
    elif old.least <= 0 or declared.ratio * days / old.least > declared.length:
        return _Side(False, "below: more than the declared length has passed, so it cannot be shown any more")
    else:
        time = declared.ratio * watched / old.most
        expected = time * old.events
    reached = watched > 0 and test.signals(most, time)
    found = test.statistic(most, time) if watched else 0.0
    return _Side(reached, (
        f"below: at most {most} attacks in {watched} days watched, {expected:.4g} to be expected at the lowest; "
        f"log-likelihood ratio {found:.3f}, {'reaches' if reached else 'under'} its boundary {boundary:.3f}"
    ))  # fmt: skip


def _above(declared: Surveillance, old: OldRate, passed: Days, days: int, alpha: float) -> _Side:
    try:
        test = upper_test(declared, old, alpha)
        boundary = test.critical_value
    except MeasurementError as error:
        return _Side(False, f"above: it can never be shown, {error.message}")
    if old.per_day is not None:
        pace, rate = old.per_day * declared.ratio, old.per_day * declared.ratio
    elif old.least <= 0:
        return _Side(False, "above: the attacks before may have come on one day, so no higher rate can be shown")
    else:
        pace = declared.ratio / old.least
        rate = pace * old.events
    passed = passed if (passed[1:] >= passed[:-1]).all() else np.sort(passed)
    looks = passed[np.diff(passed, prepend=-1) != 0].astype(np.float64)  # days are counted from 1
    if 0 < declared.delay_days <= days:  # what had come before may signal when the delay is over
        looks = np.union1d(looks, [float(declared.delay_days)])
    counts = np.searchsorted(passed, looks, side="right")
    crossed = looks[test.signalled(counts, np.maximum(pace * looks, getattr(test, "delay", 0.0)))]
    most = float(test.statistics(counts, pace * looks).max(initial=0.0))
    reached = f"reaches its boundary {boundary:.3f} after {crossed[0]:.0f} days" if len(crossed) else ""
    return _Side(bool(len(crossed)), (
        f"above: at least {len(passed)} attacks in {days} days, {rate * days:.4g} to be expected at the highest; "
        f"largest log-likelihood ratio {most:.3f}, {reached or f'under its boundary {boundary:.3f}'}"
    ))  # fmt: skip


def _declared_words(declared: Surveillance, period: Period, alpha: float) -> str:
    renewed = f", renewal {period.number} of {declared.renewals}" if period.number else ""
    return (
        f"compared with {declared.ratio:g} times the old rate; day {period.days} of {declared.length_days}{renewed}; "
        f"at all looks together each direction errs with a chance of {alpha:.3g} at most"
    )
