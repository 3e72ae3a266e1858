"""The rows that tolls are summed from, and their sums, which change in the same transaction.

`toll_rows` has a row per incident; `toll_spans` sums them over incidents whose days lie in the same weeks,
`toll_sums` over all days. A toll adds up sums where they lie whole within what is asked, and rows at its edges.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, select

from tollbook.ledger import schema
from tollbook.ledger.rows import chunks, drop_in

NUMBERS = ("low", "best", "high", "open", "sure", "maybe")
WEEK = 7
_T = schema.toll_rows.c
_SUMMED = (*NUMBERS, "members")
_KEYS = {table: tuple(table.primary_key.columns.keys()) for table in (schema.toll_spans, schema.toll_sums)}


def monday(day: Any) -> Any:
    """The Monday of a day's week, both as proleptic Gregorian ordinals (day 1 was a Monday); also of a column."""
    return day - (day + WEEK - 1) % WEEK


def take_tolls(connection: Connection, incidents: Iterable[str]) -> list[Mapping[Any, Any]]:
    """Delete the rows of those incidents and return them: the sums are to be told of them by `sum_up`."""
    wanted = list(incidents)
    query: Select[Any] = select(schema.toll_rows)
    gone = [row for some in chunks(wanted) for row in connection.execute(query.where(_T.incident.in_(some))).mappings()]
    drop_in(connection, schema.toll_rows, _T.incident, wanted)
    return [dict(row) for row in gone]


def sum_up(connection: Connection, come: Iterable[Mapping[Any, Any]], gone: Iterable[Mapping[Any, Any]]) -> None:
    """Bring the sums up to date with rows that came and went."""
    signed = [*((row, 1) for row in come), *((row, -1) for row in gone)]
    for table, key in _KEYS.items():
        changes: dict[tuple[Any, ...], list[int]] = {}
        for row, sign in signed:
            of = {**row, **_rounded(row)}
            total = changes.setdefault(tuple(of[name] for name in key), [0] * len(_SUMMED))
            for place, name in enumerate(NUMBERS):
                total[place] += sign * row[name]
            total[-1] += sign
        rows = [dict(zip((*key, *_SUMMED), (*k, *v), strict=True)) for k, v in changes.items() if any(v)]
        _add(connection, table, key, rows)


def _add(connection: Connection, table: Table, key: Sequence[str], rows: list[dict[str, Any]]) -> None:
    """Add to the sums; a sum of nothing is deleted."""
    if not rows:
        return
    added: Any = _insert(connection, table)
    grown = {name: table.c[name] + added.excluded[name] for name in _SUMMED}
    connection.execute(added.on_conflict_do_update(index_elements=list(key), set_=grown), rows)
    lost = [{f"of_{name}": row[name] for name in key} for row in rows if row["members"] < 0]
    if lost:
        here = [table.c[name] == bindparam(f"of_{name}") for name in key]
        connection.execute(delete(table).where(*here, table.c.members == 0), lost)


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
