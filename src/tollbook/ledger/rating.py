"""What people hold of sources and reports, in the log. Rows are only ever added; redaction erases words on a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection, select

from tollbook.ledger import schema
from tollbook.ledger.log import RATING, append_hash
from tollbook.ledger.rows import put
from tollbook.records import Rating, ratings_in_force
from tollbook.vocabulary.ids import sha256_hex

if TYPE_CHECKING:
    from tollbook.tolls.grades import Grades

_R = schema.ratings.c
_rating = msgspec.json.Decoder(Rating)


def put_rating(connection: Connection, rating: Rating, at: str) -> None:
    """Log a rating, and its hash in the tamper-evident log."""
    payload = msgspec.json.encode(rating).decode()
    put(
        connection, schema.ratings,
        [{"id": rating.id, "subject": rating.subject, "payload": payload, "recorded_at": at}],
    )  # fmt: skip
    append_hash(connection, RATING, rating.id, sha256_hex(payload.encode()), at)


def read_ratings(connection: Connection) -> list[Rating]:
    """Every rating in the order of entry; those of redacted reports are erased and left out."""
    query = select(_R.payload).where(_R.payload.is_not(None)).order_by(_R.seq)
    return [_rating.decode(row.payload) for row in connection.execute(query)]


def grades_in_force(connection: Connection) -> Grades:
    """By source and report what people hold of it now: a grade a person who rated it."""
    held = ratings_in_force(read_ratings(connection))
    return {subject: tuple(row.grade for row in rows) for subject, rows in sorted(held.items())}
