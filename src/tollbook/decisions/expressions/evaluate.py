"""Evaluation over intervals: every comparison is met, not met or not determinable, and the reasons are kept.

Each occurrence of a name is treated as a number of its own (`a - a` is not 0 when `a` is uncertain), so
the answer may be less certain than it could be, never more (R. E. Moore, Interval Analysis, 1966, chapter 3).
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

import msgspec

from tollbook.decisions.expressions.nodes import (
    Arithmetic,
    Attested,
    Boolean,
    Comparison,
    Junction,
    Name,
    Negative,
    Node,
    Not,
    Number,
)
from tollbook.errors import MeasurementError
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth, all_of, any_of

Value = Interval | Truth
_ARITHMETIC: dict[str, Callable[[Interval, Interval], Interval]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
}  # fmt: skip
_COMPARE: dict[str, Callable[[Interval, Interval], Truth]] = {
    "<": lambda a, b: a.less(b),
    "<=": lambda a, b: a.at_most(b),
    ">": lambda a, b: b.less(a),
    ">=": lambda a, b: b.at_most(a),
    "==": lambda a, b: a.equals(b),
    "!=": lambda a, b: ~a.equals(b),
}


class Clause(msgspec.Struct, frozen=True):
    """One comparison of an expression and what it came to; `left` and `right` None where they have no bounds."""

    text: str
    left: Interval | None
    right: Interval | None
    truth: Truth
    reason: str = ""


class Outcome(msgspec.Struct, frozen=True):
    """An expression's truth and its comparisons, left to right."""

    truth: Truth
    clauses: tuple[Clause, ...]


class _Unbounded(Exception):  # noqa: N818 - it never leaves this module
    """Arithmetic that has no bounds; the comparison above it is not determinable."""


def evaluate(node: Node, text: str, values: Mapping[str, Value]) -> Outcome:
    """What the expression comes to where each name has the value given.

    A name without a value (an indicator that could not be measured) makes its comparison not determinable.
    Raises TypeError where the expression is no predicate (`review` refuses such beforehand).
    """
    clauses: list[Clause] = []
    truth = _truth(node, text, values, clauses)
    return Outcome(truth, tuple(clauses))


def _truth(node: Node, text: str, values: Mapping[str, Value], clauses: list[Clause]) -> Truth:
    match node:
        case Boolean():
            return Truth.of(node.value)
        case Not():
            return ~_truth(node.operand, text, values, clauses)
        case Junction():
            terms = [_truth(term, text, values, clauses) for term in node.terms]
            return all_of(terms) if node.operator == "&&" else any_of(terms)
        case Comparison():
            clause = _compare(node, text, values)
            clauses.append(clause)
            return clause.truth
        case Name() | Attested():
            value = values.get(node.name, Truth.NOT_DETERMINABLE)
            if isinstance(value, Truth):
                return value
    raise TypeError(f"no predicate at character {node.at + 1} of {text!r}")


def _compare(node: Comparison, text: str, values: Mapping[str, Value]) -> Clause:
    sides: list[Interval | None] = []
    why = ""
    for side in (node.left, node.right):
        try:
            sides.append(_number(side, values))
        except _Unbounded as error:
            sides.append(None)
            why = why or str(error)
    left, right = sides
    truth = Truth.NOT_DETERMINABLE
    if left is not None and right is not None:
        truth = _COMPARE[node.operator](left, right)
    return Clause(text[node.at : node.to], left, right, truth, why)


def _number(node: Node, values: Mapping[str, Value]) -> Interval:
    match node:
        case Number():
            return Interval.exact(node.value)
        case Negative():
            return -_number(node.operand, values)
        case Arithmetic():
            left, right = _number(node.left, values), _number(node.right, values)
            try:
                return _ARITHMETIC[node.operator](left, right)
            except MeasurementError as error:
                raise _Unbounded(error.message) from error
        case Name():
            value = values.get(node.name)
            if value is None:
                raise _Unbounded(f"{node.name} could not be measured")
            if isinstance(value, Interval):
                return value
    raise TypeError(f"no number at character {node.at + 1}")
