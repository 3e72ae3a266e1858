"""Some of those who were taken or hurt, and all of them."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.atoms.grouped import atoms_by_outcome
from tollbook.extraction.interpret.victims.tallies.counts import count
from tollbook.extraction.spans import SpanField
from tollbook.vocabulary.codes import Outcome

FIELDS = {
    SpanField.KILLED: Outcome.KILLED, SpanField.INJURED: Outcome.INJURED, SpanField.KIDNAPPED: Outcome.KIDNAPPED,
}  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "totals"),
    [
        (
            "{killed.9:Two} of the {killed.9:four} Kenyan nurses who were abducted in Lodwar are dead.",
            {Outcome.KILLED: 2, Outcome.KIDNAPPED: 4},
        ),
        (
            "{kidnapped.9:Two} of the {kidnapped.9:four} nurses abducted in Lodwar last week have been found dead.",
            {Outcome.KILLED: 2, Outcome.KIDNAPPED: 4},
        ),
        ("{kidnapped.9:Three} of the five abducted nurses were freed on Monday.", {Outcome.KIDNAPPED: 5}),
        (
            "Men released {kidnapped.9:two} of the {kidnapped.5:seven} Kenyan nurses whom they seized in Lodwar.",
            {Outcome.KIDNAPPED: 7},
        ),
        (
            "{kidnapped.9:Four} of the {kidnapped.5:nine} drivers who were seized have been found alive.",
            {Outcome.KIDNAPPED: 9},
        ),
        (
            "{kidnapped.9:Two} of the {kidnapped.2:five} Egyptian engineers seized near Kayes, Mali, were freed "
            "on Monday, leaving {kidnapped.9:three} in captivity.",
            {Outcome.KIDNAPPED: 5},
        ),
        (
            "{kidnapped.9:Two} fishers seized off Lodwar were freed. They were two of {kidnapped.9:five} abducted.",
            {Outcome.KIDNAPPED: 5},
        ),
        (
            "{kidnapped.9:Nine} of the {kidnapped.8:13} miners, including {kidnapped.1:two} Chinese, who were abducted "
            "in May have been released.",
            {Outcome.KIDNAPPED: 13},
        ),
        ("{injured.9:Six} of the ten cooks who were wounded on Monday have died.", {Outcome.KILLED: 6}),
        ("{injured.9:Six} of the ten cooks who were wounded are in hospital.", {Outcome.INJURED: 6}),
        (
            "{killed.9:One} of four surveyors who were kidnapped has been found dead.",
            {Outcome.KILLED: 1, Outcome.KIDNAPPED: 4},
        ),
        (
            "{killed.9:Two} of the four nurses who were abducted are dead; the other {killed.4:two}, one of them with a"
            " gunshot wound, were handed over. {killed.7:A Ugandan bystander} died too.",
            {Outcome.KILLED: 3, Outcome.KIDNAPPED: 4},
        ),
        (
            "{kidnapped.9:Two} divers kidnapped near Lodwar on Monday have been executed by their captors.",
            {Outcome.KILLED: 2, Outcome.KIDNAPPED: 2},
        ),
        (
            "The body of {killed.7:a Dutch priest} who had been abducted in Lodwar was found on Friday.",
            {Outcome.KILLED: 1, Outcome.KIDNAPPED: 1},
        ),
        (
            "{kidnapped.9:Two} divers were seized near Lodwar. It was night. Their bodies were found on Friday.",
            {Outcome.KILLED: 2, Outcome.KIDNAPPED: 2},
        ),
        (
            "{kidnapped.9:Two} divers were seized near Lodwar. Their boats were found on Friday.",
            {Outcome.KIDNAPPED: 2},
        ),
        (
            "{kidnapped.9:Two} divers were seized and {killed.9:three} guards shot dead. Their bodies were found.",
            {Outcome.KILLED: 3, Outcome.KIDNAPPED: 2},
        ),
        (
            "{kidnapped.9:Two} divers kidnapped near Lodwar were freed, and {killed.7:their driver} was killed.",
            {Outcome.KILLED: 1, Outcome.KIDNAPPED: 2},
        ),
    ],
)
def test_shares_of_those_taken(read_marks, marked: str, totals: dict[Outcome, int]) -> None:
    """Whom a sentence says to have been taken are counted as taken, the share of whom something is told as that."""
    report, spans = read_marks(marked)
    by_outcome = {o: own for f, o in FIELDS.items() if (own := [s for s in spans if s.field is f])}
    counted = {o: count(report, atoms).totals for o, atoms in atoms_by_outcome(report, by_outcome).items()}
    assert {o: rows[0].low for o, rows in counted.items() if rows} == totals


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{kidnapped.9:Eleven} Kenyan welders were kidnapped from their huts and shot dead in Lodwar.", 11),
        ("Lodwar: {kidnapped.9:eleven} Kenyan welders abducted and killed.", 11),
        ("{kidnapped.9:Eleven} welders were abducted and shot dead in Lodwar; {killed.8:six} died on the spot and "
         "{killed.6:five} on the way to hospital.", 11),
        ("{kidnapped.9:Eleven} welders were kidnapped in Lodwar and killed a guard.", 1),
    ],
)  # fmt: skip
def test_who_was_taken_and_killed_in_one_breath_is_both(marker, words: str, dead: int) -> None:
    """And those who died at once and later are parts of all."""
    told = marker.tolls(words)
    assert (told.get(Outcome.KILLED), told.get(Outcome.KIDNAPPED)) == (dead, 11)
