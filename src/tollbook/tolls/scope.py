"""Which incidents a filter takes in, and how many people: surely, perhaps, or not.

An incident that may lie outside the filter counts in `high` only. Somebody whose nationality or role
is not stated may have any: such people count in `high` only. What no report states counts as nobody
here; whether silence means safety is for coverage to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from tollbook.linking.features import RADIUS_KM, fold
from tollbook.records import EVERYONE, FOREIGN, Along, Incident, Near, Place, Selection, Toll
from tollbook.vocabulary.codes import AttributionKind, Outcome
from tollbook.vocabulary.truth import Truth, all_of, any_of


class TollSummary(msgspec.Struct, frozen=True, kw_only=True):
    """One outcome over a selection; `inside` and `edge` count the incidents that add to it surely and perhaps."""

    outcome: Outcome
    low: int
    best: int
    high: int | None
    inside: int
    edge: int


def membership(incident: Incident, selection: Selection) -> Truth:
    """Whether the incident lies in the selection: MET inside, NOT_DETERMINABLE on the edge, NOT_MET outside."""
    return all_of(
        (
            _in_countries(incident, selection),
            _in_admin1(incident, selection),
            place_within(incident.place, selection),
            _in_days(incident, selection),
            _has_victims(incident, selection.nationality, selection.role),
            Truth.of(not selection.event_types or incident.event_type in selection.event_types),
            _attributed(incident, selection),
            Truth.of(selection.standing is None or incident.standing is selection.standing),
        )
    )


def place_within(place: Place, selection: Selection) -> Truth:
    """Whether a place lies in the selection's neighbourhoods, corridors and areas."""
    return all_of(
        (
            any_of(_near(place, n) for n in selection.near) if selection.near else Truth.MET,
            any_of(_along(place, c) for c in selection.corridors) if selection.corridors else Truth.MET,
            any_of(_in_area(place, words) for words in selection.areas) if selection.areas else Truth.MET,
        )
    )


def persons(
    incident: Incident, outcome: Outcome, nationality: str | None = None, role: str | None = None
) -> tuple[int, int, int | None]:
    """(low, best, high) people with that outcome, nationality (None or "*": any) and role (None: any).

    `high` None is open-ended. (0, 0, 0) where no report counts them. Of the nationality `FOREIGN` is whoever is stated
    to be of another than the country where it was; whoever's is not stated may be.
    """
    rows = [t for t in incident.tolls if t.outcome is outcome]
    if nationality == FOREIGN:
        return _foreign_share(rows, incident.place.country, role)
    wanted = EVERYONE if nationality is None else nationality
    whole = _row(rows, EVERYONE, None)
    if wanted == EVERYONE and role is None:
        return (whole.low, whole.best, whole.high) if whole else _sum(_parts(rows))
    if role is None:
        return _share(_row(rows, wanted, None), whole, [t for t in _parts(rows) if t.nationality != wanted])
    return _role_share(rows, wanted, role)


def summarise(incidents: Iterable[Incident], selection: Selection) -> list[TollSummary]:
    """Low, best and high of every outcome that anybody in the selection had or may have had."""
    placed = [(i, membership(i, selection)) for i in incidents]
    found = []
    for outcome in Outcome:
        low = best = inside = edge = 0
        high: int | None = 0
        for incident, where in placed:
            if where is Truth.NOT_MET or not any(t.outcome is outcome for t in incident.tolls):
                continue
            least, likely, most = persons(incident, outcome, selection.nationality, selection.role)
            if most == 0:
                continue
            sure = where is Truth.MET
            low, best = low + least * sure, best + likely * sure
            high = None if high is None or most is None else high + most
            inside, edge = inside + sure, edge + (not sure)
        if inside or edge:
            found.append(TollSummary(outcome=outcome, low=low, best=best, high=high, inside=inside, edge=edge))
    return found


def attacks(incidents: Iterable[Incident], selection: Selection) -> tuple[int, int, int]:
    """How many incidents lie in the selection: (low, best, high); those on the edge count in high only."""
    placed = [membership(i, selection) for i in incidents]
    sure = sum(where is Truth.MET for where in placed)
    return sure, sure, sure + sum(where is Truth.NOT_DETERMINABLE for where in placed)


def _in_countries(incident: Incident, selection: Selection) -> Truth:
    if not selection.countries:
        return Truth.MET
    if incident.place.country is None:
        return Truth.NOT_DETERMINABLE
    return Truth.of(incident.place.country in selection.countries)


def _in_admin1(incident: Incident, selection: Selection) -> Truth:
    """By English name or ISO 3166-2 code; a code of another country is outside even where the area is not known."""
    if not selection.admin1:
        return Truth.MET
    place = incident.place
    known = {fold(place.admin1), fold(place.admin1_code)} - {""}
    if known:
        return Truth.of(any(fold(a) in known for a in selection.admin1))
    if place.country is not None and all(_code_country(a) not in (None, place.country) for a in selection.admin1):
        return Truth.NOT_MET
    return Truth.NOT_DETERMINABLE


def _code_country(area: str) -> str | None:
    land, dash, rest = area.partition("-")
    return land if dash and len(land) == 2 and land.isupper() and 1 <= len(rest) <= 3 else None


def _near(place: Place, near: Near) -> Truth:
    from tollbook.gazetteer.distance import distance_km

    return _by_distance(place, near.km, lambda lat, lon: distance_km(near.lat, near.lon, lat, lon))


def _along(place: Place, corridor: Along) -> Truth:
    from tollbook.gazetteer.shapes import distance_to_way_km

    return _by_distance(place, corridor.km, lambda lat, lon: distance_to_way_km(lat, lon, corridor.points))


def _by_distance(place: Place, km: float, distance: Callable[[float, float], float]) -> Truth:
    """Inside when the whole circle in which the place may lie is within the distance, outside when none of it is."""
    radius = RADIUS_KM.get(place.precision)
    if place.lat is None or place.lon is None or radius is None:
        return Truth.NOT_DETERMINABLE
    away = distance(place.lat, place.lon)
    if away + radius <= km:
        return Truth.MET
    return Truth.NOT_MET if away - radius > km else Truth.NOT_DETERMINABLE


def _in_area(place: Place, words: str) -> Truth:
    from tollbook.gazetteer import load_gazetteer

    return load_gazetteer().lies_in(place, words, RADIUS_KM.get(place.precision))


def _in_days(incident: Incident, selection: Selection) -> Truth:
    if incident.date.surely_within(selection.since, selection.until):
        return Truth.MET
    return (
        Truth.of(False)
        if not incident.date.possibly_within(selection.since, selection.until)
        else Truth.NOT_DETERMINABLE
    )


def _has_victims(incident: Incident, nationality: str | None, role: str | None) -> Truth:
    """Whether anybody harmed has that nationality and role; an incident without any toll may have such victims."""
    if nationality in (None, EVERYONE) and role is None:
        return Truth.MET
    outcomes = {t.outcome for t in incident.tolls}
    if not outcomes:
        return Truth.NOT_DETERMINABLE
    counts = [persons(incident, outcome, nationality, role) for outcome in Outcome if outcome in outcomes]
    if any(low > 0 for low, _, _ in counts):
        return Truth.MET
    return Truth.NOT_DETERMINABLE if any(high != 0 for _, _, high in counts) else Truth.NOT_MET


def _attributed(incident: Incident, selection: Selection) -> Truth:
    if not selection.actors:
        return Truth.MET
    named = {fold(a.actor) for a in incident.attributions if a.kind is not AttributionKind.DENIAL}
    return Truth.of(any(fold(a) in named for a in selection.actors))


def _row(rows: Sequence[Toll], nationality: str | None, role: str | None) -> Toll | None:
    return next((t for t in rows if t.nationality == nationality and t.role == role), None)


def _parts(rows: Sequence[Toll]) -> list[Toll]:
    """The rows by stated nationality, over all roles."""
    return [t for t in rows if t.role is None and t.nationality not in (None, EVERYONE)]


def _sum(rows: Sequence[Toll]) -> tuple[int, int, int | None]:
    highs = [t.high for t in rows]
    top = None if None in highs else sum(h for h in highs if h is not None)
    return sum(t.low for t in rows), sum(t.best for t in rows), top


def _share(row: Toll | None, whole: Toll | None, others: Sequence[Toll]) -> tuple[int, int, int | None]:
    """The stated share, and in high whoever of the whole is not surely somebody else."""
    low, best, high = (row.low, row.best, row.high) if row else (0, 0, 0)
    if whole is None:
        return low, best, high
    if whole.high is None or high is None:
        return low, best, None
    return low, best, max(high, whole.high - sum(t.low for t in others))


def _foreign_share(rows: Sequence[Toll], home: str | None, role: str | None) -> tuple[int, int, int | None]:
    """People of other nationalities than `home`; where that is not known, nobody is surely foreign and all may be."""
    of_role = [t for t in rows if t.role == role and t.nationality not in (None, EVERYONE)]
    own = [t for t in of_role if t.nationality == home]
    low, best, high = _sum([t for t in of_role if t.nationality != home])
    if home is None:
        low = best = 0
    everybody = _row(rows, EVERYONE, None)
    whole = everybody.high if everybody else high
    top = whole if role is None else _role_share(rows, EVERYONE, role)[2]
    if top is None or high is None:
        return low, best, None
    return low, best, max(high, top - sum(t.low for t in own))


def _role_share(rows: Sequence[Toll], nationality: str, role: str) -> tuple[int, int, int | None]:
    """People of a role: stated so, and in high whoever of that nationality is not surely of another role."""
    same = [t for t in rows if t.role is not None and nationality in (EVERYONE, t.nationality)]
    whole_row = _row(rows, EVERYONE, role) if nationality == EVERYONE else None
    low, best, high = (
        (whole_row.low, whole_row.best, whole_row.high) if whole_row else _sum([t for t in same if t.role == role])
    )
    if nationality == EVERYONE:
        whole = _row(rows, EVERYONE, None)
        top = whole.high if whole else _sum(_parts(rows))[2]
    else:
        others = [t for t in _parts(rows) if t.nationality != nationality]
        top = _share(_row(rows, nationality, None), _row(rows, EVERYONE, None), others)[2]
    if top is None or high is None:
        return low, best, None
    return low, best, max(high, top - sum(t.low for t in same if t.role != role))
