"""What the grammar around people says became of them."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.victims.words.fate import fate_of, is_taken_along
from tollbook.extraction.interpret.victims.words.nation_of import nation_before
from tollbook.vocabulary.codes import Outcome

KILLED, INJURED, KIDNAPPED = Outcome.KILLED, Outcome.INJURED, Outcome.KIDNAPPED


@pytest.mark.parametrize(
    ("marked", "tolls"),
    [
        (
            "{event_type:Raiders} killed {killed.9:a driver} before taking {kidnapped.5:three} nurses with them.",
            {KILLED: 1, KIDNAPPED: 3},
        ),
        (
            "{event_type:Raiders} killed {killed.9:60} and took {kidnapped.9:14} prisoner.",
            {KILLED: 60, KIDNAPPED: 14},
        ),
        (
            "{event_type:Raiders} killed {killed.9:two} guards and led {killed.5:four} welders into the bush.",
            {KILLED: 2, KIDNAPPED: 4},
        ),
        (
            "{event_type:Raiders} shot {kidnapped.5:six} passengers and drove off with {kidnapped.9:nine} more.",
            {INJURED: 6, KIDNAPPED: 9},
        ),
        (
            "{event_type:Raiders} shot {kidnapped.5:six} passengers dead and drove off with {kidnapped.9:nine} more.",
            {KILLED: 6, KIDNAPPED: 9},
        ),
        (
            "{event_type:Raiders} came; three cooks were injured along with {killed.5:three} guards, "
            "{killed.9:a porter} died later.",
            {KILLED: 1, INJURED: 3},
        ),
    ],
)
def test_who_is_taken_along(marker, marked: str, tolls: dict[Outcome, int]) -> None:
    """What leads up to people and follows them tells that they were carried off; who was shot was not."""
    assert marker.tolls(marked) == tolls


@pytest.mark.parametrize(
    ("told", "tolls"),
    [
        ("{injured.4:One} of the wounded died in hospital on Sunday.", {KILLED: 3, INJURED: 3}),
        ("{injured.4:Two} of the injured welders have since succumbed.", {KILLED: 4, INJURED: 2}),
        ("{injured.4:One of the wounded, a cook}, has died.", {KILLED: 3, INJURED: 3}),
        ("{injured.4:Two} of the wounded were flown to Orvale.", {KILLED: 2, INJURED: 4}),
        ("{injured.4:One} of the wounded died. The toll rose to {killed.9:three}.", {KILLED: 3, INJURED: 3}),
    ],
)
def test_the_hurt_who_died_since_come_to_the_dead(marker, told: str, tolls: dict[Outcome, int]) -> None:
    """They are none of the hurt any more, and no more of a toll that holds them already."""
    raid = "{event_type:Gunmen} killed {killed.9:two} tilers and wounded {injured.9:four} near {place:Lodwar}. "
    assert marker.tolls(raid + told) == tolls


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "{killed.9:Two} guards died; {injured.1:a nurse} and {injured.1:a cook} were hurt. {injured.5:One} of the "
            "two injured, {injured.5:the cook}, dies of it.",
            {KILLED: 3, INJURED: 1},
        ),
        (
            "{killed.9:Two} guards died. {injured.9:Six} people were hurt. Among these is {killed.1:the driver}.",
            {KILLED: 2, INJURED: 6},
        ),
    ],
)
def test_who_is_told_of_as_one_of_them(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """One of the hurt who dies is none of them any more; who is "among these" is what they are."""
    assert marker.tolls(f"{{event_type:Gunmen}} attacked a camp near {{place:Lodwar}}. {words}") == tolls


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("They drove off, taking three nurses with them.", True),
        ("They drove off, taking three Kenyans with them.", True),
        ("They drove off, taking three with them.", True),
        ("They drove off, taking three rifles with them.", False),
        ("They shot three nurses and fled with them.", False),
    ],
)
def test_things_taken_along_are_no_people(read_marks, text: str, taken: bool) -> None:
    """Only whoever stands between the words."""
    report, _ = read_marks(text)
    at = text.index("three")
    assert is_taken_along(report, at, at + 5) is taken


@pytest.mark.parametrize(
    ("text", "people", "fate"),
    [
        ("Nine travellers had their throats cut at a roadblock.", "Nine", Outcome.KILLED),
        ("The son lay in the barn and played dead.", "The son", None),
        ("The son was found dead.", "The son", Outcome.KILLED),
        ("A baby was grazed.", "A baby", Outcome.INJURED),
        ("An engineer, whom the police led to the pump, was cut by glass.", "An engineer", Outcome.INJURED),
        ("Two clerks, who had been wounded, were taken to the town.", "Two", None),
        ("Twenty people, fifteen of them mothers, were killed.", "Twenty", Outcome.KILLED),
        ("A Kenyan croupier and three more cooks, all Ugandan, wounded when a shell fell.", "three", Outcome.INJURED),
    ],
)
def test_what_is_said_of_people(text: str, people: str, fate: Outcome | None) -> None:
    """The outcome told behind the people, past what is said of them between commas."""
    start = text.index(people)
    assert fate_of(ReportText(text, []), start, start + len(people)) is fate


def test_some_of_the_dead_say_nothing_of_the_nation_of_the_hurt() -> None:
    """ "Five people, among them three Polish drivers, were killed and 14 were hurt"."""
    text = "Five people, among them three Polish drivers, were killed and 14 were hurt."
    report = ReportText(text, [Demonym(text.index("Polish"), text.index("Polish") + 6, "PL")])
    assert nation_before(report, text.index("14")) is None
