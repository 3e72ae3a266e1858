"""How a book is reached: SQLite files and PostgreSQL databases, their settings, their locks.

SQLite runs in write-ahead mode: readers never wait, one writer at a time holds the lock. On PostgreSQL an
advisory lock gives writers the same order, so that derived tables are only ever changed by one of them.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from tollbook.errors import BookError, BookWriteError, NotFoundError, UsageError
from tollbook.ledger.compiling import COMPILED
from tollbook.ledger.faults import READ_ONLY, translating

APPLICATION_ID = 0x546F6C6C  # "Toll", in the header of every book file (SQLite's application_id)
BUSY_SECONDS = 60.0
PATIENCE_SECONDS = 2.0
"""How long a writer waits for another without saying so."""
_WRITERS_LOCK = 0x746F6C6C626F6F6B  # "tollbook": the advisory lock that PostgreSQL writers take in turn
_log = logging.getLogger(__name__)
_WRITING = {"tollbook_writing": True}
_OPTIONS = {"compiled_cache": COMPILED}
# A lost connection is raised, and told in one line; the driver logs it once more, for whoever asks for its log.
logging.getLogger("psycopg").addHandler(logging.NullHandler())


def book_url(place: str | os.PathLike[str]) -> URL:
    """The database address of a path, `sqlite:///path` or `postgresql://…`. Raises UsageError for others."""
    written = os.fspath(place)
    if "://" not in written:
        return URL.create("sqlite+pysqlite", database=written)
    try:
        url = make_url(written)
    except (ArgumentError, ValueError):  # their words may repeat a password
        raise UsageError(
            "cannot be read as an address; a book is a path or postgresql://user@host:port/name", subject=shown(written)
        ) from None
    if url.get_backend_name() in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database:
        return URL.create("sqlite+pysqlite", database=url.database)
    raise UsageError("a book is a path, sqlite:///path or postgresql://user@host/name", subject=shown(written))


def shown(place: str | os.PathLike[str]) -> str:
    """The place as it may be printed: without a password."""
    written = os.fspath(place)
    if "://" not in written:
        return written
    try:
        return _hidden(make_url(written))
    except (ArgumentError, ValueError):
        return written.split("://", 1)[0] + "://…"


def place_of(engine: Engine) -> str:
    """The path or address of a book, as it may be printed."""
    if engine.dialect.name == "sqlite":
        return unquote(str(engine.url.database).removeprefix("file:"))
    return _hidden(engine.url.set(drivername="postgresql"))


def absent(engine: Engine) -> bool:
    """Whether a book would be a file that is not there; to connect to it would make it."""
    return engine.dialect.name == "sqlite" and not Path(place_of(engine)).exists()


def _hidden(url: URL) -> str:
    secret = {name: "***" for name in url.query if "pass" in name.lower()}
    return url.update_query_dict(secret).render_as_string(hide_password=True)


def connect(place: str | os.PathLike[str], *, create: bool, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine for the book at `place`.

    Raises NotFoundError when there is none and none may be created, BookError when the place cannot hold one.
    """
    url = book_url(place)
    if url.get_backend_name() == "sqlite":
        return _sqlite(url, create=create, busy_seconds=busy_seconds)
    return _postgresql(url, busy_seconds=busy_seconds)


def again(engine: Engine) -> Engine:
    """Another engine for the same book."""
    make = _file if engine.dialect.name == "sqlite" else _server
    return make(engine.url, busy_seconds=BUSY_SECONDS)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A read transaction: everything read in it is of one moment."""
    with translating(place_of(engine)), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A write transaction: whole or not at all, one writer at a time."""
    with translating(place_of(engine)), engine.connect() as plain:
        connection = plain.execution_options(**_WRITING)
        if engine.dialect.name == "postgresql":  # what the last writer wrote must be seen once the lock is ours
            connection = connection.execution_options(isolation_level="READ COMMITTED")
        with _telling_of_waits(engine):
            transaction = connection.begin()
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK})
        with transaction:
            yield connection


@contextmanager
def _telling_of_waits(engine: Engine) -> Iterator[None]:
    """Log that another process is being waited for, which Python shows on standard error unless told otherwise."""
    words = "%s: another process is writing to it; waiting for it to finish"
    timer = threading.Timer(PATIENCE_SECONDS, _log.warning, (words, place_of(engine)))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _sqlite(url: URL, *, create: bool, busy_seconds: float) -> Engine:
    path = Path(url.database or "")
    if path.is_dir():
        raise BookError("is a folder; name a file in it, for example tollbook.db", subject=str(path))
    if path.exists() and not path.is_file():
        raise BookError("is no regular file; name another with --book", subject=str(path))
    if not path.exists():
        if not create:
            raise NotFoundError("there is no book here; `tollbook add` makes one", subject=str(path))
        if not path.parent.exists():
            raise BookError(f"the folder {path.parent} does not exist; create it first", subject=str(path))
        if not os.access(path.parent, os.W_OK):
            raise BookWriteError(READ_ONLY, subject=str(path))
    frozen = path.exists() and not _writable(path)
    query = {"mode": "ro", "uri": "true"} if frozen else {}
    if frozen and not Path(f"{path}-wal").exists():
        query["immutable"] = "1"  # without it, write-ahead mode wants to create files beside the book
    database = f"file:{_quoted(path)}" if frozen else str(path)
    return _file(url.set(database=database, query=query), busy_seconds=busy_seconds)


def _file(url: URL, *, busy_seconds: float) -> Engine:
    engine = create_engine(
        url, connect_args={"timeout": busy_seconds}, pool_size=4, max_overflow=-1, execution_options=_OPTIONS
    )
    event.listen(engine, "connect", lambda raw, _record: _prepare(raw, frozen="mode" in url.query))
    event.listen(engine, "begin", _begin)
    return engine


def in_memory(image: bytes = b"") -> Engine:
    """An engine whose every connection has a database of its own in memory, which begins as that image of one."""

    def opened() -> sqlite3.Connection:
        raw = sqlite3.connect(":memory:", check_same_thread=False)
        if image:
            raw.deserialize(image)
        return raw

    engine = create_engine("sqlite://", creator=opened, poolclass=QueuePool, execution_options=_OPTIONS)
    event.listen(engine, "connect", lambda raw, _record: _prepare(raw, frozen=True))
    event.listen(engine, "begin", _begin)
    return engine


def _postgresql(url: URL, *, busy_seconds: float) -> Engine:
    try:
        import psycopg  # noqa: F401 - the driver is an extra; whoever lacks it is told so before it is needed
    except ImportError:
        raise UsageError(
            "a PostgreSQL book needs its driver; install tollbook with the extra 'postgresql'",
            subject=shown(url.set(drivername="postgresql").render_as_string(hide_password=True)),
        ) from None
    return _server(url, busy_seconds=busy_seconds)


def _server(url: URL, *, busy_seconds: float) -> Engine:
    milliseconds = int(busy_seconds * 1000)
    # Compiling a question first takes longer than most of ours do.
    options = f"-c lock_timeout={milliseconds} -c timezone=UTC -c jit=off"
    return create_engine(
        url, isolation_level="REPEATABLE READ", pool_pre_ping=True, execution_options=_OPTIONS,
        connect_args={"options": options, "connect_timeout": 10, "application_name": "tollbook"},
    )  # fmt: skip


def _prepare(raw: Any, *, frozen: bool) -> None:
    raw.isolation_level = None  # we begin transactions ourselves
    cursor = raw.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.execute("PRAGMA cache_size = -65536")
    if not frozen:
        cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("tollbook_writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _quoted(path: Path) -> str:
    return str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
