"""All who were shot, less the dead, are hurt: whoever else of them a report tells of one by one."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("Five people were shot in Lokichar. {injured.9:One victim} was taken to a clinic with a bad wound.", 5),
        ("Six shot in Lokichar, police say. {injured.9:A woman} is in critical condition.", 6),
        ("A gunman shot four cooks and three guards. {injured.9:A guard} was treated. Nine people were shot.", 9),
        ("Police seek the man who shot four people in Lokichar. {injured.9:Three men} were hit in the legs.", 4),
        ("Police in Lokichar found four men with gunshot wounds. {injured.9:One} was in critical condition.", 4),
        (
            "Gunmen fired at a house in Lokichar. {injured.5:A man} was shot. All six victims are in stable condition.",
            6,
        ),
        ("{injured.9:A pupil} was shot in the back in Lokichar, and a guard. A third victim was grazed.", 3),
    ],
)
def test_all_who_were_shot(marker, words, hurt) -> None:
    """A figure of all who were shot counts more than those of whom something is told."""
    assert marker.tolls(words) == {Outcome.INJURED: hurt}


@pytest.mark.parametrize(
    ("words", "killed", "hurt"),
    [
        ("Four people were shot in Lokichar, leaving {killed.9:one} dead. {injured.9:A man} is in surgery.", 1, 3),
        ("{killed.9:One man} died in a triple shooting in Lokichar. {injured.9:A girl} was grazed.", 1, 2),
        ("{killed.9:A cook} died after a quadruple shooting in Lokichar on Friday, the county said.", 1, 3),
        ("{injured.9:Six people} were shot on Friday. {killed.9:A cook} was killed in Lokichar that day.", 1, 5),
        ("{killed.9:A cook} was shot dead in Lokichar. The other three victims were treated at a clinic.", 1, 3),
        ("{killed.9:A cook} was shot dead in Lokichar. Four others who survived the shooting are at home.", 1, 4),
        ("{killed.9:Three men} were found dead in Lokichar. A fourth victim was taken to hospital.", 3, 1),
    ],
)
def test_less_the_dead(marker, words, killed, hurt) -> None:
    """The dead are among those who were shot."""
    assert marker.tolls(words) == {Outcome.KILLED: killed, Outcome.INJURED: hurt}


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("{killed.9:A man} was killed in Lokichar. {injured.9:Three people} were shot, and three were hurt.", 3),
        ("{injured.9:Two men} were wounded. Three officers shot the suspect in Lokichar.", 2),
        ("{injured.9:Two men} were wounded in Lokichar. Nine people were shot there over the weekend.", 2),
        ("{injured.9:Two men}, ages 20-27, were shot in Lokichar. Police found 30 cases of a 50 shot box.", 2),
        ("{killed.9:A man} died in Lokichar and {injured.9:one} is hurt. A triple murder, said police, four shot.", 1),
        ("{killed.9:A cook} died in Lokichar, {injured.9:a guard} was hurt. A third victim died. Four were shot.", 1),
    ],
)
def test_what_counts_not_all(marker, words, hurt) -> None:
    """What shooters did, other times and others than the dead say nothing of all who were shot."""
    assert marker.tolls(words)[Outcome.INJURED] == hurt


def test_two_attacks_are_not_one(marker) -> None:
    """Where a report tells of two attacks the figure of all may be of either."""
    words = "{injured.9:One man} was hurt in Lokichar.", "{killed.9:A cook} died in Eldoret. Five people were shot."
    assert marker.tolls(*words) == {Outcome.INJURED: 1}


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("Bullets hit {injured.9:a baker} and two others in Lokichar. He is at home.", 3),
        ("A gunman wounded {injured.9:a baker}, 3 others in Lokichar, the town said.", 4),
        ("{injured.9:A sixth} shooting victim walked into a clinic in Lokichar, police said.", 6),
        ("In all, four people were shot in Lokichar. {injured.9:One} of them is a clerk.", 4),
        ("Police first reported {injured.9:seven} people wounded in Lokichar. Four people were shot, they say now.", 4),
        ("Three men were found shot in Lokichar. {injured.9:A porter} is in surgery.", 3),
        ("A triple shooting woke Lokichar. {injured.9:A porter} was grazed.", 3),
        ("Six men were shot this weekend in Lokichar. Six men were shot there. {injured.9:A porter} is ill.", 6),
        ("{injured.9:A porter} was shot in the leg in Lokichar. A 7th victim went to hospital.", 7),
    ],
)
def test_all_with_the_one_who_is_told_of(marker, words, hurt) -> None:
    """Others beside somebody, an ordinal, or a figure that the report itself puts right."""
    assert marker.tolls(words) == {Outcome.INJURED: hurt}


@pytest.mark.parametrize(
    ("words", "killed", "hurt"),
    [
        ("{killed.9:A porter} died in Lokichar. The porter and the three other men were shot from a van.", 1, 3),
        ("Bullets struck Ann Mora and four others in Lokichar. {killed.9:Mora}, 40, was killed.", 1, 4),
        ("{killed.9:A boy} died in Lokichar. {injured.1:A cook} and {injured.2:two} other men were shot.", 1, 3),
        (
            "Three people were shot in Lokichar and {killed.9:one} died. {injured.1:A boy}, 9, was hit in the leg. "
            "{injured.1:A cook}, 40, was hit. {injured.1:A clerk}, 22, was wounded in the arm.",
            1, 2,
        ),
    ],
)  # fmt: skip
def test_others_than_the_dead(marker, words, killed, hurt) -> None:
    """Others are counted beside the dead, and never more than all who were shot less the dead."""
    assert marker.tolls(words) == {Outcome.KILLED: killed, Outcome.INJURED: hurt}


@pytest.mark.parametrize(
    "words",
    [
        "{injured.6:Nine} were hit, and {killed.1:one} of the {killed.9:nine} died.",
        "{killed.6:Nine} people were hit at {place:Lokichar} on {date:3 May 2024}. {killed.8:One} of them died.",
        "{killed.6:Nine} villagers were stabbed at {place:Lokichar}. Of the {killed.6:nine}, {killed.8:one} died.",
    ],
)
def test_of_those_hit_some_died(marker, words) -> None:
    """The others were hurt, however they are counted."""
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 8}


def test_each_of_two_attacks_has_its_own(marker) -> None:
    """Of several incidents of local news each is told in sentences of its own."""
    report = marker.report(
        "{killed.9:Three} people died in {event_type:a quadruple shooting} in {place:Tulsa} on {date:3 May 2024}.",
        "{killed.9:One} man was killed in {event_type:a shooting} in {place:Toledo} on {date:1 March 2024}, the "
        "sheriff's office said.",
    )
    first, second = BuiltinExtractor(reader=marker).extract(report).mentions
    assert [v.low for _, v in first.stating(CountValue) if v.outcome is Outcome.INJURED] == [1]
    assert not [v for _, v in second.stating(CountValue) if v.outcome is Outcome.INJURED]


def test_a_further_victim_is_of_the_attack_told_before(marker) -> None:
    """ "A third shooting victim" opens no other attack."""
    words = (
        "{killed.9:A girl} was shot dead in {place:Lokichar} on {date:3 May 2024}.\n\n{injured.5:A boy}, 16, was hurt. "
        "A {injured.5:third} shooting victim, 18, came to a clinic."
    )
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 2}
