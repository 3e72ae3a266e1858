"""Which role a noun gives people."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.people import find_role


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("a 20-year-old man", None),
        ("a 71 year old woman", "woman"),
        ("an old man", "elderly person"),
        ("her grown-up son", "relative"),
        ("her brother", "relative"),
        ("three boys", "child"),
        ("the ferry captain", "sailor"),
        ("two army captains", "soldier"),
    ],
)
def test_roles(words: str, role: str | None) -> None:
    """An age makes nobody old, and kin of any age are relatives."""
    found = find_role(words)
    assert found is not None
    assert found[0] == role
