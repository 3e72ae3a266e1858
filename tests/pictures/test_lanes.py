"""Lanes of gates: bands told apart without colour, attacks below, words escaped."""

from datetime import date
from xml.etree import ElementTree as ET

from tollbook.pictures import standalone
from tollbook.pictures.lanes import Band, Lane, Spot, lanes

START, END = date(2031, 1, 1), date(2031, 1, 10)


def test_bands_fill_the_lane_and_differ_in_height():
    """Ten days of three states: widths add up to the lane, each state has a height of its own."""
    bands = (
        Band(START, date(2031, 1, 4), "open", "a"),
        Band(date(2031, 1, 5), date(2031, 1, 7), "closed", "b"),
        Band(date(2031, 1, 8), END, "not determinable", "c"),
    )
    drawn = ET.fromstring(str(lanes([Lane("<gate> & co", bands, ())], START, END, name="n", width=126)))
    found = [e for e in drawn.iter() if e.tag.endswith("rect")]
    assert [float(e.attrib["width"]) for e in found] == [40, 30, 30]
    assert len({e.attrib["height"] for e in found}) == 3
    assert "<gate> & co" in [e.text for e in drawn.iter()]


def test_attacks_stand_within_the_days_drawn():
    """One that began earlier is drawn at what of it lies within; an uncertain one is dashed."""
    spots = (Spot(date(2030, 12, 1), START, "early"), Spot(END, date(2031, 2, 1), "late", certain=False))
    drawn = ET.fromstring(standalone(lanes([Lane("g", (), spots)], START, END, name="n", width=126)))
    marks = [e for e in drawn.iter() if "whisker" in e.attrib.get("class", "")]
    assert [14 <= float(e.attrib["x1"]) <= 114 for e in marks] == [True, True]
    assert [e.attrib["class"] for e in marks] == ["whisker", "whisker open"]
