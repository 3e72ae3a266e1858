"""What an accusation points at, and which place a body has in its clause."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.accusing import accused_phrases, doers
from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.slots import slots, speaks
from tollbook.extraction.interpret.context import ReportText


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor blamed disgruntled dockers from the old port for it.", ["disgruntled dockers from the old port"]),
        ('The prefect spoke of "people who want the dam to fail".', ["people who want the dam to fail"]),
        ('The prefect blamed "the same criminals who burned the dam in May".', ["same criminals"]),
        ("He accused a rival salt trader of paying for the lorries.", ["rival salt trader"]),
        ("The clerk was shot by two youths in uniform on the quay.", ["two youths in uniform"]),
        ("The family pointed its finger at a neighbour's hired hands.", ["neighbour's hired hands"]),
        ("The town union thought of hired thugs, since the vote is near.", ["hired thugs"]),
        ("The officer blames a cousin.", ["cousin"]),
        ("The officer blames a boat.", []),
        ("The owner blamed bad weather.", []),
        ("The court attributed it to a land dispute.", []),
        ("He asked not to be named because he works there.", []),
    ],
)
def test_accused_phrases(text: str, found: list[str]) -> None:
    """People are taken whole up to the end of their noun phrase; things, deeds and quarrels are nobody."""
    assert [a.name for a in accused_phrases(text)] == found


def body(text: str, name: str) -> tuple[ReportText, Actor]:
    """The report, and the body at its first mention."""
    start = text.index(name)
    return ReportText(text), Actor(start, start + len(name), name, name, False, "name")


@pytest.mark.parametrize(
    ("text", "slot", "own"),
    [
        ("Police blamed the Reed Front for it.", "<blamed", False),
        ("Suspected Reed Front fighters burned two boats.", "<suspected", False),
        ("It was the port guild, not the Reed Front, elders say.", "<not", False),
        ("Elders accused the Reed Front, which has denied it.", ">denies", True),
        ("The Reed Front said on Monday that it was behind the raid.", ">of itself", True),
        ("The Reed Front quickly claimed the raid.", ">claims", True),
        ("The Reed Front attacked the depot at dawn.", ">acts", False),
    ],
)
def test_slots(text: str, slot: str, own: bool) -> None:
    """The accused one stands behind a word of blame; who claims or denies stands before its own verb."""
    report, actor = body(text, "Reed Front")
    assert slot in slots(report, actor)
    assert speaks(report, actor) is own


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The prefect said drug smugglers from the far bank had opened fire.", ["drug smugglers from the far bank"]),
        ("It said it had no part and that timber traders were behind it.", ["timber traders"]),
        ("The mayor said the attackers had opened fire.", []),
        ("Residents said police officers had fired.", []),
        ("The clerk said that nobody was to blame.", []),
    ],
)
def test_whoever_is_said_to_have_done_it_is_a_party(text: str, found: list[str]) -> None:
    """The subject of the deed that somebody tells of, unless it only repeats that somebody attacked."""
    assert [a.name for a in doers(text)] == found
