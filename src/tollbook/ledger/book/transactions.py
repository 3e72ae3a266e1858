"""How a book is read and written: every question and every change is a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine

from tollbook.doors import later
from tollbook.errors import UsageError
from tollbook.ledger import began, clock, connection, journal
from tollbook.ledger.remembering import LatestMemory
from tollbook.ledger.stamping import check_form, ensure_book, is_there
from tollbook.records import Incident

if TYPE_CHECKING:
    from tollbook.ledger import columns, past
    from tollbook.ledger.columns import Latest
    from tollbook.ledger.derive import Assembler
else:  # loaded when a method needs them
    columns = later("tollbook.ledger.columns")
    past = later("tollbook.ledger.past")

T = TypeVar("T")


def assemble_by_tolls(*told: Any, **how: Any) -> Incident:
    """An incident by the rules for tolls, which are loaded when there is something to assemble."""
    from tollbook.tolls import assemble

    return assemble(*told, **how)


class Transactions:
    """A book's engine, its clock, and what was worked out of its latest state; the parts of a book stand on it."""

    def __init__(
        self, engine: Engine, *, now: clock.Clock = clock.now, assembler: Assembler = assemble_by_tolls
    ) -> None:
        self._engine = engine
        self._unmade: Engine | None = None  # an empty book to read from, until somebody's first write makes this one
        self._now = now
        self._assemble = assembler
        self._memory = LatestMemory()
        self._past_of: tuple[Engine, datetime] | None = None
        self.place = connection.place_of(engine)

    @cached_property
    def _latest(self) -> Latest:
        return columns.Latest()

    def _seen(self) -> Engine:
        """The engine to read from."""
        if self._unmade is not None and is_there(self._engine):
            self._unmade.dispose()
            self._unmade = None
        return self._unmade or self._engine

    def _read(self, question: Callable[[Connection], T]) -> T:
        with connection.reading(self._seen()) as c:
            return question(c)

    def _remembered(self, name: str, question: Callable[[Connection], T]) -> T:
        """The answer to a question that is asked again and again, worked out once until the book has changed."""

        def answer(c: Connection) -> T:
            memory = self._memory.of(journal.version(c))
            if name not in memory:
                memory[name] = question(c)
            found: T = memory[name]
            return found

        return self._read(answer)

    def _read_worked_out(self, question: Callable[[Connection], T]) -> T:
        with self._worked_out() as c:
            return question(c)

    @contextmanager
    def _worked_out(self) -> Iterator[Connection]:
        """For what has no history, blocks of columns and what linking compares: a past book is derived from the log."""
        if self._past_of is None:
            with connection.reading(self._seen()) as c:
                yield c
            return
        engine, moment = self._past_of
        with past.written(engine, moment, assemble=self._assemble) as then, connection.reading(then) as c:
            yield c

    @contextmanager
    def _writing(self) -> Iterator[tuple[Connection, str]]:
        if self._past_of is not None:
            raise UsageError("this is the ledger as it was; it can only be read", subject=self.place)
        if self._unmade is not None:
            ensure_book(self._engine, now=self._now())
        with connection.writing(self._seen()) as c:
            check_form(c, self.place)
            at = clock.stamp(self._now())
            yield c, at
            began.note_change(c, at)
