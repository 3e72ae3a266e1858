"""Form 8: blocks of incidents in parts by what is asked together, and the reports that count in blocks of their own."""

from __future__ import annotations

from itertools import groupby

from alembic.operations import Operations
from sqlalchemy import Column, Integer, LargeBinary, String, text
from sqlalchemy.types import TypeEngine


def upgrade(op: Operations) -> None:
    """Make the tables; incidents are put into theirs when everything derived is made anew, reports now."""
    op.drop_table("incident_blocks")
    op.create_table(
        "incident_blocks",
        Column("part", _word(24), primary_key=True),
        Column("block", Integer, primary_key=True, autoincrement=False),
        Column("content", LargeBinary, nullable=False),
    )
    made = op.create_table(
        "report_blocks",
        Column("block", Integer, primary_key=True, autoincrement=False),
        Column("content", LargeBinary, nullable=False),
    )
    query = text("SELECT report FROM report_states WHERE state = 'current'")
    current = sorted(str(report) for report in op.get_bind().execute(query).scalars())
    rows = [
        {"block": block, "content": "".join(some).encode()}
        for block, some in groupby(current, lambda report: int(report[4:7], 16) >> 2)
    ]
    if rows:
        op.bulk_insert(made, rows)


def _word(length: int) -> TypeEngine[str]:
    return String(length).with_variant(String(length, collation="C"), "postgresql")
