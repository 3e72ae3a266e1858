"""Stated totals against the itemised ledger: what is inside, on the edge, and how large the gap is.

The ledger is never adjusted to a stated total, nor the total to the ledger. Where the words of the
scope leave open whether an incident is meant (a vague area, no window), an incident that the very
report tells of is taken as meant. People of unstated nationality in such an incident count in
`itemised_best`, but never in `itemised_low`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Protocol

import msgspec

from tollbook.linking.features import EXACT_PLACE_KM, RADIUS_KM
from tollbook.records import Incident, Place, Reconciliation, StatedTotal
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


class Itemised(msgspec.Struct, frozen=True):
    """What incidents add to the itemised sum (`high` None: open): at the `edge`, they add to `high` only."""

    low: int = 0
    best: int = 0
    high: int | None = 0
    inside: tuple[str, ...] = ()
    edge: tuple[str, ...] = ()


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
    scope = TotalScope.of(total, [i for i in known if i.id in told], published=published, gazetteer=gazetteer)
    return scope.result([scope.item(incident, told=incident.id in told) for incident in known])


class TotalScope(msgspec.Struct, frozen=True):
    """What a stated total is about, as its words and its report leave it.

    An incident is `told` of when the very report of the total tells of it; `lands` are the countries of those.
    """

    total: StatedTotal
    published: DateRange
    area: Area | None
    lands: tuple[str, ...]

    @classmethod
    def of(
        cls, total: StatedTotal, told: Iterable[Incident], *, published: DateRange, gazetteer: AreaReader | None = None
    ) -> TotalScope:
        """The scope of a total whose report tells of those incidents and was published then."""
        lands = tuple(dict.fromkeys(i.place.country for i in told if i.place.country))
        return cls(total, published, _area(total, lands, gazetteer), lands)

    def item(self, incident: Incident, *, told: bool) -> Itemised:
        """What one incident adds, which may be nothing."""
        where = self.place(incident.place, told=told) & self.when(incident, told=told)
        if where is Truth.NOT_MET:
            return Itemised()
        low, best, high = self._persons(incident, told=told) if where is Truth.MET else (0, 0, self._most(incident))
        if high == 0:
            return Itemised()
        own = (incident.id,)
        return Itemised(low, best, high, inside=own) if low or best else Itemised(low, best, high, edge=own)

    def place(self, place: Place, *, told: bool) -> Truth:
        """Whether it lies in the area; a report's own incidents are meant where its words leave that open."""
        by_country = self.country(place.country, told=told)
        return self.outline(place) if by_country is None else by_country

    def country(self, country: str | None, *, told: bool) -> Truth | None:
        """What the country alone says of that, None where the outline of the area decides."""
        area = self.area
        if area is None:  # no words say where: in the countries that the report tells of, perhaps elsewhere too
            return Truth.MET if told or not self.lands or country in self.lands else Truth.NOT_DETERMINABLE
        doubt = Truth.MET if told else Truth.NOT_DETERMINABLE
        if country is None:
            return doubt
        if country in area.certain:
            return None
        if country in area.possible:
            return doubt
        if not area.certain:  # not bounded by its words: only what the report tells of, or its neighbours in the ledger
            return doubt if told or country in self.lands or not (self.lands or area.possible) else Truth.NOT_MET
        return Truth.NOT_MET

    def outline(self, place: Place) -> Truth:
        """Whether a place in a country of the area lies in its outline."""
        geometry = self.area.geometry if self.area else None
        radius = RADIUS_KM.get(place.precision)
        if geometry is None or place.lat is None or place.lon is None or radius is None:
            return Truth.MET
        import shapely

        km = float(geometry.distance(shapely.Point(place.lon, place.lat))) * KM_PER_DEGREE
        if km <= BORDER_SLACK_KM:
            return Truth.MET
        return Truth.NOT_DETERMINABLE if km <= radius + BORDER_SLACK_KM or radius > EXACT_PLACE_KM else Truth.NOT_MET

    def days(self, *, told: bool) -> tuple[date | None, date | None]:
        """The first and last day that are meant, before the report appeared; None where nothing bounds them.

        A week counted back from the report need not be the one it means: its own incidents of the week
        before are meant too.
        """
        window = self.total.window
        last = min((d for d in (window.end or window.not_after, self.published.end) if d), default=None)
        first = window.start or window.not_before
        if first and told and window.precision is DatePrecision.WEEK:
            first -= WEEK
        if first and last and first > last:
            last = window.end
        return first, last

    def when(self, incident: Incident, *, told: bool) -> Truth:
        """Whether its day lies in the window; a report's own incidents are meant where no window is stated."""
        first, last = self.days(told=told)
        if not incident.date.possibly_within(first, last):
            return Truth.NOT_MET
        if not self.total.window.known:
            return Truth.MET if told else Truth.NOT_DETERMINABLE
        return Truth.MET if incident.date.surely_within(first, last) else Truth.NOT_DETERMINABLE

    def _most(self, incident: Incident) -> int | None:
        return (
            1 if self.outcome is None else persons(incident, self.outcome, self.total.nationality, self.total.role)[2]
        )

    def _persons(self, incident: Incident, *, told: bool) -> tuple[int, int, int | None]:
        if self.outcome is None:
            return 1, 1, 1
        low, best, high = persons(incident, self.outcome, self.total.nationality, self.total.role)
        if told and (self.total.nationality or self.total.role) and high is not None:
            best = max(best, min(high, persons(incident, self.outcome)[1]))
        return low, best, high

    @property
    def outcome(self) -> Outcome | None:
        """What is counted of persons; None for a count of attacks."""
        return _OUTCOME.get(self.total.measure)

    def result(self, items: Iterable[Itemised]) -> Reconciliation:
        """The total beside everything that is in its scope."""
        found = [item for item in items if item.inside or item.edge]
        total = self.total
        low, best = sum(i.low for i in found), sum(i.best for i in found)
        highs = [i.high for i in found]
        high = None if None in highs else sum(h for h in highs if h is not None)
        stated = total.low if total.high is None else total.high
        inside, edge = (tuple(sorted(chain.from_iterable(some))) for some in (
            (i.inside for i in found), (i.edge for i in found)
        ))  # fmt: skip
        return Reconciliation(
            total=total.id, itemised_low=low, itemised_best=best, itemised_high=high,
            gap_low=total.low - (best if high is None else high), gap_high=stated - low, inside=inside, edge=edge,
            note=_note(total, self.area, edge, open_sum=high is None),
        )  # fmt: skip


def _area(total: StatedTotal, lands: tuple[str, ...], gazetteer: AreaReader | None) -> Area | None:
    if not total.area:
        return None
    from tollbook.gazetteer import PlaceContext, load_gazetteer

    gazetteer = gazetteer or load_gazetteer()
    return gazetteer.area(total.area, PlaceContext(countries=lands))


def _note(total: StatedTotal, area: Area | None, edge: tuple[str, ...], *, open_sum: bool) -> str:
    parts = [f"area: {area.reason}" if area else "area not stated"]
    first, last = total.window.start, total.window.end
    days = _day(first) if first == last else f"{_day(first)} to {_day(last)}"
    parts.append(f"window: {days}" if total.window.known else "no window stated")
    if edge:
        count = (
            "1 incident may be meant and counts" if len(edge) == 1 else f"{len(edge)} incidents may be meant and count"
        )
        parts.append(f"{count} in the highest figure only")
    if total.high is None:
        parts.append("the stated figure is a lower bound: the gap may be larger")
    if open_sum:
        parts.append("an itemised figure is open: the gap may be smaller")
    return "; ".join(parts)


def _day(day: date | None) -> str:
    return day.isoformat() if day else "an unknown day"
