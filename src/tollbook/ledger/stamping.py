"""Whether a database is a book, of which version, and how a new one is made."""

from __future__ import annotations

import sqlite3
import time
from datetime import datetime

from sqlalchemy import Connection, Engine, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from tollbook.errors import BookBusyError, NewerBookError, NotABookError, NotFoundError, OlderBookError
from tollbook.ledger import history, schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import APPLICATION_ID, place_of, reading, writing
from tollbook.ledger.faults import translating

_PATIENCE = 20.0  # seconds to wait while another process makes the same book


def ensure_book(engine: Engine, *, create: bool, now: datetime) -> None:
    """Check that a book is there, or make one where nothing is.

    Raises NotABookError when something else is there, NewerBookError or OlderBookError when another version wrote it
    in another form, NotFoundError when nothing is there and `create` is False.
    """
    place = place_of(engine)
    with reading(engine) as connection:
        if (form := form_of(connection, place)) is not None:
            require_present(form, place)
            return
    if not create:
        raise NotFoundError("there is no book here; `tollbook add` makes one", subject=place)
    _write_ahead(engine)
    with writing(engine) as connection:
        if form_of(connection, place) is not None:  # another process made it in the meantime
            return
        schema.metadata.create_all(connection)
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        facts = {
            "format": "tollbook", "schema": str(schema.FORM), "created_at": stamp(now), history.BEGINS: stamp(now),
        }  # fmt: skip
        connection.execute(insert(schema.book), [{"name": name, "value": value} for name, value in facts.items()])


def require_present(form: int, place: str) -> None:
    """Raise NewerBookError or OlderBookError unless the form is the one that this version reads and writes."""
    if form > schema.FORM:
        raise NewerBookError(
            f"was written by a newer tollbook (its form is {form}, this version knows {schema.FORM}); "
            "install a newer tollbook to open it",
            subject=place,
        )
    if form < schema.FORM:
        raise OlderBookError(
            f"was written by an older tollbook (its form is {form}, this version's {schema.FORM}) and left as it is; "
            "bring it up to date with: tollbook --book … upgrade",
            subject=place,
        )


def check_form(connection: Connection, place: str) -> None:
    """Raise NewerBookError when another process upgraded the book since it was opened."""
    facts = select(schema.book.c.value).where(schema.book.c.name == "schema")
    require_present(int(connection.execute(facts).scalar_one()), place)


def form_of(connection: Connection, place: str) -> int | None:
    """The form of the book that is there, None where nothing is. Raises NotABookError for something else."""
    names = set(inspect(connection).get_table_names())
    if not names:
        return None
    facts: dict[str, str] = {}
    if {"book", "reports", "statements"} <= names:
        columns = {column["name"] for column in inspect(connection).get_columns("book")}
        if columns == {"name", "value"}:
            facts = {row.name: row.value for row in connection.execute(select(schema.book))}
    if facts.get("format") != "tollbook":
        ours = names & set(schema.metadata.tables)
        if connection.dialect.name == "postgresql" and not ours:
            return None  # a database may hold other people's tables beside the book's
        raise NotABookError("is a database, but not a tollbook book; name another with --book", subject=place)
    written = facts.get("schema", "")
    if not written.isdecimal():
        raise NotABookError(f"the form of the book is no number (got {written!r}); restore a copy", subject=place)
    return int(written)


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
