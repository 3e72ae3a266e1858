"""Three-valued truth follows Kleene's strong tables and never passes for a boolean."""

import itertools

import pytest

from tollbook.vocabulary.truth import Truth, all_of, any_of

Y, N, U = Truth.MET, Truth.NOT_MET, Truth.NOT_DETERMINABLE

AND = {(Y, Y): Y, (Y, N): N, (Y, U): U, (N, Y): N, (N, N): N, (N, U): N, (U, Y): U, (U, N): N, (U, U): U}
OR = {(Y, Y): Y, (Y, N): Y, (Y, U): Y, (N, Y): Y, (N, N): N, (N, U): U, (U, Y): Y, (U, N): U, (U, U): U}


@pytest.mark.parametrize("pair", list(itertools.product(Truth, Truth)))
def test_and_or_follow_kleenes_tables(pair):
    """Every cell of both tables."""
    assert pair[0] & pair[1] is AND[pair]
    assert pair[0] | pair[1] is OR[pair]


def test_not_leaves_the_undeterminable_undetermined():
    """Negation swaps met and not met only."""
    assert [~t for t in (Y, N, U)] == [N, Y, U]


def test_it_has_no_boolean_value():
    """`if truth` would take "cannot be determined" for "yes"."""
    for truth in Truth:
        with pytest.raises(TypeError, match="no boolean value"):
            bool(truth)


def test_all_and_any_of_nothing_are_their_neutral_elements():
    """The empty conjunction is met, the empty disjunction is not."""
    assert all_of([]) is Y
    assert any_of([]) is N
    assert all_of([Y, U]) is U
    assert any_of([N, U, Y]) is Y
