"""Two attacks told in one breath, each with what is told of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extraction.interpret.conftest import unmarked

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.incidents.one_breath import told_before_their_day
from tollbook.extraction.spans import Bundle
from tollbook.records import CountValue, DateValue, PlaceValue


def mentions(marker, *words: str) -> list:
    report = marker.report(*words, published=date(2024, 5, 10))
    return list(BuiltinExtractor(reader=marker).extract(report).mentions)


def tolls(mention) -> list[tuple[str, int]]:
    return [(v.outcome.value, v.low) for _, v in mention.stating(CountValue) if v.nationality == "*"]


@pytest.mark.parametrize(("month", "incidents"), [("February", 2), ("May", 1)])
def test_who_was_hurt_in_the_attack_of_another_month(marker, month: str, incidents: int) -> None:
    """Is of that attack."""
    words = (
        "Men {event_type:shot} {killed.9:two} teachers near {place:Lokichar, Kenya}, on {date:3 May}. "
        f"{{injured.9:A man}} wounded in a {month} shooting has left hospital."
    )
    assert len(mentions(marker, words)) == incidents


@pytest.mark.parametrize(
    "lead",
    [
        "days after they had murdered",
        "two weeks after the same gang killed",
        "a day after another attack killed",
        "three days after a raid that had killed",
    ],
)
def test_an_earlier_attack_in_the_same_sentence(marker, lead: str) -> None:
    """What follows "days after they had murdered" is another attack, with its own dead and without the first day."""
    words = (
        "Men {event_type:shot} {killed.9:nine} teachers near {place:Lokichar, Kenya}, on {date:Friday}, "
        f"{lead} {{killed.9:28}} passengers of a bus in {{place:Lodwar}}."
    )
    first, second = mentions(marker, words)
    assert (tolls(first), tolls(second)) == ([("killed", 9)], [("killed", 28)])
    assert [v.place.name for _, v in second.stating(PlaceValue)] == ["Lodwar"]
    assert not any(v.date.start == date(2024, 5, 10) for _, v in second.stating(DateValue))


@pytest.mark.parametrize(
    "words",
    [
        "The attack came a year after a similar {event_type:bombing} in which {killed.9:three} workers died.",
        "The raid comes three years to the day after {weapon:gunmen} killed {killed.9:three} staff of a clinic.",
        "The raid comes weeks after {weapon:gunmen} killed {killed.9:three} staff of a clinic.",
        "It followed an {event_type:attack} last month in which {killed.9:three} people died.",
        "It was the second such attack since January, when {killed.9:three} traders were killed.",
        "The last such killing was in January, when {killed.9:three} traders were {event_type:shot}.",
        "On {date:1 May}, a {event_type:suicide bomber} killed {killed.9:three} people at a church.",
        "In {date:March}, {weapon:gunmen} killed {killed.9:three} staff of another charity.",
    ],
)
def test_what_is_looked_back_on_is_another_attack(marker, words: str) -> None:
    """Its dead are no dead of the attack that came after it, and its country is all that is known of its place."""
    told = "Men {event_type:shot} dead {killed.9:nine} teachers near {place:Lokichar, Kenya}, on {date:Friday}. "
    said = "A minister in Kampala blamed raiders. "
    first, second = mentions(marker, told + said + words)
    assert (tolls(first), tolls(second)) == ([("killed", 9)], [("killed", 3)])
    assert [(v.place.name, v.place.country, v.place.admin1) for _, v in second.stating(PlaceValue)] == [
        (None, "KE", None)
    ]


def test_what_is_told_of_the_earlier_attack_is_no_total(marker) -> None:
    """ "The second such attack since January, when three were killed" counts attacks, and not three over that time."""
    words = (
        "Men {event_type:shot} dead {killed.9:nine} teachers near {place:Lokichar, Kenya}, on {date:Friday}. "
        "It was {stated_total:the second such attack since January}, {stated_total:when {killed.9:three} were killed}."
    )
    report = marker.report(words.replace("{killed.9:three}", "three"), published=date(2024, 5, 10))
    assert [t.measure.value for t in BuiltinExtractor(reader=marker).extract(report).totals] == ["attacks"]


@pytest.mark.parametrize(
    "words",
    [
        "It came hours after the government said {killed.9:three} teachers were missing.",
        "The attack came a day after the bodies of {killed.9:three} traders were found.",
        "On {date:1 May}, the {event_type:shooting} of the {killed.9:nine} had been foretold.",
    ],
)
def test_what_is_no_deed_of_its_own_is_not_looked_back_on(marker, words: str) -> None:
    """What was said or found before it, or of the same people, makes no other attack."""
    told = "Men {event_type:shot} dead {killed.9:nine} teachers near {place:Lokichar, Kenya}, on {date:Friday}. "
    assert len(mentions(marker, told + words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:Four} died at {place:Lodwar, Kenya}. {killed.9:Seven} were {event_type:shot} at {place:Isiolo}.",
        "{killed.9:Four} died in a raid in {place:Lodwar, Kenya}. {killed.9:Seven} were killed in {place:Isiolo}.",
        "{killed.9:Seven} died at {place:Lodwar, Kenya}. {killed.9:Four} were killed near {place:Isiolo}.",
    ],
)
def test_so_many_at_each_of_two_places_are_two_attacks(marker, words: str) -> None:
    """ "Four died at A. Seven were shot at B" are no eleven of one attack, nor four of seven."""
    first, second = mentions(marker, words)
    assert {tolls(first)[0][1], tolls(second)[0][1]} == {4, 7}
    assert [v.place.name for m in (first, second) for _, v in m.stating(PlaceValue)] == ["Lodwar", "Isiolo"]


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:Seven} died in {place:Turkana, Kenya}. {killed.9:Four} were {event_type:shot} in {place:Lodwar}.",
        "{killed.9:Four} died at {place:Lodwar, Kenya}. {injured.9:Seven} were treated at {place:Isiolo}.",
        "{killed.9:Four} died at {place:Lodwar, Kenya}. {injured.9:Seven} were {event_type:shot} near {place:Lodwar}.",
    ],
)
def test_some_of_so_many_may_have_been_counted_before(marker, words: str) -> None:
    """Fewer in a town may be part of those in its area; the hurt are elsewhere."""
    assert len(mentions(marker, words)) == 1


@pytest.mark.parametrize("where", ["in the {place:same city} on", "on"])
def test_others_taken_on_another_day_are_another_attack(marker, where: str) -> None:
    """What was done on the first day is left out of the second."""
    words = (
        "{kidnapped.9:A German engineer} was {event_type:abducted} on {date:11 January 2024} in {place:Lodwar, Kenya} "
        f"and {{kidnapped.9:a Swiss woman}} {where} {{date:13 April 2024}}."
    )
    first, second = mentions(marker, words)
    assert (tolls(first), tolls(second)) == ([("kidnapped", 1)], [("kidnapped", 1)])
    assert [v.date.start for m in (first, second) for _, v in m.stating(DateValue)] == [
        date(2024, 1, 11),
        date(2024, 4, 13),
    ]


def test_what_follows_without_figures_of_its_own_is_no_attack(marker) -> None:
    """ "Days after they had threatened it" is background of the one attack."""
    words = (
        "Men {event_type:shot} {killed.9:nine} teachers near {place:Lokichar, Kenya}, on {date:Friday}, days after they"
        " had warned the school."
    )
    assert len(mentions(marker, words)) == 1


def test_what_is_told_before_its_day_belongs_to_the_attack_before() -> None:
    """Marks given to the next attack, told before its day and place, right after another's, are that one's."""
    told = (
        "On {date:Monday}, in {place:Lodwar}, a school was {event_type:attacked}. ",
        "{weapon:Armed} men set an office alight, and {killed.9:nobody} died. ",
        "{kidnapped.9:Two} teachers who were taken in {place:Lokichar} on {date:Sunday} were freed.",
    )
    text, bundles, at = "", [], 0
    for words in told:
        own, spans = unmarked(words)
        bundles.append([s.__class__(s.start + at, s.end + at, s.field, s.score, s.whole) for s in spans])
        text, at = text + own, at + len(own)
    first, second = Bundle(tuple(bundles[0]), True, 0.9), Bundle((*bundles[1], *bundles[2]), False, 0.9)
    done = told_before_their_day(ReportText(text), [first, second])
    assert [len(b.spans) for b in done] == [5, 3]
    again = told_before_their_day(ReportText(text.replace("Armed men", "Others")), [first, second])
    assert [len(b.spans) for b in again] == [5, 3]
    apart = text.replace("attacked. Armed", "attacked.\n\nA").replace("alight, and", "alight and  ")
    assert told_before_their_day(ReportText(apart), [first]) == [first]


def test_what_the_same_gang_did_before(marker) -> None:
    """An earlier abduction by the same gang is another one, though its hostages were let go."""
    words = (
        "A gang {event_type:seized} {kidnapped.9:seventeen} clerks near {place:Lodwar, Kenya}, on {date:Tuesday}. The"
        " same gang {event_type:abducted} {kidnapped.9:five} cooks in {date:January 2023}; they were released later."
    )
    first, second = mentions(marker, words)
    assert (tolls(first)[0], tolls(second)[0]) == (("kidnapped", 17), ("kidnapped", 5))


def test_a_day_and_place_of_another_attack_alone_are_not_this_ones(marker) -> None:
    """What stands where only another attack is told is that one's."""
    report = marker.report(
        "A drone {event_type:strike} killed {killed.9:two} cooks near {place:Lodwar, Kenya}, on {date:Thursday}.",
        "They were {event_type:abducted} in {place:Lokichar} in {date:January 2023}; {killed.9:a guard} was shot dead.",
        published=date(2024, 5, 10),
    )
    told = list(BuiltinExtractor(reader=marker).extract(report).mentions)
    assert [v.date.start for m in told for _, v in m.stating(DateValue)] == [date(2024, 5, 9), date(2023, 1, 1)]


def test_what_the_same_group_did_years_ago(marker) -> None:
    """ "Six years ago, the same group killed 67" is no rival figure of today's dead."""
    words = (
        "Gunmen {event_type:stormed} a hotel in {place:Nairobi}, Kenya, on {date:Tuesday}, killing"
        " {killed.9:fifteen} cooks. Nearly six years ago, the same group killed {killed.9:67} people in a mall."
    )
    first, second = mentions(marker, words)
    assert (tolls(first), tolls(second)) == ([("killed", 15)], [("killed", 67)])
    assert [v.date.start.year for _, v in second.stating(DateValue)] == [2018]
