"""What went wrong in the database, said in tollbook's errors."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from tollbook.errors import BookBusyError, BookError, BookWriteError, NotABookError

_FULL = "the disk is full; nothing of this step was written. Make room and run the command again"
READ_ONLY = "cannot be written: the file or its folder is read-only. Change its permissions or use --book elsewhere"
_BUSY = "another process is writing to it; nothing was written. Wait for it and run the command again"

_ALTERED = (
    "a row of it is not what tollbook wrote there ({}): something else changed the book. `tollbook log check` names "
    "what the log knows of; restore a copy"
)

_SQLITE = {
    "SQLITE_NOTADB": (NotABookError, "is not a book: the file is no SQLite database. Name another file with --book"),
    "SQLITE_CORRUPT": (NotABookError, "the file is damaged: restore it from a copy"),
    "SQLITE_BUSY": (BookBusyError, _BUSY),
    "SQLITE_LOCKED": (BookBusyError, _BUSY),
    "SQLITE_READONLY": (BookWriteError, READ_ONLY),
    "SQLITE_PERM": (BookWriteError, READ_ONLY),
    "SQLITE_CANTOPEN": (BookWriteError, "cannot be opened: check the permissions of the file and its folder"),
    "SQLITE_FULL": (BookWriteError, _FULL),
    "SQLITE_IOERR": (
        BookWriteError,
        "the disk failed to read or write it; nothing of this step was written. Check that it has room and is sound",
    ),
}

_POSTGRESQL = {
    "53100": (BookWriteError, _FULL),
    "55P03": (BookBusyError, _BUSY),
    "40001": (BookBusyError, _BUSY),
    "40P01": (BookBusyError, _BUSY),
    "25006": (BookWriteError, "the database is read-only; connect to its primary"),
    "42501": (BookWriteError, "the database user may not write here; grant it the right or use another user"),
    "3D000": (BookError, "there is no database of that name on the server; create it first"),
}
# A server that refuses a connection says why in words alone, in its own language; in any other than English the advice
# is the general one.
_REFUSED = (
    (re.compile(r"database .+ does not exist"), "create the database first, or name another"),
    (re.compile(r"password|authentication|role .+ does not exist|pg_hba"), "check the user and the password"),
)


@contextmanager
def translating(place: str) -> Iterator[None]:
    """Raise what the database says as BookError, NotABookError, BookBusyError or BookWriteError about `place`."""
    try:
        yield
    except DBAPIError as error:
        raise _said(error.orig, place, cut_off=error.connection_invalidated) from error
    except sqlite3.Error as error:  # from statements that SQLAlchemy does not pass on
        raise _said(error, place) from error
    except SQLAlchemyError as error:
        raise BookError(f"the database layer failed: {error}", subject=place) from error
    except msgspec.MsgspecError as error:
        raise BookError(_ALTERED.format(error), subject=place) from error


def _said(original: BaseException | None, place: str, *, cut_off: bool = False) -> BookError:
    name = str(getattr(original, "sqlite_errorname", "") or "")
    for prefix, (kind, words) in _SQLITE.items():
        if name.startswith(prefix):
            return kind(words, subject=place)
    state = str(getattr(original, "sqlstate", "") or "")
    if state in _POSTGRESQL:
        kind, words = _POSTGRESQL[state]
        return kind(words, subject=place)
    first = str(original).strip().splitlines()[0] if str(original).strip() else type(original).__name__
    if cut_off or (not state and type(original).__name__ == "OperationalError"):
        advice = next((words for sign, words in _REFUSED if sign.search(first)), "check the server and the address")
        return BookError(f"the database cannot be reached ({first}); {advice}", subject=place)
    return BookError(f"the database refused: {first}", subject=place)
