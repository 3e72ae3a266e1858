"""What is drawn of a survey: marks for the map, bars for the time line, and the ground below the marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from tollbook.exchange.accounts import ENGLISH, place_words, range_words
from tollbook.gazetteer.called import country_name
from tollbook.ledger.surveying import Period, Share, Spot, Survey
from tollbook.measurement.account import Account
from tollbook.measurement.whereabouts import Whereabouts
from tollbook.pictures import (
    MOST_LINES,
    Bar,
    Element,
    Ground,
    Mark,
    View,
    ground_of,
    map_picture,
    merged,
    neighbourhoods,
    period_days,
    unseen,
    view_of,
)
from tollbook.records import Place
from tollbook.tolls import TollSummary
from tollbook.vocabulary.codes import Outcome, PlacePrecision

SpotLink = Callable[[Spot], str | None]
PeriodLink = Callable[[Period], str | None]


class Dots:
    """The places of a survey for maps of several sizes: each is told in words once."""

    def __init__(self, survey: Survey, link: SpotLink = lambda _: None) -> None:
        self._spots, self._link = survey.spots, link
        self._places = [(s.lat, s.lon, _killed(s.share).best, s.precision) for s in survey.spots]
        self._told: dict[int, str] = {}

    def view(self, width: float, height: float) -> View:
        """What a map of that size shows."""
        return view_of([place[:2] for place in self._places], width, height)

    def marks(self, view: View) -> tuple[Mark, ...]:
        """Marks for them all, sized by the people killed there (best figure), those that would cover each other one."""
        return tuple(self._mark(some) for some in neighbourhoods(view, self._places))

    def _mark(self, numbers: Sequence[int]) -> Mark:
        spot = self._spots[numbers[0]]
        return Mark(
            lat=spot.lat, lon=spot.lon, precision=spot.precision, name=_name_of(spot.place),
            weight=sum(self._places[n][2] for n in numbers),
            words="\n".join(map(self._words, numbers[:MOST_LINES])), href=self._link(spot),
            places=len(numbers), around=any(_around(self._spots[n]) for n in numbers),
        )  # fmt: skip

    def _words(self, number: int) -> str:
        if number not in self._told:
            spot = self._spots[number]
            words = f"{place_words(spot.place, ENGLISH)}: {share_words(spot.share)}"
            self._told[number] = f"around {words}" if _around(spot) else words
        return self._told[number]


def bars_of(survey: Survey, link: PeriodLink = lambda _: None) -> tuple[Bar, ...]:
    """A bar for every period with an incident in it: people killed, and attacks."""
    bars = []
    for period in survey.periods:
        start, end = period_days(period.name)
        killed = _killed(period.share)
        bars.append(
            Bar(
                start=start, end=end, low=killed.low, best=killed.best, high=killed.high, attacks=period.share.inside,
                perhaps=period.share.edge, words=f"{period.name}: {share_words(period.share)}", href=link(period),
            )
        )  # fmt: skip
    return tuple(bars)


def account_map(found: Account, where: Whereabouts) -> Element:
    """A measurement's attacks on a map, a mark for every spot, sized by how many there were."""
    made = found.measurement
    view = view_of([(mark.place.lat or 0.0, mark.place.lon or 0.0) for mark in where.spots], 760, 520)
    marks = [
        Mark(
            lat=spot.place.lat or 0.0, lon=spot.place.lon or 0.0, precision=spot.place.precision,
            name=_name_of(spot.place), weight=spot.inside + spot.edge,
            around=spot.around,
            words=f"{'around ' * spot.around}{place_words(spot.place, ENGLISH)}: "
            f"{attack_words(spot.inside, spot.edge)}",
        )
        for spot in where.spots
    ]  # fmt: skip
    caption = f"{made.indicator}, {made.start} to {made.end}; {unplaced_words(where.unplaced)}"
    words = "Where the attacks were; the larger a mark, the more of them. A diamond is a country or region only."
    return map_picture(view, ground_below(view), merged(view, marks), name=made.indicator, words=words, caption=caption)


def ground_below(view: View) -> Ground:
    """Land, borders and countries' names in a view."""
    return _ground(view)


@lru_cache(maxsize=256)
def _ground(view: View) -> Ground:
    from tollbook.gazetteer import load_gazetteer

    gazetteer, off = load_gazetteer(), unseen(view)
    countries = [(gazetteer.country(code).name, land) for code, land in gazetteer.countries_in(*view.box, off=off)]
    close = view.degrees < _CLOSE_DEGREES
    return ground_of(view, countries, gazetteer.divisions_in(*view.box, off=off) if close else ())


_CLOSE_DEGREES = 40.0  # a wider view shows countries only


def attack_words(inside: int, edge: int) -> str:
    """`3 attacks (1 of them perhaps outside)`."""
    count = inside + edge
    words = f"{count} attack{'' if count == 1 else 's'}"
    return f"{words} ({edge} of them perhaps outside)" if edge else words


def unplaced_words(count: int) -> str:
    """How many attacks a map leaves out."""
    return f"{count} attack{'' if count == 1 else 's'} at no known place" if count else "all at known places"


def share_words(share: Share) -> str:
    """`3 attacks, 5 killed (4 to 6)`; what may lie outside is told apart."""
    words = attack_words(share.inside, share.edge)
    killed = _killed(share)
    return f"{words}, {summary_words(killed)} killed" if killed.high != 0 else f"{words}, nobody reported killed"


def summary_words(toll: TollSummary) -> str:
    """`5 (4 to 6)`, the range left out where it is one number."""
    return str(toll.best) if toll.low == toll.high else f"{toll.best} ({range_words(toll.low, toll.high)})"


def _killed(share: Share) -> TollSummary:
    none = TollSummary(outcome=Outcome.KILLED, low=0, best=0, high=0, inside=0, edge=0)
    return next((toll for toll in share.tolls if toll.outcome is Outcome.KILLED), none)


def _around(spot: Spot) -> bool:
    """Whether it stands for a part of the map in which there is more than its place."""
    return spot.around and spot.share.inside + spot.share.edge > 1


def _name_of(place: Place) -> str:
    """The name of what the mark stands for: of the area itself where no place in it is known closer."""
    if place.precision is PlacePrecision.ADMIN1 and place.admin1:
        return place.admin1
    if place.precision is PlacePrecision.COUNTRY and place.country:
        return country_name(place.country)
    return place.name or place.admin1 or (country_name(place.country) if place.country else "unnamed")
