"""When the book held its first report, and when anything was last recorded.

Both are kept as facts of the book: to look through 400,000 reports for one takes a tenth of a second.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select, update

from tollbook.ledger import schema
from tollbook.ledger.rows import put

FIRST = "first_report"
"""The fact of a book that says when its first report was recorded. Books without it were last added to by a version
that did not keep it."""
LAST = "last_change"
"""The fact of a book that says when anything was last recorded; a book without it is empty."""


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


def last_change(connection: Connection) -> str | None:
    """When anything was last recorded, None in a book where nothing ever was."""
    return _fact(connection, LAST)


def note_change(connection: Connection, at: str) -> None:
    """Keep that something was recorded at `at`, unless something was later, by a clock that went ahead."""
    known = last_change(connection)
    if known is None:
        put(connection, schema.book, [{"name": LAST, "value": at}])
    elif known < at:
        connection.execute(update(schema.book).where(schema.book.c.name == LAST).values(value=at))


def find_last_change(connection: Connection) -> str | None:
    """When anything was last recorded, by looking through the whole log."""
    moments = [
        connection.execute(select(func.max(table.c.recorded_at))).scalar()
        for table in schema.metadata.sorted_tables
        if "recorded_at" in table.c
    ]
    return max((m for m in moments if m), default=None)


def _kept(connection: Connection) -> str | None:
    return _fact(connection, FIRST)


def _fact(connection: Connection, name: str) -> str | None:
    return connection.execute(select(schema.book.c.value).where(schema.book.c.name == name)).scalar()


def _earliest(connection: Connection) -> str | None:
    return connection.execute(select(func.min(schema.reports.c.recorded_at))).scalar()
