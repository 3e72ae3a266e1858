"""Things, hours and fingers are nobody."""

from __future__ import annotations

import pytest

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:A cook} was shot dead; the guard lost {killed.9:two} fingers.", 1),
        ("{killed.9:Two} hand surgeons were killed.", 2),
        ("{killed.9:A cook} was shot dead. The mass for the dead is at {killed.9:seven}.", 1),
        ("{killed.1:A cook} was shot dead. The toll is at {killed.9:seven}, police said.", 7),
        ("{killed.9:A cook} was shot dead. {killed.9:One} watch dog was killed, too.", 1),
        ("{killed.9:Two} goat traders were killed.", 2),
        ("{killed.9:Two} killed by shells, said the town.", 2),
        ("{killed.9:A cook} was shot dead. He had 90 sheep, of which {killed.9:22} died.", 1),
    ],
)
def test_things(marker, words: str, dead: int) -> None:
    """Animals, hours and fingers count nobody, even where the word names a trade elsewhere."""
    assert marker.killed(SEEN + words) == [dead]


@pytest.mark.parametrize("words", ["A clerk heard {killed.9:one} shot.", "The message mentions {killed.9:no dead}."])
def test_what_counts_nobody_is_no_figure(marker, words: str) -> None:
    """One shot is not one person, and to mention none is not to say that there were none."""
    assert marker.tolls(SEEN + words) == {}
