"""What date words are resolved against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import valid_day
from tollbook.vocabulary.dates import DateRange


class Lean(StrEnum):
    """Which way words point that say neither year nor week."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class Frame:
    """`today` is when the words were written, `anchor` the event they may count from.

    `year` and `month` are those last named before them in the text, where that text goes on about
    the same time ("On 13 February ... On the 27th"). None: not known.
    """

    today: date | None
    anchor: DateRange | None = None
    year: int | None = None
    month: int | None = None
    lean: Lean = Lean.PAST

    def year_of(self, month: int, day: int | None = None) -> int | None:
        """The year for a month or day that is named without one: the nearest past, or to come.

        A day just ahead of publication is that day (time zones), never the one a year before.
        """
        if self.year is not None:
            return self.year
        if self.today is None:
            return None
        when = valid_day(self.today.year, month, day or 1)
        if when is None:
            years = range(self.today.year, self.today.year - 9, -1)
            return next(
                (year for year in years if (found := valid_day(year, month, day or 1)) and found <= self.today), None
            )
        if self.lean is Lean.FUTURE:
            passed = (month, day or 31) < (self.today.month, self.today.day)
            return self.today.year + passed
        slack = 1 if day else 0
        return self.today.year - (when.toordinal() > self.today.toordinal() + slack)


class Expression(Protocol):
    """What some date words say."""

    @property
    def kind(self) -> DateKind:
        """What they lean on."""
        ...

    def resolve(self, frame: Frame, /) -> DateRange:
        """The days they mean in that frame; UNKNOWN_DATE where it does not settle them."""
        ...
