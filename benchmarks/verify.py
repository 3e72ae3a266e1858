"""How long it takes to check an export of 100,000 records: `python benchmarks/verify.py`.

Half of the records are decisions with their entries in the log, half reports; the seal and the log's head are signed.
"""

from __future__ import annotations

import io
import sys
import time
from datetime import UTC, date, datetime

import msgspec

from tollbook.decisions.merkle import MerkleTree
from tollbook.decisions.signatures import new_private_key, public_key_of, sign
from tollbook.exchange.ledger_json import ledger_json
from tollbook.exchange.privacy import Masker
from tollbook.exchange.seal import sealed
from tollbook.exchange.verifying import verify_export
from tollbook.exchange.view import LedgerView
from tollbook.records import HEAD_TYPE, Decision, Finding, LogEntry, Report, encode
from tollbook.vocabulary.codes import Severity, Verdict
from tollbook.vocabulary.ids import canonical_json, sha256_hex
from tollbook.vocabulary.truth import Truth


def decision(number: int) -> Decision:
    """An invented decision with one finding."""
    finding = Finding(condition="quiet", expression="attacks <= 1", truth=Truth.MET, severity=Severity.BLOCKING,
                      reasons=(f"attacks: {number % 7} attacks",))  # fmt: skip
    return Decision.build(
        programme="p", programme_id="prg-1", gate="g", as_of=date.fromordinal(700_000 + number % 30_000),
        verdict=Verdict.GRANT, only_undetermined=False, findings=(finding,), measurements=(), incidents=(),
        passages=(), reasons=("the blocking condition is met",), cut_off=f"{number} reports",
    )  # fmt: skip


def export(records: int) -> tuple[bytes, dict[str, str]]:
    """A sealed and signed export, and the public key."""
    private = new_private_key()
    rows = [msgspec.json.decode(encode(decision(n))) for n in range(records // 2)]
    bodies = [canonical_json(row) for row in rows]
    log = [
        LogEntry(index=n, kind="decision", record=row["id"], sha256=sha256_hex(body), at="2031-04-01T00:00:00Z").leaf()
        for n, (row, body) in enumerate(zip(rows, bodies, strict=True))
    ]
    tree = MerkleTree(log)
    says = {"at": datetime.now(UTC).isoformat(), "by": "Court", "root": tree.root().hex(), "size": len(tree)}
    head = {"id": "head-0", "by": "Court", "root": says["root"], "size": says["size"],
            "envelope": msgspec.to_builtins(sign(says, HEAD_TYPE, private))}  # fmt: skip
    reports = (Report.build(text=f"Report {n}.", title=f"Report {n}") for n in range(records - records // 2))
    view = LedgerView(
        reports=reports, incidents=[], totals=[], report={}.__getitem__, mention={}.__getitem__,
        reconciliations={},
        annexes={"decisions": bodies, "log": log, "tree_heads": [canonical_json(head)]},
    )  # fmt: skip
    out = io.StringIO()
    ledger_json(view, out, masker=Masker(enabled=False))
    return sealed(out.getvalue(), by="Court", private=private).encode(), {"Court": public_key_of(private)}


def main() -> None:
    """Print seconds for a tenth and for all of the records, so that growth is seen."""
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    for count in (records // 10, records):
        data, keys = export(count)
        start = time.perf_counter()
        found = verify_export(data, keys)
        seconds = time.perf_counter() - start
        assert not found.damages
        assert all(s.known for s in found.signatures)
        print(f"{count:>9,} records, {len(data) / 1e6:6.1f} MB: verified in {seconds:.2f} s")


if __name__ == "__main__":
    main()
