"""What was used and what was attacked, from marked words."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.circumstances.what import find_weapons, target_name
from tollbook.extraction.spans import SpanField

LAID = [
    "A {weapon:mine} exploded under a pick-up, killing its driver.",
    "Their lorry drove over a {weapon:mine} outside the gold mine.",
    "The {weapon:mine} had been laid at night.",
]
DUG = [
    "Raiders attacked a gold {weapon:mine} and killed a guard.",
    "A worker wounded in the attack on a {weapon:mine} died on Thursday.",
    "Two {weapon:mine} workers were abducted, and a blast was heard later.",
]


@pytest.mark.parametrize(("marked", "laid"), [*((m, True) for m in LAID), *((m, False) for m in DUG)])
def test_a_mine_that_was_laid_is_a_weapon_and_one_that_is_dug_is_none(read_marks, marked, laid):
    """The same word in the field's two senses, told apart by its sentence."""
    report, spans = read_marks(marked)
    found = find_weapons(report, [s for s in spans if s.field is SpanField.WEAPON])
    assert [c.code for c in found] == (["explosive"] if laid else [])


@pytest.mark.parametrize(("words", "code"), [("a seat {weapon:belt}", []), ("his {weapon:belt}", ["explosive"])])
def test_a_belt_that_is_worn(read_marks, words: str, code: list[str]):
    """A seat belt holds no explosives."""
    report, spans = read_marks(f"He was killed with {words} on Monday.")
    assert [c.code for c in find_weapons(report, spans)] == code


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("the lorry carrying staff to", "lorry carrying staff"),
        ("a pipeline carrying", "pipeline"),
        ("of a hospital,", "hospital"),
        ("convoy of lorries", "convoy of lorries"),
    ],
)
def test_a_target_ends_with_a_noun(marked: str, name: str) -> None:
    """Words that lead on to what is not marked are no part of a name."""
    assert target_name(marked) == name
