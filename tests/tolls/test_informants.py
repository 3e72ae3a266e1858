"""Informants named in other words."""

from __future__ import annotations

import pytest

from tollbook.tolls.informants import informant

ONE, TWO = True, False
PAIRS = [
    ("regional governor Harun Ode", "Governor Harun Ode", ONE),
    ("the governor of the Vale region", "regional governor Harun Ode", ONE),
    ("Harun Ode, governor of Vale", "Ode", ONE),
    ("Colonel Harun Ode", "Col. Harun Ode, an army spokesman", ONE),
    ("police spokesman Sena Vant", "police spokesman", ONE),
    ("ministry of health", "the health ministry", ONE),
    ("the Vale embassy in Orvale", "Vale embassy", ONE),
    ("village head", "village head, Malo Vant", ONE),
    ("government", "the government of Vale", ONE),
    ("Ridge Observatory", "Ridge Observatory for Rights", ONE),
    ("Colonel Harun Ode", "Colonel Sena Ode", TWO),
    ("police officer Harun Ode", "district police officer Harun Vant", TWO),
    ("army spokesman", "police spokesman", TWO),
    ("the governor", "the mayor", TWO),
    ("interior ministry", "health ministry", TWO),
    ("a doctor", "doctor at the hospital", TWO),
    ("shopkeeper in Orvale", "farmer in Orvale", TWO),
]


@pytest.mark.parametrize(("left", "right", "same"), PAIRS)
def test_one_informant_or_two(left, right, same):
    """By name where both have one, else by the post, and the same from either side."""
    one, other = informant(left), informant(right)
    assert (one.may_be(other), other.may_be(one)) == (same, same)


@pytest.mark.parametrize("words", [None, "", "police", "Residents", "state media"])
def test_words_that_may_mean_anybody_name_nobody(words):
    """Two papers that quote "police" may have asked two policemen."""
    assert informant(words) is None
