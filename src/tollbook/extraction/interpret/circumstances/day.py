"""The days of an incident, with the words that give them."""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.vocabulary.dates import DateRange


@dataclass(frozen=True, slots=True)
class When:
    """The days of an incident and the words that give them."""

    date: DateRange
    start: int
    end: int
    score: float
