"""Figures in the shorthand of security logs."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.attribution.actors import ActorList
from tollbook.extraction.interpret.shorthand import shorthand
from tollbook.extraction.spans import SpanField
from tollbook.records import PerpetratorsKilledValue
from tollbook.vocabulary.codes import Outcome


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1 KIA, 4 WIA", [(SpanField.KILLED, "1"), (SpanField.INJURED, "4")]),
        ("3 x army escorts KIA, 2 MIA", [(SpanField.KILLED, "3"), (SpanField.MISSING, "2")]),
        ("3 soldiers KIA; 6 x AS KIA", [(SpanField.KILLED, "3"), (SpanField.PERPETRATORS_KILLED, "6")]),
        ("2 insurgents KIA, 5 insurgents WIA", [(SpanField.PERPETRATORS_KILLED, "2")]),
        ("AS claims 15 soldiers KIA", []),
        ("The KIA said 3 villages burned", []),
    ],
)
def test_letters_say_what_became_of_people(text: str, figures: list[tuple[SpanField, str]]) -> None:
    """Of foes only the dead count, and what somebody claims is no figure of the log."""
    assert [(s.field, text[s.start : s.end]) for s in shorthand(text)] == figures


def test_a_line_of_a_log_is_counted_whole(marker) -> None:
    """Its figures stand for whatever was marked of them."""
    words = "{date:9 May} 0340 {event_type:attack} on {place:Kisumu}. 4 guards KIA, {injured:9} WIA, 2 MIA, 6 AS KIA."
    mention = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions[0]
    told = marker.tolls(words)
    assert (told[Outcome.KILLED], told[Outcome.INJURED], told[Outcome.MISSING]) == (4, 9, 2)
    assert [v.low for _, v in mention.stating(PerpetratorsKilledValue)] == [6]


def test_who_was_killed_in_action_is_no_army() -> None:
    """KIA behind a count is no name."""
    assert ActorList().find("On the road 4 soldiers KIA.") == []
    assert [a.name for a in ActorList().find("The KIA shelled Myitkyina.")] == ["Kachin Independence Army"]
