"""The book's plain logs: settings, coverage, judgements, programmes, decisions. Rows are only ever added."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import CompoundSelect, Connection, func, literal, select, union_all

from tollbook.errors import NotFoundError
from tollbook.ledger import log, schema
from tollbook.ledger.current import current_reports
from tollbook.ledger.rating import grades_in_force
from tollbook.ledger.reviewing import in_force, read_reviews
from tollbook.ledger.rows import put, rows_in
from tollbook.ledger.signing import read_keys, read_statements
from tollbook.records import Coverage, Decision, Judgement, Programme, decode, encode
from tollbook.tolls.policy import DEFAULT_POLICY, TollPolicy
from tollbook.vocabulary.ids import canonical_json, sha256_hex

SETTINGS = {"names": ("masked", "shown")}
"""Settings of a book: the values each can have, the default first."""


def put_setting(connection: Connection, name: str, value: str, at: str) -> None:
    """Change a setting; its earlier values stay in the log."""
    put(connection, schema.settings, [{"name": name, "value": value, "recorded_at": at}])


def read_setting(connection: Connection, name: str) -> str | None:
    """The value set last, None where it never was."""
    s = schema.settings.c
    return connection.execute(select(s.value).where(s.name == name).order_by(s.seq.desc()).limit(1)).scalar()


POLICY = "toll_policy"


def put_policy(connection: Connection, policy: TollPolicy, at: str) -> bool:
    """Log the policy for tolls that holds from now on; False when it is the one that holds already."""
    if policy == read_policy(connection):
        return False
    put_setting(connection, POLICY, encode(policy).decode(), at)
    return True


def read_policy(connection: Connection) -> TollPolicy:
    """The policy for tolls that holds."""
    written = read_setting(connection, POLICY)
    return decode(written, TollPolicy) if written else DEFAULT_POLICY


def put_coverage(connection: Connection, coverages: Iterable[Coverage], at: str) -> None:
    """Log coverage; a later row of the same id says when its source was last retrieved."""
    rows = {c.id: {"id": c.id, "payload": encode(c).decode(), "recorded_at": at} for c in coverages}
    there = {c.id: encode(c).decode() for c in read_coverage(connection)}
    put(connection, schema.coverage, [row for row in rows.values() if there.get(row["id"]) != row["payload"]])


def read_coverage(connection: Connection) -> list[Coverage]:
    """All coverage, each with its latest successful retrieval, by source, start and id."""
    latest: dict[str, Coverage] = {}
    c = schema.coverage.c
    for row in connection.execute(select(c.payload).order_by(c.seq)):
        found = decode(row.payload, Coverage)
        latest[found.id] = _later(latest.get(found.id), found)
    return sorted(latest.values(), key=lambda c: (c.source, c.start, c.id))


def _later(first: Coverage | None, second: Coverage) -> Coverage:
    if first is None or first.last_retrieved_at is None:
        return second
    if second.last_retrieved_at is None or second.last_retrieved_at < first.last_retrieved_at:
        return first
    return second


def put_judgement(connection: Connection, judgement: Judgement, at: str) -> bool:
    """Log a person's judgement; False when it is there already. Raises NotFoundError for unknown mentions."""
    m, j = schema.mentions.c, schema.judgements.c
    pair = {judgement.left, judgement.right}
    missing = pair - {row.id for row in rows_in(connection, select(m.id), m.id, pair)}
    if missing:
        raise NotFoundError("no mention of that name in this book", subject=", ".join(sorted(missing)))
    if connection.execute(select(j.id).where(j.id == judgement.id)).first():
        return False
    row = {"id": judgement.id, "left": judgement.left, "right": judgement.right,
           "payload": encode(judgement).decode(), "recorded_at": at}  # fmt: skip
    put(connection, schema.judgements, [row])
    log.append(connection, judgement, at)
    return True


def read_judgements(connection: Connection) -> list[Judgement]:
    """Every judgement, in the order of entry."""
    j = schema.judgements.c
    return [decode(row.payload, Judgement) for row in connection.execute(select(j.payload).order_by(j.seq))]


def put_decision(connection: Connection, decision: Decision, programme: Programme | None, at: str) -> bool:
    """Log a decision, and its programme beside it; False when it is there already."""
    p, d = schema.programmes.c, schema.decisions.c
    unknown = connection.execute(select(p.id).where(p.id == decision.programme_id)).first() is None
    if programme is not None and unknown:
        row = {"id": decision.programme_id, "name": programme.name, "payload": encode(programme).decode(),
               "recorded_at": at}  # fmt: skip
        put(connection, schema.programmes, [row])
        log.append(connection, programme, at)
    if connection.execute(select(d.id).where(d.id == decision.id)).first():
        return False
    put(
        connection, schema.decisions,
        [{"id": decision.id, "programme": decision.programme, "gate": decision.gate,
          "as_of": decision.as_of.isoformat(), "verdict": decision.verdict.value,
          "payload": encode(decision).decode(), "recorded_at": at}],
    )  # fmt: skip
    log.append(connection, decision, at)
    return True


def read_programmes(connection: Connection) -> list[Programme]:
    """Every version of every programme by which anything was decided, by name and version."""
    p = schema.programmes.c
    found = [decode(payload, Programme) for payload in connection.execute(select(p.payload)).scalars()]
    return sorted(found, key=lambda made: (made.name, made.version))


_decision = msgspec.json.Decoder(Decision)


def read_decisions(connection: Connection) -> list[Decision]:
    """Every decision, in the order of entry."""
    d = schema.decisions.c
    return [_decision.decode(row.payload) for row in connection.execute(select(d.payload).order_by(d.seq))]


def version(connection: Connection) -> str:
    """A word that changes whenever anything is added to the log; cheap, for caches. Not a digest of the content."""
    return "-".join(str(last or 0) for _, last in sorted(connection.execute(_lasts()).fetchall()))


@cache
def _lasts() -> CompoundSelect[Any]:
    """The question for the last row of every log."""
    logs = [table for table in schema.metadata.sorted_tables if "seq" in table.c]
    return union_all(*(select(literal(n), func.max(log.c.seq)) for n, log in enumerate(logs)))


def cut_off(connection: Connection, *, kept: bool = True) -> str:
    """What the book rests on, in a form that depends on its content alone, not on when or in which order it came.

    `kept` says whether the book has its blocks of reports, which its past has not.
    """
    j = schema.judgements.c
    reports = current_reports(connection, kept=kept)
    judged = [row.id for row in connection.execute(select(j.id).order_by(j.id))]
    watched = [encode(coverage).decode() for coverage in read_coverage(connection)]
    held: dict[str, object] = {"reports": [], "judgements": judged, "coverage": watched}
    signed = sorted(statement.id for statement in read_statements(connection))
    keys = [[key.party, key.key] for key in read_keys(connection)]
    held |= {"keys": keys, "signed": signed} if keys or signed else {}
    reviewed = sorted(review.id for review in in_force(read_reviews(connection)).values())
    held |= {"reviews": reviewed} if reviewed else {}
    policy = read_policy(connection)
    held |= {"policy": list(policy.best)} if policy != DEFAULT_POLICY else {}
    held |= {"min_confidence": str(policy.min_confidence)} if policy.min_confidence else {}
    held |= {"least": list(policy.least)} if policy.least != (None, None) else {}
    held |= {"grades": {s: list(g) for s, g in grades_in_force(connection).items()}} if policy.graded else {}
    quoted = np.empty(len(reports), dtype=[("open", "S1"), ("id", "S24"), ("close", "S2")])
    quoted["open"], quoted["id"], quoted["close"] = b'"', reports, b'",'
    names = quoted.tobytes()[:-1]  # canonical as they are, and very many
    digest = sha256_hex(canonical_json(held).replace(b'"reports":[]', b'"reports":[' + names + b"]", 1))
    return f"{len(reports)} reports, {digest[:20]}"
