"""Every record survives the trip through JSON, and a broken one is refused in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook import records
from tollbook.errors import RecordError
from tollbook.records import (
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Incident,
    Measurement,
    Mention,
    Passage,
    Place,
    PlaceValue,
    Report,
    Selection,
    SetAside,
    Source,
    StatedTotal,
    Statement,
    TargetValue,
    Toll,
    WeaponValue,
)
from tollbook.vocabulary.codes import (
    AttributionKind,
    EventType,
    Hedge,
    Measure,
    Outcome,
    PlacePrecision,
    Standing,
    TargetKind,
    Weapon,
)
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange
from tollbook.vocabulary.intervals import Interval

words = st.text(min_size=1, max_size=12)
nationalities = st.sampled_from(["*", "CN", "TR", None])
days = st.dates(date(1990, 1, 1), date(2030, 12, 31))
date_ranges = st.one_of(
    st.just(UNKNOWN_DATE),
    days.map(DateRange.day),
    st.tuples(days, days).map(lambda p: DateRange.between(min(p), max(p))),
)
places = st.builds(
    lambda name, lat, lon, precision: Place(name=name, lat=lat, lon=lon, precision=precision),
    words, st.floats(-90, 90), st.floats(-180, 180), st.sampled_from(PlacePrecision),
)  # fmt: skip
counts = st.tuples(st.integers(0, 99), st.one_of(st.none(), st.integers(0, 99))).map(
    lambda p: (p[0], None if p[1] is None else p[0] + p[1])
)
values = st.one_of(
    date_ranges.map(DateValue),
    places.map(PlaceValue),
    st.sampled_from(EventType).map(EventTypeValue),
    st.sampled_from(Weapon).map(WeaponValue),
    st.builds(TargetValue, words, st.sampled_from(TargetKind)),
    st.builds(
        lambda outcome, count, nationality: CountValue(outcome, count[0], count[1], nationality),
        st.sampled_from(Outcome), counts, nationalities,
    ),
    st.tuples(words, st.sampled_from(AttributionKind), st.one_of(st.none(), words))
    .filter(lambda said: said[0].casefold() != (said[2] or "").casefold())
    .map(lambda said: AttributionValue(*said)),
)  # fmt: skip


@st.composite
def reports(draw):
    """A report with some text."""
    return Report.build(
        text=draw(st.text(min_size=5, max_size=60)), title=draw(st.one_of(st.none(), words)),
        source=Source.named(draw(words)), published=draw(date_ranges),
    )  # fmt: skip


@st.composite
def mentions(draw):
    """A mention of that report with a few statements."""
    report = draw(reports())
    passage = report.passage(0, len(report.text))
    statements = draw(
        st.lists(
            values.map(lambda v: Statement.build(v, (passage,), by="test/1", hedge=Hedge.ABOUT, confidence=0.5)),
            max_size=5,
        )
    )
    return Mention.build(report.id, tuple(statements), main=draw(st.booleans()))


@given(reports())
def test_reports_round_trip(report):
    """Text in any script, with or without title and date."""
    assert records.decode(records.encode(report), Report) == report


@given(mentions())
def test_mentions_round_trip(mention):
    """Every kind of statement value keeps its type."""
    assert records.decode(records.encode(mention), Mention) == mention


@given(places, date_ranges, counts)
def test_incidents_round_trip(place, when, count):
    """Tolls with what was set aside, open ends included."""
    low, high = count
    toll = Toll(
        outcome=Outcome.KILLED, low=low, best=low, high=high, rule="single statement", statements=("stm-1",),
        set_aside=(SetAside(statement="stm-2", reason="superseded"),),
    )  # fmt: skip
    incident = Incident(
        id="inc-1", mentions=("men-1",), date=when, place=place, tolls=(toll,), standing=Standing.CONTESTED
    )
    assert records.decode(records.encode(incident), Incident) == incident


def test_totals_measurements_and_selections_round_trip():
    """The remaining records that are stored or sent."""
    passage = Passage(report="rpt-1", start=2, end=5, quote="six")
    total = StatedTotal(id="stt-1", report="rpt-1", measure=Measure.KILLED, low=6, high=None, passage=passage)
    measurement = Measurement(
        indicator="killed",
        value=Interval(low=1, high=None),
        unit="persons",
        start=date(2025, 1, 1),
        end=date(2025, 2, 1),
    )
    selection = Selection(countries=("TJ",), since=date(2025, 1, 1), event_types=(EventType.BOMBING,))
    for record in (total, measurement, selection):
        assert records.decode(records.encode(record), type(record)) == record


@given(mentions())
def test_the_same_content_has_the_same_id(mention):
    """A mention's id does not depend on the order of its statements."""
    again = Mention.build(mention.report, tuple(reversed(mention.statements)), main=mention.main)
    assert again.id == mention.id


def test_a_broken_record_is_refused_in_words():
    """Missing fields, crossed counts, a quote that does not fill its offsets, a statement without a passage."""
    with pytest.raises(RecordError, match="not a Report"):
        records.decode(b"{}", Report)
    with pytest.raises(RecordError, match="low=5, high=3"):
        CountValue(Outcome.KILLED, 5, 3)
    with pytest.raises(RecordError, match="fills its offsets"):
        Passage(report="rpt-1", start=0, end=4, quote="six")
    with pytest.raises(RecordError, match="needs the passage"):
        Statement.build(WeaponValue(Weapon.DRONE), (), by="test/1")
    with pytest.raises(RecordError, match="latitude"):
        Place(lat=95.0, lon=0.0)
    elsewhere = Passage(report="rpt-2", start=0, end=1, quote="x")
    foreign = Statement.build(WeaponValue(Weapon.DRONE), (elsewhere,), by="test/1")
    with pytest.raises(RecordError, match="another report"):
        Mention.build("rpt-1", (foreign,), main=True)


@pytest.mark.parametrize("kind", [AttributionKind.OFFICIAL_ACCUSATION, AttributionKind.THIRD_PARTY_ALLEGATION])
def test_nobody_accuses_itself(kind):
    """An accuser that is its own accused is a misreading, never a record."""
    with pytest.raises(RecordError, match="nobody accuses itself"):
        AttributionValue("Northern Front", kind, "northern front")
    assert AttributionValue("Northern Front", AttributionKind.CLAIM_OF_RESPONSIBILITY, "Northern Front")
