"""What a report says that can hardly be meant: an attack after its report, more victims than one attack has.

Nothing is corrected or left out for it. People are told, and look at the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tollbook.records import CountValue, DateValue, Mention
from tollbook.vocabulary.dates import DateRange

MANY = 10_000
"""Victims of one outcome beyond which a figure is pointed out: more than nearly any one attack in the record has."""
_ZONES = timedelta(days=1)  # a day that has begun elsewhere


def unlikely(mention: Mention, known: date) -> Iterator[str]:
    """What of a mention can hardly be meant, in words; `known` is the day by which its report was there."""
    for _, day in mention.stating(DateValue):
        if after(day.date, known):
            yield f"it dates an attack to {day.date.start}, but was there by {known}"
    for _, people in mention.stating(CountValue):
        if people.low > MANY:
            yield f"it counts {people.low:,} {people.outcome.value} in one attack; see whether its words mean that"


def after(when: DateRange, known: date) -> bool:
    """Whether every day of it lies after a day, wherever on earth that is."""
    return when.start is not None and when.start > known + _ZONES
