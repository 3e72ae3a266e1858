"""Blocking: which mentions are compared at all.

Every mention has keys under which it is kept and keys under which it looks for others. Two mentions
are compared when one looks where the other is kept. A key joins a span of time, a country and one
more thing both share (area, kind of attack, a count, an actor, a place, a word of the target), so
that the number of comparisons follows from how much happened there and then, not from the size of the ledger.

What says little of where or of how is looked for on one side only, so that others do not meet by it: an attack whose
country nobody names meets others by its actor, and one of which only the country is known meets those of the same week
whose kind is not told.

Reports that name the same victim or suspect meet within three years of each other, whatever else they say: a day is
soon misread, and a page is soon saved years after it was written. So that one misread by more does not hide them, the
year of the report counts as one of its attack's.

A date of up to ten days is kept under its weeks, its months and its years, and looks among the
weeks, and among vaguer mentions; a vague date looks under everything of its months or years, and
on stronger grounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from math import floor

from tollbook.linking.features import Count, MentionFeatures

SHARP_DAYS = 10
MONTHLY_DAYS = 62
SLACK_DAYS = 3  # by how much a stated day may miss the true one and still meet it
NAMED_YEARS = 3  # by so many years may the days differ of reports that name the same person
LOOK_BACK_DAYS = 365  # an undated attack is looked for in the year before its report
MAX_YEARS = 12
CELL_DEGREES = 1.0
RIM_DEGREES = 0.25  # a spot so near to the border of a cell is looked for in the next cell as well
EXACT_KM = 60.0  # coordinates less exact than this lie in no cell
RARE_COUNT = 5  # counts from here on are rare enough to meet without a country
KIN = {"suicide_bombing": "bombing", "hostage_siege": "armed_assault", "shelling": "drone_or_air_strike"}
"""Kinds of attack that reports often take for one another, and the one under which both are kept."""


def kept_under(f: MentionFeatures) -> tuple[str, ...]:
    """The keys to store with a mention, sorted."""
    span = _span(f)
    if span is None:
        return tuple(sorted({f"any|{g}" for g in _strong(f)} | _number(f)))
    first, last = span
    keys = _number(f) | _people(f, _told_in(f, _years(first, last)))
    grain = _grain(f)
    keys |= _crossed([f"y{y}" for y in _years(first, last)], _strong(f))
    plain = _plain(f) if grain != "year" else set()
    keys |= _crossed(_months(first, last), plain)
    if grain == "week":
        keys |= _crossed(_weeks(first, last), plain | _offered(f))
    keys |= {f"{grain}s:{k}" for k in tuple(keys)} if grain != "week" else set()
    return tuple(sorted(keys))


def looks_under(f: MentionFeatures) -> tuple[str, ...]:
    """The keys among which a mention looks for others, sorted."""
    span = _span(f)
    if span is None:
        return tuple(sorted({f"any|{g}" for g in _strong(f)} | _number(f)))
    first, last = span
    grain = _grain(f)
    years = _years(first, last)
    about = {year + near for year in _told_in(f, years) for near in range(-NAMED_YEARS, NAMED_YEARS + 1)}
    always = _number(f) | _people(f, about)
    by_year = _crossed([f"y{y}" for y in years], _strong(f))
    if grain == "year":
        return tuple(sorted(by_year | always))
    plain = _plain(f)
    by_month = _crossed(_months(first, last), plain)
    vaguer = {f"years:{k}" for k in by_year}
    if grain == "month":
        return tuple(sorted(by_month | vaguer | always))
    by_week = _crossed(_weeks(first, last), plain | _sought(f))
    return tuple(sorted(by_week | vaguer | always | {f"months:{k}" for k in by_month}))


def _crossed(times: Iterable[str], grounds: Iterable[str]) -> set[str]:
    return {f"{time}|{ground}" for time in times for ground in grounds}


def blocking_keys(f: MentionFeatures) -> tuple[str, ...]:
    """The keys to store with a mention (the same as `kept_under`)."""
    return kept_under(f)


def _number(f: MentionFeatures) -> set[str]:
    """What a coded data set calls the incident, where it may give it several rows."""
    return set() if f.series is None else {f"row|{f.series}|{f.number}"}


def _people(f: MentionFeatures, years: Iterable[int]) -> set[str]:
    return _crossed([f"y{y}" for y in years], [f"w:{number}" for number in f.people])


def _told_in(f: MentionFeatures, years: range) -> set[int]:
    """The years of an attack and the year in which it is told."""
    return {*years} if f.published is None else {*years, date.fromordinal(max(1, f.published)).year}


def shares_a_block(left: MentionFeatures, right: MentionFeatures) -> bool:
    """Whether the two are compared at all; it does not matter which of them looks."""
    return not set(looks_under(left)).isdisjoint(kept_under(right))


class Meeting:
    """A mention that is compared with many others, each question as cheap as it can be."""

    def __init__(self, f: MentionFeatures) -> None:
        self._f = f
        self._people = frozenset(f.people)
        span = _span(f)
        sharp = span is not None and f.series is None and _grain(f) == "week"
        self._weeks = _week_numbers(*span) if span is not None and sharp else None

    def meets(self, other: Meeting) -> bool:
        """The same as `shares_a_block`: of two sharp dates, one week and one thing in it shared."""
        if self._weeks is None or other._weeks is None:
            return not self._looks.isdisjoint(other._kept)
        if not self._people.isdisjoint(other._people) and not self._looks.isdisjoint(other._kept):
            return True
        if self._weeks.stop <= other._weeks.start or other._weeks.stop <= self._weeks.start:
            return False
        return not self._seeks.isdisjoint(other._offers)

    @cached_property
    def _grounds(self) -> set[str]:
        return _plain(self._f)

    @cached_property
    def _seeks(self) -> set[str]:
        return self._grounds | _sought(self._f)

    @cached_property
    def _offers(self) -> set[str]:
        return self._grounds | _offered(self._f)

    @cached_property
    def _looks(self) -> frozenset[str]:
        return frozenset(looks_under(self._f))

    @cached_property
    def _kept(self) -> frozenset[str]:
        return frozenset(kept_under(self._f))


def _span(f: MentionFeatures) -> tuple[int, int] | None:
    if f.first_day is not None and f.last_day is not None:
        return f.first_day, f.last_day
    end = f.not_after or f.published
    return None if end is None else (max(f.not_before or 0, end - LOOK_BACK_DAYS), end)


def _grain(f: MentionFeatures) -> str:
    if f.first_day is None or f.last_day is None or f.last_day - f.first_day >= MONTHLY_DAYS:
        return "year"
    return "week" if f.last_day - f.first_day < SHARP_DAYS else "month"


def _weeks(first: int, last: int) -> list[str]:
    return [f"w{w}" for w in _week_numbers(first, last)]


def _week_numbers(first: int, last: int) -> range:
    return range((first - SLACK_DAYS) // 7, (last + SLACK_DAYS) // 7 + 1)


def _months(first: int, last: int) -> list[str]:
    a = date.fromordinal(max(1, first - SLACK_DAYS))
    b = date.fromordinal(min(last + SLACK_DAYS, date.max.toordinal()))
    spanned = range(a.year * 12 + a.month - 1, b.year * 12 + b.month)
    return [f"m{n // 12}-{n % 12 + 1}" for n in spanned]


def _years(first: int, last: int) -> range:
    low, high = date.fromordinal(max(1, first)).year, date.fromordinal(max(1, last)).year
    return range(max(low, high - MAX_YEARS), high + 1)


def _plain(f: MentionFeatures) -> set[str]:
    """One thing shared beside time and country is reason enough to compare."""
    grounds = {f"{f.country or '--'}|{g}" for g in _grounds(f)} | set(_cells(f))
    abroad = {f"--|{g}" for g in _names(f) | {c for c in _counts(f) if int(c[2:]) >= RARE_COUNT}}
    return grounds | abroad


def _offered(f: MentionFeatures) -> set[str]:
    """Under what it is found by those who seek it, in a week: what it lacks, with what it has."""
    lands = "?" if f.country is None else "!"
    return {f"{lands}|x:{a}" for a in f.actors} | {f"{f.country}|{gap}" for gap in _gaps(f)}


def _sought(f: MentionFeatures) -> set[str]:
    """Under what it seeks others: those that lack what it has, or that lack another thing."""
    lands = "!" if f.country is None else "?"
    other = {"?t": "?a", "?a": "?t"}
    return {f"{lands}|x:{a}" for a in f.actors} | {f"{f.country}|{other[gap]}" for gap in _gaps(f)}


def _gaps(f: MentionFeatures) -> set[str]:
    """What a mention with a country does not say: where in it (`?a`), or what kind of attack it was (`?t`)."""
    if f.country is None:
        return set()
    nowhere = not f.admin1 and not f.place and not _cells(f)
    return {gap for gap, lacking in (("?a", nowhere), ("?t", not f.event_type)) if lacking}


def _strong(f: MentionFeatures) -> set[str]:
    """A place by name, or two things shared: for mentions whose date says little."""
    land, counts = f.country or "--", _counts(f)
    who = {f"x:{a}" for a in f.actors} | {f"v:{n}" for n in f.nationalities if n != f.country}
    how = {f"t:{_family(f.event_type)}"} if f.event_type else set()
    where = {f"a:{f.admin1}"} if f.admin1 else set()
    pairs = {f"{land}|{a}|{b}" for a in counts for b in who | how | where}
    pairs |= {f"{land}|{a}|{b}" for a in where for b in who | how}
    return pairs | {f"{land}|{g}" for g in _names(f)}


def _grounds(f: MentionFeatures) -> set[str]:
    grounds = _counts(f) | _names(f)
    if f.admin1:
        grounds.add(f"a:{f.admin1}")
    if f.event_type:
        grounds.add(f"t:{_family(f.event_type)}")
    grounds |= {f"x:{a}" for a in f.actors}
    grounds |= {f"g:{word}" for word in f.targets}
    grounds |= {f"v:{n}" for n in f.nationalities if n != f.country}
    return grounds


def _family(event_type: str) -> str:
    return KIN.get(event_type, event_type)


def _counts(f: MentionFeatures) -> set[str]:
    def of(letter: str, count: Count | None) -> Iterable[str]:
        return [f"{letter}:{n}" for n in {count.low, count.high} if n] if count else ()

    return {*of("k", f.killed), *of("i", f.injured), *of("h", f.kidnapped)}


def _names(f: MentionFeatures) -> set[str]:
    return {f"p:{f.place}"} if f.place else set()


def _cells(f: MentionFeatures) -> Iterable[str]:
    """The grid cell of the coordinates and its neighbours where the spot lies near their border."""
    if f.lat is None or f.lon is None or (f.radius_km or 0) > EXACT_KM:
        return ()
    rows = {floor((f.lat + s) / CELL_DEGREES) for s in (-RIM_DEGREES, RIM_DEGREES)}
    columns = {floor((f.lon + s) / CELL_DEGREES) % 360 for s in (-RIM_DEGREES, RIM_DEGREES)}
    return [f"@{r},{c}" for r in rows for c in columns]
