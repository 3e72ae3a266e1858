"""Who says a figure."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.speakers import find_speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Gunmen killed seven pupils; the government accuses separatists.", "seven", None),
        ("Gunmen killed seven pupils, police said; the government accuses separatists.", "seven", "police"),
        ("Gunmen killed seven pupils; two more were hurt, the mayor said.", "seven", "mayor"),
        ("One worker survived and called for help.", "One", None),
        ("The firm says 39 people with ties to it were killed, nine of them here.", "nine", None),
        ("The militia denied by telephone that nine had died.", "nine", "militia"),
        ("The governor called it a massacre of nine.", "nine", "governor"),
    ],
)
def test_whoever_accuses_behind_a_semicolon_does_not_say_the_figure(text: str, words: str, name: str | None) -> None:
    start = text.index(words)
    found = find_speaker(ReportText(text), start, start + len(words), back=0)
    assert (found.name if found else None) == name
