"""Where tests put books: a file each, and a database each on the server that TOLLBOOK_TEST_POSTGRESQL names.

The variable holds the address of a database in which others may be created, for example
`postgresql://tollbook@127.0.0.1:5432/postgres`. `.ci/postgresql COMMAND…` starts a server and
sets it. Without it, tests run on SQLite alone.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url

from tollbook.ledger.connection import book_url

SERVER = os.environ.get("TOLLBOOK_TEST_POSTGRESQL", "")
KINDS = ("sqlite", "postgresql") if SERVER else ("sqlite",)
_COPIES_FILES = (15,)
"""From this version on PostgreSQL can be told how to make a database."""


@contextmanager
def place(kind: str, folder: Path) -> Iterator[str]:
    """An address where no book is yet."""
    if kind == "sqlite":
        yield str(folder / f"{uuid4().hex}.db")
        return
    with _database("") as address:
        yield address


@contextmanager
def copied(address: str, folder: Path) -> Iterator[str]:
    """The address of a copy of a book that nobody has open."""
    if "://" not in address:
        yield shutil.copy(address, folder / f"{uuid4().hex}.db")
        return
    with _database(f"TEMPLATE {make_url(address).database}") as made:
        yield made


@contextmanager
def _database(words: str) -> Iterator[str]:
    name = f"tollbook_{uuid4().hex}"
    engine = create_engine(book_url(SERVER), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        if connection.dialect.server_version_info >= _COPIES_FILES:
            words += " STRATEGY FILE_COPY"  # half the work on a server that does not wait for its disk
        connection.exec_driver_sql(f"CREATE DATABASE {name} {words}")
    try:
        yield book_url(SERVER).set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        engine.dispose()
