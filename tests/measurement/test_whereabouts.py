"""Where attacks were: every one of them in one spot, or said to be nowhere on the map."""

import random
from datetime import date

from tollbook.measurement.members import members_of
from tollbook.measurement.whereabouts import MOST_SPOTS, whereabouts
from tollbook.measurement.windows import ALWAYS
from tollbook.records import Incident, Indicator, Place, Programme
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.dates import DateRange

TOWN, AREA = PlacePrecision.TOWN, PlacePrecision.ADMIN1
NOTHING = Programme(name="p", indicators=(), conditions=(), gates=())


def where(*places):
    made = [
        Incident(id=f"inc-{n:020x}", mentions=(), date=DateRange.day(date(2031, 3, 1)), place=place)
        for n, place in enumerate(places)
    ]
    return whereabouts(members_of(Indicator(name="n"), NOTHING, made, ALWAYS))


def test_places_are_spots_by_how_exactly_they_are_known():
    """The same point as a town and as a whole area is two spots; what has no point is counted apart."""
    town, area = (Place(name="Orvale", country="TJ", lat=37.9, lon=70.2, precision=p) for p in (TOWN, AREA))
    found = where(town, area, town, Place(country="TJ"), Place())
    assert [(s.place.precision, s.inside, s.edge, s.around) for s in found.spots] == [
        (TOWN, 2, 0, False), (AREA, 1, 0, False),
    ]  # fmt: skip
    assert found.unplaced == 2
    assert where().spots == ()


def test_very_many_places_are_cells_and_none_is_lost():
    """There are no more spots than cells, and those of several places say so."""
    dice = random.Random(1)
    places = [
        Place(country="TJ", lat=30 + 10 * dice.random(), lon=60 + 15 * dice.random(), precision=TOWN)
        for _ in range(3 * MOST_SPOTS)
    ]
    found = where(*places)
    assert sum(s.inside for s in found.spots) == len(places)
    assert all(s.around == (s.inside > 1) for s in found.spots)
    assert any(s.around for s in found.spots)
    assert [s.inside for s in found.spots] == sorted((s.inside for s in found.spots), reverse=True)
