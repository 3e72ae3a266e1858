"""The book: an append-only log on SQLite or PostgreSQL, and the incidents derived from it."""

from typing import TYPE_CHECKING

from tollbook.doors import opened_by
from tollbook.ledger.book import Book
from tollbook.ledger.entries import Entered, Entry, ReportEntry, ReportState, SourceEntry

if TYPE_CHECKING:
    from tollbook.ledger.upgrading import Upgraded, upgrade_book

__all__ = [
    "Book", "Entered", "Entry", "ReportEntry", "ReportState", "SourceEntry", "Upgraded", "upgrade_book",
]  # fmt: skip

__getattr__ = opened_by(__name__, {"upgrading": ("Upgraded", "upgrade_book")})
