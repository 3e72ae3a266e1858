"""Whether a database is a book, of which version, and how a new one is made."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from tollbook.errors import BookBusyError, BookError, NewerBookError, NotABookError, OlderBookError
from tollbook.ledger import history, schema
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import APPLICATION_ID, absent, connect, in_memory, place_of, reading, writing
from tollbook.ledger.faults import translating

_PATIENCE = 20.0  # seconds to wait while another process makes the same book


def is_there(engine: Engine) -> bool:
    """Whether a book is there, False where nothing is.

    Raises NotABookError when something else is there, NewerBookError or OlderBookError when another version wrote it
    in another form.
    """
    if absent(engine):
        return False
    place = place_of(engine)
    with reading(engine) as connection:
        form = form_of(connection, place)
    if form is not None:
        require_present(form, place)
    return form is not None


def ensure_book(engine: Engine, *, now: datetime) -> None:
    """Make a book where nothing is: whole or not at all. Raises what `is_there` does, and BookWriteError."""
    if is_there(engine) or (absent(engine) and _made_beside(Path(place_of(engine)), now)):
        return
    _write_ahead(engine)
    with writing(engine) as connection:
        if form_of(connection, place_of(engine)) is None:  # else another process made it in the meantime
            _make(connection, now)


def empty_book() -> Engine:
    """An engine for a book without anything in it, in memory."""
    return in_memory(_empty_image())


@cache
def _empty_image() -> bytes:
    engine = in_memory()
    try:
        with writing(engine) as connection:
            _make(connection, datetime.min.replace(tzinfo=UTC))
            raw: Any = connection.connection.driver_connection
        return bytes(raw.serialize())
    finally:
        engine.dispose()


def _make(connection: Connection, now: datetime) -> None:
    schema.metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    facts = {
        "format": "tollbook", "schema": str(schema.FORM), "created_at": stamp(now), history.BEGINS: stamp(now),
    }  # fmt: skip
    connection.execute(insert(schema.book), [{"name": name, "value": value} for name, value in facts.items()])


def _made_beside(path: Path, now: datetime) -> bool:
    """Make a book under another name and give it its own when it is whole, unless another process was faster.

    False where the file system gives no file a second name; nothing is left there then.
    """
    part = path.with_name(f".{path.name}.{uuid4().hex[:8]}")
    engine = connect(part, create=True)
    try:
        _write_ahead(engine)
        with writing(engine) as connection:
            _make(connection, now)
        _settle(engine)
        engine.dispose()
        with suppress(FileExistsError):
            os.link(part, path)
        _remember(path.parent)
    except BookError as error:
        raise type(error)(error.message, subject=str(path)) from error
    except OSError:
        return False
    finally:
        engine.dispose()
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)
    return True


def _settle(engine: Engine) -> None:
    """Bring what was written ahead into the file itself: closing tries that too, but tells nobody of a full disk."""
    raw = engine.raw_connection()
    try:
        with translating(place_of(engine)):
            busy, *_ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise BookBusyError("could not be made: something else has it open", subject=place_of(engine))
    finally:
        raw.close()


def _remember(folder: Path) -> None:
    """Have the folder's list of files on the disk, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


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
