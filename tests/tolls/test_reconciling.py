"""Stated totals against the itemised ledger, never adjusted, doubts shown."""

from datetime import date

import msgspec
import pytest

from tollbook.gazetteer import Area
from tollbook.records import Incident, Passage, Place, StatedTotal, Toll
from tollbook.tolls import reconcile
from tollbook.vocabulary.codes import DatePrecision, Measure, Outcome
from tollbook.vocabulary.dates import DateRange

PUBLISHED = DateRange.day(date(2031, 12, 5))
YEAR = DateRange.between(date(2030, 12, 5), date(2031, 12, 5))
AREAS = {
    "in and around Ruria": Area("in and around Ruria", certain=("AF",), possible=("TJ", "PK"), reason="AF and around"),
    "Ruria": Area("Ruria", certain=("AF",), reason="named"),
    "the region": Area("the region", possible=("AF",), reason="not bounded"),
}


class Gazetteer:
    """Reads three invented areas."""

    def area(self, phrase, context):
        """As the protocol says."""
        return AREAS[phrase]


def toll(number, nationality="*", outcome=Outcome.KILLED, high=-1):
    return Toll(outcome=outcome, nationality=nationality, low=number, best=number,
                high=number if high == -1 else high, rule="single_account", statements=())  # fmt: skip


def incident(name, when, country, *tolls):
    return Incident(id=f"inc-{name}", mentions=(f"men-{name}",), date=DateRange.day(when), place=Place(country=country),
                    tolls=tolls)  # fmt: skip


CAMP = incident("camp", date(2031, 11, 26), "TJ", toll(3), toll(1, outcome=Outcome.INJURED))
ROAD = incident("road", date(2031, 11, 30), "TJ", toll(2), toll(2, "CN"))
MINE = incident("mine", date(2031, 1, 21), "AF", toll(1), toll(1, "CN"))
HOTEL = incident("hotel", date(2028, 6, 1), "AF", toll(5, outcome=Outcome.INJURED), toll(5, "CN", Outcome.INJURED))
ELSEWHERE = incident("elsewhere", date(2031, 11, 27), "PE", toll(7))
ALL = [CAMP, ROAD, MINE, HOTEL, ELSEWHERE]
OWN = ("men-camp", "men-road", "men-mine", "men-hotel")


def total(measure, low, high, *, nationality=None, area=None, window=YEAR):
    return StatedTotal(
        id="stt-1", report="rpt-1", measure=Measure(measure), low=low, high=high, nationality=nationality, area=area,
        window=window, passage=Passage(report="rpt-1", start=0, end=4, quote="four"),
    )  # fmt: skip


def found(asked, incidents=ALL, own=OWN):
    return reconcile(asked, incidents, published=PUBLISHED, own_mentions=own, gazetteer=Gazetteer())


def test_a_total_by_nationality_around_a_country():
    """Three surely of that nationality, six if the report means its own incident: a gap of two to five."""
    r = found(total("killed", 8, None, nationality="CN", area="in and around Ruria"))
    assert (r.itemised_low, r.itemised_best, r.itemised_high) == (3, 6, 6)
    assert (r.gap_low, r.gap_high) == (2, 5)
    assert r.inside == ("inc-camp", "inc-mine", "inc-road")
    assert "may be larger" in r.note


def test_a_named_country_leaves_its_neighbours_out():
    """Only what happened there counts."""
    r = found(total("killed", 8, 8, nationality="CN", area="Ruria"))
    assert (r.itemised_low, r.itemised_high, r.gap_low, r.gap_high) == (1, 1, 7, 7)


def test_a_week_in_a_vague_region():
    """The report's own incidents are meant; the dead agree, the wounded exceed what is itemised."""
    week = DateRange.between(date(2031, 11, 24), date(2031, 11, 30))
    dead = found(total("killed", 5, 5, area="the region", window=week))
    hurt = found(total("injured", 5, 5, area="the region", window=week))
    assert (dead.gap_low, dead.gap_high) == (0, 0)
    assert (hurt.gap_low, hurt.gap_high) == (4, 4)
    assert "inc-elsewhere" not in dead.inside + dead.edge


def test_a_week_counted_back_reaches_the_reports_own_incidents():
    """The week before the report may be the one before: what the report tells of then is meant, others are not."""
    week = DateRange.between(date(2031, 11, 28), date(2031, 12, 5), DatePrecision.WEEK)
    asked = total("killed", 5, 5, area="the region", window=week)
    assert (found(asked).gap_low, found(asked).gap_high) == (0, 0)
    assert found(asked, own=("men-road",)).itemised_low == 2


def test_what_other_reports_tell_of_near_by_is_on_the_edge():
    """Where the scope is open, other incidents count in the highest figure only."""
    r = found(total("killed", 8, None, nationality="CN", area="in and around Ruria"), own=("men-mine",))
    assert (r.itemised_low, r.itemised_best, r.itemised_high) == (1, 1, 6)
    assert r.edge == ("inc-camp", "inc-road")


def test_without_a_window_only_the_reports_own_incidents_are_sure():
    """Others before publication may be meant; later ones cannot."""
    later = incident("later", date(2032, 1, 1), "AF", toll(9))
    r = found(total("killed", 10, None, window=DateRange(), area="Ruria"), [*ALL, later], own=())
    assert (r.itemised_low, r.itemised_high, r.edge) == (0, 1, ("inc-mine",))


def test_attacks_are_counted_too():
    """Two attacks of the three stated are itemised."""
    week = DateRange.between(date(2031, 11, 24), date(2031, 11, 30))
    r = found(total("attacks", 3, 3, area="the region", window=week))
    assert (r.itemised_low, r.gap_low, r.gap_high) == (2, 1, 1)


def test_a_ledger_with_more_than_is_stated_shows_a_negative_gap():
    """Nothing is cut to fit."""
    r = found(total("killed", 4, 4, area="the region", window=YEAR))
    assert (r.gap_low, r.gap_high) == (-2, -2)


def test_an_open_toll_leaves_the_itemised_sum_open():
    """And the note says that the gap may be smaller."""
    open_end = msgspec.structs.replace(MINE, tolls=(toll(1, high=None),))
    r = found(total("killed", 8, 8, area="Ruria"), [open_end])
    assert r.itemised_high is None
    assert "may be smaller" in r.note


@pytest.mark.parametrize("area", [None, "Ruria"])
def test_an_empty_ledger_leaves_the_whole_gap(area):
    """Nothing itemised: all of the stated figure is missing."""
    r = found(total("killed", 8, 8, area=area), [])
    assert (r.itemised_best, r.gap_low, r.gap_high) == (0, 8, 8)


def test_where_no_area_is_stated_other_countries_are_open():
    """Incidents in the report's own countries count; one elsewhere may be meant, and counts in the highest figure."""
    r = found(total("killed", 8, 8))
    assert "inc-elsewhere" in r.edge
    assert "inc-elsewhere" not in r.inside
    alone = found(total("killed", 8, 8), [ELSEWHERE], own=())
    assert alone.inside == ("inc-elsewhere",)
