"""Whether a book and its tamper-evident log agree (`tollbook.ledger.log`): nothing altered, absent or unlogged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.log import RATING, REVIEW, read_heads, read_log, row_of, tree_of
from tollbook.ledger.signing import read_keys, read_statements
from tollbook.vocabulary.ids import canonical_json, sha256_hex


def rows_of(connection: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Whatever the book holds that must stand in the log by its content: kind and JSON object, as it was stored."""
    p = schema.programmes.c
    for row in connection.execute(select(p.id, p.payload).order_by(p.recorded_at, p.id)):
        yield "programme", {"id": row.id, "programme": msgspec.json.decode(row.payload)}
    for table, kind in ((schema.decisions, "decision"), (schema.judgements, "judgement")):
        for payload in connection.execute(select(table.c.payload).order_by(table.c.seq)).scalars():
            yield kind, msgspec.json.decode(payload)
    yield from map(row_of, read_keys(connection))
    yield from map(row_of, read_statements(connection))


def faults_of(connection: Connection) -> list[str]:
    """Where the book and its log do not agree, in words: altered, absent and unlogged records, wrong heads."""
    entries = read_log(connection)
    found = [f"the log lacks entry {n}" for n, entry in enumerate(entries) if entry.index != n][:1]
    logged = {(entry.kind, entry.record, entry.sha256) for entry in entries}
    named = {(entry.kind, entry.record) for entry in entries}
    held = set()
    for kind, row in rows_of(connection):
        held.add((kind, row["id"]))
        if (kind, row["id"], sha256_hex(canonical_json(row))) not in logged:
            said = "is not what the log says it was" if (kind, row["id"]) in named else "is not in the log"
            found.append(f"{kind} {row['id']} {said}")
    kept = {"decision", "programme", "attestation", "judgement", "party"}
    found += [f"{kind} {name} is in the log and no longer in the book" for kind, name in sorted(named - held)
              if kind in kept]  # fmt: skip
    w = schema.withdrawals.c
    taken = {(r.kind, r.report, r.sha256) for r in connection.execute(select(w.kind, w.report, w.sha256))}
    found += [f"{kind} report {name}: its withdrawal is not in the log" for kind, name, sha in sorted(taken)
              if (kind, name, sha) not in logged]  # fmt: skip
    for kind, table in ((REVIEW, schema.reviews), (RATING, schema.ratings)):
        held_rows = select(table.c.id, table.c.payload).where(table.c.payload.is_not(None)).order_by(table.c.seq)
        for said_of in connection.execute(held_rows):
            if (kind, said_of.id, sha256_hex(said_of.payload.encode())) not in logged:
                said = "is not what the log says it was" if (kind, said_of.id) in named else "is not in the log"
                found.append(f"{kind} {said_of.id} {said}")
    tree = tree_of(entries)
    found += [
        f"the head of size {head.size}, signed by {head.by}, is not that of this log"
        for head in read_heads(connection)
        if head.size > len(tree) or tree.root(head.size).hex() != head.root
    ]
    return found
