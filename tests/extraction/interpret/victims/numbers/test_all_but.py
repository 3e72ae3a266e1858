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
        ("All of the nine hostages but two were freed.", 7),
        ("Nine cooks were taken. All but two of them escaped.", 7),
        ("Nine cooks were taken. All but two have been released.", 7),
        ("Nine cooks were taken. All but two of the cooks were freed.", 7),
        ("Nine cooks and four guards were taken. All but two were freed.", None),
        ("Nine cooks were taken. All but two of the six guards were freed.", 4),
    ],
)
def test_how_many_are_left(text: str, left: int | None) -> None:
    """None where the whole is not told beside it."""
    report = ReportText(text)
    two = next(q for q in report.quantities if q.low == 2)
    found = all_but(report, two)
    assert (found.low if found else None) == left
