"""A text as a line of tags: one letter for each word or number that can be part of a date, x for any other.

Dates are then found by short regular expressions over the tags, whatever the language the words are in.

    W w s weekday, abbreviated, plural  N O  number 1-31, ordinal       h  the          l  last, past
    M m  month, doubtful month       Y Q  year, other number         f  of           t  this
    U P  unit, part of a day         n    number word, a             i  in, on, at   v  next
    T V  today ..., overnight        D    half                       &  and, or      p q  previous, following
    S H  season, feast               k    about, nearly, exactly     ~  to, until    j  same, that
    E e  early ..., eve              g G  ago, "il y a"              F b  from, between
    C    decade                      B A  before/earlier, after/later  . , - / ( ) : '  what stands between words
    J    a step from another day
    |    a new paragraph             !    any other punctuation
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

Value = object
Entry = tuple[str, Value]
Phrases = tuple[tuple[str, Entry], ...]  # patterns of the words that follow, longest first


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language's words: what each means, what phrases it begins, which need a capital letter.

    `telling` are the words without one of which there is no date.
    """

    words: Mapping[str, Entry]
    phrases: Mapping[str, Phrases]
    capitals: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    telling_bytes: frozenset[bytes] = frozenset()
    latin: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """The tags, and for each of them where it stands in the text and what it means."""

    text: str
    tags: str
    starts: Sequence[int]
    ends: Sequence[int]
    values: Sequence[Value]

    def number(self, at: int) -> int:
        """The number at a tag."""
        value = self.values[at]
        return value if isinstance(value, int) else 0

    def word(self, at: int) -> str:
        """The word at a tag (of several that can be no part of a date, the first), in lower case; else empty."""
        return self.text[self.starts[at] : self.ends[at]].lower() if 0 <= at < len(self.tags) else ""

    def word_before(self, at: int) -> str:
        """The word that stands before a tag, in lower case; empty where none does."""
        match = _LAST_WORD.search(self.text, max(0, self.starts[at] - 24), self.starts[at])
        return match[1].lower() if match else ""


_LAST_WORD = re.compile(r"([^\W_]+)\W*$")
_WORD = re.compile(r"\d+(?:st|nd|rd|th|er|s|º|ª)?(?![^\W_])|\d+|[^\W\d_]+(?:\u200c[^\W\d_]+)*")
_GAPS = {
    ",": ",", ".": ".", "-": "-", "–": "-", "—": "-", "‑": "-", "/": "/", "(": "(", ")": ")", ":": ":",
    "'": "'", "’": "'", "،": ",",
}  # fmt: skip
_TELLING = frozenset("WwsMmTVSHUPCgGOJ")
_SHORT = 400  # characters up to which a text is tagged whole
_REACH = 40  # characters around a telling word that may belong to its date
_FIGURES = re.compile(r"[0-9]+(?:st|nd|rd|th|s)?")
_MARKS = "’‘“”„«»–—…·‑ªº\u00a0\u2009\u202f\u200b"  # what stands beside words and is not ASCII
_TO_SPACES = bytes(n if n >= 128 or chr(n).isalpha() else 32 for n in range(256))
_LATIN = "a-zß-öø-ɏ"  # a listed range is found faster than a category
_LATIN_LETTERS = re.compile(f"[{_LATIN}]+")
_LATIN_WORD = re.compile(rf"[0-9]+(?:st|nd|rd|th|er|s|º|ª)?(?![{_LATIN}0-9])|[0-9]+|[{_LATIN}]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])")
_CLOCK = re.compile(r"\bat (?:about |around |approximately |roughly |some )?$")  # "at about 1900 two nurses were taken"
_LEAD = 20  # characters before a number in which that stands
_MANY = 4  # digits beyond which a number is neither day nor year


def _gap(text: str, start: int, end: int) -> str:
    between = text[start:end]
    if between.count("\n") > 1:
        return "|"
    bare = between.strip()
    if "\n" in between and bare in "-*•–—" and bare:
        return "|"  # an item of a list
    if not bare:
        return ""
    single = len(bare) == len(between) and bare in ",.:/" and text[start - 1].isdigit() and text[end].isdigit()
    if single and (bare != "," or not _YEAR.match(text, end)):  # of "Feb. 21,2015" the year is another
        return "!"  # 2,014 and 7.30 and 20:15 are single numbers; numeric dates are read elsewhere
    return _GAPS.get(bare, "!")


def _number(word: str) -> Entry | None:
    figures = word.rstrip("stndrheºª")
    if len(figures) > _MANY:
        return None
    value = int(figures)
    if len(figures) <= 2 and 1 <= value <= 31:
        return ("N" if figures == word else "O", value)
    year = 1900 <= value <= 2099 and len(figures) == _MANY
    if figures != word:
        return ("C", value) if year and word.endswith("0s") else None
    return ("Y", value) if year else ("Q", value)


def tag(text: str, lexicon: Lexicon) -> Line:
    """The line of tags of a text. Words that can be no part of a date share one x.

    Of a long text only the neighbourhood of words that a date cannot do without is tagged; the
    stretches in between are one new paragraph.
    """
    low = text.lower()
    if len(low) != len(text):  # a letter whose small form is longer: keep the offsets
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    tagger = _Tagger(text, low, lexicon)
    windows = [(0, len(low))] if len(low) <= _SHORT else _windows(low, lexicon)
    for start, end in windows:
        tagger.read(start, end)
    if not tagger.tags:
        return Line(text, "", (), (), ())
    tags, starts, ends, values = zip(*tagger.tags, strict=True)
    return Line(text, "".join(tags), starts, ends, values)


def _windows(low: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The stretches, cut at spaces, around the words and figures that a date cannot do without."""
    spots = [match.span() for match in _FIGURES.finditer(low) if len(match[0]) == _MANY or match[0][-1].isalpha()]
    for word in _telling_words(low, lexicon):
        at = low.find(word)
        while at >= 0:
            spots.append((at, at + len(word)))
            at = low.find(word, at + len(word))
    spots.sort()
    windows: list[tuple[int, int]] = []
    for begin, stop in spots:
        start = low.find(" ", max(0, begin - _REACH), begin)
        end = low.rfind(" ", stop, stop + _REACH) if stop + _REACH < len(low) else len(low)
        start, end = (0 if begin <= _REACH else start if start >= 0 else begin), end if end >= 0 else stop
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((start, end))
    return windows


def _telling_words(low: str, lexicon: Lexicon) -> frozenset[str]:
    """The words of a text without one of which there is no date; of Latin text by its bytes, which is fastest."""
    if not lexicon.latin:
        return lexicon.telling.intersection(_LETTERS.findall(low))
    if not low.isascii():
        for mark in _MARKS:
            low = low.replace(mark, " ")
    found = lexicon.telling_bytes.intersection(low.encode("utf-8", "replace").translate(_TO_SPACES).split())
    return frozenset(word.decode() for word in found)


class _Tagger:
    """The tags of the stretches of a text that were read so far: (tag, start, end, value) each."""

    __slots__ = ("lexicon", "low", "pattern", "tags", "text")

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        self.text, self.low, self.lexicon = text, low, lexicon
        self.pattern = _LATIN_WORD if lexicon.latin else _WORD
        self.tags: list[tuple[str, int, int, Value]] = []

    def read(self, begin: int, stop: int) -> None:
        """Tag text[begin:stop]."""
        words, phrases, capitals = self.lexicon.words, self.lexicon.phrases, self.lexicon.capitals
        text, low = self.text, self.low
        if self.tags:
            self.tags.append(("|", begin, begin, None))
        previous_end, plain = begin, False
        for match in self.pattern.finditer(low, begin, stop):
            word = match[0]
            entry = words.get(word)
            if entry is None and plain and not word[0].isdecimal():
                previous_end = match.end()
                continue
            start, end = match.span()
            if start < previous_end:
                continue
            if entry is None:
                entry = _number(word) if word[0].isdecimal() else None
                if entry and entry[0] == "Y" and _CLOCK.search(low, max(0, start - _LEAD), start):
                    entry = ("Q", entry[1])
            elif word in phrases:
                entry, end = _phrase(phrases[word], low, entry, end)
            if entry is None or entry[0] == "x" or (word in capitals and not text[start].isupper()):
                if not plain:
                    if start != previous_end + 1 or text[previous_end] != " ":
                        self._gap_before(previous_end, start)
                    self.tags.append(("x", start, end, None))
                plain, previous_end = True, end
                continue
            if start != previous_end + 1 or text[previous_end] != " ":
                self._gap_before(previous_end, start)
            self.tags.append((entry[0], start, end, entry[1]))
            plain, previous_end = False, end

    def _gap_before(self, previous_end: int, start: int) -> None:
        gap = _gap(self.text, previous_end, start) if previous_end < start and self.tags else ""
        if gap:
            self.tags.append((gap, previous_end, start, None))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern of a phrase, made when its first word is met: few of a lexicon's are in one report."""
    return re.compile(pattern)


def _phrase(phrases: Phrases, low: str, alone: Entry, end: int) -> tuple[Entry, int]:
    """The longest phrase that stands here and where it ends; the word alone where none does."""
    for pattern, entry in phrases:
        match = _compiled(pattern).match(low, end)
        if match:
            return entry, match.end()
    return alone, end


_JOINTS = r"(?:[ \t'’\u200c-]|\n(?!\s*\n))+"  # what may stand between the words of a phrase


def lexicon(entries: Mapping[str, Mapping[str, Value]], *, capitals: frozenset[str] = frozenset()) -> Lexicon:
    """A lexicon from tag -> {words: meaning}; several words make a phrase."""
    words: dict[str, Entry] = {}
    longer: dict[str, list[tuple[list[str], Entry]]] = {}
    for symbol, meanings in entries.items():
        for spelling, value in meanings.items():
            first, *rest = spelling.split()
            if rest:
                longer.setdefault(first, []).append((rest, (symbol, value)))
            else:
                words[first] = (symbol, value)
    phrases = {}
    for first, found in longer.items():
        words.setdefault(first, ("x", None))
        found.sort(key=lambda one: -len(one[0]))
        phrases[first] = tuple(
            ("".join(_JOINTS + re.escape(word) for word in rest) + r"(?![^\W_])", entry) for rest, entry in found
        )
    telling = {word for word, (symbol, _) in words.items() if symbol in _TELLING}
    telling |= {first for first, found in longer.items() if any(entry[0] in _TELLING for _, entry in found)}
    latin = all(_LATIN_LETTERS.fullmatch(word) for word in words)
    telling_bytes = frozenset(word.encode() for word in telling)
    return Lexicon(words, phrases, capitals, frozenset(telling), telling_bytes, latin)
