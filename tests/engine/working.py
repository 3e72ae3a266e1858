"""Work for engines, in a module of its own: every worker process loads it, and nothing else of the tests."""

import gc
import os
import time
from functools import partial

from tollbook.errors import ReadingError


def doubling():
    return double


def double(number):
    if number == 3:
        raise ReadingError("three cannot be doubled", subject="3")
    if number % 4 == 0:
        time.sleep(0.02)
    return number * 2


def collecting():
    return collected


def collected(_):
    return gc.get_threshold()


def dying(fatal):
    return partial(die_at, fatal)


def die_at(fatal, number):
    if number == fatal:
        os._exit(9)
    return number


def faulty():
    return fault


def fault(number):
    raise ZeroDivisionError(number)


def nothing_starts():
    os._exit(9)


class Stepwise:
    """Doubles in two steps, and notes which steps it does; as many items at a time as their sum allows."""

    def __init__(self, most=100):
        self.most = most
        self.done = []

    def __call__(self, number):
        return self.finish(number, self.begin(number))

    def begin(self, number):
        if number == 3:
            raise ReadingError("three cannot be begun", subject="3")
        self.done.append(("begun", number))
        return number * 10

    def finish(self, number, begun):
        if number == 5:
            raise ReadingError("five cannot be finished", subject="5")
        self.done.append(("finished", number))
        return begun + number

    def together(self, items):
        sums = [sum(items[:k]) for k in range(1, len(items) + 1)]
        return max(1, sum(s <= self.most for s in sums))


def stepwise():
    return Stepwise()
