"""Conditions' expressions: a subset of CEL over intervals, with Kleene's three-valued logic."""

from __future__ import annotations

from tollbook.decisions.expressions.evaluate import Clause, Outcome, evaluate
from tollbook.decisions.expressions.nodes import Attested, Node, attested_name, names
from tollbook.decisions.expressions.parse import ExpressionError, parse
from tollbook.decisions.expressions.static import Kind, Range, Review, review

__all__ = [
    "Attested",
    "Clause",
    "ExpressionError",
    "Kind",
    "Node",
    "Outcome",
    "Range",
    "Review",
    "attested_name",
    "evaluate",
    "names",
    "parse",
    "review",
]
