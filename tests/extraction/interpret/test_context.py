"""Where sentences end."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It was 10 p.m. Friday. He died.", ["It was 10 p.m. Friday.", "He died."]),
        ("It was 10 p.m. Police came.", ["It was 10 p.m.", "Police came."]),
        ("On Nov. 15 two died. In May. Three fell.", ["On Nov. 15 two died.", "In May.", "Three fell."]),
        ("They met in ST. PAUL. It rained.", ["They met in ST. PAUL.", "It rained."]),
        ("The boy was ruled out.Neighbours wept.", ["The boy was ruled out.", "Neighbours wept."]),
    ],
)
def test_abbreviations_and_hours_end_no_sentence(text: str, sentences: list[str]) -> None:
    """An hour before a day, and a shortened month before a number, do not end a sentence."""
    report = ReportText(text)
    assert [text[slice(*report.sentence(at))] for at in report.starts if at < len(text)] == sentences
