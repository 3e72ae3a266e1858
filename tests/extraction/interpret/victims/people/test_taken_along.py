"""Who the words around people say were carried off."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.people.taken_along import is_taken_along
from tollbook.vocabulary.codes import Outcome

KILLED, INJURED, KIDNAPPED = Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED


@pytest.mark.parametrize(
    ("marked", "tolls"),
    [
        (
            "{event_type:Raiders} killed {killed.9:a driver} before taking {kidnapped.5:three} nurses with them.",
            {KILLED: 1, KIDNAPPED: 3},
        ),
        (
            "{event_type:Raiders} killed {killed.9:60} and took {kidnapped.9:14} prisoner.",
            {KILLED: 60, KIDNAPPED: 14},
        ),
        (
            "{event_type:Raiders} killed {killed.9:two} guards and led {killed.5:four} welders into the bush.",
            {KILLED: 2, KIDNAPPED: 4},
        ),
        (
            "{event_type:Raiders} shot {kidnapped.5:six} passengers and drove off with {kidnapped.9:nine} more.",
            {INJURED: 6, KIDNAPPED: 9},
        ),
        (
            "{event_type:Raiders} came, shooting dead {killed.5:six} cooks and making off with {killed.9:nine} others.",
            {KILLED: 6, KIDNAPPED: 9},
        ),
        (
            "{event_type:Raiders} came. {killed.3:Six} cooks died on the spot and {injured.9:three} more in hospital.",
            {KILLED: 9},
        ),
        (
            "{event_type:Raiders} shot {kidnapped.5:six} passengers dead and drove off with {kidnapped.9:nine} more.",
            {KILLED: 6, KIDNAPPED: 9},
        ),
        (
            "{event_type:Raiders} came; three cooks were injured along with {killed.5:three} guards, "
            "{killed.9:a porter} died later.",
            {KILLED: 1, INJURED: 3},
        ),
    ],
)
def test_who_is_taken_along(marker, marked: str, tolls: dict[Outcome, int]) -> None:
    """What leads up to people and follows them tells that they were carried off; who was shot was not."""
    assert marker.tolls(marked) == tolls


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("They drove off, taking three nurses with them.", True),
        ("They drove off, taking three Kenyans with them.", True),
        ("They drove off, taking three with them.", True),
        ("They drove off, taking three rifles with them.", False),
        ("They shot three nurses and fled with them.", False),
        ("They came, killing a guard and taking three others, a clerk said.", True),
        ("They killed a guard and took three nurses away.", True),
        ("They killed one of us and took three away.", True),
        ("They killed a guard and took three cars.", False),
        ("They killed a guard and took three others to hospital.", False),
        ("They came and took three nurses for soldiers.", False),
    ],
)
def test_things_taken_along_are_no_people(read_marks, text: str, taken: bool) -> None:
    """Only whoever stands between the words."""
    report, _ = read_marks(text)
    at = text.index("three")
    assert is_taken_along(report, at, at + 5) is taken
