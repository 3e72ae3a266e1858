"""What a filter takes in: surely, perhaps, not; and how many people of a nationality or role."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.records import FOREIGN, Along, Attribution, Incident, Near, Place, Selection, Toll
from tollbook.tolls import attacks, membership, persons, summarise
from tollbook.vocabulary.codes import AttributionKind, EventType, Outcome, PlacePrecision, Standing
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

PLACE = Place(name="Orvale", country="TJ", admin1="Khatlon", admin1_code="TJ-KT", lat=37.9, lon=70.2,
              precision=PlacePrecision.TOWN)  # fmt: skip


def row(low, best=None, high=-1, *, nationality="*", role=None, outcome=Outcome.KILLED):
    best = low if best is None else best
    return Toll(outcome=outcome, nationality=nationality, role=role, low=low, best=best,
                high=best if high == -1 else high, rule="single_account", statements=())  # fmt: skip


BASE = Incident(id="inc-1", mentions=("men-1",), date=DateRange.day(date(2031, 3, 4)), place=PLACE,
                event_type=EventType.BOMBING, tolls=(row(5), row(3, nationality="CN")))  # fmt: skip


WAY = Along(points=((37.6, 69.4), (38.2, 71.0)), km=40)


def but(**changes):
    return msgspec.structs.replace(BASE, **changes)


YES, MAYBE, NO = Truth.MET, Truth.NOT_DETERMINABLE, Truth.NOT_MET
CASES = [
    (BASE, Selection(), YES),
    (BASE, Selection(countries=("TJ", "AF")), YES),
    (BASE, Selection(countries=("AF",)), NO),
    (but(place=Place()), Selection(countries=("AF",)), MAYBE),
    (BASE, Selection(admin1=("khatlon",)), YES),
    (BASE, Selection(admin1=("TJ-KT",)), YES),
    (BASE, Selection(admin1=("Sughd",)), NO),
    (but(place=Place(country="TJ")), Selection(admin1=("Sughd",)), MAYBE),
    (but(place=Place(country="TJ")), Selection(admin1=("AF-TAK",)), NO),
    (BASE, Selection(near=(Near(lat=38.0, lon=70.0, km=50),)), YES),
    (BASE, Selection(near=(Near(lat=38.0, lon=70.0, km=20),)), MAYBE),
    (BASE, Selection(near=(Near(lat=48.0, lon=70.0, km=50),)), NO),
    (BASE, Selection(near=(Near(lat=48.0, lon=70.0, km=50), Near(lat=38.0, lon=70.0, km=50))), YES),
    (but(place=Place(country="TJ")), Selection(near=(Near(lat=48.0, lon=70.0, km=50),)), MAYBE),
    (BASE, Selection(corridors=(WAY,)), YES),
    (BASE, Selection(corridors=(msgspec.structs.replace(WAY, km=5),)), MAYBE),
    (BASE, Selection(corridors=(Along(points=((34.5, 69.2), (31.6, 65.7)), km=50),)), NO),
    (BASE, Selection(corridors=(Along(points=((34.5, 69.2), (31.6, 65.7)), km=50), WAY)), YES),
    (BASE, Selection(areas=("Khatlon",)), YES),
    (BASE, Selection(areas=("in and around Afghanistan",)), MAYBE),
    (BASE, Selection(areas=("Afghanistan",)), NO),
    (BASE, Selection(areas=("northern Mozambique", "Tajikistan")), YES),
    (BASE, Selection(areas=("Tajikistan",), countries=("AF",)), NO),
    (BASE, Selection(areas=("within 100 km of Kulob",)), YES),
    (BASE, Selection(areas=("within 40 km of Kulob",)), MAYBE),
    (but(place=Place(country="TJ", precision=PlacePrecision.COUNTRY)), Selection(areas=("Khatlon",)), MAYBE),
    (but(place=Place(country="TJ", precision=PlacePrecision.COUNTRY)), Selection(areas=("Tajikistan",)), YES),
    (
        but(place=Place(country="TJ", precision=PlacePrecision.COUNTRY)),
        Selection(areas=("the Tajik-Afghan border",)),
        MAYBE,
    ),
    (
        but(place=Place(country="KE", precision=PlacePrecision.COUNTRY)),
        Selection(areas=("the Tajik-Afghan border",)),
        NO,
    ),
    (but(place=Place()), Selection(areas=("Tajikistan",)), MAYBE),
    (
        but(place=Place(country="MZ", admin1="Cabo Delgado", admin1_code="MZ-P", precision=PlacePrecision.ADMIN1)),
        Selection(areas=("northern Mozambique",)),
        YES,
    ),
    (
        but(place=Place(country="MZ", admin1="Gaza", admin1_code="MZ-G", precision=PlacePrecision.ADMIN1)),
        Selection(areas=("northern Mozambique",)),
        NO,
    ),
    (BASE, Selection(areas=("worldwide",)), MAYBE),
    (BASE, Selection(since=date(2031, 3, 4), until=date(2031, 3, 4)), YES),
    (BASE, Selection(since=date(2031, 3, 5)), NO),
    (but(date=DateRange.month(2031, 3)), Selection(since=date(2031, 3, 5)), MAYBE),
    (but(date=DateRange()), Selection(until=date(2031, 3, 5)), MAYBE),
    (but(date=DateRange(not_before=date(2031, 4, 1))), Selection(until=date(2031, 3, 5)), NO),
    (but(date=DateRange()), Selection(), YES),
    (BASE, Selection(nationality="CN"), YES),
    (BASE, Selection(nationality="TJ"), MAYBE),
    (but(tolls=(row(3), row(3, nationality="CN"))), Selection(nationality="TJ"), NO),
    (but(tolls=(row(0),)), Selection(nationality="TJ"), NO),
    (but(tolls=()), Selection(nationality="TJ"), MAYBE),
    (BASE, Selection(event_types=(EventType.BOMBING,)), YES),
    (BASE, Selection(event_types=(EventType.ARSON,)), NO),
    (BASE, Selection(actors=("Red Ridge Front",)), NO),
    (BASE, Selection(standing=Standing.CORROBORATED), NO),
    (but(place=Place()), Selection(countries=("AF",), event_types=(EventType.ARSON,)), NO),
]


@pytest.mark.parametrize(("incident", "selection", "wanted"), CASES)
def test_membership(incident, selection, wanted):
    """Each criterion, and how they combine."""
    assert membership(incident, selection) is wanted


def test_an_attribution_counts_whoever_makes_it_and_a_denial_does_not():
    """Selecting by actor asks what anybody alleges."""
    said = [
        Attribution(actor="Red Ridge Front", kind=kind, speaker=None, standing=Standing.UNCORROBORATED, statements=())
        for kind in (AttributionKind.THIRD_PARTY_ALLEGATION, AttributionKind.DENIAL)
    ]
    selection = Selection(actors=("red ridge front",))
    assert membership(but(attributions=(said[0],)), selection) is YES
    assert membership(but(attributions=(said[1],)), selection) is NO


PERSONS = [
    ((row(5),), None, None, (5, 5, 5)),
    ((row(5), row(3, nationality="CN")), "CN", None, (3, 3, 5)),
    ((row(5), row(3, nationality="CN")), "TJ", None, (0, 0, 2)),
    ((row(5), row(3, nationality="CN"), row(2, nationality="TJ")), "CN", None, (3, 3, 3)),
    ((row(5, 5, None), row(3, nationality="CN")), "CN", None, (3, 3, None)),
    ((row(3, nationality="CN"),), None, None, (3, 3, 3)),
    ((), "CN", None, (0, 0, 0)),
    ((row(5), row(3, nationality="CN"), row(2, nationality="CN", role="guard")), "CN", "guard", (2, 2, 5)),
    ((row(3), row(3, nationality="CN"), row(2, nationality="CN", role="guard")), "CN", "cook", (0, 0, 1)),
    ((row(5), row(2, nationality="CN", role="guard")), "*", "guard", (2, 2, 5)),
    ((row(2), row(3, nationality="CN")), "CN", None, (3, 3, 3)),
]


@pytest.mark.parametrize(("tolls", "nationality", "role", "wanted"), PERSONS)
def test_persons(tolls, nationality, role, wanted):
    """People of unstated nationality or role count in high only."""
    assert persons(but(tolls=tolls), Outcome.KILLED, nationality, role) == wanted


def test_edges_count_in_high_only():
    """An incident of unknown country adds to high, one outside adds nothing."""
    incidents = [BASE, but(id="inc-2", place=Place()), but(id="inc-3", place=Place(country="AF"))]
    (found,) = summarise(incidents, Selection(countries=("TJ",)))
    assert (found.low, found.best, found.high, found.inside, found.edge) == (5, 5, 10, 1, 1)
    assert attacks(incidents, Selection(countries=("TJ",))) == (1, 1, 2)


def test_an_open_toll_leaves_the_sum_open():
    """At least five, and three: at least eight."""
    (found,) = summarise([but(tolls=(row(5, 5, None),)), but(tolls=(row(3),))], Selection())
    assert (found.low, found.best, found.high) == (8, 8, None)


counts = st.integers(0, 6)
rows = st.lists(
    st.builds(
        lambda n, r, low, more, far: row(low, low + more, None if far > 5 else low + more + far, nationality=n, role=r),
        st.sampled_from(["*", "CN", "TJ", None]), st.sampled_from([None, "guard", "cook"]), counts, counts, counts,
    ),
    unique_by=lambda t: (t.nationality, t.role),
)  # fmt: skip


@given(rows, st.sampled_from([None, "*", "CN", "TJ", "AF"]), st.sampled_from([None, "guard", "priest"]))
def test_persons_are_ordered_whatever_the_rows(tolls, nationality, role):
    """0 <= low <= best <= high always holds."""
    low, best, high = persons(but(tolls=tuple(tolls)), Outcome.KILLED, nationality, role)
    assert 0 <= low <= best
    assert high is None or best <= high


@given(rows, st.sampled_from(["CN", "AF"]))
def test_narrowing_never_raises_low(tolls, nationality):
    """People of one nationality are surely no more than the stated parts say."""
    (low, _, _) = persons(but(tolls=tuple(tolls)), Outcome.KILLED, nationality)
    assert low <= sum(t.low for t in tolls if t.nationality == nationality and t.role is None)


def test_who_is_a_foreigner_hangs_on_where_it_was():
    """Stated of another nationality than the country's: surely; of none: in `high` only, as all do nowhere known."""
    rows = (row(9), row(4, nationality="CN"), row(3, nationality="TJ"))
    assert persons(but(tolls=rows), Outcome.KILLED, FOREIGN) == (4, 4, 6)
    assert persons(but(tolls=rows, place=Place()), Outcome.KILLED, FOREIGN) == (0, 0, 9)
    assert persons(but(tolls=(row(5),)), Outcome.KILLED, FOREIGN) == (0, 0, 5)
    assert persons(but(tolls=(row(5, high=None),)), Outcome.KILLED, FOREIGN) == (0, 0, None)
    assert persons(but(tolls=(row(2, nationality="CN"),)), Outcome.KILLED, FOREIGN) == (2, 2, 2)


def test_foreigners_of_a_trade():
    """Drivers of another nationality, and in `high` whoever is not stated to be of the country or of another trade."""
    rows = (
        row(9),
        row(5, role="driver"),
        row(2, nationality="CN", role="driver"),
        row(1, nationality="TJ", role="driver"),
    )
    assert persons(but(tolls=rows), Outcome.KILLED, FOREIGN, "driver") == (2, 2, 8)
