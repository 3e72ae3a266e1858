"""A new book for each test, on every kind of database at hand."""

from tests.ledger.books import book, empty_book, kind, places

__all__ = ["book", "empty_book", "kind", "places"]
