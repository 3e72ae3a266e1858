"""Single persons who are told to be taken."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.fates.led_off import led_off
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Eleven guests were killed, and the bridegroom was led off.", ["the bridegroom"]),
        ("A nurse was pushed into the bus and let go.", ["A nurse"]),
        ("A boy who carried tea was led away.", ["A boy"]),
        ("The cook, a Kenyan, was marched off.", ["The cook"]),
        ("The gunman was led away.", []),
        ("A man was led away in handcuffs.", []),
        ("A clerk was taken away by police.", []),
        ("One van was burnt, the other was driven off.", []),
        ("The guard would have been led away.", []),
        ("A goat was led away.", []),
    ],
)
def test_who_is_told_to_be_taken(text: str, taken: list[str]) -> None:
    """By whoever attacked; not by the police, not a thing, and not who did it."""
    assert [text[start:end] for start, end in led_off(ReportText(text, []))] == taken


def test_who_was_led_off_unmarked(marker) -> None:
    """Counts where nobody else was taken."""
    words = "{killed.9:Eleven} guests were killed in {place:Lokichar}, and the bridegroom was led off."
    assert marker.tolls(words) == {Outcome.KILLED: 11, Outcome.KIDNAPPED: 1}
