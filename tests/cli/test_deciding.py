"""`why` and `what-if` in the terminal."""

from __future__ import annotations

import json

import pytest

import tollbook


@pytest.fixture
def decided(run, demo_copy):
    """The demo's book with the demo's decision in it."""
    book = demo_copy
    _, programme = tollbook.demo_files()
    assert run("--book", book, "decide", programme, "--as-of", "2025-10-31").code == 3
    return book, programme


def test_why_prints_the_tree_down_to_the_quotes(run, decided):
    """By the beginning of the id; as JSON too."""
    book, _ = decided
    name = json.loads(run("--book", book, "decisions", "--gate", "licence", "--json").out)[0]["id"]
    done = run("--book", book, "why", name[:10])
    assert done.code == 0
    assert "nobody_killed: not met" in done.out
    assert "“" in done.out
    assert json.loads(run("--book", book, "why", name, "--json").out)["kind"] == "verdict"
    missing = run("--book", book, "why", "dec-zz")
    assert missing.code == 1
    assert "tollbook decisions" in missing.err
    assert json.loads(run("--book", book, "decisions", "--gate", "none", "--json").out) == []


def test_what_if_says_what_would_change_it(run, decided):
    """In words and as JSON."""
    book, programme = decided
    done = run("--book", book, "what-if", programme, "--as-of", "2025-10-31", "--horizon", "400")
    assert done.code == 0
    assert "licence: HOLD on 2025-10-31" in done.out
    assert "if nothing more happened" in done.out
    found = json.loads(run("--book", book, "what-if", programme, "--horizon", "2", "--json").out)
    assert found[0]["horizon"] == 2


def test_a_day_that_has_not_come_is_told(run, demo_copy):
    """Coverage declared ahead is nobody's watching; of a past day nothing is said."""
    _, programme = tollbook.demo_files()
    for command in ("check", "decide", "measure"):
        ahead = run("--book", demo_copy, command, programme, "--as-of", "9000-01-01")
        assert "9000-01-01 has not come yet" in ahead.err
        assert "has not come" not in run("--book", demo_copy, command, programme, "--as-of", "2025-11-01").err
