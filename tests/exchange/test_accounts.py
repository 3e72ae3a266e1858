"""Facts in words."""

import pytest

from tollbook.exchange.accounts import attribution_words
from tollbook.records import AttributionValue
from tollbook.vocabulary.codes import AttributionKind


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Lake Front", "Lake Front claims responsibility"),
        ("Lake Front statement", "Lake Front claims responsibility (through its statement)"),
        ("Lake Front (LF) spokesman", "Lake Front claims responsibility (through its spokesman)"),
        ("Harbour Radio", "Lake Front claims responsibility (through Harbour Radio)"),
        (None, "Lake Front claims responsibility"),
    ],
)
def test_a_claim_says_through_whom_it_came(speaker, words):
    """The actor's name is not repeated."""
    claim = AttributionValue("Lake Front", AttributionKind.CLAIM_OF_RESPONSIBILITY, speaker)
    assert attribution_words(claim) == words
