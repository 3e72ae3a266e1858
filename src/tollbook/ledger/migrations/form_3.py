"""Form 3: people review single statements."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Text
from sqlalchemy.types import TypeEngine


def upgrade(op: Operations) -> None:
    """Make room for reviews; nothing was reviewed before."""
    op.create_table(
        "reviews",
        Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
        Column("id", _word(24), nullable=False, unique=True),
        Column("statement", _word(24), nullable=False),
        Column("report", _word(24), ForeignKey("reports.id"), nullable=False),
        Column("payload", Text),
        Column("recorded_at", _word(27), nullable=False),
    )
    op.create_index("reviews_by_report", "reviews", ["report"])


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")
