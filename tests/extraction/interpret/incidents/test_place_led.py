"""A report that tells of attacks place by place tells of as many incidents."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.incidents.arrange import arranged
from tollbook.extraction.spans import Bundle, SpanReading

LEAD = "Two {event_type:bombs} killed {killed:nine} in {place:Tarn} on {date:Monday}.\n\n"


def told(read_marks, marked: str) -> list[list[str]]:
    """The marked words of each incident that the text, read as one, is found to tell of."""
    report, spans = read_marks(marked)
    reading = SpanReading((Bundle(tuple(spans), True, 0.9, {}),), (), 0.9)
    return [[report.text[s.start : s.end] for s in b.spans] for b in arranged(report, reading, []).bundles]


def test_each_place_has_its_own_victims_and_the_day_of_all(read_marks) -> None:
    """What is counted ahead of them for all is nobody's, what it is called each one's."""
    first, second = told(
        read_marks,
        LEAD + "In {place:Senna} {killed:seven} died at a bank. {injured:Four} were hurt.\n\nAt 1 p.m. at Orvale a bus "
        "was hit, and {killed:two} died.\n\nThe governor wept. {injured:A boy} was hurt in Orvale, he said.",
    )
    assert first == ["bombs", "Monday", "Senna", "seven", "Four"]
    assert second == ["bombs", "Monday", "Orvale", "two", "A boy"]


def test_two_cities_are_two_attacks(read_marks) -> None:
    """Hit at one time."""
    words = "{event_type:Bombers} struck two cities on {date:Monday}. In {place:Senna} {killed:seven} died. "
    assert len(told(read_marks, words + "In {place:Orvale} {killed:two} died.")) == 2


@pytest.mark.parametrize(
    "marked",
    [
        "A {event_type:bomb} killed {killed:nine} on {date:Monday}.\n\nIn {place:Senna} {killed:seven} died. "
        "In {place:Orvale} {killed:two} died.",
        LEAD + "In {place:Senna} {killed:seven} died. At Orvale hospital {killed:two} died.",
        LEAD + "In {place:Senna} {killed:seven} died. At Orvale nobody slept.",
        LEAD + "In {place:Senna} {killed:seven} died. In {place:Orvale} {killed:two} of the wounded died.",
        LEAD + "In {place:Senna} {killed:seven} died. In {place:Orvale}, a minister spoke of {killed:eight} dead.",
        LEAD + "In {place:Senna} {killed:seven} died. In October {killed:two} died there.",
        LEAD + "In {place:Senna} {killed:seven} died. In Senna {injured:two} were hurt.",
    ],
)
def test_places_of_one_attack_are_one(read_marks, marked: str) -> None:
    """Without a word for several attacks ahead, a second place, or victims at it, it is one."""
    assert len(told(read_marks, marked)) == 1


def test_paragraphs_under_labels_are_incidents_apart(read_marks) -> None:
    """Where each counts people and says when or where; a summary ahead of them is the first one's, without its sum."""
    first, second = told(
        read_marks,
        "A. Two events of {date:Monday} cost {killed:nine} lives.\nB. Tarn. {killed:Two} cooks {event_type:shot} in "
        "{place:Senna}.\nC. A {event_type:bomb} in {place:Orvale} killed {killed:seven}.\nD. The chief wept.",
    )
    assert "nine" not in first
    assert {"Senna", "Two"} <= set(first)
    assert second == ["Monday", "bomb", "Orvale", "seven"]


def test_a_paragraph_headed_by_town_and_district_is_an_incident(read_marks) -> None:
    """As one headed by its place alone is."""
    parts = told(
        read_marks,
        "On {date:Monday} two ambulances were hit.\n\n{place:SENNA, Tarn}. Gunfire. {killed:Two} dead.\n\n"
        "{place:ORVALE, Mill road}. A {event_type:mortar}. {killed:Three} dead.",
    )
    assert [[w for w in p if w in ("Two", "Three")] for p in parts] == [["Two"], ["Three"]]


@pytest.mark.parametrize(
    "lead",
    [
        "Shells fell in {place:Senna} on {date:Monday} and in Orvale two hours later. ",
        "Car {event_type:bombs} killed {killed:nine} people on {date:Monday} on either side of the front. ",
    ],
)
def test_who_tells_of_a_place_named_ahead_restates_nothing(read_marks, lead: str) -> None:
    """A speaker makes no second account of what happened at a place where an attack was told of ahead."""
    said = ", the mayor said" if "Senna" in lead else ""
    first, second = told(
        read_marks,
        lead + f"In Senna {{killed:seven}} died at a bank{said}.\n\nIn Orvale {{killed:two}} died at a mill.",
    )
    assert [w in first for w in ("seven", "two", "nine")] == [True, False, False]
    assert "two" in second
