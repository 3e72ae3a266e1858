"""Whoever an attack was to avenge died before it."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.fates.motive import of_a_motive


@pytest.mark.parametrize(
    ("words", "before"),
    [
        ("It was revenge for the deaths of {killed:three} herders.", True),
        ("They came in retaliation for a raid on Monday, in which {killed:nine} men fell.", True),
        ("The murder of {killed:two} elders may have provoked the raid.", True),
        ("Police think that Friday's killing of {killed:a trader} was the motive.", True),
        ("A trader was lynched in Orvale after he was accused of killing {killed:two} girls.", True),
        ("A mob burnt a driver because he was suspected of having shot {killed:a healer}.", True),
        ("Two men are on trial, accused of killing {killed:a trader}.", False),
        ("In retaliation for the theft, herders killed {killed:three} farmers.", False),
        ("The killing of {killed:two} elders shocked the town.", False),
        ("Robbery was the motive for the killing of {killed:two} elders.", False),
    ],
)
def test_who_is_avenged(read_marks, words: str, before: bool) -> None:
    """People told of as the reason of an attack are none of its victims."""
    report, (span,) = read_marks(words)
    assert of_a_motive(report, span.start, span.end) is before
