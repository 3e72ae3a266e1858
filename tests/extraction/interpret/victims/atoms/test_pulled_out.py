"""Who was only pulled out to be killed."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome

KILLED, INJURED, KIDNAPPED = Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "{kidnapped.1:A cook}, {kidnapped.1:her sister} and {kidnapped.1:two} traders were pulled out and shot.",
            {KILLED: 4},
        ),
        ("They say {kidnapped.9:nine}. {kidnapped.9:Nine} men were taken out of their houses and shot.", {KILLED: 9}),
        ("They dragged {kidnapped.9:three} clerks from a bus and shot them dead.", {KILLED: 3}),
        (
            "Of the {kidnapped.1:28} people pulled off a bus by the ford and shot, {kidnapped.1:17} were nurses.",
            {KILLED: 28},
        ),
        ("{kidnapped.9:Two} brothers, both clerks, were taken out of their home and shot in the head.", {KILLED: 2}),
        ("{kidnapped.9:Two} clerks were dragged out of a bus and shot in the legs.", {KIDNAPPED: 2}),
        ("{kidnapped.9:Two} clerks were taken from a bus and led away; the driver was unhurt.", {KIDNAPPED: 2}),
    ],
)
def test_who_is_pulled_out_and_killed_was_not_carried_off(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """They are dead; who is led away, or shot in a limb, is not."""
    assert marker.tolls(f"{{event_type:Gunmen}} raided {{place:Lodwar}}. {words}") == tolls
