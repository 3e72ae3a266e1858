"""A ledger's own rules for `best`: read strictly, applied to every toll, undone by choosing others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import TollError
from tollbook.records import Grade
from tollbook.tolls import DEFAULT_ORDER, RULES, TollPolicy, load_policy, read_policy
from tollbook.tolls.rules import CHOICES


def test_a_policy_is_read_with_its_reasons():
    """Name, rules and text; rules default to the usual ones."""
    found = read_policy("name: mine\nbest: [agreement, highest_of_rivals]\ntext: why\n")
    assert found == TollPolicy(name="mine", best=("agreement", "highest_of_rivals"), text="why")
    assert read_policy("name: usual").best == DEFAULT_ORDER


def test_grades_are_read_as_letters_and_figures():
    """A figure with or without quotes."""
    found = read_policy("name: x\nleast_reliability: C\nleast_credibility: 3\n")
    assert found.least == (Grade.C, Grade.THREE)
    assert read_policy("name: x\nleast_credibility: '3'\n").least == (None, Grade.THREE)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "a policy has"),
        ("name: x\nbest: [newest]", "no such rule: newest; there are single_account"),
        ("name: x\nbest: []", "one rule or more"),
        ("name: x\nbest: [agreement, agreement]", "each once"),
        ("name: x\nrules: [agreement]", "unknown field"),
        ("name: [x", "not YAML"),
        ("name: x\ntext: " + "y" * 200_000, "at most"),
        ("best: [agreement]", "name"),
        ("name: x\nleast_reliability: F", "'least_reliability' is A to E"),
        ("name: x\nleast_reliability: 2", "least_reliability"),
        ("name: x\nleast_credibility: 6", "'least_credibility' is '1' to '5'"),
        ("name: x\nleast_credibility: B", "'least_credibility' is '1' to '5'"),
        ("name: x\nleast_credibility: 9", "least_credibility"),
    ],
)
def test_what_is_no_policy_is_refused_with_its_file(text, words):
    """The message names the file and the fault."""
    with pytest.raises(TollError, match=re.escape(words)) as caught:
        read_policy(text, subject="my.yaml")
    assert "my.yaml" in str(caught.value)


def test_a_file_that_is_not_there(tmp_path):
    """Named, with the reason."""
    with pytest.raises(TollError, match="cannot be read"):
        load_policy(tmp_path / "none.yaml")
    (tmp_path / "bytes.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TollError, match="not text"):
        load_policy(tmp_path / "bytes.yaml")


@given(st.permutations(CHOICES))
def test_any_order_of_rules_is_a_policy(order):
    """Every rule can stand anywhere."""
    assert TollPolicy(name="x", best=tuple(order)).best == tuple(order)


def test_the_codebook_names_every_rule():
    """The table of rules in the codebook is complete."""
    text = (Path(__file__).parents[2] / "docs" / "codebook" / "tolls.md").read_text(encoding="utf-8")
    assert all(f"`{rule}`" in text for rule in RULES)
