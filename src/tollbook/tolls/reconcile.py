"""Stated totals against the itemised ledger: what is inside, on the edge, and how large the gap is.

The ledger is never adjusted to a stated total, nor the total to the ledger. Where the words of the
scope leave open whether an incident is meant (a vague area, no window), an incident that the very
report tells of is taken as meant. People of unstated nationality in such an incident count in
`itemised_best`, but never in `itemised_low`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from tollbook.linking.features import EXACT_PLACE_KM, RADIUS_KM
from tollbook.records import Incident, Reconciliation, StatedTotal
from tollbook.tolls.scope import persons
from tollbook.vocabulary.codes import DatePrecision, Measure, Outcome
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

if TYPE_CHECKING:
    from tollbook.gazetteer import Area, PlaceContext

BORDER_SLACK_KM = 25.0  # outlines of areas are simplified by up to this much
KM_PER_DEGREE = 111.2
WEEK = timedelta(days=7)

_OUTCOME = {Measure.KILLED: Outcome.KILLED, Measure.INJURED: Outcome.INJURED, Measure.KIDNAPPED: Outcome.KIDNAPPED}


class AreaReader(Protocol):
    """What reads an area from words; the gazetteer does."""

    def area(self, phrase: str, context: PlaceContext) -> Area:
        """The area that a phrase describes."""
        ...


@dataclass(frozen=True, slots=True)
class _Item:
    """What one incident adds to the itemised sum."""

    incident: str
    low: int
    best: int
    high: int | None


def reconcile(
    total: StatedTotal,
    incidents: Iterable[Incident],
    *,
    published: DateRange,
    own_mentions: Collection[str] = (),
    gazetteer: AreaReader | None = None,
) -> Reconciliation:
    """The itemised low, best and high in the scope of `total`, and the gap left.

    `published` is when its report appeared, `own_mentions` the ids of that report's own mentions.
    The gap runs from the stated low less everything itemised to the stated high (its low, where it
    is open) less what is certain; below zero the ledger itemises more than is stated.
    """
    known = list(incidents)
    told = {i.id for i in known if not set(i.mentions).isdisjoint(own_mentions)}
    lands = tuple(dict.fromkeys(i.place.country for i in known if i.id in told and i.place.country))
    area = _area(total, lands, gazetteer)
    items = []
    for incident in known:
        place = _in_area(incident, area, told=incident.id in told, lands=lands)
        where = place & _in_window(incident, total.window, published, told=incident.id in told)
        if where is not Truth.NOT_MET:
            item = _item(total, incident, sure=where is Truth.MET, told=incident.id in told)
            if item.high != 0:
                items.append(item)
    return _result(total, items, area)


def _area(total: StatedTotal, lands: tuple[str, ...], gazetteer: AreaReader | None) -> Area | None:
    if not total.area:
        return None
    from tollbook.gazetteer import PlaceContext, load_gazetteer

    gazetteer = gazetteer or load_gazetteer()
    return gazetteer.area(total.area, PlaceContext(countries=lands))


def _in_area(incident: Incident, area: Area | None, *, told: bool, lands: tuple[str, ...]) -> Truth:
    """Whether it happened in the area; a report's own incidents are meant where its words leave that open."""
    if area is None:
        return Truth.MET
    doubt = Truth.MET if told else Truth.NOT_DETERMINABLE
    country = incident.place.country
    if country is None:
        return doubt
    if country in area.certain:
        return _in_geometry(incident, area)
    if country in area.possible:
        return doubt
    if not area.certain:  # not bounded by its words: only what the report tells of, or its neighbours in the ledger
        return doubt if told or country in lands or not (lands or area.possible) else Truth.NOT_MET
    return Truth.NOT_MET


def _in_geometry(incident: Incident, area: Area) -> Truth:
    place = incident.place
    radius = RADIUS_KM.get(place.precision)
    if area.geometry is None or place.lat is None or place.lon is None or radius is None:
        return Truth.MET
    import shapely

    km = float(area.geometry.distance(shapely.Point(place.lon, place.lat))) * KM_PER_DEGREE
    if km <= BORDER_SLACK_KM:
        return Truth.MET
    return Truth.NOT_DETERMINABLE if km <= radius + BORDER_SLACK_KM or radius > EXACT_PLACE_KM else Truth.NOT_MET


def _in_window(incident: Incident, window: DateRange, published: DateRange, *, told: bool) -> Truth:
    """Whether it happened in the window, and before the report appeared.

    A week counted back from the report need not be the one it means: its own incidents of the week
    before are meant too.
    """
    last = min((d for d in (window.end or window.not_after, published.end) if d), default=None)
    first = window.start or window.not_before
    if first and told and window.precision is DatePrecision.WEEK:
        first -= WEEK
    if first and last and first > last:
        last = window.end
    if not incident.date.possibly_within(first, last):
        return Truth.NOT_MET
    if not window.known:
        return Truth.MET if told else Truth.NOT_DETERMINABLE
    return Truth.MET if incident.date.surely_within(first, last) else Truth.NOT_DETERMINABLE


def _item(total: StatedTotal, incident: Incident, *, sure: bool, told: bool) -> _Item:
    if total.measure is Measure.ATTACKS:
        return _Item(incident.id, int(sure), int(sure), 1)
    low, best, high = persons(incident, _OUTCOME[total.measure], total.nationality, total.role)
    if not sure:
        return _Item(incident.id, 0, 0, high)
    if told and (total.nationality or total.role) and high is not None:
        whole = persons(incident, _OUTCOME[total.measure])[1]
        best = max(best, min(high, whole))
    return _Item(incident.id, low, best, high)


def _result(total: StatedTotal, items: list[_Item], area: Area | None) -> Reconciliation:
    low, best = sum(i.low for i in items), sum(i.best for i in items)
    highs = [i.high for i in items]
    high = None if None in highs else sum(h for h in highs if h is not None)
    stated = total.low if total.high is None else total.high
    inside = tuple(sorted(i.incident for i in items if i.low or i.best))
    edge = tuple(sorted(i.incident for i in items if not (i.low or i.best)))
    return Reconciliation(
        total=total.id, itemised_low=low, itemised_best=best, itemised_high=high,
        gap_low=total.low - (best if high is None else high), gap_high=stated - low, inside=inside, edge=edge,
        note=_note(total, area, edge, open_sum=high is None),
    )  # fmt: skip


def _note(total: StatedTotal, area: Area | None, edge: tuple[str, ...], *, open_sum: bool) -> str:
    parts = [f"area: {area.reason}" if area else "area not stated"]
    parts.append(
        f"window: {_day(total.window.start)} to {_day(total.window.end)}" if total.window.known else "no window stated"
    )
    if edge:
        parts.append(f"{len(edge)} incident(s) may be meant and count in the highest figure only")
    if total.high is None:
        parts.append("the stated figure is a lower bound: the gap may be larger")
    if open_sum:
        parts.append("an itemised figure is open: the gap may be smaller")
    return "; ".join(parts)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "an unknown day"
