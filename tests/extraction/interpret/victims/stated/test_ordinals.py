"""What ordinals and "times" count."""

from __future__ import annotations

import pytest

from tollbook.extraction.interpret.victims.stated.ordinals import counted_by_nth
from tollbook.vocabulary.codes import Measure

KILLED, KIDNAPPED, ATTACKS = Measure.KILLED, Measure.KIDNAPPED, Measure.ATTACKS


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It was the third raid on the mill this year.", [(ATTACKS, 3)]),
        ("She is the fourth nurse to be abducted there.", [(KIDNAPPED, 4)]),
        ("They are the 50th and 51st to be shot dead this year.", [(KILLED, 51)]),
        ("The second killed two cooks.", []),
        ("It is our second death in four months.", [(KILLED, 2)]),
        ("the fourth school burnt since the rains", [(ATTACKS, 4)]),
        ("It was the twelfth mill in the province to be torched this summer.", [(ATTACKS, 12)]),
        ("Friday's was the fifth of its kind since May.", [(ATTACKS, 5)]),
        ("The pipe has been blown up eight times since 2019.", [(ATTACKS, 8)]),
        ("At least a dozen times since May have its mills been attacked.", [(ATTACKS, 12)]),
        ("The third mill of the company was opened on Friday, for the second time.", [(ATTACKS, 2)]),
        ("He was the second to arrive.", []),
        ("It is the fourth killing of a welder in the valley this year.", [(KILLED, 4)]),
        ("It is the fourth killing of welders in the valley this year.", [(ATTACKS, 4)]),
        ("It is the fourth killing of a family in the valley this year.", [(ATTACKS, 4)]),
        ("It is the third kidnapping of a priest since May.", [(KIDNAPPED, 3)]),
        ("It is the third kidnapping of a crew since May.", [(ATTACKS, 3)]),
        ("They are Orvale's 15th, 16th and 17th homicides of the year.", [(KILLED, 17)]),
        ("It is the third or fourth raid of the year.", [(ATTACKS, 3)]),
    ],
)
def test_what_an_ordinal_counts(text: str, counted: list[tuple[Measure, int]]) -> None:
    """Deeds, deaths, the taken and what was hit are counted by their number; other ordinals count nothing."""
    assert [(m, q.low) for m, q in counted_by_nth(text, 0, len(text))] == counted
