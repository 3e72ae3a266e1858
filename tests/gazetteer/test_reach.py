"""Which countries a circle may touch."""

from __future__ import annotations

from tollbook.gazetteer import load_gazetteer


def test_a_circle_touches_the_countries_around_it() -> None:
    """Neighbours within reach are named, across the antimeridian too, and far countries are not."""
    gazetteer = load_gazetteer()
    assert {"SN", "ML", "GN"} <= gazetteer.countries_within(12.84, -11.75, 100) <= {"SN", "ML", "GN", "MR", "GM", "GW"}
    assert "LI" in gazetteer.countries_within(47.1, 9.5, 20)
    assert {"FJ"} <= gazetteer.countries_within(-16.9, -179.95, 60)
