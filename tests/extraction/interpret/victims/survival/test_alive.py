"""Whoever is marked as killed and lives is hurt."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome


def test_those_shot_where_nobody_died_are_all_hurt(marker) -> None:
    """Of whom some are marked as killed, and one of them as hurt when he is told of again."""
    words = (
        "A woman shot {killed.1:her husband} and {killed.1:their son} in Lokichar. The husband was struck in the upper "
        "body, {injured.5:the son} in the leg. Both are expected to survive."
    )
    assert marker.tolls(words) == {Outcome.INJURED: 2}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("{killed.9:Six} people were shot, one fatally, on a quay in Lokichar.", (1, 5)),
        ("{killed.9:A 60-year-old man} was shot in Lokichar. He was hit twice. His condition has stabilized.", (0, 1)),
        ("A man opened fire on {killed.9:a guard} who was in a car in Lokichar, seriously wounding him.", (0, 1)),
        ("{killed.9:A man} was shot in Lokichar. He was nearly killed, and is in stable condition.", (0, 1)),
        ("{killed.9:One} man was killed in Lokichar, police say, and name {killed.9:three} other men who were shot and "
         "wounded.", (1, 3)),
        ("{killed.9:Four} shooting victims were found in Lokichar. {killed.9:Two} of the four victims have died. "
         "{killed.4:Bo Doe}, 20, died at noon.", (2, 2)),
        ("{injured.9:Four} people, including {killed.1:a boy}, were shot in Lokichar. The death toll is nil.", (0, 4)),
        ("A man shot {killed.9:a girl} in the chest in Lokichar. Doctors were not able to save her.", (1, 0)),
    ],
)  # fmt: skip
def test_who_lives_of_those_marked_as_killed(marker, words, found) -> None:
    """Who was shot and is told to live is hurt; of so many who were shot as many died as is said."""
    told = marker.tolls(words)
    assert (told.get(Outcome.KILLED, 0), told.get(Outcome.INJURED, 0)) == found


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:Four} officers have been shot in Lokichar. Their state is not known.",
        "Held on Monday for the shooting of {killed.9:four} people in Lokichar was a man of 30.",
        "Tunde Hollis, {killed.9:a 3-year-old boy}, was shot in the face in Lokichar. He is at home now.",
        "{killed.9:A clerk} had been hit twice in the leg in Lokichar, a doctor said. She is in the ward.",
    ],
)
def test_people_who_were_shot_have_not_therefore_died(marker, words) -> None:
    """Where neither the sentence nor the next one speaks of deaths, they are hurt."""
    number = 4 if "four" in words.lower() else 1
    filler = " The guards look out. The road is open. The shops are shut. Nobody speaks. It is hot. It rains."
    assert marker.tolls(words + filler + " Murders are rare there.") == {Outcome.INJURED: number}


@pytest.mark.parametrize(
    "words",
    [
        "{killed.9:A clerk} is dead and {injured.9:three} others are hurt in Lokichar. "
        "Police have not named the {killed.9:four} victims.",
        "{killed.9:A clerk} was shot dead in Lokichar, {injured.9:three} others were hurt. The attack, which came ten "
        "days after {killed.9:five} officers were killed in Lodwar, was condemned.",
        "{killed.9:A clerk} was shot dead in Lokichar, {injured.9:three} others were hurt. The shooting follows other "
        "attacks, in Lodwar, where {killed.9:five} died, and in Kisumu.",
        "A man shot {killed.9:four} clerks - {killed.8:one} fatally - in Lokichar on Sunday.",
        "A gunman killed {killed.9:a clerk} in Lokichar and wounded {injured.7:two} officers and {injured.3:one} "
        "civilian before police shot him to death.",
    ],
)
def test_figures_of_all_victims_or_of_other_attacks_are_none_of_the_dead(marker, words) -> None:
    """One died and three were hurt, whatever else is told beside it."""
    assert marker.tolls(words) == {Outcome.KILLED: 1, Outcome.INJURED: 3}


def test_without_a_death_those_shot_are_hurt(marker) -> None:
    """Where a text speaks of no death at all, people who were shot are injured."""
    words = "A gunman opened fire in Lokichar and shot {killed.9:three people}, police said. They are in hospital."
    assert marker.tolls(words) == {Outcome.INJURED: 3}
    words = "Unknown men {killed.9:shot} and wounded {injured.9:a teacher} in Lokichar, police said."
    assert marker.tolls(words) == {Outcome.INJURED: 1}


def test_what_points_at_no_death(marker) -> None:
    """Detectives of a homicide unit, lives on a street and late hours tell of no death."""
    words = (
        "{killed.9:A man} was shot in Lokichar late on Monday, said homicide detectives. Awa Odera, who lives nearby, "
        "called them."
    )
    assert marker.tolls(words) == {Outcome.INJURED: 1}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "{killed.9:A man} was shot in Lokichar. He is in stable condition. The police are short of cars. They look "
            "for a gun. Nobody was held. The road was closed. A clerk was killed there in 2019.",
            {Outcome.INJURED: 1},
        ),
        (
            "{killed.9:A man} was shot in Lokichar. He is in hospital. The police are short of cars. They look for a "
            "gun. Nobody was held. The road was closed. A clerk was killed there in 2019.",
            {Outcome.KILLED: 1},
        ),
        (
            "{killed.9:Five} people were shot, one fatally, in Lokichar. {killed.9:A 26-year-old} died at a clinic.",
            {Outcome.KILLED: 1, Outcome.INJURED: 4},
        ),
        (
            "{killed.9:A 9-year-old} died in Lokichar. Officers found {injured.9:two} victims with gunshot wounds.",
            {Outcome.KILLED: 1, Outcome.INJURED: 1},
        ),
    ],
)
def test_who_lives_was_not_killed(marker, words, found) -> None:
    """Whoever is marked as killed and said to live was hurt; of those shot, the one who died is no survivor."""
    assert marker.tolls(words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("{injured.9:A boy} was hit in Lokichar. A year and a half ago {killed.9:a girl} was killed.", 0),
        ("{injured.9:A boy} was hit in Lokichar. {killed.9:A girl} was killed there two years ago.", 0),
        ("{killed.9:A boy, 6,} died in Lokichar. The shooting came a day after {killed.9:a girl, 2,} died.", 1),
        ("{killed.9:A girl} was killed in Lokichar two years ago, the court heard.", 1),
        ("{injured.9:Six} were hurt in Lokichar. {killed.9:A mother} whose son was shot spoke.", 0),
        ("The killing of {killed.9:a boy} whose body was found in Lokichar is looked into.", 1),
        ("{killed.9:Seven} people died in 17 shootings. {killed.9:A girl, 5,} was shot dead in Lokichar.", 1),
    ],
)
def test_the_dead_of_other_attacks(marker, words, found) -> None:
    """Who was killed long before, in an earlier attack or in several shootings did not die in this one."""
    assert marker.tolls(words).get(Outcome.KILLED, 0) == found


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("Ode is charged with assault to murder. {killed.9:A girl} was shot in Lokichar.", 1),
        ("{killed.9:A woman} was shot in the back, {injured.9:another woman} was shot in the leg, in Lokichar.", 2),
        ("{injured.9:A 17 year} old was shot in the face in Lokichar after a gun went off.", 1),
    ],
)
def test_where_nobody_died(marker, words, hurt) -> None:
    """A charge of assault to murder tells of no death; "another woman" is another than the one before."""
    assert marker.tolls(words) == {Outcome.INJURED: hurt}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "{killed.9:Two} clerks were shot in Lokichar on Monday. {injured.9:A pupil} was wounded in the jaw.",
            {Outcome.KILLED: 2, Outcome.INJURED: 1},
        ),
        (
            "{killed.1:A nurse} and {killed.1:four} clerks were shot in Lokichar. {injured.9:Three} more clerks, who "
            "come from the coast, were wounded.",
            {Outcome.KILLED: 5, Outcome.INJURED: 3},
        ),
        (
            "{killed.9:A clerk} was shot in Lokichar. {injured.9:A pupil} was wounded. The clerk is recovering.",
            {Outcome.INJURED: 1},
        ),
        (
            "{killed.9:A clerk} was shot in the leg in Lokichar. {injured.9:A pupil} was wounded.",
            {Outcome.INJURED: 1},
        ),
        (
            "{killed.9:A clerk} was shot in both legs in Lokichar. {killed.9:Nobody died}, the surgeon says.",
            {Outcome.KILLED: 0, Outcome.INJURED: 1},
        ),
    ],
)
def test_shot_beside_the_wounded(marker, words, found) -> None:
    """Who "was shot" where others are told to be wounded has died, unless it is told how he is, or that nobody did."""
    assert marker.tolls(words) == found


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{killed.9:Nine} passengers were hit in Lokichar, and {killed.1:one} of the nine, a nurse, died later.", 1),
        ("{killed.9:Two} guards were stabbed in Lokichar; one of them died of his wounds.", 1),
        ("{killed.9:Two} farmers were taken at Lokichar; {killed.8:one} of them, found dead.", 1),
        ("{killed.9:Nine} farmers were taken at Lokichar, and three of them killed a guard.", 9),
        ("{killed.9:Nine} farmers were killed at Lokichar, and three of them died at once.", 9),
    ],
)
def test_some_of_those_shot_or_taken_died(marker, words: str, dead: int) -> None:
    """Of so many who were hit or taken as many died as the sentence goes on to say, and no more."""
    assert marker.tolls(words)[Outcome.KILLED] == dead


def test_the_dead_and_hurt_of_an_attack_told_of_as_another(marker) -> None:
    """An attack before the one that a report is about has its own dead and hurt in one sentence."""
    first = "{event_type:A bomb} in {place:Lokichar} on Friday hurt {injured.9:three} people."
    then = "It came ten days after {event_type:a blast} at {place:Kitale}, in which {killed.9:one} died and "
    report = marker.report(first, then + "{injured.9:five} were hurt.")
    mentions = BuiltinExtractor(reader=marker).extract(report).mentions
    dead = [v.low for m in mentions for _, v in m.stating(CountValue) if v.outcome is Outcome.KILLED]
    assert dead == [1]


def test_one_list_of_the_dead_is_not_torn(marker) -> None:
    """What happened "two years ago" to those of a figure happened to the one listed with them."""
    words = "Two years ago a bomber struck a camp at {place:Lokichar}, killing {killed.0:three} cooks and "
    told = "{event_type:A bomb} went off. " + words + "{killed.0:a guard}."
    assert marker.tolls(told) == {Outcome.KILLED: 4}


def test_who_was_burnt_is_hurt(marker) -> None:
    """Burnt, but not to death."""
    first = "{killed.0:Two} sailors and {killed.0:an oiler} were killed off {place:Lamu} and "
    assert marker.tolls(first + "{killed.7:four} more crew, two of them cooks, were badly burnt.")[Outcome.KILLED] == 3
    assert marker.tolls("At {place:Lamu} {killed.9:two} watchmen were burnt to death.") == {Outcome.KILLED: 2}


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("{event_type:Gunmen} in {place:Kitale} shot {killed.9:three} porters and set fire to their cart.", [3]),
        (
            "In {place:Kitale} {killed.9:three} porters were {event_type:shot}; all are in stable condition.",
            [],
        ),
        ("In {place:Kitale} {killed.4:three} porters were {event_type:shot}.", []),
    ],
)
def test_who_was_shot_in_an_attack_looked_back_on(marker, words: str, dead: list[int]) -> None:
    """A report that goes through several attacks tells of the dead by "shot"; not of those it knows to live."""
    others = [
        "{event_type:A bomb} killed {killed.9:nine} people in {place:Lokichar} on Monday.",
        "On 2 May 2023 {event_type:a mine} killed {killed.9:four} guards at {place:Lodwar}.",
    ]
    mentions = BuiltinExtractor(reader=marker).extract(marker.report(*others, "On 9 June 2022: " + words)).mentions
    told = [v for _, v in mentions[-1].stating(CountValue) if v.outcome is Outcome.KILLED and v.role is None]
    assert [v.low for v in told] == dead


@pytest.mark.parametrize(
    ("words", "dead", "hurt"),
    [
        ("Rebels killed {killed.9:31} fitters in Lokichar. {killed.7:Twenty-four} fitters were shot at noon, and "
         "{killed.7:seven} were killed later.", 31, 0),
        ("{killed.7:Two} drivers were found dead in Lokichar and {killed.6:two} alive.", 2, 0),
    ],
)  # fmt: skip
def test_those_shot_who_with_others_make_up_the_dead_have_died(marker, words: str, dead: int, hurt: int) -> None:
    """And who is alive has not."""
    told = marker.tolls(words)
    assert (told.get(Outcome.KILLED, 0), told.get(Outcome.INJURED, 0)) == (dead, hurt)


def test_hostages_who_were_rescued_are_not_hurt_for_that(marker) -> None:
    """Though they are marked so."""
    words = "{killed.9:Two} guards were killed in a bank in Lokichar; {injured.9:13} hostages were rescued."
    assert Outcome.INJURED not in marker.tolls(words)


def test_who_was_shot_in_an_attack_told_in_passing_is_dead(marker) -> None:
    """A later attack of which a report says that "two were shot" killed them, where the reader takes them for dead."""
    report = marker.report(
        "A bomb hurt {injured.9:three} clerks in {place:Lodwar} on Monday. The clinic is full. Police said nothing.",
        "On {date:3 April}, {killed.9:two} farmers were shot in {place:Lokichar}.",
    )
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[1]
    assert {v.outcome for _, v in mention.stating(CountValue)} == {Outcome.KILLED}
