"""Three-valued truth: met, not met, not determinable (Kleene's strong logic).

Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Truth(StrEnum):
    """What is known of a predicate. It has no boolean value: "not determinable" is never "yes"."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_DETERMINABLE = "not_determinable"

    def __bool__(self) -> bool:
        raise TypeError("a three-valued truth has no boolean value; compare it with Truth.MET")

    def __and__(self, other: Truth) -> Truth:
        if Truth.NOT_MET in (self, other):
            return Truth.NOT_MET
        return Truth.NOT_DETERMINABLE if Truth.NOT_DETERMINABLE in (self, other) else Truth.MET

    def __or__(self, other: Truth) -> Truth:
        if Truth.MET in (self, other):
            return Truth.MET
        return Truth.NOT_DETERMINABLE if Truth.NOT_DETERMINABLE in (self, other) else Truth.NOT_MET

    def __invert__(self) -> Truth:
        if self is Truth.NOT_DETERMINABLE:
            return self
        return Truth.NOT_MET if self is Truth.MET else Truth.MET

    @classmethod
    def of(cls, value: bool) -> Truth:
        """MET for True, NOT_MET for False."""
        return cls.MET if value is True else cls.NOT_MET


def all_of(values: Iterable[Truth]) -> Truth:
    """Conjunction; MET for none."""
    result = Truth.MET
    for value in values:
        result = result & value
    return result


def any_of(values: Iterable[Truth]) -> Truth:
    """Disjunction; NOT_MET for none."""
    result = Truth.NOT_MET
    for value in values:
        result = result | value
    return result
