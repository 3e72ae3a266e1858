"""Scales: from numbers and days to lengths in a picture, with the round values at which to mark an axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta

_STEPS = (1.0, 2.0, 5.0, 10.0)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_DAYS = (1, 2, 7, 14)


@dataclass(frozen=True, slots=True)
class Linear:
    """Numbers in [start, end] drawn from `first` to `last` (user units). A scale of one value draws it at `first`."""

    start: float
    end: float
    first: float
    last: float

    def __call__(self, value: float) -> float:
        """Where the value is drawn."""
        if self.end == self.start:
            return self.first
        return self.first + (value - self.start) / (self.end - self.start) * (self.last - self.first)

    def ticks(self, most: int = 5, *, whole: bool = False) -> tuple[float, ...]:
        """At most `most` round values (1, 2 or 5 times a power of ten apart) in the scale; `whole` numbers only."""
        span = self.end - self.start
        if span <= 0 or not math.isfinite(span) or most < 2:
            return (self.start,)
        power = 10.0 ** math.floor(math.log10(span / most))
        for step in (s * power * by for by in (1.0, 10.0) for s in _STEPS):
            if whole and step < 1:
                continue
            found = [i * step for i in range(math.ceil(self.start / step), math.floor(self.end / step) + 1)]
            if len(found) <= most:
                return tuple(round(value, 12) for value in found)
        return (self.start,)


def rounded_up(value: float) -> float:
    """The next number of 1, 2 or 5 times a power of ten at or above the value, where an axis may well end."""
    if value <= 0 or not math.isfinite(value):
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in _STEPS if step * power >= value * (1 - 1e-12))


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `start` to `end`, both included, drawn from `first` to `last`: a day covers a small stretch."""

    start: date
    end: date
    first: float
    last: float

    def __call__(self, day: date) -> float:
        """Where the day begins; the end of the last one is `last`."""
        return self.first + (day - self.start).days * self.width

    @property
    def width(self) -> float:
        """How wide one day is drawn."""
        return (self.last - self.first) / ((self.end - self.start).days + 1)

    def ticks(self, most: int = 8) -> tuple[tuple[date, str], ...]:
        """At most `most` days that begin a year, some months or some days, each with the words for its mark."""
        for days in _DAYS:
            if (self.end - self.start).days // days < most and days <= 14:
                return tuple((d, _day_words(d)) for d in self._every_days(days))
        for months in _MONTHS:
            found = self._every_months(months)
            if len(found) <= most:
                return tuple((d, _month_words(d, months, first=i == 0)) for i, d in enumerate(found))
        return ((self.start, str(self.start.year)),)

    def _every_days(self, days: int) -> list[date]:
        return [self.start + timedelta(days=i) for i in range(0, (self.end - self.start).days + 1, days)]

    def _every_months(self, months: int) -> list[date]:
        begin = self.start.year * 12 + self.start.month - 1 + (self.start.day > 1)
        begin += -begin % months
        found = []
        while begin // 12 <= self.end.year:
            day = date(begin // 12, begin % 12 + 1, 1)
            if day > self.end:
                break
            found.append(day)
            begin += months
        return found


def _day_words(day: date) -> str:
    return f"{day.day} {day:%b}"


def _month_words(day: date, months: int, *, first: bool) -> str:
    if months >= 12:
        return str(day.year)
    return f"{day:%b %Y}" if first or day.month == 1 else f"{day:%b}"
