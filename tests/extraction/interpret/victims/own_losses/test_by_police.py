"""Whom the police shot for threatening others is the attackers' own loss."""

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


ALONE = [
    "{killed.9:A man} was shot and killed by police in Lokichar after he pointed a gun at officers.",
    "Deputies shot and killed {killed.9:a 40-year-old man} in Lokichar. He had come at them with an axe.",
    "A man in Lokichar began firing at passers-by. Police shot {killed.9:the man}, who later died.",
    "{killed.9:A teen} was killed in an officer-involved shooting in Lokichar. He refused to drop the gun.",
    "Police in Lokichar shot dead {killed.9:a man} who advanced on them with a knife. {injured.9:Nobody} else is hurt.",
    "{killed.9:A man} who walked along the tracks in Lokichar with a sabre was shot dead by a patrol.",
    "Two officers shot and killed {killed.9:a man} who came out of a house in Lokichar with a rifle.",
]


@pytest.mark.parametrize("words", ALONE)
def test_whom_the_police_shot_alone(marker, words) -> None:
    """Where he alone was harmed, and attacked nobody, it is no attack; where others were, he is the attackers' loss."""
    assert BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions == ()
    assert losses(marker, f"{words} He had cut {{injured.9:two}} clerks before.") == (0, 1)


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:Bo Doe, a 30-year-old trader}, was fatally shot by Lokichar police officers. He had come out of a "
        "shop. He would not stop. He shouted. He then turned and started shooting at the officers. "
        "His mother learned of {killed.5:her son}'s death at noon.",
        "Police called to Lokichar about an armed robbery shot and killed {killed.9:a boy, 13,} who pulled a pistol.",
        "Deputies shot and killed {killed.9:a 40-year-old man} in Lokichar. He had attacked a clerk with a knife.",
        "{killed.9:A man}, 31, was fatally shot by a state trooper in Lokichar. The suspect fired at the trooper. "
        "{killed.9:The man} died at the scene.",
    ],
)
def test_who_was_armed_and_shot_by_the_police(marker, words) -> None:
    """One armed person whom officers shot is counted among the attackers, and once."""
    assert losses(marker, words) == (0, 1)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("{killed.9:An officer} was shot and killed by a robber in Lokichar. The suspect was armed with a rifle.", 1),
        ("Police shot dead {killed.9:two} protesters in Lokichar. One was armed with a stick.", 2),
        ("Police say a man shot and killed {killed.9:his wife} in Lokichar. He was armed with a pistol.", 1),
        ("{killed.9:A student} was shot dead by police in Lokichar as he walked home. His family wants answers.", 1),
    ],
)
def test_other_dead_of_a_shooting_by_police(marker, words, found) -> None:
    """Officers, several people, whom others shot and who threatened nobody are victims."""
    assert losses(marker, words)[0] == found


def test_who_shot_is_no_victim(marker) -> None:
    """ "The officer who shot and killed a boy" is not the one who died."""
    words = "{killed.9:The Lokichar officer} who shot and killed {killed.9:a farmer} is on leave. He was off duty."
    assert losses(marker, words) == (1, 0)
