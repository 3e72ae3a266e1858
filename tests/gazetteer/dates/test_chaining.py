"""Dates that count from another event, read in the order of their text."""

from __future__ import annotations

from datetime import date

import pytest

from tollbook.gazetteer.dates import anchored, find_dates
from tollbook.vocabulary.dates import DateRange

PUBLISHED = DateRange.day(date(2016, 11, 9))


def days(text: str, published: DateRange | None = None) -> list[str]:
    found = find_dates(text, PUBLISHED)
    return [str(one.date.start or "") for one in (anchored(found, published) if published else anchored(found))]


def test_it_counts_from_the_date_before_it() -> None:
    """ "Two days earlier" follows the event it counts from, and chains."""
    assert days("A post was hit on 4 October. Two days earlier a bus was. The day before, a mill.") == [
        "2016-10-04", "2016-10-02", "2016-10-01",
    ]  # fmt: skip


def test_it_stays_relative_and_open_without_a_date_before_it() -> None:
    """Nothing before it, nothing guessed."""
    (one,) = anchored(find_dates("Two days earlier a bus was hit.", PUBLISHED))
    assert one.relative
    assert not one.date.known


def test_a_vague_date_anchors_no_day() -> None:
    """A month is not an event that days can be counted from."""
    assert days("A post was hit in May. The next day a bus was.") == ["2016-05-01", ""]


def test_weeks_count_from_a_month_as_from_any_of_its_days() -> None:
    """ "Two weeks before that" is as wide as the month, and further back."""
    found = anchored(find_dates("In June a post was hit; two weeks before that, a bus was.", PUBLISHED))
    assert str(found[-1].date.start) < "2016-05-19"
    assert str(found[-1].date.end) > "2016-06-14"


def test_a_lead_counts_from_publication_only_when_asked() -> None:
    """ "Eleven days after a blast" at the head of a report, opted into."""
    text = "Work resumed, eleven days after a blast killed six."
    assert days(text) == [""]
    assert days(text, PUBLISHED) == ["2016-10-29"]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ru", "10 мая обстрелян пост. Днём ранее обстреляна школа.", "2024-05-09"),
        ("ru", "10 мая обстрелян пост. Двумя днями позже обстреляна школа.", "2024-05-12"),
        ("ru", "10 мая обстрелян пост, а за день до этого — школа.", "2024-05-09"),
        ("zh", "10日一处哨所遇袭。同一天,一所学校遇袭。", "2024-05-10"),
        ("zh", "10日一處哨所遇襲,當天另有一所學校遇襲。", "2024-05-10"),
        ("zh", "10日一处哨所遇袭。次日,一所学校遇袭。", "2024-05-11"),
        ("zh", "10日一处哨所遇袭。前一天,一所学校遇袭。", "2024-05-09"),
    ],
)
def test_a_step_from_the_day_before_it_in_russian_and_chinese(language: str, text: str, day: str) -> None:
    """Words that count from the day last named: "a day earlier", "the same day"."""
    found = anchored(find_dates(text, DateRange.day(date(2024, 5, 15)), language=language))
    assert [str(one.date.start) for one in found] == ["2024-05-10", day]
    assert found[1].relative
