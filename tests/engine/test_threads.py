"""Work that waits, in threads."""

from __future__ import annotations

import threading
import time

import pytest

from tollbook.engine import Failure, Threads
from tollbook.errors import ReadingError, UsageError


def test_order_is_kept_and_items_wait_together():
    """Results come in the order of the items, however long each takes, several at a time."""
    busy, most, lock = 0, 0, threading.Lock()

    def work(item: int) -> int:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        time.sleep(0.01 * (item % 3))
        with lock:
            busy -= 1
        return item * item

    done = list(Threads(4).run(lambda: work, range(40)))
    assert [(d.item, d.result) for d in done] == [(n, n * n) for n in range(40)]
    assert 1 < most <= 4


def test_items_are_taken_a_bounded_number_ahead():
    """A long source is not read to its end before the first result is taken."""
    taken: list[int] = []

    def source():
        for number in range(10_000):
            taken.append(number)
            yield number

    run = Threads(2).run(lambda: lambda item: item, source())
    next(run)
    assert len(taken) <= 10
    run.close()


def test_a_failed_item_is_a_failure_and_a_fault_ends_the_run():
    """Errors for people stay with their item; any other is raised where results are taken."""

    def work(item: int) -> int:
        if item == 1:
            raise ReadingError("cannot be read", subject="one")
        if item == 3:
            raise ZeroDivisionError
        return item

    run = Threads(2).run(lambda: work, range(9))
    assert [next(run).result for _ in range(3)] == [0, Failure("cannot be read", "one"), 2]
    with pytest.raises(ZeroDivisionError):
        list(run)


def test_no_threads_are_refused():
    """At least one works."""
    with pytest.raises(UsageError, match="at least one"):
        Threads(0)
