"""Bare figures that others give for a toll."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.words.rivals import rival_figures
from tollbook.extraction.spans import Bundle, SpanField


@pytest.mark.parametrize(
    ("marked", "rivals"),
    [
        ("The army counts {killed.9:132} dead. Elders who buried them say 160, and gave us a list.", ["160"]),
        ("The army counts {killed.9:132} dead. A charity has 138.", ["138"]),
        ("The army counts {killed.9:132} dead. Elders say 9,000 have fled.", []),
        ("The army counts {killed.9:132} dead. Elders say 160 goats were lost.", []),
        ("The army counts {killed.9:132} dead. It rained. Nobody came. Elders say 160.", []),
        ("The army counts {killed.9:132} dead.\n\nElders say 160.", []),
        ("The army says nothing. Elders say 160.", []),
        ("{injured.9:Six} cooks were hurt, a nurse said; the mayor speaks of five.", ["five"]),
    ],
)
def test_rival_figures(read_marks, marked: str, rivals: list[str]) -> None:
    """A bare number of the same order, said right after a toll, is another toll; one of goats or far off is not."""
    report, spans = read_marks(marked)
    field = spans[0].field if spans else SpanField.KILLED
    found = rival_figures(report, Bundle(tuple(spans), True, 0.9), [(s.start, s.end) for s in spans], field)
    assert [report.text[s.start : s.end] for s in found] == rivals
