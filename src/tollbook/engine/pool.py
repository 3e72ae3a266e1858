"""The engine that works in several processes of this machine."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from tollbook.collector import collect_seldom
from tollbook.engine.work import Done, Failure, Item, Prepare, Result, Work, attempt_all, group_sizes
from tollbook.errors import UsageError

_AHEAD = 100  # items per process on their way: a batch is put into the book while they work, and they must not run dry
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_work: Work[Any, Any] | None = None  # what this worker process does; set once when it starts


@dataclass(frozen=True, slots=True)
class Pool:
    """Works in `workers` processes, each with one thread, so that they do not stand in each other's way.

    A worker that dies (out of memory, killed) is replaced, and the items that it had are tried again one by one: the
    one that kills its worker again is a Failure.
    """

    workers: int

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise UsageError(f"at least one process is needed (got {self.workers})", subject="workers")

    def run(self, prepare: Prepare[Item, Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
        """Work on the items in small groups, a few per process ahead."""
        waiting: deque[tuple[list[Item], Future[list[Result | Failure]]]] = deque()
        source = iter(items)
        if (first := next(source, _END)) is _END:
            return
        source = chain([first], source)
        pool = self._start(prepare)
        began = pool.submit(_begun)
        sizes = group_sizes(self.workers)
        ahead = 0
        try:
            while True:
                while (more := self.workers * _AHEAD - ahead) > 0 and (
                    some := list(islice(source, min(more, next(sizes))))
                ):
                    waiting.append((some, pool.submit(_do, some)))
                    ahead += len(some)
                if not waiting:
                    break
                some, future = waiting.popleft()
                ahead -= len(some)
                try:
                    yield from (Done(*each) for each in zip(some, future.result(), strict=True))
                except BrokenProcessPool:
                    pool.shutdown(wait=False, cancel_futures=True)
                    if began.exception() is not None and not self._begins(prepare):
                        raise UsageError(_NEVER_BEGAN, subject="workers") from None
                    yield from (Done(*each) for each in zip(some, self._singly(prepare, some), strict=True))
                    pool = self._start(prepare)
                    waiting = deque((again, pool.submit(_do, again)) for again, _ in waiting)
            pool.shutdown()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _start(self, prepare: Prepare[Item, Result], workers: int | None = None) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")  # forking a process that has threads may hang
        return ProcessPoolExecutor(workers or self.workers, mp_context=context, initializer=_begin, initargs=(prepare,))

    def _begins(self, prepare: Prepare[Item, Result]) -> bool:
        """Whether a worker process can start at all, when none has done anything yet."""
        with self._start(prepare, 1) as pool:
            return pool.submit(_begun).exception() is None

    def _singly(self, prepare: Prepare[Item, Result], items: Sequence[Item]) -> Iterator[Result | Failure]:
        """Try a group whose process died once more, each item with nobody else to blame."""
        pool = self._start(prepare, 1)
        try:
            for item in items:
                future: Future[list[Result | Failure]] = pool.submit(_do, [item])
                if isinstance(future.exception(), BrokenProcessPool):
                    pool = self._start(prepare, 1)
                    yield Failure("the process that worked on it died; it may need more memory than there is")
                else:
                    yield from future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_END: Any = object()
_NEVER_BEGAN = (
    "no worker process could start; a script that works with several of them must stand under "
    '`if __name__ == "__main__":`, since each of them reads the script anew; or let it work with one'
)


def _begin(prepare: Prepare[Any, Any]) -> None:
    global _work  # noqa: PLW0603  a worker process has one task for life
    for name in _ONE_THREAD:  # the processes are the parallelism; libraries loaded from here on must not add theirs
        os.environ.setdefault(name, "1")
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started us decides when to stop
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    _work = prepare()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone: a process that was killed cannot tell its workers."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _begun() -> None:
    """Nothing: that it was done says that a worker process stands."""


def _do(items: Sequence[Any]) -> list[Any]:
    if _work is None:
        raise RuntimeError("a worker was given items before its work")
    return list(attempt_all(_work, items))
