"""Form 9: what sums were before a day on which they changed is kept, so that tolls of past days add up sums too."""

from __future__ import annotations

from typing import Any

from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, Integer, String
from sqlalchemy.types import TypeEngine

_NUMBERS = ("low", "best", "high", "open", "sure", "maybe")


def upgrade(op: Operations) -> None:
    """Make room; what is kept begins with the upgrade, which makes everything derived anew."""
    op.create_index("past_toll_rows_by_start", "past_toll_rows", ["held_from"])
    op.create_index("past_toll_rows_by_key", "past_toll_rows", ["nationality", "role", "wide", "country", "last_day"])
    _keep(
        op, "toll_spans", _word("nationality", 4), _word("role", 40), _day("wide"), _word("country", 2),
        _day("last_day"), _day("first_day"), _word("outcome", 10), _day("dated"),
    )  # fmt: skip
    _keep(op, "toll_sums", _word("nationality", 4), _word("role", 40), _word("outcome", 10), _word("country", 2))


def _keep(op: Operations, table: str, *key: Column[Any]) -> None:
    numbers = [Column(name, BigInteger, nullable=False) for name in _NUMBERS]
    members = Column("members", Integer, nullable=False)
    op.create_table(f"past_{table}", *key, *numbers, members, _day("held_until"), sqlite_with_rowid=False)


def _word(name: str, length: int) -> Column[Any]:
    kind: TypeEngine[str] = String(length).with_variant(String(length, collation="C"), "postgresql")
    return Column(name, kind, primary_key=True)


def _day(name: str) -> Column[Any]:
    return Column(name, Integer, primary_key=True, autoincrement=False)
