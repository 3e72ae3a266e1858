"""Dead of another attack than the one that is told, and those who did not die."""

from __future__ import annotations

import pytest

from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    "words",
    [
        "{injured.9:A nurse} was hit in Lokichar. He had threatened to kill her and their {killed.9:two} sons.",
        "{injured.9:A nurse} was shot in Lokichar on Monday, two weeks after {killed.9:a carter} was murdered.",
        "{injured.9:Two herders} were hurt when shots hit a wake in memory of {killed.9:a carter} in Lokichar.",
        "{injured.9:Two herders} were hit in Lokichar. The feud began after {killed.9:a carter} was shot dead.",
        "{injured.9:Two herders} were hit in Lokichar, the first raid since {killed.9:the carter}'s death a year ago.",
        "{injured.9:A nurse} was hit in Lokichar, where the 2011 murder of {killed.9:a carter} gave a block its name.",
        "{injured.9:A nurse} was hit in Lokichar by shots meant for the man who killed {killed.9:a carter} in May.",
        "{injured.9:A nurse} was hurt in Lokichar. The shots were retaliation for the death of {killed.9:a carter}.",
        "{injured.9:A nurse} was hit in Lokichar. The suspect had spent ten years in prison for killing "
        "{killed.9:his first wife}.",
        "{injured.9:Two herders} were hurt when shots hit a wake in Lokichar. It honoured {killed.9:a carter} shot "
        "last week.",
        "{injured.9:A nurse} was shot in Lokichar. By luck {killed.9:a second nurse} was not killed, the mayor said.",
        "{injured.9:A nurse} was shot in Lokichar. The man had tried to kill {killed.9:a carter} too, the mayor said.",
    ],
)
def test_dead_of_another_time_and_those_who_live(marker, words) -> None:
    """They are none of this attack's, whose hurt stay."""
    found = marker.tolls(words)
    assert not found.get(Outcome.KILLED)
    assert found[Outcome.INJURED] in (1, 2)


@pytest.mark.parametrize(
    "words",
    [
        "A year ago today {killed.9:a carter} was shot dead in Lokichar. {injured.9:A nurse} was hit.",
        "{injured.9:A nurse} was shot in Lokichar, and two days after it {killed.9:a carter} died of his wounds.",
        "A raider tried to kill him and {killed.9:a carter} died in Lokichar.",
        "A suspect was arrested two days after {killed.9:a carter} was killed in Lokichar.",
        "Hundreds joined a vigil for {killed.9:a carter} who was killed in Lokichar on Monday.",
    ],
)
def test_dead_of_this_attack(marker, words) -> None:
    """An arrest, a vigil or the wounded beside do not make them another's."""
    assert marker.tolls(words)[Outcome.KILLED] == 1
