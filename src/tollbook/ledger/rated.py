"""Finding ratings, and what they rate, by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from tollbook.errors import NotFoundError, UsageError
from tollbook.ledger import schema
from tollbook.ledger.reports import find_id, find_report
from tollbook.records import Rating

_R = schema.ratings.c
_S = schema.sources.c
_rating = msgspec.json.Decoder(Rating)


def find_rating(connection: Connection, name: str) -> Rating:
    """The rating of that id or unique beginning of one. Raises NotFoundError, or UsageError for several."""
    found = find_id(connection, _R.id, "rat", name, "rating")
    payload = connection.execute(select(_R.payload).where(_R.id == found)).scalar()
    if payload is None:
        raise NotFoundError("its report was redacted, and the rating with it", subject=found)
    return _rating.decode(payload)


def find_subject(connection: Connection, name: str) -> tuple[str, str]:
    """The id of the source or report of that name, and what it is called.

    A source goes by its name or id, a report by its id; both by a unique beginning of the id. Raises NotFoundError,
    UsageError where several go by it.
    """
    rows = connection.execute(select(_S.id, _S.name)).fetchall()
    wanted = name.strip()
    named = _matching(rows, wanted)
    if len(named) > 1:
        several = ", ".join(found for found, _ in named)
        raise UsageError(f"several sources go by that name: {several}; write the id", subject=wanted)
    if named:
        return named[0]
    try:
        return (report := find_report(connection, wanted)), report
    except NotFoundError:
        raise NotFoundError(
            "neither a source nor a report of that name is in this book; see `tollbook sources`", subject=wanted
        ) from None


def _matching(rows: Iterable[Any], wanted: str) -> list[tuple[str, str]]:
    low = wanted.lower()
    known = [(row.id, row.name) for row in rows]
    exact = [(i, n) for i, n in known if low == i or wanted == n]
    loose = [(i, n) for i, n in known if n.casefold() == wanted.casefold() or (len(low) > 4 and i.startswith(low))]
    return exact or loose
