"""Bare numbers that count, in their order, what the figures before them count."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.stated.totals import find_totals
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE

KILLED, INJURED, ATTACKS = Measure.KILLED, Measure.INJURED, Measure.ATTACKS


@pytest.mark.parametrize(
    ("marked", "counted"),
    [
        (
            "{stated_total:152 welders died and 221 were hurt this year.} {stated_total:In 2017 the figures were 12 and"
            " 19.}",
            [(KILLED, 152), (INJURED, 221), (KILLED, 12), (INJURED, 19)],
        ),
        (
            "{stated_total:We logged 75 raids with 380 killed.} {stated_total:The guild, for the same time, has 190 and"
            ' "above 1,100".}',
            [(ATTACKS, 75), (KILLED, 380), (ATTACKS, 190), (KILLED, 1100)],
        ),
        (
            "{stated_total:Since May 152 welders have died.} {stated_total:In 2017 the figures were 12 and 19.}",
            [(KILLED, 152)],
        ),
        (
            "{stated_total:There were 538 raids: Orvale 241, Senna 138, Bihar 77, Odisha 44.}",
            [(ATTACKS, 538), (ATTACKS, 241), (ATTACKS, 138), (ATTACKS, 77), (ATTACKS, 44)],
        ),
        (
            "{stated_total:Welders killed there: 2020, four; 2021, nineteen; this year to 15 August, seven.}",
            [(KILLED, 4), (KILLED, 19), (KILLED, 7)],
        ),
        (
            "{stated_total:The guild counted 58 raids since May, of smiths 19, of welders nine.}",
            [(ATTACKS, 58), (ATTACKS, 19), (ATTACKS, 9)],
        ),
    ],
)
def test_numbers_in_the_order_of_others(read_marks, marked: str, counted: list[tuple[Measure, int]]) -> None:
    """A pair takes the two measures told last, a list that of its sum."""
    report, spans = read_marks(marked)
    assert [(r.measure, r.low) for r in find_totals(report, spans, [], [], UNKNOWN_DATE)] == counted
