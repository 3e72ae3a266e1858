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


def test_a_report_is_asked_once() -> None:
    """What a function answers of a report is kept with it, each by what it was asked."""
    asked = []

    def length(report: ReportText, times: int) -> int:
        asked.append(times)
        return times * len(report.text)

    report, other = ReportText("Two died."), ReportText("Nobody died.")
    assert [report.once(length, 1), report.once(length, 2), report.once(length, 1)] == [9, 18, 9]
    assert other.once(length, 1) == 12
    assert asked == [1, 2, 1]
