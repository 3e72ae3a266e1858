"""Denials that answer an accusation."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.answers import answers, is_of_the_tried
from tollbook.extraction.interpret.context import ReportText


def _bodies(text: str, *names: str) -> list[Actor]:
    return [Actor(text.index(n), text.index(n) + len(n), n, n, False) for n in names]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor blamed the Reed Brothers, who denied it.",
        "Villagers suspect the Reed Brothers; their lawyer called the charge a fairy tale.",
        "The mayor blamed the Reed Brothers, but a spokesman said they had nothing to do with it.",
    ],
)
def test_a_denial_belongs_to_whom_it_answers(text: str) -> None:
    """Whoever speaks for them: the words deny the part of those accused before."""
    assert [a.name for a, _, _ in answers(ReportText(text), _bodies(text, "Reed Brothers"))] == ["Reed Brothers"]


def test_of_two_accused_the_last_is_cleared() -> None:
    """The denial stands behind the one that it speaks of."""
    text = "The mayor blamed the Reed Brothers; drivers named the Sand Union, which denied it."
    assert [a.name for a, _, _ in answers(ReportText(text), _bodies(text, "Reed Brothers", "Sand Union"))] == [
        "Sand Union"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor blamed the Reed Brothers. The ferry company denied paying.",
        "The army denied it, and the mayor blamed the Reed Brothers.",
        "The mayor blamed the Reed Brothers, who were denied bail.",
    ],
)
def test_other_denials_answer_nothing(text: str) -> None:
    """Not one that comes before, speaks of something else or stands in another sentence."""
    assert answers(ReportText(text), _bodies(text, "Reed Brothers")) == []


def test_people_on_trial_deny_for_nobody_but_themselves() -> None:
    """A body that denies it does; so does whoever is accused of nothing in court."""
    tried = "A court sentenced two men for the raid. The judge said they had served the Reed Front. Both denied it."
    assert is_of_the_tried(ReportText(tried), tried.index("Both"))
    body = tried.replace("Both denied it", "The front denied it")
    assert not is_of_the_tried(ReportText(body), body.index("The front"))
    free = "The minister blamed two warlords for the raid. Both denied it."
    assert not is_of_the_tried(ReportText(free), free.index("Both"))
