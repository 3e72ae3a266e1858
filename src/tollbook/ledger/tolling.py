"""Tolls over a selection, summed by the database; equal to `tollbook.tolls.scope.summarise` by test.

Where only days, countries, nationality and role are asked for, sums kept over incidents are added up, and single
incidents are read only where an end of the window cuts their week.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, case, false, func, or_, select, union_all

from tollbook.ledger import schema, sums
from tollbook.ledger.incidents import FIRST_DAY, LAST_DAY, NARROW_DAYS
from tollbook.ledger.persons import ALL, OTHER, axis_values
from tollbook.ledger.rows import rows_in
from tollbook.ledger.selecting import Criterion, near_incidents, perhaps, rare_criteria, surely
from tollbook.ledger.sums import WEEK, monday
from tollbook.records import Selection
from tollbook.tolls.scope import TollSummary
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

Clause = ColumnElement[bool]
Part = tuple[Any, ...]
"""Outcome, whether it lies surely within, and the numbers to add."""

_ROWS, _SPANS, _SUMS = schema.toll_rows, schema.toll_spans, schema.toll_sums
NUMBERS = tuple(_ROWS.c[name] for name in sums.NUMBERS)


def sum_tolls(connection: Connection, selection: Selection) -> list[TollSummary]:
    """Low, best and high of every outcome; incidents that may lie outside count in high only."""
    if selection.on_the_map:
        return summaries(_on_the_map(connection, selection))
    return summaries((outcome, True, *numbers) for _, outcome, *numbers in _answers(connection, selection))


def tolls_by_nationality(connection: Connection, selection: Selection) -> dict[str, list[TollSummary]]:
    """For each nationality named within the selection what `sum_tolls` says of it alone.

    The selection must ask for neither a nationality nor a place on the map. Victims whose nationality nobody states
    count in the highest figure of each.
    """
    parts: dict[str, list[Part]] = defaultdict(list)
    for nationality, outcome, *numbers in _answers(connection, selection, apart=True):
        parts[nationality].append((outcome, True, *numbers))
    unnamed = parts.pop(OTHER, [])
    return {nationality: summaries([*own, *unnamed]) for nationality, own in sorted(parts.items())}


def toll_cut(selection: Selection) -> tuple[Clause, ...]:
    """The rows of the nationality and role asked for."""
    return _cut(schema.toll_rows, selection)


def toll_sums(inside: Clause) -> list[Any]:
    """Low and best of what is inside only; high of everything; what is on the edge counts as perhaps."""
    return _sums(schema.toll_rows, [Criterion(inside, inside)])


def toll_criteria(selection: Selection) -> list[Criterion]:
    """What the selection demands, on the columns that tolls have themselves where possible."""
    return [*_countries(_ROWS, selection), *_window(_ROWS, selection), *_rare(selection)]


def _answers(connection: Connection, selection: Selection, *, apart: bool = False) -> Iterable[tuple[Any, ...]]:
    """(nationality, outcome, sums of the numbers); the nationality is empty unless they are told apart."""
    yield from (tuple(row) for row in connection.execute(union_all(*_queries(selection, apart))))


def _queries(selection: Selection, apart: bool) -> list[Select[Any]]:
    """Questions whose answers add up to the toll."""
    rare = _rare(selection)
    if rare:
        found = [*rare, *_window(_ROWS, selection)]
        return [_summed(_ROWS, selection, apart, found, *stretch) for stretch in _stretches(_ROWS, selection)]
    if selection.since is None and selection.until is None:
        return [_summed(_SUMS, selection, apart, [])]
    return _over_days(selection, apart)


def _over_days(selection: Selection, apart: bool) -> list[Select[Any]]:
    """Spans that no end of the window cuts, and the rows of those that one cuts.

    Spans that are not wide cover whole weeks, so they are cut where an end lies within their first or last week;
    wide ones are kept to the day and never cut.
    """
    weeks = _cut_weeks(selection)
    narrow, wide = _stretches(_SPANS, selection)
    sundays = [week + WEEK - 1 for week in weeks]
    whole = and_(_SPANS.c.first_day.not_in(weeks), _SPANS.c.last_day.not_in(sundays))
    days = (_ROWS.c.first_day, _ROWS.c.last_day)
    cut = or_(false(), *(day.between(week, week + WEEK - 1) for week in weeks for day in days))
    return [
        _summed(_SPANS, selection, apart, _window(_SPANS, selection), *wide),
        _summed(_SPANS, selection, apart, _window(_SPANS, selection), *narrow, whole),
        *(
            _summed(_ROWS, selection, apart, _window(_ROWS, selection), _ROWS.c.wide == 0,
                    _ROWS.c.last_day.between(first, last), cut)
            for first, last in _apart([(week, week + WEEK - 1 + NARROW_DAYS) for week in weeks])
        ),
    ]  # fmt: skip


def _cut_weeks(selection: Selection) -> list[int]:
    """The weeks, by their Monday, within which the window begins or ends."""
    cut = set()
    if selection.since and selection.since.isoweekday() != 1:
        cut.add(monday(selection.since.toordinal()))
    if selection.until and selection.until.isoweekday() != WEEK:
        cut.add(monday(selection.until.toordinal()))
    return sorted(cut)


def _apart(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for first, last in stretches:
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], last)
        else:
            found.append((first, last))
    return found


def _stretches(table: Table, selection: Selection) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """What is not wide and what is, with the bounds on the last day that an index is read between."""
    since, until = _ends(selection)
    last_day = table.c.last_day
    return (
        (table.c.wide == 0, last_day >= since, last_day <= until + NARROW_DAYS + WEEK),
        (table.c.wide == 1, last_day >= since),
    )


def _ends(selection: Selection) -> tuple[int, int]:
    since = selection.since.toordinal() if selection.since else FIRST_DAY
    return since, selection.until.toordinal() if selection.until else LAST_DAY


def _window(table: Table, selection: Selection) -> list[Criterion]:
    if selection.since is None and selection.until is None:
        return []
    since, until = _ends(selection)
    first, last = table.c.first_day, table.c.last_day
    return [
        Criterion(
            and_(table.c.dated == 1, first >= since, last <= until),
            and_(last >= since, first <= until),
        )
    ]


def _countries(table: Table, selection: Selection) -> list[Criterion]:
    if not selection.countries:
        return []
    inside = table.c.country.in_(selection.countries)
    return [Criterion(inside, table.c.country.in_((*selection.countries, "")))]


def _rare(selection: Selection) -> list[Criterion]:
    """What the selection demands of incidents that only their own table knows."""
    rare = rare_criteria(selection)
    if not rare:
        return []
    ids, here = schema.incidents.c.id, _ROWS.c.incident
    return [Criterion(here.in_(select(ids).where(surely(rare))), here.in_(select(ids).where(perhaps(rare))))]


def _summed(table: Table, selection: Selection, apart: bool, found: list[Criterion], *clauses: Clause) -> Select[Any]:
    """The sums by outcome, and by nationality where they are to be told apart."""
    found = [*found, *_countries(table, selection)]
    where = (*_cut(table, selection, apart=apart), *clauses, *(criterion.maybe for criterion in found))
    nationality = table.c.nationality if apart else func.min("").label("nationality")
    by = [table.c.nationality, table.c.outcome] if apart else [table.c.outcome]
    return select(nationality, table.c.outcome, *_sums(table, found)).where(*where).group_by(*by)


def _cut(table: Table, selection: Selection, *, apart: bool = False) -> tuple[Clause, ...]:
    of = table.c.nationality
    nationality = of != ALL if apart else _among(of, axis_values(selection.nationality))
    return nationality, _among(table.c.role, axis_values(selection.role))


def _among(column: Any, values: tuple[str, ...]) -> Clause:
    found: Clause = column == values[0] if len(values) == 1 else column.in_(values)
    return found


def _sums(table: Table, found: list[Criterion]) -> list[Any]:
    """Low and best of what is inside only; high of everything; what is on the edge counts as perhaps."""
    low, best, high, open_end, sure, maybe = (table.c[name] for name in sums.NUMBERS)
    if not found:
        return [func.sum(number) for number in (low, best, high, open_end, sure, maybe)]
    inside = and_(*(criterion.sure for criterion in found))
    return [
        func.sum(case((inside, low), else_=0)), func.sum(case((inside, best), else_=0)), func.sum(high),
        func.sum(open_end), func.sum(case((inside, sure), else_=0)),
        func.sum(case((inside, maybe), else_=sure + maybe)),
    ]  # fmt: skip


def _on_the_map(connection: Connection, selection: Selection) -> Iterable[Part]:
    """The same for neighbourhoods: the incidents come first, with their distances worked out."""
    truths = dict(near_incidents(connection, selection))
    query = select(_ROWS.c.incident, _ROWS.c.outcome, *NUMBERS).where(*toll_cut(selection))
    for row in rows_in(connection, query, _ROWS.c.incident, truths):
        yield row.outcome, truths[row.incident] is Truth.MET, *row[2:]


def summaries(parts: Iterable[Part]) -> list[TollSummary]:
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
