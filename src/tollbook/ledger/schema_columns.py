"""What the tables of a book have in common: one set of them, and the columns that many of them have."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, MetaData, String
from sqlalchemy.types import TypeEngine

metadata = MetaData()


def word(length: int) -> TypeEngine[str]:
    """Short text compared byte by byte in both databases."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


Sequence = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself for INTEGER only


def seq() -> Column[int]:
    """The number of a row, in the order of entry."""
    return Column("seq", Sequence, primary_key=True, autoincrement=True)


def recorded() -> Column[str]:
    """When a row was recorded."""
    return Column("recorded_at", word(27), nullable=False)
