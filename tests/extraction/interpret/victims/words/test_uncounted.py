"""Who is charged with a death, or did it, is none of its victims."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


def killed(marker, words: str) -> list[int]:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(SEEN + words)).mentions[0]
    return [
        v.low
        for _, v in mention.stating(CountValue)
        if v.outcome is Outcome.KILLED and v.nationality == "*" and v.role is None
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Police have charged {killed.9:five} people in the shooting death of {killed.8:a 19-year-old woman}.",
        "{killed.9:A 15-year-old girl} was shot dead, and {killed.3:four} other pupils are charged with it.",
        "Charges have been filed against {killed.9:a Leeds mother} in the death of {killed.9:her 5-year-old son}.",
        "Police have arrested and charged {killed.9:a sailor} in the killing of {killed.9:a waitress}.",
        "{killed.9:A Leeds man} and his nephew have been charged with the murder of {killed.9:a clerk}.",
        "{killed.9:A 3-year-old girl} was accidentally shot by her {killed.9:7-year-old brother} and died.",
        "{killed.9:A man} accidentally shot and killed his girlfriend, who was 20.",
        "{killed.9:A cook} was shot dead. She leaves {killed.3:four} children.",
        "{killed.9:A cook} was shot dead. He was survived by his wife and {killed.3:two} young daughters.",
        "{killed.9:A cook} was shot dead. Survivors include {killed.3:his wife}, a son, and {killed.3:six} cousins.",
        "{killed.9:A cook} was shot dead; his sister, {killed.9:a nurse} of Hull, had died from cancer in May.",
        "{killed.9:A cook} was shot dead, ten years after the war in the north in which {killed.9:8,000} were killed.",
        "{killed.9:A cook} was shot dead. A man faces attempted murder in the shooting of {killed.9:three} nurses.",
        "{killed.9:A cook} was shot dead. Image {killed.9:2} of 8: flowers at the door.",
        "{killed.9:A cook} was shot dead. Watch News {killed.9:6} tonight for more.",
        "{killed.9:A cook} was shot dead. https://orvale.example/2031/friday-party-{killed.9:three}-killed.html",
        "{killed.9:A pupil} shot and killed {killed.9:14-year-old Ann Doe} on the stairs.",
        "{killed.9:Bo Doe}, 26, killed {killed.9:his father} on the stairs.",
        "{killed.9:A cook} was shot dead. Police seek convicted murderer {killed.9:Bo Doe}, 39, for it.",
        "{killed.9:A teenage boy} executed {killed.9:his aunt} on the stairs.",
        "{killed.9:A former clerk} shoots {injured.9:4} porters; {killed.9:a cook} died.",
        "{killed.9:A cook} was shot dead. Police are looking for {killed.9:two} men in the killing.",
        "{killed.9:A cook} was shot dead, two were hurt. {killed.9:Two}, the cook among them, were in their thirties.",
    ],
)
def test_who_did_it_is_not_counted(marker, words: str) -> None:
    """One person died; whoever is charged, arrested or said to have fired counts for nobody, nor do kin left behind."""
    assert killed(marker, words) == [1]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.1:A baker} and {killed.1:a woman worshipper} of {killed.9:67} were shot dead.", 2),
        ("{killed.1:A guard} and {killed.1:a patrol} of {killed.9:14} were shot dead.", 14),
        ("{killed.1:A radio reporter}, {killed.9:forty-one}, and {killed.1:her cook} were killed.", 2),
        ("{killed.9:A cook} was shot dead; the guard lost {killed.9:two} fingers.", 1),
        ("{killed.9:Two} hand surgeons were killed.", 2),
        ("{killed.9:A cook} was shot dead. The mass for the dead is at {killed.9:seven}.", 1),
        ("{killed.1:A cook} was shot dead. The toll is at {killed.9:seven}, police said.", 7),
        ("{killed.9:A cook} was shot dead. {killed.9:One} watch dog was killed, too.", 1),
        ("{killed.9:Two} goat traders were killed.", 2),
        ("{killed.9:A cook} was shot dead.\n{killed.9:48}. The ministry blamed the rebels.", 1),
        ("{killed.9:A cook} was shot dead. She was Peruvian, {killed.3:fifty-three}, and a mother.", 1),
        ("{killed.9:A cook} was shot dead. The death toll in the mine collapse has risen to {killed.9:seven}.", 1),
        ("{killed.9:A cook} was shot dead, days after a landslide in which {killed.9:three} workers died.", 1),
        ("Gunmen raided a mine. In the attack, in which {killed.9:three} workers died, nobody was hurt.", 3),
        ("{killed.9:A cook} was shot dead. He had 90 sheep, of which {killed.9:22} died.", 1),
        ("{killed.9:A cook} was shot dead. They demanded the release of {killed.9:60} prisoners.", 1),
        ("{killed.9:A cook} was shot dead. They want to swap them for {killed.9:six} jailed members.", 1),
        ("They demanded the release of a bus; {killed.9:six} prisoners were killed.", 6),
        ("{killed.9:Four} men who waited at the gate shot dead {killed.6:a Leeds buyer}.", 1),
        ("{killed.9:Four} men who sold tea were killed.", 4),
        ("{killed.9:A cook} was shot dead. The gunmen left {killed.9:six} of their number dead.", 1),
        ("The gunmen got away. The army left {killed.9:six} of its men dead.", 6),
    ],
)
def test_what_counts_nobody_harmed(marker, words: str, dead: int) -> None:
    """Ages, hours, animals, fingers and those who did it are no victims."""
    assert killed(marker, words) == [dead]
