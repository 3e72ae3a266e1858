"""Pieces of one incident are joined, and two incidents stay two."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.arrange import arranged
from tollbook.extraction.spans import Bundle, SpanReading
from tollbook.records import CountValue
from tollbook.vocabulary.codes import EventType


@pytest.mark.parametrize(
    ("first", "second", "bundles"),
    [
        ("Men {event_type:stopped} a bus {place:near Lodwar} on {date:Friday}.", "{killed:Two} cooks died.", 1),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "{kidnapped:Nine} were led away.", 1),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "{killed:Nine} died at the mill.", 2),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "In {place:Kisumu} {injured:two} were hurt.", 2),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.", "In another attack {injured:two} were hurt.", 2),
        ("On {date:Friday} {place:near Lodwar} {killed:six} died.\n", "{injured:Two} were hurt.", 2),
    ],
)
def test_what_only_adds_to_an_incident_belongs_to_it(read_marks, first: str, second: str, bundles: int) -> None:
    """Words without a day and a place complete the incident told right before, unless they count its dead anew."""
    report, spans = read_marks(f"{first} {second}")
    halves = [read_marks(first)[1], spans[len(read_marks(first)[1]) :]]
    reading = SpanReading(tuple(Bundle(tuple(half), True, 0.9, {}) for half in halves), (), 0.9)
    assert len(arranged(report, reading, []).bundles) == bundles


def test_one_day_and_place_told_twice_is_one_mention(marker) -> None:
    """Two stretches on the same day in the same town that count different outcomes are one mention with both."""
    report = marker.report(
        "{event_type:Gunmen} came to {place:Lodwar, Kenya} on {date:3 May 2024} and killed {killed.9:two} cooks.",
        "In {place:Lodwar, Kenya}, on {date:3 May 2024}, {kidnapped.9:nine} clerks were {event_type:abducted}.",
        event_types={EventType.ARMED_ASSAULT: 0.9},
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert {(v.outcome.value, v.low) for _, v in mention.stating(CountValue) if v.nationality == "*"} == {
        ("killed", 2),
        ("kidnapped", 9),
    }


def test_a_weapon_alone_is_laid_to_what_was_told_before(read_marks) -> None:
    """A bundle of nothing but a weapon points back like one of nothing but a word for the attack."""
    report, spans = read_marks("On {date:Friday} {place:near Lodwar} {killed:six} died. The {weapon:gun} was old.")
    reading = SpanReading((Bundle(tuple(spans[:3]), True, 0.9, {}), Bundle(tuple(spans[3:]), False, 0.9, {})), (), 0.9)
    assert len(arranged(report, reading, []).bundles) <= 2
