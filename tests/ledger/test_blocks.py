"""Blocks of columns follow the incidents: whatever came and went, they are those of what is left."""

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.ledger.places import KINDS, place
from tests.ledger.test_tolling import incidents

from tollbook.ledger import Book, schema
from tollbook.ledger.blocks import BLOCKS, block_of
from tollbook.ledger.connection import writing
from tollbook.ledger.incidents import exchange_incidents
from tollbook.ledger.stacked import Stacked
from tollbook.records import Attribution
from tollbook.vocabulary.codes import AttributionKind, Standing


@pytest.fixture(params=KINDS)
def book(request):
    """One book for all examples of a test."""
    with TemporaryDirectory() as folder, place(request.param, Path(folder)) as address, Book.open(address) as made:
        yield made


def crowded(found, digits):
    """The incidents under ids that share few blocks."""
    return [
        msgspec.structs.replace(i, id=f"inc-{digits[n % len(digits)]}{n:017x}", mentions=())
        for n, i in enumerate(found)
    ]  # fmt: skip


def kept(connection):
    """Every block as it stands."""
    return sorted(map(tuple, connection.execute(select(schema.incident_blocks)).fetchall()))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(incidents, st.data())
def test_blocks_are_those_of_the_incidents_that_are_left(book, found, data):
    """Byte by byte, in whatever order they came and whatever went meanwhile; nothing is left of nothing."""
    found = crowded(found, ["000", "001", "fff"])
    leaving = data.draw(st.sets(st.sampled_from([i.id for i in found]))) if found else set()
    split = data.draw(st.integers(0, len(found)))
    left = [i for i in found if i.id not in leaving]
    with writing(book._engine) as c:
        exchange_incidents(c, [], found[split:], {}, at="")
        exchange_incidents(c, [], found[:split], {}, at="")
        exchange_incidents(c, leaving, [], {}, at="")
        after = kept(c)
        stacked = Stacked(c)
        assert stacked.ids == sorted(i.id for i in left)
        exchange_incidents(c, [i.id for i in left], [], {}, at="")
        assert kept(c) == []
        exchange_incidents(c, [], left, {}, at="")
        assert kept(c) == after
        exchange_incidents(c, [i.id for i in left], [], {}, at="")


def test_words_go_with_the_last_incident_that_had_them(book):
    """A name that a redaction takes out of the ledger is in no block either."""
    said = Attribution(actor="Jorun Dalk", kind=AttributionKind.OFFICIAL_ACCUSATION, speaker=None,
                       standing=Standing.UNCORROBORATED, statements=("s",))  # fmt: skip
    plain, other = crowded(data_of(2), ["000"])
    accused = msgspec.structs.replace(plain, attributions=(said,))
    with writing(book._engine) as c:
        exchange_incidents(c, [], [accused, other], {}, at="")
        assert any(b"Jorun" in row[2] for row in kept(c))
        exchange_incidents(c, [accused.id], [plain], {}, at="")
        assert len(Stacked(c)) == 2
        assert not any(b"Jorun" in row[2] for row in kept(c))


def data_of(count):
    """That many incidents of which nothing is known."""
    from tollbook.records import UNKNOWN_PLACE, Incident
    from tollbook.vocabulary.dates import UNKNOWN_DATE

    return [Incident(id=f"i{n}", mentions=(), date=UNKNOWN_DATE, place=UNKNOWN_PLACE) for n in range(count)]


def test_ids_in_order_have_blocks_in_order():
    """So that what is read block by block is in order; ids of another form have blocks after them."""
    ids = [f"inc-{n:020x}" for n in range(0, 16**20, 16**20 // 5000)]
    blocks = [block_of(i) for i in ids]
    assert blocks == sorted(blocks)
    assert set(blocks) == set(range(BLOCKS))
    assert BLOCKS <= block_of("inc-Żółw") < 2 * BLOCKS
