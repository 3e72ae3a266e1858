"""Form 4: which mentions look alike is kept beside them; people rate sources and reports."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String, Text
from sqlalchemy.types import TypeEngine


def upgrade(op: Operations) -> None:
    """Make room; everything derived is made anew afterwards, and nothing was rated before."""
    op.create_table(
        "likenesses",
        Column("mention", _word(24), ForeignKey("mentions.id"), primary_key=True),
        Column("other", _word(24), ForeignKey("mentions.id"), primary_key=True),
        Column("weight", Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ratings",
        Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
        Column("id", _word(24), nullable=False, unique=True),
        Column("subject", _word(24), nullable=False),
        Column("payload", Text),
        Column("recorded_at", _word(27), nullable=False),
    )
    op.create_index("ratings_by_subject", "ratings", ["subject"])


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")
