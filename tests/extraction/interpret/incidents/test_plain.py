"""Attacks that a report names in passing, in a sentence that says it all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.spans import SpanField, SpanReading
from tollbook.records import CountValue, DateValue
from tollbook.vocabulary.codes import AttributionKind


class Doubting:
    """A span reader that takes every report to tell of no incident."""

    def __init__(self, marker, score: float = 0.1) -> None:
        self.marker, self.score = marker, score

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        found = self.marker.read(text)
        return replace(found, bundles=(), doubtful=found.bundles, incident_score=self.score)


def told(marker, words: str, score: float = 0.1) -> list:
    report = marker.report(words, published=date(2024, 5, 10))
    return list(BuiltinExtractor(reader=Doubting(marker, score)).extract(report).mentions)


def test_what_a_speech_tells_in_full(marker) -> None:
    """Day, place, attack and dead of one sentence are an incident, whatever the rest is about."""
    words = (
        "Every budget is a promise. When men with rifles walked into a clinic in {place:Lodwar} on {date:2 May} and"
        " killed at least {killed.9:seven} nurses, ministers called it unthinkable."
    )
    (mention,) = told(marker, words)
    assert [v.date.start for _, v in mention.stating(DateValue)] == [date(2024, 5, 2)]
    assert [(v.low, v.high) for _, v in mention.stating(CountValue) if v.nationality == "*"] == [(7, None)]


@pytest.mark.parametrize(
    "words",
    [
        "A boiler exploded in {place:Lodwar} on {date:2 May}, killing {killed.9:seven} people.",
        "Men plotted to attack a clinic in {place:Lodwar} on {date:2 May}, where {killed.9:seven} were killed before.",
        "Gunmen came to {place:Lodwar} on {date:2 May}. A nurse spoke of {killed.9:seven} dead.",
        "Gunmen killed {killed.9:seven} people in {place:Lodwar}, they say. We ask what follows. Nothing has so far.",
        "Gunmen came to {place:Lodwar} on {date:2 May}, and nobody was hurt.",
        "Attacks in {place:Lodwar} killed {killed.9:ninety} people in the past year, until {date:2 May}.",
    ],
)
def test_what_is_told_in_part_is_left(marker, words: str) -> None:
    """An accident, a plot, a sentence without a day or without a figure, and a sum of many raise no incident there."""
    assert told(marker, words) == []


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("Gunmen have killed {killed.9:nine} people at a quarry in {place:Lodwar}.", [9]),
        ("Raiders ambushed soldiers near {place:Lodwar}; {killed.9:8} killed, the army says.", [8]),
        ("{killed.9:Seven} cooks killed in Kenya raid", [7]),
        ("{weapon:Bomb} kills {killed.9:three} soldiers in Kenya", [3]),
        ("{weapon:Bomb} from the war kills nobody in Kenya", []),
        ("A boiler exploded at a quarry in {place:Lodwar}, killing {killed.9:nine} people.", []),
        ("Attacks at quarries near {place:Lodwar} have killed {killed.9:ninety} people since the rains.", []),
    ],
)
def test_an_item_of_a_feed_need_not_say_when(marker, words: str, dead: list[int]) -> None:
    """One or two sentences that tell of an attack in full are about it."""
    mentions = told(marker, words)
    assert [v.low for m in mentions for _, v in m.stating(CountValue) if v.nationality == "*"] == dead


def test_another_sentence_says_when_of_what_is_likely(marker) -> None:
    """Not of what is unlikely, nor of an accident."""
    words = "Police say {injured.9:six} people were hurt as men shot at them in {place:Lodwar}. It was {date:Thursday}."
    assert len(told(marker, words, 0.6)) == 1
    assert told(marker, words, 0.2) == []
    assert told(marker, words.replace("as men shot at them", "in a shooting by accident"), 0.6) == []


def test_the_number_killed_that_has_been_reached(marker) -> None:
    """ "The number killed in last week's raid has reached 115" counts the dead of that raid."""
    words = "The number killed in {date:last week}'s gang assault on {place:Lodwar} has reached 115, the mayor said."
    (mention,) = told(marker, words)
    assert [(v.low, v.high) for _, v in mention.stating(CountValue) if v.nationality == "*"] == [(115, 115)]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        (
            "At least 14 medics have been killed and 50 others wounded in an {event_type:attack} on their camp in the"
            " east of Chad, the mission said on Friday. A guard was missing.",
            [(14, None)],
        ),
        (
            "At least 14 medics have been killed in {event_type:attacks} in the east of Chad this year, the mission"
            " said on Friday.",
            None,
        ),
        (
            "At least 14 medics have been killed in an {event_type:attack} on a camp in the east of Chad. We think of"
            " them. We think of their work.",
            None,
        ),
    ],
)
def test_a_report_that_opens_with_the_toll_of_one_attack(marker, words: str, dead) -> None:
    """It tells of that attack where it names a day; what opens with many attacks sums up."""
    mentions = told(marker, words)
    counts = [[(v.low, v.high) for _, v in m.stating(CountValue) if v.nationality == "*" and v.outcome == "killed"]
              for m in mentions]  # fmt: skip
    assert counts == ([] if dead is None else [dead])


def test_the_attack_before_one_told_in_full(marker) -> None:
    """What a report tells of before it names an earlier attack in full is told too."""
    report = marker.report(
        "An {event_type:attack} on the camp at {place:Lokichar} was first said to have killed {killed.9:25} guards.",
        "A month earlier, on {date:10 April}, {killed.9:71} guards died in an assault on the post at {place:Lodwar}.",
        published=date(2024, 5, 10),
    )
    mentions = BuiltinExtractor(reader=Doubting(marker)).extract(report).mentions
    dead = [v.low for m in mentions for _, v in m.stating(CountValue) if v.nationality == "*"]
    assert sorted(dead) == [25, 71]


@pytest.mark.parametrize(
    "words",
    [
        "Near {place:Lodwar} on {date:2 May} two boats came alongside and somebody aboard {weapon:fired} at "
        "{killed:the mate}, who bled to death.",
        "{perpetrators_killed:Three} gunmen who tried to storm a gate in {place:Lodwar} on {date:2 May} were shot "
        "by the "
        "guards. They had {event_type:opened fire} with rifles.",
        "{killed:Nine} carters died near {place:Lodwar} on {date:2 May} when they drove over a {weapon:mine}.",
        "On {date:2 May} men with {weapon:machetes} entered the camp at {place:Lodwar}. We have buried {killed:sixty}.",
    ],
)
def test_what_is_told_in_whole_of_a_likely_report(marker, words: str) -> None:
    """When, where, what people did and who was harmed, be it in several sentences and without words for an attack."""
    assert len(told(marker, words, score=0.6)) == 1
    assert told(marker, words, score=0.2) == []


@pytest.mark.parametrize(
    "words",
    [
        "A pistol that {killed:a clerk} was cleaning in {place:Lodwar} on {date:2 May} {event_type:fired} by accident.",
        "{killed:A cook} died in a fire in {place:Lodwar} on {date:2 May}. It {event_type:burned} all night.",
        "A jet that carried neither {weapon:bombs} nor rockets struck a hill near {place:Lodwar} on {date:2 May}, and "
        "{killed:two} cadets died.",
        "{killed:A recruit} died on {date:2 May} near {place:Lodwar} when a {weapon:mortar} round fell short during "
        "live "
        "firing.",
        "Gunmen {event_type:fired} at {killed:a cook} in {place:Lodwar}.",
        "On {date:2 May} gunmen {event_type:fired} at {killed:a cook}.",
    ],
)
def test_what_a_likely_report_tells_of_no_attack_or_not_in_whole(marker, words: str) -> None:
    """Without its day or its place, and of a gun that went off, nothing is taken."""
    assert told(marker, words, score=0.6) == []


class Claimed(Doubting):
    """The same, sure of whoever claims it."""

    def read(self, text: str, *, title: str | None = None) -> SpanReading:
        found = super().read(text, title=title)
        sure = {AttributionKind.CLAIM_OF_RESPONSIBILITY: 0.95}
        marked = [
            replace(b, spans=tuple(replace(s, kinds=sure) if s.field is SpanField.ATTRIBUTION else s for s in b.spans))
            for b in found.doubtful
        ]
        return replace(found, doubtful=tuple(marked))


@pytest.mark.parametrize(("what", "attacks"), [("bomb", 1), ("hoax bomb threat", 0), ("failed bomb", 0)])
def test_what_somebody_claims_was_done(marker, what: str, attacks: int) -> None:
    """Where the reader doubts it: what, when, where and by whom is told; not of what came to nothing."""
    words = (
        f"{{attribution.9:A group calling itself Night Fraction has taken responsibility for a {what}}} that "
        "{event_type:wrecked} an office in {place:Lodwar} on {date:2 May}. Nobody was hurt."
    )
    report = marker.report(words, published=date(2024, 5, 10))
    assert len(BuiltinExtractor(reader=Claimed(marker, 0.4)).extract(report).mentions) == attacks
