"""The plain words of a text are cut at whatever is no English letter."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tollbook.extraction.plain_words import plain_words


def test_words_are_cut_at_signs_digits_and_other_letters() -> None:
    """An apostrophe, a digit and an accented letter end a word, as a space does."""
    assert plain_words("Two men’s car\nhit 3rd-floor café; İt") == [
        "two", "men", "s", "car", "hit", "rd", "floor", "caf", "i", "t",
    ]  # fmt: skip


@given(st.text())
def test_they_are_what_a_pattern_finds(text: str) -> None:
    """Whatever the text."""
    assert plain_words(text) == re.findall("[a-z]+", text.lower())
