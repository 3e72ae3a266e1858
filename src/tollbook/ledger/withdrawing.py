"""Taking reports back: removal keeps the record, redaction erases text and passages for good."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, delete, select, update

from tollbook.errors import BookBusyError, UsageError
from tollbook.ledger import history, schema
from tollbook.ledger.connection import place_of
from tollbook.ledger.derive import Assembler, Change, renew
from tollbook.ledger.entering import settle
from tollbook.ledger.entries import ReportState
from tollbook.ledger.faults import translating
from tollbook.ledger.log import append_hash
from tollbook.ledger.reports import states
from tollbook.ledger.rows import put


def withdraw(
    connection: Connection, report: str, kind: ReportState, *, reason: str, author: str | None, assemble: Assembler,
    at: str,
) -> set[str]:  # fmt: skip
    """Log that a report is removed or redacted, erase what redaction erases, and bring the incidents up to date.

    Returns the incidents that changed. Raises UsageError when it is so already.
    """
    stands = states(connection, [report])[report]
    if stands is kind or stands is ReportState.REDACTED:
        raise UsageError(f"it was {stands.value} before; nothing changes", subject=report)
    r = schema.reports.c
    sha256 = connection.execute(select(r.sha256).where(r.id == report)).scalar_one()
    put(
        connection, schema.withdrawals,
        [{"report": report, "kind": kind.value, "reason": reason, "author": author, "sha256": sha256,
          "recorded_at": at}],
    )  # fmt: skip
    append_hash(connection, kind.value, report, sha256, at)
    _, gone, kin = settle(connection, [report], at)
    words = f"the report that told of it was {kind.value}" + (f" ({reason})" if reason else "")
    change = Change(gone=tuple(gone), families=tuple(sorted(kin)), reason=words)
    changed = renew(connection, change, assemble=assemble, at=at)
    if kind is ReportState.REDACTED:
        erase(connection, report)
        history.begin(connection, at)
    return changed


def erase(connection: Connection, report: str) -> None:
    """Erase a report's text, title, addresses, statements, passages, totals, reviews; ids, dates and hash stay."""
    m, r, s, t = schema.mentions.c, schema.reports.c, schema.statements.c, schema.stated_totals.c
    connection.execute(delete(schema.texts).where(schema.texts.c.report == report))
    connection.execute(delete(schema.copy_keys).where(schema.copy_keys.c.report == report))
    mine = select(m.id).where(m.report == report)
    connection.execute(update(schema.statements).where(s.mention.in_(mine)).values(payload=None))
    connection.execute(update(schema.stated_totals).where(t.report == report).values(payload=None))
    connection.execute(update(schema.reviews).where(schema.reviews.c.report == report).values(payload=None))
    connection.execute(update(schema.ratings).where(schema.ratings.c.subject == report).values(payload=None))
    blank = {"title": None, "url": None, "file": None, "address": None, "unread": None}
    connection.execute(update(schema.reports).where(r.id == report).values(**blank))


_WORDS = (
    "texts", "reports", "statements", "stated_totals", "reviews", "ratings", "incidents", "toll_rows",
    "incident_actors", "incident_blocks", "features",
    *(table.name for table in history.TABLES),
)  # fmt: skip


def scrub(engine: Engine) -> None:
    """Leave nothing of what was erased in the book's files: free pages, write-ahead log, dead rows.

    SQLite overwrites deleted content with zeros (secure_delete) but keeps older pages in the write-ahead log
    until a checkpoint truncates it; PostgreSQL keeps dead rows until VACUUM FULL rewrites the tables.
    Raises BookBusyError when somebody reads the book meanwhile, and the log could not be truncated yet.
    """
    place = place_of(engine)
    with translating(place):
        if engine.dialect.name == "sqlite":
            engine.dispose()
            raw = engine.raw_connection()
            try:
                raw.cursor().execute("VACUUM")
                busy, *_ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                raw.close()
            if busy:
                raise BookBusyError(
                    "the report is redacted, but another process reads the book, so that a trace remains in its "
                    "write-ahead log; run the command again when it has finished",
                    subject=place,
                )
            return
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in _WORDS:
                connection.exec_driver_sql(f"VACUUM FULL {table}")
