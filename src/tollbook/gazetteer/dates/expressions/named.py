"""Feast days and seasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tollbook.gazetteer.dates.expressions.absolute import YearBeside, YearOf
from tollbook.gazetteer.dates.expressions.frame import Frame, Lean
from tollbook.gazetteer.dates.feasts import feast_days
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import months, shifted, stretch, until
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange


@dataclass(frozen=True, slots=True)
class FeastOf:
    """A feast, its eve or one of its days; the nearest past one where no year is named.

    `shift` is in days from its first day: -1 the eve, 1 "the second day of Eid". `weekday` is a weekday
    that the words give with it, which settles a feast that begins on different days in different places.
    """

    name: str
    year: YearOf | YearBeside | None = None
    shift: int | None = None
    weekday: int | None = None

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.FEAST

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        year = self.year.number(frame) if self.year else frame.year
        if year is not None:
            return self._settled(self._moved(feast_days(self.name, year)))
        if frame.today is None:
            return UNKNOWN_DATE
        return self._settled(self._nearest(frame.today, frame.lean))

    def _nearest(self, today: date, lean: Lean) -> DateRange:
        years = (today.year + 1, today.year, today.year - 1, today.year - 2)
        found = [one for year in years for one in self._moved(feast_days(self.name, year)) if one.start]
        if lean is Lean.FUTURE:
            return min((one for one in found if one.end and one.end >= today), key=_start, default=UNKNOWN_DATE)
        past = max((one for one in found if one.start and one.start <= today), key=_start, default=UNKNOWN_DATE)
        return until(past, today)

    def _moved(self, found: tuple[DateRange, ...]) -> tuple[DateRange, ...]:
        if self.shift is None:
            return found
        moved = []
        for one in found:
            if one.start and one.end:
                width = 0 if (one.end - one.start).days == 0 else min((one.end - one.start).days, 1)
                first = shifted(one.start, self.shift)
                moved.append(stretch(first, shifted(first, width)))
        return tuple(moved)

    def _settled(self, found: DateRange | tuple[DateRange, ...]) -> DateRange:
        if isinstance(found, tuple):
            if len(found) != 1:
                return UNKNOWN_DATE
            found = found[0]
        if self.weekday is None or found.start is None or found.end is None:
            return found
        near = [shifted(found.start, n) for n in range(-1, (found.end - found.start).days + 2)]
        return next((DateRange.day(when) for when in near if when.weekday() == self.weekday), found)


def _start(found: DateRange) -> date:
    return found.start or date.min


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """A northern season of three months; "the winter of 2007" may be that which begins or ends in it.

    `back` is for "last summer", which on a day of summer is the one before; `ends` for "the winter of 2007-08".
    """

    name: str
    year: YearOf | YearBeside | None = None
    back: bool = False
    ends: bool = False

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.year.kind if self.year else DateKind.YEARLESS

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        first = _SEASONS[self.name]
        year = self.year.number(frame) if self.year else None
        if year is None:
            return UNKNOWN_DATE if self.year or frame.today is None else self._nearest(first, frame.today)
        if self.name == "winter" and not self.ends:
            last = months(year, 12, 3)
            return stretch(date(year, 1, 1), last.end or date(year, 12, 31), DatePrecision.RANGE)
        return months(year, first, 3)

    def _nearest(self, first: int, today: date) -> DateRange:
        years = (today.year, today.year - 1, today.year - 2)
        found = (months(year, first, 3) for year in years)
        limit = today
        for one in found:
            if one.start and one.end and one.start <= limit and not (self.back and one.end >= today):
                return until(one, today)
        return UNKNOWN_DATE
