"""The book as it was on a day of which no history is kept: its log up to then, and the incidents that follow from it.

Nothing of a past book is kept: it lives in a temporary file that goes when it is closed, so that what is redacted
later is nowhere left. What was redacted since cannot be brought back, by design.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, Table, select

from tollbook.ledger import derive, history, schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import connect, reading, writing
from tollbook.ledger.derive import Assembler, by_policy
from tollbook.ledger.entering import settle
from tollbook.ledger.journal import SETTINGS, put_setting, read_setting
from tollbook.ledger.rows import put
from tollbook.ledger.stamping import ensure_book
from tollbook.ledger.undoing import few_since, undo

_CHUNK = 2000
# Tables whose rows belong to a row of another and came with it.
_PARENTS = {
    schema.texts.name: (schema.texts.c.report, schema.reports),
    schema.statements.name: (schema.statements.c.mention, schema.mentions),
}
_SUBJECTS = {
    **{t.name: ((t.c.report, schema.reports),) for t in (schema.withdrawals, schema.versions, schema.reviews)},
    schema.copies.name: ((schema.copies.c.report, schema.reports), (schema.copies.c.other, schema.reports)),
    schema.judgements.name: ((schema.judgements.c.left, schema.mentions), (schema.judgements.c.right, schema.mentions)),
}
"""Of which reports and mentions rows of the log are, that were recorded apart from them."""
_DERIVED = frozenset(
    table.name
    for table in (
        *schema.DERIVED,
        *history.TABLES,
        schema.report_states,
        schema.report_blocks,
        schema.copy_keys,
        schema.book,
    )
)


@contextmanager
def written(book: Engine, moment: datetime, *, assemble: Assembler) -> Iterator[Engine]:
    """An engine for a temporary book of what another had in its log at a moment; it goes when the `with` ends."""
    with TemporaryDirectory(prefix="tollbook-") as folder:
        file = Path(folder) / "past.db"
        write_past(book, file, moment, assemble=assemble)
        engine = connect(file, create=False)
        try:
            yield engine
        finally:
            engine.dispose()


def write_past(book: Engine, file: Path, moment: datetime, *, assemble: Assembler) -> None:
    """Make a book in `file` of what another had in its log at a moment.

    Where most was there already, a copy is taken back to that moment; else what was there is derived anew. Names are
    masked or shown as they are today, and the policy for tolls is the one that held then.
    """
    if _copied(book, file, stamp(moment)):
        engine = connect(file, create=False)
        try:
            with writing(engine) as target:
                undo(target, stamp(moment), assemble=assemble)
        finally:
            engine.dispose()
        return
    engine = connect(file, create=True)
    try:
        ensure_book(engine, now=moment)
        with reading(book) as source, writing(engine) as target:
            _replay(source, target, stamp(moment), assemble=assemble)
    finally:
        engine.dispose()


def _copied(book: Engine, file: Path, until: str) -> bool:
    """Copy a book that is a file, if little was reported since; whether it was done."""
    if book.dialect.name != "sqlite":
        return False
    with reading(book) as source:
        if not few_since(source, until):
            return False
        raw: Any = source.connection.driver_connection
        with closing(sqlite3.connect(file)) as made:
            raw.backup(made)
    return True


def _replay(source: Connection, target: Connection, until: str, *, assemble: Assembler) -> None:
    for table in schema.metadata.sorted_tables:
        if table.name in _DERIVED:
            continue
        for rows in _rows(source, _up_to(table, until)):
            put(target, table, [dict(row._mapping) for row in rows])  # noqa: SLF001 - SQLAlchemy's public name
    put_setting(target, "names", read_setting(source, "names") or SETTINGS["names"][0], until)  # as it is today
    erased = select(schema.withdrawals.c.report).where(schema.withdrawals.c.kind == "redacted")
    gone = {row.report for row in source.execute(erased)}
    reports = [row.id for row in target.execute(select(schema.reports.c.id).order_by(schema.reports.c.seq))]
    settle(target, [report for report in reports if report not in gone], until)
    _stand_aside(target, gone & set(reports))
    derive.rebuild(target, assemble=by_policy(target, assemble), at=until)


def _up_to(table: Table, until: str) -> Select[Any]:
    if table.name in _PARENTS:
        column, parent = _PARENTS[table.name]
        return select(table).join(parent, column == parent.c.id).where(parent.c.recorded_at <= until)
    there = table.c.recorded_at <= until
    for column, parent in _SUBJECTS.get(table.name, ()):  # which a clock that was set back may date after it
        there &= column.in_(select(parent.c.id).where(parent.c.recorded_at <= until))
    return select(table).where(there)


def _rows(source: Connection, query: Select[Any]) -> Iterator[list[Row[Any]]]:
    result = source.execute(query)
    while some := result.fetchmany(_CHUNK):
        yield list(some)


def _stand_aside(target: Connection, gone: set[str]) -> None:
    """What was redacted since stands as redacted: its words are no longer there to be read."""
    put(target, schema.report_states, [{"report": r, "state": "redacted", "family": r} for r in sorted(gone)])
