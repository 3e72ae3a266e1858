"""The time line and the small bars show low, best and high."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from tollbook.pictures import Bar, interval_bar, period_days, timeline

SVG = "{http://www.w3.org/2000/svg}"


def bar(name, low, best, high, *, attacks=1, perhaps=0):
    start, end = period_days(name)
    return Bar(start=start, end=end, low=low, best=best, high=high, attacks=attacks, perhaps=perhaps, words=name)


def of_class(found, name):
    return [e for e in found.iter() if e.get("class") == name]


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3)),
    ],
)
def test_a_period_has_its_days(name, start, end):
    """Years, months and days by name."""
    assert period_days(name) == (start, end)


def test_nothing_is_drawn_of_nothing():
    """No bars, no picture."""
    assert timeline([], name="When") is None


def test_bars_show_the_best_figure_and_how_far_it_may_be_off():
    """Twice the figure is twice as high; a range has its line, an open one a broken line."""
    found = ET.fromstring(
        str(timeline([bar("2025-01", 2, 2, 2), bar("2025-02", 3, 4, 6), bar("2025-03", 1, 1, None)], name="When"))
    )
    heights = [float(e.get("height")) for e in of_class(found, "value")]
    assert heights[1] == pytest.approx(2 * heights[0], rel=0.01)
    assert len(of_class(found, "whisker open")) == 1
    assert len(of_class(found, "whisker")) == 4


def test_what_may_lie_outside_is_told_apart():
    """Attacks that count perhaps have a bar of their own above the sure ones."""
    found = ET.fromstring(str(timeline([bar("2025-01", 0, 0, 3, attacks=2, perhaps=1)], name="When")))
    [sure], [perhaps] = of_class(found, "count"), of_class(found, "perhaps")
    assert float(perhaps.get("y")) < float(sure.get("y"))
    assert of_class(found, "value") == []


def test_a_small_bar_reaches_from_low_to_high():
    """The range, the best figure, and an open end; nothing breaks where everything is zero."""
    found = ET.fromstring(str(interval_bar(2, 5, 10, 20)))
    [span] = of_class(found, "range")
    assert (float(span.get("x")), float(span.get("width"))) == (10, 40)
    [best] = of_class(found, "whisker best")
    assert float(best.get("x1")) == 25
    open_end = ET.fromstring(str(interval_bar(2, 5, None, 20)))
    assert float(of_class(open_end, "range open")[0].get("width")) == 90
    assert interval_bar(0, 0, 0, 0)
