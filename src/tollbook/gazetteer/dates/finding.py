"""Dates in running text, and the date that some words give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

from tollbook.gazetteer.dates.chinese import chinese_dates, is_chinese
from tollbook.gazetteer.dates.context import Setting, looks_ahead, reference_days
from tollbook.gazetteer.dates.expressions import Expression, Frame, Lean, Offset, WeekdayFrom
from tollbook.gazetteer.dates.grammar import Atom, atoms, compounds
from tollbook.gazetteer.dates.lexicon.choice import lexicon_for
from tollbook.gazetteer.dates.mention import DateKind, DateMention
from tollbook.gazetteer.dates.numeric import numeric_dates
from tollbook.gazetteer.dates.tags import Line, tag
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

_LONG_AGO = 90  # days after which news no longer leaves out the year because it is clear
_NARROWED = 7  # days beyond which "last month, on 14 June" is read on
_OF_ITS_DATE: Final = re.compile(r"(?: of (?:[\w'’]+ ){0,2}[\w'’]+)?(?:,|,? not)? \(?(?:the )?")
"""Between a weekday and its date: "Sunday of last week, 4 April", "Sunday (4 May)"."""
_EXPLAINING = (DateKind.FULL, DateKind.YEARLESS, DateKind.DAY_OF_MONTH)
_LEANS_ON_TODAY = (DateKind.WEEKDAY, DateKind.YEARLESS, DateKind.DAY_OF_MONTH, DateKind.FEAST)


def find_dates(
    text: str, published: DateRange, *, day_first: bool | None = None, language: str | None = None
) -> list[DateMention]:
    """The dates that a report's text names, in text order, resolved against its publication date.

    `day_first` says how 03/04/2021 is to be read; None leaves it to the text's other dates, and
    unresolved where these do not tell. A dateline ("LIMA, May 21 -") is what "yesterday" counts
    from. What counts from another event ("two days earlier") comes back `relative` and unresolved. `language`
    (ISO 639-1) is the text's own where that is known; else the text tells.
    """
    setting = Setting.of(text, published)
    found = [_mention(text, one, ahead, setting) for one, ahead in _expressions(text, day_first, language)]
    return _years_of_months(_weekdays_of_dates(text, found), published)


def _years_of_months(found: Sequence[DateMention], published: DateRange) -> list[DateMention]:
    """The dates, those of months ago without a year in the one year with which their month was named before them.

    "The flat was searched in December 2014 … the Dec. 6 shooting", published in June 2016.
    """
    done = list(found)
    today = published.start
    named: dict[int, set[int]] = {}
    for k, one in enumerate(found):
        first, last = one.date.start, one.date.end
        if first is None or last is None or (first.year, first.month) != (last.year, last.month):
            continue
        if one.kind is DateKind.FULL:
            named.setdefault(first.month, set()).add(first.year)
        elif one.kind is DateKind.YEARLESS and today and (today - last).days > _LONG_AGO:
            years = named.get(first.month, set())
            year = next(iter(years), first.year)
            if len(years) == 1 and year < first.year and (moved := _in_year(one.date, year)):
                done[k] = replace(one, date=moved)
    return done


def _in_year(when: DateRange, year: int) -> DateRange | None:
    """The same days of another year; None where it has no such day."""
    if when.start is None or when.end is None:
        return None
    try:
        return DateRange(start=when.start.replace(year=year), end=when.end.replace(year=year), precision=when.precision)
    except ValueError:
        return None


def _weekdays_of_dates(text: str, found: Sequence[DateMention]) -> list[DateMention]:
    """The dates with each weekday that another date right after it explains on that date's day."""
    done = list(found)
    plain = [(k, one) for k, one in enumerate(found) if one.kind is not DateKind.FEAST]
    for (k, day), (_, after) in pairwise(plain):
        other = after.date.start
        if after.kind not in _EXPLAINING or other is None or after.date.days != 1:
            continue
        if day.kind is DateKind.WEEKDAY:
            same = day.date.start is not None and day.date.start.weekday() == other.weekday()
            same = same and after.kind is not DateKind.DAY_OF_MONTH
        else:  # "that same Sunday, the 5th"
            same = day.relative and f"{other:%A}" in day.text
        if same and _OF_ITS_DATE.fullmatch(text, day.end, after.start):
            done[k] = replace(day, date=after.date)
    return done


def resolve_date(
    expression: str, published: DateRange, *, day_first: bool | None = None, anchor: DateRange | None = None
) -> DateRange:
    """The days that some words mean, written on the publication date; UNKNOWN_DATE where that is not settled.

    `anchor` is the event that "two days earlier" or "the same evening" counts from.
    """
    setting = Setting(reference_days(published), anchor=anchor)
    best, counted = UNKNOWN_DATE, False
    for (start, end, found), ahead in _expressions(expression, day_first):
        resolved = setting.resolve(found, Lean.FUTURE if ahead else Lean.PAST, expression, start)
        setting.note(found, resolved, expression, (start, end))
        if isinstance(found, Offset) and found.named and best.known and anchor is None:
            return found.resolve(
                Frame(None, anchor=best)
            )  # "freed on Friday, nine days after he was taken": the taking
        if _better(resolved, best) or (counted and resolved.known):
            best, counted = resolved, found.kind is DateKind.ANCHORED
    return best


def _better(one: DateRange, best: DateRange) -> bool:
    """The first date that the words settle stands, unless a later one narrows a long stretch down."""
    if one.start is None or one.end is None:
        return not best.known and best.not_before is None
    if best.start is None or best.end is None:
        return True
    return (best.days or 0) > _NARROWED and one.surely_within(best.start, best.end)


def latest_past_date(text: str, today: date) -> date | None:
    """The first day of the latest date of the text that is complete in itself and not after `today`."""
    found = [
        resolved.start
        for (_, _, expression), ahead in _expressions(text, None)
        if not ahead and expression.kind is DateKind.FULL
        for resolved in [expression.resolve(Frame(today=None))]
        if resolved.start and resolved.start <= today
    ]
    return max(found, default=None)


Found = tuple[int, int, Expression]


def _expressions(text: str, day_first: bool | None, language: str | None = None) -> list[tuple[Found, bool]]:
    """Each expression with its place in the text, and whether the words before it look ahead."""
    found: list[tuple[Found, bool]] = [(one, False) for one in numeric_dates(text, day_first)]
    taken = [(one[0], one[1]) for one, _ in found]
    if is_chinese(text):
        found += [(one, False) for one in chinese_dates(text)]
        return sorted(found, key=lambda one: one[0][:2])
    line = tag(text, lexicon_for(text, language))
    for atom in compounds(line, list(atoms(line))):
        start, end = line.starts[atom.start], line.ends[atom.end - 1]
        if not any(start < stop and begin < end for begin, stop in taken):
            found.append(((start, end, atom.expression), _ahead(line, atom)))
    if taken:
        found.sort(key=lambda one: one[0][:2])
    return found


def _ahead(line: Line, atom: Atom) -> bool:
    passed = isinstance(atom.expression, WeekdayFrom) and atom.expression.strict  # "last Friday"
    leans = atom.expression.kind in _LEANS_ON_TODAY and not passed
    return leans and looks_ahead(line.text, line.starts[atom.start])


def _mention(text: str, found: Found, ahead: bool, setting: Setting) -> DateMention:
    start, end, expression = found
    lean = Lean.FUTURE if ahead else Lean.PAST
    resolved = setting.resolve(expression, lean, text, start)
    setting.note(expression, resolved, text, (start, end))
    kind = DateKind.FUTURE if ahead else expression.kind
    relative = expression.kind is DateKind.ANCHORED
    counted_from = partial(setting.counted_from, expression)
    return DateMention(start, end, text[start:end], resolved, relative, kind, counted_from)
