"""An area that nobody knows is not quiet: it is said."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.measurement import measure
from tollbook.measurement.areas import area_doubts
from tollbook.records import Coverage, Indicator, Programme, Scope

CASES = [
    (("TJ",), "Khatlon", ""),
    (("SN",), "kedougou", ""),
    ((), "Khatlon", ""),
    ((), "TJ-KT", ""),
    (("TJ",), "Atlantis", "no first-level area 'Atlantis' is known in TJ"),
    ((), "TJ-ZZ", "no first-level area 'TJ-ZZ' is known"),
    (("CD",), "Nord-Kivu", "are kept under 'North Kivu'; write it so"),
]


def indicator(countries: tuple[str, ...], area: str) -> Indicator:
    return Indicator(name="n", scope=Scope(countries=countries, admin1=(area,)), window_days=90)


@pytest.mark.parametrize(("countries", "area", "says"), CASES)
def test_names_that_no_attack_is_kept_under_are_told(countries: tuple[str, ...], area: str, says: str) -> None:
    """Case, accents and codes make no difference; another name for an area does."""
    found = area_doubts(indicator(countries, area))
    assert says in found[0] if says else found == []


def test_a_measurement_says_so_beside_its_figure() -> None:
    """Nothing known of a misspelt area is not nothing; its reason goes with every decision that hangs on it."""
    watched = Coverage.build(source="Post", start=date(2030, 1, 1), end=date(2031, 12, 31))
    nothing = Programme(name="p", indicators=(), conditions=(), gates=())
    made = measure(indicator(("TJ",), "Atlantis"), nothing, (), [watched], date(2031, 3, 31))
    assert made.value is None
    assert any("look whether it is misspelt" in reason for reason in made.reasons)
