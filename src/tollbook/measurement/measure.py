"""One indicator over incidents, coverage and exposure: its value as an interval, with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tollbook.measurement.counts import count_of, count_reasons, rate_of
from tollbook.measurement.coverage import area_of, gaps
from tollbook.measurement.elapsed import elapsed
from tollbook.measurement.exposure import person_days
from tollbook.measurement.members import Member, members_of
from tollbook.measurement.poisson import LEVEL
from tollbook.measurement.windows import Window, window_of
from tollbook.records import Coverage, Incident, Indicator, IndicatorKind, Measurement, Programme
from tollbook.vocabulary.codes import Measure


def measure(
    indicator: Indicator,
    programme: Programme,
    incidents: Iterable[Incident],
    coverage: Iterable[Coverage],
    as_of: date,
) -> Measurement:
    """The indicator's value as seen on `as_of`, over what was known.

    A count (attacks or persons) and a rate (per 1,000 person-days) over days that were not all watched keep
    what is known as `low` and are open above; days since the last attack start anew at every unwatched day.
    The order of incidents and coverage makes no difference. Raises UsageError for a scope that no filter allows.
    """
    window = window_of(indicator, as_of)
    known = tuple(coverage)
    if window.days is not None and window.days < 1:
        reason = f"the window begins on {window.start}, after {window.end}"
        return _made(indicator, window, (), reasons=(reason,), value=None)
    members = members_of(indicator, programme, incidents, window)
    area = area_of(indicator, programme)
    if indicator.kind is IndicatorKind.DAYS_SINCE:
        since = elapsed(members, window, area, known, watch=programme.watch, as_of=as_of)
        return _made(indicator, Window(since.start, window.end), members, value=since.value, reasons=since.reasons)
    if window.start is None:
        return _made(
            indicator, window, members, value=None, reasons=("a count needs a window: `window_days` or `since`",)
        )
    unwatched = gaps(known, area, window.start, window.end, programme.watch, as_of=as_of)
    count = count_of(members, unwatched)
    reasons = count_reasons(members, unwatched)
    if indicator.kind is IndicatorKind.COUNT:
        return _made(indicator, window, members, value=count, reasons=reasons)
    exposure = person_days(programme.exposure, window.start, window.end)
    rate = rate_of(members, count, indicator.measure, exposure, indicator.campaign_days)
    return _made(
        indicator, window, members, value=rate.value, reasons=(*reasons, *rate.reasons), count=count,
        exposure=exposure.value, level=LEVEL,
    )  # fmt: skip


def unit_of(indicator: Indicator) -> str:
    """The unit of an indicator's value, in words."""
    if indicator.kind is IndicatorKind.DAYS_SINCE:
        return "days"
    counted = "attacks" if indicator.measure is Measure.ATTACKS else f"persons {indicator.measure.value}"
    return counted if indicator.kind is IndicatorKind.COUNT else f"{counted} per 1,000 person-days"


def _made(indicator: Indicator, window: Window, members: Sequence[Member], **fields: object) -> Measurement:
    return Measurement(
        indicator=indicator.name, unit=unit_of(indicator), start=window.start or window.end, end=window.end,
        inside=tuple(m.incident.id for m in members if m.inside),
        edge=tuple(m.incident.id for m in members if not m.inside),
        **fields,  # type: ignore[arg-type]
    )  # fmt: skip
