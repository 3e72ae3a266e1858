"""One indicator over incidents, coverage and exposure: its value as an interval, with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from tollbook.measurement.areas import area_doubts
from tollbook.measurement.counts import count_of, count_reasons, largest, rate_of, unwatched_reasons
from tollbook.measurement.coverage import Gap, watched_days
from tollbook.measurement.elapsed import elapsed
from tollbook.measurement.exposure import WORDS, at_risk
from tollbook.measurement.members import Members, doubt_of, members_of
from tollbook.measurement.multiplicity import SEQUENTIAL
from tollbook.measurement.poisson import LEVEL
from tollbook.measurement.sequences import followed_rate, followed_ratio
from tollbook.measurement.shares import share_of
from tollbook.measurement.sight import Sight
from tollbook.measurement.surveillance import Found, tested
from tollbook.measurement.timeline import Line, line_of
from tollbook.measurement.windows import Window, reach_of, window_of
from tollbook.records import Coverage, Incident, Indicator, IndicatorKind, Measurement, Programme
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth


def measure(
    indicator: Indicator,
    programme: Programme,
    incidents: Iterable[Incident],
    coverage: Iterable[Coverage],
    as_of: date,
) -> Measurement:
    """The indicator's value as seen on `as_of`, over what was known.

    A count (attacks or persons) and a rate (per unit of exposure) over days that were not all watched keep what is
    known as `low` and are open above; days since the last attack start anew at every unwatched day; a share of
    attacks over such days is not determinable. `worse` and `better` have a `truth` (see `surveillance`),
    `rate_sequence` and `change` an interval that holds at every look (see `sequences`).
    The order of incidents and coverage makes no difference. Raises UsageError for a scope that no filter allows.
    """
    reach = reach_of(indicator, as_of, programme.watch.lag_days)
    known = incidents if reach.days is None or reach.days >= 1 else ()
    members = members_of(indicator, programme, known, reach)
    return measure_members(indicator, programme, members, coverage, as_of)


def measure_members(
    indicator: Indicator,
    programme: Programme,
    members: Members,
    coverage: Iterable[Coverage],
    as_of: date,
) -> Measurement:
    """The same over incidents of which it is settled whether they count: those of `reach_of`, in order of their ids."""
    sight = Sight.of(indicator, programme, coverage, as_of)
    if indicator.kind in SEQUENTIAL:
        return measure_line(sight, line_of(members, as_of), members)
    window = window_of(indicator, as_of, programme.watch.lag_days)
    if window.days is not None and window.days < 1:
        reason = f"the window begins on {window.start}, after {window.end}"
        return _made(indicator, window, members_of(indicator, programme, (), window), reasons=(reason,), value=None)
    if indicator.kind is IndicatorKind.DAYS_SINCE:
        since = elapsed(members, window, sight.area, sight.coverage, watch=programme.watch, as_of=as_of)
        deciding = members.where(members.last >= since.last.toordinal()) if since.last else members
        return _made(indicator, Window(since.start, window.end), deciding, value=since.value, reasons=since.reasons)
    if window.start is None:
        return _made(
            indicator, window, members, value=None, reasons=("a count needs a window: `window_days` or `since`",)
        )
    unwatched = sight.unwatched(window.start, window.through)
    covered = _coverage(unwatched, window.start, window.through)
    if indicator.kind is IndicatorKind.SHARE:
        return _share(sight, window, members, unwatched)
    count = count_of(members, unwatched)
    reasons = count_reasons(members, unwatched, lambda i: doubt_of(i, indicator, programme, window))
    if indicator.kind is IndicatorKind.COUNT:
        return _made(indicator, window, members, value=count, reasons=reasons, coverage=covered)
    exposure = at_risk(programme, indicator, window.start, window.through)
    rate = rate_of(members, count, indicator, exposure)
    return _made(
        indicator, window, members, value=rate.value, reasons=(*reasons, *rate.reasons), count=count,
        exposure=exposure.value, level=LEVEL, coverage=covered,
    )  # fmt: skip


def unit_of(indicator: Indicator) -> str:
    """The unit of an indicator's value, in words."""
    counted = "attacks" if indicator.measure is Measure.ATTACKS else f"persons {indicator.measure.value}"
    match indicator.kind:
        case IndicatorKind.DAYS_SINCE:
            return "days"
        case IndicatorKind.SHARE:
            return "of the attacks"
        case IndicatorKind.CHANGE:
            return "times the baseline's rate"
        case IndicatorKind.RATE | IndicatorKind.RATE_SEQUENCE:
            return f"{counted} per {WORDS[indicator.per]}"
    return counted


def _share(sight: Sight, window: Window, members: Members, unwatched: Sequence[Gap]) -> Measurement:
    indicator, part = sight.indicator, sight.indicator.part
    covered = _coverage(unwatched, window.start or window.through, window.through)
    if part is None:
        return _made(indicator, window, members, value=None, reasons=("a share needs a `part`",), coverage=covered)
    found = share_of(members.inside, members.codes(part, sight.programme))
    reasons = [f"{_span(found.part)} of {_span(found.whole)} attacks known; with chance by Clopper and Pearson"]
    if not len(members):
        reasons = ["no attack is known, so there is nothing to have a share of"]
    reasons += unwatched_reasons(unwatched)
    value = None if unwatched or not len(members) else found.value
    return _made(indicator, window, members, value=value, count=found.whole, level=LEVEL, coverage=covered,
                 reasons=tuple(reasons))  # fmt: skip


def measure_line(sight: Sight, line: Line, members: Members) -> Measurement:
    """A sequential indicator over attacks on the line of days, which may reach beyond the day it is seen on."""
    indicator, found = sight.indicator, followed(sight, line, members)
    return _made(
        indicator, Window(found.start, found.end), members, value=found.value, truth=found.truth, level=found.level,
        reasons=(*found.reasons, *unwatched_reasons(found.unwatched)), exposure=found.exposure,
        coverage=_coverage(found.unwatched, found.start, found.end) if found.value is not None else None,
    )  # fmt: skip


def followed(sight: Sight, line: Line, members: Members) -> Found:
    """What a sequential indicator comes to, without what it was made of."""
    indicator = sight.indicator
    if indicator.kind is IndicatorKind.RATE_SEQUENCE:
        days = indicator.campaign_days
        return followed_rate(sight, line, 1.0 if days is None else largest(members, days) or 1.0)
    return followed_ratio(sight, line) if indicator.kind is IndicatorKind.CHANGE else tested(sight, line)


def _coverage(unwatched: Sequence[Gap], start: date, end: date) -> float:
    """The share of the days on which the whole area was watched."""
    return watched_days(unwatched, start, end) / ((end - start).days + 1)


def _span(found: Interval) -> str:
    return f"{found.low:g}" if found.low == found.high else f"{found.low:g} to {found.high:g}"


def _made(indicator: Indicator, window: Window, members: Members, **fields: object) -> Measurement:
    made = Measurement(
        indicator=indicator.name, unit=unit_of(indicator), start=window.start or window.end, end=window.end,
        inside=members.sure, edge=members.edge, mentions=members.mentions,
        **fields,  # type: ignore[arg-type]
    )  # fmt: skip
    doubts = area_doubts(indicator)
    if not doubts:
        return made
    made = msgspec.structs.replace(made, reasons=(*made.reasons, *doubts))
    if len(members):
        return made
    # A slip of the pen would look like quiet: where nobody knows the area, nothing known of it is not nothing.
    return msgspec.structs.replace(
        made, value=None, truth=None if made.truth is None else Truth.NOT_DETERMINABLE, level=None
    )
