"""Which days of a window nobody watched. On those days nothing is known, and nothing is not zero."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from tollbook.records import Coverage, Indicator, Programme, Watch

WORLD = "*"
ANY_SOURCE = Watch()
_DAY = timedelta(days=1)


class Gap(msgspec.Struct, frozen=True):
    """Days from `start` to `end` (both included) on which an area was not watched; "*" is the whole world."""

    country: str
    start: date
    end: date

    @property
    def words(self) -> str:
        """The gap in words."""
        where = "the whole world" if self.country == WORLD else self.country
        when = f"on {self.start}" if self.start == self.end else f"from {self.start} to {self.end}"
        return f"{where} was not watched {when}"


def area_of(indicator: Indicator, programme: Programme) -> tuple[str, ...]:
    """The countries that must be watched for an indicator; ("*",) where nothing bounds the area.

    The countries of its scope; else those of its sites, if each has one; else the world.
    """
    scope = indicator.scope
    if scope.countries:
        return tuple(sorted(set(scope.countries)))
    sites = [site for site in programme.sites if site.name in scope.sites]
    if scope.sites and sites and all(site.country for site in sites):
        return tuple(sorted({site.country for site in sites if site.country}))
    coded = [name[:2] for name in scope.admin1 if len(name) > 3 and name[2] == "-" and name[:2].isupper()]
    if scope.admin1 and len(coded) == len(scope.admin1):
        return tuple(sorted(set(coded)))
    return (WORLD,)


def watched_through(coverage: Coverage, as_of: date) -> date | None:
    """The last day it covers as seen on `as_of`; None when it covers none.

    Open-ended coverage reaches the last successful retrieval and not a day further.
    """
    ends = [as_of]
    if coverage.last_retrieved_at is not None:
        ends.append(coverage.last_retrieved_at.date())
    elif coverage.end is None:
        return None
    if coverage.end is not None:
        ends.append(coverage.end)
    return min(ends) if min(ends) >= coverage.start else None


def gaps(
    coverage: Iterable[Coverage], countries: Sequence[str], start: date, end: date, watch: Watch = ANY_SOURCE,
    *, as_of: date | None = None,
) -> tuple[Gap, ...]:  # fmt: skip
    """Every stretch of [start, end] on which too few sources watched a country, by country and day.

    `as_of` (default: `end`) is the day of the decision; the `lag_days` before it count as not watched yet.
    """
    seen_on = as_of or end
    horizon = seen_on - timedelta(days=watch.lag_days)
    known = [(c, last) for c in coverage if (last := watched_through(c, seen_on)) is not None]
    found: list[Gap] = []
    for country in countries:
        spans = [
            (c.source, max(c.start, start), min(last, end, horizon))
            for c, last in known
            if not c.countries or country in c.countries
        ]
        found += [Gap(country, a, b) for a, b in _unwatched(spans, start, end, max(1, watch.min_sources))]
    return tuple(found)


def watched_days(unwatched: Iterable[Gap], start: date, end: date) -> int:
    """On how many days of [start, end] every country was watched; `unwatched` are the gaps in it."""
    days, reach = (end - start).days + 1, start.toordinal() - 1  # numbers, which go on where the calendar ends
    for gap in sorted(unwatched, key=lambda g: g.start):
        first, last = max(gap.start.toordinal(), reach + 1), gap.end.toordinal()
        if last >= first:
            days -= last - first + 1
            reach = last
    return days


def _unwatched(
    spans: Iterable[tuple[str, date, date]], start: date, end: date, sources: int
) -> list[tuple[date, date]]:
    """The stretches of [start, end] on which fewer than `sources` different sources have a span."""
    changes: dict[date, list[tuple[str, int]]] = {start: []}
    for source, first, last in spans:
        if first <= last:
            changes.setdefault(first, []).append((source, 1))
            if last < end:
                changes.setdefault(last + _DAY, []).append((source, -1))
    active: Counter[str] = Counter()
    found: list[tuple[date, date]] = []
    days = sorted(changes)
    for at, day in enumerate(days):
        for source, step in changes[day]:
            active[source] += step
            if not active[source]:
                del active[source]
        until = days[at + 1] - _DAY if at + 1 < len(days) else end
        if len(active) >= sources:
            continue
        if found and found[-1][1] + _DAY == day:
            found[-1] = (found[-1][0], until)
        else:
            found.append((day, until))
    return found
