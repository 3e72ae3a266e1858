"""`backtest` in the terminal."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import tollbook


def test_a_backtest_is_told_drawn_and_recorded_nowhere(run, demo_book):
    """In words, as JSON and as a picture; the ledger stays as it was."""
    _, programme = tollbook.demo_files()
    days = ("--from", "2025-01-01", "--to", "2025-12-31")
    told = run("--book", demo_book, "backtest", programme, *days, "--picture", "lanes.svg")
    assert told.code == 0, told.err
    assert "attacks while it was open" in told.out
    assert "as if it had been reported at once" in " ".join(told.out.split())
    assert ET.fromstring(Path("lanes.svg").read_text(encoding="utf-8")).tag.endswith("svg")
    assert run("--book", demo_book, "backtest", programme, *days, "--picture", "lanes.png").code == 0
    assert Path("lanes.png").read_bytes().startswith(b"\x89PNG")
    found = json.loads(run("--book", demo_book, "backtest", programme, *days, "--json").out)
    [gate] = found["gates"]
    assert gate["days_open"] + gate["days_closed"] + gate["days_not_determinable"] == 365
    assert json.loads(run("--book", demo_book, "decisions", "--json").out) == []


def test_wrong_days_and_gates_are_one_message(run, demo_book):
    """No traceback, a remedy, another exit code than 0."""
    _, programme = tollbook.demo_files()

    def ask(first, last, *more):
        return run("--book", demo_book, "backtest", programme, "--from", first, "--to", last, *more)

    assert "comes after --to" in ask("2025-02-01", "2025-01-01").err
    assert "nothing was known before" in ask("1999-01-01", "1999-02-01").err
    assert "--from takes a day" in ask("soon", "2025-01-01").err
    wrong = ask("2025-01-01", "2025-02-01", "--gate", "nothing")
    assert (wrong.code, "there is no gate 'nothing'" in wrong.err) == (1, True)
    assert ask("2025-01-01", "2025-02-01", "--picture", "lanes.gif").code == 1
