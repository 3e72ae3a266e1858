"""Figures that add up what several incidents of a report cost."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.incidents.sums import over_all
from tollbook.extraction.spans import Bundle


def summed(read_marks, marked: str) -> tuple[list[list[str]], list[str]]:
    """The marked words of each incident, of which `|` parts the text, and the words of the totals found."""
    report, spans = read_marks(marked.replace("|", ""))
    cuts = [len(read_marks("".join(marked.split("|")[: n + 1]))[0].text) for n in range(marked.count("|"))]
    parts = [[s for s in spans if sum(c <= s.start for c in cuts) == n] for n in range(len(cuts) + 1)]
    bundles = [Bundle(tuple(p), n == 0, 0.9) for n, p in enumerate(parts)]
    kept, totals = over_all(report, spans, bundles, [])
    return [[report.text[s.start : s.end] for s in b.spans] for b in kept], [
        report.text[s.start : s.end] for s in totals
    ]


@pytest.mark.parametrize(
    ("marked", "tolls", "totals"),
    [
        (
            "Two attacks killed {killed.9:nine} people on Monday. A bomb in Orvale killed {killed.9:four}.| Gunmen "
            "shot {killed.9:five} dead in Senna.",
            [["four"], ["five"]],
            ["Two attacks killed nine"],
        ),
        (
            "{killed.9:Nine} people died in three separate ambushes. {killed.9:Two} died at Orvale.| {killed.9:Five} "
            "died at Senna.",
            [["Two"], ["Five"]],
            ["Nine people died in three separate ambushes"],
        ),
        (
            "In all {killed.9:nine} died. A bomb in Orvale killed {killed.9:four}.| Gunmen shot {killed.9:five} dead.",
            [["four"], ["five"]],
            ["In all nine died."],
        ),
        (
            "{killed.9:Nine} cooks have now been killed this week. {killed.9:Four} died in Orvale.| {killed.9:Five} "
            "were shot in Senna.",
            [["Four"], ["Five"]],
            ["Nine cooks have now been killed this week."],
        ),
        (
            "In all {killed.9:ten} died in the attack. A bomb in Orvale killed {killed.9:four}.| Gunmen shot "
            "{killed.9:five} dead.",
            [["ten", "four"], ["five"]],
            [],
        ),
        (
            "A jet dropped two bombs, which killed {killed.9:nine} people.| Gunmen shot {killed.9:five} dead in Senna.",
            [["nine"], ["five"]],
            [],
        ),
    ],
)
def test_a_sum_over_several_is_a_stated_total(read_marks, marked: str, tolls, totals) -> None:
    """It is the toll of none of them; a figure of one attack, whatever it was done with, is no sum."""
    assert summed(read_marks, marked) == (tolls, totals)
