"""The engine that works in this process, one group of items after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tollbook.engine.work import Done, Item, Prepare, Result, attempt_all, group_sizes


@dataclass(frozen=True, slots=True)
class InProcess:
    """Works in this process. The work is made ready when the first item comes."""

    def run(self, prepare: Prepare[Item, Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        """Work on a few items at a time."""
        source = iter(items)
        work = None
        for size in group_sizes(1):
            some = list(islice(source, size))
            if not some:
                return
            work = work or prepare()
            yield from (Done(*each) for each in zip(some, attempt_all(work, some), strict=True))
