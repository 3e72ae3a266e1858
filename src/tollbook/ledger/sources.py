"""Publishers, with what the book holds of them."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from tollbook.ledger import schema
from tollbook.ledger.clock import moment
from tollbook.ledger.entries import SourceEntry
from tollbook.ledger.rating import read_ratings
from tollbook.records import ratings_in_force


def list_sources(connection: Connection) -> list[SourceEntry]:
    """Every publisher with its reports counted (all states), by name."""
    s, r = schema.sources.c, schema.reports.c
    query = (
        select(
            s.id, s.name, s.country, s.language, func.count(r.id).label("reports"),
            func.min(r.published_start).label("first"), func.max(r.published_end).label("last"),
            func.max(r.recorded_at).label("recorded"),
        )
        .join(schema.reports, r.source == s.id)
        .group_by(s.id, s.name, s.country, s.language)
    )  # fmt: skip
    rows = connection.execute(query).fetchall()
    held = ratings_in_force(read_ratings(connection))
    return [
        SourceEntry(id=row.id, name=row.name, country=row.country, language=row.language, reports=row.reports,
                    first=row.first, last=row.last, last_recorded_at=moment(row.recorded), ratings=held.get(row.id, ()))
        for row in sorted(rows, key=lambda row: (row.name.casefold(), row.id))
    ]  # fmt: skip
