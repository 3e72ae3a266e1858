"""The rows that tolls are summed from, and their sums, which change in the same transaction.

`toll_rows` has a row per incident; `toll_spans` sums them over incidents whose days lie in the same weeks,
`toll_sums` over all days. A toll adds up sums where they lie whole within what is asked, and rows at its edges.

Before a sum changes for the first time on a day, what it was at the beginning of that day is kept, so that a toll of a
past day is added up like one of today. A sum of nothing stays for as long as it was something on a day that is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, delete, exists, literal, select, union_all, update

from tollbook.ledger import schema
from tollbook.ledger.history import BEGINS, PAST_SUMS, SUMS_UNTIL
from tollbook.ledger.rows import chunks, drop_in, put

NUMBERS = ("low", "best", "high", "open", "sure", "maybe")
WEEK = 7
_T = schema.toll_rows.c
_SUMMED = (*NUMBERS, "members")
_KEYS = {table: tuple(table.primary_key.columns.keys()) for table in PAST_SUMS}
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
    kept = int(facts.get(SUMS_UNTIL, 0))
    keep = day > day_of(facts[BEGINS])
    for table, key in _KEYS.items():
        changes: dict[tuple[Any, ...], list[int]] = {}
        for row, sign in signed:
            of = {**row, **_rounded(row)}
            total = changes.setdefault(tuple(of[name] for name in key), [0] * len(_SUMMED))
            for place, name in enumerate(NUMBERS):
                total[place] += sign * row[name]
            total[-1] += sign
        rows = [dict(zip((*key, *_SUMMED), (*k, *v), strict=True)) for k, v in changes.items() if any(v)]
        if rows and keep:
            _keep(connection, table, rows, day)
        if rows and kept > day:
            _mend(connection, table, rows, day)
        _add(connection, table, key, rows)
    if keep and day > kept:
        _note(connection, day, new=SUMS_UNTIL not in facts)


def _note(connection: Connection, day: int, *, new: bool) -> None:
    b = schema.book.c
    if new:
        put(connection, schema.book, [{"name": SUMS_UNTIL, "value": str(day)}])
    else:
        connection.execute(update(schema.book).where(b.name == SUMS_UNTIL).values(value=str(day)))


def _keep(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], day: int) -> None:
    """Keep what sums were at the beginning of a day, where that is not done yet."""
    past, key = PAST_SUMS[table], _KEYS[table]
    until = past.c.held_until
    known = union_all(
        select(*(past.c[n] for n in _SUMMED), until.label("until")).where(*_at(past), until > day),
        select(*(table.c[n] for n in _SUMMED), literal(_NOW)).where(*_at(table)),
        select(*(literal(0) for _ in _SUMMED), literal(_NOW + 1)),
    ).subquery()
    named = [bindparam(f"of_{name}", type_=table.c[name].type) for name in key]
    chosen = select(*named, literal(day), *(known.c[n] for n in _SUMMED)).order_by(known.c.until).limit(1)
    kept = _insert(connection, past).from_select([*key, "held_until", *_SUMMED], chosen).on_conflict_do_nothing()
    connection.execute(kept, [_named(key, row) for row in rows])


def _mend(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], day: int) -> None:
    """Let what was kept of later days have been changed on a day, as a clock that was turned back says."""
    past = PAST_SUMS[table]
    grown = {name: past.c[name] + bindparam(f"more_{name}", type_=past.c[name].type) for name in _SUMMED}
    more = [{**_named(_KEYS[table], row), **{f"more_{name}": row[name] for name in _SUMMED}} for row in rows]
    connection.execute(update(past).where(*_at(past), past.c.held_until > day).values(grown), more)


def _add(connection: Connection, table: Table, key: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Add to the sums; a sum of nothing is deleted where it has no past."""
    if not rows:
        return
    added: Any = _insert(connection, table)
    grown = {name: table.c[name] + added.excluded[name] for name in _SUMMED}
    connection.execute(added.on_conflict_do_update(index_elements=list(key), set_=grown), rows)
    lost = [_named(key, row) for row in rows if row["members"] < 0]
    if lost:
        past = PAST_SUMS[table]
        kept = exists().where(*(past.c[name] == table.c[name] for name in key))
        connection.execute(delete(table).where(*_at(table), table.c.members == 0, ~kept), lost)


def _at(table: Table) -> list[Any]:
    """That a sum is the one named (see `_named`)."""
    summed = next(of for of in PAST_SUMS if table in (of, PAST_SUMS[of]))
    return [table.c[name] == bindparam(f"of_{name}") for name in _KEYS[summed]]


def _named(key: Sequence[str], row: Mapping[str, Any]) -> dict[str, Any]:
    return {f"of_{name}": row[name] for name in key}


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
