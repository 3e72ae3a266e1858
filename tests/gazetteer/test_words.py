"""A text as words: capitals, scripts, where sentences begin."""

from __future__ import annotations

import pytest

from tollbook.gazetteer.words import Words, shouting


def test_words_are_told_with_their_place_and_what_opens_them() -> None:
    """A full stop after an initial ends no sentence."""
    words = Words("Near Orvale. Then J. Doe d'Aubin came")
    assert [words[n].text for n in range(len(words))] == ["Near", "Orvale", "Then", "J", "Doe", "d'Aubin", "came"]
    assert [words[n].opens for n in range(len(words))] == [True, False, True, False, False, False, False]
    assert [words[n].capital for n in range(len(words))] == [True, True, True, True, True, True, False]
    assert (words[5].start, words[5].end) == (25, 32)


def test_words_in_small_letters_of_english_are_not_outstanding() -> None:
    """Capitals, figures, accents and other scripts are."""
    words = Words("the Big d'Or 12 café мост и الموصل end")
    assert [words.written[n] for n in words.outstanding] == ["Big", "d'Or", "12", "café", "мост", "и", "الموصل"]
    assert [words[n].script for n in words.outstanding][-3:] == ["cyrillic", "cyrillic", "arabic"]


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        ("GUNMEN SHOT TWO GUARDS " * 6, True),
        ("GUNMEN SHOT TWO GUARDS", False),
        ("GUNMEN shot two GUARDS " * 9, False),
        ("GUNMEN SHOT guards OFF " * 9, True),
    ],
)
def test_a_text_shouts_where_most_of_many_words_are_in_capitals(text: str, loud: bool) -> None:
    """Fewer words say nothing."""
    assert shouting(Words(text)) is loud
