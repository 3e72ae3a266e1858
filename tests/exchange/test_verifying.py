"""Sealed exports: any changed byte is found and its record named, and nobody can forge what a key signed."""

from __future__ import annotations

import io
import json
import random
from datetime import UTC, datetime

import msgspec
import pytest

from tollbook.decisions.merkle import MerkleTree
from tollbook.decisions.signatures import new_private_key, public_key_of, sign
from tollbook.errors import ExchangeError
from tollbook.exchange.ledger_json import ledger_json
from tollbook.exchange.seal import label_of, sealed
from tollbook.exchange.verifying import verify_export
from tollbook.exchange.view import LedgerView
from tollbook.records import HEAD_TYPE, LogEntry, Report
from tollbook.vocabulary.ids import canonical_json, sha256_hex

PRIVATE = new_private_key()
KEYS = {"Court": public_key_of(PRIVATE)}
MOMENT = datetime(2031, 4, 1, tzinfo=UTC)


def entry(index: int, row: dict, kind: str) -> LogEntry:
    return LogEntry(index=index, kind=kind, record=row["id"], sha256=sha256_hex(canonical_json(row)), at="2031-04-01")


def exported(*, log=None, decisions=None, signer=PRIVATE, size=None, parties=False) -> str:
    """An export of invented reports and decisions, with a log and a signed head, not yet sealed."""
    rows = [{"id": f"dec-{n:020x}", "gate": "g", "value": n / 3} for n in range(5)]
    entries = log or [entry(n, row, "decision") for n, row in enumerate(rows)]
    tree = MerkleTree(e.leaf() for e in entries)
    count = len(tree) if size is None else size
    says = {"at": "x", "by": "Court", "root": tree.root(count).hex(), "size": count}
    head = {"id": "head-0", "by": "Court", "root": says["root"], "size": count,
            "envelope": msgspec.to_builtins(sign(says, HEAD_TYPE, signer))}  # fmt: skip
    party = {"id": "pty-1", "party": "Court", "key": KEYS["Court"], "recorded_at": "x"}
    view = LedgerView(
        reports=[Report.build(text=f"Invented report {n}, ünïcode", title=f"T{n}") for n in range(8)], incidents=[],
        totals=[], report=lambda key: None, mention=lambda key: None, reconciliations={},
        annexes={"decisions": [canonical_json(r) for r in (decisions or rows)],
                 "parties": [canonical_json(party)] if parties else [],
                 "log": [e.leaf() for e in entries], "tree_heads": [canonical_json(head)]},
    )  # fmt: skip
    out = io.StringIO()
    ledger_json(view, out)
    return out.getvalue()


SIGNED = sealed(exported(), by="Court", private=PRIVATE).encode()
PLAIN = sealed(exported()).encode()


def test_what_was_not_changed_is_found_so():
    """The file is JSON still; signatures are told, with whether the reader knows the key."""
    assert json.loads(SIGNED)["seal"]["form"] == "tollbook/seal/1"
    found = verify_export(SIGNED, KEYS)
    assert found.damages == ()
    assert [(s.by, s.known) for s in found.signatures] == [("Court", True), ("Court", True)]
    assert (found.records, found.entries, found.withheld) == (8 + 5 + 5 + 1, 5, 0)
    assert [s.known for s in verify_export(SIGNED).signatures] == [False]
    plain = verify_export(PLAIN, KEYS)
    assert [s.what for s in plain.signatures] == ["the log's first 5 entries"]


def owner(data: bytes, at: int) -> str:
    """What a byte belongs to: the record of its line, by a way of its own; `frame`, or `the seal`."""
    start = data.rfind(b"\n", 0, at) + 1
    end = data.find(b"\n", at)
    line = data[start : end if end >= 0 else len(data)]
    if data.find(b'"seal":') - 2 <= at:
        text = line.decode("utf-8", "replace")
        return text.split('"')[1] if text.startswith("  [") else "the seal"
    return json.loads(line.decode().strip(" ,[]\n"))["id"] if line.startswith(b"  {") else "frame"


@pytest.mark.parametrize("data", [SIGNED, PLAIN], ids=["signed", "plain"])
def test_a_thousand_changed_bytes_are_all_found_and_named(data):
    """Anywhere: in records, between them, in the seal and its signature."""
    dice = random.Random(20310401)
    for _ in range(1000):
        at, flip = dice.randrange(len(data)), dice.randrange(1, 256)
        changed = data[:at] + bytes([data[at] ^ flip]) + data[at + 1 :]
        found = verify_export(changed, KEYS)
        assert found.damages, (at, flip)
        assert owner(data, at) in {d.record for d in found.damages}, (at, flip, found.damages)


def test_lines_that_are_taken_out_put_in_or_swapped_are_found():
    """Not only bytes."""
    lines = PLAIN.split(b"\n")
    for changed in (
        lines[:5] + lines[6:], [*lines[:5], lines[5], *lines[5:]], [*lines[:4], lines[5], lines[4], *lines[6:]],
        lines[:-1], [*lines, b"x"], lines[:40],
    ):  # fmt: skip
        assert verify_export(b"\n".join(changed), KEYS).damages


@pytest.mark.parametrize("changed", [b"\xef\xbb\xbf" + SIGNED, SIGNED + b"\n", SIGNED.replace(b"T3", b"T4", 1)])
def test_nobody_is_said_to_have_signed_what_was_changed(changed):
    """What was signed is the file as it was; even of a byte before it or after it that is not told of this one."""
    found = verify_export(changed, KEYS)
    assert found.damages
    assert found.signatures == ()


def test_what_is_sealed_anew_after_a_change_is_no_longer_signed():
    """A forger can seal again, but not sign; and the log's head shows a rewritten decision."""
    forged = [{"id": f"dec-{n:020x}", "gate": "g", "value": n} for n in range(5)]
    text = exported(decisions=forged)
    found = verify_export(sealed(text).encode(), KEYS)
    assert {d.record for d in found.damages} == {r["id"] for r in forged[1:]}
    assert all("log says" in d.words for d in found.damages)
    own = new_private_key()
    resigned = verify_export(sealed(exported(), by="Court", private=own).encode(), KEYS)
    assert [d.record for d in resigned.damages] == ["the seal"]
    log = [entry(n, row, "decision") for n, row in enumerate(forged)]
    rewritten = sealed(exported(decisions=forged, log=log, signer=own, parties=True)).encode()
    assert any("not signed with the key of Court" in d.words for d in verify_export(rewritten, KEYS).damages)
    assert any("not signed with the key of Court" in d.words for d in verify_export(rewritten).damages)


def test_a_log_that_was_cut_or_renumbered_does_not_fit_its_signed_head():
    """Entries taken off the end, or two that changed places."""
    rows = [{"id": f"dec-{n:020x}", "gate": "g", "value": n / 3} for n in range(5)]
    log = [entry(n, row, "decision") for n, row in enumerate(rows)]
    good = exported(log=log)
    cut = good.replace(log[-1].leaf().decode(), "").replace(',\n  ],\n "tree_heads"', '],\n "tree_heads"')
    assert any("is not this one" in d.words for d in verify_export(sealed(cut).encode(), KEYS).damages)
    first, second = log[0].leaf().decode(), log[1].leaf().decode()
    swapped = good.replace(first, "@").replace(second, first).replace("@", second)
    assert any("stands as entry" in d.words for d in verify_export(sealed(swapped).encode(), KEYS).damages)
    assert verify_export(sealed(good).encode(), KEYS).damages == ()
    strangers = {"Somebody": KEYS["Court"]}
    assert any("there is no key here" in d.words for d in verify_export(sealed(good).encode(), strangers).damages)


def test_a_record_told_twice_is_found():
    """Once as it was and once as somebody would have it, in one array or two of the same name."""
    good = exported()
    row = canonical_json({"gate": "g", "id": f"dec-{1:020x}", "value": 1 / 3}).decode()
    twice = good.replace(row, row.replace("0.3", "0.9") + ",\n  " + row)
    assert any("stands 2 times" in d.words for d in verify_export(sealed(twice).encode(), KEYS).damages)
    forged = json.dumps({"id": "dec-" + "f" * 20, "gate": "g"})
    hidden = good.replace(' "decisions": [', f' "decisions": [\n  {forged}],\n "decisions": [')
    assert [d.record for d in verify_export(sealed(hidden).encode(), KEYS).damages] == ["dec-" + "f" * 20]


def test_an_older_head_still_holds_when_the_log_has_grown():
    """It was signed at three entries; there are five now."""
    found = verify_export(sealed(exported(size=3)).encode(), KEYS)
    assert found.damages == ()
    assert found.signatures[0].what == "the log's first 3 entries"


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff" * 100, b'{"schema": "tollbook/acled/1"}'])
def test_other_files_are_refused_in_words(data):
    """They are no exports of a ledger."""
    with pytest.raises(ExchangeError, match="no export of a ledger"):
        verify_export(data)


def test_an_export_without_a_seal_is_not_taken_for_one_that_holds():
    """There is nothing to check it by."""
    assert verify_export(exported().encode()).damages[0].record == "the seal"


@pytest.mark.parametrize(
    ("line", "label"),
    [(b'  {"id": "rpt-1", "x": {"id": "y"}},', "rpt-1"), (b'  {"a": 1, "id":"z"}],', "z"), (b' "reports": [', "frame"),
     (b'  {"id": "rpt-1", broken', "rpt-1"), (b"  {}", "frame"), (b"", "frame")],
)  # fmt: skip
def test_lines_are_called_by_their_record(line, label):
    """As long as anything of the id can be read."""
    assert label_of(line) == label
