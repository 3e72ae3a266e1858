"""Numbers that no number word tells."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue


def tolls(marker, words: str) -> dict[str, tuple[int, int | None]]:
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    counts = [v for _, v in mention.stating(CountValue) if v.nationality == "*"]
    return {v.outcome.value: (v.low, v.high) for v in counts}


@pytest.mark.parametrize(
    "words",
    [
        "A {event_type:bomb} killed {killed.9:12} people in {place:Orval} and wounded as {injured.9:many}.",
        "{killed.9:Twelve} died in a {event_type:bombing}, and {injured.9:as many} were wounded.",
        "{killed.9:Twelve} died in a {event_type:bombing}. The same {injured.9:number} were injured.",
    ],
)
def test_as_many_are_as_were_told_of_before(marker, words: str) -> None:
    """ "Killed 12 and wounded as many" tells of twelve hurt."""
    assert tolls(marker, words) == {"killed": (12, 12), "injured": (12, 12)}


@pytest.mark.parametrize("words", ["twice as {injured.9:many} were hurt", "half as {injured.9:many} were hurt"])
def test_twice_as_many_are_not_as_many(marker, words: str) -> None:
    """Nor is what "twice as many" come to told."""
    assert "injured" not in tolls(marker, f"{{killed.9:Twelve}} died in a {{event_type:bombing}} and {words}.")


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("Gunmen {event_type:shot} {killed.9:two} drivers. {killed.9:Neither} of them survived.", 2),
        ("Gunmen {event_type:attacked} a driver and his mate. {killed.9:Neither survived}.", 2),
        ("Gunmen {event_type:fired} on four welders near Orval. {killed.9:Nobody survived}.", 4),
        ("Gunmen {event_type:fired} on four welders near Orval. {killed.9:None} of them survived.", 4),
    ],
)
def test_where_none_survived_all_are_dead(marker, words: str, dead: int) -> None:
    """ "Neither survived" tells of two dead, not of none."""
    assert tolls(marker, words) == {"killed": (dead, dead)}


def test_of_how_many_none_survived_may_be_untold(marker) -> None:
    """Then it tells neither that anybody died nor that nobody did."""
    words = (
        "Gunmen {event_type:attacked} a boat off {place:Orval} and {killed.9:a welder} died. {killed.9:None survived}."
    )
    assert tolls(marker, words) == {"killed": (1, 1)}


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("{injured.9:Nine} passengers were rescued by a passing ship.", None),
        ("{kidnapped.9:Five} welders were later flown out to Senna.", None),
        ("{injured.9:Nine} passengers were rescued and taken to a clinic.", "injured"),
        ("{kidnapped.9:Five} welders who had been seized were flown out to Senna.", "kidnapped"),
    ],
)
def test_whoever_is_only_brought_away_is_neither_hurt_nor_taken(marker, words: str, counted: str | None) -> None:
    """ "Were flown out" tells of no harm, but of those who were hurt or taken as other words say."""
    told = tolls(
        marker, f"Gunmen {{event_type:attacked}} a boat off {{place:Orval}} and killed {{killed.9:two}} men. {words}"
    )
    assert {k for k in told if k in ("injured", "kidnapped")} == ({counted} if counted else set())


@pytest.mark.parametrize(
    ("words", "dead"),
    [
        ("He was the {killed.9:sixth} journalist killed this year.", 1),
        ("She is the {killed.9:third} nurse to be murdered in the region since March.", 1),
        ("A {killed.9:second} presenter died in the same car.", 2),
    ],
)
def test_one_of_so_many_over_some_time_is_one(marker, words: str, dead: int) -> None:
    """ "The sixth journalist killed this year" is not the sixth dead of one attack."""
    told = f"{{killed.9:A presenter}} was {{event_type:shot}} dead in {{place:Orval}} on {{date:Friday}}. {words}"
    assert tolls(marker, told) == {"killed": (dead, dead)}
