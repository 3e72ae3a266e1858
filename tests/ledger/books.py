"""A new book for each test, on every kind of database at hand: what the tests of several rooms begin with."""

from contextlib import ExitStack

import pytest
from tests.ledger.made import BEGINNING, SECOND, ticking
from tests.ledger.places import KINDS, copied, place

from tollbook.ledger import Book


@pytest.fixture(scope="session", params=KINDS)
def kind(request):
    """A kind of database."""
    return request.param


@pytest.fixture
def places(kind, tmp_path):
    """Addresses for new books, as many as asked for."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(place(kind, tmp_path))


@pytest.fixture(scope="session")
def empty_book(kind, tmp_path_factory):
    """The address of a book that nobody writes to, made at the beginning; a copy costs much less than a new one."""
    with place(kind, tmp_path_factory.mktemp("empty")) as address:
        Book.open(address, now=lambda: BEGINNING).close()
        yield address


@pytest.fixture
def book(empty_book, tmp_path):
    with copied(empty_book, tmp_path) as address, Book.open(address, now=ticking(BEGINNING + SECOND)) as made:
        yield made
