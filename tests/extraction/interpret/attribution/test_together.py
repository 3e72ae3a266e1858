"""One allegation about several attacks."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.attribution.together import told_together
from tollbook.extraction.interpret.attribution.who import Attributed
from tollbook.extraction.interpret.context import ReportText
from tollbook.vocabulary.codes import AttributionKind


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Police blamed the Reed Front for both attacks.", [0, 1, 1]),
        ("Police ascribed both acts to the Reed Front.", [0, 1, 1]),
        ("The army ascribes both to the Reed Front.", [0, 1, 1]),
        ("Both were claimed by the Reed Front.", [0, 1, 1]),
        ("All three attacks were claimed by the Reed Front.", [1, 1, 1]),
        ("The Reed Front is at odds with both parties.", [0, 0, 1]),
    ],
)
def test_what_is_said_of_both(words: str, counts: list[int]) -> None:
    """ "Both" are the two attacks told last, "all three" every one."""
    text = f"A mill burned. A ferry sank. A barn was shelled. {words}"
    at = text.index("Reed Front")
    actor = Actor(at, at + 10, "Reed Front", "Reed Front", True)
    row = Attributed(actor, AttributionKind.CLAIM_OF_RESPONSIBILITY, None, None, at, at + 10, 0.5)
    found = told_together(ReportText(text), [[], [], [row]], [[0], [1], [2]])
    assert [len(rows) for rows in found] == counts
