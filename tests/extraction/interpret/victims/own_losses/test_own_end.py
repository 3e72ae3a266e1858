"""Who died of the attack that he began is the attackers' own loss."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue, PerpetratorsKilledValue
from tollbook.vocabulary.codes import Outcome


def losses(marker, words: str) -> tuple[int, int]:
    """(victims killed, attackers killed) of a marked text."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    killed = next((v.low for v in rows if v.outcome is Outcome.KILLED), 0)
    return killed, next((v.low for _, v in mention.stating(PerpetratorsKilledValue)), 0)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "A trader shot and wounded {injured.9:his wife} in Leeds. Officers found {killed.9:Bo Doe} dead from a "
            "self-inflicted gunshot wound.",
            (0, 1),
        ),
        (
            "{injured.9:A girl} was hurt in Leeds in gunfire that cost the lives of {killed.1:her aunt} and "
            "{killed.1:a man} who, police said, shot them and then turned the pistol on himself.",
            (1, 1),
        ),
        (
            "In Leeds Bo Doe fired several shots at two officers; {injured.9:one officer} was hit. "
            "{killed.9:Doe} was killed.",
            (0, 1),
        ),
        (
            "{injured.9:An officer} was hit in Leeds. Bo Doe fired back at the robbers; {killed.9:Doe} was killed.",
            (1, 0),
        ),
        ("{killed.9:A boy}, 9, died in Leeds of a self-inflicted gunshot wound.", (1, 0)),
        (
            "{injured.9:A girl} was grazed in Leeds. Playing with the gun, {killed.9:a boy}, 9, died of an accidental "
            "self-inflicted wound.",
            (1, 0),
        ),
    ],
)
def test_the_attacker_who_died(marker, words, found) -> None:
    """By his own hand, or in the gunfight that he began, where others were harmed; not by accident, nor alone."""
    assert losses(marker, words) == found


@pytest.mark.parametrize(
    "words",
    [
        "A clerk fatally shot {killed.9:a teenager} who attempted to rob her in Leeds. {injured.9:A cook} was hurt.",
        "{injured.9:Three} were hurt in Leeds. The suspect, {killed.9:Bo Doe}, was pronounced dead.",
        "{injured.9:Six} were hurt in Leeds when a man opened fire on cars. Police shot {killed.9:the man}, who died.",
    ],
)
def test_robbers_and_suspects(marker, words) -> None:
    """Who tried to rob others, is called the suspect, or was shot by the police after he fired, is no victim."""
    assert losses(marker, words)[0] == 0
