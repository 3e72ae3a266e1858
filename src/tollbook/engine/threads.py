"""The engine that works in several threads of this process: for work that waits rather than computes."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from tollbook.engine.work import Done, Failure, Item, Prepare, Result, attempt
from tollbook.errors import UsageError

_AHEAD = 4  # items per thread on their way


@dataclass(frozen=True, slots=True)
class Threads:
    """Works in `workers` threads. They end with the process: who interrupts a run does not wait for a server."""

    workers: int

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise UsageError(f"at least one thread is needed (got {self.workers})", subject="workers")

    def run(self, prepare: Prepare[Item, Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        """Work on the items, a few per thread ahead. The work is made ready once and shared."""
        work = prepare()
        jobs: SimpleQueue[tuple[Any, Future[Any]] | None] = SimpleQueue()

        def serve() -> None:
            while (job := jobs.get()) is not None:
                item, future = job
                if future.set_running_or_notify_cancel():
                    try:
                        future.set_result(attempt(work, item))
                    except BaseException as error:  # noqa: BLE001  raised where the result is taken
                        future.set_exception(error)

        for number in range(self.workers):
            threading.Thread(target=serve, name=f"reader-{number}", daemon=True).start()
        waiting: deque[tuple[Item, Future[Result | Failure]]] = deque()
        source = iter(items)
        try:
            while True:
                while len(waiting) < self.workers * _AHEAD and (item := next(source, _END)) is not _END:
                    future: Future[Result | Failure] = Future()
                    jobs.put((item, future))
                    waiting.append((item, future))
                if not waiting:
                    break
                item, future = waiting.popleft()
                yield Done(item, future.result())
        finally:
            for _, future in waiting:
                future.cancel()
            for _ in range(self.workers):
                jobs.put(None)


_END: Any = object()
