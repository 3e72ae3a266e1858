"""Form 5: tolls in the order of country and day, those within a week apart, so that a window reads few of them."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String
from sqlalchemy.types import TypeEngine

_NUMBERS = ("low", "best", "high", "open", "sure", "maybe")


def upgrade(op: Operations) -> None:
    """Lay both tables of tolls anew; everything derived is made anew afterwards."""
    op.drop_table("toll_spans")
    op.drop_table("toll_rows")
    op.create_table(
        "toll_rows",
        *_asked_by(),
        Column("incident", _word(24), ForeignKey("incidents.id"), primary_key=True),
        Column("outcome", _word(10), primary_key=True),
        Column("first_day", Integer, nullable=False),
        Column("dated", Integer, nullable=False),
        *_numbers(),
        sqlite_with_rowid=False,
    )
    op.create_index("toll_rows_by_incident", "toll_rows", ["incident", "nationality", "role"])
    op.create_table(
        "toll_spans",
        *_asked_by(),
        Column("first_day", Integer, primary_key=True, autoincrement=False),
        Column("outcome", _word(10), primary_key=True),
        Column("dated", Integer, primary_key=True, autoincrement=False),
        *_numbers(),
        Column("members", Integer, nullable=False),
        sqlite_with_rowid=False,
    )


def _asked_by() -> tuple[Column[str] | Column[int], ...]:
    return (
        Column("nationality", _word(4), primary_key=True),
        Column("role", _word(40), primary_key=True),
        Column("wide", Integer, primary_key=True, autoincrement=False),
        Column("country", _word(2), primary_key=True),
        Column("last_day", Integer, primary_key=True, autoincrement=False),
    )


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def _numbers() -> list[Column[int]]:
    return [Column(name, BigInteger, nullable=False) for name in _NUMBERS]
