"""What the grammar around people says became of them."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.context import Demonym, ReportText
from tollbook.extraction.interpret.victims.fates.fate import fate_of
from tollbook.extraction.interpret.victims.others.nation_of import nation_before
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("text", "people", "fate"),
    [
        ("Nine travellers had their throats cut at a roadblock.", "Nine", Outcome.KILLED),
        ("The son lay in the barn and played dead.", "The son", None),
        ("The son was found dead.", "The son", Outcome.KILLED),
        ("A fourth clerk, a Kenyan, was found on Tuesday with a bullet in his neck.", "A fourth clerk", Outcome.KILLED),
        ("A clerk was found alive with a bullet in his neck.", "A clerk", None),
        ("The driver's body had been left at the roadside.", "The driver", Outcome.KILLED),
        ("A car was hit from the air. An officer and his nephew burned in it.", "his nephew", Outcome.KILLED),
        ("Four guards were carried along and freed at nightfall.", "Four", Outcome.KIDNAPPED),
        ("The guards hurt in the raid of 17 November were three.", "three", Outcome.INJURED),
        ("The cooks hurt in the raid and the drivers were three.", "three", None),
        ("A patrol lost two men.", "two", Outcome.KILLED),
        ("Five drivers of a convoy spent the night as prisoners of a militia.", "Five", Outcome.KIDNAPPED),
        ("Yesterday we lost the engineer who drilled our wells.", "the engineer", Outcome.KILLED),
        ("Police told of the loss of two of their men.", "two", Outcome.KILLED),
        ("A baby was grazed.", "A baby", Outcome.INJURED),
        ("A cook and a loader died and three people were hurt.", "A cook", Outcome.KILLED),
        ("A driver who was among the 14 wounded died on Tuesday.", "14", Outcome.INJURED),
        ("The fourth is recovering.", "The fourth", Outcome.INJURED),
        ("An engineer, whom the police led to the pump, was cut by glass.", "An engineer", Outcome.INJURED),
        ("They attacked, killing a cyclist and wounding her companion.", "a cyclist", Outcome.KILLED),
        ("They shot a cyclist and her son, wounding her in the leg.", "a cyclist", Outcome.INJURED),
        ("A third, identified only as Bo, drowned in the river.", "A third", Outcome.KILLED),
        ("Nine clerks were taken from the bus and have not been seen since.", "Nine", Outcome.KIDNAPPED),
        ("Six of our soldiers fell on the field of honour.", "Six", Outcome.KILLED),
        ("Two clerks, who had been wounded, were taken to the town.", "Two", None),
        ("Twenty people, fifteen of them mothers, were killed.", "Twenty", Outcome.KILLED),
        ("Four labourers were in the shed, and their compressor was burned.", "Four", None),
        ("The porter was scalded.", "The porter", Outcome.INJURED),
        ("He and two porters were beaten.", "two", Outcome.INJURED),
        ("Two porters were beaten and then killed.", "Two", Outcome.KILLED),
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
