"""What an engine is: something that does the same work on many items and keeps their order.

The engine does not know what the work is. An item that fails with a TollbookError becomes a Failure and
the rest goes on; any other exception is a fault of the program and ends the run.

Items are worked on in small groups, since work of two unlike steps (a network, then rules) is done sooner when the
processor does the one for several items before the other: each step finds its own code and data at hand. A run begins
with single items, so that the first result does not wait, and few items are left to one process at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, Final, Generic, Protocol, TypeVar, runtime_checkable

from tollbook.errors import TollbookError

TOGETHER: Final = 16
"""Items in a group, at most. Four gain most of what 16 do."""

Item = TypeVar("Item")
Result = TypeVar("Result")

Work = Callable[[Item], Result]
Prepare = Callable[[], Work[Item, Result]]
"""Makes the work ready where it is to be done, once per process; for a pool it must be importable by name."""


@runtime_checkable
class InSteps(Protocol):
    """Work whose first step is better done for several items before the second of any: `finish(item, begin(item))`."""

    def __call__(self, item: Any) -> Any:
        """Both steps of one item."""
        ...

    def begin(self, item: Any) -> Any:
        """What the first step makes of an item."""
        ...

    def finish(self, item: Any, begun: Any) -> Any:
        """The result."""
        ...

    def together(self, items: Sequence[Any]) -> int:
        """How many of the first of these items (at least one) may be begun before one is finished."""
        ...


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


def attempt_all(work: Work[Item, Result], items: Sequence[Item]) -> Iterator[Result | Failure]:
    """The results in the order of the items, or why there is none."""
    if not isinstance(work, InSteps):
        yield from (attempt(work, item) for item in items)
        return
    while items:
        number = work.together(items)
        some, items = items[:number], items[number:]
        begun = [attempt(work.begin, item) for item in some]
        for item, first in zip(some, begun, strict=True):
            yield first if isinstance(first, Failure) else attempt(partial(work.finish, begun=first), item)


def group_sizes(workers: int) -> Iterator[int]:
    """How many items are given to a process at a time, from one to TOGETHER."""
    return (min(TOGETHER, 1 + n // (2 * workers)) for n in count())
