"""Persons whom the grammar plainly tells to have died or to be hurt, where nobody is marked."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

SEEN = "A man fired a gun in {place:Tulsa} on {date:Friday}, a {event_type:shooting} without a motive. "


def tolls(marker, words: str) -> dict[Outcome, tuple[int, int | None]]:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    whole = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    return {v.outcome: (v.low, v.high) for v in whole}


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("The boy was taken to a clinic. The boy later died.", (1, 1), None),
        ("Police were told of the death of a 12-year-old girl.", (1, 1), None),
        ("The guard was pronounced dead at the scene.", (1, 1), None),
        ("Police call it a deadly shooting.", (1, None), None),
        ("The girl was accidentally shot in the foot.", None, (1, 1)),
        ("The bullet flew on, striking a neighbor in the arm.", None, (1, 1)),
        ("A woman suffered a minor gunshot wound.", None, (1, 1)),
        ("He shot four people in front of a bar.", None, (4, 4)),
        ("Two years ago a girl was killed there.", None, None),
        ("The suspect said that the boy was shot.", None, None),
    ],
)
def test_one_person_who_is_not_marked(marker, words: str, killed, injured) -> None:
    """One dead and one hurt are counted where the report's only incident has none; other times and suspects are not."""
    found = tolls(marker, SEEN + words)
    assert (found.get(Outcome.KILLED), found.get(Outcome.INJURED)) == (killed, injured)


def test_a_survivor_beside_the_dead(marker) -> None:
    """Beside a death only those count as hurt whom the words tell to be others or alive."""
    dead = SEEN + "{killed.9:A girl}, 7, was killed. "
    assert tolls(marker, dead + "Ann's father, Bo Doe, was also shot.") == {
        Outcome.KILLED: (1, 1), Outcome.INJURED: (1, 1),
    }  # fmt: skip
    assert tolls(marker, dead + "The child was shot in the chest.") == {Outcome.KILLED: (1, 1)}


def test_everybody_shot_less_those_who_died(marker) -> None:
    """ "Four people were shot ... one of them died" leaves three hurt; "four more were wounded" four."""
    words = SEEN + "{injured.9:Four} people were shot near the river. One of the victims, {killed.9:a girl}, died."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1), Outcome.INJURED: (3, 3)}
    words = SEEN + "{injured.9:Four} others were wounded near the river. One of the victims, {killed.9:a girl}, died."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1), Outcome.INJURED: (4, 4)}
