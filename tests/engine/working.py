"""Work for engines, in a module of its own: every worker process loads it, and nothing else of the tests."""

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
