"""Parties' keys and signed statements in the book. Rows are only ever added."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import log, schema
from tollbook.ledger.rows import put, starting_with
from tollbook.records import Attestation, Envelope, PartyKey, SignedStatement, decode, encode


def put_key(connection: Connection, party: str, key: str, at: str) -> bool:
    """Register a party's key; it takes the place of an earlier one. False when it is the party's already.

    Raises UsageError for a key that is or was another party's.
    """
    known = read_keys(connection)
    others = sorted({k.party for k in known if k.key == key and k.party != party})
    if others:
        raise UsageError(f"this key is {others[0]}'s; every party has a key of its own", subject=party)
    mine = [k.key for k in known if k.party == party]
    if mine and mine[-1] == key:
        return False
    if key in mine:
        raise UsageError("this key was the party's before and has been replaced; make a new one", subject=party)
    put(connection, schema.party_keys, [{"party": party, "key": key, "recorded_at": at}])
    log.append(connection, PartyKey(party=party, key=key, recorded_at=datetime.fromisoformat(at)), at)
    return True


def read_keys(connection: Connection) -> list[PartyKey]:
    """Every key registered, in the order of entry."""
    return [key_in(row) for row in connection.execute(select(schema.party_keys).order_by(schema.party_keys.c.seq))]


def key_in(row: Row[Any]) -> PartyKey:
    """The key that a row of its table holds. Raises RecordError."""
    return PartyKey(party=row.party, key=row.key, recorded_at=log.moment_in(row.recorded_at))


def put_statement(connection: Connection, statement: SignedStatement, says: Attestation, at: str) -> bool:
    """Keep what a party signed; False when it is there already."""
    a = schema.attestations.c
    if connection.execute(select(a.id).where(a.id == statement.id)).first():
        return False
    row = {"id": statement.id, "party": says.party, "subject": says.subject,
           "payload": encode(statement.envelope).decode(), "recorded_at": at}  # fmt: skip
    put(connection, schema.attestations, [row])
    log.append(connection, statement, at)
    return True


def read_statements(connection: Connection) -> list[SignedStatement]:
    """Everything that parties signed, in the order of entry."""
    rows = connection.execute(select(schema.attestations).order_by(schema.attestations.c.seq))
    return [statement_in(row) for row in rows]


def statement_in(row: Row[Any]) -> SignedStatement:
    """What a party signed, as a row of its table holds it. Raises RecordError."""
    return SignedStatement(
        id=row.id, envelope=decode(row.payload, Envelope), recorded_at=log.moment_in(row.recorded_at)
    )


def find_statement(connection: Connection, name: str) -> str:
    """The id of a signed statement from its beginning. Raises NotFoundError, or UsageError for several."""
    found = starting_with(connection, schema.attestations.c.id, name)
    if not found:
        raise NotFoundError("no attestation in this book begins so; `tollbook attestations` lists them", subject=name)
    if len(found) > 1 and name not in found:
        raise UsageError(f"several attestations begin so: {', '.join(found)}", subject=name)
    return name if name in found else found[0]
