"""The engine that works in this process, one item after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tollbook.engine.work import Done, Item, Prepare, Result, attempt


@dataclass(frozen=True, slots=True)
class InProcess:
    """Works in this process. The work is made ready when the first item comes."""

    def run(self, prepare: Prepare[Item, Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        """Work on one item at a time."""
        work = None
        for item in items:
            work = work or prepare()
            yield Done(item, attempt(work, item))
