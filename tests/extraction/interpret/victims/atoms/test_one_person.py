"""One person in marked words, and of whom one more is."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.one_person import single
from tollbook.vocabulary.codes import Hedge, Outcome


@pytest.mark.parametrize(
    ("marked", "nation", "role", "nth"),
    [
        ("Men killed two Kenyan cooks and injured {injured:a third}.", "KE", "cook", 0),
        ("Two Kenyan cooks died and {injured:a third} was hurt.", "KE", "cook", 0),
        ("Two Kenyan porters died in a grove. {injured:A third porter}, a Kenyan too, lost an eye.", "KE", "worker", 0),
        ("Two Kenyan cooks died and {injured:a third} later succumbed to his wounds.", None, None, 3),
        ("Two Kenyan cooks died and a {killed:third} died in hospital.", None, None, 3),
        ("Three Kenyan cooks were killed. The camp was looted. {injured:A fourth cook} was wounded.", "KE", "cook", 0),
        ("Two Kenyan cooks died and {killed:a third} died in hospital.", None, None, 3),
        ("Two Kenyan cooks were killed. {injured:A third Kenyan employee} was shot.", "KE", "employee", 0),
        (
            "Two Kenyan cooks died, as did two Ugandans. {injured:A third Kenyan cook} was shot.",
            "KE",
            "cook",
            0,
        ),
        ("Five Kenyan cooks were killed. {injured:A second nurse} was wounded.", None, "health worker", 2),
    ],
)
def test_one_more_is_of_the_kind_of_those_before(read_marks, marked: str, nation, role, nth: int) -> None:
    """Where something else became of them; else the ordinal counts all up to now."""
    report, (span,) = read_marks(marked)
    (atom,) = single(report, span, 0.9)
    assert (atom.people.nationality, atom.people.role, atom.nth) == (nation, role, nth)


@pytest.mark.parametrize(
    ("marked", "hedge"),
    [
        ("A captive said that {killed.9:a Kenyan cook} was shot; police could not confirm it.", Hedge.UNCONFIRMED),
        ("{killed.9:A Kenyan cook} is feared dead.", Hedge.FEARED),
        ("{killed.9:A Kenyan cook} was shot. Police could not confirm who did it.", Hedge.PLAIN),
    ],
)
def test_a_death_is_as_sure_as_its_sentence(read_marks, marked: str, hedge: Hedge) -> None:
    """What nobody could confirm of one person is told as of several."""
    report, (span,) = read_marks(marked)
    (atom,) = single(report, span, span.whole)
    assert atom.hedge is hedge


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("They are tried for the murder of Ann Doe and of {killed.1:a Kenyan deckhand}.", "a Kenyan deckhand"),
        ("{killed.7:The father of a cook killed in the raid} spoke.", "a cook killed in the raid"),
        ("It was at the gate of {killed.1:a Kenyan deckhand}.", None),
    ],
)
def test_whose_death_is_told(read_marks, marked: str, found: str | None) -> None:
    """Of a second person after "and of", and of the dead of whom somebody is kin."""
    report, (span,) = read_marks(marked)
    persons = single(report, span, span.whole)
    assert [report.text[p.start : p.end] for p in persons] == ([found] if found else [])


def test_a_word_for_a_nation_is_nobody_more(read_marks) -> None:
    """ "Of Kenyan nationality" tells of those who are counted before it."""
    report, (span,) = read_marks("Three others, of {injured:Kenyan} nationality, were hurt.")
    assert single(report, span, 0.9) == []


@pytest.mark.parametrize(
    ("marked", "persons"),
    [
        ("Six pupils, {injured:all} Kenyans, were hurt.", 0),
        ("Two grocers and a nurse who was {killed:their cook} died.", 0),
        ("A nurse and {killed:their cook} died.", 1),
        ("{killed:A Kenyan} by birth, she was killed at the mill.", 0),
        ("Police have arrested a 31-year-old {kidnapped:dismissed watchman}.", 0),
        ("Five porters died, said {killed:the foreman}, who was in the cart behind.", 0),
        ("It said {killed:the foreman} was dead.", 1),
    ],
)
def test_words_on_those_told_of_before_are_nobody_more(read_marks, marked: str, persons: int) -> None:
    """What is said of people told of before tells of nobody else."""
    report, (span,) = read_marks(marked)
    assert len(single(report, span, 0.9)) == persons


def test_a_couple_is_the_two_told_of_before(marker) -> None:
    """ "Two tappers, a married couple" are two."""
    words = "{killed.9:Two} rubber tappers, {killed.9:a married couple}, were shot dead in Yala on {date:Tuesday}."
    assert marker.tolls(words)[Outcome.KILLED] == 2


def test_one_more_without_a_trade_is_told_of_plainly(read_marks) -> None:
    """ "A fourth" behind three others is somebody, whomever else the words count."""
    report, (span,) = read_marks("Three people are dead and {injured:a fourth} is wounded.")
    (atom,) = single(report, span, 0.5)
    assert (atom.nth, atom.weak) == (0, False)
