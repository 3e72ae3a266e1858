"""A text as words, with what matters for finding names among them."""

from __future__ import annotations

import re
from typing import NamedTuple

_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
_OPENING = re.compile(r"[\n.!?:“”\"«»•;()|]")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*", re.UNICODE)


class Word(NamedTuple):
    """One word of a text."""

    start: int
    end: int
    text: str
    script: str  # "latin", "cyrillic", "arabic" or "other"
    capital: bool
    opens: bool  # first of a sentence or line


def words_of(text: str) -> list[Word]:
    """The words of a text with what matters for finding names among them."""
    found: list[Word] = []
    end = -2  # so that nothing is right before the first word
    made = tuple.__new__  # half of a named tuple's time is spent on its names
    for match in _WORD.finditer(text):
        start, after = match.span()
        written = match.group()
        opens = False
        if start != end + 1 or text[end] != " ":
            opens = not found or _opens(text[end:start], found[-1])
        first = written[0]
        capital = first.isupper() or (first in "dl" and bool(_ELIDED.match(written)))
        script = "latin" if written.isascii() else _script(written)
        found.append(made(Word, (start, after, written, script, capital, opens)))
        end = after
    return found


def _opens(gap: str, before: Word) -> bool:
    """Whether what stands between two words ends a sentence, and not an initial or an abbreviation alone."""
    return bool(_OPENING.search(gap)) and not (gap in {". ", "."} and len(before.text) <= 2)


def _script(written: str) -> str:
    first = ord(written[0])
    if 0x600 <= first < 0x780:
        return "arabic"
    if 0x400 <= first < 0x530:
        return "cyrillic"
    return "latin" if first < 0x250 or 0x1E00 <= first < 0x1F00 else "other"


def shouting(words: list[Word]) -> bool:
    """Whether the text is written in capitals throughout, so that capitals say nothing."""
    letters = [w.text for w in words if len(w.text) > 2 and w.script != "arabic"]
    return len(letters) > 20 and sum(t.isupper() for t in letters) > 0.7 * len(letters)
