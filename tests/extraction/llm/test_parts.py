"""Long texts in parts, quotes in texts, answers in a cache."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tollbook.extraction.llm.cache import AnswerCache
from tollbook.extraction.llm.parts import parts_of
from tollbook.extraction.llm.quotes import LONGEST, find_quote


@given(st.text(st.sampled_from("ab. \n。"), max_size=200), st.integers(5, 60))
def test_parts_make_up_the_text_and_none_is_too_long(text, most):
    """Every character is in one part, in order."""
    parts = parts_of(text, most)
    if parts is None:
        return
    assert "".join(text[a:b] for a, b in parts) == text
    assert all(b - a <= most for a, b in parts)


def test_parts_are_cut_between_paragraphs_then_sentences():
    """A paragraph stays whole where it fits."""
    text = "One two.\n\nThree four.\nFive. Six seven eight."
    assert [text[a:b] for a, b in parts_of(text, 24)] == ["One two.\n\nThree four.\n", "Five. Six seven eight."]
    assert [text[a:b] for a, b in parts_of(text, 18)][-2:] == ["Three four.\nFive. ", "Six seven eight."]
    assert parts_of("x" * 30, 20) is None


@given(st.text(max_size=60), st.data())
def test_a_quote_found_is_in_the_text(text, data):
    """Whatever is found says the same, white space aside, and lies where it may."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    found = find_quote(text, quote, (0, len(text)))
    if found:
        assert text[slice(*found)].split() == quote.split()


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Nine were\n killed.", "Nine were killed", "Nine were\n killed"),
        ("nine were killed", "Nine were killed", None),
        ("nineteen were killed", "nine", None),
        ("19 were killed", "9 were", None),
        ("1,900 were killed", "900 were", None),
        ("killed 1.5", "killed 1", None),
        ("It killed 9.", "killed 9", "killed 9"),
        ("袭击造成3名工人遇难", "3名工人", "3名工人"),
        ("a.b", ".", None),
        ("abc", " ", None),
        ("x " * 400, "x " * 300, None),
        ("a+b (c)", "a+b (c)", "a+b (c)"),
    ],
)
def test_quotes_stand_word_for_word(text, quote, found):
    """Letters exactly, white space freely, words and numerals whole, nothing endless."""
    stretch = find_quote(text, quote, (0, len(text)))
    assert (text[slice(*stretch)] if stretch else None) == found
    assert len(quote) <= LONGEST or stretch is None


def test_of_several_places_the_nearest_counts():
    """A repeated quote is read where the rest of its incident is told."""
    text = "Nine died. " * 3
    assert find_quote(text, "Nine died", (0, len(text)), near=20) == (22, 31)
    assert find_quote(text, "Nine died", (0, len(text))) == (0, 9)
    assert find_quote(text, "Nine died", (5, 40)) == (11, 20)


def test_writers_at_once_leave_whole_entries(tmp_path):
    """Many write one answer; each reader gets a whole one or none."""
    cache = AnswerCache(tmp_path)
    key = cache.key({"a": 1})
    bad: list[str] = []

    def work(number: int) -> None:
        for _ in range(20):
            cache.put(key, str(number) * 1000)
            answer = cache.get(key)
            if answer is not None and len(set(answer)) != 1:
                bad.append(answer)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert bad == []
    assert [p.suffix for p in tmp_path.rglob("*") if p.is_file()] == [".json"]


def test_answers_are_for_their_user_alone(tmp_path):
    """Files that quote reports are not readable by others."""
    cache = AnswerCache(tmp_path / "cache")
    cache.put("ab12", "text")
    assert [p.stat().st_mode & 0o077 for p in (tmp_path / "cache").rglob("*.json")] == [0]
