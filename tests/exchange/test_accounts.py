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


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        ("soldiers", "soldiers deny it"),
        ("hill bandits from Orval", "hill bandits from Orval deny it"),
        ("Orvalian forces", "Orvalian forces deny it"),
        ("gunmen", "gunmen deny it"),
        ("guards of a rival company", "guards of a rival company deny it"),
        ("gang of the docks", "gang of the docks denies it"),
        ("Allied Forces", "Allied Forces denies it"),
        ("Orvalian army", "Orvalian army denies it"),
        ("press", "press denies it"),
    ],
)
def test_several_deny(actor: str, words: str) -> None:
    """The verb goes with whether several people or one body is meant."""
    assert attribution_words(AttributionValue(actor, AttributionKind.DENIAL, None)) == words
