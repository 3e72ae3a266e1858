"""The names within what is marked for who did what to whom."""

from __future__ import annotations

import pytest

from tollbook.extraction.spans import Span, SpanField
from tollbook.extraction.tagger.casts import named


def names(text: str, field: str, marked: str | None = None) -> list[str]:
    """The names within `marked` words of a text, or within the whole of it."""
    start = text.index(marked) if marked else 0
    span = Span(start, start + len(marked or text), SpanField(field), 0.5)
    return [text[s.start : s.end] for s in named(text, span)]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("hurled two powerful bombs", "bombs"),
        ("the third car bomb exploded", "car bomb"),
        ("40 kg of dynamite", "40 kg of dynamite"),
        ("rifle fire", "rifle"),
        ("light machine guns", "light machine guns"),
    ],
)
def test_a_weapon_is_named_without_what_it_did_or_how_many_it_was(marked: str, name: str) -> None:
    """A quantity of explosive is part of its name."""
    assert names(marked, "instrument") == [name]


@pytest.mark.parametrize("marked", ["dynamited", "blew up", "was fired"])
def test_a_deed_is_no_weapon(marked: str) -> None:
    """What tells of the use of a weapon names none."""
    assert names(marked, "instrument") == []


def test_a_quantity_goes_on_to_what_it_is_of() -> None:
    """A mark that ends before "of" does not end the name."""
    assert names("they laid 20 sticks of gelignite there", "instrument", "20 sticks") == ["20 sticks of gelignite"]


@pytest.mark.parametrize(
    ("text", "marked", "named_ones"),
    [
        ("guerrillas of the Maoist Red Hill Army (rha)", None, ["Red Hill Army", "rha"]),
        ("the orvalian guerrilla movement free valley front", None, ["free valley front"]),
        ("the free valley liberation front fled", "the free valley", ["free valley liberation front"]),
        ("free valley rebels", None, ["free valley"]),
        ("urban resistance front", None, ["urban resistance front"]),
        ("the orvalian army", None, ["orvalian army"]),
        ("drug traffickers", None, []),
    ],
)
def test_an_organisation_is_named_without_its_people_and_creed(
    text: str, marked: str | None, named_ones: list[str]
) -> None:
    """Its letters in brackets are a name of their own; people who are no organisation name none."""
    assert names(text, "organisation", marked) == named_ones


@pytest.mark.parametrize(
    ("marked", "named_ones"),
    [
        ("several nearby shops", ["nearby shops"]),
        ("two schools, a town hall and the post office", ["schools", "town hall", "post office"]),
        ("department of trade and industry", ["department of trade and industry"]),
        ("of the bus carrying", ["bus carrying"]),
        ("car parked", ["car"]),
    ],
)
def test_targets_are_named_one_by_one_without_their_number(marked: str, named_ones: list[str]) -> None:
    """A row with a comma is parted at its "and" too; "and" alone may be within a name."""
    assert names(marked, "site") == named_ones


def test_people_are_named_without_doubt_and_office() -> None:
    """A few men are still "two men", as annotators write; clothes and cars do nothing."""
    assert names("alleged urban commandos", "perpetrator") == ["urban commandos"]
    assert names("the two men", "perpetrator") == ["two men"]
    assert names("civilian clothes", "perpetrator") == []
    assert names("former judge ada odo's", "victim") == ["ada odo"]
    assert names("msgr. juan odo", "victim") == ["juan odo"]
