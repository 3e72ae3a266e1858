"""Patterns that look only where a match can begin: many alternatives over one text at the cost of a few.

A pattern's possible beginnings follow from its own parse, so that what is found is what `re` finds, sooner. So do the
possible ends of a pattern that stands right before something: other words before it are not looked at. Where words
begin is looked up for texts of which many patterns ask (`learn`), since that table costs more than a few searches.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from re import _parser  # type: ignore[attr-defined]  # the only parse of patterns that there is
from threading import Lock
from typing import Any, Final

_DEPTH: Final = 3  # characters of a beginning
_WIDEST: Final = 64  # members of a character class that are spelt out
_MOST: Final = 3000  # beginnings, above which a pattern is searched for as it is
_KEPT: Final = 32  # texts whose words are known at a time
_LATIN: Final = 0x250
_ONE_CASE: Final = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "K": "k", "Å": "å"})
_WORD_START: Final = re.compile(r"\b\w")
_OTHER_DIGIT: Final = re.compile(r"[^\W0-9a-z_A-Z](?<=\d)")
_OTHER_SPACE: Final = re.compile(r"[^\S ]")
_ONE_SPACE: Final = str.maketrans(dict.fromkeys("\t\n\r\f\v\x1c\x1d\x1e\x1f", " "))
_ANYTHING: Final = frozenset({("", False)})

_Beginning = tuple[str, bool]  # characters in lower case, and whether what follows them is known to come next


class _Endings(dict[str, bool]):
    """Whether a match may end with a text's last three characters, remembered as they are written."""

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, last: str) -> bool:
        if len(self) > _MOST:
            self.clear()
        low = _folded(last)
        # "$" stands before a line's end too.
        may = low is None or last[-1] == "\n" or any(low[k:] in self._known for k in range(_DEPTH))
        self[last] = may
        return may


class Cue:
    """A compiled pattern with the methods of `re.Pattern` that the rules use, and the same answers."""

    __slots__ = ("_beginnings", "_endings", "_lengths", "_pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """Compile; a pattern that may begin with anything is searched for as it is."""
        self._pattern = re.compile(pattern, flags)
        self._beginnings = beginnings(pattern, flags)
        known = endings(pattern, flags)
        self._endings = None if known is None else _Endings(known)
        self._lengths = sorted({len(b) for b in self._beginnings or ()})

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""
        return self._pattern.pattern

    @property
    def flags(self) -> int:
        """The flags it was compiled with."""
        return self._pattern.flags

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text[pos:endpos]`, in order, none overlapping."""
        places = None if self._beginnings is None else self._places(text)
        if places is None:
            return self._pattern.finditer(text, pos, endpos)
        found = []
        match = self._pattern.match
        for k in range(bisect_left(places, pos), len(places)):
            place = places[k]
            if place >= endpos:
                break
            if place >= pos and (hit := match(text, place, endpos)):
                found.append(hit)
                pos = hit.end()
        return iter(found)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match in `text[pos:endpos]`."""
        if self._endings is not None:
            end = min(endpos, len(text))
            if end >= _DEPTH and not self._endings[text[end - _DEPTH : end]]:
                return None
        places = None if self._beginnings is None else self._places(text)
        if places is None:
            return self._pattern.search(text, pos, endpos)
        match = self._pattern.match
        for k in range(bisect_left(places, pos), len(places)):
            place = places[k]
            if place >= endpos:
                return None
            if found := match(text, place, endpos):
                return found
        return None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at `pos`."""
        return self._pattern.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match of all of `text[pos:endpos]`."""
        return self._pattern.fullmatch(text, pos, endpos)

    def sub(self, new: str, text: str) -> str:
        """The text with every match replaced."""
        parts, at = [], 0
        for found in self.finditer(text):
            parts += [text[at : found.start()], found.expand(new)]
            at = found.end()
        return "".join([*parts, text[at:]])

    def _places(self, text: str) -> Sequence[int] | None:
        """Where in the text a match may begin, in order; None where that is not known."""
        index = _LEARNT.get(text)
        if index is None:
            return None
        places = index.known.get(self)
        if places is None:
            places = index.known[self] = index.places(self._beginnings or frozenset(), self._lengths)
        return places if index.told else None


def as_words(text: str, words: str) -> Iterator[int]:
    """Where `words` begin in a text that are not a part of a longer word there."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if _edge(text, at) and _edge(text, end):
            yield at
        at = text.find(words, at + 1)


def _edge(text: str, at: int) -> bool:
    """Whether a word begins or ends there."""
    return (at > 0 and _in_word(text[at - 1])) != (at < len(text) and _in_word(text[at]))


def _in_word(character: str) -> bool:
    return character == "_" or character.isalnum()


class _Index:
    """Where in a text the words begin, by their first one to three characters."""

    __slots__ = ("_at", "_low", "_starts", "known", "told")

    def __init__(self, text: str) -> None:
        low = _folded(text)
        self.told = low is not None  # else the text's letters have no single lower case
        self.known: dict[Cue, list[int]] = {}
        self._low = low or ""
        self._starts = [m.start() for m in _WORD_START.finditer(text)] if self.told else []
        self._at: dict[int, dict[str, list[int]]] = {}

    def places(self, beginnings: frozenset[str], lengths: Iterable[int]) -> list[int]:
        """Where words begin in one of these ways, in order."""
        found: list[int] = []
        for length in lengths:
            at = self._by_length(length)
            for beginning in at.keys() & beginnings:
                found += at[beginning]
        return sorted(set(found)) if len(found) > 1 else found

    def _by_length(self, length: int) -> dict[str, list[int]]:
        if length not in self._at:
            made: defaultdict[str, list[int]] = defaultdict(list)
            low = self._low
            for k in self._starts:
                made[low[k : k + length]].append(k)
            self._at[length] = made
        return self._at[length]


_LEARNT: Final[dict[str, _Index]] = {}
_LEARNING: Final = Lock()


def learn(text: str) -> None:
    """Note where the words of a text begin, which many patterns will be looked for in."""
    if text in _LEARNT:
        return
    with _LEARNING:
        while len(_LEARNT) >= _KEPT:
            del _LEARNT[next(iter(_LEARNT))]
        _LEARNT[text] = _Index(text)


def _folded(text: str) -> str | None:
    """The text in lower case, with one kind of digit and of space; None where letters have no single lower case."""
    if text.isascii():
        return text.translate(_ONE_SPACE).lower()
    low = _OTHER_SPACE.sub(" ", _OTHER_DIGIT.sub("0", text.translate(_ONE_CASE).lower()))
    return low if len(low) == len(text) else None


def beginnings(pattern: str, flags: int = 0) -> frozenset[str] | None:
    """What any match begins with, in lower case, up to three characters.

    None for a pattern that may begin with anything, or elsewhere than at the start of a word.
    """
    parsed = _parser.parse(pattern, flags)
    found = {text for text, _ in _sequence(parsed)}
    at_words = _bounded(parsed) and all(text[:1].isalnum() or text[:1] == "_" for text in found)
    return _shortest(found) if at_words and len(found) <= _MOST else None


def endings(pattern: str, flags: int = 0) -> frozenset[str] | None:
    """The last characters of any match, in lower case, up to three; None for one that may end anywhere, or anyhow."""
    parsed = _parser.parse(pattern, flags) if "$" in pattern and not flags & re.MULTILINE else None
    if parsed is None or not _anchored(parsed):
        return None
    found = {text for text, _ in _sequence(parsed, back=True)}
    return None if "" in found or len(found) > _MOST else frozenset(text[::-1] for text in _shortest(found))


def _shortest(found: Iterable[str]) -> frozenset[str]:
    """The texts without those that begin with another of them."""
    kept = set(found)
    return frozenset(text for text in kept if not any(text[:k] in kept for k in range(1, len(text))))


def _anchored(items: Sequence[Any]) -> bool:
    """Whether what matches ends with the text."""
    if not len(items):
        return False
    kind, given = str(items[-1][0]), items[-1][1]
    if kind == "AT":
        return str(given) == "AT_END"
    if kind == "BRANCH":
        return all(_anchored(branch) for branch in given[1])
    return kind == "SUBPATTERN" and _anchored(given[3])


def _bounded(items: Iterable[Any]) -> bool:
    """Whether a word boundary stands before the first character."""
    for item in items:
        kind, given = str(item[0]), item[1]
        if kind == "AT" and str(given) == "AT_BOUNDARY":
            return True
        if kind == "BRANCH":
            return all(_bounded(branch) for branch in given[1])
        if kind == "SUBPATTERN":
            return _bounded(given[3])
        if kind not in ("AT", "ASSERT", "ASSERT_NOT"):
            return False
    return False


def _sequence(items: Sequence[Any], *, back: bool = False) -> frozenset[_Beginning]:
    """What the items match, from its beginning; with `back` from its end, the last character first."""
    found = frozenset({("", True)})
    for item in reversed(items) if back else items:
        if not any(goes_on for _, goes_on in found):
            break
        found = _joined(found, _item(item, back=back))
    return found


def _joined(first: frozenset[_Beginning], second: frozenset[_Beginning]) -> frozenset[_Beginning]:
    made = set()
    for text, goes_on in first:
        if not goes_on:
            made.add((text, False))
        else:
            made.update(((text + more)[:_DEPTH], on and len(text + more) < _DEPTH) for more, on in second)
    return _ANYTHING if len(made) > _MOST else frozenset(made)


def _item(item: Any, *, back: bool) -> frozenset[_Beginning]:
    kind, given = str(item[0]), item[1]
    if kind == "LITERAL":
        return _spelt([given])
    if kind == "IN":
        return _members(given)
    if kind == "BRANCH":
        return frozenset().union(*(_sequence(branch, back=back) for branch in given[1]))
    if kind == "SUBPATTERN":
        return _sequence(given[3], back=back)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _repeated(*given, back=back)
    if kind in ("AT", "ASSERT", "ASSERT_NOT"):
        return frozenset({("", True)})
    return _ANYTHING


def _repeated(least: int, most: int, items: Sequence[Any], *, back: bool) -> frozenset[_Beginning]:
    once = _sequence(items, back=back)
    found = {("", True)} if least == 0 else set()
    so_far = frozenset({("", True)})
    for count in range(1, min(int(most), _DEPTH) + 1):
        so_far = _joined(so_far, once)
        if count >= least:
            found |= so_far
    if least > _DEPTH or most > _DEPTH:
        found |= {(text, False) for text, _ in so_far}
    return frozenset(found)


def _members(given: Iterable[Any]) -> frozenset[_Beginning]:
    codes: list[int] = []
    for kind, value in given:
        if str(kind) == "LITERAL":
            codes.append(value)
        elif str(kind) == "RANGE":
            codes.extend(range(value[0], min(value[1], value[0] + _WIDEST) + 1))
        elif str(value) == "CATEGORY_DIGIT":
            codes.extend(map(ord, "0123456789"))
        elif str(value) == "CATEGORY_SPACE":
            codes.append(ord(" "))
        else:
            return _ANYTHING
    return _spelt(codes) if len(codes) <= _WIDEST else _ANYTHING


def _spelt(codes: Iterable[int]) -> frozenset[_Beginning]:
    """Characters in lower case; beyond Latin letters cases are many, so that anything may stand there."""
    signs = "“”‘’–—…"
    letters = [" " if chr(c).isspace() else chr(c) for c in codes]
    if any(ord(c) >= _LATIN and c not in signs for c in letters):
        return _ANYTHING
    return frozenset((c.lower(), True) for c in letters)
