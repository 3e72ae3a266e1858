"""Parties on the command line: register, sign, receive, revoke, and what each refusal says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.decisions.signed import PARTIES, TEXT

COUNCIL, _, _, UNION = PARTIES
SIGN = ("--statement", "Held every week.", "--from", "2025-01-01", "--until", "2099-12-31")


def sign(*, subject="patrols", key="council.key", programme="road.yaml"):
    """The arguments with which the council signs."""
    return ("attest", subject, "--programme", programme, "--party", COUNCIL, "--key", key, *SIGN)


@pytest.fixture
def book(run, tmp_path):
    """A book with two parties' keys, and a programme."""
    (tmp_path / "road.yaml").write_text(TEXT)
    for party, file in ((COUNCIL, "council.key"), (UNION, "union.key")):
        done = run("--book", "b.db", "party", "add", party, "--key", file)
        assert done.code == 0, done.err
        assert "ed25519:" in done.out
    return ("--book", "b.db")


def test_two_parties_open_the_gate_and_one_closes_it_again(run, book):
    """Signed into the book, signed into a file and received, then revoked."""
    assert run(*book, "check", "road.yaml").code == 4
    mine = ("attest", "patrols", "--programme", "road.yaml", "--party", COUNCIL, "--key", "council.key")
    signed = run(*book, *mine, *SIGN, "--evidence", "minutes", "--evidence", "road.yaml")
    assert signed.code == 0
    assert "It rests on the words “minutes”; no file is called so." in signed.out
    assert "It rests on the file road.yaml, kept by its hash." in signed.out
    theirs = ("attest", "patrols", "--programme", "road.yaml", "--party", UNION, "--key", "union.key")
    assert run(*book, *theirs, *SIGN, "--to", "u.json").code == 0
    assert json.loads(Path("u.json").read_text())["payloadType"].endswith("attestation+json;v=1")
    assert run(*book, "receive", "u.json").code == 0
    opened = run(*book, "check", "road.yaml")
    assert opened.code == 0
    assert "Hauliers' union attests it" in opened.out
    rows = json.loads(run(*book, "attestations", "--json").out)
    assert [r["says"]["party"] for r in rows] == [COUNCIL, UNION]
    assert run(*book, "revoke", rows[1]["id"][:10], "--key", "union.key", "--reason", "not seen").code == 0
    assert run(*book, "check", "road.yaml").code == 4
    listed = run(*book, "attestations").out
    assert "revocation" in listed
    assert "Held every week." in listed
    assert COUNCIL in run(*book, "party", "list").out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("party", "add", "A"), "either"),
        (("party", "add", "A", "--key", "council.key"), "never overwritten"),
        (("party", "add", "A", "--public-key", "council.key"), "this is a private key"),
        (("party", "add", " ", "--key", "x.key"), "a party has a name"),
        (("receive", "road.yaml"), "no DSSE envelope"),
        (("receive", "nothing.json"), "cannot be read"),
        (("revoke", "att-00", "--key", "council.key"), "no attestation in this book begins so"),
        (sign(subject="patrol"), "patrols"),
        (sign(key="union.key"), "not of the key"),
        (sign(key="road.yaml"), "road.yaml: is no private key"),
        (sign(programme="none.yaml"), "none.yaml"),
    ],
)  # fmt: skip
def test_each_refusal_is_one_message(run, book, args, words):
    """What was wrong and what to do, without a traceback; nothing is kept."""
    done = run(*book, *args)
    assert done.code == 1
    assert words in done.err
    assert "Traceback" not in done.err
    assert json.loads(run(*book, "attestations", "--json").out) == []
