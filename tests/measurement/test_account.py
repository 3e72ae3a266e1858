"""A measurement with what must be read beside it."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tollbook.measurement.account import _counted, account
from tollbook.measurement.columns import Listed
from tollbook.measurement.course import course
from tollbook.measurement.members import Members, members_of
from tollbook.measurement.windows import reach_of
from tollbook.records import (
    Coverage,
    Incident,
    Indicator,
    IndicatorKind,
    Place,
    Programme,
    Scope,
    Site,
    Surveillance,
)
from tollbook.vocabulary.codes import EventType, PlacePrecision, TargetKind, Weapon
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.truth import Truth

AS_OF = date(2025, 12, 31)
WATCHED = Coverage.build(source="a", start=date(2020, 1, 1), end=AS_OF, countries=("TJ",))
TJ = Scope(countries=("TJ",))
COUNT = Indicator(name="attacks", scope=TJ, window_days=360)


def attack(day: date, *weapons: Weapon, **more: object) -> Incident:
    return Incident(
        id=f"inc-{day}", mentions=(f"m-{day}",), date=DateRange.day(day), place=Place(country="TJ"), weapons=weapons,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


def programme(*indicators: Indicator) -> Programme:
    site = Site(name="Camp", lat=38.0, lon=70.0, radius_km=50, country="TJ")
    return Programme(name="p", indicators=indicators, conditions=(), gates=(), sites=(site,))


def test_stretches_show_what_was_watched_and_reports_are_counted() -> None:
    """Twelve stretches of thirty days; one that was not watched is open above; reports in the window are counted."""
    half = Coverage.build(source="a", start=date(2020, 1, 1), end=date(2025, 6, 30), countries=("TJ",))
    days = [date(2025, 3, 1), date(2025, 8, 1)]
    made = account(COUNT, programme(COUNT), [attack(d) for d in days], [half], AS_OF, {}, [date(2025, 3, 2)] * 3)
    assert len(made.stretches) == 12
    assert sum(s.count.low or 0 for s in made.stretches) == 2
    assert {s.watched for s in made.stretches} >= {0.0, 1.0}
    assert all((s.count.high is None) == (s.watched < 1) for s in made.stretches)
    assert made.reports == 3
    assert made.measurement.coverage is not None
    assert 0.4 < made.measurement.coverage < 0.6


@given(
    st.lists(
        st.tuples(st.integers(-40, 400), st.integers(0, 90), st.booleans(), st.booleans(), st.integers(-1, 5)),
        max_size=12,
    ),
    st.integers(1, 100), st.integers(1, 40),
)  # fmt: skip
def test_stretches_count_as_each_would_alone(
    attacks: list[tuple[int, int, bool, bool, int]], whole: int, length: int
) -> None:
    """Surely in one stretch or none, perhaps in each that it may have been in; OPEN (-1) leaves those open."""
    day = date(2025, 1, 1)
    first = np.array([a for a, *_ in attacks], dtype=np.int64) + day.toordinal()
    last = first + np.array([n for _, n, *_ in attacks], dtype=np.int64)
    inside, dated = (np.array([bool(a[i]) for a in attacks], dtype=np.bool_) for i in (2, 3))
    high = np.array([most for *_, most in attacks], dtype=np.int64)
    low = np.maximum(high, 0) * inside
    members = Members(Listed(()), np.arange(len(attacks)), inside, low, low, high, first, last, dated)
    found = zip(*_counted(members, day, whole, length), strict=True)
    for begin, made in zip(range(0, whole, length), found, strict=True):
        a, b = day.toordinal() + begin, day.toordinal() + min(begin + length, whole) - 1
        perhaps = (last >= a) & (first <= b)
        sure = perhaps & inside & dated & (first >= a) & (last <= b)
        most = None if (high[perhaps] == -1).any() else high[perhaps].sum()
        assert made == (low[sure].sum(), low[sure].sum(), most, high[perhaps].max(initial=1))


def test_bursts_widen_the_interval_and_say_so() -> None:
    """Twelve attacks in one month are no Poisson count: the interval that allows for it is wider than Garwood's."""
    burst = [attack(date(2025, 3, 1) + timedelta(days=2 * i)) for i in range(12)]
    made = account(COUNT, programme(COUNT), burst, [WATCHED], AS_OF)
    assert made.bursts is not None
    assert made.bursts.index > 5
    assert made.widened is not None
    assert made.widened.low < 6.2  # type: ignore[operator]
    assert made.widened.high > 20.97  # type: ignore[operator]
    assert any("is not credible" in note for note in made.notes)
    assert made.campaigns is not None
    assert made.campaigns.low == 1


def test_a_quiet_last_fortnight_is_not_taken_for_quiet() -> None:
    """Reports that came ten days late on average leave room for attacks that nobody has told of yet."""
    days = [date(2025, 1, 5) + timedelta(days=10 * i) for i in range(30)]
    seen = {f"inc-{d}": d + timedelta(days=10) for d in days}
    made = account(COUNT, programme(COUNT), [attack(d) for d in days], [WATCHED], AS_OF, seen)
    assert made.recent is not None
    assert made.recent.count.low == 0
    assert made.recent.count.high is None or made.recent.count.high > 0
    unknown = account(COUNT, programme(COUNT), [attack(d) for d in days], [WATCHED], AS_OF)
    assert unknown.recent is None
    assert any("not known to have been quiet" in note for note in unknown.notes)


def test_patterns_tell_shares_with_their_doubt() -> None:
    """Drones, complex attacks, targets and distances, over all and by year; silence of reports widens them."""
    from tollbook.records import TargetValue

    near = Place(country="TJ", lat=38.0, lon=70.01, precision=PlacePrecision.POINT)
    incidents = [
        attack(date(2025, 2, 1), Weapon.DRONE, event_type=EventType.DRONE_OR_AIR_STRIKE),
        attack(date(2025, 3, 1), Weapon.FIREARM, Weapon.EXPLOSIVE, targets=(TargetValue("a mine", TargetKind.SITE),)),
        attack(date(2025, 4, 1)),
    ]
    incidents.append(Incident(id="inc-near", mentions=("m",), date=DateRange.day(date(2025, 5, 1)), place=near))
    made = account(COUNT, programme(COUNT), incidents, [WATCHED], AS_OF, with_patterns=True)
    found = {(p.kind, p.name): p.found for p in made.patterns if p.year is None}
    drones = found["weapon", "drone"]
    assert (drones.part.low, drones.part.high, drones.whole.low) == (1, 3, 4)
    assert found["kind of attack", "complex"].part.low == 1
    assert found["target", "site"].part.low == 1
    assert found["distance", "within 10 km of a site"].part.low == 1
    assert {p.year for p in made.patterns} == {None, 2025}


def test_the_course_of_a_test_shows_its_boundary() -> None:
    """After enough quiet days none at all is low enough to signal, and the finding is made on that day."""
    since = date(2025, 1, 1)
    better = Indicator(
        name="b", kind=IndicatorKind.BETTER, scope=TJ, since=since,
        surveillance=Surveillance(known_rate=6.0, length_days=365),
    )  # fmt: skip
    members = members_of(better, programme(better), [], reach_of(better, AS_OF))
    points = course(better, programme(better), members, [WATCHED], AS_OF)
    assert points[-1].day == AS_OF
    assert points[0].below is None
    assert [p.truth is Truth.MET for p in points] == [p.below is not None for p in points]
    assert all(p.above is not None and p.above >= 1 for p in points)
    assert course(better, programme(better), members, [WATCHED], date(2027, 1, 1)) == ()
