"""What an expression may say, and how it is refused otherwise."""

from __future__ import annotations

import pytest

from tollbook.decisions.expressions import ExpressionError, names, parse
from tollbook.decisions.expressions.parse import MAX_LENGTH


@pytest.mark.parametrize(
    ("text", "at", "says"),
    [
        ("a >", 3, "ends too early"),
        ("((a) > 1", 8, "missing ')'"),
        ("a = 1", 2, "CEL writes `==`"),
        ("a > 1 and b > 1", 6, "CEL writes `&&`"),
        ("", 0, "the expression is empty"),
        ("a > 'x'", 4, "strings"),
        ("a[0] > 1", 1, "lists"),
        ("a.b > 1", 1, "fields"),
        ("a % 2 == 0", 2, "remainder"),
        ("a > 1 ? true : false", 6, "conditional"),
        ("size(a) > 1", 4, "functions"),
        ("a in b", 2, "functions"),
        ("a > 0x10", 4, "literal"),
        ("a > 1u", 4, "literal"),
        ("a < b < c", 6, "do not chain"),
        ("null == a", 0, "does not belong"),
        ("\n\na >", 5, "ends too early"),
        ("\ud800 > 1", 0, "cannot be written"),
    ],
)
def test_a_faulty_expression_is_refused_at_its_character(text: str, at: int, says: str) -> None:
    """The message says where and what to write instead."""
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert says in caught.value.message
    assert caught.value.at == at


def test_long_and_deep_expressions_are_refused_quickly() -> None:
    """100,000 characters, deep nesting and endless chains are refused, not run."""
    for text in ("a > 1 || " * 20_000 + "a > 1", "(" * 300 + "1" + ")" * 300 + " > a", "!" * 300 + "(a > 1)"):
        with pytest.raises(ExpressionError):
            parse(text)
    with pytest.raises(ExpressionError, match="at most 500 parts"):
        parse("+".join(["1"] * 900) + " > a")
    assert len("a" * MAX_LENGTH) == MAX_LENGTH


def test_names_are_listed_once_in_order() -> None:
    """Names come in the order of their first use."""
    assert names(parse("b > 1 && (a < 2 || !(b == c)) // a comment")) == ("b", "a", "c")
