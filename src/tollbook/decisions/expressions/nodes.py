"""The parts of an expression. `at` and `to` are its place in the text, in characters from 0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

Comparator: TypeAlias = Literal["<", "<=", ">", ">=", "==", "!="]
Operator: TypeAlias = Literal["+", "-", "*", "/"]


class Number(msgspec.Struct, frozen=True):
    """A literal number; CEL's integers are read as real numbers."""

    value: float
    at: int
    to: int


class Boolean(msgspec.Struct, frozen=True):
    """`true` or `false`."""

    value: bool
    at: int
    to: int


class Name(msgspec.Struct, frozen=True):
    """An indicator or another condition."""

    name: str
    at: int
    to: int


class Attested(msgspec.Struct, frozen=True):
    """`attested("x")`: whether the parties' word on outcome `x` holds."""

    outcome: str
    at: int
    to: int

    @property
    def name(self) -> str:
        """What stands for it among names' values."""
        return attested_name(self.outcome)


def attested_name(outcome: str) -> str:
    """How an attested outcome is called among the names of an expression; no indicator can be called so."""
    return f'attested("{outcome}")'


class Negative(msgspec.Struct, frozen=True):
    """`-x`."""

    operand: Node
    at: int
    to: int


class Not(msgspec.Struct, frozen=True):
    """`!x`."""

    operand: Node
    at: int
    to: int


class Arithmetic(msgspec.Struct, frozen=True):
    """`x + y` and its like, on numbers."""

    operator: Operator
    left: Node
    right: Node
    at: int
    to: int


class Comparison(msgspec.Struct, frozen=True):
    """`x < y` and its like: numbers to a truth."""

    operator: Comparator
    left: Node
    right: Node
    at: int
    to: int


class Junction(msgspec.Struct, frozen=True):
    """`x && y && …` or `x || y || …`, flat."""

    operator: Literal["&&", "||"]
    terms: tuple[Node, ...]
    at: int
    to: int


Node: TypeAlias = Number | Boolean | Name | Attested | Negative | Not | Arithmetic | Comparison | Junction


def children(node: Node) -> tuple[Node, ...]:
    """The parts a node is made of, left to right."""
    match node:
        case Negative() | Not():
            return (node.operand,)
        case Arithmetic() | Comparison():
            return (node.left, node.right)
        case Junction():
            return node.terms
        case _:
            return ()


def names(node: Node) -> tuple[str, ...]:
    """Every name it uses, attested outcomes as `attested("x")`, once each, in order of first use."""
    return tuple(dict.fromkeys(_names(node)))


def _names(node: Node) -> Iterator[str]:
    if isinstance(node, Name | Attested):
        yield node.name
    for child in children(node):
        yield from _names(child)
