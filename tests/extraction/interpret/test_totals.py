"""Figures over several incidents."""

from __future__ import annotations

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.totals import own_clause
from tollbook.extraction.spans import Span, SpanField


def test_what_sums_up_leaves_the_incident_aside() -> None:
    """A mark on the whole sentence is cut to the clause that gives the figure; other marks stay."""
    text = (
        "Raiders killed a welder at Orvale, bringing to nine the number of welders killed since 2023. It was the third."
    )
    whole = Span(0, text.index(" It"), SpanField.STATED_TOTAL, 0.9)
    cut = own_clause(ReportText(text), whole)
    assert text[cut.start : cut.end] == "bringing to nine the number of welders killed since 2023."
    other = Span(text.index("It was"), len(text), SpanField.STATED_TOTAL, 0.9)
    assert own_clause(ReportText(text), other) == other
