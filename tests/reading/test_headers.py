"""Header lines at the top of a text, and the dates they and other metadata write."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.errors import UsageError
from tollbook.reading import parse_published
from tollbook.reading.headers import split_headers
from tollbook.vocabulary.dates import DateRange


@pytest.mark.parametrize(
    ("text", "fields", "body"),
    [
        ("Source: Hill Star\nBody.", {"publisher": "Hill Star"}, "Body."),
        ("Publisher: Hill Star\nSource: a witness\n", {"publisher": "Hill Star"}, "Source: a witness\n"),
        ("Title: A\nPublished: 2024-01-02\n\nBody: here", {"title": "A", "published": "2024-01-02"}, "\nBody: here"),
        ("PUBLISHER : Post\nBody", {"publisher": "Post"}, "Body"),
        ("Title: A\nTitle: B", {"title": "A"}, "Title: B"),
        ("Title:\nBody", {}, "Body"),
        ("No header\nTitle: A", {}, "No header\nTitle: A"),
        ("Outlet: Post\nDate: 2024-01-02\n\nBody", {"publisher": "Post", "published": "2024-01-02"}, "\nBody"),
        (
            "Headline: A\nLink: b\nPublication date: May 2024\nBody",
            {"title": "A", "url": "b", "published": "May 2024"},
            "Body",
        ),
        ("Date: 2 May 2024\nGunmen came.", {}, "Date: 2 May 2024\nGunmen came."),
        (
            "Raid on a camp\n\nPublished: 2024-01-02\n\nBody",
            {"title": "Raid on a camp", "published": "2024-01-02"},
            "\nBody",
        ),
        ("A camp was raided.\n\nPublished: 2024-01-02", {}, "A camp was raided.\n\nPublished: 2024-01-02"),
        ("Raid on a camp\n\nDate: 2 May 2024\nBody", {}, "Raid on a camp\n\nDate: 2 May 2024\nBody"),
        ("Title: Raid\nDate: 2 May\nLocation: Hill", {"title": "Raid"}, "Date: 2 May\nLocation: Hill"),
    ],
)
def test_only_known_lines_at_the_top_are_header(text, fields, body):
    """The rest is the body, whatever it looks like."""
    headed = split_headers(text)
    assert (dict(headed.fields), headed.body) == (fields, body)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Title: Raid\nPublisher: Post\n\nBody", "Raid\n\nPublisher: Post"),
        ("Source: Post\nHeadline:  Raid \nBody", "Raid"),
        ("Publisher: Post\nBody", ""),
        ("Body", ""),
    ],
)
def test_a_heading_is_what_stands_from_the_title_on(text, heading):
    """In the document's own words and order."""
    assert split_headers(text).heading == heading


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2025-12-05", DateRange.day(date(2025, 12, 5))),
        ("20251205", DateRange.day(date(2025, 12, 5))),
        ("2025-12-05T23:59:00-08:00", DateRange.day(date(2025, 12, 5))),
        ("2025/12/05 10:00", DateRange.day(date(2025, 12, 5))),
        ("2025-12", DateRange.month(2025, 12)),
        ("2025", DateRange.year(2025)),
        ("5 December 2025", DateRange.day(date(2025, 12, 5))),
        ("Friday, December 5th, 2025", DateRange.day(date(2025, 12, 5))),
        ("Dec. 5, 2025", DateRange.day(date(2025, 12, 5))),
        ("December 2025", DateRange.month(2025, 12)),
        ("Fri, 05 Dec 2025 23:30:00 +0500", DateRange.day(date(2025, 12, 5))),
    ],
)
def test_dates_of_publication_are_read_as_written(written, when):
    """The day is the publisher's own, not converted."""
    assert parse_published(written) == when


@pytest.mark.parametrize("written", ["yesterday", "", "2025-13-01", "31 February 2025", "05/12/2025", "12"])
def test_what_is_no_date_or_may_be_two_is_refused(written):
    """The message shows how to write it."""
    with pytest.raises(UsageError, match="2025-12"):
        parse_published(written)
