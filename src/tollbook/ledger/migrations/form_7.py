"""Form 7: what incidents and reports were before they changed is kept, so that past days can be asked for at once."""

from __future__ import annotations

from typing import Any

from alembic.operations import Operations
from sqlalchemy import BigInteger, Column, Float, Integer, String, Text
from sqlalchemy.types import TypeEngine

_NUMBERS = ("low", "best", "high", "open", "sure", "maybe")


def upgrade(op: Operations) -> None:
    """Make room; the history begins with the upgrade, which makes everything derived anew."""
    op.create_table(
        "since",
        Column("subject", _word(24), primary_key=True),
        Column("moment", _word(27), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("since_by_moment", "since", ["moment"])
    _keep(
        op, "incidents", "id", _named("id", 24), *(_free(day, 10) for day in ("date_start", "date_end")),
        *(_free(day, 10) for day in ("not_before", "not_after")), _free("country", 2), Column("admin1", Text),
        _free("admin1_code", 10), Column("lat", Float), Column("lon", Float), _named("precision", 10),
        _named("event_type", 24), _named("standing", 16), Column("payload", Text, nullable=False),
    )  # fmt: skip
    _keep(op, "incident_mentions", "incident", *(_named(name, 24) for name in ("mention", "incident", "name")))
    _keep(op, "incident_actors", "incident", Column("actor", Text, nullable=False), _named("incident", 24))
    _keep(
        op, "toll_rows", "incident", *_persons(), _count("wide"), _named("country", 2), _count("last_day"),
        _named("incident", 24), _named("outcome", 10), _count("first_day"), _count("dated"),
        *(Column(name, BigInteger, nullable=False) for name in _NUMBERS),
    )  # fmt: skip
    _keep(op, "incident_victims", "incident", _named("incident", 24), *_persons(), _count("sure"), _count("maybe"))
    _keep(op, "report_states", "report", _named("report", 24), _named("state", 10), _named("family", 24))


def _keep(op: Operations, table: str, subject: str, *columns: Column[Any]) -> None:
    name = f"past_{table}"
    op.create_table(name, *columns, _named("held_from", 27), _named("held_until", 27))
    op.create_index(f"{name}_by_{subject}", name, [subject])
    op.create_index(f"{name}_by_end", name, ["held_until"])


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def _named(name: str, length: int) -> Column[Any]:
    return Column(name, _word(length), nullable=False)


def _free(name: str, length: int) -> Column[Any]:
    return Column(name, _word(length))


def _count(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _persons() -> tuple[Column[Any], Column[Any]]:
    return _named("nationality", 4), _named("role", 40)
