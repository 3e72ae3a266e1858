"""Of which nation people are of whom no word says so."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue


def nations(marker, words: str) -> set[tuple[str, str]]:
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    counts = [v for _, v in mention.stating(CountValue)]
    return {(v.outcome.value, v.nationality) for v in counts if v.nationality not in (None, "*")}


@pytest.mark.parametrize(
    "words",
    [
        "Two Italian nuns were {event_type:attacked}. {killed.9:One} was killed and {injured.9:another} was injured.",
        "Two Italian nuns were {event_type:attacked}. {killed.9:One} was killed and {injured.9:the other} was injured.",
        "{killed.9:One Italian nun} was {event_type:shot} dead and {injured.9:another} was injured.",
    ],
)
def test_one_and_another_are_of_the_nation_of_both(marker, words: str) -> None:
    """Of the two of whom the sentence before told, or like the one told of right before."""
    assert nations(marker, words) == {("killed", "IT"), ("injured", "IT")}


@pytest.mark.parametrize(
    "lead",
    ["Two Italian nuns and a Congolese driver", "Three Italian nuns", "Two nuns of an Italian order and four pupils"],
)
def test_one_of_several_kinds_is_of_no_nation_told(marker, lead: str) -> None:
    """Of whom "one" is, nothing says where there are others."""
    words = f"{lead} were {{event_type:attacked}}. {{killed.9:One}} was killed and {{injured.9:another}} was injured."
    assert nations(marker, words) == set()
