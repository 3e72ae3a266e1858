"""Names of places that say who speaks, not where something happened."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.afar import is_government


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Five threshers died, the chief says. Selby has not answered questions.", True),
        ("The army denied it, and Selby did not comment.", True),
        ("Gunmen in Selby said nothing.", False),
        ("Selby is quiet again.", False),
    ],
)
def test_a_government_by_its_seat(text: str, speaks: bool) -> None:
    """Where it opens a clause, and what is said of it is said of who governs."""
    start = text.index("Selby")
    assert is_government(text, start, start + 5) is speaks
