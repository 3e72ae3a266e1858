"""Ages count nobody."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.victims.people.ages import with_its_age
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A cook} was shot dead, two were hurt. {killed.9:Two}, the cook among them, were in their thirties.",
    ],
)
def test_an_age_after_the_person(marker, words: str) -> None:
    """ "Were in their thirties" says how old those told of before are."""
    assert marker.killed(SEEN + words) == [1]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.1:A baker} and {killed.1:a woman worshipper} of {killed.9:67} were shot dead.", 2),
        ("{killed.1:A guard} and {killed.1:a patrol} of {killed.9:14} were shot dead.", 14),
        ("{killed.1:A radio reporter}, {killed.9:forty-one}, and {killed.1:her cook} were killed.", 2),
        ("{killed.9:A cook} was shot dead.\n{killed.9:48}. The ministry blamed the rebels.", 1),
        ("{killed.9:A cook} was shot dead. She was Peruvian, {killed.3:fifty-three}, and a mother.", 1),
    ],
)
def test_ages(marker, words: str, dead: int) -> None:
    """ "A woman of 67" is one woman; "a patrol of 14" are fourteen guards."""
    assert marker.killed(SEEN + words) == [dead]


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("{injured.2:A herdboy} of {injured.9:12} shot in the foot was treated.", 1),
        ("{injured.9:Two} conscripts, 19 and {injured.9:20}, were wounded.", 2),
        ("{injured.9:Two} cooks, {injured.9:19} and 20, were wounded.", 2),
        ("{injured.2:The man} wounded at Senna is {injured.9:41}, and a dentist.", 1),
        ("{injured.9:Two} lorries, 19 guards and {injured.9:20} cooks were hit; the cooks were wounded.", 20),
        ("The number of the wounded is {injured.9:41}, a clerk said.", 41),
    ],
)
def test_ages_of_the_hurt(marker, words: str, hurt: int) -> None:
    """Of one told of by his trade, of two told of together, and after "is"; a count of them is none."""
    found = BuiltinExtractor(reader=marker).extract(marker.report(SEEN + words)).mentions[0]
    told = [v.low for _, v in found.stating(CountValue) if v.outcome is Outcome.INJURED and v.nationality == "*"]
    assert told[:1] == [hurt]


def test_a_day_is_nobody(marker) -> None:
    """ "The 13th" is a day."""
    assert marker.killed(SEEN + "{killed.9:Two} cooks were killed on {killed.8:the 13th}.") == [2]


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        ("Police found {injured:a 15-year}-old girl.", "a 15-year-old"),
        ("Police found a 26-year-{injured:old man} there.", "a 26-year-old man"),
        ("Police found {injured:a} 25-year-old man there.", "a 25-year-old man"),
        ("Police look for a 26-year-{injured:old Ann Doe}.", "old Ann Doe"),
        ("Police found {injured:an old man} there.", "an old man"),
        ("Police found {injured:a} cook there.", "a"),
    ],
)
def test_marks_that_cut_through_an_age(read_marks, marked: str, whole: str) -> None:
    """They are of whoever has that age: a man of 26 is no old one."""
    report, (span,) = read_marks(marked)
    told = with_its_age(report.text, span)
    assert report.text[told.start : told.end] == whole
