"""White space is normalised and nothing else is changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tollbook.reading.whitespace import tidy, unwrap


@given(st.text())
def test_words_and_their_order_stay(text):
    """Only white space changes, and doing it twice changes nothing more."""
    once = unwrap(tidy(text))
    assert once.split() == text.removeprefix("\ufeff").split()
    assert tidy(once) == once


def test_line_ends_tabs_and_gaps_become_plain():
    """Paragraphs stay apart by one empty line."""
    assert tidy("\ufeff a\t b \r\n\r\n\r\n c\u00a0d\r e ") == "a b\n\nc d\ne"


def test_hard_wrapped_paragraphs_are_joined_and_lists_are_not():
    """A paragraph of three even lines or more is one line; short lines keep their breaks."""
    wrapped = "\n".join(
        [
            "The convoy was hit on the road between the two towns at",
            "dawn, the governor's office said in a short statement on",
            "Friday.",
        ]
    )
    assert unwrap(wrapped) == wrapped.replace("\n", " ")
    assert unwrap("1. Tuesday\n2. Friday\n3. Sunday") == "1. Tuesday\n2. Friday\n3. Sunday"
    listed = "\n".join(
        f"Land {n}: On {n} May, gunmen came to a village and took {n} people with them." for n in range(4, 9)
    )
    assert unwrap(listed) == listed


def test_the_lines_of_a_table_stay_apart() -> None:
    """However even they are."""
    table = "\n".join(f"{day} Apr | Lodwar in the north, Kenya | Raid on a camp | {day} | 0" for day in range(11, 16))
    assert unwrap(table) == table
