"""Who was shot did not therefore die."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.fates.shot import merely_shot
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("words", "merely"),
    [
        ("A man shot {killed:six} people in Leeds, killing four of them.", True),
        ("They burst in on a game and shot {killed:seven} players, killing two of them.", True),
        ("Gunmen ran up and shot {killed:five} cooks, fatally wounding one.", True),
        ("Police said that one of {killed:five} people shot outside a bar has died.", True),
        ("A woman was killed, {killed:four} others shot in Leeds.", True),
        ("{killed:Four} men playing dice in a yard were shot and one was killed.", True),
        ("The shooting of {killed:two} girls in Leeds shocked them.", True),
        ("{killed:Four} people were hit at a bar and one of them did not survive.", True),
        ("{killed:Five} people were shot and killed.", False),
        ("{killed:Five} people were shot dead.", False),
        ("Gunmen shot {killed:two} men to death.", False),
        ("A man fatally shot {killed:two} boys.", False),
        ("They spoke of the fatal shooting of {killed:two} boys.", False),
        ("{killed:Two} men were shot on Monday and died.", False),
        ("A guard was charged with shooting {killed:two} men, killing them both.", False),
        ("{killed:Nine} men were taken out of their houses and shot.", False),
        ("{killed:Nine} men were lined up and shot.", False),
        ("The front owned up to the killings in two hamlets, where at least {killed:46} people were shot.", False),
        ("Men stabbed {killed:four} cooks. Two died there, a third succumbed and the fourth is recovering.", True),
        ("Men stabbed {killed:four} cooks. Two died there.", False),
        ("Men stabbed {killed:four} cooks to death. One died at once and the others in hospital.", False),
        ("The front denied the killings. On Friday {killed:six} people were shot.", True),
    ],
)
def test_words_that_tell_of_shots_alone(read_marks, words: str, merely: bool) -> None:
    """A death told of some, of others or of nobody leaves the figure one of people shot."""
    report, (span,) = read_marks(words)
    assert merely_shot(report, span.start, span.end) is merely


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("{killed.9:Five} people were shot and {killed.9:one} person was killed in Leeds.", 1, 4),
        ("{killed.9:A woman} was killed, {killed.9:four} others were shot in Leeds.", 1, 4),
        ("{killed.9:Two} girls were killed in Leeds. {injured.9:Two} girls were shot in a car.", 2, None),
        ("A man is held for the attempted murders of {killed.9:five} men. {injured.9:Five} were hit.", None, 5),
        ("He came to a {killed.9:five}-person shooting in Leeds that {injured.9:five} survived.", None, 5),
        ("At least {killed.9:four} people opened fire in Leeds and {killed.9:a boy} died.", 1, None),
        ("{killed.9:One} man died and {injured.9:three} others were hurt. {injured.9:Three} other men were hit.", 1, 3),
    ],
)
def test_people_shot_and_people_killed(marker, words: str, killed: int | None, injured: int | None) -> None:
    """Whoever was shot and did not die is hurt; who fired, or was only aimed at, is neither."""
    found = marker.tolls("There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. " + words)
    assert (found.get(Outcome.KILLED), found.get(Outcome.INJURED)) == (killed, injured)


def test_one_and_the_rest_are_everybody(marker) -> None:
    """ "Mr Doe and seven others" are the eight told of before."""
    words = (
        "{killed.9:Eight} people were killed in Leeds on Friday. The house where Ann Doe and {killed.9:seven} others"
    )
    assert marker.tolls(words + " were killed is closed.") == {Outcome.KILLED: 8}


@pytest.mark.parametrize(
    ("words", "injured"),
    [
        ("{injured.9:Four} people were hurt. {injured.9:Two} other men were hit in the yard.", 4),
        ("{injured.3:Three} men and {injured.3:a girl} were hurt. {injured.3:A man}, 22, was hit in the arm.", 4),
        ("{injured.9:Two} officers and {injured.9:three} others were hurt.", 5),
        ("{injured.9:Three} other guests, some of the roughly {injured.9:40} people there, were hurt.", 3),
    ],
)
def test_the_hurt_told_one_by_one_are_those_counted(marker, words: str, injured: int) -> None:
    """A sentence that counts the hurt holds those whom later sentences tell of."""
    found = marker.tolls("There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. " + words)
    assert found == {Outcome.INJURED: injured}


def test_running_for_their_lives_is_no_death(marker) -> None:
    """Lives that were saved or run for were not lost."""
    words = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. {injured.9:A boy} was shot, and "
    assert Outcome.KILLED not in marker.tolls(words + "{injured.2:scores} of others were running for their lives.")


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("It left {killed.9:three} people dead and another injured.", 3, 1),
        ("{killed.9:A porter} was killed and three more were shot.", 1, 3),
        ("He faces five counts of attempted murder after five teens were shot.", None, 5),
        ("Five people were hurt there. {injured.9:A girl} was hit in the leg.", None, 5),
        ("{injured.9:Five} were injured. One of the five hurt, {killed.9:a man}, has died.", 1, 4),
        ("They found {injured.9:four} men suffering from gunshot wounds. One died; {killed.9:he} was 20.", 1, 3),
    ],
)  # fmt: skip
def test_the_hurt_whom_nobody_marked(marker, words: str, killed: int | None, injured: int) -> None:
    """Others and everybody who was shot are told beside the dead; who died since is no longer hurt."""
    found = marker.tolls("There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. " + words)
    assert (found.get(Outcome.KILLED), found.get(Outcome.INJURED)) == (killed, injured)


def test_the_last_of_all_victims_is_one_of_the_hurt(marker) -> None:
    """ "A thirteenth victim survived" tells of one who was hurt; two "who died" are none of as many who were hurt."""
    seen = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "
    assert marker.tolls(seen + "{injured.9:A thirteenth victim} survived with a bullet in the jaw.") == {
        Outcome.INJURED: 1
    }
    words = "{injured.9:Two} men were hurt on Sunday. {killed.9:A girl} was one of two pupils who died on Friday."
    assert marker.tolls(seen + words)[Outcome.INJURED] == 2
