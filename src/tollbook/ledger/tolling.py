"""Tolls over a selection, summed by the database; equal to `tollbook.tolls.scope.summarise` by test."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, literal, select, union_all

from tollbook.ledger import schema
from tollbook.ledger.incidents import FIRST_DAY, LAST_DAY, NARROW_DAYS
from tollbook.ledger.persons import axis_values
from tollbook.ledger.rows import rows_in
from tollbook.ledger.selecting import Criterion, near_incidents, perhaps, rare_criteria, surely
from tollbook.records import Selection
from tollbook.tolls.scope import TollSummary
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

Clause = ColumnElement[bool]
_T = schema.incident_tolls.c
NUMBERS = (_T.low, _T.best, _T.high, _T.open, _T.sure, _T.maybe)


def sum_tolls(connection: Connection, selection: Selection) -> list[TollSummary]:
    """Low, best and high of every outcome; incidents that may lie outside count in high only."""
    parts = _of_near(connection, selection) if selection.on_the_map else _summed(connection, selection)
    return summaries(parts)


def toll_cut(selection: Selection) -> tuple[Clause, ...]:
    """The rows of the nationality and role asked for."""
    return (_among(_T.nationality, axis_values(selection.nationality)), _among(_T.role, axis_values(selection.role)))


def _among(column: Any, values: tuple[str, ...]) -> Clause:
    found: Clause = column == values[0] if len(values) == 1 else column.in_(values)
    return found


def _summed(connection: Connection, selection: Selection) -> Iterable[tuple[Any, ...]]:
    """(outcome, True, sums of the numbers), for each outcome; the edges' numbers are where they belong."""
    found = toll_criteria(selection)
    inside = surely(found)
    sums = toll_sums(inside) if found else [func.sum(number) for number in NUMBERS]
    cut = (*toll_cut(selection), perhaps(found))
    queries = [
        select(literal(outcome.value), *sums).where(_T.outcome == outcome.value, *cut, *days)
        for outcome in Outcome
        for days in _stretches(selection)
    ]
    for outcome, *numbers in connection.execute(union_all(*queries)):
        if numbers[0] is not None:
            yield outcome, True, *numbers


def _stretches(selection: Selection) -> list[tuple[Clause, ...]]:
    """Bounds on the last day that follow from the window, so that an index leads to what may lie in it."""
    if selection.until is None:
        return [(_T.wide.in_((0, 1)),)]
    return [(_T.wide == 0, _T.last_day <= selection.until.toordinal() + NARROW_DAYS), (_T.wide == 1,)]


def toll_sums(inside: Clause) -> list[Any]:
    """Low and best of what is inside only; high of everything; what is on the edge counts as perhaps."""
    low, best, high, open_end, sure, maybe = NUMBERS
    return [
        func.sum(case((inside, low), else_=0)), func.sum(case((inside, best), else_=0)), func.sum(high),
        func.sum(open_end), func.sum(case((inside, sure), else_=0)),
        func.sum(case((inside, maybe), else_=sure + maybe)),
    ]  # fmt: skip


def toll_criteria(selection: Selection) -> list[Criterion]:
    """What the selection demands, on the columns that tolls have themselves where possible."""
    found: list[Criterion] = []
    if selection.countries:
        inside = _T.country.in_(selection.countries)
        found.append(Criterion(inside, _T.country.in_((*selection.countries, ""))))
    if selection.since or selection.until:
        since = selection.since.toordinal() if selection.since else FIRST_DAY
        until = selection.until.toordinal() if selection.until else LAST_DAY
        sure = and_(_T.dated == 1, _T.first_day >= since, _T.last_day <= until)
        found.append(Criterion(sure, and_(_T.last_day >= since, _T.first_day <= until)))
    rare = rare_criteria(selection)
    if rare:
        ids = schema.incidents.c.id
        sure_ids, maybe_ids = select(ids).where(surely(rare)), select(ids).where(perhaps(rare))
        found.append(Criterion(_T.incident.in_(sure_ids), _T.incident.in_(maybe_ids)))
    return found


def _of_near(connection: Connection, selection: Selection) -> Iterable[tuple[Any, ...]]:
    """The same for neighbourhoods: the incidents come first, with their distances worked out."""
    truths = dict(near_incidents(connection, selection))
    query = select(_T.incident, _T.outcome, *NUMBERS).where(*toll_cut(selection))
    for row in rows_in(connection, query, _T.incident, truths):
        yield row.outcome, truths[row.incident] is Truth.MET, *row[2:]


def summaries(parts: Iterable[tuple[Any, ...]]) -> list[TollSummary]:
    """Parts of a sum (outcome, whether inside, the numbers) added up, by outcome; outcomes of nobody left out."""
    totals: dict[str, list[int]] = {}
    for outcome, inside, *numbers in parts:
        low, best, high, open_ends, sure, maybe = (int(number) for number in numbers)
        total = totals.setdefault(outcome, [0] * 6)
        added = (low, best, high, open_ends, sure, maybe) if inside else (0, 0, high, open_ends, 0, sure + maybe)
        for place, number in enumerate(added):
            total[place] += number
    return [
        TollSummary(outcome=outcome, low=low, best=best, high=None if open_ends else high, inside=sure, edge=maybe)
        for outcome in Outcome
        if outcome.value in totals
        for low, best, high, open_ends, sure, maybe in [totals[outcome.value]]
        if sure or maybe
    ]
