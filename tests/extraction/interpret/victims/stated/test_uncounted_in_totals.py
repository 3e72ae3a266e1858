"""Numbers in the words of a stated total that count nothing it sums up."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.stated.totals import find_totals
from tollbook.extraction.interpret.victims.stated.uncounted_in_totals import tells_of_sickness
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.dates import UNKNOWN_DATE


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Section 71 counts nineteen of its members killed since 2020.", [19]),
        ("In one section 71 welders were killed since 2020.", [1, 71]),
        ("Ten welders have been killed on the three mountains since 2015.", [10]),
        ("With these eight it is nineteen dead since May.", [19]),
        ("Nineteen dead since May with eight welders killed on Monday.", [19, 8]),
        ("It is the deadliest attack since March, when five welders died.", []),
        ("Nine dead since May, counting the five we mourn today.", [9]),
        ("Five attacks with eight dead (the four at Orvale included).", [5, 8]),
        ("Since 2016 seven have died, five in accidents with lorries.", [7]),
        ("21 were killed since May, nine of them in this one.", [21]),
        ("21 were killed since May, nine of them in this valley's mills.", [21]),
        ("29 welders were abducted, of whom 22 were released.", [29]),
        ("29 welders were abducted, of whom 22 were released and killed.", [29]),
        ("The band, with between 30 and 60 members, blamed for 50 killings since 2008", [50]),
        ("This is the thirty-third mill hit this year.", [33]),
        ("The four raids bring to nineteen the welders killed since May.", [19]),
        ("125 Naxalites and nine welders have been killed this year.", [9]),
        ("The militants lost 143 men and killed nine welders this year.", [9]),
    ],
)
def test_what_a_total_does_not_sum_up(text: str, counted: list[int]) -> None:
    """Labels, what is told of elsewhere, accidents, those let go and the band itself are in no total."""
    report = ReportText(text)
    rows = find_totals(report, [Span(0, len(text), SpanField.STATED_TOTAL, 0.9)], (), (), UNKNOWN_DATE)
    assert sorted(r.low for r in rows) == sorted(counted)


def test_sickness_is_no_attack() -> None:
    """The sick are in no total; who kills vaccinators in an epidemic is."""
    assert tells_of_sickness("Cholera has infected 900 people since May, and 38 have died.")
    assert tells_of_sickness("It was the fourth accidental shooting there this year.")
    assert not tells_of_sickness("Nine vaccinators have been murdered since the epidemic began.")
    assert not tells_of_sickness("Nine vaccinators have died since May.")
