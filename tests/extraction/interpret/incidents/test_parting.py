"""One incident of marked words parted into two, and when it is not."""

from __future__ import annotations

from datetime import date

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret.incidents.parting import split
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
    (whole,) = split(report, Bundle(tuple(spans), True, 0.9, {}), dates)
    assert len(whole.spans) == len(spans)


def test_a_report_is_parted_no_further_than_into_words(marker) -> None:
    """A dateline without a day of the attack beside it ends, whatever is made of its day."""
    report = marker.report(
        "Kalokol, 7 {date:May 2024}: {killed.9:Three} died and {injured.9:four} were injured on {date:Monday} when "
        "{event_type:men} ambushed a convoy in {place:Kakuma}, Kenya. The dead are {killed.1:two} drivers."
    )
    assert BuiltinExtractor(reader=marker).extract(report).mentions
