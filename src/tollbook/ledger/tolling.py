"""Tolls over a selection, summed by the database; equal to `tollbook.tolls.scope.summarise` by test."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, func, literal, select

from tollbook.ledger import schema
from tollbook.ledger.persons import axis_values
from tollbook.ledger.rows import rows_in
from tollbook.ledger.selecting import criteria, near_incidents, perhaps, surely
from tollbook.records import Selection
from tollbook.tolls.scope import TollSummary
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

_T = schema.incident_tolls.c
_NUMBERS = (_T.low, _T.best, _T.high, _T.open, _T.sure, _T.maybe)


def sum_tolls(connection: Connection, selection: Selection) -> list[TollSummary]:
    """Low, best and high of every outcome; incidents that may lie outside count in high only."""
    parts = _of_near(connection, selection) if selection.near else _summed(connection, selection)
    return _summaries(parts)


def _cut(selection: Selection) -> tuple[Any, ...]:
    nationality, role = axis_values(selection.nationality), axis_values(selection.role)
    return (
        _T.nationality == nationality[0] if len(nationality) == 1 else _T.nationality.in_(nationality),
        _T.role == role[0] if len(role) == 1 else _T.role.in_(role),
    )


def _summed(connection: Connection, selection: Selection) -> Iterable[tuple[Any, ...]]:
    """(outcome, whether inside, sums of the numbers), one row for each outcome inside and on the edge."""
    found = criteria(selection, schema.incident_tolls)
    inside = surely(found) if found else literal(1)
    sums = [func.sum(number) for number in _NUMBERS]
    query = select(_T.outcome, inside.label("inside"), *sums).where(*_cut(selection)).group_by(_T.outcome)
    if found:
        query = query.where(perhaps(found)).group_by("inside")
    return [tuple(row) for row in connection.execute(query)]


def _of_near(connection: Connection, selection: Selection) -> Iterable[tuple[Any, ...]]:
    """The same for neighbourhoods: the incidents come first, with their distances worked out."""
    truths = dict(near_incidents(connection, selection))
    query = select(_T.incident, _T.outcome, *_NUMBERS).where(*_cut(selection))
    for row in rows_in(connection, query, _T.incident, truths):
        yield row.outcome, truths[row.incident] is Truth.MET, *row[2:]


def _summaries(parts: Iterable[tuple[Any, ...]]) -> list[TollSummary]:
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
