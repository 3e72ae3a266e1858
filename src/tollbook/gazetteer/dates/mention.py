"""What is found in a text: the words that name a date, and the days they mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from tollbook.vocabulary.dates import DateRange


class DateKind(StrEnum):
    """What the words lean on to mean a date."""

    FULL = "full"  # the year is in the words
    YEARLESS = "yearless"  # a day or month without its year: the nearest past one
    DAY_OF_MONTH = "day_of_month"  # "the 27th": in the month last named, else the nearest past one
    WEEKDAY = "weekday"  # "on Tuesday": counted from publication
    DEICTIC = "deictic"  # "yesterday", "last month", "two days ago": counted from publication
    ANCHORED = "anchored"  # "the next day", "two days earlier": counted from another event
    FEAST = "feast"  # "the eve of Eid"
    FUTURE = "future"  # lies ahead of publication: no date of anything reported
    AMBIGUOUS = "ambiguous"  # 03/04/2021 where nothing says which comes first


@dataclass(frozen=True, slots=True)
class DateMention:
    """The words `text`, at [start, end) of what was searched, and the days they mean.

    `date` is UNKNOWN_DATE where the words do not settle it: no publication date, no anchor.
    `relative` says that they count from another event, so that only an anchor can settle them:
    `counted_from(anchor)` gives the days they mean if that event was on the anchor's days.
    """

    start: int
    end: int
    text: str
    date: DateRange
    relative: bool
    kind: DateKind
    counted_from: Callable[[DateRange], DateRange] = field(compare=False, repr=False)
