"""What is seen of an expression before anything is measured."""

from __future__ import annotations

import pytest

from tollbook.decisions.expressions import Kind, Range, parse, review
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

RANGES = {
    "a": Range(Kind.NUMBER, Interval(low=0, high=None)),
    "b": Range(Kind.NUMBER, Interval(low=0, high=None)),
    "p": Range(Kind.TRUTH),
}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a", "is a predicate"),
        ("a && p", "`&&` takes a predicate"),
        ("p + 1 > 2", "`+` takes a number"),
        ("!a", "`!` takes a predicate"),
        ("p == p", "`==` takes a number"),
        ("a / b > 2", "may be zero"),
        ("a / (b - 1) > 2", "may be zero"),
    ],
)
def test_faults_of_kind_and_division(text: str, says: str) -> None:
    """Numbers where predicates belong, and ratios without bounds, are found."""
    assert says in review(parse(text), text, RANGES).faults[0].message


@pytest.mark.parametrize(
    ("text", "constant"),
    [("a >= 0", Truth.MET), ("a < 0", Truth.NOT_MET), ("true || p", Truth.MET), ("a / (b + 1) >= 0", Truth.MET),
     ("a == 0", None), ("p", None), ("a - b >= 0", None)],
)  # fmt: skip
def test_what_holds_or_fails_whatever_happens(text: str, constant: Truth | None) -> None:
    """A condition that does not hang on what is measured is seen."""
    assert review(parse(text), text, RANGES).constant is constant


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a <= 2", {"a": {-1}}),
        ("!(a > 2)", {"a": {-1}}),
        ("a == 0", {"a": {-1}}),
        ("0 == a", {"a": {-1}}),
        ("a != 0", {"a": {1}}),
        ("a == 3", {"a": {1, -1}}),
        ("a <= 2 * b", {"a": {-1}, "b": {1}}),
        ("a / (b + 1) <= 2", {"a": {-1}, "b": {1}}),
        ("-1 * a >= -3", {"a": {-1}}),
        ("a - a <= 1", {"a": {1, -1}}),
        ("(a - 5) * b <= 1", {"a": {-1}, "b": {1, -1}}),
        ("p || !(p && a < 1)", {"p": {1, -1}, "a": {1}}),
    ],
)
def test_the_directions_in_which_names_push(text: str, signs: dict[str, set[int]]) -> None:
    """-1 means: the higher, the less true."""
    assert {k: set(v) for k, v in review(parse(text), text, RANGES).signs.items()} == signs
