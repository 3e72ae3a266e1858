"""Bare figures that others give for a toll."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.others.rivals import (
    bodies_counted,
    counts_the_dead,
    rival_figures,
    said_barely,
)
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
        ("The army counts {killed.9:32} dead. The committee has written down 41 names.", ["41"]),
        ("The army counts {killed.9:32} dead. Police, who gave an earlier toll of 11, said nothing.", ["11"]),
        ("The army counts {killed.9:32} dead. Police gave the toll as 41 on Monday evening.", ["41"]),
        ("{injured.9:Six} cooks were hurt, a nurse said; the mayor speaks of five.", ["five"]),
    ],
)
def test_rival_figures(read_marks, marked: str, rivals: list[str]) -> None:
    """A bare number of the same order, said right after a toll, is another toll; one of goats or far off is not."""
    report, spans = read_marks(marked)
    field = spans[0].field if spans else SpanField.KILLED
    found = rival_figures(report, Bundle(tuple(spans), True, 0.9), [(s.start, s.end) for s in spans], field)
    assert [report.text[s.start : s.end] for s in found] == rivals


@pytest.mark.parametrize(
    ("marked", "bodies"),
    [
        ("Elders buried {killed.9:eleven} people. A doctor said nine bodies had been brought in.", ["nine"]),
        ("Elders buried {killed.9:eleven} people. The clinic said it received 14 bodies.", ["14"]),
        ("Elders buried {killed.9:eleven} people. A doctor said two bodies had been brought in.", []),
        ("Elders buried {killed.9:eleven} people. The army said nine bodies of bandits were recovered.", []),
        ("Elders buried {killed.9:eleven} people. Nine bodies had been brought in.", []),
        ("A doctor said nine bodies had been brought in.", []),
        ("They shot {killed.1:two} cooks and {killed.1:a clerk}. A doctor said four bodies had been brought "
         "in, not three.",
         ["four"]),
        ("They shot {killed.1:two} cooks and {killed.1:a clerk}. A doctor said four bodies had been brought in.", []),
    ],
)  # fmt: skip
def test_bodies_that_somebody_counted(read_marks, marked: str, bodies: list[str]) -> None:
    """They are a toll of whoever tells of them, unless they are far fewer, the attackers' or told by nobody else."""
    report, spans = read_marks(marked)
    found = bodies_counted(report, Bundle(tuple(spans), True, 0.9), [(s.start, s.end) for s in spans])
    assert [report.text[s.start : s.end] for s in found] == bodies


@pytest.mark.parametrize(
    ("marked", "dead"),
    [
        ("The chief says that 31 persons were killed. The clinic says {injured.9:26}. A road was cut.", True),
        ("The chief says that 31 persons were killed and 40 hurt. The clinic says {injured.9:26}.", False),
        ("The chief says that 31 persons were killed. The clinic treated {injured.9:26}.", False),
        ("Nobody knows more. The clinic says {injured.9:26}.", False),
    ],
)
def test_a_bare_figure_beside_one_of_the_dead_is_of_the_dead(read_marks, marked: str, dead: bool) -> None:
    """Though it was marked as the hurt, of whom nothing is said."""
    report, (span,) = read_marks(marked)
    assert counts_the_dead(report, span.start, span.end) is dead


@pytest.mark.parametrize(
    ("marked", "barely"),
    [
        ("Bandits left with two dozen residents. The police say {killed.9:eighteen}.", True),
        ("Bandits left with two dozen residents. The police say {killed.9:eighteen} died.", False),
        ("Bandits left with {killed.9:two dozen} residents.", False),
    ],
)
def test_a_figure_said_barely(read_marks, marked: str, barely: bool) -> None:
    """Its sentence says nothing of what became of those whom it counts."""
    report, (span,) = read_marks(marked)
    assert said_barely(report, span.start, span.end) is barely
