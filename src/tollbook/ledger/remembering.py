"""What was worked out of one version of a book, for whoever asks next."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Memory = dict[str, Any]


class remembered(Generic[T]):  # noqa: N801 - written as the decorator that it is
    """A property that is worked out once and stays in the `memory` of its object, which objects may share."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__qualname__
        self.__doc__ = make.__doc__

    def __get__(self, found: Any, owner: type | None = None) -> T:
        memory: Memory = found.memory
        if self._name not in memory:
            memory[self._name] = self._make(found)
        value: T = memory[self._name]
        return value


class LatestMemory:
    """What was read of the blocks of a book, for whoever reads them next; let go once the book has changed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version, self._memory = "", Memory()

    def of(self, version: str) -> Memory:
        """What is remembered of that version."""
        with self._lock:
            if self._version != version:
                self._version, self._memory = version, Memory()
            return self._memory
