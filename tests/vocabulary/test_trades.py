"""Roles that nobody has both of."""

import pytest

from tollbook.vocabulary.trades import nobody_is_both


@pytest.mark.parametrize(("one", "other"), [("guard", "cook"), ("miner", "health worker"), ("soldier", "driver")])
def test_two_trades_are_two_people(one, other):
    """Whichever comes first."""
    assert nobody_is_both(one, other) is nobody_is_both(other, one)


@pytest.mark.parametrize(("one", "other"), [("guard", "cook"), ("miner", "health worker"), ("driver", "teacher")])
def test_who_is_one_is_not_the_other(one, other):
    """A guard cooks for nobody."""
    assert nobody_is_both(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("soldier", "cook"), ("guard", "worker"), ("guard", None), ("cook", "cook"), ("sailor", "pilot")]
)
def test_who_may_be_both(one, other):
    """An army has cooks, an aircraft a crew; words for anybody, unknown ones and the same one tell nobody apart."""
    assert not nobody_is_both(one, other)
