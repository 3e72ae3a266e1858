"""Tolls over a selection, summed by the database; equal to `tollbook.tolls.scope.summarise` by test.

Where only days, countries, nationality and role are asked for, sums kept over incidents are added up, and single
incidents are read only where an end of the window cuts their week.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Connection,
    Integer,
    Select,
    Table,
    and_,
    any_,
    bindparam,
    case,
    func,
    select,
    union_all,
)

from tollbook.ledger import schema, sums
from tollbook.ledger.incidents import FIRST_DAY, LAST_DAY, MONTH
from tollbook.ledger.persons import axis_values
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
_SINCE, _UNTIL = bindparam("since", type_=Integer), bindparam("until", type_=Integer)


def sum_tolls(connection: Connection, selection: Selection) -> list[TollSummary]:
    """Low, best and high of every outcome; incidents that may lie outside count in high only."""
    if selection.on_the_map:
        return summaries(_on_the_map(connection, selection))
    weeks = _cut_weeks(selection)
    lands = bool(selection.countries)
    always = selection.since is None and selection.until is None
    rare, server = rare_criteria(selection), connection.dialect.name == "postgresql"
    if rare:
        windows = [()] if always else _windows(_ROWS)
        question = union_all(*(_summed(_ROWS, lands, [_listed(rare)], *days, server=server) for days in windows))
    else:
        question = _over_all_days(lands) if always else _over_days(lands, len(weeks), server)
    asked = {
        "nationalities": axis_values(selection.nationality), "roles": axis_values(selection.role),
        "countries": selection.countries, "perhaps": (*selection.countries, ""),
        "since": selection.since.toordinal() if selection.since else FIRST_DAY,
        "until": selection.until.toordinal() if selection.until else LAST_DAY,
        **{f"week_{number}": week for number, week in enumerate(weeks)},
    }  # fmt: skip
    return summaries((outcome, True, *numbers) for outcome, *numbers in connection.execute(question, asked))


@cache
def _over_all_days(lands: bool) -> CompoundSelect[Any]:
    """The question to sums over all days; questions are put together once, and asked with other values."""
    return union_all(_summed(_SUMS, lands, []))


@cache
def _over_days(lands: bool, cuts: int, server: bool) -> CompoundSelect[Any]:
    """Spans that no end of the window cuts, and the rows of weeks that one cuts: their answers add up to the toll."""
    weeks = [bindparam(f"week_{number}", type_=Integer) for number in range(cuts)]
    within_week, *wider = _windows(_SPANS)
    return union_all(
        _summed(_SPANS, lands, [], *within_week, *(_SPANS.c.first_day != week for week in weeks), server=server),
        *(_summed(_SPANS, lands, [], *days, server=server) for days in wider),
        *(_summed(_ROWS, lands, [], _window(_ROWS), _ROWS.c.wide == 0,
                  _ROWS.c.last_day.between(week, week + (WEEK - 1)), server=server) for week in weeks),
    )  # fmt: skip


def _windows(table: Table) -> list[tuple[Criterion | Clause, ...]]:
    """The window for each width, with the bounds on the last day between which the key is read."""
    wide, last = table.c.wide, table.c.last_day
    return [
        (_window(table), wide == 0, last >= _SINCE, last <= _UNTIL + (WEEK - 1)),
        (_window(table), wide == 1, last >= _SINCE, last <= _UNTIL + MONTH),
        (_window(table), wide == 2, last >= _SINCE),
    ]


def _cut_weeks(selection: Selection) -> list[int]:
    """The weeks, by their Monday, within which the window begins or ends."""
    cut = set()
    if selection.since and selection.since.isoweekday() != 1:
        cut.add(monday(selection.since.toordinal()))
    if selection.until and selection.until.isoweekday() != WEEK:
        cut.add(monday(selection.until.toordinal()))
    return sorted(cut)


def _listed(rare: list[Criterion]) -> Criterion:
    """What the selection demands of incidents that only their own table knows."""
    ids, here = schema.incidents.c.id, _ROWS.c.incident
    return Criterion(here.in_(select(ids).where(surely(rare))), here.in_(select(ids).where(perhaps(rare))))


def _summed(
    table: Table, lands: bool, found: list[Criterion], *days: Criterion | Clause, server: bool = False
) -> Select[Any]:
    """The sums by outcome over what a table holds of some days."""
    found = [*found, *(one for one in days if isinstance(one, Criterion))]
    where = [*_of_persons(table), *(one for one in days if not isinstance(one, Criterion))]
    if lands:
        found.append(_countries(table))
    elif days:  # all there are, so that the key leads on to the days
        all_lands = select(_all_lands())
        # PostgreSQL joins a subquery with a past day's rows only once it has read them all; it looks for a list.
        among = any_(func.array(all_lands.scalar_subquery())) if server else None
        where.append(table.c.country.in_(all_lands) if among is None else table.c.country == among)
    where += [criterion.maybe for criterion in found]
    return select(table.c.outcome, *_sums(table, found)).where(*where).group_by(table.c.outcome)


@cache
def _all_lands() -> CTE:
    """The countries that there are sums of; the parts of a question share it, so that it is answered once."""
    return select(_SUMS.c.country).where(*_of_persons(_SUMS)).distinct().cte("lands")


def _window(table: Table) -> Criterion:
    first, last = table.c.first_day, table.c.last_day
    return Criterion(
        and_(table.c.dated == 1, first >= _SINCE, last <= _UNTIL),
        and_(last >= _SINCE, first <= _UNTIL),
    )


def _countries(table: Table) -> Criterion:
    return Criterion(
        table.c.country.in_(bindparam("countries", expanding=True)),
        table.c.country.in_(bindparam("perhaps", expanding=True)),
    )


def _of_persons(table: Table) -> tuple[Clause, Clause]:
    """The rows of the nationality and role asked for."""
    return (
        table.c.nationality.in_(bindparam("nationalities", expanding=True)),
        table.c.role.in_(bindparam("roles", expanding=True)),
    )


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
    numbers = (_ROWS.c[name] for name in sums.NUMBERS)
    query = select(_ROWS.c.incident, _ROWS.c.outcome, *numbers).where(
        _ROWS.c.nationality.in_(axis_values(selection.nationality)), _ROWS.c.role.in_(axis_values(selection.role))
    )
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
