"""What an engine is: something that does the same work on many items and keeps their order.

The engine does not know what the work is. An item that fails with a TollbookError becomes a Failure and
the rest goes on; any other exception is a fault of the program and ends the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from tollbook.errors import TollbookError

Item = TypeVar("Item")
Result = TypeVar("Result")

Work = Callable[[Item], Result]
Prepare = Callable[[], Work[Item, Result]]
"""Makes the work ready where it is to be done, once per process; for a pool it must be importable by name."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An item that could not be worked on: the error's message and what it is about."""

    message: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Done(Generic[Item, Result]):
    """An item with what came of it."""

    item: Item
    result: Result | Failure


class Engine(Protocol):
    """Where work runs. Results are the same, and in the same order, on every engine."""

    def run(self, prepare: Prepare[Item, Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        """Work on the items as they come, a bounded number ahead of what is taken."""
        ...


def attempt(work: Work[Item, Result], item: Item) -> Result | Failure:
    """The result, or why there is none."""
    try:
        return work(item)
    except TollbookError as error:
        return Failure(error.message, error.subject)
