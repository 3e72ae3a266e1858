"""A text as words, with what matters for finding names among them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_ELIDED = re.compile(r"[dl]['’][A-ZÀ-Þ]")
_OPENING = re.compile(r"[\n.!?:“”\"«»•;()|]")
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*", re.UNICODE)
_MANY: Final = 20  # words above which their letters' case says something of a text
_LOUD: Final = 0.7  # share of them in capitals


class Word(NamedTuple):
    """One word of a text."""

    start: int
    end: int
    text: str
    script: str  # "latin", "cyrillic", "arabic" or "other"
    capital: bool
    opens: bool  # first of a sentence or line
    elided: bool  # with an article or preposition before a name: "d'Alep"


class Words:
    """The words of a text, by number; what matters of one is found when it is asked for, as most never are.

    `written` are their letters alone, `outstanding` the numbers of those that are not all in small letters of English.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans = [*map(re.Match.span, _WORD.finditer(text))]
        self.written = [text[start:end] for start, end in self._spans]
        small = zip(map(str.islower, self.written), map(str.isascii, self.written), strict=True)
        self.outstanding = [at for at, (lower, plain) in enumerate(small) if not (lower and plain)]
        self._told: dict[int, Word] = {}

    def __len__(self) -> int:
        return len(self.written)

    def __getitem__(self, at: int) -> Word:
        word = self._told.get(at)
        if word is None:
            word = self._told[at] = self._word(at)
        return word

    def _word(self, at: int) -> Word:
        written, (start, end) = self.written[at], self._spans[at]
        elided = written[0] in "dl" and bool(_ELIDED.match(written))
        capital = written[0].isupper() or elided
        script = "latin" if written.isascii() else _script(written)
        before = self._spans[at - 1][1] if at else 0
        opens = not at or (self._text[before:start] != " " and _opens(self._text[before:start], self.written[at - 1]))
        return Word(start, end, written, script, capital, opens, elided)


def _opens(gap: str, before: str) -> bool:
    """Whether what stands between two words ends a sentence, and not an initial or an abbreviation alone."""
    return bool(_OPENING.search(gap)) and not (gap in {". ", "."} and len(before) <= 2)


def _script(written: str) -> str:
    first = ord(written[0])
    if 0x600 <= first < 0x780:
        return "arabic"
    if 0x400 <= first < 0x530:
        return "cyrillic"
    return "latin" if first < 0x250 or 0x1E00 <= first < 0x1F00 else "other"


def shouting(words: Words) -> bool:
    """Whether the text is written in capitals throughout, so that capitals say nothing."""
    if sum(map(str.isupper, words.written)) <= _LOUD * _MANY:
        return False
    letters = [t for t in words.written if len(t) > 2 and _script(t) != "arabic"]
    return len(letters) > _MANY and sum(map(str.isupper, letters)) > _LOUD * len(letters)
