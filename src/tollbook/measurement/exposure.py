"""What was at risk in a window, as a range: person-days, site-months, kilometre-months of corridor, years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise

import msgspec

from tollbook.records import Exposure, Indicator, Overlap, Per, Programme, Scope
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth, all_of

MONTH_DAYS = 30.4375
YEAR_DAYS = 365.25
_PARTS = {Per.PERSON_DAYS: "persons", Per.SITE_MONTHS: "sites", Per.KM_MONTHS: "km"}
_DAYS_OF = {Per.PERSON_DAYS: 1.0, Per.SITE_MONTHS: MONTH_DAYS, Per.KM_MONTHS: MONTH_DAYS, Per.YEARS: YEAR_DAYS}
SCALE = {Per.PERSON_DAYS: 1_000.0, Per.SITE_MONTHS: 1.0, Per.KM_MONTHS: 100.0, Per.YEARS: 1.0}
WORDS = {
    Per.PERSON_DAYS: "1,000 person-days", Per.SITE_MONTHS: "site-month", Per.KM_MONTHS: "100 kilometre-months",
    Per.YEARS: "year",
}  # fmt: skip


class AtRisk(msgspec.Struct, frozen=True):
    """An exposure in its own unit (person-days, site-months …), None where it is not known; `reasons` say why."""

    value: Interval | None
    reasons: tuple[str, ...] = ()


def at_risk(programme: Programme, indicator: Indicator, start: date, end: date, *, days: int | None = None) -> AtRisk:
    """What was exposed from `start` to `end`, both included, to what the indicator counts.

    `days` (default: all) is how many of those days count, as those that were watched; where the exposure varies
    they are taken as the least exposed ones in `low`. An exposure of other people, or elsewhere, does not count;
    one that may in part be of others counts in `high` only. It is unknown where a day has none declared, and where
    exposures overlap that the programme does not say to sum.
    """
    whole = (end - start).days + 1
    kept = whole if days is None else min(days, whole)
    if indicator.per is Per.YEARS:
        return AtRisk(Interval(low=kept / YEAR_DAYS, best=kept / YEAR_DAYS if kept == whole else None,
                               high=whole / YEAR_DAYS))  # fmt: skip
    part = _PARTS[indicator.per]
    entries = [(e, amount, _about(e, indicator, programme)) for e in programme.exposure
               if (amount := _amount(e, part)) is not None]  # fmt: skip
    entries = [row for row in entries if row[2] is not Truth.NOT_MET and row[0].start <= end and row[0].end >= start]
    if programme.overlap is Overlap.REFUSE:
        for first, second in overlaps([row[0] for row in entries], programme):
            reason = f"the exposures from {first.start} and from {second.start} overlap, which would count them twice"
            return AtRisk(None, (f"{reason}; split them, or declare `overlap: sum`",))
    return _summed(entries, (start, end), kept, indicator.per)


def _summed(
    entries: Sequence[tuple[Exposure, tuple[float, float | None], Truth]],
    window: tuple[date, date],
    kept: int,
    per: Per,
) -> AtRisk:
    (start, end), unit = window, _DAYS_OF[per]
    edges = {start, end + timedelta(days=1)}
    for entry, _, _ in entries:
        edges |= {max(entry.start, start), min(entry.end, end) + timedelta(days=1)}
    days = sorted(edges)
    stretches: list[tuple[float, int]] = []
    high: float | None = 0.0
    vague = False
    for first, after in pairwise(days):
        here = [(amount, about) for e, amount, about in entries if e.start <= first <= e.end]
        if not here:
            return AtRisk(
                None, (f"no exposure is declared for {first} ({_PARTS[per]}), so there is nothing to divide by",)
            )
        length = (after - first).days
        stretches.append((sum(low for (low, _), about in here if about is Truth.MET), length))
        vague = vague or any(about is not Truth.MET for _, about in here)
        for (_, most), _ in here:
            high = None if high is None or most is None else high + most * length
    low, left = 0.0, kept
    for least, length in sorted(stretches):
        taken = min(length, left)
        low, left = low + least * taken, left - taken
    low, high = low / unit, None if high is None else high / unit
    reasons = ("part of the exposure may be of others than those that are counted",) if vague else ()
    return AtRisk(Interval(low=low, best=low if low == high else None, high=high), reasons)


def overlaps(entries: Sequence[Exposure], programme: Programme) -> Iterator[tuple[Exposure, Exposure]]:
    """Pairs of exposures that may be about the same people, sites or kilometres on the same day."""
    for first, second in combinations(sorted(entries, key=lambda e: (e.start, e.end)), 2):
        same_days = second.start <= first.end and first.start <= second.end
        if same_days and _same_thing(first, second) and _same_area(first, second, programme):
            yield first, second


def _same_thing(first: Exposure, second: Exposure) -> bool:
    shared = any(_amount(first, part) is not None and _amount(second, part) is not None for part in _PARTS.values())
    nationalities = {first.nationality, second.nationality}
    return shared and (None in nationalities or len(nationalities) == 1)


def _same_area(first: Exposure, second: Exposure, programme: Programme) -> bool:
    if not _has_area(first) or not _has_area(second):
        return True
    if set(first.sites) & set(second.sites) or set(first.corridors) & set(second.corridors):
        return True
    lands = [set(e.countries) for e in (first, second)]
    within = [_lands(e, programme) for e in (first, second)]
    return bool(lands[0] & (lands[1] | within[1]) or lands[1] & within[0])


def _has_area(entry: Exposure) -> bool:
    return bool(entry.countries or entry.sites or entry.corridors)


def _lands(entry: Exposure, programme: Programme) -> set[str]:
    """The countries of its sites and corridors, where known."""
    sites = {s.country for s in programme.sites if s.name in entry.sites and s.country}
    return sites | {c.country for c in programme.corridors if c.name in entry.corridors and c.country}


def _amount(entry: Exposure, part: str) -> tuple[float, float | None] | None:
    low, high = getattr(entry, f"{part}_low"), getattr(entry, f"{part}_high")
    return None if low is None and high is None else (low or 0.0, high)


def _about(entry: Exposure, indicator: Indicator, programme: Programme) -> Truth:
    """Whether an exposure is to what the indicator counts: MET wholly, NOT_DETERMINABLE perhaps in part."""
    return all_of((_nationality(entry, indicator), _area(entry, indicator.scope, programme)))


def _nationality(entry: Exposure, indicator: Indicator) -> Truth:
    wanted = indicator.scope.nationality
    if wanted is None or indicator.per is not Per.PERSON_DAYS or entry.nationality == wanted:
        return Truth.MET
    return Truth.NOT_DETERMINABLE if entry.nationality is None else Truth.NOT_MET


def _area(entry: Exposure, scope: Scope, programme: Programme) -> Truth:
    bounded = bool(scope.countries or scope.admin1 or scope.sites or scope.corridors)
    if not bounded or not _has_area(entry):
        return Truth.MET
    inside = [name in scope.sites for name in entry.sites] + [name in scope.corridors for name in entry.corridors]
    if scope.sites or scope.corridors:
        named = Truth.MET if inside and all(inside) else Truth.NOT_DETERMINABLE
        if not entry.countries and not any(inside):
            return Truth.NOT_MET
        if entry.countries:
            named = Truth.NOT_DETERMINABLE
        return named
    if not scope.countries:
        return Truth.NOT_DETERMINABLE
    lands = set(entry.countries) | _lands(entry, programme)
    if not lands:
        return Truth.NOT_DETERMINABLE
    if not lands & set(scope.countries):
        return Truth.NOT_MET
    return Truth.MET if lands <= set(scope.countries) and not scope.admin1 else Truth.NOT_DETERMINABLE
