"""What a report only asks."""

from __future__ import annotations

import pytest

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Two} workers died. Q: Is it correct that {killed.3:a third worker} died?", 2),
        ("{killed.9:Two} workers died. Were {killed.9:nine} workers killed, as rumour has it?", 2),
        ("Who killed {killed.9:two} workers on their way home?", 2),
    ],
)
def test_asked(marker, words: str, dead: int) -> None:
    """A question whether somebody died says of nobody that he did; one who did it leaves the dead as they are."""
    assert marker.killed(SEEN + words) == [dead]
