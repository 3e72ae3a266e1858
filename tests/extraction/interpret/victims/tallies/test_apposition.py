"""Figures with a breakdown behind them count their people once."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.vocabulary.codes import Outcome


def counted(read_marks, words: str) -> int:
    """The only figure for everybody of the only outcome that is marked."""
    report, spans = read_marks(words)
    outcome = Outcome(spans[0].field.value)
    atoms = atoms_by_outcome(report, {outcome: spans})[outcome]
    (row,) = count(report, atoms, hurt=outcome is Outcome.INJURED).totals
    return row.low


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{kidnapped.1:Two} nurses, {kidnapped.1:one} Kenyan and {kidnapped.1:one} Peruvian, and "
         "{kidnapped.1:a Ugandan cook} were led away.", 3),
        ("{kidnapped.1:Two} nurses, {kidnapped.1:a Kenyan} and {kidnapped.1:a Peruvian}, were led away.", 2),
        ("{injured.9:Two} men, {injured.1:another tapper} and {injured.1:a Kenyan collector}, were hurt.", 2),
        ("{kidnapped.9:Three} people, {kidnapped.1:a Kenyan clerk} and {kidnapped.1:two} cooks, were led away.", 3),
        ("The dead were {killed.7:four}, {killed.1:three} fitters and {killed.1:a Peruvian nurse}, with many hurt.", 4),
        ("{killed.9:Two} engineers, {killed.1:a driver} and {killed.1:a cook} were killed.", 4),
        ("A strike killed {killed.9:eight} people, {killed.1:a Kenyan nurse} and {killed.1:a guard} of the Northern "
         "Watch among them.", 8),
        ("{kidnapped.1:Two} Kenyans, {kidnapped.1:a Ugandan} and {kidnapped.1:a Peruvian} were led away.", 4),
        ("Of a crew of {kidnapped.9:19}, {kidnapped.5:four} were led off: {kidnapped.1:the Peruvian mate}, "
         "{kidnapped.1:a Kenyan oiler} and {kidnapped.1:two} Ugandan hands, in Lokichar.", 4),
        ("{kidnapped.1:Two} clerks and {kidnapped.1:the owner} were led away. {kidnapped.1:One of the clerks}"
         " is still missing.", 3),
        ("{kidnapped.9:Six} nurses were seized. {kidnapped.1:A Kenyan driver} who was held with them is free.",
         7),
    ],
)  # fmt: skip
def test_who_is_counted_again_and_who_besides(read_marks, words: str, number: int) -> None:
    """Nationalities behind a figure divide it; other kinds of people are others."""
    assert counted(read_marks, words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{kidnapped.9:Seven to nine} men in hoods walked into the camp. They tied up {kidnapped.1:a nurse}.",
         1),
        ("{kidnapped.9:Five} men burst into the camp in Lokichar and led off {kidnapped.1:a nurse}.", 1),
        ("A court in Lokichar sent {kidnapped.9:four} men to jail for leading off {kidnapped.1:a nurse}.", 1),
        ("{kidnapped.9:Thirty} zebus and {kidnapped.1:two} herdboys were led away.", 2),
        ("{kidnapped.1:Two} boys of 11 and {kidnapped.9:14} were led away.", 2),
        ("{kidnapped.9:Five} men were led away.", 5),
    ],
)  # fmt: skip
def test_who_did_it_herds_and_ages_count_nobody(read_marks, words: str, number: int) -> None:
    """However they are marked."""
    assert counted(read_marks, words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{injured.9:Eight} guards were wounded in Lokichar. {injured.2:A cook} was grazed on the ear.", 9),
        ("{injured.9:Eight} people were wounded in Lokichar. {injured.2:A cook} was grazed on the ear.", 8),
        ("{injured.9:Eight} guards were wounded in Lokichar, among them {injured.2:a cook} who was grazed.", 8),
    ],
)  # fmt: skip
def test_another_trade_is_somebody_else(read_marks, words: str, number: int) -> None:
    """Where the figure counts a trade, and what befell the other is told apart."""
    assert counted(read_marks, words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{killed.1:A Kenyan mate} and {killed.1:a Ugandan oiler} died. {killed.9:A Peruvian} died later.", 3),
        ("{killed.9:Four} of the guards were killed. With them died {killed.1:a nurse} and {killed.1:a cook}.",
         6),
    ],
)  # fmt: skip
def test_who_died_besides(read_marks, words: str, number: int) -> None:
    """Somebody of another nation who died later, or with those who are counted."""
    assert counted(read_marks, words) == number


def test_those_let_go_are_not_dead(read_marks) -> None:
    """However they are marked, where the sentence before tells that they were freed; of the dead they are."""
    words = "Two of the four were released on Monday. They are {killed.1:a nurse} and {killed.1:the Kenyan cook}."
    report, spans = read_marks(words)
    assert not atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]
    report, spans = read_marks(words.replace("released", "found dead"))
    assert len(atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]) == 2


def test_what_was_thought_before_gives_no_nation_its_dead(read_marks) -> None:
    """Where others are counted now; a nation that is spared has none."""
    words = (
        "{killed.1:No} Kenyan was among the {killed.9:four} dead. Earlier reports had spoken of {killed.1:two} Kenyans "
        "killed. The dead are {killed.1:three} Ugandans and {killed.1:a Peruvian}."
    )
    report, spans = read_marks(words)
    told = count(report, atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED])
    assert [row.low for row in told.totals] == [4]
    assert {row.nationality: row.low for row in told.parts if row.nationality == "KE"} in ({}, {"KE": 0})


def test_a_rank_aboard_is_no_number(read_marks) -> None:
    """The second engineer is one person, who may be the only one; whoever drowned died."""
    report, spans = read_marks("{killed.9:The second engineer}, a Kenyan, was shot dead.")
    (row,) = count(report, atoms_by_outcome(report, {Outcome.KILLED: spans})[Outcome.KILLED]).totals
    assert row.low == 1
    report, spans = read_marks("{injured.9:A Kenyan oiler} drowned as he swam to a tug.")
    assert atoms_by_outcome(report, {Outcome.INJURED: spans})[Outcome.KILLED]


def test_who_was_beaten_was_not_taken(read_marks) -> None:
    """By those who took somebody else."""
    report, spans = read_marks("Raiders beat {kidnapped.9:two} drivers and carried off {kidnapped.1:a Kenyan clerk}.")
    (row,) = count(report, atoms_by_outcome(report, {Outcome.KIDNAPPED: spans})[Outcome.KIDNAPPED]).totals
    assert row.low == 1
