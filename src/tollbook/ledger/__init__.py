"""The book: an append-only log on SQLite or PostgreSQL, and the incidents derived from it."""

from tollbook.ledger.book import Book
from tollbook.ledger.entries import Entered, Entry, ReportEntry, ReportState, SourceEntry
from tollbook.ledger.upgrading import Upgraded, upgrade_book

__all__ = [
    "Book", "Entered", "Entry", "ReportEntry", "ReportState", "SourceEntry", "Upgraded", "upgrade_book",
]  # fmt: skip
