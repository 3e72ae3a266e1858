"""Pictures of measurements: what is not known is drawn as not known."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from tollbook.errors import UsageError
from tollbook.measurement.account import account
from tollbook.pictures import Element, standalone
from tollbook.pictures.measurements import account_picture
from tollbook.pictures.raster import png
from tollbook.records import (
    Coverage,
    Exposure,
    Incident,
    Indicator,
    IndicatorKind,
    Per,
    Place,
    Programme,
    Scope,
    Surveillance,
)
from tollbook.vocabulary.dates import DateRange

AS_OF = date(2026, 9, 30)
TJ = Scope(countries=("TJ",))
SINCE = date(2025, 1, 1)
INCIDENTS = [
    Incident(id=f"inc-{m}", mentions=("m",), date=DateRange.day(date(2024, m, 3)), place=Place(country="TJ"))
    for m in range(1, 13)
]
KINDS = {
    "count": Indicator(name="n", scope=TJ, window_days=720),
    "rate": Indicator(name="n", kind=IndicatorKind.RATE, scope=TJ, window_days=360),
    "better": Indicator(name="n", kind=IndicatorKind.BETTER, scope=TJ, since=SINCE,
                        surveillance=Surveillance(baseline_events=12, length_days=730)),
    "sequence": Indicator(name="n", kind=IndicatorKind.RATE_SEQUENCE, per=Per.YEARS, scope=TJ, since=SINCE,
                          surveillance=Surveillance(guess=12.0)),
    "change": Indicator(name="n", kind=IndicatorKind.CHANGE, scope=TJ, since=SINCE,
                        surveillance=Surveillance(baseline_since=date(2023, 1, 2), length_days=730)),
}  # fmt: skip


def drawn(kind: str, *coverage: Coverage) -> Element:
    exposure = Exposure(start=date(2020, 1, 1), end=AS_OF, persons_low=40, persons_high=60)
    programme = Programme(name="p", indicators=(KINDS[kind],), conditions=(), gates=(), exposure=(exposure,))
    found = account_picture(account(KINDS[kind], programme, INCIDENTS, coverage, AS_OF))
    assert found is not None
    return found


WATCHED = Coverage.build(source="a", start=date(2020, 1, 1), end=AS_OF, countries=("TJ",))
PARTLY = Coverage.build(source="a", start=date(2020, 1, 1), end=date(2025, 3, 1), countries=("TJ",))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drawn_as_svg_and_png_with_words(kind: str) -> None:
    """Well-formed, with a title and words for those who cannot see it; the same bytes again."""
    made = drawn(kind, WATCHED)
    root = ElementTree.fromstring(standalone(made))  # our own markup
    assert root[1].text or root[2].text
    assert "watched" in standalone(made)
    assert standalone(made) == standalone(drawn(kind, WATCHED))
    assert png(made, width=400).startswith(b"\x89PNG")


def test_days_without_watch_are_open_above_and_empty_below() -> None:
    """A dashed whisker to the end of the scale where nobody watched; none where everybody did."""
    assert "stroke-dasharray" in str(drawn("count", PARTLY))
    assert "stroke-dasharray" not in str(drawn("count", WATCHED))
    assert "0% of the days watched" in str(drawn("count", PARTLY))


def test_exposure_has_its_band_and_a_test_its_boundaries() -> None:
    """A rate shows what was at risk; a test the counts at which it signals."""
    assert "exposed" in str(drawn("rate", WATCHED))
    assert "exposed" not in str(drawn("count", WATCHED))
    assert "higher" in str(drawn("better", WATCHED)) or "lower" in str(drawn("better", WATCHED))


def test_an_indicator_without_days_has_no_picture() -> None:
    """Before its window begins there is nothing to draw."""
    later = Indicator(name="n", scope=TJ, since=date(2027, 1, 1))
    programme = Programme(name="p", indicators=(later,), conditions=(), gates=())
    assert account_picture(account(later, programme, [], [WATCHED], AS_OF)) is None


def test_a_picture_of_no_or_too_much_width_is_refused() -> None:
    """A width that nobody can draw is named."""
    with pytest.raises(UsageError, match="1 to 8,000 pixels"):
        png(drawn("count", WATCHED), width=0)
