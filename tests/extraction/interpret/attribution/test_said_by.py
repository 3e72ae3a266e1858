"""By what name a speaker stands in the ledger."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.said_by import speaker_named


@pytest.mark.parametrize(
    ("text", "speaker", "name"),
    [
        ("The mayor of Orval Hills denied it.", "mayor of", "mayor of Orval Hills"),
        ("A spokesman for the Reed Front rang.", "spokesman for", "spokesman for the Reed Front"),
        ("A leaflet from nobody.", "leaflet from", "leaflet"),
        ("A statement mailed on Friday.", "statement mailed on", "statement mailed"),
        ("The owner's son doubted it and left.", "owner's son doubted it and", "owner's son"),
        ("The Ministry of Works states it.", "Ministry of Works states", "Ministry of Works"),
        ("It spoke through its lawyer.", "through its lawyer", "lawyer"),
        ("- Reed Front: nothing.", "- Reed Front:", "Reed Front"),
        ("The governor blamed the Reeds.", "governor blamed the Reeds", "governor"),
        ("The navy it was.", "navy it", "navy"),
        ("The Reed Front claimed it.", "Reed Front claimed responsibility through its spokesman", "Reed Front"),
        ("The governor said so.", "governor", "governor"),
        ("A man called Osk denied it.", "man called Osk", "man called Osk"),
        ("The minister flew there and said so.", "minister flew there", "minister"),
        ("The rebels of killing two.", "command of killing two drivers", "command"),
        ("He was blamed by prosecutors.", "prosecutors for the slaughter of thirty", "prosecutors"),
        ("Their consulate so far said so.", "Their consulate so far", "Their consulate"),
        ("A driver whose company says so.", "whose company", "company"),
        ("[A doctor says so]", "[A doctor", "doctor"),
        ("Before that he said so.", "Before", None),
        ("Stopped and held by rebels.", "stopped and held by rebels of the hills", None),
        ("Those who know.", "Those", None),
        ("It isn't a party to it.", "isn't a party", None),
    ],
)
def test_a_speaker_stands_alone(text: str, speaker: str, name: str | None) -> None:
    """Whole, without what leads up to it or the verb behind it; who is nobody has no name."""
    assert speaker_named(text, speaker) == name
