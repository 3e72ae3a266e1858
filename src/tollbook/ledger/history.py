"""What incidents and reports were before they changed: each past state with the moments from and until which it held.

Only what changes is copied, when it changes, in the same transaction. A past state of the book is then a question of
ranges (`views.py`), on SQLite and PostgreSQL alike. Sums change with every report; what they were is kept by the day
(`sums.py`). A redaction erases all of it, so that no word that was erased is left; the past before that is worked out
from the log (`past.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Index, Integer, Table, delete, func, insert, literal, select, update

from tollbook.ledger import schema
from tollbook.ledger.rows import chunks, drop_in, put

since = Table(  # from when incidents and reports stand as they do; of those left out, since the history began
    "since",
    schema.metadata,
    Column("subject", schema.word(24), primary_key=True),
    Column("moment", schema.word(27), nullable=False),
    Index("since_by_moment", "moment"),
    sqlite_with_rowid=False,
)

_SUBJECTS = {
    schema.incidents: "id", schema.incident_mentions: "incident", schema.incident_actors: "incident",
    schema.toll_rows: "incident", schema.incident_victims: "incident", schema.report_states: "report",
}  # fmt: skip


def _past(table: Table, subject: str) -> Table:
    name = f"past_{table.name}"
    return Table(
        name, schema.metadata, *(Column(c.name, c.type, nullable=c.nullable) for c in table.c),
        Column("held_from", schema.word(27), nullable=False), Column("held_until", schema.word(27), nullable=False),
        Index(f"{name}_by_{subject}", subject), Index(f"{name}_by_end", "held_until"),
    )  # fmt: skip


PAST = {table: _past(table, subject) for table, subject in _SUBJECTS.items()}
"""For each table of what is derived and listed the one that keeps what stood there before."""
_R = PAST[schema.toll_rows]
Index("past_toll_rows_by_start", _R.c.held_from)
Index("past_toll_rows_by_key", *(_R.c[name] for name in ("nationality", "role", "wide", "country", "last_day")))


def _past_sums(table: Table) -> Table:
    return Table(
        f"past_{table.name}", schema.metadata, Column("node", Integer, primary_key=True, autoincrement=False),
        *(Column(c.name, c.type, primary_key=c.primary_key, nullable=False, autoincrement=False) for c in table.c),
        Column("held_until", Integer, nullable=False), sqlite_with_rowid=False,
    )  # fmt: skip


PAST_SUMS = {table: _past_sums(table) for table in (schema.toll_spans, schema.toll_sums)}
"""For each table of sums the one that says what they were, with the days from and until which they held.

Days are proleptic Gregorian ordinals, UTC; held from day 0: since the history began. Under which node a period is kept:
`periods.py`.
"""
TABLES = (since, *PAST.values(), *PAST_SUMS.values())
BEGINS = "history_from"
"""The fact of a book that says from which moment on its history is kept."""
SUMS_UNTIL = "sums_kept_until"
"""The fact of a book that says on which day, as an ordinal, sums changed last; no sum was kept until a later one."""


def subject_of(table: Table) -> str:
    """The column that says of which incident or report a row is."""
    return _SUBJECTS[table]


def leave(connection: Connection, subjects: Iterable[str], at: str, *, reports: bool = False) -> dict[str, str]:
    """Keep how incidents (or reports) stood until `at`, before they are changed or taken out.

    Returns those that came later than that, since a clock was turned back, with when; they are as if they never were.
    """
    tables = [table for table in PAST if (table is schema.report_states) is reports]
    later: dict[str, str] = {}
    for some in chunks(subjects):
        for table in tables:
            subject, past = table.c[_SUBJECTS[table]], PAST[table]
            stood = select(*table.c, func.coalesce(since.c.moment, ""), literal(at)).select_from(
                table.outerjoin(since, since.c.subject == subject)
            )
            names = [*table.c.keys(), "held_from", "held_until"]
            stood = stood.where(subject.in_(some), func.coalesce(since.c.moment, "") < at)
            connection.execute(insert(past).from_select(names, stood))
        came = select(since.c.subject, since.c.moment).where(since.c.subject.in_(some), since.c.moment > at)
        later |= {row.subject: row.moment for row in connection.execute(came)}
        drop_in(connection, since, since.c.subject, some)
    return later


def come(connection: Connection, subjects: Iterable[str], at: str) -> None:
    """Note that incidents or reports stand as they do from `at` on."""
    put(connection, since, [{"subject": subject, "moment": at} for subject in subjects])


def begin(connection: Connection, at: str) -> None:
    """Forget the history there is; what stands now is kept from `at` on."""
    for table in TABLES:
        connection.execute(delete(table))
    for table in PAST_SUMS:
        connection.execute(update(table).where(table.c.held_from != 0).values(held_from=0))
    b = schema.book.c
    connection.execute(delete(schema.book).where(b.name == SUMS_UNTIL))
    known = connection.execute(update(schema.book).where(b.name == BEGINS).values(value=at))
    if not known.rowcount:
        put(connection, schema.book, [{"name": BEGINS, "value": at}])


def begins(connection: Connection) -> str:
    """From which moment on the past is kept as it stood."""
    b = schema.book.c
    return str(connection.execute(select(b.value).where(b.name == BEGINS)).scalar_one())
