"""What the numbers of stated totals count."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.tallies.totals import find_totals
from tollbook.extraction.spans import Span, SpanField
from tollbook.vocabulary.codes import Measure
from tollbook.vocabulary.dates import UNKNOWN_DATE

KILLED, INJURED, KIDNAPPED, ATTACKS = Measure.KILLED, Measure.INJURED, Measure.KIDNAPPED, Measure.ATTACKS


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("402 welders have been killed in the two reed provinces", [(KILLED, 402)]),
        ("58 civilian deaths in nine air and drone strikes", [(KILLED, 58), (ATTACKS, 9)]),
        ("61 persons have fallen in seven collective killings", [(KILLED, 61), (ATTACKS, 7)]),
        ("214 welders were killed in Orvale in the first half, against 640 before", [(KILLED, 214), (KILLED, 640)]),
        ("44 attacks this year, against 39 incidents in the last", [(ATTACKS, 44), (ATTACKS, 39)]),
        ("23 people have been kidnapped, nine of whom are still held", [(KIDNAPPED, 23), (KIDNAPPED, 9)]),
        ("277 welders kidnapped there; 39 of these killed", [(KIDNAPPED, 277), (KILLED, 39)]),
        ("In the five incidents thirteen people were killed", [(ATTACKS, 5), (KILLED, 13)]),
        ("Ten foreign hostages died in captivity", [(KILLED, 10)]),
        ("157 abduction cases with 641 victims", [(ATTACKS, 157), (KIDNAPPED, 641)]),
        ("He is the ninth welder to lose his life there", [(KILLED, 9)]),
        ("She is the fourth nurse to be abducted this year", [(KIDNAPPED, 4)]),
        ("It was the twenty-third attack this year", [(ATTACKS, 23)]),
    ],
)
def test_what_a_number_counts(text: str, counted: list[tuple[Measure, int]]) -> None:
    """Areas count nobody, a figure beside another counts the same, and what became of those counted decides."""
    mark = Span(0, len(text), SpanField.STATED_TOTAL, 0.9)
    found = find_totals(ReportText(text), [mark], (), (), UNKNOWN_DATE)
    assert sorted((t.measure, t.low) for t in found) == sorted(counted)
