"""Many incidents column by column: each gets the answer it would get alone."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tollbook.measurement.columns import OPEN, Listed, harmed
from tollbook.measurement.doubt import in_scope
from tollbook.measurement.settled import settle
from tollbook.records import Incident, Near, Place, Scope, Selection, Toll
from tollbook.tolls.scope import membership, persons
from tollbook.vocabulary.codes import EventType, Outcome, PlacePrecision, Weapon
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

DAY = date(2025, 1, 1)
CODES = {Truth.NOT_MET: 0, Truth.NOT_DETERMINABLE: 1, Truth.MET: 2}
DATES = st.one_of(
    st.just(DateRange()),
    st.just(DateRange(not_after=date(2025, 2, 1))),
    st.builds(
        lambda a, b: DateRange.between(DAY + timedelta(days=a), DAY + timedelta(days=a + b)),
        st.integers(-40, 40), st.integers(0, 30),
    ),
)  # fmt: skip
PLACES = st.builds(
    lambda country, admin1, at, precision: Place(
        country=country, admin1=admin1, lat=None if at is None else 38 + at / 50, lon=None if at is None else 70.0,
        precision=precision,
    ),
    st.sampled_from([None, "TJ", "AF"]), st.sampled_from([None, "Khatlon", "Sughd"]),
    st.one_of(st.none(), st.integers(0, 100)), st.sampled_from([*PlacePrecision]),
)  # fmt: skip
TOLLS = st.lists(
    st.tuples(
        st.sampled_from([Outcome.KILLED, Outcome.INJURED]), st.sampled_from(["*", "CN", "TJ", None]),
        st.sampled_from([None, "driver"]), st.integers(0, 3), st.one_of(st.none(), st.integers(0, 3)),
    ),
    max_size=6, unique_by=lambda row: row[:3],
)  # fmt: skip


def _toll(row: tuple[Outcome, str | None, str | None, int, int | None]) -> Toll:
    outcome, nationality, role, low, more = row
    return Toll(
        outcome=outcome, nationality=nationality, role=role, low=low, best=low,
        high=None if more is None else low + more, rule="single", statements=("s",),
    )  # fmt: skip


INCIDENTS = st.builds(
    lambda when, place, tolls, event, weapons: Incident(
        id="inc-a", mentions=("m",), date=when, place=place, tolls=tuple(_toll(row) for row in tolls),
        event_type=event, weapons=tuple(weapons),
    ),
    DATES, PLACES, TOLLS, st.sampled_from([*EventType]), st.lists(st.sampled_from([*Weapon]), max_size=2),
)  # fmt: skip
SELECTIONS = st.builds(
    lambda countries, admin1, near, nationality, bounds: Selection(
        countries=countries, admin1=admin1, near=near, nationality=nationality, since=bounds[0], until=bounds[1]
    ),
    st.sampled_from([(), ("TJ",), ("TJ", "AF")]), st.sampled_from([(), ("Khatlon",)]),
    st.sampled_from([(), (Near(lat=38.5, lon=70.0, km=40),),
                     (Near(lat=38.5, lon=70.0, km=20), Near(lat=39.0, lon=70.0, km=9))]),
    st.sampled_from([None, "*", "CN"]),
    st.sampled_from([(None, None), (DAY, None), (None, DAY), (DAY, DAY + timedelta(days=20))]),
)  # fmt: skip
SCOPES = st.sampled_from([Scope(), Scope(weapons=(Weapon.DRONE,)), Scope(event_types=(EventType.BOMBING,))])


@settings(max_examples=300, deadline=None)
@given(st.lists(INCIDENTS, max_size=8), SELECTIONS, SCOPES)
def test_columns_give_each_incident_its_own_answer(
    incidents: list[Incident], selection: Selection, scope: Scope
) -> None:
    """Days, countries, areas, distances, nationality, weapons and kinds: the same as one by one."""
    alone = [CODES[membership(i, selection) & in_scope(i, scope)] for i in incidents]
    assert settle(Listed(incidents), selection, scope).tolist() == alone


@given(INCIDENTS, st.sampled_from([Outcome.KILLED, Outcome.INJURED]), st.sampled_from(["*", "CN"]))
def test_persons_in_one_pass(incident: Incident, outcome: Outcome, nationality: str) -> None:
    """Low, best and high of everybody or one nationality as the toll room has them."""
    low, best, high = persons(incident, outcome, nationality)
    assert harmed(incident, outcome, nationality) == (low, best, OPEN if high is None else high)
