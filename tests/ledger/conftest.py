"""A new book for each test."""

import pytest
from tests.ledger.made import ticking

from tollbook.ledger import Book


@pytest.fixture
def book(tmp_path):
    with Book.open(tmp_path / "book.db", now=ticking()) as made:
        yield made
