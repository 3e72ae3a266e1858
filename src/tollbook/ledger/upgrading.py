"""Bringing a book of an older form up to date, when its owner asks for it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, event

from tollbook.errors import BookError, BookWriteError, NotFoundError
from tollbook.ledger import began, clock, connection, derive, schema
from tollbook.ledger.migrations import migrate
from tollbook.ledger.stamping import form_of, require_present
from tollbook.tolls import assemble


class Upgraded(msgspec.Struct, frozen=True, kw_only=True):
    """What an upgrade did: the forms before and after, and where the book as it was is kept (None: nowhere)."""

    place: str
    before: int
    after: int
    copy: str | None


def upgrade_book(place: str | os.PathLike[str], *, busy_seconds: float = connection.BUSY_SECONDS) -> Upgraded:
    """Bring the book at a path or `postgresql://` address to the form that this version reads and writes.

    Incidents are linked and added up anew by the rules of this version. It happens in one transaction, whole or not at
    all. A file is copied first, to a name beside it; a database on a server is not. A book that is up to date already
    is left alone. Raises NotFoundError where there is no book,
    NewerBookError, NotABookError, BookBusyError, BookWriteError.
    """
    engine = connection.connect(place, create=False, busy_seconds=busy_seconds)
    shown = connection.place_of(engine)
    try:
        with connection.reading(engine) as c:
            form = _form(c, shown)
        if form == schema.FORM:
            return Upgraded(place=shown, before=form, after=form, copy=None)
        if engine.dialect.name == "sqlite":  # tables may be made anew while others refer to them; checked at the end
            event.listen(engine, "connect", lambda raw, _record: raw.execute("PRAGMA foreign_keys = OFF"))
            engine.dispose()
        with connection.writing(engine) as c:
            form = _form(c, shown)  # another process may have been faster
            with _kept(engine, form) as copy:
                migrate(c, form)
                derive.rebuild(c, assemble=derive.by_policy(c, assemble), at=clock.stamp(clock.now()))
                if last := began.find_last_change(c):
                    began.note_change(c, last)
                _check_references(c, shown)
    finally:
        engine.dispose()
    return Upgraded(place=shown, before=form, after=schema.FORM, copy=copy)


def _form(c: Connection, place: str) -> int:
    form = form_of(c, place)
    if form is None:
        raise NotFoundError("there is no book here; `tollbook add` makes one", subject=place)
    if form > schema.FORM:
        require_present(form, place)
    return form


@contextmanager
def _kept(engine: Engine, form: int) -> Iterator[str | None]:
    """A copy of the file as it is, with its permissions; gone again if what follows fails."""
    if engine.dialect.name != "sqlite" or form == schema.FORM:
        yield None
        return
    path = Path(connection.place_of(engine))
    target = _free(path.with_name(f"{path.stem}.form-{form}{path.suffix}"))
    part = target.with_name(f"{target.name}.part")
    try:
        _copy(path, part)
        part.rename(target)
        yield str(target)
    except OSError as error:
        raise BookWriteError(
            f"no copy could be kept beside it ({error.strerror}), so nothing was changed; "
            "make room, or allow writing to its folder",
            subject=str(path),
        ) from error
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    finally:
        part.unlink(missing_ok=True)


def _copy(path: Path, target: Path) -> None:
    target.unlink(missing_ok=True)  # of an upgrade that was killed
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, path.stat().st_mode & 0o777))
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as made:
        made.execute("PRAGMA journal_mode = OFF")
        source.backup(made)
    with target.open("rb") as written:
        os.fsync(written.fileno())


def _free(path: Path) -> Path:
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def _check_references(c: Connection, place: str) -> None:
    if c.dialect.name == "sqlite" and c.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise BookError("the upgrade would have left rows that refer to nothing; nothing was changed", subject=place)
