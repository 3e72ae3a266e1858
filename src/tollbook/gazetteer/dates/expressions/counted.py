"""Days and stretches that are counted off: two days ago, a week earlier, the same day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tollbook.gazetteer.dates.expressions.frame import Expression, Frame
from tollbook.gazetteer.dates.mention import DateKind
from tollbook.gazetteer.dates.periods import (
    Unit,
    around,
    hull,
    month_part,
    month_shifted,
    same_day,
    shifted,
    stretch,
    week_of,
    year_part,
)
from tollbook.vocabulary.codes import DatePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_ONE_EVENT = 6  # days up to which a stretch is the date of one event, that others are counted from


class Fuzz(StrEnum):
    """How exactly a distance in time is meant."""

    EXACT = "exact"  # "a fortnight ago today", "exactly two weeks"
    PLAIN = "plain"
    ABOUT = "about"
    MORE = "more"  # "more than", "just over"
    LESS = "less"  # "nearly", "almost", "barely"
    FEW = "few"  # "a few days": two to six of them


@dataclass(frozen=True, slots=True)
class Distance:
    """So many units of time; a half is allowed ("two and a half weeks")."""

    count: float
    unit: Unit
    fuzz: Fuzz = Fuzz.PLAIN

    def from_day(self, when: date, sign: int) -> DateRange:
        """The days that lie this far before (-1) or after (+1) a day."""
        if self.fuzz is Fuzz.FEW:
            ends = [Distance(count, self.unit, Fuzz.EXACT).from_day(when, sign) for count in (2, 6)]
            return hull(*ends)
        unit, count = self.unit, self.count
        if unit is Unit.FORTNIGHT:
            unit, count = Unit.WEEK, 2 * count
        if unit is Unit.DECADE:
            unit, count = Unit.YEAR, 10 * count
        if unit in (Unit.DAY, Unit.NIGHT):
            return self._spread(shifted(when, sign * round(count)), 1 if count < 10 else 2, sign)
        if unit in (Unit.WEEK, Unit.WEEKEND):
            return self._weeks(when, count, sign)
        return self._months(when, count * (12 if unit is Unit.YEAR else 1), unit, sign)

    def _spread(self, when: date, slack: int, sign: int) -> DateRange:
        before, after = {
            Fuzz.ABOUT: (slack, slack),
            Fuzz.MORE: (slack, 0) if sign < 0 else (0, slack),
            Fuzz.LESS: (0, slack) if sign < 0 else (slack, 0),
        }.get(self.fuzz, (0, 0))
        return around(when, before, after)

    def _weeks(self, when: date, count: float, sign: int) -> DateRange:
        day = shifted(when, sign * int(7 * count))
        if self.fuzz is Fuzz.EXACT:
            return DateRange.day(day)
        if self.fuzz in (Fuzz.MORE, Fuzz.LESS):
            return self._spread(day, 1 if count == 1 else 3 if count < 3 else 6, sign)
        slack = 1 if count == 1 and self.fuzz is Fuzz.PLAIN else 3
        return around(day, slack, slack)

    def _months(self, when: date, count: float, unit: Unit, sign: int) -> DateRange:
        day = same_day(when, sign * int(count))
        if self.fuzz is Fuzz.EXACT:
            return DateRange.day(day)
        if count != int(count):
            return around(shifted(day, sign * 15), 10, 10, DatePrecision.MONTH)
        if count == 1:
            return around(day, 5, 5, DatePrecision.MONTH)
        if unit is Unit.MONTH:
            return month_part(*month_shifted(when.year, when.month, sign * int(count)), None)
        if count == 12:
            return stretch(same_day(day, -1), same_day(day, 1), DatePrecision.RANGE)
        return year_part(day.year, None)


@dataclass(frozen=True, slots=True)
class Ago:
    """Counted back from (or, in the future, ahead of) the day of writing."""

    distance: Distance
    sign: int = -1

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.FUTURE if self.sign > 0 else DateKind.DEICTIC

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        return self.distance.from_day(frame.today, self.sign) if frame.today else UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class Offset:
    """Counted from another date: `base` where the words name it, else the frame's anchor.

    `named` for "ten days after a blast", which is the date of the blast.
    """

    distance: Distance
    sign: int
    base: Expression | None = None
    named: bool = False

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return self.base.kind if self.base else DateKind.ANCHORED

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        origin = self.base.resolve(frame) if self.base else frame.anchor or UNKNOWN_DATE
        if origin.start is None or origin.end is None:
            return UNKNOWN_DATE
        if (origin.days or 0) <= _ONE_EVENT:
            first = self.distance.from_day(origin.start, self.sign)
            last = self.distance.from_day(origin.end, self.sign)
            return hull(first, last)
        return _moved_unit(origin, self.distance, self.sign)


def _moved_unit(origin: DateRange, distance: Distance, sign: int) -> DateRange:
    """A whole week, month or year later or earlier; what is vaguer than the distance stays unresolved."""
    if origin.start is None or origin.end is None:
        return UNKNOWN_DATE
    count = sign * int(distance.count)
    if origin.precision is DatePrecision.WEEK and distance.unit not in (Unit.DAY, Unit.NIGHT):
        exact = Distance(distance.count, distance.unit, Fuzz.EXACT)
        return hull(exact.from_day(origin.start, sign), exact.from_day(origin.end, sign))
    if origin.precision is DatePrecision.MONTH and distance.unit in (Unit.MONTH, Unit.YEAR):
        step = count * (12 if distance.unit is Unit.YEAR else 1)
        return month_part(*month_shifted(origin.start.year, origin.start.month, step), None)
    if distance.unit is Unit.YEAR and origin.precision in (DatePrecision.MONTH, DatePrecision.YEAR):
        return year_part(min(max(origin.start.year + count, 1), 9999), None)
    return UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class Same:
    """As in "the same day", "that month": the anchor itself, or the unit that holds it."""

    unit: Unit = Unit.DAY

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.ANCHORED

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        anchor = frame.anchor or UNKNOWN_DATE
        if anchor.start is None:
            return UNKNOWN_DATE
        if self.unit is Unit.WEEK:
            return week_of(anchor.start)
        if self.unit is Unit.MONTH:
            return DateRange.month(anchor.start.year, anchor.start.month)
        if self.unit is Unit.YEAR:
            return DateRange.year(anchor.start.year)
        return anchor if (anchor.days or 0) <= _ONE_EVENT else UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class SteppedUnit:
    """As in "the previous week", "the following month": the whole unit beside the anchor's."""

    unit: Unit
    sign: int

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.ANCHORED

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        anchor = frame.anchor or UNKNOWN_DATE
        if anchor.start is None or anchor.end is None:
            return UNKNOWN_DATE
        if self.unit is Unit.WEEK:
            return week_of(shifted(anchor.start, 7 * self.sign))
        if self.unit is Unit.MONTH:
            return DateRange.month(*month_shifted(anchor.start.year, anchor.start.month, self.sign))
        if self.unit is Unit.YEAR:
            return DateRange.year(anchor.start.year + self.sign)
        if self.unit is Unit.WEEKEND:
            saturday = shifted(anchor.start, (5 - anchor.start.weekday()) % 7 - (7 if self.sign < 0 else 0))
            return stretch(saturday, shifted(saturday, 1))
        if (anchor.days or 0) <= _ONE_EVENT:
            return stretch(shifted(anchor.start, self.sign), shifted(anchor.end, self.sign))
        return UNKNOWN_DATE


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """As in "the previous Thursday", "the following Tuesday": beside the anchor, the anchor's day left out."""

    weekday: int
    sign: int
    week: bool = False  # "Friday of the week before": in the week beside the anchor's

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.ANCHORED

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        anchor = frame.anchor or UNKNOWN_DATE
        if anchor.start is None or anchor.end is None:
            return UNKNOWN_DATE
        if self.week:
            return DateRange.day(shifted(anchor.start, 7 * self.sign - anchor.start.weekday() + self.weekday))
        if self.sign < 0:
            return DateRange.day(shifted(anchor.start, -((anchor.start.weekday() - self.weekday - 1) % 7) - 1))
        return DateRange.day(shifted(anchor.end, (self.weekday - anchor.end.weekday() - 1) % 7 + 1))


@dataclass(frozen=True, slots=True)
class NearWeekday:
    """As in "that Sunday": the weekday within three days of the anchor, on it or before it first."""

    weekday: int

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.ANCHORED

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        anchor = frame.anchor or UNKNOWN_DATE
        if anchor.start is None:
            return UNKNOWN_DATE
        gap = (anchor.start.weekday() - self.weekday) % 7
        return DateRange.day(shifted(anchor.start, -gap if gap <= 3 else 7 - gap))


@dataclass(frozen=True, slots=True)
class Rolling:
    """As in "in the past three days", "over the past year": up to the day of writing."""

    distance: Distance

    @property
    def kind(self) -> DateKind:
        """What the words lean on."""
        return DateKind.DEICTIC

    def resolve(self, frame: Frame) -> DateRange:
        """The days meant in that frame."""
        if frame.today is None:
            return UNKNOWN_DATE
        exact = Distance(self.distance.count, self.distance.unit, Fuzz.EXACT)
        first = exact.from_day(frame.today, -1).start
        return stretch(first, frame.today) if first else UNKNOWN_DATE
