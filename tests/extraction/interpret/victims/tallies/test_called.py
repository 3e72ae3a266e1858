"""What a killing is called says how many it killed."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome


def killed(marker, words: str) -> list[int]:
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    return [v.low for v in rows if v.outcome is Outcome.KILLED]


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("A man is held over the triple homicide in Leeds. {killed.9:A cook}, 40, was found dead on the stairs.", 3),
        ("Detectives call it a double murder. {killed.9:A boy}, 8, was found dead in Leeds on Friday.", 2),
        ("The quadruple killing in Leeds shocked them. {killed.4:A cook} and {killed.4:a guard} were found dead.", 4),
        ("In the triple murder in Leeds {killed.9:one} man died, police say; a nurse says {killed.9:two} men died.", 3),
        ("{killed.9:A cook} was killed in Leeds. It was not a double murder, the county said.", 1),
        ("{killed.9:A cook} was killed in Leeds. The suspect was convicted of a triple murder in 1998.", 1),
        ("{killed.9:A cook} was killed in Leeds, on the corner where a double homicide was seen in May.", 1),
        ("{killed.9:A cook} was killed in Leeds. There have been two other double homicides.", 1),
        ("{killed.9:A cook} was killed in Leeds in a double murder-suicide, the county said.", 1),
        ("{killed.9:Five} people died in Leeds. Police had spoken of a triple homicide at first.", 5),
    ],
)
def test_called_by_the_number_of_its_dead(marker, words, dead) -> None:
    """Fewer told of one by one are as many as the killing is called by, but no other killing counts."""
    assert killed(marker, words) == [dead]


def test_of_those_killed_by_another(marker) -> None:
    """A murder-suicide called by the number of the murdered leaves the attacker out already."""
    words = "{killed.9:Four} people are dead in Leeds in what police call a quadruple murder-suicide."
    assert killed(marker, words) == [4]
    assert killed(marker, words.replace("quadruple ", "")) == [3]
