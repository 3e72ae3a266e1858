"""Means and patterns: how large a share of the attacks were by drone, at which targets, how near, from across a border.

Each share carries the exact interval of Clopper and Pearson (see `shares`), so that two attacks of three are not told
as two thirds. What reports are silent about (a weapon, a target, an origin) is in doubt and widens the share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

import msgspec
import numpy as np

from tollbook.measurement.columns import NO, PERHAPS, YES, Codes, Flags, Grouped, Numbers, numbered
from tollbook.measurement.doubt import Told, in_scope
from tollbook.measurement.members import Members
from tollbook.measurement.settled import near
from tollbook.measurement.shares import Share, shares_among
from tollbook.measurement.traits import Traits
from tollbook.records import Near, Programme, Scope
from tollbook.vocabulary.codes import AttributionKind, EventType, TargetKind, Weapon
from tollbook.vocabulary.truth import Truth

ATTRIBUTED = "attributed to"
"""The kind of the shares that name an actor."""
DISTANCES_KM = (10.0, 25.0, 50.0, 100.0)
_MOST_NAMES = 5
_COMPLEX_MEANS = 2
_EACH = np.array([NO, PERHAPS, YES], dtype=np.int8)
_ALIKE = (Traits(),) * 3
"""Stands for attacks that are told apart by nothing but those three codes."""

T = TypeVar("T")


class Pattern(msgspec.Struct, frozen=True):
    """A share of the attacks of a year (None: of all years) that had something; `kind` says what sort of thing."""

    kind: str
    name: str
    year: int | None
    found: Share


def patterns(members: Members, programme: Programme | None = None, *, yearly: bool = True) -> list[Pattern]:
    """The shares of what occurs among the attacks: over all, and year by year where `yearly`.

    Weapons, kinds of attack, complex attacks (a suicide bombing or siege, or several weapons at once), kinds of
    target, countries of origin other than that of the attack, actors it was attributed to by anybody, first-level
    areas, and within how many kilometres of the programme's nearest site it was.
    """
    named: list[tuple[str, str, int | None]] = []
    numbers: list[tuple[Numbers, Numbers]] = []
    counted = _Counts(members, yearly=yearly)
    for kind, name, grouped, codes in _columns(members, programme):
        for year, sure, every in counted.by_year(grouped):
            named.append((kind, name, year))
            numbers.append((_of_codes(codes, sure), _of_codes(codes, every)))
    return [Pattern(*name, share) for name, share in zip(named, shares_among(numbers), strict=True)]


def _of_codes(codes: Codes, sizes: Numbers) -> Numbers:
    """How many attacks there are of NO, PERHAPS and YES, from the sizes of groups."""
    return np.bincount(codes, sizes, 3).astype(np.int64)


class _Counts:
    """How many attacks each group has, over all and in each year: surely, and at most.

    Counted once a group, not once a name: there are hundreds of shares, and they may be of very many attacks.
    """

    def __init__(self, members: Members, *, yearly: bool) -> None:
        self._inside = members.inside
        self._first, self._last = _years(members.first), _years(members.last)
        one = self._first == self._last
        # the year in which it surely was; one of no certain year may be of any that its dates allow
        within = np.where(members.dated & one, self._first, 0)
        there = numbered(within)[0]
        self._years = there[there > 0] if yearly else np.zeros(0, dtype=np.int64)
        self._surely, self._perhaps = self._places(within), self._places(np.where(one, self._first, 0))
        self._vague = np.flatnonzero(~one)
        self._of: Grouped | None = None
        self._held: list[tuple[int | None, Numbers, Numbers]] = []

    def _places(self, years: Numbers) -> Numbers:
        """Where each year stands among those told apart, behind the last for one that is not."""
        places = np.full(max(int(self._years.max(initial=0)), int(years.max(initial=0))) + 1, len(self._years))
        places[self._years] = np.arange(len(self._years))
        return places[years]

    def by_year(self, grouped: Grouped) -> list[tuple[int | None, Numbers, Numbers]]:
        """Each year (None is all), with the attacks of each group surely of it, and those that may be."""
        if self._of is not grouped:
            sure = self._sizes(grouped, self._surely, self._inside)
            every = self._sizes(grouped, self._perhaps)
            self._of, self._held = grouped, [(None, sure.sum(axis=1), every.sum(axis=1))]
            vague = grouped.group[self._vague]
            for at, year in enumerate(self._years.tolist()):
                may = (self._first[self._vague] <= year) & (self._last[self._vague] >= year)
                more = np.bincount(vague[may], minlength=len(grouped.examples))
                self._held.append((year, sure[:, at], every[:, at] + more))
        return self._held

    def _sizes(self, grouped: Grouped, year: Numbers, chosen: Flags | None = None) -> Numbers:
        """How many attacks each group (a row) has in each year (a column), those of none of the years in the last."""
        shape = len(grouped.examples), len(self._years) + 1
        at = grouped.group * shape[1] + year
        sizes: Numbers = np.bincount(at if chosen is None else at[chosen], minlength=shape[0] * shape[1]).reshape(shape)
        return sizes


def _years(ordinals: Numbers) -> Numbers:
    low, high = (int(ordinals.min()), int(ordinals.max())) if len(ordinals) else (0, 0)
    if high - low < len(ordinals):  # days repeat: each is looked up
        return _years_of(np.arange(low, high + 1))[ordinals - low]
    return _years_of(ordinals)


def _years_of(ordinals: Numbers) -> Numbers:
    days = (ordinals - date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    return days.astype("datetime64[Y]").astype(np.int64) + 1970


def _columns(members: Members, programme: Programme | None) -> Iterator[tuple[str, str, Grouped, Codes]]:
    """What there are shares of: its kind and name, the attacks in groups, and what is so of each group."""
    if not len(members):
        return
    means = _grouped(members, "weapons", "event_type")
    for weapon in _occurring(w for i, _ in means.sized for w in i.weapons if w is not Weapon.UNKNOWN):
        yield "weapon", weapon.value, means, means.of_examples(_scoped(Scope(weapons=(weapon,))))
    for event in _occurring(i.event_type for i, _ in means.sized if i.event_type is not EventType.OTHER):
        yield "kind of attack", event.value, means, means.of_examples(_scoped(Scope(event_types=(event,))))
    yield "kind of attack", "complex", means, means.of_examples(_complex)
    aims = _grouped(members, "targets")
    for target in _occurring(t.kind for i, _ in aims.sized for t in i.targets if t.kind is not TargetKind.UNKNOWN):
        yield "target", target.value, aims, aims.of_examples(_scoped(Scope(targets=(target,))))
    ways = _grouped(members, "origin", "place")
    origins = [i.origin for i, _ in ways.sized if i.origin is not None]
    if origins:
        yield "origin", "across a border", ways, ways.of_examples(_across)
        for land in _occurring(origin.country for origin in origins if origin.country):
            yield "origin", land, ways, ways.of_examples(_scoped(Scope(origins=(land,))))
    said = _grouped(members, "attributions")
    for actor in _most((a.actor, size) for i, size in said.sized
                       for a in i.attributions if a.kind is not AttributionKind.DENIAL):  # fmt: skip
        yield ATTRIBUTED, actor, said, said.of_examples(_scoped(Scope(actors=(actor,))))
    areas = _grouped(members, "place")
    for country, area in _most(((i.place.country, i.place.admin1), size) for i, size in areas.sized if i.place.admin1):
        yield "area", f"{area}, {country}", areas, areas.of_examples(_in_area(country, area))
    if programme is not None and programme.sites:
        for km in DISTANCES_KM:
            around = [Near(lat=s.lat, lon=s.lon, km=km) for s in programme.sites]
            codes = near(members.columns.placed, around)[members.at]
            yield "distance", f"within {km:g} km of a site", Grouped(_ALIKE, codes), _EACH


def _grouped(members: Members, *traits: str) -> Grouped:
    return members.columns.grouped(traits, members.at)


def _most(counted: Iterable[tuple[T, int]]) -> list[T]:
    """The names that occur most, the first few of them."""
    total: Counter[T] = Counter()
    for name, size in counted:
        total[name] += size
    return [name for name, _ in sorted(total.items(), key=lambda pair: (-pair[1], str(pair[0])))[:_MOST_NAMES]]


def _occurring(values: Iterable[object]) -> list:  # type: ignore[type-arg]
    return sorted(set(values), key=str)


def _scoped(scope: Scope) -> Callable[[Told], Truth]:
    return lambda incident: in_scope(incident, scope)


def _complex(incident: Told) -> Truth:
    """Several means at once, or a suicide bombing or siege, which have several phases; unknown means are in doubt."""
    if incident.event_type in {EventType.SUICIDE_BOMBING, EventType.HOSTAGE_SIEGE}:
        return Truth.MET
    known = {w for w in incident.weapons if w is not Weapon.UNKNOWN}
    if len(known) >= _COMPLEX_MEANS:
        return Truth.MET
    return Truth.NOT_DETERMINABLE if not known else Truth.NOT_MET


def _across(incident: Told) -> Truth:
    if incident.origin is None or incident.origin.country is None or incident.place.country is None:
        return Truth.NOT_DETERMINABLE
    return Truth.of(incident.origin.country != incident.place.country)


def _in_area(country: str | None, area: str | None) -> Callable[[Told], Truth]:
    def rule(incident: Told) -> Truth:
        place = incident.place
        if place.country is not None and place.country != country:
            return Truth.NOT_MET
        return Truth.NOT_DETERMINABLE if place.admin1 is None else Truth.of(place.admin1 == area)

    return rule
