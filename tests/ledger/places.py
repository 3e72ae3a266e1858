"""Where tests put books: a file each, and a database each on the server that TOLLBOOK_TEST_POSTGRESQL names.

The variable holds the address of a database in which others may be created, for example
`postgresql://tollbook@127.0.0.1:5432/postgres`. Without it, tests run on SQLite alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine

from tollbook.ledger.connection import book_url

SERVER = os.environ.get("TOLLBOOK_TEST_POSTGRESQL", "")
KINDS = ("sqlite", "postgresql") if SERVER else ("sqlite",)


@contextmanager
def place(kind: str, folder: Path) -> Iterator[str]:
    """An address where no book is yet."""
    if kind == "sqlite":
        yield str(folder / f"{uuid4().hex}.db")
        return
    name = f"tollbook_{uuid4().hex}"
    engine = create_engine(book_url(SERVER), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    try:
        yield book_url(SERVER).set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        engine.dispose()
