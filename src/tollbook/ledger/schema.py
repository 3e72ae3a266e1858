"""The book's tables: an append-only log, and what is derived from it.

The log is only ever inserted into; the one exception is redaction, which erases text for good. Derived
tables can be rebuilt from the log at any time and change in the same transaction as the log.
Days are ISO 8601 text, moments UTC text with microseconds and `Z`, payloads JSON text, so that SQLite and
PostgreSQL store and compare the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeEngine

FORM = 9
"""The form of a book that this version reads and writes; `tollbook.ledger.migrations` leads there from older ones."""

metadata = MetaData()


def word(length: int) -> TypeEngine[str]:
    """Short text compared byte by byte in both databases."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


_Sequence = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself for INTEGER only


def _seq() -> Column[int]:
    return Column("seq", _Sequence, primary_key=True, autoincrement=True)


def _recorded() -> Column[str]:
    return Column("recorded_at", word(27), nullable=False)


def _persons() -> tuple[Column[str], Column[str]]:
    return Column("nationality", word(4), primary_key=True), Column("role", word(40), primary_key=True)


def _numbers() -> Iterator[Column[int]]:
    for name in ("low", "best", "high", "open", "sure", "maybe"):
        yield Column(name, BigInteger, nullable=False)


# What the book is.

book = Table(
    "book",
    metadata,
    Column("name", word(40), primary_key=True),
    Column("value", Text, nullable=False),
)

# The log.

settings = Table(
    "settings",
    metadata,
    _seq(),
    Column("name", word(80), nullable=False),
    Column("value", Text, nullable=False),
    _recorded(),
)

sources = Table(
    "sources",
    metadata,
    Column("id", word(24), primary_key=True),
    Column("name", Text, nullable=False),
    Column("country", word(2)),
    Column("language", word(20)),
    _recorded(),
)

reports = Table(
    "reports",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("source", word(24), ForeignKey("sources.id"), nullable=False),
    Column("sha256", word(64), nullable=False),
    Column("title", Text),
    Column("published_start", word(10)),
    Column("published_end", word(10)),
    Column("published", Text, nullable=False),
    Column("language", word(20), nullable=False),
    Column("url", Text),
    Column("file", Text),
    Column("address", Text),
    Column("retrieved_at", word(40)),
    Column("coded", Boolean, nullable=False),
    Column("by", word(200), nullable=False),
    Column("unread", Text),
    Column("dropped", Integer, nullable=False),
    _recorded(),
    Index("reports_by_hash", "sha256"),
    Index("reports_by_day", "published_start"),
)

texts = Table(
    "texts",
    metadata,
    Column("report", word(24), ForeignKey("reports.id"), primary_key=True),
    Column("text", Text, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    _seq(),
    Column("address_key", word(64), nullable=False),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    _recorded(),
    Index("versions_by_address", "address_key"),
    Index("versions_by_report", "report"),
)

withdrawals = Table(
    "withdrawals",
    metadata,
    _seq(),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("kind", word(10), nullable=False),
    Column("reason", Text, nullable=False),
    Column("author", Text),
    Column("sha256", word(64), nullable=False),
    _recorded(),
    UniqueConstraint("report", "kind"),
)

mentions = Table(
    "mentions",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("main", Boolean, nullable=False),
    _recorded(),
    Index("mentions_by_report", "report"),
)

statements = Table(
    "statements",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False),
    Column("mention", word(24), ForeignKey("mentions.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", word(24), nullable=False),
    Column("payload", Text),
    Index("statements_by_mention", "mention"),
    Index("statements_by_id", "id"),
)

stated_totals = Table(
    "stated_totals",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("payload", Text),
    _recorded(),
    Index("stated_totals_by_report", "report"),
)

copies = Table(
    "copies",
    metadata,
    _seq(),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("other", word(24), ForeignKey("reports.id"), nullable=False),
    Column("kind", word(10), nullable=False),
    Column("jaccard", Float, nullable=False),
    Column("containment", Float, nullable=False),
    _recorded(),
    Index("copies_by_report", "report"),
    Index("copies_by_other", "other"),
)

coverage = Table(
    "coverage",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False),
    Column("payload", Text, nullable=False),
    _recorded(),
    Index("coverage_by_id", "id"),
)

judgements = Table(
    "judgements",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("left", word(24), ForeignKey("mentions.id"), nullable=False),
    Column("right", word(24), ForeignKey("mentions.id"), nullable=False),
    Column("payload", Text, nullable=False),
    _recorded(),
    Index("judgements_by_left", "left"),
    Index("judgements_by_right", "right"),
)

reviews = Table(  # payload is erased when the report is redacted
    "reviews",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("statement", word(24), nullable=False),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("payload", Text),
    _recorded(),
    Index("reviews_by_report", "report"),
)

ratings = Table(  # of a source or a report; payload is erased when the report is redacted
    "ratings",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("subject", word(24), nullable=False),
    Column("payload", Text),
    _recorded(),
    Index("ratings_by_subject", "subject"),
)

programmes = Table(
    "programmes",
    metadata,
    Column("id", word(24), primary_key=True),
    Column("name", Text, nullable=False),
    Column("payload", Text, nullable=False),
    _recorded(),
)

decisions = Table(
    "decisions",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("programme", Text, nullable=False),
    Column("gate", Text, nullable=False),
    Column("as_of", word(10), nullable=False),
    Column("verdict", word(10), nullable=False),
    Column("payload", Text, nullable=False),
    _recorded(),
)

party_keys = Table(
    "party_keys",
    metadata,
    _seq(),
    Column("party", Text, nullable=False),
    Column("key", word(60), nullable=False),
    _recorded(),
)

attestations = Table(
    "attestations",
    metadata,
    _seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("party", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload", Text, nullable=False),
    _recorded(),
    Index("attestations_by_subject", "subject"),
)

log = Table(  # the tamper-evident log: hashes of what was recorded, numbered from 0 without gaps
    "log",
    metadata,
    Column("seq", _Sequence, primary_key=True, autoincrement=False),
    Column("kind", word(16), nullable=False),
    Column("record", word(24), nullable=False),
    Column("sha256", word(64), nullable=False),
    _recorded(),
    Index("log_by_record", "record"),
)

tree_heads = Table(
    "tree_heads",
    metadata,
    _seq(),
    Column("size", BigInteger, nullable=False),
    Column("root", word(64), nullable=False),
    Column("by", Text, nullable=False),
    Column("payload", Text, nullable=False),
    _recorded(),
)

retired = Table(  # incident ids whose mention no longer counts: which id they lead to, None where nothing is left
    "retired",
    metadata,
    _seq(),
    Column("incident", word(24), nullable=False),
    Column("leads_to", word(24)),
    Column("reason", Text, nullable=False),
    _recorded(),
    Index("retired_by_incident", "incident"),
)

# Derived from the log.

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
