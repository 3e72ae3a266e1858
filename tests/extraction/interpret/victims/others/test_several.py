"""What several shootings did is the toll of none of them."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.others.several import over_shootings


@pytest.mark.parametrize(
    ("words", "over"),
    [
        ("{killed:Four} people were killed and 16 hurt in shootings across Leeds on Sunday.", True),
        ("{killed:Two} men were killed in separate shootings.", True),
        ("{killed:Five} were dead after a series of weekend shootings.", True),
        ("Two separate shootings in Leeds leave a child hurt and {killed:a man} dead.", True),
        ("A string of overnight shootings left {killed:five} people dead.", True),
        ("Police named {killed:two} clerks who were killed in separate shootings.", True),
        ("{killed:Five} were dead after a series of overnight shooting's in Leeds.", True),
        ("{killed:Four} died, including a clerk, in shootings from Friday night to Saturday in Leeds.", True),
        ("{killed:Five} were shot dead within hours; police look into it as three separate homicide cases.", True),
        ("The night saw nine shootings, including the {killed:five} deaths.", True),
        ("{killed:Two} men were killed in the shootings at the mill.", False),
        ("{killed:Two} men were killed in a shooting in Leeds.", False),
        ("{killed:Two} men were killed when a gunman came, after three separate shootings in May.", False),
        ("A gunman left {killed:two} men dead.", False),
        ("It was the third raid on the road; the two earlier ones left {killed:one} porter dead.", True),
        ("Previous attacks on the camp killed {killed:nine} miners.", True),
        ("The four cases above account for only {killed:six} deaths.", True),
        ("The three raids left {killed:nine} dead.", True),
        ("The three gunmen left {killed:nine} dead.", False),
        ("As in previous attacks, men on motorcycles came at dawn. They killed {killed:nine} miners.", False),
    ],
)
def test_a_figure_over_shootings(read_marks, words: str, over: bool) -> None:
    """A figure in the clause of several shootings counts the victims of them all."""
    report, (span,) = read_marks(words)
    assert over_shootings(report, span.start, span.end) is over
