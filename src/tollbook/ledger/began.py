"""When the book held its first report.

It is kept as a fact of the book: to look through 400,000 reports for it takes a tenth of a second.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select, update

from tollbook.ledger import schema
from tollbook.ledger.rows import put

FIRST = "first_report"
"""The fact of a book that says when its first report was recorded. Books without it were last added to by a version
that did not keep it."""


def begun(connection: Connection) -> str | None:
    """When the first report was recorded, None in a book without any."""
    return _kept(connection) or _earliest(connection)


def held_by(connection: Connection, until: str) -> bool:
    """Whether any report was recorded by then: the first to be entered nearly always says so."""
    first = connection.execute(select(schema.reports.c.recorded_at).order_by(schema.reports.c.seq).limit(1)).scalar()
    if first is None or first <= until:
        return first is not None
    earliest = begun(connection)  # clocks that entered reports may have disagreed
    return earliest is not None and earliest <= until


def note_first(connection: Connection, at: str) -> None:
    """Keep that reports are recorded at `at`, before they are."""
    kept = _kept(connection)
    earliest = min(kept or _earliest(connection) or at, at)
    if kept is None:
        put(connection, schema.book, [{"name": FIRST, "value": earliest}])
    elif earliest < kept:
        connection.execute(update(schema.book).where(schema.book.c.name == FIRST).values(value=earliest))


def _kept(connection: Connection) -> str | None:
    return connection.execute(select(schema.book.c.value).where(schema.book.c.name == FIRST)).scalar()


def _earliest(connection: Connection) -> str | None:
    return connection.execute(select(func.min(schema.reports.c.recorded_at))).scalar()
