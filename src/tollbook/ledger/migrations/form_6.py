"""Form 6: incidents in blocks of columns and reports by the day they came out, so that measures of many are fast."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, LargeBinary, String
from sqlalchemy.types import TypeEngine


def upgrade(op: Operations) -> None:
    """Make the table and the index; everything derived is made anew afterwards."""
    op.create_table(
        "incident_blocks",
        Column("part", _word(10), primary_key=True),
        Column("block", Integer, primary_key=True, autoincrement=False),
        Column("content", LargeBinary, nullable=False),
    )
    op.create_index("reports_by_day", "reports", ["published_start"])


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")
