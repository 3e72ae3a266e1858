"""Other calendars and feasts fall on known days."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.gazetteer.dates.calendars import Calendar, day_in, month_in, persian_first
from tollbook.gazetteer.dates.feasts import easter, feast_days, orthodox_easter
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


@pytest.mark.parametrize(
    ("year", "nowruz"),
    [(1379, "2000-03-20"), (1380, "2001-03-21"), (1395, "2016-03-20"), (1403, "2024-03-20"), (1404, "2025-03-21")],
)
def test_persian_years_begin_at_nowruz(year: int, nowruz: str) -> None:
    """1 Farvardin falls on the equinox."""
    assert str(persian_first(year)) == nowruz


def test_a_day_of_another_calendar_without_its_year_is_the_nearest_past_one() -> None:
    """As in the Gregorian calendar."""
    today = date(2017, 2, 2)
    assert day_in(Calendar.PERSIAN, None, 10, 30, today) == DateRange.day(date(2017, 1, 19))
    assert day_in(Calendar.HIJRI, None, 1, 10, today).start == date(2016, 10, 11)
    assert day_in(Calendar.PERSIAN, None, 10, 30, None) == UNKNOWN_DATE


def test_days_that_a_calendar_lacks() -> None:
    """A day or year outside a calendar is unknown, never another day."""
    assert day_in(Calendar.PERSIAN, 1394, 12, 30, None) == UNKNOWN_DATE
    assert day_in(Calendar.HIJRI, 1600, 1, 1, None) == UNKNOWN_DATE
    assert month_in(Calendar.PERSIAN, 900, 1, None) == UNKNOWN_DATE
    assert day_in(Calendar.ETHIOPIAN, 2012, 13, 6, None) == UNKNOWN_DATE
    assert day_in(Calendar.ETHIOPIAN, 2011, 13, 6, None).start == date(2019, 9, 11)


@pytest.mark.parametrize(
    ("year", "western", "orthodox"),
    [(2003, "2003-04-20", "2003-04-27"), (2019, "2019-04-21", "2019-04-28"), (2025, "2025-04-20", "2025-04-20")],
)
def test_easter(year: int, western: str, orthodox: str) -> None:
    """Both Easters on their published days."""
    assert (str(easter(year)), str(orthodox_easter(year))) == (western, orthodox)


def test_hijri_feasts_span_the_days_on_which_crescents_are_seen() -> None:
    """Two days, and two feasts in a year that holds both."""
    assert [str(one.start) for one in feast_days("eid", 2021)] == ["2021-05-13", "2021-07-20"]
    assert all(one.days == 2 for one in feast_days("eid", 2021))
    assert [str(one.start) for one in feast_days("eid_al_fitr", 2000)] == ["2000-01-08", "2000-12-27"]


@pytest.mark.parametrize("name", ["ramadan", "eid", "ashura", "nowruz", "easter", "orthodox_easter", "diwali"])
def test_days_of_other_calendars_are_plain_dates(name: str) -> None:
    """Not of a class that a library derives from it, which no ledger can write."""
    assert {type(day) for one in feast_days(name, 2017) for day in (one.start, one.end)} == {date}


def test_feasts_that_nobody_can_date_have_no_days() -> None:
    """ "Independence Day" without a country, tables that end, years outside the calendar."""
    assert feast_days("independence_day", 2020) == ()
    assert feast_days("diwali", 1850) == ()
    assert feast_days("easter", 0) == ()
