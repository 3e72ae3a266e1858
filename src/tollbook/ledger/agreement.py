"""Whether a book and its tamper-evident log agree (`tollbook.ledger.log`): nothing altered, absent or unlogged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, select

from tollbook.decisions.statements import read_statement
from tollbook.errors import TollbookError
from tollbook.ledger import schema
from tollbook.ledger.log import RATING, REVIEW, head_holds, head_in, party_id, read_log, row_of, tree_of
from tollbook.ledger.signing import key_in, statement_in
from tollbook.records import LogEntry
from tollbook.vocabulary.ids import canonical_json, sha256_hex

_LOGGED = {
    "programme": (schema.programmes, ("recorded_at", "id")),
    "decision": (schema.decisions, ("seq",)),
    "judgement": (schema.judgements, ("seq",)),
    "party": (schema.party_keys, ("seq",)),
    "attestation": (schema.attestations, ("seq",)),
}
"""What stands in the log by its content, its table, and the order of its rows."""

_SAID = {REVIEW: (schema.reviews, ("report", "statement")), RATING: (schema.ratings, ("subject",))}
"""What stands in the log by the hash of its words, its table, and the columns beside them; the first, of what it is."""

_UNREADABLE = (TollbookError, msgspec.MsgspecError, KeyError, TypeError, ValueError)
"""What comes of a row that somebody wrote without regard for its form."""

_REDACTED = "redacted"


class _Log:
    """The entries of a log, as records are looked for in them."""

    def __init__(self, entries: Sequence[LogEntry]) -> None:
        self.entries = entries
        self.named = {(entry.kind, entry.record) for entry in entries}
        self._moments = {(entry.kind, entry.record, entry.sha256): entry.at for entry in entries}
        begun = takewhile(lambda entry: entry.at == entries[0].at, entries)
        self._begun = frozenset((entry.kind, entry.record) for entry in begun)
        self._own_moments = False
        self._moved: list[str] = []

    def faults(self, kind: str, name: str, sha256: str, recorded_at: str) -> list[str]:
        """How a record of the book, by its hash, differs from what was logged."""
        at = self._moments.get((kind, name, sha256))
        if at is None:
            altered = (kind, name) in self.named
            return [f"{kind} {name} is not what the log says it was" if altered else f"{kind} {name} is not in the log"]
        found = (
            [] if at == recorded_at else [f"{kind} {name} was recorded at {at} by the log, {recorded_at} by its row"]
        )
        if (kind, name) not in self._begun:
            return found
        self._own_moments |= not found
        self._moved += found
        return []

    def moved_at_the_beginning(self) -> list[str]:
        """Of what the log was begun with, which has another moment in the book; to be asked when all was looked for.

        A book that is older than its log gave it everything at one moment, which is nobody's own: there each differs.
        """
        return self._moved if self._own_moments or len(self._begun) == 1 else []


def rows_of(connection: Connection) -> Iterator[tuple[str, dict[str, Any]]]:
    """Whatever the book holds that must stand in the log by its content: kind and JSON object, as it was stored."""
    for kind, row in _stored(connection):
        yield kind, _object(kind, row)


def faults_of(connection: Connection) -> list[str]:
    """Where the book and its log do not agree, in words: altered, absent and unlogged records, wrong heads."""
    log = _Log(read_log(connection))
    found = [f"the log lacks entry {n}" for n, entry in enumerate(log.entries) if entry.index != n][:1]
    held: list[tuple[str, str]] = []
    for kind, row in _stored(connection):
        held.append((kind, _name(kind, row)))
        found += _content_faults(kind, row, log)
    for kind, row in _said(connection):
        held.append((kind, row.id))
        found += _word_faults(kind, row, log)
    for row in connection.execute(select(schema.withdrawals).order_by(schema.withdrawals.c.seq)):
        held.append((row.kind, row.report))
        found += log.faults(row.kind, row.report, row.sha256, row.recorded_at)
    found += log.moved_at_the_beginning()
    found += [f"{kind} {name} is in the log and no longer in the book" for kind, name in sorted(log.named - {*held})]
    return [*found, *_order_faults(held, log.entries), *_head_faults(connection, log.entries)]


def _stored(connection: Connection) -> Iterator[tuple[str, Row[Any]]]:
    for kind, (table, order) in _LOGGED.items():
        for row in connection.execute(select(table).order_by(*(table.c[name] for name in order))):
            yield kind, row


def _name(kind: str, row: Row[Any]) -> str:
    return party_id(row.party, row.key) if kind == "party" else str(row.id)


def _object(kind: str, row: Row[Any]) -> dict[str, Any]:
    """The JSON object that is hashed for a row. Raises one of `_UNREADABLE`."""
    if kind == "party":
        return row_of(key_in(row))[1]
    if kind == "attestation":
        return row_of(statement_in(row))[1]
    found: dict[str, Any] = msgspec.json.decode(row.payload)
    return {"id": row.id, "programme": found} if kind == "programme" else found


def _columns(kind: str, row: Row[Any], made: Mapping[str, Any]) -> dict[str, object]:
    """What the columns beside a row's content have to say, for questions that are asked of them."""
    if kind == "programme":
        return {"name": made["programme"]["name"]}
    if kind == "attestation":
        says = read_statement(statement_in(row).envelope)
        return {"party": says.party, "subject": says.subject}
    names = {"decision": ("id", "programme", "gate", "as_of", "verdict"), "judgement": ("id", "left", "right")}
    return {name: made[name] for name in names.get(kind, ())}


def _content_faults(kind: str, row: Row[Any], log: _Log) -> list[str]:
    name = _name(kind, row)
    try:
        made = _object(kind, row)
        sha256, columns = sha256_hex(canonical_json(made)), _columns(kind, row, made)
    except _UNREADABLE:
        return [f"{kind} {name} cannot be read, so it is not what the log says it was"]
    wrong = [column for column, value in columns.items() if getattr(row, column) != value]
    found = [f"{kind} {name} is listed under another {column} than it was recorded with" for column in wrong]
    return [*log.faults(kind, name, sha256, row.recorded_at), *found]


def _said(connection: Connection) -> Iterator[tuple[str, Row[Any]]]:
    """What people said of statements and sources, of which the log has the hash of the words alone."""
    for kind, (table, _) in _SAID.items():
        for row in connection.execute(select(table).order_by(table.c.seq)):
            yield kind, row


def _word_faults(kind: str, row: Row[Any], log: _Log) -> list[str]:
    columns = _SAID[kind][1]
    if row.payload is None:  # as redaction leaves it
        erased = (_REDACTED, getattr(row, columns[0])) in log.named
        return [] if erased else [f"{kind} {row.id} was erased, and its report never redacted"]
    try:
        made = msgspec.json.decode(row.payload)
        wrong = [column for column in columns if getattr(row, column) != made[column]]
    except _UNREADABLE:
        wrong = []  # the hash tells
    found = [f"{kind} {row.id} is listed under another {column} than it was recorded with" for column in wrong]
    return [*log.faults(kind, row.id, sha256_hex(row.payload.encode()), row.recorded_at), *found]


def _order_faults(held: Sequence[tuple[str, str]], entries: Sequence[LogEntry]) -> list[str]:
    """Rows that stand in another order than they were logged in: of keys and of what people said, the last counts."""
    place = {(entry.kind, entry.record): entry.index for entry in reversed(entries)}
    last: dict[str, int] = {}
    found = []
    for kind, name in held:
        index = place.get((kind, name), -1)
        if index >= 0 and index < last.get(kind, 0):
            found.append(f"{kind} {name} stands behind what was recorded after it")
        last[kind] = max(index, last.get(kind, 0))
    return found


def _head_faults(connection: Connection, entries: Sequence[LogEntry]) -> list[str]:
    """Heads that are not of this log, or that nobody signed whose key the book has."""
    tree, found = tree_of(list(entries)), []
    k, h = schema.party_keys.c, schema.tree_heads.c
    keys = connection.execute(select(k.party, k.key)).fetchall()
    for row in connection.execute(select(schema.tree_heads).order_by(h.seq)):
        if not 0 <= row.size <= len(tree) or tree.root(row.size).hex() != row.root:
            found.append(f"the head of size {row.size}, signed by {row.by}, is not that of this log")
            continue
        try:
            head = head_in(row)
        except _UNREADABLE:
            found.append(f"the head of size {row.size}, signed by {row.by}, cannot be read")
            continue
        if not any(head_holds(head, key.key) for key in keys if key.party == row.by):
            found.append(f"the head of size {row.size} is not signed with a key of {row.by}")
    return found
