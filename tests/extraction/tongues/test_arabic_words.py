"""Words in Arabic script: pieces keep their places, duals are told as two, numbers in words are understood or left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extraction.tongues.arabic_words import number, plain
from tollbook.extraction.tongues.lexicon import load_tongue
from tollbook.extraction.tongues.tokens import raw_words


def parts(text: str, names: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    raw = raw_words(text, 0, len(text), load_tongue("ar"), names)
    assert [r[:2] for r in raw] == sorted(r[:2] for r in raw)
    return [(text[start:end], word) for start, end, word in raw]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("وأصيب", [("و", "و"), ("أصيب", "اصيب")]),
        ("بالرصاص", [("ب", "ب"), ("ال", "ال"), ("رصاص", "رصاص")]),
        ("للشرطة", [("ل", "ل"), ("ل", "ال"), ("شرطة", "شرطة")]),
        ("وزير", [("وزير", "وزير")]),
        ("إلى", [("إلى", "الي")]),
        ("ألمانيا", [("ألمانيا", "المانيا")]),
        ("قُتِلَ", [("قُتِلَ", "قتل")]),
        ("قتـــل", [("قتـــل", "قتل")]),
        ("شخصان", [("", "اثنان"), ("شخصان", "شخص")]),
        ("والجنديان", [("و", "و"), ("ال", "ال"), ("", "اثنان"), ("جنديان", "جندي")]),
        ("مهندسان تركيان", [("", "اثنان"), ("مهندسان", "مهندس"), ("تركيان", "تركي")]),
        ("مهندسين", [("مهندسين", "مهندسين")]),
        ("و11", [("و", "و"), ("11", "11")]),
    ],
)  # fmt: skip
def test_a_word_is_told_in_pieces(text: str, pieces: list[tuple[str, str]]) -> None:
    assert parts(text) == pieces


def test_a_name_begins_behind_its_particle() -> None:
    assert parts("وبنغازي", (1,)) == [("و", "و"), ("بنغازي", "بنغازي")]
    assert parts("رجلان", (0,)) == [("رجلان", "رجلان")]  # if a town were called so


def test_a_stroke_alone_is_a_dash() -> None:
    assert plain("ـ") == "-"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ثلاثة", (3, 1)),
        ("ثلاثة عشر", (13, 2)),
        ("خمسة و عشرين", (25, 3)),
        ("مئة و خمسة", (105, 3)),
        ("مئة و خمسة و عشرين", (125, 5)),
        ("ثلاثة الاف و مئتين", (3200, 4)),
        ("ثلاثة و خمسة", (None, 3)),
        ("خمسة و رجل", (5, 1)),
        ("رجل", (None, 1)),
    ],
)
def test_numbers_in_words(words: str, found: tuple[int | None, int]) -> None:
    assert number(words.split(), load_tongue("ar").numbers) == found


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ\u064e\u0651\u0640 ،.", max_size=30), st.integers(0, 30))
def test_pieces_cover_a_text_in_order(text: str, name: int) -> None:
    raw = raw_words(text, 0, len(text), load_tongue("ar"), (name,))
    ends = [0]
    for start, end, word in raw:
        assert ends[-1] <= start <= end <= len(text)
        assert word
        ends.append(end)
    assert sum(end - start for start, end, _ in raw) == sum(not c.isspace() for c in text)
