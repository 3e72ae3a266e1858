"""Everybody who was taken, where parts of them are told of by what became of each."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import EVERYONE, CountValue, Report
from tollbook.vocabulary.codes import Outcome

EXTRACTOR = BuiltinExtractor()


def taken(text: str) -> list[int]:
    """How many were taken in the one attack that a report tells of, all figures."""
    (mention,) = EXTRACTOR.extract(Report.build(text=text, language="en")).mentions
    values = [s.value for s in mention.statements]
    counts = [v for v in values if isinstance(v, CountValue) and v.nationality == EVERYONE and v.role is None]
    return [v.low for v in counts if v.outcome is Outcome.KIDNAPPED]


@pytest.mark.parametrize(
    ("text", "everybody"),
    [
        (
            "Two of the geologists abducted near Kumba, Cameroon, on Friday walked free on Monday; "
            "their three colleagues and a driver are still held.",
            6,
        ),
        (
            "Four Mexicans kidnapped with foreign colleagues near Fresnillo, Mexico, have been "
            "released but two Italians and a German have not.",
            7,
        ),
        (
            "Three captives slipped out of a camp near Gao, Mali, by night, leaving eight fellow hostages behind.",
            11,
        ),
        (
            "Gunmen abducted six teachers near Gao, Mali, on Friday. Two of them were freed on Monday "
            "and four are still held.",
            6,
        ),
        (
            "A woman who was among 12 passengers seized from a bus near Kumba, Cameroon, on Tuesday "
            "has been let go. The other 11 are still in the kidnappers' hands.",
            12,
        ),
        (
            "Three hostages were rescued near Cotabato, Philippines, on Monday while four remain in the gang's hands.",
            7,
        ),
        (
            "Four surveyors seized near Montepuez, Mozambique, on Friday walked free on Monday. Three of their "
            "colleagues, two Indians and a Kenyan, are still held.",
            7,
        ),
        (
            "Two hostages were freed near Gao, Mali, on Monday and four are still held, the army said.\n\n"
            "Two engineers were freed at dawn, their firm said. Four drivers are still held.",
            6,
        ),
        (
            "Two hostages were freed near Gao, Mali, on Monday. Two more were freed on Tuesday. Four are still held.",
            8,
        ),
        (
            "Two of the four captives taken near Gao, Mali, on Friday were killed, and two are still held.",
            4,
        ),
        (
            "Four surveyors seized from a camp of a roads company outside the town of Montepuez in Cabo Delgado, "
            "Mozambique, on 9 September walked free on Monday. Three of their colleagues are still held.",
            7,
        ),
    ],
)
def test_freed_and_held_are_all_of_them(text: str, everybody: int) -> None:
    """Unless a figure says how many were taken."""
    assert taken(text) == [everybody]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen abducted three nurses near Gao, Mali, on Friday. Troops have freed two hostages of another gang, whose "
        "four men are held in Bamako.",
        "Gunmen abducted three nurses near Gao, Mali, on Friday. Five suspects were arrested; two "
        "were released and three "
        "are still held.",
        "Three drivers taken near Menaka, Mali, on Monday were released on Tuesday. Two soldiers have been held since "
        "January.",
        "A court in Quetta, Pakistan, freed two men on Monday. Three engineers abducted there in May are still held.",
    ],
)
def test_others_who_are_freed_or_held_are_not_added(text: str) -> None:
    """Suspects, and hostages of somebody else."""
    assert taken(text) == [3]
