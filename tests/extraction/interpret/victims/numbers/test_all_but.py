"""Figures that are told by what is left of a whole."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText
from tollbook.extraction.interpret.victims.numbers.all_but import all_but


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("All but two of the nine hostages were freed.", 7),
        ("All but two of its eleven crew were killed.", 9),
        ("All but two of the remaining hostages were freed.", None),
        ("All but two died.", None),
        ("Two of the nine hostages were freed.", 2),
    ],
)
def test_how_many_are_left(text: str, left: int | None) -> None:
    """None where the whole is not told beside it."""
    report = ReportText(text)
    found = all_but(report, report.quantities[0])
    assert (found.low if found else None) == left
