"""Which attack an allegation names."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.meant import attack_meant
from tollbook.extraction.interpret.context import ReportText

SCENE = "A bomb killed two in a market in Orvale on Sunday. On Tuesday a mine killed a cook at Senna. "


@pytest.mark.parametrize(
    ("words", "incident"),
    [
        ("The Front claimed Sunday's killings.", 0),
        ("The Front claimed Tuesday's attack.", 1),
        ("Police blamed the Front for the market bombing.", 0),
        ("For the mine, the mayor blamed the Front.", 1),
        ("The Front claimed the latest attack.", None),
        ("The Front claimed Friday's attack.", None),
        ("The Front claimed it.", None),
        ("Nobody claimed the Orvale murders.", 0),
        ("Of the Senna charge no proof was given.", 1),
        ("The Front, which is based in Orvale, claimed it.", None),
    ],
)
def test_an_attack_is_named_by_its_day_or_place_or_by_what_was_struck(words: str, incident: int | None) -> None:
    """Where that fits one alone."""
    assert attack_meant(ReportText(SCENE + words), 2, [[0], [1]]) == incident


def test_a_single_attack_needs_no_name() -> None:
    """Nothing is looked up where only one is told."""
    assert attack_meant(ReportText(SCENE + "The Front claimed Sunday's killings."), 2, [[0]]) is None
