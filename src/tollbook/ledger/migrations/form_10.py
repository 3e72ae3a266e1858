"""Form 10: each sum says from which day on it stands so, so that tolls of past days ask for a range of days."""

from __future__ import annotations

from typing import Any

from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, Integer, String
from sqlalchemy.types import TypeEngine

_NUMBERS = ("low", "best", "high", "open", "sure", "maybe")


def upgrade(op: Operations) -> None:
    """Lay the tables of sums anew; everything derived is made anew afterwards, and what is kept begins with that."""
    for table, key in (("toll_spans", _key_of_spans), ("toll_sums", _key_of_sums)):
        op.drop_table(f"past_{table}")
        op.drop_table(table)
        op.create_table(table, *key(), *_numbers(), _number("held_from"), sqlite_with_rowid=False)
        op.create_table(
            f"past_{table}", _day("node"), *key(), *_numbers(), _number("held_from"), _number("held_until"),
            sqlite_with_rowid=False,
        )  # fmt: skip


def _key_of_spans() -> list[Column[Any]]:
    return [
        _word("nationality", 4), _word("role", 40), _day("wide"), _word("country", 2), _day("last_day"),
        _day("first_day"), _word("outcome", 10), _day("dated"),
    ]  # fmt: skip


def _key_of_sums() -> list[Column[Any]]:
    return [_word("nationality", 4), _word("role", 40), _word("outcome", 10), _word("country", 2)]


def _numbers() -> list[Column[Any]]:
    return [*(Column(name, BigInteger, nullable=False) for name in _NUMBERS), _number("members")]


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _word(name: str, length: int) -> Column[Any]:
    kind: TypeEngine[str] = String(length).with_variant(String(length, collation="C"), "postgresql")
    return Column(name, kind, primary_key=True)


def _day(name: str) -> Column[Any]:
    return Column(name, Integer, primary_key=True, autoincrement=False)
