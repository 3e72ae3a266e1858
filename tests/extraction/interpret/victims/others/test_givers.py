"""Who gives a figure, by the words right around it."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.speakers import find_speaker
from tollbook.extraction.interpret.victims.others.givers import giver_of, gives_another


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (
            "The mayor of Orvale said {killed:19} had died; a traders' association that paid for the burials says "
            "{killed:22}.",
            ["mayor of Orvale", "traders' association"],
        ),
        ("A blast killed {killed:nine}. A correspondent there counted {killed:six}.", [None, "correspondent there"]),
        ("Tolls differ: {killed:six} killed (police), {killed:eight} killed (vigilantes).", ["police", "vigilantes"]),
        ("Residents counted {killed:39} dead, the district office {killed:28}.", ["Residents", "district office"]),
        (
            "A bomb killed {killed:28}, by the police count, or {killed:37} by the traders'.",
            ["police", "traders"],
        ),
        ("{killed:11} killed; {killed:14} and 38 in the health ministry's list.", [None, "health ministry"]),
        ("Police reported {killed:three} dead; the hospital, which we trust, {killed:four}.", ["Police", "hospital"]),
        ("As of Monday night our volunteers had counted {killed:21} bodies.", ["our volunteers"]),
        ("Our 0219 spoke of {killed:ten} dead. Please correct.", [None]),
        ("The militia said it had killed {killed:forty}.", ["militia"]),
        ("Police had earlier put the toll at {killed:11}.", ["Police"]),
        ("Police on Thursday night put the toll at {killed:11}.", ["Police"]),
        ("The militia has killed {killed:forty} since May.", [None]),
        ("The commission has seen the {killed:three} bodies.", [None]),
        ("He says that he has counted {killed:twelve}.", [None]),
        ("The driver and {killed:two} nurses died.", [None]),
    ],
)
def test_giver(read_marks, words: str, names: list[str | None]) -> None:
    """The subject before a figure, a body in brackets behind it, or whose list it is; nobody where words only tell."""
    report, spans = read_marks(words)
    givers = [giver_of(report, s.start, s.end) for s in spans]
    assert [g.name if g else None for g in givers] == names
    assert all(report.text[g.start : g.end] == g.name for g in givers if g)


@pytest.mark.parametrize(
    ("words", "another"),
    [
        ("{killed:Nine} persons were hurt; police said seven.", True),
        ("A bomb hurt {killed:five} people (six, according to the prosecutor).", True),
        ("{killed:Nine} persons were hurt, police said.", False),
    ],
)
def test_gives_another(read_marks, words: str, another: bool) -> None:
    """Who is named behind a figure and gives one of his own there did not give the one before."""
    report, spans = read_marks(words)
    giver = find_speaker(report, spans[0].start, spans[0].end, back=0)
    assert giver is not None
    assert gives_another(report, giver, spans[0].end) is another
