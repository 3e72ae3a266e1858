"""A retrieved feed proves days of watching; files and gaps do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tollbook.reading import FeedRead, coverage_of_feed
from tollbook.records import Coverage, Source

SOURCE = Source.named("Desk")
FEED = FeedRead(
    address="https://desk.example/rss", source=SOURCE, language="en",
    retrieved_at=datetime(2025, 12, 5, 12, tzinfo=UTC), entries=20,
    oldest=date(2025, 11, 20), newest=date(2025, 12, 4), watched=True,
)  # fmt: skip
DECLARED = Coverage.build(source=SOURCE.id, start=date(2025, 11, 25), countries=("AF", "TJ"), language="en")


def test_a_retrieval_covers_the_declared_area_from_its_oldest_entry_to_now():
    """Not before the declaration begins, and with the time of retrieval."""
    (covered,) = coverage_of_feed(FEED, [DECLARED])
    assert (covered.start, covered.end, covered.countries) == (date(2025, 11, 25), date(2025, 12, 5), ("AF", "TJ"))
    assert covered.last_retrieved_at == FEED.retrieved_at


def test_the_day_of_the_oldest_entry_is_not_covered():
    """Earlier entries of that day may have dropped out of the feed."""
    early = Coverage.build(source=SOURCE.id, start=date(2020, 1, 1), countries=("AF",))
    assert coverage_of_feed(FEED, [early])[0].start == date(2025, 11, 21)


def test_without_an_area_nothing_is_covered():
    """No feed says for where its silence can be trusted; an area given by hand does."""
    assert coverage_of_feed(FEED) == ()
    assert coverage_of_feed(FEED, countries=("PK",))[0].countries == ("PK",)
    other = Coverage.build(source=Source.named("Elsewhere").id, start=date(2025, 1, 1), countries=("AF",))
    assert coverage_of_feed(FEED, [other]) == ()


def test_a_feed_read_from_a_file_or_without_dates_covers_nothing():
    """Somebody saved it; nobody watched."""
    assert coverage_of_feed(replace(FEED, watched=False), [DECLARED]) == ()
    assert coverage_of_feed(replace(FEED, oldest=None, newest=None), [DECLARED]) == ()
