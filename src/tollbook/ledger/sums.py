"""The rows that tolls are summed from, and their sums, which change in the same transaction.

`toll_rows` has a row per incident; `toll_spans` sums them over incidents whose days lie in the same weeks,
`toll_sums` over all days. A toll adds up sums where they lie whole within what is asked, and rows at its edges.

Each sum says from which day on it stands so. Before it changes for the first time on a day, what it was is kept with
the days from and until which it held (`periods.py`), so that a toll of a past day is added up like one of today. Where
nothing is kept, now or of a day, there was nothing to be summed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Integer, Select, Table, bindparam, case, delete, insert, literal, select, update

from tollbook.ledger import schema
from tollbook.ledger.history import BEGINS, PAST_SUMS, SUMS_UNTIL
from tollbook.ledger.periods import node_of, nodes_until, nodes_with
from tollbook.ledger.rows import chunks, drop_in, put

NUMBERS = ("low", "best", "high", "open", "sure", "maybe")
WEEK = 7
_T = schema.toll_rows.c
_SUMMED = (*NUMBERS, "members")
_KEYS = {table: tuple(table.primary_key.columns.keys()) for table in PAST_SUMS}
_PERIOD = (*_SUMMED, "held_from", "held_until")
_NOW = date.max.toordinal() + 1  # held until now: sorts after every day


def monday(day: Any) -> Any:
    """The Monday of a day's week, both as proleptic Gregorian ordinals (day 1 was a Monday); also of a column."""
    return day - (day + WEEK - 1) % WEEK


def day_of(moment: str) -> int:
    """The day of a moment in UTC, as an ordinal; 0 for no moment."""
    return date.fromisoformat(moment[:10]).toordinal() if moment else 0


def take_tolls(connection: Connection, incidents: Iterable[str]) -> list[Mapping[Any, Any]]:
    """Delete the rows of those incidents and return them: the sums are to be told of them by `sum_up`."""
    wanted = list(incidents)
    query: Select[Any] = select(schema.toll_rows)
    gone = [row for some in chunks(wanted) for row in connection.execute(query.where(_T.incident.in_(some))).mappings()]
    drop_in(connection, schema.toll_rows, _T.incident, wanted)
    return [dict(row) for row in gone]


def sum_up(
    connection: Connection, come: Iterable[Mapping[Any, Any]], gone: Iterable[Mapping[Any, Any]], *, at: str,
    later: Mapping[str, str],
) -> None:  # fmt: skip
    """Bring the sums up to date with rows that came and went at `at`; what came `later` (see `leave`) went then."""
    days: dict[int, list[tuple[Mapping[Any, Any], int]]] = {day_of(at): [(row, 1) for row in come]}
    for row in gone:
        days.setdefault(day_of(later.get(row["incident"], at)), []).append((row, -1))
    for day, signed in days.items():
        if signed:
            _sum_up(connection, signed, day)


def _sum_up(connection: Connection, signed: Sequence[tuple[Mapping[Any, Any], int]], day: int) -> None:
    """Bring the sums up to date with rows (and 1 or -1) that came or went on a day."""
    b = schema.book.c
    known = connection.execute(select(b.name, b.value).where(b.name.in_((BEGINS, SUMS_UNTIL)))).fetchall()
    facts = {row.name: row.value for row in known}
    kept, begins = int(facts.get(SUMS_UNTIL, 0)), day_of(facts[BEGINS])
    start = day if day > begins else 0
    for table, key in _KEYS.items():
        changes: dict[tuple[Any, ...], list[int]] = {}
        for row, sign in signed:
            of = {**row, **_rounded(row)}
            total = changes.setdefault(tuple(of[name] for name in key), [0] * len(_SUMMED))
            for place, name in enumerate(NUMBERS):
                total[place] += sign * row[name]
            total[-1] += sign
        rows = [
            dict(zip((*key, *_SUMMED, "held_from"), (*k, *v, start), strict=True)) for k, v in changes.items() if any(v)
        ]
        if rows and kept > day:
            _add_since(connection, table, rows, start, begins)
        elif rows:
            if start:
                _keep(connection, table, rows, start, begins)
            _add(connection, table, rows)
    if start > kept:
        _note(connection, day, new=SUMS_UNTIL not in facts)


def _note(connection: Connection, day: int, *, new: bool) -> None:
    b = schema.book.c
    if new:
        put(connection, schema.book, [{"name": SUMS_UNTIL, "value": str(day)}])
    else:
        connection.execute(update(schema.book).where(b.name == SUMS_UNTIL).values(value=str(day)))


def _keep(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], day: int, begins: int) -> None:
    """Keep what sums were at the beginning of a day, where that is not done yet."""
    past, since = PAST_SUMS[table], table.c.held_from
    node = case(*((since <= node, node) for node in nodes_until(day, begins)))
    same = [table.c[name] for name in (*_KEYS[table], *_SUMMED, "held_from")]
    chosen = select(node, *same, literal(day)).where(*_at(table), since < day)
    kept = insert(past).from_select(["node", *(column.name for column in same), "held_until"], chosen)
    connection.execute(kept, [_named(table, row) for row in rows])


def _add(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add to the sums, which stand so from the day on that the rows name; one of nothing is deleted."""
    added: Any = _insert(connection, table)
    grown = {name: table.c[name] + added.excluded[name] for name in _SUMMED} | {"held_from": added.excluded.held_from}
    connection.execute(added.on_conflict_do_update(index_elements=list(_KEYS[table]), set_=grown), rows)
    lost = [_named(table, row) for row in rows if row["members"] < 0]
    if lost:
        connection.execute(delete(table).where(*_at(table), table.c.members == 0), lost)


def _add_since(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], start: int, begins: int
) -> None:
    """Add to the sums as they are and to all that was kept of later days, as a clock that was turned back says."""
    past = PAST_SUMS[table]
    later = connection.execute(select(past.c.node).where(past.c.node >= start).distinct()).scalars()
    nodes = {*nodes_with(start, begins), *later}
    at = past.c.node.in_(nodes), *_at(past), past.c.held_until > start
    of_past: Select[Any] = select(*(past.c[name] for name in _PERIOD)).where(*at)
    of_now = select(*(table.c[name] for name in _SUMMED), table.c.held_from, literal(_NOW)).where(*_at(table))
    gone, kept, now = [], [], []
    for row in rows:
        named = _named(table, row)
        before = [tuple(known) for known in connection.execute(of_past, named)]
        gone += [{**named, "of_node": node_of(*period[-2:])} for period in before]
        before += [tuple(known) for known in connection.execute(of_now, named)]
        for *numbers, first, until in _grown(before, [row[name] for name in _SUMMED], start):
            of = {**row, **dict(zip(_SUMMED, numbers, strict=True)), "held_from": first}
            if until == _NOW:
                now.append(of)
            else:
                kept.append({**of, "held_until": until, "node": node_of(first, until)})
    if gone:
        connection.execute(delete(past).where(*_at(past), past.c.node == bindparam("of_node", type_=Integer)), gone)
    connection.execute(delete(table).where(*_at(table)), [_named(table, row) for row in rows])
    put(connection, past, kept)
    put(connection, table, now)


def _grown(periods: Iterable[tuple[int, ...]], more: Sequence[int], start: int) -> list[tuple[int, ...]]:
    """Sums, each with the days from and until which it held, with more added from the day `start` on."""
    found: list[tuple[int, ...]] = []
    at = start
    for *numbers, first, until in sorted(periods, key=lambda period: period[-1]):
        if first < start:
            found.append((*numbers, first, start))
        elif first > at:
            found.append((*more, at, first))
        grown = (number + other for number, other in zip(numbers, more, strict=True))
        found.append((*grown, max(first, start), until))
        at = until
    if at < _NOW:
        found.append((*more, at, _NOW))
    members = len(_SUMMED) - 1
    return [period for period in found if period[members]]


def _at(table: Table) -> list[Any]:
    """That a sum is the one named (see `_named`)."""
    summed = next(of for of in PAST_SUMS if table in (of, PAST_SUMS[of]))
    return [table.c[name] == bindparam(f"of_{name}") for name in _KEYS[summed]]


def _named(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {f"of_{name}": row[name] for name in _KEYS[table]}


def _insert(connection: Connection, table: Table) -> Any:
    """The database's own insert; the other's dialect is not loaded."""
    if connection.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert

        return insert(table)
    from sqlalchemy.dialects.postgresql import insert as insert_there

    return insert_there(table)


def _rounded(row: Mapping[Any, Any]) -> dict[str, int]:
    """The days under which spans keep a row."""
    if row["wide"]:
        return {}
    return {"first_day": monday(row["first_day"]), "last_day": monday(row["last_day"]) + WEEK - 1}
