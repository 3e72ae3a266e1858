"""Nobody is counted twice: headings, parts of what is told, and those around the dead."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome

HEAD = "{killed.3:Father}, {killed.3:two daughters} shot dead\n\n"
SEEN = "There was a {event_type:shooting} in {place:Leeds} on {date:Friday}. "


def killed(marker, words: str) -> list[int]:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    return [
        v.low
        for _, v in mention.stating(CountValue)
        if v.outcome is Outcome.KILLED and v.nationality == "*" and v.role is None
    ]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (HEAD + SEEN + "{killed.1:A man} and {killed.1:two girls} died.", 3),
        (SEEN + "A man shot {killed.9:six} people, killing {killed.4:four} of them, including {killed.1:his wife}.", 4),
        (SEEN + "{killed.9:The father} of {killed.9:a 9-year-old boy} who was shot dead was charged.", 1),
        (SEEN + "{killed.9:A Leeds man} is mourning the death of {killed.9:his daughter}, who was killed.", 1),
        (SEEN + "Police call it a murder-suicide. They found {killed.3:a girl} and {killed.3:her father} dead.", 1),
        (SEEN + "They look into a murder-suicide that left {killed.9:two} people dead and two children hurt.", 1),
        (SEEN + "A man killed {killed.3:his wife} and {killed.3:her son} and then himself.", 2),
        (SEEN + "{killed.3:Four} cooks and {killed.3:their guide}, {killed.3:a gendarme} who had joined, were killed.",
         5),
        (SEEN + "Men killed {killed.6:a cook} and {killed.9:three} guards, leaving {killed.9:five} of a crew dead.", 5),
        (
            SEEN + "A man killed {killed.1:his brother} and {killed.1:two others} in a house by the road. He is said "
            "to have shot dead {killed.1:his brother}, {killed.1:a tailor} and {killed.1:a nurse}.",
            3,
        ),
    ],
)  # fmt: skip
def test_each_of_the_dead_is_counted_once(marker, words: str, number: int) -> None:
    """What a heading, a part or a murder-suicide tells of again, and who mourns or owns the gun, adds nobody."""
    assert killed(marker, words) == [number]


def test_one_without_an_age_is_another_in_a_list(marker) -> None:
    """Beside those whose ages are told; who is told of elsewhere may be one of them."""
    aged = SEEN + "Men shot dead {killed.1:a nurse}, 34, {killed.1:a driver}, 40"
    assert killed(marker, f"{aged}, and {{killed.1:a cook}}.") == [3]
    assert killed(marker, f"{aged}. {{killed.1:The cook}} was buried on Sunday.") == [2]
    aged = SEEN + "Men shot dead {killed.1:a foreman}, 34, {killed.1:a driver}, 40"
    assert killed(marker, f"{aged}, and {{killed.1:a cook}}.") == [3]
    assert killed(marker, f"{aged}. {{killed.1:A worker}} had hidden.") == [2]


def test_details_of_those_in_the_first_sentence_add_nobody(marker) -> None:
    """Whom the first sentence counts is told of one by one after it, "another" of them too."""
    words = (
        "{injured.4:Two nurses} and {injured.0:a boy} were wounded in Leeds. {injured.8:A 31-year-old woman} was hit "
        "in the arm. {injured.9:Another} woman, 40, was hurt. {injured.6:A 12-year-old boy} was grazed."
    )
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    assert [(v.outcome, v.low) for v in rows] == [(Outcome.INJURED, 3)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("A shooting in Leeds left {injured.1:three women} and {injured.1:one man} hurt. {injured.9:Two} of the hurt "
         "remained in hospital.", 4),
        ("A shooting in Leeds left {injured.1:three women} and {injured.1:one man} hurt. By dusk, {injured.9:two} "
         "remained in hospital.", 4),
        ("{injured.9:Four nurses} were wounded in Leeds. {injured.9:Two men} were hit in the arm, {injured.5:another} "
         "in the leg, and {injured.6:a woman} was shot in the back.", 4),
        ("After a blast in Leeds {injured.9:nineteen} people were treated and sent home and {injured.6:seven} are "
         "still on the wards.", 26),
        ("After a blast in Leeds {injured.9:nineteen} people were treated; {injured.6:seven} were in danger.",
         19),
    ],
)  # fmt: skip
def test_some_of_those_listed_before_are_no_whole(marker, words: str, number: int) -> None:
    """Fewer than a sentence listed before are some of them."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    assert [(v.outcome, v.low) for v in rows] == [(Outcome.INJURED, number)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{killed.5:A gendarme} at the airport of Leeds was shot and died. {killed.8:Two} passengers also died.", 3),
        ("{killed.9:Four} soldiers were gunned down in Leeds. {killed.2:A pedestrian}, a pupil, also died.", 5),
        ("{killed.9:Twelve} villagers died in Leeds. {killed.2:A teacher} also died, the mayor said.", 12),
        ("{killed.9:Three} colleagues of the agency died in Leeds; {killed.7:a waitress} was also killed.", 4),
        ("{killed.9:Three} were killed in Leeds; {killed.7:a waitress} was also killed.", 3),
        (
            "Raiders shot dead {killed.8:a foreman}, {killed.7:his wife} and {killed.7:their daughter} in Leeds. "
            "{killed.6:A neighbour} who ran to help was also killed.",
            4,
        ),
    ],
)
def test_who_also_died(marker, words: str, number: int) -> None:
    """Who "also died" comes on top of the dead of one trade; a villager may be a teacher."""
    assert marker.killed(words) == [number]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Killed in Leeds: {killed.1:1} Chinese {killed.0:geologist}, {killed.1:2} soldiers guarding it.", 3),
        (
            "Officials in Leeds gave the dead as {killed.9:eight}, {killed.0:seven} cooks and {killed.0:a boy}.",
            8,
        ),
        ("We reported that {killed.5:a clerk} had died in Leeds. Doctors now say that {killed.9:no one} has died.", 0),
    ],
)
def test_told_once(marker, words: str, number: int) -> None:
    """A noun behind its number is nobody else, nor a list behind its sum; what was reported before is overtaken."""
    assert marker.tolls(words)[Outcome.KILLED] == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("In Leeds {killed.9:two} were killed at the gate and {killed.0:one} more, a man of 60, died in the camp.", 3),
        ("{killed.9:Three} were killed in Leeds, {killed.1:two} at once, and {killed.1:another} died in hospital.", 3),
        (
            "A man blew himself up in Leeds, killing {killed.0:two} of them and {killed.0:a grocer} and hurting six.",
            3,
        ),
    ],
)
def test_one_more_died(marker, words: str, number: int) -> None:
    """One more who died elsewhere is added to a figure, unless others between make the figure up with him."""
    assert marker.killed(words) == [number]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{kidnapped.9:Three} nurses were abducted in Leeds with {kidnapped.6:their driver}.", 4),
        ("{kidnapped.9:Three} nurses were abducted in Leeds on Monday together with {kidnapped.1:their driver}.", 4),
        ("{kidnapped.9:Three} people were abducted in Leeds by men with {kidnapped.1:a hostage}.", 3),
        ("{kidnapped.9:Three} people were abducted in Leeds, two nurses and {kidnapped.1:a driver}.", 3),
    ],
)
def test_who_is_taken_with_others_is_one_more(marker, words: str, number: int) -> None:
    """And is none of those counted before."""
    assert marker.tolls(words)[Outcome.KIDNAPPED] == number


@pytest.mark.parametrize(
    ("told", "taken"),
    [
        ("{kidnapped:Their Ugandan driver} was let go after two days.", 3),
        ("{kidnapped:Their Ugandan driver} had already escaped.", 3),
        ("{kidnapped:Their Ugandan driver} is still being held.", 3),
        ("{kidnapped:Their Kenyan driver} had already escaped.", 2),
        ("{kidnapped:The Ugandan driver} was ill.", 2),
    ],
)
def test_one_of_another_nation(marker, told: str, taken: int) -> None:
    """A Ugandan is none of two Kenyans, whatever became of him."""
    words = "{kidnapped.9:Two Kenyan nurses} were abducted by gunmen in Lokichar on Tuesday. "
    assert marker.tolls(words + told)[Outcome.KIDNAPPED] == taken


def test_one_of_those_called_so(marker) -> None:
    """ "One of the sailors" is of the sailors who were hurt, whatever he was marked as."""
    words = "{killed.9:Two soldiers} were killed and {injured.9:three sailors} hurt in Lokichar. "
    report = marker.report(words + "{killed.1:One} of the sailors is a Kenyan.")
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    nations = {v.outcome for _, v in mention.stating(CountValue) if v.nationality == "KE"}
    assert nations == {Outcome.INJURED}


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Masked men shot the cooks. The dead are {killed.0:four} Kenyan cooks, {killed.0:a Ugandan nurse} and "
         "{killed.0:a Rwandan driver}.", 6),
        ("{killed.8:Two} children were killed; {killed.1:a pregnant woman} died on the 13th.", 3),
        ("{killed.9:Two} guards were shot dead, and {killed.9:the fifth captive}, a cook, was killed in the hills.", 3),
        ("{killed.0:A driver and a queue marshal} died.", 2),
        ("{killed.1:His nephew} and {killed.1:assistant}, a Kenyan, was shot dead.", 1),
        ("{killed.1:A Kenyan visitor} died in the yard; {killed.1:a farmer} died at home.", 2),
    ],
)  # fmt: skip
def test_who_is_another_and_who_is_the_same(marker, words: str, number: int) -> None:
    """Lists of the dead, clauses that each tell of somebody, captives by their number, one person in two words."""
    assert killed(marker, SEEN + words) == [number]
