"""The past and what changed since, from the command line."""

from __future__ import annotations

import json

import pytest


def test_what_changed_since_long_ago_is_everything(run, demo_book):
    """Reports, incidents and tolls; nothing since tomorrow."""
    done = run("--book", demo_book, "changes", "--since", "2020-01-01")
    assert done.code == 0
    assert "added" in done.out
    assert "killed" in done.out
    found = json.loads(run("--book", demo_book, "changes", "--since", "2020-01-01", "--json").out)
    assert len(found["reports"]) == 14
    assert "Nothing changed" in run("--book", demo_book, "changes", "--since", "2999-01-01").out


@pytest.mark.parametrize("command", [("incidents",), ("toll",), ("totals",), ("reports",)])
def test_a_day_to_come_shows_what_is_known_now(run, demo_book, command):
    """The same words as without `--as-of`."""
    now = run("--book", demo_book, *command)
    assert run("--book", demo_book, *command, "--as-of", "2999-01-01").out == now.out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("toll", "--as-of", "2001-01-01"), "knew nothing yet on 2001-01-01"),
        (("toll", "--as-of", "yesterday"), "takes a day as 2025-01-31"),
        (("changes", "--since", "2025-13-01"), "takes a day as 2025-01-31"),
        (("changes", "--since", "2020-01-01", "--until", "2001-01-01"), "knew nothing yet"),
    ],
)
def test_no_such_moment(run, demo_book, args, words):
    """One line, exit 1."""
    done = run("--book", demo_book, *args)
    assert done.code == 1
    assert words in done.err
