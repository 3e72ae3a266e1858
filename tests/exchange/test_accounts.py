"""Facts in words."""

from datetime import date

import pytest

from tollbook.exchange.accounts import attribution_words, date_words
from tollbook.records import AttributionValue
from tollbook.vocabulary.codes import AttributionKind
from tollbook.vocabulary.dates import DatePrecision, DateRange


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Lake Front", "Lake Front claims responsibility"),
        ("Lake Front (LF)", "Lake Front claims responsibility"),
        ("Lake Front statement", "Lake Front claims responsibility (through its statement)"),
        ("Lake Front (LF) spokesman", "Lake Front claims responsibility (through its spokesman)"),
        ("Harbour Radio", "Lake Front claims responsibility (through Harbour Radio)"),
        ("Lake Front Telegram", "Lake Front claims responsibility (on Telegram)"),
        ("Telegram", "Lake Front claims responsibility (on Telegram)"),
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


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (DateRange.month(2025, 2), "February 2025"),
        (
            DateRange(start=date(2025, 1, 29), end=date(2025, 2, 8), precision=DatePrecision.MONTH),
            "2025-01-29 to 2025-02-08",
        ),
        (DateRange(start=date(2024, 1, 1), end=date(2024, 12, 31), precision=DatePrecision.YEAR), "2024"),
        (
            DateRange(start=date(2024, 2, 3), end=date(2024, 4, 3), precision=DatePrecision.YEAR),
            "2024-02-03 to 2024-04-03",
        ),
        (DateRange.day(date(2025, 3, 12)), "2025-03-12"),
    ],
)
def test_a_month_is_named_where_all_of_it_is_meant(when: DateRange, words: str) -> None:
    """ "A month earlier" may mean days of two months: neither of them is named then."""
    assert date_words(when) == words
