"""Counts, rates and days since, with what coverage, edges and exposure leave open."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest

from tollbook.measurement import measure
from tollbook.records import (
    Coverage,
    Exposure,
    Incident,
    Indicator,
    IndicatorKind,
    Place,
    Programme,
    Scope,
    Site,
    Toll,
    Watch,
)
from tollbook.vocabulary.codes import Measure, Outcome
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.intervals import Interval

AS_OF = date(2025, 12, 31)
YEAR = Coverage.build(source="src-a", start=date(2025, 1, 1), end=AS_OF, countries=("TJ",))


def attack(
    name: str, when: DateRange | date, *, country: str | None = "TJ", killed: tuple[int, int, int | None] = (0, 0, 0)
) -> Incident:
    days = DateRange.day(when) if isinstance(when, date) else when
    toll = Toll(outcome=Outcome.KILLED, low=killed[0], best=killed[1], high=killed[2], rule="single", statements=("s",))
    return Incident(id=f"inc-{name}", mentions=(f"men-{name}",), date=days, place=Place(country=country), tolls=(toll,))


def programme(*exposure: Exposure, watch: Watch = Watch()) -> Programme:  # noqa: B008 - frozen
    return Programme(name="p", indicators=(), conditions=(), gates=(), exposure=exposure, watch=watch)


COUNT = Indicator(name="n", scope=Scope(countries=("TJ",)), window_days=365)
KILLED = Indicator(name="k", scope=Scope(countries=("TJ",)), window_days=365, measure=Measure.KILLED)
INCIDENTS = [
    attack("a", date(2025, 3, 1), killed=(2, 3, 4)),
    attack("b", date(2025, 6, 1), killed=(1, 1, None)),
    attack("c", date(2025, 7, 1), country=None, killed=(5, 5, 5)),
    attack("d", date(2024, 12, 31), killed=(9, 9, 9)),
    attack("e", date(2026, 1, 1), killed=(9, 9, 9)),
    attack("f", DateRange.month(2025, 12), killed=(0, 0, 0)),
    attack("g", date(2025, 6, 1), country="AF"),
]


def test_counts_of_attacks_with_edges_in_high_only() -> None:
    """What may lie outside counts in high only; what lies outside the window or the area not at all."""
    made = measure(COUNT, programme(), INCIDENTS, [YEAR], AS_OF)
    assert made.value == Interval(low=3, best=3, high=4)
    assert (made.inside, made.edge) == (("inc-a", "inc-b", "inc-f"), ("inc-c",))
    assert (made.start, made.end, made.unit) == (date(2025, 1, 1), AS_OF, "attacks")


def test_counts_of_persons_are_open_where_a_figure_is() -> None:
    """An open-ended figure leaves the count open; attacks that killed nobody are not listed."""
    made = measure(KILLED, programme(), INCIDENTS, [YEAR], AS_OF)
    assert made.value == Interval(low=3, best=4, high=None)
    assert made.inside == ("inc-a", "inc-b")
    assert any("no upper figure" in r for r in made.reasons)


def test_an_unwatched_day_leaves_the_count_open_with_its_reason() -> None:
    """Without coverage zero is never certain; what is known stays known."""
    late = Coverage.build(source="src-a", start=date(2025, 1, 2), end=AS_OF, countries=("TJ",))
    made = measure(COUNT, programme(), INCIDENTS[:1], [late], AS_OF)
    assert made.value == Interval(low=1, high=None)
    assert made.reasons == ("TJ was not watched on 2025-01-01",)
    assert measure(COUNT, programme(), [], [], AS_OF).value == Interval(low=0, high=None)
    assert measure(COUNT, programme(), [], [YEAR], AS_OF).value == Interval.exact(0)


def test_a_window_that_has_not_begun_cannot_be_measured() -> None:
    """The reason names the days."""
    made = measure(Indicator(name="n", since=date(2026, 2, 1)), programme(), [], [YEAR], AS_OF)
    assert made.value is None
    assert "begins on 2026-02-01" in made.reasons[0]


RATE = Indicator(name="r", kind=IndicatorKind.RATE, scope=Scope(countries=("TJ",)), window_days=365)


def exposed(low: float, high: float, start: date = date(2025, 1, 1), end: date = AS_OF) -> Exposure:
    return Exposure(start=start, end=end, persons_low=low, persons_high=high)


def test_rates_carry_exact_intervals_over_ranges_of_exposure() -> None:
    """Low: Garwood's lower limit over the highest exposure; high: his upper limit over the lowest."""
    made = measure(RATE, programme(exposed(100, 200)), INCIDENTS[:2], [YEAR], AS_OF)
    assert made.value is not None
    assert made.value.low == pytest.approx(0.242209 / (365 * 200) * 1000, rel=1e-5)
    assert made.value.high == pytest.approx(7.224688 / (365 * 100) * 1000, rel=1e-5)
    assert made.value.best is None
    assert made.exposure == Interval(low=36_500, high=73_000)
    assert made.level == 0.95
    exact = measure(RATE, programme(exposed(100, 100)), INCIDENTS[:2], [YEAR], AS_OF)
    assert exact.value is not None
    assert exact.value.best == pytest.approx(2 / 36_500 * 1000)


@pytest.mark.parametrize(
    ("periods", "says"),
    [
        ((), "no exposure is declared for 2025-01-01"),
        ((exposed(1, 1, end=date(2025, 6, 30)),), "no exposure is declared for 2025-07-01"),
        ((exposed(0, 0),), "nobody was at risk"),
    ],
)
def test_no_rate_without_exposure(periods: tuple[Exposure, ...], says: str) -> None:
    """Undeclared or zero exposure gives no rate, with the reason."""
    made = measure(RATE, programme(*periods), [], [YEAR], AS_OF)
    assert made.value is None
    assert says in made.reasons[0]


def test_a_rate_has_no_upper_limit_where_exposure_may_be_zero_or_days_were_unwatched() -> None:
    """Either leaves it open above."""
    open_exposure = measure(RATE, programme(exposed(0, 10)), INCIDENTS[:1], [YEAR], AS_OF)
    unwatched = measure(RATE, programme(exposed(10, 10)), INCIDENTS[:1], [], AS_OF)
    for made in (open_exposure, unwatched):
        assert made.value is not None
        assert made.value.high is None
        assert made.value.low is not None
        assert made.value.low > 0


def test_rates_of_persons_are_wider_than_those_of_as_many_attacks() -> None:
    """Three killed together say less than three attacks."""
    killed = Indicator(name="r", kind=IndicatorKind.RATE, measure=Measure.KILLED, window_days=365,
                       scope=Scope(countries=("TJ",)))  # fmt: skip
    one = measure(killed, programme(exposed(1, 1)), [attack("a", date(2025, 3, 1), killed=(3, 3, 3))], [YEAR], AS_OF)
    three = measure(killed, programme(exposed(1, 1)), [attack(n, date(2025, 3, 1), killed=(1, 1, 1)) for n in "abc"],
                    [YEAR], AS_OF)  # fmt: skip
    assert one.value is not None
    assert three.value is not None
    assert one.value.ends[0] < three.value.ends[0] < three.value.ends[1] < one.value.ends[1]


SINCE = Indicator(name="d", kind=IndicatorKind.DAYS_SINCE, scope=Scope(countries=("TJ",)))


@pytest.mark.parametrize(
    ("incidents", "coverage", "low", "high"),
    [
        ([attack("a", AS_OF - timedelta(days=30))], [YEAR], 30, 30),
        ([attack("a", DateRange.month(2025, 11))], [YEAR], 31, 60),
        (
            [attack("a", AS_OF - timedelta(days=30)), attack("b", AS_OF - timedelta(days=9), country=None)],
            [YEAR],
            9,
            30,
        ),
        ([], [YEAR], 365, None),
        ([], [], 0, None),
        ([attack("a", AS_OF - timedelta(days=30))], [], 0, 30),
        ([attack("a", date(2024, 1, 1))], [YEAR], 365, 730),
        ([attack("a", date(2026, 1, 1))], [YEAR], 365, None),
        ([attack("a", DateRange())], [YEAR], 0, None),
    ],
)
def test_days_since_start_anew_where_nobody_watched(
    incidents: list[Incident], coverage: list[Coverage], low: int, high: int | None
) -> None:
    """From the last certain attack at most, from the last possible one or unwatched day at least."""
    made = measure(SINCE, programme(), incidents, coverage, AS_OF)
    assert made.value is not None
    assert (made.value.low, made.value.high) == (low, high)


def test_reports_that_are_still_to_come_keep_recent_days_open() -> None:
    """With a lag of a week the last week is not taken for quiet: windows end before it, what is known of it counts."""
    late = programme(watch=Watch(lag_days=7))
    assert measure(SINCE, late, [attack("a", date(2025, 6, 1))], [YEAR], AS_OF).value == Interval.exact(206)
    assert measure(SINCE, late, [attack("a", date(2025, 12, 30))], [YEAR], AS_OF).value == Interval.exact(0)
    month = msgspec.structs.replace(COUNT, window_days=30)
    first = measure(month, late, [], [YEAR], AS_OF)
    assert (first.start, first.value) == (date(2025, 11, 25), Interval.exact(0))
    assert measure(month, late, [attack("a", date(2025, 12, 30))], [YEAR], AS_OF).value == Interval.exact(1)
    unseen = Coverage.build(source="src-a", start=date(2025, 1, 1), end=date(2025, 12, 23), countries=("TJ",))
    assert measure(month, late, [], [unseen], AS_OF).value == Interval(low=0, high=None)


def test_an_incident_of_no_exact_place_is_on_the_edge_of_a_site_only_where_its_country_is_in_reach() -> None:
    """Somewhere in the site's country or next to it perhaps; somewhere in a far country not."""
    near = Indicator(name="n", scope=Scope(sites=("Camp",)), window_days=365)
    made = Programme(
        name="p", indicators=(), conditions=(), gates=(),
        sites=(Site(name="Camp", lat=37.9, lon=70.2, radius_km=80, country="TJ"),),
    )  # fmt: skip
    incidents = [attack(c, date(2025, 3, 1), country=c) for c in ("TJ", "AF", "NG")]
    found = measure(near, made, [*incidents, attack("unknown", date(2025, 3, 1), country=None)], [YEAR], AS_OF)
    assert found.edge == ("inc-AF", "inc-TJ", "inc-unknown")
    assert found.value == Interval(low=0, best=0, high=3)
    assert "inc-AF (2025-03-01) may lie outside the area (its place is known as unknown)" in found.reasons


def test_a_vague_date_is_named_as_what_is_in_doubt() -> None:
    """The reason says that the dates decide it."""
    found = measure(COUNT, programme(), [attack("a", DateRange.year(2024)), attack("b", DateRange())], [YEAR], AS_OF)
    assert found.edge == ("inc-b",)
    assert found.reasons == ("inc-b (undated) may lie outside the dates",)


def test_a_rate_of_attacks_in_bursts_is_wider_where_campaigns_are_declared() -> None:
    """Three attacks in one week say less than three far apart."""
    bursty = Indicator(
        name="r", kind=IndicatorKind.RATE, window_days=365, scope=Scope(countries=("TJ",)), campaign_days=7
    )
    apart = [attack(str(n), date(2025, 3 * n, 1)) for n in (1, 2, 3)]
    together = [attack(str(n), date(2025, 3, n)) for n in (1, 2, 3)]
    one = measure(bursty, programme(exposed(1, 1)), together, [YEAR], AS_OF)
    three = measure(bursty, programme(exposed(1, 1)), apart, [YEAR], AS_OF)
    assert one.value is not None
    assert three.value is not None
    assert one.value.ends[0] < three.value.ends[0] < three.value.ends[1] < one.value.ends[1]
    assert "up to 3 attacks in one campaign" in one.reasons[-1]
