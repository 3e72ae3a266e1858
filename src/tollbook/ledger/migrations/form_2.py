"""Form 2: tolls also summed over incidents, so that no question reads them all; attestations; a log."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Text, text
from sqlalchemy.types import TypeEngine

from tollbook.ledger.clock import stamp
from tollbook.vocabulary.ids import canonical_json, sha256_hex

_NUMBERS = ("low", "best", "high", "open", "sure", "maybe")
_ROWS = """
INSERT INTO toll_rows (nationality, role, wide, last_day, incident, outcome, country, first_day, dated,
                       low, best, high, open, sure, maybe)
SELECT nationality, role, wide, last_day, incident, outcome, country, first_day, dated,
       low, best, high, open, sure, maybe
FROM incident_tolls
"""
_SPANS = """
INSERT INTO toll_spans (nationality, role, wide, last_day, first_day, outcome, country, dated,
                        low, best, high, open, sure, maybe, members)
SELECT nationality, role, wide, last, first, outcome, country, dated,
       sum(low), sum(best), sum(high), sum(open), sum(sure), sum(maybe), count(*)
FROM (
  SELECT toll_rows.*,
         CASE WHEN wide = 1 THEN first_day ELSE first_day - (first_day + 6) % 7 END AS first,
         CASE WHEN wide = 1 THEN last_day ELSE last_day - (last_day + 6) % 7 + 6 END AS last
  FROM toll_rows
) AS rounded
GROUP BY nationality, role, wide, last, first, outcome, country, dated
"""
_SUMS = """
INSERT INTO toll_sums (nationality, role, outcome, country, low, best, high, open, sure, maybe, members)
SELECT nationality, role, outcome, country,
       sum(low), sum(best), sum(high), sum(open), sum(sure), sum(maybe), count(*)
FROM toll_rows
GROUP BY nationality, role, outcome, country
"""


def upgrade(op: Operations) -> None:
    """Keep tolls in the order of their days, and their sums beside them; make room for attestations."""
    _sum_tolls(op)
    _attest(op)
    _log(op)


def _attest(op: Operations) -> None:
    op.create_table(
        "party_keys", _seq(), Column("party", Text, nullable=False), Column("key", _word(60), nullable=False),
        _recorded(), if_not_exists=True,
    )  # fmt: skip
    op.create_table(
        "attestations", _seq(), Column("id", _word(24), nullable=False, unique=True),
        Column("party", Text, nullable=False), Column("subject", Text, nullable=False),
        Column("payload", Text, nullable=False), _recorded(), if_not_exists=True,
    )  # fmt: skip
    op.create_index("attestations_by_subject", "attestations", ["subject"], if_not_exists=True)


def _log(op: Operations) -> None:
    """The tamper-evident log, begun with a hash of whatever the book holds that belongs into it."""
    op.create_table(
        "log", Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
        Column("kind", _word(16), nullable=False), Column("record", _word(24), nullable=False),
        Column("sha256", _word(64), nullable=False), _recorded(), if_not_exists=True,
    )  # fmt: skip
    op.create_index("log_by_record", "log", ["record"], if_not_exists=True)
    op.create_table(
        "tree_heads", _seq(), Column("size", BigInteger, nullable=False), Column("root", _word(64), nullable=False),
        Column("by", Text, nullable=False), Column("payload", Text, nullable=False), _recorded(), if_not_exists=True,
    )  # fmt: skip
    book = op.get_bind()
    if book.execute(text("SELECT count(*) FROM log")).scalar_one():
        return
    found: list[tuple[str, str, str, str]] = []
    for when, identifier, payload in book.execute(text("SELECT recorded_at, id, payload FROM programmes")):
        row = {"id": identifier, "programme": msgspec.json.decode(payload)}
        found.append((when, "programme", identifier, sha256_hex(canonical_json(row))))
    for table, kind in (("decisions", "decision"), ("judgements", "judgement")):
        for when, identifier, payload in book.execute(text(f"SELECT recorded_at, id, payload FROM {table}")):  # noqa: S608
            found.append((when, kind, identifier, sha256_hex(canonical_json(msgspec.json.decode(payload)))))
    taken = book.execute(text("SELECT recorded_at, kind, report, sha256 FROM withdrawals")).fetchall()
    found += [tuple(row) for row in taken]
    now = stamp(datetime.now(UTC))  # when they came into the log, which is not when they were recorded
    insert = text("INSERT INTO log (seq, kind, record, sha256, recorded_at) VALUES (:seq, :kind, :record, :sha, :at)")
    for seq, (_, kind, record, sha) in enumerate(sorted(found)):
        book.execute(insert, {"seq": seq, "kind": kind, "record": record, "sha": sha, "at": now})


def _sum_tolls(op: Operations) -> None:
    op.create_table(
        "toll_rows",
        *_persons(),
        Column("wide", Integer, primary_key=True, autoincrement=False),
        Column("last_day", Integer, primary_key=True, autoincrement=False),
        Column("incident", _word(24), ForeignKey("incidents.id"), primary_key=True),
        Column("outcome", _word(10), primary_key=True),
        Column("country", _word(2), nullable=False),
        Column("first_day", Integer, nullable=False),
        Column("dated", Integer, nullable=False),
        *_numbers(),
        sqlite_with_rowid=False,
    )
    op.execute(_ROWS)
    op.drop_table("incident_tolls")
    op.create_index("toll_rows_by_incident", "toll_rows", ["incident", "nationality", "role"])
    op.create_table(
        "toll_spans",
        *_persons(),
        Column("wide", Integer, primary_key=True, autoincrement=False),
        Column("last_day", Integer, primary_key=True, autoincrement=False),
        Column("first_day", Integer, primary_key=True, autoincrement=False),
        Column("outcome", _word(10), primary_key=True),
        Column("country", _word(2), primary_key=True),
        Column("dated", Integer, primary_key=True, autoincrement=False),
        *_numbers(),
        Column("members", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(_SPANS)
    op.create_table(
        "toll_sums",
        *_persons(),
        Column("outcome", _word(10), primary_key=True),
        Column("country", _word(2), primary_key=True),
        *_numbers(),
        Column("members", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(_SUMS)


def _seq() -> Column[int]:
    return Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True)


def _recorded() -> Column[str]:
    return Column("recorded_at", _word(27), nullable=False)


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def _persons() -> tuple[Column[str], Column[str]]:
    return Column("nationality", _word(4), primary_key=True), Column("role", _word(40), primary_key=True)


def _numbers() -> list[Column[int]]:
    return [Column(name, BigInteger, nullable=False) for name in _NUMBERS]
