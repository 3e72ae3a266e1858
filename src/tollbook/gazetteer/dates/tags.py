"""A text as a line of tags: one letter for each word or number that can be part of a date, x for any other.

Dates are then found by short regular expressions over the tags, whatever the language the words are in.

    W w s weekday, abbreviated, plural  N O  number 1-31, ordinal       h  the          l  last, past
    M m  month, doubtful month       Y Q  year, other number         f  of           t  this
    U P  unit, part of a day         n    number word, a             i  in, on, at   v  next
    T V  today ..., overnight        D    half                       &  and, or      p q  previous, following
    S H  season, feast               k    about, nearly, exactly     ~  to, until    j  same, that
    E e  early ..., eve              g G  ago, "il y a"              F b  from, between
    C    decade                      B A  before/earlier, after/later  . , - / ( ) : '  what stands between words
    |    a new paragraph             !    any other punctuation
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Value = object
Entry = tuple[str, Value]
Phrases = tuple[tuple[tuple[str, ...], Entry | None], ...]  # the words that follow, longest first; () is the word alone


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's words: what each means, what phrases it begins, and which need a capital letter."""

    words: Mapping[str, Entry]
    phrases: Mapping[str, Phrases]
    capitals: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Line:
    """The tags, and for each of them where it stands in the text and what it means."""

    text: str
    tags: str
    starts: list[int]
    ends: list[int]
    values: list[Value]

    def number(self, at: int) -> int:
        """The number at a tag."""
        value = self.values[at]
        return value if isinstance(value, int) else 0

    def word(self, at: int) -> str:
        """The word at a tag, in lower case; empty outside the line."""
        return self.text[self.starts[at] : self.ends[at]].lower() if 0 <= at < len(self.tags) else ""


_WORD = re.compile(r"\d+|[^\W\d_]+(?:\u200c[^\W\d_]+)*")
_GAPS = {
    ",": ",", ".": ".", "-": "-", "–": "-", "—": "-", "‑": "-", "/": "/", "(": "(", ")": ")", ":": ":",
    "'": "'", "’": "'", "،": ",",
}  # fmt: skip
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "er", "º", "ª", "е", "го", "ro"})


def _gap(text: str, start: int, end: int) -> str:
    between = text[start:end]
    if "\n" in between and between.count("\n") > 1:
        return "|"
    bare = between.strip()
    if not bare:
        return ""
    tight = len(bare) == len(between)
    if tight and bare in ",.:/" and text[start - 1].isdigit() and text[end : end + 1].isdigit():
        return "!"  # 2,014 and 7.30 and 20:15 are single numbers; numeric dates are read elsewhere
    return _GAPS.get(bare, "!")


def _number(word: str) -> Entry | None:
    if len(word) > 4 or not word.isdecimal():
        return None
    value = int(word)
    if len(word) <= 2 and 1 <= value <= 31:
        return ("N", value)
    return ("Y", value) if 1900 <= value <= 2099 and len(word) == 4 else ("Q", value)


def tag(text: str, lexicon: Lexicon) -> Line:
    """The line of tags of a text."""
    words, phrases, capitals = lexicon.words, lexicon.phrases, lexicon.capitals
    tags: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    values: list[Value] = []
    found = list(_WORD.finditer(text))
    previous_end, previous_plain, skip_to = 0, True, -1
    for at, match in enumerate(found):
        if at < skip_to:
            continue
        start, end = match.span()
        word = match.group().lower()
        entry: Entry | None
        if word in phrases:
            entry, length = _phrase(phrases[word], found, at, text)
            skip_to = at + length
            end = found[skip_to - 1].end()
        elif word[0].isdigit():
            entry = _number(word)
        else:
            entry = words.get(word)
        if entry is not None and word in capitals and not text[start].isupper():
            entry = None
        if entry is None and start == previous_end and tags and word in _SUFFIXES and tags[-1] in "N":
            tags[-1], ends[-1] = "O", end
            previous_end = end
            continue
        if entry is None and start == previous_end and tags and word == "s" and tags[-1] == "Y":
            tags[-1], ends[-1] = "C", end
            previous_end = end
            continue
        if not (previous_plain and entry is None) and (start != previous_end + 1 or text[previous_end] != " "):
            gap = _gap(text, previous_end, start) if start > previous_end and tags else ""
            if gap:
                tags.append(gap)
                starts.append(previous_end)
                ends.append(start)
                values.append(None)
        symbol, value = entry or ("x", None)
        tags.append(symbol)
        starts.append(start)
        ends.append(end)
        values.append(value)
        previous_end, previous_plain = end, entry is None
    return Line(text, "".join(tags), starts, ends, values)


def _phrase(phrases: Phrases, found: list[re.Match[str]], at: int, text: str) -> tuple[Entry | None, int]:
    """The longest phrase that stands here, and how many words it has."""
    for rest, entry in phrases:
        end = at + 1 + len(rest)
        if end <= len(found) and all(found[at + 1 + n].group().lower() == word for n, word in enumerate(rest)):
            if not rest or "\n\n" not in text[found[at].start() : found[end - 1].end()]:
                return entry, end - at
    return None, 1


def lexicon(
    entries: Mapping[str, Mapping[str, Value]], *, capitals: frozenset[str] = frozenset()
) -> Lexicon:
    """A lexicon from tag -> {words: meaning}; several words make a phrase."""
    words: dict[str, Entry] = {}
    longer: dict[str, list[tuple[tuple[str, ...], Entry | None]]] = {}
    for symbol, meanings in entries.items():
        for spelling, value in meanings.items():
            first, *rest = spelling.split()
            if rest:
                longer.setdefault(first, []).append((tuple(rest), (symbol, value)))
            else:
                words[first] = (symbol, value)
    phrases = {
        first: tuple(sorted([*found, ((), words.get(first))], key=lambda one: -len(one[0])))
        for first, found in longer.items()
    }
    return Lexicon(words, phrases, capitals)
