"""A measurement with what must be read beside it: coverage, volume of reports, bursts, what is still to be reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

import msgspec
import numpy as np

from tollbook.errors import MeasurementError
from tollbook.measurement.clustering import Dispersion, campaign_count, dispersion
from tollbook.measurement.columns import OPEN, Numbers
from tollbook.measurement.course import Point, course
from tollbook.measurement.coverage import area_of, gaps, watched_days
from tollbook.measurement.exposure import at_risk
from tollbook.measurement.lag import Nowcast, nowcast, reporting_delays
from tollbook.measurement.measure import measure_members
from tollbook.measurement.members import Members, members_of
from tollbook.measurement.multiplicity import SEQUENTIAL
from tollbook.measurement.patterns import Pattern, patterns
from tollbook.measurement.poisson import LEVEL, clustered
from tollbook.measurement.whereabouts import Whereabouts, whereabouts
from tollbook.measurement.windows import Window, reach_of
from tollbook.records import Coverage, Incident, Indicator, IndicatorKind, Measurement, Per, Programme
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.intervals import Interval

CAMPAIGN_DAYS = 7
NOWCAST_DAYS = 14
LONGEST_DELAY = 60
_MOST_DELAYS = 2_000
_UNLIKELY = 0.05
_MOST_PERIODS = 24
_MONTH = 30
_FEWEST_PERIODS = 3
_EXACT = 2**53  # whole numbers below are the same as real ones, which are summed faster


class Stretch(msgspec.Struct, frozen=True):
    """Some days of the window: the count in them, and on which share of the days the whole area was watched.

    `interval` is what the count lets one say of the mean, Garwood's at 95 %; open above where not all was watched.
    `exposed` is what was at risk, in the rate's unit, where the indicator is a rate per exposure.
    """

    start: date
    end: date
    count: Interval
    watched: float
    interval: Interval
    exposed: Interval | None = None


class Account(msgspec.Struct, frozen=True):
    """A measurement and what must be read beside it; None where that cannot be said, with its reason in `notes`.

    `stretches` part its window; `reports` is how many the ledger holds that were published in it; `bursts` and
    `widened` say whether counts vary more than those of independent attacks, and the interval that allows for it;
    `campaigns` counts runs of attacks at most 7 days apart; `recent` nowcasts the last 14 days; `course` is how a
    sequential indicator went; `where` is for a map, if one was asked for.
    """

    indicator: Indicator
    measurement: Measurement
    stretches: tuple[Stretch, ...]
    reports: int
    bursts: Dispersion | None
    widened: Interval | None
    campaigns: Interval | None
    recent: Nowcast | None
    patterns: tuple[Pattern, ...]
    course: tuple[Point, ...]
    notes: tuple[str, ...]
    where: Whereabouts | None = None


class Reporting(msgspec.Struct, frozen=True):
    """What is asked about reports: the day of the first on each of some incidents, and how many came out when.

    Days are ordinals, 0 where they are not known.
    """

    first: Callable[[Members], Numbers]
    volume: Callable[[date, date], int]


def account(  # noqa: PLR0917 - what a measurement is made of
    indicator: Indicator,
    programme: Programme,
    incidents: Iterable[Incident],
    coverage: Iterable[Coverage],
    as_of: date,
    reported: Mapping[str, date] | None = None,
    published: Sequence[date] = (),
    *,
    with_patterns: bool = False,
) -> Account:
    """Measure an indicator as seen on `as_of`, with its context.

    `reported` holds per incident the day of its first report (for delays and the nowcast), `published` the days of all
    reports of the ledger (for their volume).
    """
    members = members_of(indicator, programme, incidents, reach_of(indicator, as_of, programme.watch.lag_days))
    days = reported or {}
    told = Reporting(lambda some: np.array([days[i].toordinal() if i in days else 0 for i in some.ids], dtype=np.int64),
                     lambda start, end: sum(start <= day <= end for day in published))  # fmt: skip
    return account_of(indicator, programme, members, coverage, as_of, told, with_patterns=with_patterns)


def account_of(  # noqa: PLR0917 - what a measurement is made of
    indicator: Indicator, programme: Programme, members: Members, coverage: Iterable[Coverage], as_of: date,
    told: Reporting, *, with_patterns: bool = False, with_map: bool = False,
) -> Account:  # fmt: skip
    """The same over the members of `reach_of`."""
    known = tuple(coverage)
    made = measure_members(indicator, programme, members, known, as_of)
    notes: list[str] = []
    parts = _stretches(members, indicator, programme, known, made)
    counted = members.within(Window(made.start, made.end))
    bursts, widened = _bursts(parts, notes)
    sure = counted.inside
    some = counted if sure.all() else counted.where(sure)
    groups = campaign_count(some.first, some.last, some.dated, CAMPAIGN_DAYS)
    return Account(
        indicator, made, parts, told.volume(made.start, made.end), bursts, widened, groups if len(counted) else None,
        _recent(members, told, as_of, notes),
        tuple(patterns(counted, programme)) if with_patterns else (),
        course(indicator, programme, members, known, as_of) if indicator.kind in SEQUENTIAL else (), tuple(notes),
        whereabouts(counted) if with_map else None,
    )  # fmt: skip


def _stretches(
    members: Members, indicator: Indicator, programme: Programme, coverage: Sequence[Coverage],
    made: Measurement,
) -> tuple[Stretch, ...]:  # fmt: skip
    """The window in stretches of 30 days or a multiple, the last one perhaps shorter."""
    whole = (made.end - made.start).days + 1
    if whole < 1:
        return ()
    length = _MONTH * -(-whole // (_MONTH * _MOST_PERIODS))
    area = area_of(indicator, programme)
    rated = indicator.kind in {IndicatorKind.RATE, IndicatorKind.RATE_SEQUENCE} and indicator.per is not Per.YEARS
    counts = _counted(members, made.start, whole, length)
    found = []
    for first, low, best, high, size in zip(range(0, whole, length), *counts, strict=True):
        start = made.start + timedelta(days=first)
        end = min(start + timedelta(days=length - 1), made.end)
        unwatched = gaps(coverage, area, start, end, programme.watch, as_of=made.end)
        watched = watched_days(unwatched, start, end) / ((end - start).days + 1)
        count = Interval(low=low, best=best, high=high)
        if unwatched or high is None:
            count = Interval(low=low, best=None, high=None)
        one = 1 if indicator.measure is Measure.ATTACKS else size
        limits = Interval(
            low=clustered(low, one)[0], high=None if count.high is None else clustered(count.high, one)[1]
        )
        exposed = at_risk(programme, indicator, start, end).value if rated else None
        found.append(Stretch(start, end, count, watched, limits, exposed))
    return tuple(found)


def _counted(
    members: Members, start: date, whole: int, length: int
) -> tuple[list[int], list[int], list[int | None], list[int]]:
    """For each stretch of so many days: low, best and high of what is counted in it, and the most that one adds, or 1.

    What may have been in several stretches counts in the high of each, and surely in none.
    """
    number = -(-whole // length)
    first, last = members.first - start.toordinal(), members.last - start.toordinal()
    reached = np.flatnonzero((last >= 0) & (first < whole))
    first, last, high = first[reached], last[reached], members.high[reached]
    begin, end = np.maximum(first, 0) // length, np.minimum(last, whole - 1) // length
    within = (begin == end) & (first >= 0) & (last < whole) & members.dated[reached]
    sure = np.flatnonzero(within & members.inside[reached])

    def summed(at: Numbers, values: Numbers) -> Numbers:
        if values.size and int(np.abs(values).max()) * len(values) < _EXACT:
            return np.bincount(at, values, number + 1).astype(np.int64)
        sums = np.zeros(number + 1, dtype=np.int64)
        np.add.at(sums, at, values)
        return sums

    def spread(values: Numbers) -> list[int]:
        """Sums over all that may have been in a stretch: what begins in it or earlier and has not ended before."""
        sums: list[int] = np.cumsum(summed(begin, values) - summed(end + 1, values))[:-1].tolist()
        return sums

    least, likely = (each[reached][sure] for each in (members.low, members.best))
    low = best = summed(begin[sure], least)[:-1].tolist()
    if not np.array_equal(least, likely):  # of attacks they are the same
        best = summed(begin[sure], likely)[:-1].tolist()
    highs, opened = spread(np.maximum(high, 0)), spread((high == OPEN).astype(np.int64))
    size = np.ones(number, dtype=np.int64)
    np.maximum.at(size, begin, high)
    wide = np.flatnonzero(begin < end)
    for at in range(number) if len(wide) else ():
        size[at] = max(size[at], high[wide[(begin[wide] <= at) & (end[wide] >= at)]].max(initial=1))
    return low, best, [None if some else most for most, some in zip(highs, opened, strict=True)], size.tolist()


def _bursts(parts: Sequence[Stretch], notes: list[str]) -> tuple[Dispersion | None, Interval | None]:
    """Over-dispersion over the whole stretches that were watched, and the interval that allows for it."""
    full = (parts[0].end - parts[0].start).days if parts else 0
    counts = [int(p.count.low or 0) for p in parts if p.watched == 1 and (p.end - p.start).days == full]
    if len(counts) < _FEWEST_PERIODS:
        notes.append("bursts cannot be told: too few stretches of the window were watched throughout")
        return None, None
    try:
        found = dispersion(counts)
    except MeasurementError as error:
        notes.append(f"bursts cannot be told: {error.message}")
        return None, None
    if found.p_value >= _UNLIKELY or found.index <= 1:
        return found, None
    total = sum(p.count.low or 0 for p in parts)
    low, high = clustered(total, found.index)
    notes.append(
        f"counts vary {found.index:.2g} times as much as independent attacks would (chance {found.p_value:.2g}): a "
        f"Poisson interval is not credible; one that allows for it is that of {total:g} counted in units of "
        f"{found.index:.2g}, {low:.3g} to {high:.3g} ({LEVEL:.0%}). Declare `campaign_days` to have it in a condition."
    )
    return found, Interval(low=low, best=total, high=high)


def _recent(members: Members, told: Reporting, as_of: date, notes: list[str]) -> Nowcast | None:
    """How many attacks of the last two weeks there were, with those still to be reported.

    How late reports come is taken from the latest attacks, two thousand of them at most.
    """
    exact = members.inside & members.dated & (members.first == members.last) & (members.first <= as_of.toordinal())
    begin = as_of.toordinal() - NOWCAST_DAYS + 1
    if int(exact.sum()) > _MOST_DELAYS:
        exact &= members.first >= min(begin, int(np.partition(members.first[exact], -_MOST_DELAYS)[-_MOST_DELAYS]))
    chosen = members.where(exact)
    seen = told.first(chosen)
    there = np.flatnonzero((seen > 0) & (chosen.first <= seen) & (seen <= as_of.toordinal()))
    days = zip(chosen.first[there].tolist(), seen[there].tolist(), strict=True)
    pairs = [(date.fromordinal(day), date.fromordinal(told_on)) for day, told_on in days]
    try:
        delays = reporting_delays(pairs, as_of, LONGEST_DELAY)
    except MeasurementError:
        notes.append("how late reports come cannot be told, so the last days are not known to have been quiet")
        return None
    recent = sum(1 for day, _ in pairs if day.toordinal() >= begin)
    return nowcast(recent, list(range(NOWCAST_DAYS)), delays)
