"""The book's tables: an append-only log, and what is derived from it.

The log is only ever inserted into; the one exception is redaction, which erases text for good. Derived
tables can be rebuilt from the log at any time and change in the same transaction as the log.
Days are ISO 8601 text, moments UTC text with microseconds and `Z`, payloads JSON text, so that SQLite and
PostgreSQL store and compare the same bytes.
"""

from __future__ import annotations

from tollbook.ledger.schema_columns import metadata, word
from tollbook.ledger.schema_derived import (
    DERIVED,
    blocking_keys,
    copy_keys,
    features,
    incident_actors,
    incident_blocks,
    incident_mentions,
    incident_victims,
    incidents,
    likenesses,
    report_blocks,
    report_states,
    toll_rows,
    toll_spans,
    toll_sums,
)
from tollbook.ledger.schema_log import (
    attestations,
    book,
    copies,
    coverage,
    decisions,
    judgements,
    log,
    mentions,
    party_keys,
    programmes,
    ratings,
    reports,
    retired,
    reviews,
    settings,
    sources,
    stated_totals,
    statements,
    texts,
    tree_heads,
    versions,
    withdrawals,
)

__all__ = [
    "DERIVED",
    "FORM",
    "attestations",
    "blocking_keys",
    "book",
    "copies",
    "copy_keys",
    "coverage",
    "decisions",
    "features",
    "incident_actors",
    "incident_blocks",
    "incident_mentions",
    "incident_victims",
    "incidents",
    "judgements",
    "likenesses",
    "log",
    "mentions",
    "metadata",
    "party_keys",
    "programmes",
    "ratings",
    "report_blocks",
    "report_states",
    "reports",
    "retired",
    "reviews",
    "settings",
    "sources",
    "stated_totals",
    "statements",
    "texts",
    "toll_rows",
    "toll_spans",
    "toll_sums",
    "tree_heads",
    "versions",
    "withdrawals",
    "word",
]

FORM = 10
"""The form of a book that this version reads and writes; `tollbook.ledger.migrations` leads there from older ones."""
