"""Blocking: who is compared, the same from either side."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.linking.features import Count
from tollbook.linking.keys import Meeting, kept_under, looks_under, shares_a_block

from .sample import DAY, features, told

BARE = {"admin1": None, "place": None, "lat": None, "lon": None, "radius_km": None}


@settings(max_examples=300, deadline=None)
@given(features("a"), features("b"))
def test_it_does_not_matter_who_looks(a, b):
    """Either both look where the other is kept, or neither does."""
    assert shares_a_block(a, b) == shares_a_block(b, a)
    assert set(looks_under(a)).isdisjoint(kept_under(a)) is (not kept_under(a))


def test_vague_mentions_meet_exact_ones():
    """By month, by year, and without a date, on what else they share."""
    exact = told("a")
    month = told("b", first_day=DAY - 3, last_day=DAY + 27, **BARE)
    year = told("c", first_day=DAY - 62, last_day=DAY + 302, **BARE)
    undated = told("d", first_day=None, last_day=None, published=DAY + 200, **BARE)
    assert all(shares_a_block(exact, other) for other in (month, year, undated))
    assert shares_a_block(month, year)


def test_strangers_are_not_compared():
    """Another country, or months apart."""
    assert not shares_a_block(told("a"), told("b", country="PE", admin1="cusco", place="quillo", lat=-13.0, lon=-72.0,
                                              killed=Count(1, 1)))  # fmt: skip
    assert not shares_a_block(told("a"), told("b", first_day=DAY + 60, last_day=DAY + 60))


NOWHERE = {**BARE, "targets": (), "killed": None, "nationalities": (), "actors": ()}
SOMEWHERE = {"admin1": "sughd", "place": "tessin", "lat": 36.7, "lon": 69.5, "targets": (), "killed": None,
             "nationalities": (), "actors": ()}  # fmt: skip


def test_who_names_only_a_country_meets_those_that_name_no_kind_of_attack():
    """In the same week and country, from either side; two that both say where, or how, do not meet by it."""
    nowhere, unsaid = told("a", **NOWHERE), told("b", **{**SOMEWHERE, "event_type": None})
    assert shares_a_block(nowhere, unsaid)
    assert shares_a_block(told("c", **{**NOWHERE, "event_type": None}), unsaid)
    assert not shares_a_block(told("d", **{**SOMEWHERE, "admin1": "khatlon", "place": "orvale", "lat": 39.9}), unsaid)
    assert not shares_a_block(nowhere, told("e", **{**SOMEWHERE, "event_type": "arson"}))
    assert not shares_a_block(nowhere, told("f", **{**SOMEWHERE, "event_type": None, "country": "PE"}))


def test_who_names_no_country_is_found_by_its_actor_and_joins_no_two_others():
    """One group's attacks in two countries do not meet, but each meets the one of which nobody says where."""
    group = {**NOWHERE, "actors": ("red hill front",), "event_type": None}
    here, there = told("a", **group), told("b", **{**group, "country": "PE"})
    unsaid = told("c", **{**group, "country": None})
    assert shares_a_block(here, unsaid)
    assert shares_a_block(there, unsaid)
    assert not shares_a_block(here, there)


def test_a_border_town_is_found_from_the_other_side():
    """Coordinates near each other meet whatever the country says."""
    near = told("b", country="AF", admin1="takhar", place="orwal", lat=37.92, killed=Count(1, 1))
    assert shares_a_block(told("a"), near)


@given(features("a"), features("b"))
def test_whoever_is_compared_with_many_meets_the_same(a, b):
    """Whether or not keys had to be worked out for it."""
    assert Meeting(a).meets(Meeting(b)) == shares_a_block(a, b)


@given(st.integers(1, date.max.toordinal()))
def test_any_day_has_keys(day):
    """Dates at either end of the calendar do no harm."""
    assert kept_under(told("a", first_day=day, last_day=day))
