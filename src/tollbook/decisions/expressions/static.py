"""What can be seen of an expression before anything is measured.

Kinds (a number is no predicate), division by what may be zero, conditions that hold or fail whatever
happens, and the direction in which each name pushes: a gate's condition must not become met because
there was one attack more.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import msgspec

from tollbook.decisions.expressions.evaluate import evaluate
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
from tollbook.decisions.expressions.parse import ExpressionError
from tollbook.errors import MeasurementError
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth


class Kind(Enum):
    """What an expression yields."""

    NUMBER = "a number"
    TRUTH = "a predicate"


class Range(msgspec.Struct, frozen=True):
    """A name's kind and, for a number, the range it can never leave."""

    kind: Kind
    interval: Interval = Interval(low=None, high=None)


class Review(msgspec.Struct, frozen=True):
    """What is seen of an expression. `signs` holds per name the directions it pushes the truth in.

    +1: a higher value (a truer condition) can only make the expression truer; -1: only less true.
    `constant` is its truth where it is the same whatever is measured.
    """

    faults: tuple[ExpressionError, ...]
    constant: Truth | None
    signs: Mapping[str, frozenset[int]]


def review(node: Node, text: str, ranges: Mapping[str, Range]) -> Review:
    """Check an expression whose names have the ranges given; names without one are left out of account."""
    faults: list[ExpressionError] = []
    kind = _kind(node, ranges, faults)
    if kind is Kind.NUMBER:
        faults.append(ExpressionError("a condition is a predicate; compare this number, as in `… <= 2`", node.at))
    if faults or kind is None:
        return Review(tuple(faults), None, {})
    values = {
        name: known.interval if known.kind is Kind.NUMBER else Truth.NOT_DETERMINABLE for name, known in ranges.items()
    }
    always = evaluate(node, text, values).truth
    signs: dict[str, set[int]] = {}
    _push(node, 1, ranges, signs)
    return Review((), None if always is Truth.NOT_DETERMINABLE else always, {k: frozenset(v) for k, v in signs.items()})


def _kind(node: Node, ranges: Mapping[str, Range], faults: list[ExpressionError]) -> Kind | None:
    """The kind it yields; None where an unknown name hides it."""
    match node:
        case Number():
            return Kind.NUMBER
        case Boolean() | Attested():
            return Kind.TRUTH
        case Name():
            return ranges[node.name].kind if node.name in ranges else None
        case Not():
            _expect(node.operand, Kind.TRUTH, "`!`", ranges, faults)
            return Kind.TRUTH
        case Junction():
            for term in node.terms:
                _expect(term, Kind.TRUTH, f"`{node.operator}`", ranges, faults)
            return Kind.TRUTH
        case Negative():
            _expect(node.operand, Kind.NUMBER, "`-`", ranges, faults)
            return Kind.NUMBER
        case Comparison() | Arithmetic():
            for side in (node.left, node.right):
                _expect(side, Kind.NUMBER, f"`{node.operator}`", ranges, faults)
            if isinstance(node, Comparison):
                return Kind.TRUTH
            if node.operator == "/" and not faults:
                _divisor(node, ranges, faults)
            return Kind.NUMBER


def _expect(node: Node, wanted: Kind, by: str, ranges: Mapping[str, Range], faults: list[ExpressionError]) -> None:
    found = _kind(node, ranges, faults)
    if found is not None and found is not wanted:
        hint = "compare it with a number" if found is Kind.NUMBER else "join predicates with `&&`, `||`, `!`"
        faults.append(ExpressionError(f"{by} takes {wanted.value}, and this is {found.value}; {hint}", node.at))


def _divisor(node: Arithmetic, ranges: Mapping[str, Range], faults: list[ExpressionError]) -> None:
    divisor = _range(node.right, ranges)
    if divisor is not None:
        low, high = divisor.ends
        if low <= 0 <= high:
            rule = "the divisor may be zero, so the ratio has no bounds"
            faults.append(ExpressionError(f"{rule}; multiply instead: `a <= 2 * b` for `a / b <= 2`", node.right.at))


def _range(node: Node, ranges: Mapping[str, Range]) -> Interval | None:
    """The range a number can never leave; None where a name is unknown or a division has no bounds."""
    match node:
        case Number():
            return Interval.exact(node.value)
        case Name():
            return ranges[node.name].interval if node.name in ranges else None
        case Negative():
            inner = _range(node.operand, ranges)
            return None if inner is None else -inner
        case Arithmetic():
            left, right = _range(node.left, ranges), _range(node.right, ranges)
            if left is None or right is None:
                return None
            try:
                return {"+": lambda: left + right, "-": lambda: left - right,
                        "*": lambda: left * right, "/": lambda: left / right}[node.operator]()  # fmt: skip
            except MeasurementError:
                return None
    return None


def _push(node: Node, sign: int, ranges: Mapping[str, Range], signs: dict[str, set[int]]) -> None:
    """Record in which direction each name pushes; `sign` is the direction of `node` itself."""
    match node:
        case Name() | Attested():
            signs.setdefault(node.name, set()).add(sign)
        case Not() | Negative():
            _push(node.operand, -sign, ranges, signs)
        case Junction():
            for term in node.terms:
                _push(term, sign, ranges, signs)
        case Comparison():
            for left, right in _sides(node, sign, ranges):
                _push(node.left, left, ranges, signs)
                _push(node.right, right, ranges, signs)
        case Arithmetic():
            _push_arithmetic(node, sign, ranges, signs)


def _sides(node: Comparison, sign: int, ranges: Mapping[str, Range]) -> list[tuple[int, int]]:
    """Directions of the two sides. `x == 0` with x never below 0 is `x <= 0`, so it has one direction."""
    if node.operator in {"<", "<="}:
        return [(-sign, sign)]
    if node.operator in {">", ">="}:
        return [(sign, -sign)]
    turn = sign if node.operator == "==" else -sign
    left, right = _range(node.left, ranges), _range(node.right, ranges)
    if left is not None and right is not None:
        if left.ends[0] >= right.ends[1]:
            return [(-turn, turn)]
        if right.ends[0] >= left.ends[1]:
            return [(turn, -turn)]
    return [(1, 1), (-1, -1)]


def _push_arithmetic(node: Arithmetic, sign: int, ranges: Mapping[str, Range], signs: dict[str, set[int]]) -> None:
    if node.operator in {"+", "-"}:
        _push(node.left, sign, ranges, signs)
        _push(node.right, sign if node.operator == "+" else -sign, ranges, signs)
        return
    left, right = _range(node.left, ranges), _range(node.right, ranges)
    turn = 1 if node.operator == "*" else -1
    for direction in _directions(right):
        _push(node.left, sign * direction, ranges, signs)
    for direction in _directions(left):
        _push(node.right, sign * direction * turn, ranges, signs)


def _directions(factor: Interval | None) -> tuple[int, ...]:
    """The signs a factor can have; both where it is not known."""
    if factor is None:
        return (1, -1)
    low, high = factor.ends
    return (1,) if low >= 0 else (-1,) if high <= 0 else (1, -1)
