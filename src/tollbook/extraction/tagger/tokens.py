"""A report's title and body as word pieces with the features that an uncased encoder loses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]

CASES = 6  # lower case or other script, Capital, CAPITALS, digits, punctuation, mixed
MARK = 4  # the case of punctuation
LETTERS = (1, 2, 5)  # the cases of words with capitals
PLACES = 8  # the title, then the paragraph: 1st, 2nd, 3rd, 4th-5th, 6th-8th, 9th-14th, later
_PARAGRAPH_BUCKETS = (1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 6)
_SENTENCE = re.compile(r"[.!?][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-ZÀ-ÝА-Я0-9])|\n+|[。！？؟]\n*")
_CASELESS = re.compile(r"(?<=[^\W_]{4}[.!?])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*\w)|(?<=[.!?\"')\]])\s{2,}(?=\S)|\n+")
_CAPITALS, _SMALL = ascii_uppercase.encode(), ascii_lowercase.encode()
_OTHERS = re.compile(r"[^\x00-\x7f]+")
_RARELY = 200  # one letter in so many of the other case, and the case of a text says nothing


@dataclass(frozen=True, slots=True)
class Tokens:
    """Word pieces of one text. All arrays have one entry a piece; offsets are characters.

    `word` numbers the words that pieces belong to, `sentence` and `paragraph` count from 0, `case`
    is below CASES, doubled (+ CASES) at the start of a sentence, `place` is below PLACES.
    """

    ids: Ints
    start: Ints
    end: Ints
    word: Ints
    sentence: Ints
    paragraph: Ints
    case: Ints
    place: Ints

    def __len__(self) -> int:
        return len(self.ids)


def sentence_starts(text: str) -> list[int]:
    """Character offsets at which sentences begin (a line break ends a sentence).

    Where capitals say nothing, a full stop after a short word (an abbreviation) needs a wide space to end one.
    """
    ends = _CASELESS if is_caseless(text) else _SENTENCE
    return sorted({0, *(m.end() for m in ends.finditer(text))})


@lru_cache(maxsize=8)  # asked for sentences, for words and for the whole
def is_caseless(text: str) -> bool:
    """Whether a text is in capitals or in lower case throughout, as wires and transcripts are."""
    plain, others = text.encode("ascii", "ignore"), "".join(_OTHERS.findall(text))
    upper = len(plain) - len(plain.translate(None, _CAPITALS)) + sum(map(str.isupper, others))
    lower = len(plain) - len(plain.translate(None, _SMALL)) + sum(map(str.islower, others))
    return min(upper, lower) * _RARELY < upper + lower


@lru_cache(maxsize=16_384)
def _case(word: str) -> int:
    if word.isdigit():
        return 3
    if not any(c.isalnum() for c in word):
        return MARK
    if word.isupper():
        return 2 if len(word) > 1 else 1
    if word[0].isupper() and word[1:].islower():
        return 1
    return 5 if any(c.isupper() for c in word) else 0


def tokenise(tokenizer: Tokenizer, text: str, *, title: bool = False) -> Tokens:
    """Return the pieces of `text`, without special tokens, whole (no truncation)."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    start, end = offsets[:, 0], offsets[:, 1]
    words = np.asarray(encoding.word_ids, dtype=np.int64)
    sentence = np.searchsorted(np.asarray(sentence_starts(text)), start, side="right") - 1
    breaks = [m.end() for m in re.finditer(r"\n\s*", text)]
    paragraph = np.searchsorted(np.asarray(breaks, dtype=np.int64), start, side="right")
    bounds = np.flatnonzero(np.diff(words, prepend=-1, append=-1))
    written = zip(start[bounds[:-1]].tolist(), end[bounds[1:] - 1].tolist(), strict=True)
    case = np.repeat(np.asarray([_case(text[a:b]) for a, b in written], dtype=np.int64), np.diff(bounds))
    if is_caseless(text):
        case[np.isin(case, LETTERS)] = 0
    opening = np.diff(sentence, prepend=-1) != 0
    case = case + np.where(opening, CASES, 0)
    place = np.zeros(len(words), dtype=np.int64)
    if not title:
        table = np.asarray((*_PARAGRAPH_BUCKETS, PLACES - 1))
        place = table[np.minimum(paragraph, len(table) - 1)]
    ids = np.asarray(encoding.ids, dtype=np.int64)
    return Tokens(ids, start, end, words, sentence, paragraph, case, place)
