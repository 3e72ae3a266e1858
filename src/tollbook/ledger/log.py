"""The tamper-evident log: decisions, attestations, judgements, reviews, keys, removals, redactions leave a hash in it.

An entry is written in the transaction that records the thing itself. Entries are numbered without gaps, and their
hashes form the tree of RFC 6962 (`tollbook.decisions.merkle`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select

from tollbook.decisions.merkle import MerkleTree
from tollbook.decisions.signatures import payload_of, signed_by
from tollbook.errors import RecordError, SigningError
from tollbook.ledger import schema
from tollbook.ledger.rows import put
from tollbook.records import (
    Decision,
    Envelope,
    Judgement,
    LogEntry,
    PartyKey,
    Programme,
    SignedStatement,
    TreeHead,
    decode,
    encode,
)
from tollbook.vocabulary.ids import canonical_json, content_id, sha256_hex

REVIEW = "review"
"""The kind of entry for what a person said of a statement; only its hash is kept, for redaction erases the words."""

RATING = "rating"
"""The kind of entry for how a person rated a source or a report; only its hash is kept, as for a review."""

Logged = Decision | Programme | SignedStatement | Judgement | PartyKey


def row_of(record: Logged) -> tuple[str, dict[str, Any]]:
    """The kind of a record and the JSON object that is hashed for it, and exported."""
    body: dict[str, Any] = msgspec.json.decode(encode(record))
    if isinstance(record, Programme):
        return "programme", {"id": content_id("prg", body), "programme": body}
    if isinstance(record, PartyKey):
        return "party", {"id": party_id(record.party, record.key), **body}
    if isinstance(record, SignedStatement):
        return "attestation", body
    return ("decision" if isinstance(record, Decision) else "judgement"), body


def party_id(party: str, key: str) -> str:
    """The id under which a party's key stands in the log."""
    return content_id("pty", {"party": party, "key": key})


def append(connection: Connection, record: Logged, at: str) -> None:
    """Log a record by the hash of its canonical JSON."""
    kind, row = row_of(record)
    append_hash(connection, kind, str(row["id"]), sha256_hex(canonical_json(row)), at)


def append_hash(connection: Connection, kind: str, record: str, sha256: str, at: str) -> None:
    """Log something of which only a hash is kept."""
    last = connection.execute(select(func.max(schema.log.c.seq))).scalar()
    put(
        connection, schema.log,
        [{"seq": 0 if last is None else last + 1, "kind": kind, "record": record, "sha256": sha256, "recorded_at": at}],
    )  # fmt: skip


def read_log(connection: Connection) -> list[LogEntry]:
    """Every entry, in order."""
    e = schema.log.c
    query = select(e.seq, e.kind, e.record, e.sha256, e.recorded_at).order_by(e.seq)
    return [
        LogEntry(index=r.seq, kind=r.kind, record=r.record, sha256=r.sha256, at=r.recorded_at)
        for r in connection.execute(query)
    ]


def tree_of(entries: list[LogEntry]) -> MerkleTree:
    """The tree over the entries."""
    return MerkleTree(entry.leaf() for entry in entries)


def put_head(connection: Connection, head: TreeHead, at: str) -> None:
    """Keep a signed head."""
    row = {"size": head.size, "root": head.root, "by": head.by, "payload": encode(head.envelope).decode(),
           "recorded_at": at}  # fmt: skip
    put(connection, schema.tree_heads, [row])


def read_heads(connection: Connection) -> list[TreeHead]:
    """The signed heads, in the order in which they were made."""
    return [head_in(row) for row in connection.execute(select(schema.tree_heads).order_by(schema.tree_heads.c.seq))]


def head_in(row: Row[Any]) -> TreeHead:
    """The signed head that a row of its table holds. Raises RecordError."""
    return TreeHead(
        size=row.size, root=row.root, by=row.by, envelope=decode(row.payload, Envelope),
        recorded_at=moment_in(row.recorded_at),
    )  # fmt: skip


def head_holds(head: TreeHead, key: str) -> bool:
    """Whether a head is signed with that key and says what was signed."""
    try:
        says = msgspec.json.decode(payload_of(head.envelope), type=dict[str, Any])
    except (SigningError, msgspec.MsgspecError, UnicodeDecodeError):
        return False
    same = (says.get("by"), says.get("size"), says.get("root")) == (head.by, head.size, head.root)
    return same and signed_by(head.envelope, key)


def moment_in(written: str) -> datetime:
    """The moment that a row of the log was recorded at. Raises RecordError for what is none."""
    try:
        return datetime.fromisoformat(written)
    except ValueError as error:
        raise RecordError(f"not a moment: {error}") from error
