"""`log` and `verify` as somebody outside uses them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.cli.test_attesting import COUNCIL, book, sign  # noqa: F401 - a fixture

import tollbook


@pytest.fixture
def signed(run, book):  # noqa: F811
    """A book with an attestation, a decision and a signed head, and its export."""
    assert run(*book, *sign()).code == 0
    assert run(*book, "decide", "road.yaml").code == 4
    head = run(*book, "log", "head", "--party", COUNCIL, "--key", "council.key")
    assert head.code == 0
    assert "5 entries, root" in head.out
    assert run(*book, "export", "-o", "l.json", "--party", COUNCIL, "--key", "council.key").code == 0
    return book


def test_an_export_is_verified_without_a_book(run, signed):
    """Whole; with the key; changed by one letter."""
    key = json.loads(run(*signed, "party", "list", "--json").out)[0]["key"]
    done = run("verify", "l.json", "--keys", f"{COUNCIL}={key}")
    assert done.code == 0
    assert "every byte is as it was sealed" in done.out
    assert f"{COUNCIL}: the whole export, by the key you gave" in done.out
    assert "Give the parties' public keys" in run("verify", "l.json").out
    path = Path("l.json")
    decision = json.loads(run(*signed, "decisions", "--json").out)[0]["id"]
    path.write_text(path.read_text().replace('"verdict":"hold"', '"verdict":"hald"'))
    changed = run("verify", "l.json")
    assert changed.code == 1
    assert decision in changed.out


def test_proofs_are_printed_and_checked(run, signed):
    """That a decision is in the log, and that the log only grew."""
    decision = json.loads(run(*signed, "decisions", "--json").out)[0]["id"]
    for number, args in enumerate([(decision[:9],), ("--since", "2")]):
        done = run(*signed, "log", "prove", *args)
        Path(f"p{number}.json").write_text(done.out)
        assert run("log", "check", f"p{number}.json").code == 0
    proof = json.loads(Path("p0.json").read_text())
    proof["entry"]["kind"] = "judgement"
    Path("p0.json").write_text(json.dumps(proof))
    assert run("log", "check", "p0.json").code == 1
    assert run(*signed, "log", "check").code == 0
    assert "decision" in run(*signed, "log", "list").out
    assert len(json.loads(run(*signed, "log", "list", "--json").out)) == 5


def test_a_proof_says_of_which_log_it_is(run, signed):
    """And whether that is the one whose root somebody kept."""
    root = json.loads(run(*signed, "log", "head", "--json").out)["root"]
    decision = json.loads(run(*signed, "decisions", "--json").out)[0]["id"]
    Path("p.json").write_text(run(*signed, "log", "prove", decision).out)
    alone, kept = run("log", "check", "p.json"), run("log", "check", "p.json", "--root", root.upper())
    assert (alone.code, kept.code) == (0, 0)
    assert f"decision {decision}, sha256" in kept.out
    assert f"of the log of 5 entries with root {root}" in kept.out
    assert ("anybody can make a log" in alone.out, "anybody can make a log" in kept.out) == (True, False)
    other = run("log", "check", "p.json", "--root", "ab")
    assert (other.code, other.out) == (1, "it is of another log than the one with root ab\n")
    assert "--root goes with a proof" in run("log", "check", "--root", root).err


def test_a_book_that_something_else_wrote_to_is_told_of_in_one_line(run, signed):
    """A row that cannot be read is no traceback, and `log check` names it."""
    decision = json.loads(run(*signed, "decisions", "--json").out)[0]["id"]
    with tollbook.open_book(signed[1]) as made, made._engine.begin() as connection:
        connection.execute(text("UPDATE decisions SET payload = '{'"))
    listed, checked = run(*signed, "decisions"), run(*signed, "log", "check")
    assert (listed.code, checked.code) == (1, 1)
    assert "a row of it is not what tollbook wrote there" in listed.err
    assert "Traceback" not in listed.err + checked.err
    assert f"decision {decision} cannot be read" in checked.out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("log", "prove"), "give a record"),
        (("log", "prove", "dec-zz"), "nothing in the log begins so"),
        (("log", "prove", "--since", "99"), "0 <= first <= second"),
        (("log", "head", "--key", "council.key"), "give both"),
        (("log", "check", "road.yaml"), "no proof"),
        (("verify", "road.yaml"), "road.yaml: is no export of a ledger"),
        (("verify", "none.json"), "cannot be read"),
        (("verify", "l.json", "--keys", "x"), "a key is NAME=ed25519"),
        (("verify", "l.json", "--keys", "x=y"), "a public key is"),
        (("export", "--party", "A"), "give both"),
    ],
)
def test_each_refusal_is_one_message(run, signed, args, words):
    """What was wrong and what to do."""
    done = run(*signed, *args)
    assert done.code == 1
    assert words in done.err
    assert "Traceback" not in done.err
