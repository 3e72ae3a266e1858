"""Means and patterns: how large a share of the attacks were by drone, at which targets, how near, from across a border.

Each share carries the exact interval of Clopper and Pearson (see `shares`), so that two attacks of three are not told
as two thirds. What reports are silent about (a weapon, a target, an origin) is in doubt and widens the share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np

from tollbook.measurement.columns import Codes, Grouped, Numbers
from tollbook.measurement.doubt import Told, in_scope
from tollbook.measurement.members import Members
from tollbook.measurement.settled import near
from tollbook.measurement.shares import Share, share_of
from tollbook.records import Near, Programme, Scope
from tollbook.vocabulary.codes import AttributionKind, EventType, TargetKind, Weapon
from tollbook.vocabulary.truth import Truth

ATTRIBUTED = "attributed to"
"""The kind of the shares that name an actor."""
DISTANCES_KM = (10.0, 25.0, 50.0, 100.0)
_MOST_NAMES = 5
_COMPLEX_MEANS = 2

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pattern:
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
    found: list[Pattern] = []
    first, last = _years(members.first), _years(members.last)
    within = np.where(members.dated & (first == last), first, 0)  # the year in which it surely was
    years = np.unique(within[within > 0]).tolist() if yearly else []
    for kind, name, codes in _columns(members, programme):
        found.append(Pattern(kind, name, None, share_of(members.inside, codes)))
        for year in years:
            # an attack of no certain year may be of any that its dates allow
            may = (first <= year) & (last >= year)
            some = share_of((members.inside & (within == year))[may], codes[may])
            found.append(Pattern(kind, name, year, some))
    return found


def _years(ordinals: Numbers) -> Numbers:
    days = (ordinals - date(1970, 1, 1).toordinal()).astype("datetime64[D]")
    return days.astype("datetime64[Y]").astype(np.int64) + 1970


def _columns(members: Members, programme: Programme | None) -> Iterator[tuple[str, str, Codes]]:
    if not len(members):
        return
    means = _grouped(members, "weapons", "event_type")
    for weapon in _occurring(w for i, _ in means.sized for w in i.weapons if w is not Weapon.UNKNOWN):
        yield "weapon", weapon.value, means.codes(_scoped(Scope(weapons=(weapon,))))
    for event in _occurring(i.event_type for i, _ in means.sized if i.event_type is not EventType.OTHER):
        yield "kind of attack", event.value, means.codes(_scoped(Scope(event_types=(event,))))
    yield "kind of attack", "complex", means.codes(_complex)
    aims = _grouped(members, "targets")
    for target in _occurring(t.kind for i, _ in aims.sized for t in i.targets if t.kind is not TargetKind.UNKNOWN):
        yield "target", target.value, aims.codes(_scoped(Scope(targets=(target,))))
    ways = _grouped(members, "origin", "place")
    origins = [i.origin for i, _ in ways.sized if i.origin is not None]
    if origins:
        yield "origin", "across a border", ways.codes(_across)
        for land in _occurring(origin.country for origin in origins if origin.country):
            yield "origin", land, ways.codes(_scoped(Scope(origins=(land,))))
    said = _grouped(members, "attributions")
    for actor in _most((a.actor, size) for i, size in said.sized
                       for a in i.attributions if a.kind is not AttributionKind.DENIAL):  # fmt: skip
        yield ATTRIBUTED, actor, said.codes(_scoped(Scope(actors=(actor,))))
    areas = _grouped(members, "place")
    for country, area in _most(((i.place.country, i.place.admin1), size) for i, size in areas.sized if i.place.admin1):
        yield "area", f"{area}, {country}", areas.codes(_in_area(country, area))
    if programme is not None and programme.sites:
        for km in DISTANCES_KM:
            around = [Near(lat=s.lat, lon=s.lon, km=km) for s in programme.sites]
            yield "distance", f"within {km:g} km of a site", near(members.columns.placed, around)[members.at]


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
