"""Who is missing, and who of them was taken."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Hedge, Outcome

INJURED, KIDNAPPED, MISSING = Outcome.INJURED, Outcome.KIDNAPPED, Outcome.MISSING
RAID = "{event_type:Gunmen} raided a quarry near {place:Lodwar}. "


@pytest.mark.parametrize(
    ("words", "tolls"),
    [
        (
            "{injured.9:A} tiler was wounded and {injured.9:two} cooks who ran to the hills are missing.",
            {INJURED: 1, MISSING: 2},
        ),
        ("{injured.9:Four} cooks are missing after they were led behind a dune.", {KIDNAPPED: 4}),
        ("{injured.9:Four} cooks are missing; a herder saw them being pushed into a boat.", {KIDNAPPED: 4}),
        ("{injured.9:Four} cooks are missing. They were marched off, a herder said.", {KIDNAPPED: 4}),
        ("{injured.9:An official}, whom they took with them, has not been seen since.", {KIDNAPPED: 1}),
        (
            "{kidnapped.9:Four} cooks are missing. It rained. Since May 40 people have been abducted there.",
            {MISSING: 4},
        ),
        (
            "{killed.9:Two} clerks died. {killed.9:Three} people, {killed.1:a tiler} and {killed.1:two} cooks, were "
            "taken from the boat and are unaccounted for.",
            {Outcome.KILLED: 2, KIDNAPPED: 3},
        ),
        ("{injured.9:Four} cooks are missing; they were carried away by the current.", {MISSING: 4}),
        ("{injured.9:Four} cooks are missing. They were not taken by the gunmen.", {MISSING: 4}),
        ("{injured.9:Four} cooks are missing. He was dragged off, a clerk said of a goat.", {MISSING: 4}),
    ],
)
def test_the_missing_who_were_taken(marker, words: str, tolls: dict[Outcome, int]) -> None:
    """Who is missing counts as taken where the same breath says so."""
    assert marker.tolls(RAID + words) == tolls


@pytest.mark.parametrize(
    ("words", "hedge"),
    [
        ("{injured.9:Four} cooks are missing, believed to be in the raiders' hands.", Hedge.FEARED),
        ("{injured.9:Four} cooks are missing and it is feared they were kidnapped.", Hedge.FEARED),
        ("{injured.9:Four} cooks are missing since their abduction.", Hedge.PLAIN),
    ],
)
def test_what_is_only_believed_of_the_missing_is_feared(marker, words: str, hedge: Hedge) -> None:
    """Nobody is printed as taken for certain who may have been."""
    mention = BuiltinExtractor(reader=marker).extract(marker.report(RAID + words)).mentions[0]
    assert [(v.outcome, v.low, s.hedge) for s, v in mention.stating(CountValue) if v.nationality == "*"] == [
        (KIDNAPPED, 4, hedge)
    ]
