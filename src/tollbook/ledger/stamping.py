"""Whether a database is a book, of which version, and how a new one is made."""

from __future__ import annotations

import sqlite3
import time
from datetime import datetime

from sqlalchemy import Connection, Engine, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from tollbook.errors import BookBusyError, NewerBookError, NotABookError, NotFoundError
from tollbook.ledger import schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import APPLICATION_ID, place_of, reading, writing
from tollbook.ledger.faults import translating

_PATIENCE = 20.0  # seconds to wait while another process makes the same book


def ensure_book(engine: Engine, *, create: bool, now: datetime) -> None:
    """Check that a book is there, or make one where nothing is.

    Raises NotABookError when something else is there, NewerBookError when a newer version wrote it,
    NotFoundError when nothing is there and `create` is False.
    """
    place = place_of(engine)
    with reading(engine) as connection:
        if _stamped(connection, place):
            return
    if not create:
        raise NotFoundError("there is no book here; `tollbook add` makes one", subject=place)
    _write_ahead(engine)
    with writing(engine) as connection:
        if _stamped(connection, place):  # another process made it in the meantime
            return
        schema.metadata.create_all(connection)
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        facts = {"format": "tollbook", "schema": str(schema.SCHEMA_VERSION), "created_at": stamp(now)}
        connection.execute(insert(schema.book), [{"name": name, "value": value} for name, value in facts.items()])


def _stamped(connection: Connection, place: str) -> bool:
    names = set(inspect(connection).get_table_names())
    if not names:
        return False
    facts: dict[str, str] = {}
    if {"book", "reports", "statements"} <= names:
        columns = {column["name"] for column in inspect(connection).get_columns("book")}
        if columns == {"name", "value"}:
            facts = {row.name: row.value for row in connection.execute(select(schema.book))}
    if facts.get("format") != "tollbook":
        ours = names & set(schema.metadata.tables)
        if connection.dialect.name == "postgresql" and not ours:
            return False  # a database may hold other people's tables beside the book's
        raise NotABookError("is a database, but not a tollbook book; name another with --book", subject=place)
    version = int(facts.get("schema", "0"))
    if version > schema.SCHEMA_VERSION:
        raise NewerBookError(
            f"was written by a newer tollbook (its form is {version}, this version knows {schema.SCHEMA_VERSION}); "
            "upgrade tollbook to open it",
            subject=place,
        )
    return True


def _write_ahead(engine: Engine) -> None:
    """SQLite's journal mode is kept in the file, cannot change within a transaction, and waits for nobody by itself."""
    if engine.dialect.name != "sqlite":
        return
    last = time.monotonic() + _PATIENCE
    while True:
        try:
            with translating(place_of(engine)):
                _switch(engine)
        except BookBusyError:
            if time.monotonic() > last:
                raise
            time.sleep(0.05)
        else:
            return


def _switch(engine: Engine) -> None:
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL").fetchall()
    except sqlite3.OperationalError as error:
        raise DBAPIError("PRAGMA journal_mode", None, error) from error
    finally:
        raw.close()
