"""What measures read of a ledger as columns equals what its incidents say, on every kind of database."""

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.ledger.places import KINDS, place
from tests.ledger.test_tolling import incidents

from tollbook.ledger import Book
from tollbook.ledger.connection import reading, writing
from tollbook.ledger.counting import BookColumns
from tollbook.ledger.incidents import exchange_incidents
from tollbook.measurement import measure
from tollbook.measurement.measure import measure_members
from tollbook.measurement.members import measured_among, members_of
from tollbook.measurement.patterns import patterns
from tollbook.measurement.windows import reach_of
from tollbook.records import Coverage, Indicator, IndicatorKind, Programme, Scope, Site, Surveillance
from tollbook.vocabulary.codes import EventType, Measure, Standing, Weapon

DAY = date(2031, 3, 1)
AS_OF = DAY + timedelta(days=8)
WATCHED = [Coverage.build(source="a", start=date(2030, 1, 1), end=AS_OF)]
SITES = (Site(name="Quarry", lat=37.9, lon=70.2, radius_km=80, country="TJ"),)
SCOPES = st.sampled_from(
    [
        Scope(), Scope(countries=("TJ",)), Scope(countries=("AF", "TJ")), Scope(admin1=("khatlon",)),
        Scope(admin1=("TJ-KT", "Kabul")), Scope(sites=("Quarry",)), Scope(nationality="CN"),
        Scope(countries=("TJ",), nationality="AF"), Scope(actors=("Band of Nine",)),
        Scope(event_types=(EventType.BOMBING,)), Scope(standing=Standing.CORROBORATED),
        Scope(weapons=(Weapon.DRONE,)), Scope(sites=("Quarry",), actors=("Éclat",)),
    ]
)  # fmt: skip
INDICATORS = st.builds(
    lambda kind, measure_, scope, days: Indicator(
        name="n", kind=kind, scope=scope, window_days=days,
        measure=Measure.ATTACKS if kind is IndicatorKind.SHARE else measure_,
        part=Scope(event_types=(EventType.ARSON,)) if kind is IndicatorKind.SHARE else None,
    ),
    st.sampled_from([IndicatorKind.COUNT, IndicatorKind.DAYS_SINCE, IndicatorKind.SHARE]),
    st.sampled_from([Measure.ATTACKS, Measure.KILLED, Measure.INJURED]), SCOPES, st.sampled_from([3, 6, 400]),
)  # fmt: skip
TEST = Indicator(
    name="n", kind=IndicatorKind.WORSE, since=DAY, scope=Scope(countries=("TJ",)),
    surveillance=Surveillance(known_rate=40.0, length_days=60),
)  # fmt: skip


@pytest.fixture(params=KINDS)
def at(request):
    """One book for all examples of a test."""
    with TemporaryDirectory() as folder, place(request.param, Path(folder)) as address, Book.open(address) as made:
        yield made


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(incidents, st.lists(INDICATORS, min_size=1, max_size=3))
def test_measures_of_a_ledger_are_those_of_its_incidents(at, found, indicators):
    """Every value, reason and id."""
    programme = Programme(name="p", indicators=(), conditions=(), gates=(), sites=SITES)
    found = [msgspec.structs.replace(i, mentions=(f"men-{i.id[4:]}",)) for i in found]
    with writing(at._engine) as c:
        there = [i.id for i in at.incidents()]
        exchange_incidents(c, there, [], {}, at="")
        exchange_incidents(c, [], [msgspec.structs.replace(i, mentions=()) for i in found], {}, at="")
    with reading(at._engine) as c:  # not by `columns`, which keeps them until the log has grown
        read = BookColumns(c)
        for indicator in (*indicators, TEST):
            members = measured_among(read, indicator, programme, AS_OF)
            made = measure_members(indicator, programme, members, WATCHED, AS_OF)
            alone = measure(indicator, programme, at.incidents(), WATCHED, AS_OF)
            assert msgspec.structs.replace(made, mentions=0) == msgspec.structs.replace(alone, mentions=0)
            listed = members_of(indicator, programme, at.incidents(), reach_of(indicator, AS_OF))
            assert patterns(members, programme) == patterns(listed, programme)
