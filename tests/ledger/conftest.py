"""A new book for each test, on every kind of database at hand."""

import pytest
from tests.ledger.made import ticking
from tests.ledger.places import KINDS, place

from tollbook.ledger import Book


@pytest.fixture(params=KINDS)
def places(request, tmp_path):
    """Addresses for new books, as many as asked for."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield lambda: stack.enter_context(place(request.param, tmp_path))


@pytest.fixture
def book(places):
    with Book.open(places(), now=ticking()) as made:
        yield made
