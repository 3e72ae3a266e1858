"""Means and patterns: how large a share of the attacks were by drone, at which targets, how near, from across a border.

Each share carries the exact interval of Clopper and Pearson (see `shares`), so that two attacks of three are not told
as two thirds. What reports are silent about (a weapon, a target, an origin) is in doubt and widens the share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tollbook.measurement.doubt import in_scope
from tollbook.measurement.members import Member
from tollbook.measurement.shares import Share, share
from tollbook.records import Incident, Programme, Scope
from tollbook.vocabulary.codes import AttributionKind, EventType, PlacePrecision, TargetKind, Weapon
from tollbook.vocabulary.truth import Truth

DISTANCES_KM = (10.0, 25.0, 50.0, 100.0)
_MOST_NAMES = 5
_COMPLEX_MEANS = 2


@dataclass(frozen=True, slots=True)
class Pattern:
    """A share of the attacks of a year (None: of all years) that had something; `kind` says what sort of thing."""

    kind: str
    name: str
    year: int | None
    found: Share


def patterns(members: Sequence[Member], programme: Programme | None = None, *, yearly: bool = True) -> list[Pattern]:
    """The shares of what occurs among the attacks: over all, and year by year where `yearly`.

    Weapons, kinds of attack, complex attacks (a suicide bombing or siege, or several weapons at once), kinds of
    target, countries of origin other than that of the attack, actors it was attributed to by anybody, first-level
    areas, and within how many kilometres of the programme's nearest site it was.
    """
    found: list[Pattern] = []
    years = sorted({y for m in members if (y := _year(m.incident)) is not None}) if yearly else []
    for kind, name, rule in _rules(members, programme):
        rows = [(m, rule(m.incident)) for m in members]
        found.append(Pattern(kind, name, None, share([(m.inside, truth) for m, truth in rows])))
        for year in years:
            # an attack of no certain year may be of any that its dates allow
            of = [(m.inside and _year(m.incident) == year, truth) for m, truth in rows if _may_be_in(m.incident, year)]
            found.append(Pattern(kind, name, year, share(of)))
    return found


_Rule = Callable[[Incident], Truth]


def _rules(members: Sequence[Member], programme: Programme | None) -> Iterator[tuple[str, str, _Rule]]:
    incidents = [m.incident for m in members]
    for weapon in _occurring(w for i in incidents for w in i.weapons if w is not Weapon.UNKNOWN):
        yield "weapon", weapon.value, _scoped(Scope(weapons=(weapon,)))
    for event in _occurring(i.event_type for i in incidents if i.event_type is not EventType.OTHER):
        yield "kind of attack", event.value, _scoped(Scope(event_types=(event,)))
    if incidents:
        yield "kind of attack", "complex", _complex
    for target in _occurring(t.kind for i in incidents for t in i.targets if t.kind is not TargetKind.UNKNOWN):
        yield "target", target.value, _scoped(Scope(targets=(target,)))
    if any(i.origin is not None for i in incidents):
        yield "origin", "across a border", _across
    said = Counter(a.actor for i in incidents for a in i.attributions if a.kind is not AttributionKind.DENIAL)
    for actor, _ in sorted(said.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_NAMES]:
        yield "attributed to", actor, _scoped(Scope(actors=(actor,)))
    areas = Counter((i.place.country, i.place.admin1) for i in incidents if i.place.admin1)
    for (country, area), _ in sorted(areas.items(), key=lambda pair: (-pair[1], str(pair[0])))[:_MOST_NAMES]:
        yield "area", f"{area}, {country}", _in_area(country, area)
    if programme is not None and programme.sites:
        for km in DISTANCES_KM:
            yield "distance", f"within {km:g} km of a site", _near(programme, km)


def _occurring(values: Iterable[object]) -> list:  # type: ignore[type-arg]
    return sorted(set(values), key=str)


def _scoped(scope: Scope) -> _Rule:
    return lambda incident: in_scope(incident, scope)


def _complex(incident: Incident) -> Truth:
    """Several means at once, or a suicide bombing or siege, which have several phases; unknown means are in doubt."""
    if incident.event_type in {EventType.SUICIDE_BOMBING, EventType.HOSTAGE_SIEGE}:
        return Truth.MET
    known = {w for w in incident.weapons if w is not Weapon.UNKNOWN}
    if len(known) >= _COMPLEX_MEANS:
        return Truth.MET
    return Truth.NOT_DETERMINABLE if not known else Truth.NOT_MET


def _across(incident: Incident) -> Truth:
    if incident.origin is None or incident.origin.country is None or incident.place.country is None:
        return Truth.NOT_DETERMINABLE
    return Truth.of(incident.origin.country != incident.place.country)


def _in_area(country: str | None, area: str | None) -> _Rule:
    def rule(incident: Incident) -> Truth:
        place = incident.place
        if place.country is not None and place.country != country:
            return Truth.NOT_MET
        return Truth.NOT_DETERMINABLE if place.admin1 is None else Truth.of(place.admin1 == area)

    return rule


def _near(programme: Programme, km: float) -> _Rule:
    from tollbook.records import Near, Selection
    from tollbook.tolls.scope import membership

    around = Selection(near=tuple(Near(lat=s.lat, lon=s.lon, km=km) for s in programme.sites))
    unknown = {PlacePrecision.UNKNOWN, PlacePrecision.REGION}

    def rule(incident: Incident) -> Truth:
        return Truth.NOT_DETERMINABLE if incident.place.precision in unknown else membership(incident, around)

    return rule


def _year(incident: Incident) -> int | None:
    """The year in which it surely was."""
    start, end = incident.date.start, incident.date.end
    return start.year if start and end and start.year == end.year else None


def _may_be_in(incident: Incident, year: int) -> bool:
    first, last = incident.date.start or incident.date.not_before, incident.date.end or incident.date.not_after
    return (first is None or first.year <= year) and (last is None or last.year >= year)
