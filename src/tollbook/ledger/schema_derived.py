"""The tables that follow from the log: made anew from it at any time, changed in the same transaction as it."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text

from tollbook.ledger.schema_columns import metadata, word


def _persons() -> tuple[Column[str], Column[str]]:
    return Column("nationality", word(4), primary_key=True), Column("role", word(40), primary_key=True)


def _numbers() -> Iterator[Column[int]]:
    for name in ("low", "best", "high", "open", "sure", "maybe"):
        yield Column(name, BigInteger, nullable=False)


report_states = Table(
    "report_states",
    metadata,
    Column("report", word(24), ForeignKey("reports.id"), primary_key=True),
    Column("state", word(10), nullable=False),
    Column("family", word(24), nullable=False),
    Index("report_states_by_family", "family"),
)

report_blocks = Table(  # the ids of those that count, hundreds in each value: see `tollbook.ledger.current`
    "report_blocks",
    metadata,
    Column("block", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)

copy_keys = Table(
    "copy_keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("report", word(24), ForeignKey("reports.id"), primary_key=True),
    Column("alone", Boolean, nullable=False),  # whether it is the text's only key
    Index("copy_keys_by_report", "report"),
    sqlite_with_rowid=False,
)

features = Table(
    "features",
    metadata,
    Column("mention", word(24), ForeignKey("mentions.id"), primary_key=True),
    Column("payload", Text, nullable=False),
)

blocking_keys = Table(
    "blocking_keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("mention", word(24), ForeignKey("mentions.id"), primary_key=True),
    Index("blocking_keys_by_mention", "mention"),
    sqlite_with_rowid=False,
)

likenesses = Table(  # mentions that look alike, each pair in both directions; weights in thousandths of a bit
    "likenesses",
    metadata,
    Column("mention", word(24), ForeignKey("mentions.id"), primary_key=True),
    Column("other", word(24), ForeignKey("mentions.id"), primary_key=True),
    Column("weight", Integer, nullable=False),
    sqlite_with_rowid=False,
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", word(24), primary_key=True),
    Column("date_start", word(10)),
    Column("date_end", word(10)),
    Column("not_before", word(10)),
    Column("not_after", word(10)),
    Column("country", word(2)),
    Column("admin1", Text),
    Column("admin1_code", word(10)),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", word(10), nullable=False),
    Column("event_type", word(24), nullable=False),
    Column("standing", word(16), nullable=False),
    Column("payload", Text, nullable=False),
    Index("incidents_by_date", "date_start"),
    Index("incidents_by_country", "country", "date_start"),
)

incident_mentions = Table(
    "incident_mentions",
    metadata,
    Column("mention", word(24), ForeignKey("mentions.id"), primary_key=True),
    Column("incident", word(24), ForeignKey("incidents.id"), nullable=False),
    Column("name", word(24), nullable=False),
    Index("incident_mentions_by_incident", "incident"),
    Index("incident_mentions_by_name", "name"),
)

incident_actors = Table(
    "incident_actors",
    metadata,
    Column("actor", Text, primary_key=True),
    Column("incident", word(24), ForeignKey("incidents.id"), primary_key=True),
    Index("incident_actors_by_incident", "incident"),
    sqlite_with_rowid=False,
)

toll_rows = Table(  # in the order in which they are asked for, so that the key leads to those at a window's edges
    "toll_rows",
    metadata,
    *_persons(),
    Column("wide", Integer, primary_key=True, autoincrement=False),  # 0 within one week, 1 within a month, 2 beyond
    Column("country", word(2), primary_key=True),  # empty where it is not known
    Column("last_day", Integer, primary_key=True, autoincrement=False),
    Column("incident", word(24), ForeignKey("incidents.id"), primary_key=True),
    Column("outcome", word(10), primary_key=True),
    Column("first_day", Integer, nullable=False),
    Column("dated", Integer, nullable=False),
    *_numbers(),
    Index("toll_rows_by_incident", "incident", "nationality", "role"),
    sqlite_with_rowid=False,
)

toll_spans = Table(  # the same summed over incidents; days within one week are rounded outward to the whole of it
    "toll_spans",
    metadata,
    *_persons(),
    Column("wide", Integer, primary_key=True, autoincrement=False),
    Column("country", word(2), primary_key=True),
    Column("last_day", Integer, primary_key=True, autoincrement=False),
    Column("first_day", Integer, primary_key=True, autoincrement=False),
    Column("outcome", word(10), primary_key=True),
    Column("dated", Integer, primary_key=True, autoincrement=False),
    *_numbers(),
    Column("members", Integer, nullable=False),  # how many rows were summed
    Column("held_from", Integer, nullable=False),  # since which day it is so, as an ordinal; 0: the history's beginning
    sqlite_with_rowid=False,
)

toll_sums = Table(  # the same summed over all days
    "toll_sums",
    metadata,
    *_persons(),
    Column("outcome", word(10), primary_key=True),
    Column("country", word(2), primary_key=True),
    *_numbers(),
    Column("members", Integer, nullable=False),
    Column("held_from", Integer, nullable=False),
    sqlite_with_rowid=False,
)

incident_victims = Table(
    "incident_victims",
    metadata,
    Column("incident", word(24), ForeignKey("incidents.id"), primary_key=True),
    Column("nationality", word(4), primary_key=True),
    Column("role", word(40), primary_key=True),
    Column("sure", Integer, nullable=False),
    Column("maybe", Integer, nullable=False),
    Index("incident_victims_by_nationality", "nationality", "role"),
    sqlite_with_rowid=False,
)

incident_blocks = Table(  # the same once more, hundreds of incidents in each value: see `tollbook.ledger.blocks`
    "incident_blocks",
    metadata,
    Column("part", word(24), primary_key=True),
    Column("block", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)

DERIVED = (
    incident_blocks, incident_victims, toll_sums, toll_spans, toll_rows, incident_actors, incident_mentions, incidents,
    likenesses, blocking_keys, features,
)  # fmt: skip
"""The tables that linking and assembly fill, in the order in which they can be emptied."""
