"""Dates made of the single ones: from A to B, the night of A to B, two days before A, the eve of A."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeGuard

from tollbook.gazetteer.dates.expressions import (
    Beside,
    Expression,
    FeastOf,
    FullDay,
    Joined,
    MonthOf,
    NightBetween,
    NthWeekdayFrom,
    Offset,
    SeasonOf,
    UnitFrom,
    WeekdayFrom,
)
from tollbook.gazetteer.dates.expressions.absolute import YearOf
from tollbook.gazetteer.dates.expressions.counted import Ago, Distance, Fuzz, SteppedUnit
from tollbook.gazetteer.dates.expressions.spoken import DayFrom
from tollbook.gazetteer.dates.grammar.rule import Atom
from tollbook.gazetteer.dates.periods import Unit
from tollbook.gazetteer.dates.tags import Line
from tollbook.vocabulary.codes import DatePrecision

_NIGHT = re.compile(r"P[hfib,F]*$|V[ibFh,]*$")
_BETWEEN = re.compile(r"b[,h]*$")
_FROM = re.compile(r"F[,h]*$")


def compounds(line: Line, found: list[Atom]) -> list[Atom]:
    """The atoms with those that belong together made one, in text order."""
    joined: list[Atom] = []
    at = 0
    while at < len(found):
        pair = _pair(line, found[at], found[at + 1]) if at + 1 < len(found) else None
        if pair is None:
            joined.append(found[at])
            at += 1
        else:
            joined.append(pair)
            at += 2
    return [_alone(line, atom, joined[n - 1].end if n else 0) for n, atom in enumerate(joined)]


def _pair(line: Line, first: Atom, second: Atom) -> Atom | None:
    between = line.tags[first.end : second.start]
    before = line.tags[max(0, first.start - 6) : first.start]
    if "x" in between or "!" in between or "|" in between or len(between) > 4:
        return None
    bare = between.strip("h,")
    if isinstance(first.expression, Offset) and first.expression.base is None:
        return _counted_pair(line, first, second, between)
    for test in (_offset_pair, _range_pair, _listed_pair, _held_pair):
        expression = test(first.expression, second.expression, bare, before)
        if expression is not None:
            return Atom(first.start, second.end, expression)
    return None


def _counted_pair(line: Line, first: Atom, second: Atom, between: str) -> Atom | None:
    """As in "two days before Christmas"; in "a fortnight before, on 27 August" the second says when."""
    if not isinstance(first.expression, Offset) or isinstance(second.expression, (Offset, SteppedUnit)):
        return None
    if line.values[first.end - 1] in ("before", "after") and not between.strip("h"):
        sign = -1 if line.values[first.end - 1] == "before" else 1
        return Atom(first.start, second.end, replace(first.expression, sign=sign, base=second.expression, named=False))
    same = isinstance(second.expression, (FullDay, WeekdayFrom)) and between.strip("h") in ("i", ",i", ",")
    return Atom(first.start, second.end, second.expression) if same else None


def _is_day(expression: Expression) -> bool:
    return isinstance(expression, (FullDay, WeekdayFrom, DayFrom, FeastOf))


def _offset_pair(first: Expression, second: Expression, between: str, _before: str) -> Expression | None:
    """As in "two days before Christmas", "the week before Easter", "the day after 3 May"."""
    if between.strip("fi") or "," in between or isinstance(second, (Offset, SteppedUnit)):
        return None
    if isinstance(first, SteppedUnit) and between == "":
        if first.unit in (Unit.DAY, Unit.NIGHT):
            return Offset(Distance(1, Unit.DAY), first.sign, second)
        days = {Unit.WEEK: 7, Unit.FORTNIGHT: 14}.get(first.unit)
        if days:
            return Beside(second, -days, -1) if first.sign < 0 else Beside(second, 1, days)
    return None


def _range_pair(first: Expression, second: Expression, between: str, before: str) -> Expression | None:
    night = _NIGHT.search(before)
    to = between.strip("ihfF,") in ("~", "-", "~P", "-P")
    and_between = between.strip("ih,") == "&" and (_BETWEEN.search(before) or night)
    if not to and not and_between:
        return None
    if isinstance(first, FullDay) and isinstance(second, WeekdayFrom) and (night or first.month):
        return Joined(first, NthWeekdayFrom(1, second.weekday, Offset(Distance(1, Unit.DAY), 1, first)))
    if night and _is_day(first) and _is_day(second):
        return NightBetween(second, _with_year(first, second))
    if _BETWEEN.search(before) or _FROM.search(before) or _same_sort(first, second):
        return Joined(_with_year(first, second), second)
    return None


def _same_sort(first: Expression, second: Expression) -> bool:
    pairs = ((FullDay, FullDay), (MonthOf, MonthOf), (WeekdayFrom, WeekdayFrom), (YearOf, YearOf), (SeasonOf, SeasonOf))
    return any(isinstance(first, one) and isinstance(second, other) for one, other in pairs)


def _listed_pair(first: Expression, second: Expression, between: str, _before: str) -> Expression | None:
    """As in "on Saturday and Sunday": days that follow each other are one stretch."""
    if between != "&" or not isinstance(first, WeekdayFrom) or not isinstance(second, WeekdayFrom):
        return None
    if (second.weekday - first.weekday) % 7 != 1 or first.strict != second.strict or second.week != first.week:
        return None
    return Joined(first, second)


def _held_pair(first: Expression, second: Expression, between: str, _before: str) -> Expression | None:
    """As in "last week, on Wednesday", "in June, on the 25th", "last month, on the 3rd", "last year, on 24 December".

    Likewise in "on 24 December, two years ago".
    """
    if between.strip("i,"):
        return None
    if (
        isinstance(first, UnitFrom)
        and first.unit is Unit.WEEK
        and isinstance(second, WeekdayFrom)
        and second.week is None
    ):
        return replace(second, week=first.shift)
    if (years := _years_back(first)) and _takes_year(second):
        return replace(second, year=YearOf(shift=-years))
    if isinstance(second, Ago) and "i" not in between and (years := _years_back(second)) and _takes_year(first):
        return replace(first, year=YearOf(shift=-years))
    if isinstance(second, FullDay) and second.month is None and "i" in between:
        if isinstance(first, UnitFrom) and first.unit is Unit.MONTH and first.shift <= 0:
            return replace(second, months_back=-first.shift)
        if isinstance(first, MonthOf) and first.part is None and not first.back:
            return replace(second, month=first.month, year=first.year, calendar=first.calendar)
    return None


def _years_back(expression: Expression) -> int:
    """How many years before this one "last year" and "three years ago" mean; 0 for anything else."""
    if isinstance(expression, UnitFrom) and expression.unit is Unit.YEAR and expression.part is None:
        return max(0, -expression.shift)
    if isinstance(expression, Ago) and expression.distance.unit is Unit.YEAR and expression.distance.fuzz is Fuzz.PLAIN:
        return int(expression.distance.count) if expression.sign < 0 else 0
    return 0


def _takes_year(expression: Expression) -> TypeGuard[FullDay | MonthOf | FeastOf]:
    """Whether a date names no year, but its month or its feast."""
    if isinstance(expression, FullDay):
        return expression.month is not None and expression.year is None
    return isinstance(expression, (MonthOf, FeastOf)) and expression.year is None


def _with_year(first: Expression, second: Expression) -> Expression:
    """The first of two dates takes the second's month or year where it has none and lies before it."""
    if isinstance(first, FullDay) and isinstance(second, FullDay) and first.month is None and second.month:
        return replace(first, month=second.month, year=second.year)
    if isinstance(first, (FullDay, MonthOf)) and isinstance(second, (FullDay, MonthOf)) and first.year is None:
        year = second.year
        if isinstance(year, YearOf) and first.month and second.month and first.calendar == second.calendar:
            late = first.month > second.month
            if year.year is not None:
                return replace(first, year=YearOf(year.year - late))
            return replace(first, year=YearOf(shift=year.shift - late))
    return first


Wrap = Callable[[Expression], Expression | None]


def _night(expression: Expression) -> Expression | None:
    """As in "the night to Sunday": the night ends on that day."""
    return NightBetween(expression) if _is_day(expression) else None


def _eve(expression: Expression) -> Expression | None:
    return Offset(Distance(1, Unit.DAY), -1, expression)


def _about(expression: Expression) -> Expression | None:
    return Beside(expression, -1, 1) if isinstance(expression, FullDay) else None


def _before(expression: Expression) -> Expression | None:
    return Beside(expression, -10, -1, DatePrecision.MONTH) if isinstance(expression, FeastOf) else None


def _two_days(expression: Expression) -> Expression | None:
    return replace(expression, length=2) if isinstance(expression, WeekdayFrom) else None


_WRAPS: tuple[tuple[re.Pattern[str], Wrap], ...] = (
    (re.compile(r"P~h?$"), _night),
    (re.compile(r"h?ef?h?$"), _eve),
    (re.compile(r"h?P[B]h?$"), lambda expression: _eve(expression) if _is_day(expression) else None),
    (re.compile(r"(?:i&)?kh?$"), _about),
    (re.compile(r"kB$"), _before),
)


def _alone(line: Line, atom: Atom, floor: int) -> Atom:
    """An atom with what stands before it: "the night to", "the eve of", "around"."""
    before = line.tags[max(floor, atom.start - 5) : atom.start]
    if not before:
        return atom
    for pattern, wrap in _WRAPS:
        match = pattern.search(before)
        expression = wrap(atom.expression) if match else None
        if match and expression is not None:
            return Atom(atom.start - len(match[0]), atom.end, expression)
    return atom
