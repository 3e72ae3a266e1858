"""How a measurement went: its value as it would have been seen on days up to now, and a test's boundary beside it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from tollbook.errors import MeasurementError
from tollbook.measurement.measure import followed
from tollbook.measurement.members import Members
from tollbook.measurement.multiplicity import error_at_once
from tollbook.measurement.old_rate import OldRate, old_rate
from tollbook.measurement.sight import Sight
from tollbook.measurement.surveillance import lower_test, period_of, upper_test
from tollbook.measurement.timeline import line_of
from tollbook.records import Coverage, Indicator, IndicatorKind, Programme
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

_POINTS = 60
_MOST = 10_000


class Point(msgspec.Struct, frozen=True):
    """A day, the value and truth then; `below` and `above` are the counts at which the test would have signalled.

    They are for days that were all watched; None where no count would.
    """

    day: date
    value: Interval | None
    truth: Truth | None
    below: int | None = None
    above: int | None = None


def course(
    indicator: Indicator,
    programme: Programme,
    members: Members,
    coverage: Iterable[Coverage],
    as_of: date,
) -> tuple[Point, ...]:
    """A sequential indicator on up to 60 days of its current length, the last of them `as_of`; () outside of it.

    `members` are those of `members_of` over `reach_of`; what was known is what is known now.
    """
    period = period_of(indicator, as_of)
    if isinstance(period, str):
        return ()
    known = tuple(coverage)
    line = line_of(members, as_of)
    step = max(1, math.ceil(period.days / _POINTS))
    days = sorted({as_of, *(period.begin + timedelta(days=d) for d in range(step - 1, period.days, step))})
    test = indicator.kind in {IndicatorKind.WORSE, IndicatorKind.BETTER}
    old = old_rate(Sight.of(indicator, programme, known, as_of), line)[0] if test else None
    found = []
    for day in days:
        made = followed(Sight.of(indicator, programme, known, day), line, members)
        below = above = None
        if old is not None:
            below, above = _limits(indicator, programme, old, (day - period.begin).days + 1)
        found.append(Point(day, made.value, made.truth, below, above))
    return tuple(found)


def _limits(indicator: Indicator, programme: Programme, old: OldRate, days: int) -> tuple[int | None, int | None]:
    declared = indicator.surveillance
    if declared is None:
        return None, None
    alpha = error_at_once(indicator, programme)
    below = above = None
    low_time = high_time = (old.per_day or 0.0) * declared.ratio * days
    expected = high_time
    if old.per_day is None:
        if old.least <= 0 or old.most is None or declared.ratio * days / old.least > declared.length:
            return None, None
        low_time, high_time = declared.ratio * days / old.most, declared.ratio * days / old.least
        expected = high_time * old.events
    try:
        lower = lower_test(declared, old, alpha)
        count = 0
        while count <= expected and lower.signals(count, low_time):
            below, count = count, count + 1
    except MeasurementError:
        below = None
    try:
        upper = upper_test(declared, old, alpha)
        if getattr(upper, "delay", 0.0) > high_time:
            return below, None
        count = math.floor(expected) + 1
        while count < _MOST and not upper.signals(count, high_time):
            count += 1
        above = count if count < _MOST else None
    except MeasurementError:
        above = None
    return below, above
