"""What was at risk: persons, sites and kilometres over time, of whom and where."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from tollbook.measurement.exposure import at_risk
from tollbook.records import Corridor, Exposure, Indicator, IndicatorKind, Overlap, Per, Programme, Scope, Site
from tollbook.vocabulary.intervals import Interval

START, END = date(2025, 1, 1), date(2025, 12, 31)


def exposed(low: float | None = 10, high: float | None = 10, **more: object) -> Exposure:
    return Exposure(start=START, end=END, persons_low=low, persons_high=high, **more)  # type: ignore[arg-type]


def programme(*exposure: Exposure, overlap: Overlap = Overlap.REFUSE) -> Programme:
    return Programme(
        name="p", indicators=(), conditions=(), gates=(), exposure=exposure, overlap=overlap,
        sites=(Site(name="A", lat=38.0, lon=70.0, country="TJ"), Site(name="B", lat=36.0, lon=70.0, country="AF")),
        corridors=(Corridor(name="Road", points=((38.0, 70.0), (38.5, 70.5)), country="TJ"),),
    )  # fmt: skip


def rate(per: Per = Per.PERSON_DAYS, **scope: object) -> Indicator:
    return Indicator(name="r", kind=IndicatorKind.RATE, per=per, scope=Scope(**scope))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("indicator", "low", "high"),
    [
        (rate(), 30, 30),
        (rate(nationality="CN"), 10, 10),
        (rate(nationality="PK"), None, None),
        (rate(countries=("TJ",)), 10, 10),
        (rate(countries=("TJ", "AF")), 30, 30),
        (rate(sites=("B",)), 20, 20),
        (rate(admin1=("Khatlon",)), 0, 30),
    ],
)
def test_exposure_counts_for_whom_and_where_it_is_declared(
    indicator: Indicator, low: float | None, high: float | None
) -> None:
    """Ten Chinese at a site in Tajikistan and twenty Tajiks in Afghanistan: each question has its own denominator."""
    made = programme(exposed(nationality="CN", sites=("A",)), exposed(20, 20, nationality="TJ", sites=("B",)))
    found = at_risk(made, indicator, START, END).value
    if low is None:
        assert found is None
    else:
        assert found is not None
        assert (found.low, found.high) == (low * 365, high * 365)  # type: ignore[operator]


def test_an_exposure_that_does_not_say_of_whom_counts_in_high_only() -> None:
    """Of ten persons of unstated nationality between none and all are Chinese."""
    found = at_risk(programme(exposed()), rate(nationality="CN"), START, END)
    assert found.value == Interval(low=0, high=3650)
    assert "may be of others" in found.reasons[0]


def test_sites_kilometres_and_years() -> None:
    """Site-months, kilometre-months and years, each from its own amounts; an open amount is open above."""
    made = programme(msgspec.structs.replace(exposed(), sites_low=2, sites_high=3, km_low=120.0))
    months = at_risk(made, rate(Per.SITE_MONTHS), START, END).value
    assert months is not None
    assert (months.low, months.high) == pytest.approx((2 * 365 / 30.4375, 3 * 365 / 30.4375))
    route = at_risk(made, rate(Per.KM_MONTHS), START, END).value
    assert route is not None
    assert route.low == pytest.approx(120 * 365 / 30.4375)
    assert route.high is None
    years = at_risk(programme(), rate(Per.YEARS), START, END).value
    assert years is not None
    assert years.best == pytest.approx(365 / 365.25)
    assert at_risk(made, rate(Per.SITE_MONTHS), START, date(2026, 1, 1)).value is None


def test_overlapping_exposures_are_refused_or_summed_as_declared() -> None:
    """The same people twice is no denominator; with `overlap: sum` they are other people."""
    refused = at_risk(programme(exposed(), exposed(5, 6)), rate(), START, END)
    assert refused.value is None
    assert "overlap" in refused.reasons[0]
    summed = at_risk(programme(exposed(), exposed(5, 6), overlap=Overlap.SUM), rate(), START, END)
    assert summed.value == Interval(low=15 * 365, high=16 * 365)


def test_only_watched_days_count_where_asked_the_least_exposed_first() -> None:
    """Half of a year with ten persons in its first half and a hundred in the second: at least the smaller half."""
    made = programme(
        msgspec.structs.replace(exposed(), end=date(2025, 6, 30)),
        msgspec.structs.replace(exposed(100, 100), start=date(2025, 7, 1)),
    )
    found = at_risk(made, rate(), START, END, days=181).value
    assert found is not None
    assert found.low == 1810
    assert found.high == 1810 + 184 * 100
