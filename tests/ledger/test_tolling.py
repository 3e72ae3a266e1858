"""The database's answers equal those of the rules they mirror, for any incidents and any selection."""

from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.ledger.places import KINDS, place

from tollbook.ledger import Book, schema
from tollbook.ledger.columns import read_columns
from tollbook.ledger.connection import writing
from tollbook.ledger.incidents import drop_incidents, put_incidents
from tollbook.ledger.itemising import Itemiser
from tollbook.ledger.selecting import count_incidents, select_incidents
from tollbook.ledger.sifting import leaf
from tollbook.ledger.surveying import survey
from tollbook.ledger.tolling import sum_tolls
from tollbook.linking.features import RADIUS_KM
from tollbook.records import (
    FOREIGN,
    Along,
    Attribution,
    Incident,
    Near,
    Passage,
    Place,
    Selection,
    StatedTotal,
    TargetValue,
    Toll,
)
from tollbook.tolls import TotalScope, membership, reconcile, summarise
from tollbook.vocabulary.codes import (
    AttributionKind,
    DatePrecision,
    EventType,
    Measure,
    Outcome,
    PlacePrecision,
    Standing,
    TargetKind,
    Weapon,
)
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange
from tollbook.vocabulary.truth import Truth

DAY = date(2031, 3, 1)
days = st.integers(0, 12).map(lambda n: DAY + timedelta(days=n))
whens = st.one_of(
    st.just(UNKNOWN_DATE),
    st.builds(lambda a, b: DateRange.between(min(a, b), max(a, b)), days, days),
    st.builds(lambda a, b: DateRange(not_before=a, not_after=b), st.none() | days, st.none() | days),
)
spots = st.sampled_from(
    [(None, None), (37.9, 70.2), (38.2, 70.9), (36.0, -179.8), (36.2, 179.9), (88.0, 10.0), (-34.6, 20.0)]
)
places = st.builds(
    lambda country, area, spot, precision: Place(
        country=country, admin1=area[0], admin1_code=area[1], lat=spot[0], lon=spot[1], precision=precision
    ),
    st.sampled_from([None, "TJ", "AF"]),
    st.sampled_from([(None, None), ("Khatlon", "TJ-KT"), ("Kabul", None), (None, "AF-KAB")]),
    spots,
    st.sampled_from(list(PlacePrecision)),
)
numbers = st.lists(st.integers(0, 4), min_size=3, max_size=3).map(sorted)
rows = st.builds(
    lambda outcome, nationality, role, counts, is_open: Toll(
        outcome=outcome, nationality=nationality, role=role, low=counts[0], best=counts[1],
        high=None if is_open else counts[2], rule="single_account", statements=(),
    ),
    st.sampled_from([Outcome.KILLED, Outcome.INJURED, Outcome.MISSING]),
    st.sampled_from(["*", "*", "CN", "AF", None]),
    st.sampled_from([None, None, "worker", "guard"]),
    numbers,
    st.sampled_from([False, False, True]),
)  # fmt: skip
tolls = st.lists(rows, max_size=6, unique_by=lambda t: (t.outcome, t.nationality, t.role)).map(tuple)
attributions = st.lists(
    st.builds(
        lambda actor, kind: Attribution(actor=actor, kind=kind, speaker=None, standing=Standing.UNCORROBORATED,
                                        statements=()),
        st.sampled_from(["Band of Nine", "band of nine", "Éclat"]),
        st.sampled_from([AttributionKind.DENIAL, AttributionKind.THIRD_PARTY_ALLEGATION]),
    ),
    max_size=2,
).map(tuple)  # fmt: skip
incidents = st.lists(
    st.builds(
        lambda when, place, kind, standing, said, counted, weapons, targets, origin: Incident(
            id="", mentions=(), date=when, place=place, event_type=kind, standing=standing, attributions=said,
            tolls=counted, weapons=weapons, targets=targets, origin=origin,
        ),
        whens, places, st.sampled_from([EventType.BOMBING, EventType.ARSON]), st.sampled_from(list(Standing)[:2]),
        attributions, tolls,
        st.sampled_from([(), (Weapon.DRONE,), (Weapon.FIREARM, Weapon.DRONE), (Weapon.UNKNOWN,)]),
        st.sampled_from([(), (TargetValue(kind=TargetKind.SITE, name="Quarry"),)]),
        st.sampled_from([None, Place(country="AF"), Place(country=None)]),
    ),
    max_size=6,
).map(lambda found: [_named(i, n) for n, i in enumerate(found)])  # fmt: skip
nears = st.lists(
    st.builds(
        lambda spot, km: Near(lat=spot[0], lon=spot[1], km=km),
        spots.filter(lambda spot: spot[0] is not None),
        st.sampled_from([1.0, 30.0, 80.0, 400.0, 5000.0]),
    ),
    max_size=2,
).map(tuple)
PACIFIC = Along(points=((36, 179), (36, -179)), km=9)
corridors = st.sampled_from(
    [
        (),
        (),
        (Along(points=((37.6, 69.4), (38.4, 71.2)), km=30.0),),
        (PACIFIC,),
    ]
)
areas = st.sampled_from([(), (), ("in and around Tajikistan",), ("the Tajik-Afghan border", "Kabul")])
selections = st.builds(
    lambda countries, admin1, near, ways, words, first, last, nationality, role, kinds, actors, standing: Selection(
        countries=countries, admin1=admin1, near=near, corridors=ways, areas=words,
        since=first if not (first and last) else min(first, last),
        until=last if not (first and last) else max(first, last), nationality=nationality, role=role,
        event_types=kinds, actors=actors, standing=standing,
    ),
    st.sampled_from([(), ("TJ",), ("AF", "TJ"), ("IQ",)]),
    st.sampled_from([(), ("khatlon",), ("TJ-KT",), ("IR-07",), ("Kabul", "TJ-KT"), ("AF-KAB",)]),
    nears,
    corridors,
    areas,
    st.none() | days,
    st.none() | days,
    st.sampled_from([None, None, "CN", "AF", "PK", "*"]),
    st.sampled_from([None, None, "worker", "guard", "driver"]),
    st.sampled_from([(), (EventType.BOMBING,)]),
    st.sampled_from([(), (), ("BAND of nine",), ("eclat",)]),
    st.sampled_from([None, None, Standing.CORROBORATED]),
)  # fmt: skip


def _named(incident, number):
    return msgspec.structs.replace(incident, id=f"inc-{number:020}")


@pytest.fixture(scope="module", params=KINDS)
def engine(request):
    with TemporaryDirectory() as folder, place(request.param, Path(folder)) as address, Book.open(address) as book:
        yield book._engine


@contextmanager
def holding(engine, found):
    """A connection that sees a book of those incidents; it is empty again afterwards."""
    with writing(engine) as connection:
        put_incidents(connection, found, {})
        yield connection
        connection.rollback()


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=incidents, selection=selections)
def test_sums_and_lists_follow_the_rules(engine, found, selection):
    """Low, best, high, inside and edge as `summarise` has them; inside and edge incidents as `membership`."""
    with holding(engine, found) as connection:
        assert sum_tolls(connection, selection) == summarise(found, selection)
        listed = {i.id: truth for i, truth in select_incidents(connection, selection)}
        expected = {i.id: membership(i, selection) for i in found}
        assert listed == {i: truth for i, truth in expected.items() if truth is not Truth.NOT_MET}
        counts, some = leaf(connection, read_columns(connection, ""), selection, 4, 1)
        assert counts == count_incidents(connection, selection)
        assert some == select_incidents(connection, selection, limit=4, offset=1)
        drop_incidents(connection, [i.id for i in found])
        for table in (schema.toll_rows, schema.toll_spans, schema.toll_sums):
            assert connection.execute(select(table)).first() is None


windows = st.one_of(
    st.just(DateRange.between(DAY - timedelta(days=9), DAY + timedelta(days=30))),
    whens,
    days.map(lambda day: DateRange.between(day, day + timedelta(days=6), DatePrecision.WEEK)),
)
publications = st.just(UNKNOWN_DATE) | whens
totals = st.builds(
    lambda measure, low, more, nationality, role, area, window: StatedTotal(
        id="stt-1", report="rpt-1", measure=measure, low=low, high=None if more is None else low + more,
        nationality=nationality, role=role, area=area, window=window,
        passage=Passage(report="rpt-1", start=0, end=4, quote="four"),
    ),
    st.sampled_from(list(Measure)), st.integers(0, 9), st.sampled_from([None, 0, 3]),
    st.sampled_from([None, "*", "CN", "AF", "PK", FOREIGN]), st.sampled_from([None, None, "worker", "driver"]),
    st.sampled_from([None, "Tajikistan", "southern Tajikistan", "in and around Tajikistan", "the region", "the world"]),
    windows,
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=incidents, total=totals, published=publications, own=st.sets(st.integers(0, 5), max_size=2))
def test_columns_itemise_as_the_rules_do(engine, found, total, published, own):
    """The itemised sum in a total's scope, what is inside and at the edge, whatever its own report tells of."""
    known = [msgspec.structs.replace(i, mentions=("men-own",) if n in own else ()) for n, i in enumerate(found)]
    expected = reconcile(total, known, published=published, own_mentions=["men-own"])
    assert by_columns(engine, found, known, total, published) == expected


def test_a_figure_that_may_be_nobody_counts_at_its_best(engine):
    """Of five dead three are taken for Chinese, though it may be none: lowest 0, best 3."""
    five = Toll(outcome=Outcome.KILLED, low=5, best=5, high=5, rule="single_account", statements=())
    perhaps = msgspec.structs.replace(five, nationality="CN", low=0, best=3, high=4)
    attack = Incident(id=f"inc-{1:020}", mentions=(), date=DateRange.day(DAY), tolls=(five, perhaps))
    total = StatedTotal(
        id="stt-1", report="rpt-1", measure=Measure.KILLED, low=9, high=9, nationality="CN",
        window=DateRange.between(DAY, DAY + timedelta(days=2)),
        passage=Passage(report="rpt-1", start=0, end=4, quote="nine"),
    )  # fmt: skip
    made = by_columns(engine, [attack], [attack], total, UNKNOWN_DATE)
    assert (made.itemised_low, made.itemised_best, made.itemised_high) == (0, 3, 5)
    assert made == reconcile(total, [attack], published=UNKNOWN_DATE)


def by_columns(engine, found, known, total, published):
    """The total beside what the columns itemise; those of the `known` with a mention are told of by its report."""
    told = [i for i in known if i.mentions]
    scope = TotalScope.of(total, told, published=published)
    with holding(engine, found) as connection:
        made = Itemiser(connection, read_columns(connection, "")).itemise(scope, [i.id for i in told])
    items = [scope.item(i, told=bool(i.mentions)) for i in known if i.mentions or i.id in made.unsettled]
    return scope.result([*items, made.together])


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=incidents, selection=selections)
def test_a_survey_is_the_selection_in_parts(engine, found, selection):
    """The toll of each nationality, area, place and period is what the rules give for the incidents in it."""
    with holding(engine, found) as connection:
        made = survey(connection, read_columns(connection, ""), selection)
    where = {i.id: membership(i, selection) for i in found}
    listed = [i for i in found if where[i.id] is not Truth.NOT_MET]

    def expected(part):
        sure = sum(where[i.id] is Truth.MET for i in part)
        return sure, len(part) - sure, tuple(summarise(part, selection))

    def given(share):
        return share.inside, share.edge, share.tolls

    assert given(made.whole) == expected(listed)
    for code, tolls in made.nationalities:
        assert list(tolls) == summarise(found, msgspec.structs.replace(selection, nationality=code))
    for spot in made.spots:
        at = [
            i for i in listed if (i.place.lat, i.place.lon, i.place.precision) == (spot.lat, spot.lon, spot.precision)
        ]
        assert given(spot.share) == expected(at)
    assert given(made.unplaced) == expected([i for i in listed if i.place.lat is None])
    for area in made.areas:
        inside = [
            i for i in listed
            if (i.place.country, i.place.admin1, i.place.admin1_code) == (area.country, area.admin1, area.admin1_code)
        ]  # fmt: skip
        assert given(area.share) == expected(inside)
    for period in made.periods:
        inside = [i for i in listed if i.date.start and str(i.date.start) == period.name == str(i.date.end)]
        assert given(period.share) == expected(inside)
    vague = [i for i in listed if i.date.start is None or i.date.start != i.date.end]
    assert given(made.undated) == expected(vague)
    assert (made.first, made.last) == (
        min((str(i.date.start) for i in listed if i.date.start), default=None),
        max((str(i.date.end) for i in listed if i.date.end), default=None),
    )


degrees = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(here=degrees, away=st.lists(st.tuples(st.floats(-4, 4), st.floats(-4, 4)), min_size=1, max_size=20),
       precision=st.sampled_from(list(PlacePrecision)), off=st.sampled_from([-9.0, -1e-3, 0.0, 1e-3, 9.0]))  # fmt: skip
def test_neighbourhoods_end_where_the_geodesic_does(engine, here, away, precision, off):
    """Columns judge a place a metre within the border, or beyond it, as the rules do."""
    from tollbook.gazetteer.distance import distance_km

    points = [(max(-90, min(90, here[0] + lat)), max(-180, min(180, here[1] + lon))) for lat, lon in away]
    found = [
        Incident(id=f"inc-{n:020}", mentions=(), date=UNKNOWN_DATE, event_type=EventType.ARSON, tolls=(),
                 place=Place(country="TJ", lat=lat, lon=lon, precision=precision))
        for n, (lat, lon) in enumerate(points)
    ]  # fmt: skip
    radius = RADIUS_KM.get(precision, 0.0)
    km = max(1.0, distance_km(*here, *points[0]) + off + (radius if off < 0 else -radius))
    selection = Selection(near=(Near(lat=here[0], lon=here[1], km=km),))
    with holding(engine, found) as connection:
        _, some = leaf(connection, read_columns(connection, ""), selection, 99, 0)
    expected = {i.id: membership(i, selection) for i in found}
    assert {i.id: truth for i, truth in some} == {i: t for i, t in expected.items() if t is not Truth.NOT_MET}
