"""Three-valued evaluation: Kleene's tables, agreement with CEL where all is known, soundness where it is not."""

from __future__ import annotations

import itertools

import cel
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tollbook.decisions.expressions import ExpressionError, evaluate, parse
from tollbook.vocabulary.intervals import Interval
from tollbook.vocabulary.truth import Truth

M, N, U = Truth.MET, Truth.NOT_MET, Truth.NOT_DETERMINABLE
KLEENE_AND = {(M, M): M, (M, N): N, (M, U): U, (N, M): N, (N, N): N, (N, U): N, (U, M): U, (U, N): N, (U, U): U}
KLEENE_OR = {(M, M): M, (M, N): M, (M, U): M, (N, M): M, (N, N): N, (N, U): U, (U, M): M, (U, N): U, (U, U): U}
KLEENE_NOT = {M: N, N: M, U: U}


@pytest.mark.parametrize(("left", "right"), list(itertools.product(Truth, Truth)))
def test_connectives_follow_kleene(left: Truth, right: Truth) -> None:
    """Every connective over every pair of truths gives Kleene's value."""
    values = {"p": left, "q": right}

    def truth(text: str) -> Truth:
        return evaluate(parse(text), text, values).truth

    assert truth("p && q") is KLEENE_AND[left, right]
    assert truth("p || q") is KLEENE_OR[left, right]
    assert truth("!p") is KLEENE_NOT[left]


# one interval below, at, over, and above the number it is compared with, and one that is open
BELOW, AT, AROUND, ABOVE = (
    Interval(low=0, high=1), Interval.exact(2), Interval(low=1, high=3), Interval(low=3, high=None)
)  # fmt: skip


@pytest.mark.parametrize(
    ("operator", "below", "at", "around", "above"),
    [
        ("<", M, N, U, N),
        ("<=", M, M, U, N),
        (">", N, N, U, M),
        (">=", N, M, U, M),
        ("==", N, M, U, N),
        ("!=", M, N, U, M),
    ],
)
def test_comparisons_of_intervals(operator: str, below: Truth, at: Truth, around: Truth, above: Truth) -> None:
    """Every comparison of every kind of interval with a number."""
    text = f"a {operator} 2"
    for value, expected in [(BELOW, below), (AT, at), (AROUND, around), (ABOVE, above)]:
        assert evaluate(parse(text), text, {"a": value}).truth is expected
    assert evaluate(parse(text), text, {}).truth is U


def test_an_uncertain_number_minus_itself_is_not_zero() -> None:
    """Dependency widens and never fakes certainty, nor do values that agree at both ends."""
    values = {"a": Interval(low=1, best=2, high=3), "b": Interval(low=1, high=3)}
    for text in ("a - a == 0", "a - b == 0", "a * (4 - a) >= 3.5"):
        assert evaluate(parse(text), text, values).truth is U


def test_division_by_what_may_be_zero_is_not_determinable_with_a_reason() -> None:
    """A ratio without bounds says why."""
    text = "a / b > 0 || a >= 1"
    outcome = evaluate(parse(text), text, {"a": Interval.exact(1), "b": Interval(low=0, high=1)})
    assert outcome.truth is M
    assert [c.truth for c in outcome.clauses] == [U, M]
    assert "may be zero" in outcome.clauses[0].reason
    assert outcome.clauses[0].text == "a / b > 0"


NAMES = ("a", "b", "c")
TOKENS = (*NAMES, "1.0", "2.0", "<", "<=", "==", ">", "+", "-", "*", "&&", "||", "!", "(", ")")
numbers = st.recursive(
    st.sampled_from(NAMES) | st.integers(0, 20).map(lambda n: f"{n}.0") | st.sampled_from(["0.5", "1.5e1", ".25"]),
    lambda inner: (
        st.tuples(inner, st.sampled_from([" + ", " - ", " * ", " / "]), inner).map(lambda t: f"({''.join(t)})")
        | inner.map(lambda x: f"-({x})")
    ),
    max_leaves=6,
)
comparisons = st.tuples(numbers, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]), numbers).map(" ".join)
predicates = st.recursive(
    comparisons | st.sampled_from(["true", "false"]),
    lambda inner: (
        st.tuples(inner, st.sampled_from(["&&", "||"]), inner).map(lambda t: f"({' '.join(t)})")
        | inner.map(lambda x: f"!({x})")
    ),
    max_leaves=5,
)
exact_values = st.fixed_dictionaries({name: st.integers(0, 20).map(float) for name in NAMES})


@settings(max_examples=400, deadline=None)
@given(predicates, exact_values)
def test_agrees_with_cel_where_everything_is_known(text: str, values: dict[str, float]) -> None:
    """On exact values the three-valued evaluator and CEL give the same answer (division by zero aside)."""
    outcome = evaluate(parse(text), text, {k: Interval.exact(v) for k, v in values.items()})
    assume(not any(clause.reason for clause in outcome.clauses))
    assert outcome.truth is Truth.of(cel.compile(text).execute(values))


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=14))
def test_accepts_nothing_that_cel_refuses_and_reads_it_alike(tokens: list[str]) -> None:
    """Random strings of tokens: precedence, associativity and refusals are CEL's."""
    text = " ".join(tokens)
    values = {"a": 1.0, "b": 2.0, "c": 3.0}
    try:
        outcome = evaluate(parse(text), text, {k: Interval.exact(v) for k, v in values.items()})
    except (ExpressionError, TypeError):
        return
    assert outcome.truth is Truth.of(cel.compile(text).execute(values))


@settings(max_examples=300, deadline=None)
@given(
    predicates, exact_values, st.fixed_dictionaries({n: st.tuples(st.integers(0, 3), st.integers(0, 3)) for n in NAMES})
)
def test_a_certain_answer_holds_for_every_value_inside(
    text: str, values: dict[str, float], widths: dict[str, tuple[int, int]]
) -> None:
    """Widening uncertainty may make an answer undeterminable but never turns it round."""
    wide = {n: Interval(low=values[n] - widths[n][0], high=values[n] + widths[n][1]) for n in NAMES}
    uncertain = evaluate(parse(text), text, wide)
    exact = evaluate(parse(text), text, {k: Interval.exact(v) for k, v in values.items()})
    if uncertain.truth is not U:
        assert exact.truth in {uncertain.truth, U}
