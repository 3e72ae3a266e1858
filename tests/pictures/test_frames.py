"""Frames, axes and whole pictures."""

from datetime import date
from xml.etree import ElementTree as ET

from tollbook.pictures import Days, Frame, bottom_axis, figure_words, left_axis, picture, rect, standalone

SVG = "{http://www.w3.org/2000/svg}"


def _drawn():
    frame = Frame(width=400, height=200)
    across = Days(date(2025, 1, 1), date(2025, 12, 31), *frame.x)
    up = frame.upwards(0, 20)
    bar = rect(across(date(2025, 3, 1)), up(12), 10, up(0) - up(12), class_="value")
    return picture(
        frame, "Killed a month", left_axis(frame, up, whole=True, name="persons"), bottom_axis(frame, across), bar,
        words="One month with <12> & more.",
    )  # fmt: skip


def test_a_picture_says_what_it_is():
    """It has a title and a description, for those who cannot see it and for those who point at it."""
    found = ET.fromstring(str(_drawn()))
    assert found.get("role") == "img"
    assert found.find(f"{SVG}title").text == "Killed a month"
    assert found.find(f"{SVG}desc").text == "One month with <12> & more."


def test_all_words_lie_within_the_picture():
    """Marks are drawn inside the frame."""
    for words in ET.fromstring(str(_drawn())).iter(f"{SVG}text"):
        assert 0 <= float(words.get("x")) <= 400
        assert 0 <= float(words.get("y")) <= 200


def test_a_picture_stands_alone_with_its_stylesheet():
    """A file of its own has the style inside and is well-formed; a page's picture has none."""
    alone = standalone(_drawn())
    assert ET.fromstring(alone).find(f"{SVG}style") is not None
    assert "<style" not in str(_drawn())
    assert alone == standalone(_drawn())


def test_figures_read_as_people_write_them():
    """Thousands apart, no needless decimals."""
    assert [figure_words(v) for v in (0, 1500, 0.25, 2.0)] == ["0", "1,500", "0.25", "2"]
