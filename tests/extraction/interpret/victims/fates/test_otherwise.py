"""Tests of people who are marked as dead and said to be otherwise."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.victims.atoms.figure import read
from tollbook.records import CountValue


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("{killed:Nine} lorry passengers were searched and robbed; none was kept.", []),
        ("In June {killed:three} excavators were destroyed at a pond.", []),
        ("The page says that all {killed:three} are alive and will go home.", []),
        ("They attacked a camp, injuring eight of its staff, of whom {killed:three} came from Orvale.", []),
        ("{killed:Nine} passengers were robbed and two killed.", [9]),
        ("{killed:A senator}, whose car was fired on, escaped.", []),
        ("{killed:A senator}, whose car was fired on, later died.", [1]),
        ("So the number is {killed:four}: two drivers, a cook and a guard.", [4]),
    ],
)
def test_who_is_said_to_be_otherwise_did_not_die(read_marks, words: str, figures: list[int]) -> None:
    """A mark is dropped where the sentence says what became of people and speaks of no death."""
    report, (span,) = read_marks(words)
    assert [atom.low for atom in read(report, span)] == figures


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Two} guards were killed and {killed.4:a senator}, whose car was fired on, escaped.", 2),
        ("{killed.9:Two} guards were killed. {killed.4:A reporter} was shot at in the same street.", 2),
    ],
)
def test_whose_car_was_only_fired_on_is_not_dead(marker, words: str, dead: int) -> None:
    """Who was shot at, of whom no death is told, does not count."""
    report = marker.report(f"Gunmen {{event_type:struck}} in {{place:Orval}} on {{date:Friday}}. {words}")
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    counts = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.outcome.value == "killed"]
    assert [v.low for v in counts] == [dead]
