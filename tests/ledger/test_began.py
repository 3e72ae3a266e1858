"""When the first report was recorded: kept as a fact of the book, and looked for where it is not."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete, select
from tests.ledger.made import entry

from tollbook.ledger import Book, schema
from tollbook.ledger.began import FIRST
from tollbook.ledger.connection import reading, writing

ATTACKS = (
    "attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN",
    "attack 2031-07-04 AF Kandahar Belvo stabbing injured 1",
    "attack 2031-09-04 AF Herat Belmo bombing injured 2",
)
FIRST_OF_APRIL, SECOND = datetime(2031, 4, 1, 12, tzinfo=UTC), datetime(2031, 4, 2, 12, tzinfo=UTC)


def kept(book: Book) -> str | None:
    with reading(book._engine) as connection:
        return connection.execute(select(schema.book.c.value).where(schema.book.c.name == FIRST)).scalar()


def test_the_earliest_report_counts_whatever_order_clocks_give(places):
    """A report entered later by a clock that is behind is the first; a book without the fact says the same."""
    clock = [SECOND]
    with Book.open(places(), now=lambda: clock[0]) as book:
        assert kept(book) is None
        assert not book.knew_by(SECOND)
        book.enter([entry(ATTACKS[0])])
        assert (book.knew_by(FIRST_OF_APRIL), book.knew_by(SECOND)) == (False, True)
        clock[0] = FIRST_OF_APRIL
        book.enter([entry(ATTACKS[1])])
        assert (kept(book) or "").startswith("2031-04-01")
        assert book.knew_by(FIRST_OF_APRIL)
        with writing(book._engine) as connection:  # as an earlier version left it
            connection.execute(delete(schema.book).where(schema.book.c.name == FIRST))
        assert book.knew_by(FIRST_OF_APRIL)
        assert not book.knew_by(datetime(2031, 3, 31, tzinfo=UTC))
        clock[0] = SECOND
        book.enter([entry(ATTACKS[2])])
        assert (kept(book) or "").startswith("2031-04-01")
