"""Persons whom the grammar plainly tells to have died or to be hurt, where nobody is marked."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

SEEN = "A man fired a gun in {place:Tulsa} on {date:Friday}, a {event_type:shooting} without a motive. "


def tolls(marker, words: str) -> dict[Outcome, tuple[int, int | None]]:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    whole = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    return {v.outcome: (v.low, v.high) for v in whole}


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("The boy was taken to a clinic. The boy later died.", (1, 1), None),
        ("Police were told of the death of a 12-year-old girl.", (1, 1), None),
        ("The guard was pronounced dead at the scene.", (1, 1), None),
        ("Police call it a deadly shooting.", (1, None), None),
        ("The girl was taken to a clinic, where doctors could not save her.", (1, 1), None),
        ("Medics were unable to save the boy.", (1, 1), None),
        ("Doctors pronounced him dead at a clinic.", (1, 1), None),
        ("A clerk was dropped off at a clinic and later died.", (1, 1), None),
        ("One of them, 21-year-old Bo Doe, did not survive.", (1, 1), None),
        ("One of the suspects in the shooting death of 5-month-old Ann Doe was released.", (1, 1), None),
        ("The girl was accidentally shot in the foot.", None, (1, 1)),
        ("The bullet flew on, striking a neighbor in the arm.", None, (1, 1)),
        ("A woman suffered a minor gunshot wound.", None, (1, 1)),
        ("He shot four people in front of a bar.", None, (4, 4)),
        ("The gun went off, and the shot struck a juvenile in the neck.", None, (1, 1)),
        ("A girl, 4, is dead. Police say 4-year-old Ann Doe was accidentally shot by another child.", (1, 1), None),
        ("Ann Doe, Bo Brandt and Cy West were also struck by bullets.", None, (3, 3)),
        ("Ann Doe, 30, Bo Brandt, 41, Cy West and Di Roe were wounded in the yard.", None, (4, 4)),
        ("Two years ago a girl was killed there.", None, None),
        ("The suspect said that the boy was shot.", None, None),
    ],
)
def test_one_person_who_is_not_marked(marker, words: str, killed, injured) -> None:
    """One dead and one hurt are counted where the report's only incident has none; other times and suspects are not."""
    found = tolls(marker, SEEN + words)
    assert (found.get(Outcome.KILLED), found.get(Outcome.INJURED)) == (killed, injured)


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("{killed.9:A nurse} was killed and {killed.9:a bus driver} was shot on Friday.", 1, 1),
        ("A man is accused of killing {killed.9:a boy} and shooting {killed.5:his aunt} on Friday.", 1, 1),
        ("{killed.9:Her uncle}, Bo Doe, was shot twice but survived.", None, 1),
        ("{killed.9:A nurse} was killed. Bo Doe, her uncle's friend, was also shot, but survived.", 1, 1),
        ("A man is accused of killing {killed.1:a boy} and shooting {killed.1:his aunt} to death.", 2, None),
        ("{killed.1:A nurse} was killed and {killed.1:a cook} was shot and died on Friday.", 2, None),
    ],
)
def test_shot_beside_the_dead_is_hurt(marker, words: str, killed, injured) -> None:
    """Whoever is only said to be shot in a breath with the dead, or to have lived, is hurt, however marked."""
    found = tolls(marker, SEEN + words)
    told = [found.get(o) and found[o][0] for o in (Outcome.KILLED, Outcome.INJURED)]
    assert told == [killed, injured]


def test_a_survivor_beside_the_dead(marker) -> None:
    """Beside a death only those count as hurt whom the words tell to be others or alive."""
    dead = SEEN + "{killed.9:A girl}, 7, was killed. "
    assert tolls(marker, dead + "Ann's father, Bo Doe, was also shot.") == {
        Outcome.KILLED: (1, 1), Outcome.INJURED: (1, 1),
    }  # fmt: skip
    assert tolls(marker, dead + "The child was shot in the chest.") == {Outcome.KILLED: (1, 1)}


@pytest.mark.parametrize(
    "words",
    [
        "The girl's aunt was taken to a clinic in Orvale in stable condition.",
        "A neighbour was flown to Mercy Hospital, where he remains in critical condition.",
        "Her uncle, Bo Doe, was also shot, but survived.",
        "Bo Doe was shot and slashed but survived.",
        "A neighbour had a gunshot wound to the chest and was taken to a clinic in fair condition.",
        "Bo Doe, 24, remains at Mercy Clinic, Orvale, in critical condition.",
    ],
)
def test_who_is_said_to_live_beside_the_dead(marker, words: str) -> None:
    """Whoever lies in a hospital in some condition, or survived, is hurt beside a death."""
    dead = SEEN + "{killed.9:A girl}, 7, was killed. "
    assert tolls(marker, dead + words) == {Outcome.KILLED: (1, 1), Outcome.INJURED: (1, 1)}


def test_who_was_taken_to_a_hospital_and_died(marker) -> None:
    """A condition that ended in death leaves nobody hurt."""
    dead = SEEN + "{killed.9:A girl}, 7, was killed. "
    words = "The girl was taken to a clinic in critical condition, where she died."
    assert tolls(marker, dead + words) == {Outcome.KILLED: (1, 1)}


def test_everybody_shot_less_those_who_died(marker) -> None:
    """ "Four people were shot ... one of them died" leaves three hurt; "four more were wounded" four."""
    words = SEEN + "{injured.9:Four} people were shot near the river. One of the victims, {killed.9:a girl}, died."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1), Outcome.INJURED: (3, 3)}
    words = SEEN + "{injured.9:Four} others were wounded near the river. One of the victims, {killed.9:a girl}, died."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1), Outcome.INJURED: (4, 4)}


@pytest.mark.parametrize(
    ("words", "killed", "injured"),
    [
        ("Ann Doe lives there. The gun went off, striking Doe in the right ankle.", None, (1, 1)),
        ("Ann Doe, 31, was shot in the leg and Bo Lind, 40, was hit in the arm.", None, (2, 2)),
        ("The blaze of bullets sent a 13-year-old boy to a hospital.", None, (1, 1)),
        ("A person was admitted with an apparent gunshot wound.", None, (1, 1)),
        ("A teen is in the hospital. The teen is recovering.", None, (1, 1)),
        ("Four people are recovering from gunshot wounds.", None, (4, 4)),
        ("Ann Doe, of Kettle, died on the spot.", (1, 1), None),
        ("It was the fatal shooting of 14-year-old Ann Doe.", (1, 1), None),
        ("Police said he shot and killed his sister.", (1, 1), None),
        ("The bullets left a clerk dead.", (1, 1), None),
        ("The boy was rushed to a clinic, where he was pronounced dead.", (1, 1), None),
        ("A mother and her young son were found dead.", (2, 2), None),
        ("He was held for the murders of a 26-year-old woman and her daughter.", (2, 2), None),
        ("A 20-year-old was killed. A 20-year-old, Ann Doe, was killed.", (1, 1), None),
        ("A clerk was killed by police officers.", None, None),
        ("A clerk was killed there last November.", None, None),
        ("One cousin died in a car crash.", None, None),
    ],
)
def test_persons_by_name_age_and_kin(marker, words: str, killed, injured) -> None:
    """Whoever is told by name, age or kin counts once; two told of in one breath or apart by name or age are two."""
    found = tolls(marker, SEEN + words)
    assert (found.get(Outcome.KILLED), found.get(Outcome.INJURED)) == (killed, injured)


def test_who_is_wounded_in_a_sentence_with_a_death(marker) -> None:
    """ "Left a girl dead and her grandmother wounded" counts both."""
    words = SEEN + "The shots left a girl dead, and her grandmother was wounded."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1), Outcome.INJURED: (1, 1)}
    words = SEEN + "{killed.9:A girl} died and an aunt, who was injured, later died."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1)}


def test_in_several_incidents_the_main_one_s_sentences_count(marker) -> None:
    """What no mark belongs to is counted for the main incident where its own sentences tell it."""
    main = "A man fired a gun in {place:Tulsa} on {date:Friday}, and {event_type:shot} and killed his sister. "
    other = "In May {killed.9:two guards} were killed in {place:Dallas}."
    assert tolls(marker, main + other) == {Outcome.KILLED: (2, 2)}
    mention = BuiltinExtractor(reader=marker).extract(marker.report(main, other)).mentions[0]
    assert [v.low for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None] == [1]


def test_whoever_is_charged_is_no_victim(marker) -> None:
    """ "A man has been held without bail" counts nobody, whatever it is marked as."""
    words = "{killed.9:A 19-year-old man} has been held without bail after {killed.9:a boy} was {event_type:shot} dead."
    assert tolls(marker, words) == {Outcome.KILLED: (1, 1)}
