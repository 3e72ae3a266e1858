"""Speakers by their office and their name."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.introductions import introduced, introductions


@pytest.mark.parametrize(
    ("text", "speaker", "whole"),
    [
        ("The governor, Jon Doe, came on Monday. The governor blamed smugglers.", "governor", "governor Jon Doe"),
        ("Harbour minister Colonel Jon Doe spoke. Doe blamed smugglers.", "Doe", "Colonel Jon Doe, Harbour minister"),
        ("Jon Doe, who heads the port office, called.", "Jon Doe", "Jon Doe, head of the port office"),
        ("Jon Doe, spokesman for the Lake Front, called.", "Jon Doe", "Jon Doe, spokesman for the Lake Front"),
        ("The governor, Jon Doe, and the governor, Jane Roe, met.", "governor", "governor"),
        ("Men of the Lake Island Front, the director said, came.", "director", "director"),
        ("The mayor, Jon Doe, wept. His cousin blamed him.", "cousin", "cousin"),
        ("President Jon Doe and Vice-President Jane Roe spoke.", "President", "President Jon Doe"),
        ("Nobody is named here.", "governor", "governor"),
    ],
)
def test_a_speaker_is_told_with_name_and_office(text: str, speaker: str, whole: str) -> None:
    """Where one person alone is introduced as the holder of that office; a body's name is no person."""
    assert introduced(text, speaker) == whole


def test_only_holders_of_an_office_are_introduced() -> None:
    """Private persons are not looked up."""
    assert introductions("His cousin, Jon Doe, and a baker, Jane Roe, fled.") == ()
