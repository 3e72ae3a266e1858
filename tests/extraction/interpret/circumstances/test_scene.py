"""Names of places that are no scene."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.scene import Scene, is_seat
from tollbook.gazetteer import load_gazetteer


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("It was planned across the border, which Kabul called baseless.", True),
        ("A Kabul-based firm lost two cooks.", True),
        ("A road to Herat, which Kabul residents use, was mined.", False),
        ("Two cooks died in Kabul.", False),
    ],
)
def test_a_government_called_by_its_capital_was_not_struck(text: str, seat: bool) -> None:
    """Nor is a firm where it has its seat; residents of a town say nothing."""
    (named,) = [t for t in load_gazetteer().find(text) if t.text == "Kabul"]
    assert is_seat(text, named) is seat


@pytest.mark.parametrize(
    ("text", "divisions"),
    [
        ("Nine were shot on a road in Balochistan. All were from Punjab.", {"PK-BA"}),
        ("Nine were shot on a road in Balochistan. The men hailed from Punjab.", {"PK-BA"}),
        ("Two brothers from Punjab and their guide were shot on a road in Balochistan.", {"PK-BA"}),
        ("Nine were shot on a road in Balochistan. Buses from Punjab were stopped.", {"PK-BA", "PK-PB"}),
    ],
)
def test_where_victims_come_from_is_no_scene(text: str, divisions: set[str]) -> None:
    """A report that says that all were from elsewhere is not set there."""
    gazetteer = load_gazetteer()
    scene = Scene(text, gazetteer, gazetteer.find(text))
    assert set(scene.context().admin1) == divisions
