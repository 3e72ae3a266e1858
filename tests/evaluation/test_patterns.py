"""Reports made from patterns, and when one counts as read rightly."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from evaluation.patterns import FILE, HARM, PARTS, is_as, right_apart, wrong_figures

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import Report

ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
TWO = (
    "Gunmen killed nine herders near Tame, Colombia, on Saturday.",
    "A bomb wounded seven nurses in Saravena on Monday.",
)


def test_there_are_as_many_reports_of_each_part_as_the_documents_say() -> None:
    """No two are the same, and every town of several attacks stands in its report."""
    assert [sum(row["part"] == part for row in ROWS) for part in PARTS] == [600] * 3
    assert len({row["text"] for row in ROWS}) == len(ROWS)
    towns = [(a["town"], row["text"]) for row in ROWS if row["part"] == "several" for a in row["attacks"]]
    assert all(town == "*" or town in text for town, text in towns)


@pytest.mark.parametrize(
    ("wanted", "got", "right"),
    [(4, [4], True), (4, [4, 7], False), (4, [], False), (0, [], True), (0, [0], True), (0, [2], False),
     ([4, 7], [7, 4], True), ([4, 7], [4], False)],
)  # fmt: skip
def test_a_figure_is_the_only_one_unless_speakers_differ(wanted, got, right) -> None:
    """Nobody harmed may go unsaid."""
    assert is_as(wanted, got) is right


def test_attacks_are_right_with_their_towns_and_figures() -> None:
    """A figure of the wrong town, or one attack more, is a fault."""
    extractor = BuiltinExtractor()
    mentions = [m for t in TWO for m in extractor.extract(Report.build(text=t, language="en")).mentions]
    tame, saravena = ({"town": "Tame", **dict.fromkeys(HARM, 0)}, {"town": "Saravena", **dict.fromkeys(HARM, 0)})
    assert right_apart([tame | {"killed": 9}, saravena | {"injured": 7}], mentions)
    assert not right_apart([tame | {"injured": 7}, saravena | {"killed": 9}], mentions)
    assert not right_apart([tame | {"killed": 9}], mentions)
    assert wrong_figures({"killed": 9, "injured": 0}, mentions) == ["attacks"]
    assert wrong_figures({"killed": 8}, mentions[:1]) == ["killed"]


def test_an_unknown_part_is_told() -> None:
    """With those that there are."""
    command = [sys.executable, "-m", "evaluation.patterns", "floods"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode
    assert "floods; give some of several, hostages, tolls" in done.stderr
