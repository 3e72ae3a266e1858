"""Waterfalls: each bar begins where the last one ended, words say the same, none depends on colour."""

from xml.etree import ElementTree as ET

import pytest

from tollbook.pictures.waterfalls import Step, waterfall

STEPS = [Step("before", -1.0), Step("date", 3.0, "same <day>"), Step("killed", -0.5, "differs")]


def test_bars_follow_each_other_and_differ_in_height():
    """-1, then up to 2, then down to 1.5."""
    drawn = ET.fromstring(str(waterfall(STEPS, 0.9, name="n", unit="bits", width=360 + 300)))
    bars = [e.attrib for e in drawn.iter() if e.tag.endswith("rect")]
    ends = [(float(b["x"]), float(b["x"]) + float(b["width"])) for b in bars]
    assert ends == [(300, 400), (300, 600), (550, 600)]
    assert len({b["height"] for b in bars}) == 2
    assert "date: same <day>" in [e.text for e in drawn.iter()]


def test_words_say_what_the_picture_shows():
    """For those who cannot see it: every step, the sum, and what was needed."""
    drawn = ET.fromstring(str(waterfall(STEPS, 0.9, name="n", unit="bits")))
    assert "before -1.0; date +3.0; killed -0.5; sum +1.5, +0.9 needed" in drawn.attrib["aria-label"]


@pytest.mark.parametrize("steps", [[], [Step("nothing", 0.0)]])
def test_little_evidence_is_drawn_too(steps):
    """No step, and one of no weight."""
    assert "0.0 needed" in str(waterfall(steps, 0.0, name="n", unit="bits"))
