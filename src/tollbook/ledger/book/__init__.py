"""The book: everything the ledger keeps, behind one door.

A book is an append-only log with the incidents derived from it. Every method is one transaction: it happens
whole or not at all, and several processes may use one book at once. The errors raised are those of
`tollbook.errors` (NotABookError, NewerBookError, BookBusyError, BookWriteError, NotFoundError …).

Each module here holds the methods on one matter; what a method does to the tables is in the modules of `ledger/`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tollbook.doors import later
from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import began, clock, connection, history, journal
from tollbook.ledger.book.decisions import Decisions
from tollbook.ledger.book.incidents import Incidents
from tollbook.ledger.book.people import People
from tollbook.ledger.book.reports import Reports
from tollbook.ledger.book.settings import Settings
from tollbook.ledger.book.tolls import Tolls
from tollbook.ledger.book.transactions import assemble_by_tolls
from tollbook.ledger.stamping import empty_book, ensure_book, is_there

if TYPE_CHECKING:
    from tollbook.ledger import derive, past, views
    from tollbook.ledger.derive import Assembler
else:  # loaded when a method needs them
    derive = later("tollbook.ledger.derive")
    past = later("tollbook.ledger.past")
    views = later("tollbook.ledger.views")

__all__ = ["Book"]


class Book(Reports, Incidents, Tolls, People, Decisions, Settings):
    """An open book. Use it in a `with` statement, or close it."""

    @classmethod
    def open(
        cls,
        place: str | os.PathLike[str],
        *,
        create: bool = True,
        at_once: bool = True,
        busy_seconds: float = connection.BUSY_SECONDS,
        now: clock.Clock = clock.now,
        assembler: Assembler = assemble_by_tolls,
    ) -> Book:
        """The book at a path or `postgresql://` address; a new one is made where nothing is, unless `create` is False.

        Unless `at_once`, the first write makes it: until then it reads as an empty one, and what fails before leaves
        nothing behind. `busy_seconds` is how long to wait for another process that writes; `now` the clock. Raises
        OlderBookError for a book that an older version wrote: see `upgrade_book`.
        """
        engine = connection.connect(place, create=create, busy_seconds=busy_seconds)
        try:
            there = is_there(engine)
            if not there and create and at_once:
                ensure_book(engine, now=now())
        except BaseException:
            engine.dispose()
            raise
        book = cls(engine, now=now, assembler=assembler)
        if not there and not create:
            engine.dispose()
            raise NotFoundError("there is no book here; `tollbook add` makes one", subject=book.place)
        book._unmade = None if there or at_once else empty_book()
        return book

    def files(self) -> list[Path]:
        """The files that the book consists of, whether or not they are there now; none on a server."""
        if self._engine.dialect.name != "sqlite":
            return []
        return [Path(self.place + suffix) for suffix in ("", "-wal", "-shm", "-journal")]

    def close(self) -> None:
        """Let go of the file or server."""
        self._engine.dispose()
        if self._unmade is not None:
            self._unmade.dispose()

    def __enter__(self) -> Book:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def rebuild(self) -> None:
        """Make everything that is derived anew from the log."""
        with self._writing() as (c, at):
            derive.rebuild(c, assemble=derive.by_policy(c, self._assemble), at=at)

    def now(self) -> datetime:
        """This moment by the book's clock, in UTC."""
        return self._now()

    def version(self) -> str:
        """A word that changes whenever anything is added to the book; what was worked out before may be kept by it."""
        return self._read(journal.version)

    def knew_by(self, moment: datetime) -> bool:
        """Whether the book held a report at that moment."""
        until = clock.stamp(moment)
        return self._read(lambda c: began.held_by(c, until))

    @contextmanager
    def as_known(self, moment: datetime) -> Iterator[Book]:
        """This book as it was at a moment: what was recorded by then, linked and added up; to be read only.

        It is gone when the `with` statement ends. What was redacted since stays redacted, and names are masked as
        today. Raises UsageError for a moment before the book held a report.
        """
        until = clock.stamp(moment)
        first, last, begins = self._read(lambda c: (began.begun(c), began.last_change(c), history.begins(c)))
        if first is None or first > until:
            why = f"its first report was recorded on {first[:10]}" if first else "it holds no report"
            raise UsageError(f"this ledger knew nothing yet on {until[:10]}: {why}", subject=self.place)
        if last is not None and last <= until:
            yield self
            return
        if begins <= until:
            with self._seen_at(moment, begins) as then:
                yield then
            return
        with past.written(self._seen(), moment, assemble=self._assemble) as engine:
            yield Book(engine, now=lambda: moment, assembler=self._assemble)

    @contextmanager
    def _seen_at(self, moment: datetime, begins: str) -> Iterator[Book]:
        """The book as its history, which begins then, shows it."""
        engine = views.engine_at(self._engine, clock.stamp(moment), begins)
        then = Book(engine, now=lambda: moment, assembler=self._assemble)
        then._past_of = (self._engine, moment)
        try:
            yield then
        finally:
            then.close()

    def cut_off(self) -> str:
        """Up to where the ledger was read: how much it holds, and a digest that changes with anything that counts."""
        return self._remembered("cut_off", lambda c: journal.cut_off(c, kept=self._past_of is None))
