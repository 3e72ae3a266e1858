"""Rows in bulk: what every table of the book needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, Table, delete, insert, select

_AT_ONCE = 500  # names in one IN list; both databases allow far more, but plans stay alike
_PUT_AT_ONCE = 5_000


def put(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert the rows, all with the same columns; of very many, no more than some thousand are made at a time."""
    source = iter(rows)
    while some := list(islice(source, _PUT_AT_ONCE)):
        connection.execute(insert(table), some)


def chunks(ids: Iterable[str]) -> Iterator[list[str]]:
    """The distinct ids in the order given, a few hundred at a time."""
    distinct = list(dict.fromkeys(ids))
    for start in range(0, len(distinct), _AT_ONCE):
        yield distinct[start : start + _AT_ONCE]


def rows_in(connection: Connection, query: Select[Any], column: Column[Any], ids: Iterable[str]) -> Iterator[Row[Any]]:
    """The rows of `query` whose `column` is one of `ids`."""
    for some in chunks(ids):
        yield from connection.execute(query.where(column.in_(some))).fetchall()


def drop_in(connection: Connection, table: Table, column: Column[Any], ids: Iterable[str]) -> None:
    """Delete the rows of a derived table whose `column` is one of `ids`."""
    for some in chunks(ids):
        connection.execute(delete(table).where(column.in_(some)))


def starting_with(connection: Connection, column: Column[Any], prefix: str, limit: int = 6) -> list[str]:
    """Up to `limit` values of `column` that begin with `prefix`, in order."""
    after_all = prefix + "\x7f"  # ids are lower-case letters, digits and a dash
    query = select(column).where(column >= prefix, column < after_all).distinct().order_by(column).limit(limit)
    return [row[0] for row in connection.execute(query)]
