"""On which day it happened, and on which days the page, the court and the mourners did something."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.records import DateValue

PUBLISHED = date(2024, 5, 10)  # a Friday


def days(marker, words: str) -> tuple[date, date] | None:
    report = marker.report(words, published=PUBLISHED)
    mention = BuiltinExtractor(reader=marker).extract(report).mentions[0]
    found = [v.date for _, v in mention.stating(DateValue)]
    return (found[0].start, found[0].end) if found else None


@pytest.mark.parametrize(
    "words",
    [
        "Updated: {date:Thursday}, 3:04 PM\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "{date:3 days ago}\n\n{killed.9:A man} was shot dead in Tulsa on {date:Tuesday}.",
        "A man pleaded guilty on {date:Thursday}. {killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}.",
        "A vigil was held {date:Thursday night}. {killed.9:A girl} was shot dead in Tulsa on {date:Tuesday}.",
        "A man was charged in {date:Tuesday}’s fatal shooting of {killed.9:a girl} in Tulsa.",
    ],
)
def test_the_day_of_the_incident(marker, words: str) -> None:
    """A page's own date and the days of courts and vigils are not the incident's; "Tuesday's shooting" is."""
    assert days(marker, words) == (date(2024, 5, 7), date(2024, 5, 7))


def test_a_day_in_court_alone_is_no_day_of_an_incident(marker) -> None:
    """Rather no day than that of the hearing."""
    assert days(marker, "A man appeared in court {date:Thursday} in the case of {killed.9:a girl} from Tulsa.") is None


def test_an_hour_without_a_day_is_of_the_last_day(marker) -> None:
    """News that gives the hour alone speaks of the day it is published on or the one before."""
    words = "{killed.9:A man} was shot dead in Tulsa. Officers were called at around 2:45 a.m."
    assert days(marker, words) == (date(2024, 5, 9), date(2024, 5, 10))
    assert days(marker, words + " It was on {date:Tuesday}.") == (date(2024, 5, 7), date(2024, 5, 7))
