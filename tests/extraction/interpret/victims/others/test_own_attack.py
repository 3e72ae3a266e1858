"""Whose figures stand in a sentence that owns up to an attack."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.others.own_attack import tells_of_own_attack


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("The Front said it was behind the raid in which nine people were killed.", True),
        ("The Front claimed Friday's attack, in which, by the latest count, nine people died.", True),
        ("The Front claimed responsibility for the killing of nine nurses.", True),
        ("The Front admitted that it had planted a bomb that killed nine.", True),
        ("The Front said that it had killed nine soldiers.", False),
        ("Police said that nine people were killed in the raid.", False),
    ],
)
def test_whoever_owns_up_does_not_count(words: str, own: bool) -> None:
    """The dead of an attack that somebody claims are the report's figure; what somebody boasts of is its own."""
    assert tells_of_own_attack(ReportText(words), words.index("nine")) is own
