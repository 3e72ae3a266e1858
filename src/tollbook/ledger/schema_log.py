"""The tables of the log, which is only ever inserted into; redaction alone erases text in it, for good."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from tollbook.ledger.schema_columns import Sequence, metadata, recorded, seq, word

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
    seq(),
    Column("name", word(80), nullable=False),
    Column("value", Text, nullable=False),
    recorded(),
)

sources = Table(
    "sources",
    metadata,
    Column("id", word(24), primary_key=True),
    Column("name", Text, nullable=False),
    Column("country", word(2)),
    Column("language", word(20)),
    recorded(),
)

reports = Table(
    "reports",
    metadata,
    seq(),
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
    recorded(),
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
    seq(),
    Column("address_key", word(64), nullable=False),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    recorded(),
    Index("versions_by_address", "address_key"),
    Index("versions_by_report", "report"),
)

withdrawals = Table(
    "withdrawals",
    metadata,
    seq(),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("kind", word(10), nullable=False),
    Column("reason", Text, nullable=False),
    Column("author", Text),
    Column("sha256", word(64), nullable=False),
    recorded(),
    UniqueConstraint("report", "kind"),
)

mentions = Table(
    "mentions",
    metadata,
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("main", Boolean, nullable=False),
    recorded(),
    Index("mentions_by_report", "report"),
)

statements = Table(
    "statements",
    metadata,
    seq(),
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
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("payload", Text),
    recorded(),
    Index("stated_totals_by_report", "report"),
)

copies = Table(
    "copies",
    metadata,
    seq(),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("other", word(24), ForeignKey("reports.id"), nullable=False),
    Column("kind", word(10), nullable=False),
    Column("jaccard", Float, nullable=False),
    Column("containment", Float, nullable=False),
    recorded(),
    Index("copies_by_report", "report"),
    Index("copies_by_other", "other"),
)

coverage = Table(
    "coverage",
    metadata,
    seq(),
    Column("id", word(24), nullable=False),
    Column("payload", Text, nullable=False),
    recorded(),
    Index("coverage_by_id", "id"),
)

judgements = Table(
    "judgements",
    metadata,
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("left", word(24), ForeignKey("mentions.id"), nullable=False),
    Column("right", word(24), ForeignKey("mentions.id"), nullable=False),
    Column("payload", Text, nullable=False),
    recorded(),
    Index("judgements_by_left", "left"),
    Index("judgements_by_right", "right"),
)

reviews = Table(  # payload is erased when the report is redacted
    "reviews",
    metadata,
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("statement", word(24), nullable=False),
    Column("report", word(24), ForeignKey("reports.id"), nullable=False),
    Column("payload", Text),
    recorded(),
    Index("reviews_by_report", "report"),
)

ratings = Table(  # of a source or a report; payload is erased when the report is redacted
    "ratings",
    metadata,
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("subject", word(24), nullable=False),
    Column("payload", Text),
    recorded(),
    Index("ratings_by_subject", "subject"),
)

programmes = Table(
    "programmes",
    metadata,
    Column("id", word(24), primary_key=True),
    Column("name", Text, nullable=False),
    Column("payload", Text, nullable=False),
    recorded(),
)

decisions = Table(
    "decisions",
    metadata,
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("programme", Text, nullable=False),
    Column("gate", Text, nullable=False),
    Column("as_of", word(10), nullable=False),
    Column("verdict", word(10), nullable=False),
    Column("payload", Text, nullable=False),
    recorded(),
)

party_keys = Table(
    "party_keys",
    metadata,
    seq(),
    Column("party", Text, nullable=False),
    Column("key", word(60), nullable=False),
    recorded(),
)

attestations = Table(
    "attestations",
    metadata,
    seq(),
    Column("id", word(24), nullable=False, unique=True),
    Column("party", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("payload", Text, nullable=False),
    recorded(),
    Index("attestations_by_subject", "subject"),
)

log = Table(  # the tamper-evident log: hashes of what was recorded, numbered from 0 without gaps
    "log",
    metadata,
    Column("seq", Sequence, primary_key=True, autoincrement=False),
    Column("kind", word(16), nullable=False),
    Column("record", word(24), nullable=False),
    Column("sha256", word(64), nullable=False),
    recorded(),
    Index("log_by_record", "record"),
)

tree_heads = Table(
    "tree_heads",
    metadata,
    seq(),
    Column("size", BigInteger, nullable=False),
    Column("root", word(64), nullable=False),
    Column("by", Text, nullable=False),
    Column("payload", Text, nullable=False),
    recorded(),
)

retired = Table(  # incident ids whose mention no longer counts: which id they lead to, None where nothing is left
    "retired",
    metadata,
    seq(),
    Column("incident", word(24), nullable=False),
    Column("leads_to", word(24)),
    Column("reason", Text, nullable=False),
    recorded(),
    Index("retired_by_incident", "incident"),
)
