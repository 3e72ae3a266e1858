"""A selection in words is read and written alike."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.errors import UnknownCodeError, UsageError
from tollbook.exchange.asking import selection_of, words_of
from tollbook.records import Near, Selection
from tollbook.tolls.bodies import listed_names
from tollbook.vocabulary.codes import EventType, Standing

_word = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
_name = _word.filter(lambda word: listed_names(word) == (word,))  # another name is read as the listed one
_day = st.none() | st.dates()
_near = st.builds(Near, lat=st.integers(-90, 90), lon=st.integers(-180, 180), km=st.integers(1, 20_000))


@given(
    st.builds(
        lambda first, last, **more: Selection(
            since=min(first, last) if first and last else first,
            until=max(first, last) if first and last else last,
            **more,
        ),
        _day, _day,
        countries=st.sampled_from([(), ("AF",), ("AF", "TJ")]),
        admin1=st.lists(_word, max_size=2).map(tuple),
        near=st.lists(_near, max_size=1).map(tuple),
        nationality=st.sampled_from([None, "CN"]),
        role=st.none() | _word,
        event_types=st.lists(st.sampled_from(EventType), max_size=2).map(tuple),
        actors=st.lists(_name, max_size=2, unique=True).map(tuple),
        standing=st.none() | st.sampled_from(Standing),
    )
)  # fmt: skip
def test_what_is_written_is_read_back(selection):
    """The words of a selection give the selection."""
    assert selection_of(**words_of(selection)) == selection


def test_a_body_goes_by_any_listed_name():
    """The ledger holds its listed name."""
    assert selection_of(actor="JNIM, Vale Band").actors == ("Jama'at Nusrat al-Islam wal-Muslimin", "Vale Band")


def test_nothing_asks_for_everything():
    """Empty words restrict nothing, and nothing is written for them."""
    assert selection_of(country="", since="", near="", role="") == Selection()
    assert words_of(Selection()) == {}


@pytest.mark.parametrize(
    ("words", "error", "message"),
    [
        ({"since": "soon"}, UsageError, "--since takes a day"),
        ({"near": "1,2"}, UsageError, "--near takes latitude"),
        ({"near": "1,2,inf"}, UsageError, "positive distance"),
        ({"event_type": "party"}, UnknownCodeError, "--event_type takes one of"),
        ({"country": "ZZ"}, UnknownCodeError, "ZZ"),
    ],
)
def test_words_that_are_none_are_refused_by_name(words, error, message):
    """The message names the option, what it takes and what it got."""
    with pytest.raises(error, match=message):
        selection_of(**words, naming=lambda name: f"--{name}")


def test_days_are_days():
    """ISO 8601, white space aside."""
    assert selection_of(since=" 2025-01-31 ").since == date(2025, 1, 31)
