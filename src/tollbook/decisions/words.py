"""Numbers, truths and comparisons in words."""

from __future__ import annotations

from tollbook.decisions.expressions import Clause
from tollbook.records import Vouching
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth


def truth_words(truth: Truth) -> str:
    """A truth as people say it: met, not met, not determinable."""
    return truth.value.replace("_", " ")


def number_words(value: float) -> str:
    """A number with as many digits as say something: whole numbers whole, else four significant digits."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.4g}"


def interval_words(value: Interval | None) -> str:
    """An interval as people say it: 3; 1 to 4 (best 2); 2 or more; at most 5; unknown."""
    if value is None or (value.low is None and value.high is None):
        return "unknown"
    if value.low is None or value.high is None:
        known = value.low if value.low is not None else value.high
        assert known is not None  # noqa: S101 - one of them is
        return f"{number_words(known)} or more" if value.high is None else f"at most {number_words(known)}"
    if value.low == value.high:
        return number_words(value.low)
    best = "" if value.best is None else f" (best {number_words(value.best)})"
    return f"{number_words(value.low)} to {number_words(value.high)}{best}"


def value_words(value: Interval | None, unit: str) -> str:
    """A measurement's value with its unit."""
    if value is None:
        return "cannot be measured"
    if value.low == value.high == 1:
        plural, space, rest = unit.partition(" ")
        unit = plural.removesuffix("s") + space + rest
    return f"{interval_words(value)} {unit}"


def waiver_words(waiver: Vouching) -> str:
    """What the waivers of a condition come to."""
    holds = "is waived" if waiver.truth is Truth.MET else "is not waived"
    needed = counted(waiver.required, "independent party", "independent parties")
    return f"{waiver.subject} {holds}; {needed} must waive it"


def counted(count: int, one: str = "day", many: str = "days") -> str:
    """`1 day`, `2 days`, or of another noun."""
    return f"{count} {one if count == 1 else many}"


def clause_words(clause: Clause) -> str:
    """A comparison and what it came to: `attacks <= 1` with 2 <= 1: not met."""
    if clause.reason:
        return f"{clause.text}: not determinable, since {clause.reason}"
    sides = f"{interval_words(clause.left)} against {interval_words(clause.right)}"
    return f"{clause.text}: {truth_words(clause.truth)} ({sides})"
