"""Of which nation people are of whom it is told in a later sentence."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.assembly import Interpreter
from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.interpret.victims.tallies.told_of_noun import singular
from tollbook.gazetteer import load_gazetteer
from tollbook.records import CountValue, Mention


@pytest.fixture(scope="module")
def interpreter() -> Interpreter:
    """The rules, with everything they look up."""
    return Interpreter(load_gazetteer(), load_actors(), by="test/1")


def nations(mention: Mention) -> dict[tuple[str, str], int]:
    """How many of each nation are told of, by what became of them."""
    return {
        (s.value.outcome.value, s.value.nationality): s.value.low
        for s in mention.statements
        if isinstance(s.value, CountValue) and s.value.nationality not in (None, "*") and s.value.role is None
    }


ONE = "{killed:A waiter} was killed and {injured:two guards} were hurt in a raid on a hotel on Tuesday. "
BOTH = "{killed:Three guards} were killed and {injured:two guards} were hurt in a raid on a hotel on Tuesday. "
ALIKE = "{killed:A driver} was killed and {injured:a driver} was hurt in a raid on a depot on Tuesday. "


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (ONE + "The waiter, a Kenyan of 24, was stabbed.", {("killed", "KE"): 1}),
        (ONE + "The waiter, who was a Kenyan, was stabbed.", {("killed", "KE"): 1}),
        (ONE + "The guards are Kenyans.", {("injured", "KE"): 2}),
        (ONE + "The two guards and the waiter were from Kenya.", {("killed", "KE"): 1, ("injured", "KE"): 2}),
        (ONE + "The guards, all Kenyans, had slept.", {("injured", "KE"): 2}),
        (ONE + "It was quick. The Kenyan waiter had worked there for a year.", {("killed", "KE"): 1}),
        (ONE + "He was a Kenyan of 24.", {("killed", "KE"): 1}),
        (ONE + "He was from Kenya.", {("killed", "KE"): 1}),
        (ONE + "He was from Moyale in Kenya.", {("killed", "KE"): 1}),
        (ONE + "The guards were from the town of Moyale, Kenya.", {("injured", "KE"): 2}),
        (ONE + "It was quick. He was a Kenyan of 24.", {}),
        (ONE + "The waiter, Kenyan officials said, was stabbed.", {}),
        (ONE + "The waiter, a Kenyan hotel's, was stabbed.", {}),
        (ONE + "The guards were not Kenyans.", {}),
        (BOTH + "All five guards are Kenyans.", {("killed", "KE"): 3, ("injured", "KE"): 2}),
        (BOTH + "All four guards are Kenyans.", {}),
        ("{killed:Two cooks} and {killed:a guard}, all three Kenyans, died on Tuesday.", {("killed", "KE"): 3}),
        (
            "{killed:Two Kenyan cooks} and {killed:a Chadian one} died on Tuesday.",
            {("killed", "KE"): 2, ("killed", "TD"): 1},
        ),
        (ONE + "The three guards were Kenyans.", {}),
        (ONE + "The owner, a Kenyan, wept.", {}),
        (ONE + "The Kenyan waiter escaped through a window.", {}),
        (ALIKE + "The driver, a Kenyan, had two children.", {}),
        (ALIKE + "The drivers were Kenyans.", {("killed", "KE"): 1, ("injured", "KE"): 1}),
    ],
)
def test_who_is_told_of_later(marker, interpreter: Interpreter, told: str, found: dict[tuple[str, str], int]) -> None:
    """A nation told of a noun, or of "he", is that of whoever alone it can mean."""
    report = marker.report(told)
    (mention,) = interpreter.interpret(report, marker.read(report.text)).mentions
    assert nations(mention) == found


def test_the_words_for_the_nation_are_quoted(marker, interpreter: Interpreter) -> None:
    """What says the nation stands beside what says the number."""
    report = marker.report(ONE + "The waiter, a Kenyan of 24, was stabbed.")
    (mention,) = interpreter.interpret(report, marker.read(report.text)).mentions
    (row,) = [
        s
        for s in mention.statements
        if isinstance(s.value, CountValue) and s.value.nationality == "KE" and not s.value.role
    ]
    assert any("Kenyan" in p.quote for p in row.passages)


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("lorry drivers", "driver"),
        ("two policemen", "policeman"),
        ("a bus", "bus"),
        ("the bodies", "body"),
        ("women", "woman"),
    ],
)
def test_a_noun_without_its_plural(words: str, one: str) -> None:
    """The last word as of one."""
    assert singular(words) == one
