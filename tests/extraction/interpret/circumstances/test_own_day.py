"""The day that a page gives for itself."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.circumstances.own_day import is_own, own_day
from tollbook.gazetteer.dates import find_dates
from tollbook.records import DateValue
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

SAVED = date(2024, 5, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Posted: Monday, March 4, 2019 6:31 AM\nA miller was shot on Sunday.", date(2019, 3, 4)),
        ("Originally published March 4, 2019\nUpdated: March 6, 2019\nA miller was shot.", date(2019, 3, 4)),
        ("Published Mar. 4, 2019 at 4 p.m.\nA miller was shot.", date(2019, 3, 4)),
        ("Posted: May 8, 2024\nA miller was shot.", SAVED),
        ("Published May 9, 2024\n" + "A miller was shot. " * 20 + "\nFlood (Published March 4, 2019)", SAVED),
        ("Posted: March 4\nA miller was shot.", SAVED),
        ("The list was posted at the mill.\nOn March 4, 2019 a miller was shot.", SAVED),
        ("A miller was shot. " * 150 + "\nPosted: March 4, 2019", SAVED),
    ],
)
def test_a_page_says_when_it_was_written(text: str, day: date) -> None:
    """At its top, with a year, days before it was handed in; else the day that was given counts."""
    given = DateRange.day(SAVED)
    assert own_day(text, "", find_dates(text, given), given) == DateRange.day(day)


@pytest.mark.parametrize(
    ("title", "text", "day"),
    [
        ("", "Plateau Record\nMonday 4 March 2019\n\nNov 10: A miller was shot.", date(2019, 3, 4)),
        ("", "Coast Daily - 4 March 2019\n\nA miller was shot.", date(2019, 3, 4)),
        ("", "A miller freed\n\n4 March 2019\n\nHe was taken on 2 February.", date(2019, 3, 4)),
        ("", "4 March 2019\nA miller was shot.\n\n6 March 2019\nA smith was shot.", None),
        ("", "A miller was shot.\n\nA smith saw it.\n\nHe fled.\n\n4 March 2019\nA baker was shot.", None),
        ("", "A miller was shot on 4 March 2019\nA smith was hurt.", None),
        ("", "Posted: Monday, March 4, 2019 6:31 AM\nA miller was shot on Sunday.", date(2019, 3, 4)),
        ("Weekly note, 3-9 March 2025", "Mali: On 4 March a miller was shot.", date(2025, 3, 9)),
        ("Log for 29 December 2024 - 4 January 2025", "On 30 December a miller was shot.", date(2025, 1, 4)),
        ("What happened on 4 March 2019", "A miller was shot yesterday.", None),
        ("The mill in 2018", "A miller was shot on 4 March.", None),
        ("Weekly note, 3-9 March 2025", "LODWAR, May 4, 2025 - A miller was shot.", date(2025, 5, 4)),
    ],
)
def test_a_text_of_unknown_day_says_when_it_was_written(title: str, text: str, day: date | None) -> None:
    """Its own line of publication does, or the days that a digest's title covers; first of all its dateline."""
    told = DateRange.day(day) if day else UNKNOWN_DATE
    assert own_day(text, title, find_dates(text, UNKNOWN_DATE), UNKNOWN_DATE) == told


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("6 March 2019\n\nA miller was shot on Tuesday.", True),
        ("Coast Daily - 6 March 2019\nA miller was shot on Tuesday.", True),
        ("A miller was shot on 6 March 2019 in Lodwar.", False),
        ("6 March 2019: a miller was shot.", False),
    ],
)
def test_the_day_of_the_text_stands_alone_at_the_top(text: str, own: bool) -> None:
    """So marked it dates no attack of which another day is told."""
    days = find_dates(text, UNKNOWN_DATE)
    assert is_own(text, days[0].start, days[0].end, days, DateRange.day(date(2019, 3, 6))) is own


def test_days_are_told_from_the_day_of_the_page(marker) -> None:
    """ "On Sunday" is the Sunday before the page was posted, not before it was saved."""
    report = marker.report(
        "Posted: Monday, March 4, 2019\nGunmen {event_type:shot} {killed.9:two} millers in {place:Lodwar, Kenya}"
        " {date:on Sunday}.",
        published=SAVED,
    )
    (mention,) = BuiltinExtractor(reader=marker).extract(report).mentions
    assert [v.date.start for _, v in mention.stating(DateValue)] == [date(2019, 3, 3)]
