"""Marks that are pieces of the words for one person, and people told of twice in one breath."""

from __future__ import annotations

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import CountValue
from tollbook.vocabulary.codes import Outcome


def hurt(marker, words: str) -> int | None:
    (mention,) = BuiltinExtractor(reader=marker).extract(marker.report(words)).mentions
    rows = [v for _, v in mention.stating(CountValue) if v.nationality == "*" and v.role is None]
    return next((v.low for v in rows if v.outcome is Outcome.INJURED), None)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("{injured.0:A} 5-{injured.1:month-old girl} and {injured.1:two} other people were shot in Lokichar.", 3),
        ("{injured.6:A Kettle} of Lokichar {injured.2:guard} was shot and wounded on Friday.", 1),
        ("{injured.6:a University} of Orvale {injured.2:officer} was wounded in Lokichar.", 1),
        ("{injured.0:His} Kenyan {injured.0:driver} and {injured.0:two} guards were wounded in Lokichar.", 3),
        ("{injured.1:Both} Doe and {injured.2:the driver} were wounded by gunfire in Lokichar.", 2),
        ("{injured.1:Both} the nurse and {injured.2:a guard} suffered wounds in the Lokichar shooting.", 2),
        ("{injured.1:Both} boys and {injured.1:a guard} were shot and wounded in Lokichar.", 3),
        ("{injured.3:Two men} between 18 and {injured.2:25 years old} were shot and hurt in Lokichar.", 2),
        ("{injured.1:Four} others -- {injured.1:three} men and {injured.0:a woman} -- were hurt in Lokichar.", 4),
        ("{injured.1:Three} others, {injured.1:two} males and {injured.0:a female}, were hurt in Lokichar.", 3),
    ],
)
def test_nobody_counts_twice(marker, words: str, number: int) -> None:
    """Pieces of one person's words are one; who is among those told of in the same breath is not told of again."""
    assert hurt(marker, words) == number
