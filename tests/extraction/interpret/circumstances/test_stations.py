"""Where an outlet is at home, by its call letters."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.stations import home_states


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("LINTON (WTHR) - A man was shot.", ("US-IN",)),
        ("Man shot - WTHR: Linton, News, Weather", ("US-IN",)),
        ("Seen on KMOV.com and KMOV-TV, says WLEX18.", ("US-MO", "US-KY")),
        ("LINTON (CBSMiami) - A man was shot. Follow CBSLA.", ("US-CA", "US-FL")),
        ("LINTON (CBS Los Angeles) - A man was shot.", ("US-CA",)),
        ("The WHO said that the KGB knew. Kind regards, W.", ()),
    ],
)
def test_home_states(text: str, states: tuple[str, ...]) -> None:
    """Call letters and a network's local names say the state, most often named first; other capitals say nothing."""
    assert home_states(text) == states
