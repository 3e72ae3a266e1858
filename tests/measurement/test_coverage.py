"""Which days nobody watched."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.measurement.coverage import area_of, gaps, watched_through
from tollbook.records import Coverage, Indicator, Programme, Scope, Site, Watch

D = date(2025, 1, 1)


def day(n: int) -> date:
    return D + timedelta(days=n)


def cover(source: str, start: int, end: int | None, *countries: str, seen: int | None = None) -> Coverage:
    at = None if seen is None else datetime.combine(day(seen), datetime.min.time(), UTC)
    return Coverage.build(
        source=source,
        start=day(start),
        end=None if end is None else day(end),
        countries=countries,
        last_retrieved_at=at,
    )


@pytest.mark.parametrize(
    ("coverage", "last"),
    [
        (cover("s", 0, None), None),
        (cover("s", 0, None, seen=5), day(5)),
        (cover("s", 0, 20), day(10)),
        (cover("s", 0, 8), day(8)),
        (cover("s", 0, 8, seen=4), day(4)),
        (cover("s", 0, 4, seen=8), day(4)),
        (cover("s", 6, None, seen=5), None),
        (cover("s", 11, 20), None),
    ],
)
def test_coverage_reaches_what_was_retrieved(coverage: Coverage, last: date | None) -> None:
    """Open-ended coverage counts up to the last successful retrieval only, none past the day of the decision."""
    assert watched_through(coverage, day(10)) == last


def spans(found: object) -> list[tuple[str, int, int]]:
    return [(g.country, (g.start - D).days, (g.end - D).days) for g in found]  # type: ignore[attr-defined]


def test_gaps_per_country_and_number_of_sources() -> None:
    """Each country needs its own watch; two sources are two sources, not twice the same one."""
    known = [cover("a", 0, 4, "TJ"), cover("a", 5, 9, "TJ"), cover("b", 3, 6)]
    assert spans(gaps(known, ("TJ",), day(0), day(9))) == []
    assert spans(gaps(known, ("AF", "TJ"), day(0), day(9))) == [("AF", 0, 2), ("AF", 7, 9)]
    assert spans(gaps(known, ("TJ",), day(0), day(9), Watch(min_sources=2))) == [("TJ", 0, 2), ("TJ", 7, 9)]
    assert spans(gaps(known, ("*",), day(0), day(9))) == [("*", 0, 2), ("*", 7, 9)]
    assert spans(gaps([], ("TJ",), day(0), day(9))) == [("TJ", 0, 9)]


def test_recent_days_wait_for_reports() -> None:
    """The lag makes the last days unwatched, as seen from the day of the decision."""
    known = [cover("a", 0, 9)]
    assert spans(gaps(known, ("TJ",), day(0), day(9), Watch(lag_days=3))) == [("TJ", 7, 9)]
    assert spans(gaps(known, ("TJ",), day(0), day(5), Watch(lag_days=3), as_of=day(9))) == []


@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 30), st.integers(0, 12), st.booleans()), max_size=8),
    st.integers(1, 3),
)
def test_gaps_are_the_days_without_enough_sources(rows: list[tuple[str, int, int, bool]], sources: int) -> None:
    """Day by day, the gaps are exactly the days that too few sources cover."""
    known = [cover(s, a, a + n, *(("TJ",) if narrow else ())) for s, a, n, narrow in rows]
    expected = {d for d in range(31) if len({s for s, a, n, _ in rows if a <= d <= a + n}) < sources}
    found = spans(gaps(known, ("TJ",), day(0), day(30), Watch(min_sources=sources)))
    assert {d for _, a, b in found for d in range(a, b + 1)} == expected
    assert all(b + 1 < c for (_, _, b), (_, c, _) in pairwise(found))


def test_the_area_that_must_be_watched() -> None:
    """Countries, else the sites' countries, else the codes of provinces, else the world."""
    programme = Programme(
        name="p", indicators=(), conditions=(), gates=(),
        sites=(Site(name="x", lat=1, lon=1, country="TJ"), Site(name="y", lat=1, lon=1)),
    )  # fmt: skip
    cases = [
        (Scope(countries=("TJ", "AF")), ("AF", "TJ")),
        (Scope(sites=("x",)), ("TJ",)),
        (Scope(sites=("x", "y")), ("*",)),
        (Scope(admin1=("TJ-KT",)), ("TJ",)),
        (Scope(admin1=("Khatlon",)), ("*",)),
        (Scope(), ("*",)),
    ]
    for scope, area in cases:
        assert area_of(Indicator(name="i", scope=scope), programme) == area
