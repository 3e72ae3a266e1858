"""One incident of marked words parted into two, and when it is not."""

from __future__ import annotations

from datetime import date

from tollbook.extraction.interpret.incidents import parting
from tollbook.extraction.spans import Bundle
from tollbook.gazetteer.dates import find_dates
from tollbook.vocabulary.dates import DateRange


def test_the_day_in_a_dateline_is_no_other_attack(read_marks) -> None:
    """Though the reader marks it, and the sentence behind it gives the day of the attack."""
    report, spans = read_marks(
        "{place:KALOKOL}, 7 {date:May 2024} (Lake Wire) - {killed:Three} were killed and {injured:four} injured on "
        "{date:Monday} when {event_type:armed men} ambushed a convoy in {place:Kakuma}. The dead are {killed:two} "
        "drivers and {killed:one} passer-by."
    )
    dates = find_dates(report.text, DateRange.day(date(2024, 5, 8)))
    (whole,) = parting.split(report, Bundle(tuple(spans), True, 0.9, {}), dates)
    assert len(whole.spans) == len(spans)


def test_what_is_as_large_as_the_whole_is_not_parted_again(read_marks, monkeypatch) -> None:
    """However a way to part it comes to that."""
    report, spans = read_marks("{killed:Three} died in {place:Kakuma} on {date:Monday}.")
    bundle = Bundle(tuple(spans), True, 0.9, {})
    monkeypatch.setattr(parting, "by_clause", lambda report, bundle, dated, dates: [bundle, bundle])
    assert parting.split(report, bundle, []) == [bundle, bundle]
