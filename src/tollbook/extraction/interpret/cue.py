"""Patterns that look only where a match can be: many alternatives over one text at the cost of a few.

Where a match may begin, which words it has to hold and how it may end follow from the pattern's own parse (`patterns`),
so that what is found is what `re` finds, sooner. Where words begin is looked up for texts of which many patterns ask
(`learn`), since that table costs more than a few searches.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import chain
from operator import or_
from threading import Lock
from typing import Any, Final, NamedTuple

from tollbook.extraction.interpret.patterns import (
    CAPITAL,
    DEPTH,
    MOST,
    NO_CAPITAL,
    beginnings,
    capitalised,
    compiled,
    endings,
    in_word,
    needs,
    parsed,
    reach,
)

_OFTEN: Final = 0.75  # share of a text's words
_FEW: Final = 12  # places of which each may as well be tried
_KEPT: Final = 32  # texts whose words are known at a time
_WORD: Final = re.compile(r"\w+")
_CAPITALISED: Final = re.compile(r"[^\Wa-z0-9_](?<!\w.)")  # the letter first, so that `re` looks nowhere else
_OTHER_DIGIT: Final = re.compile(r"[^\W0-9a-z_A-Z](?<=\d)")
_OTHER_SPACE: Final = re.compile(r"[^\S ]")
_ALIKE: Final = str.maketrans(dict.fromkeys("\t\n\r\f\v\x1c\x1d\x1e\x1f", " ") | dict.fromkeys("123456789", "0"))
_ONE_CASE: Final = _ALIKE | str.maketrans({"İ": "i", "ı": "i", "ſ": "s"})

_END: Final = sys.maxsize  # stands behind all places, so that there is a next one wherever they are looked up
_Places = tuple[Sequence[int] | None, Sequence[int] | None]  # where a match may begin; words of which it holds one
_ANYWHERE: Final[_Places] = (None, None)
_NONE: Final = (_END,)
_NOWHERE: Final[_Places] = (_NONE, _NONE)
_UNASKED: Final = (-1,)


class _Endings(dict[str, bool]):
    """Whether a match may end with a text's last three characters, remembered as they are written.

    `known` are the endings of all matches.
    """

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, last: str) -> bool:
        if len(last) < DEPTH:
            return True
        if len(self) > MOST:
            self.clear()
        low = _folded(last)
        # "$" stands before a line's end too.
        may = low is None or last[-1] == "\n" or not self._known.isdisjoint((low, low[1:], low[2:]))
        self[last] = may
        return may


class Sieve(NamedTuple):
    """Where a match of a pattern can be.

    Sets of beginnings are told by their numbers. `begin` is what any match begins with (None if that may be anything),
    `begins` its bit or 0, `needs` beginnings of words of which every match holds one, of each set, the smallest set
    first, `holds` the bits of these. `capital` is whether a match begins with a capital.
    """

    begin: int | None
    capital: bool
    needs: Sequence[int]
    begins: int
    holds: int


class Cue:
    """A compiled pattern with the methods of `re.Pattern` that the rules use, and the same answers."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        """It is compiled when first searched for: half of all patterns are not by a first report.

        One that may begin with anything, and needs nothing, is searched for as it is.
        """
        self.pattern = pattern
        self._flags = int(flags)  # which `re` asks for in every part of a pattern: an enumeration takes long to answer
        self._compiled: re.Pattern[str] | None = None
        self.known = False  # whether it was asked for in a text before
        self._ends = "$" in pattern and not flags & re.MULTILINE

    @cached_property
    def _tree(self) -> Sequence[Any]:
        return parsed(self.pattern, self._flags)

    def _made(self) -> re.Pattern[str]:
        self._compiled = compiled(self._tree, self._flags)
        if "sieve" in vars(self):
            self._drop_tree()
        return self._compiled

    def _drop_tree(self) -> None:
        """Its parse is of no more use: those of all patterns are many objects for Python's collector."""
        vars(self).pop("_tree", None)

    @cached_property
    def sieve(self) -> Sieve:
        """What sifts texts for it."""
        tree = self._tree
        begin = beginnings(tree)
        held = sorted((words for words in needs(tree) if words != begin), key=len)
        if self._compiled:
            self._drop_tree()
        capital = begin is not None and capitalised(tree)
        number = None if begin is None else _number(begin)
        needed = list(map(_number, held))
        return Sieve(number, capital, needed, 0 if number is None else 1 << number, sum(1 << n for n in needed))

    @cached_property
    def _endings(self) -> _Endings | None:
        known = endings(self._tree)
        return None if known is None else _Endings(known)

    @cached_property
    def _reach(self) -> int:
        return reach(self._tree)

    @property
    def flags(self) -> int:
        """The flags it was compiled with."""
        return (self._compiled or self._made()).flags

    def finditer(self, text: str, pos: int = 0, endpos: int = _END) -> Iterator[re.Match[str]]:
        """The matches in `text[pos:endpos]`, in order, none overlapping."""
        index = _LEARNT.get(text)
        if index is None:
            return (self._compiled or self._made()).finditer(text, pos, endpos)
        begin, held = index[self]
        if held is not None and held[bisect_left(held, pos)] >= endpos:
            return iter(())
        if begin is None:
            return (self._compiled or self._made()).finditer(text, pos, endpos)
        k = bisect_left(begin, pos)
        place = begin[k]
        if place >= endpos:
            return iter(())
        match = (self._compiled or self._made()).match
        found: list[re.Match[str]] = []
        while place < endpos:
            if place >= pos and (hit := match(text, place, endpos)):
                found.append(hit)
                pos = hit.end()
            k += 1
            place = begin[k]
        return iter(found)

    def search(self, text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        """The first match in `text[pos:endpos]`."""
        if self._ends:
            endings = self._endings
            if endings is not None and endpos >= DEPTH and not endings[text[endpos - DEPTH : endpos] or text[-DEPTH:]]:
                return None
            if self._reach:
                pos = max(pos, min(endpos, len(text)) - self._reach)
        index = _LEARNT.get(text)
        if index is None:
            return (self._compiled or self._made()).search(text, pos, endpos)
        begin, held = index[self]
        if held is not None and held[bisect_left(held, pos)] >= endpos:
            return None
        if begin is None:
            return (self._compiled or self._made()).search(text, pos, endpos)
        k = bisect_left(begin, pos) if pos else 0
        place = begin[k]
        if place >= endpos:
            return None
        match = (self._compiled or self._made()).match
        while place < endpos:
            if found := match(text, place, endpos):
                return found
            k += 1
            place = begin[k]
        return None

    def absent(self, text: str, stretches: Iterable[tuple[int, int]]) -> bool:
        """Whether surely no match begins in these stretches of a text, or in their words joined by spaces.

        The stretches begin and end where words do.
        """
        index = _LEARNT.get(text)
        begin = None if index is None else index[self][0]
        return begin is not None and not any(begin[bisect_left(begin, pos)] < endpos for pos, endpos in stretches)

    def match(self, text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        """The match that begins at `pos`."""
        index = _LEARNT.get(text)
        if index is not None:
            held = index.held.get(self, _UNASKED)
            if held is _UNASKED:
                held = index.holding(self)
            if held is not None and held[bisect_left(held, pos)] >= endpos:
                return None
        return (self._compiled or self._made()).match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = _END) -> re.Match[str] | None:
        """The match of all of `text[pos:endpos]`."""
        return (self._compiled or self._made()).fullmatch(text, pos, endpos)

    def sub(self, new: str, text: str) -> str:
        """The text with every match replaced."""
        parts, at = [], 0
        for found in self.finditer(text):
            parts += [text[at : found.start()], found.expand(new)]
            at = found.end()
        return "".join([*parts, text[at:]])


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
    return (at > 0 and in_word(text[at - 1])) != (at < len(text) and in_word(text[at]))


class _Index(dict[Cue, _Places]):
    """Where matches of patterns may be in a text, found when first asked for, by how the words there begin."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        low = _folded(text)
        self._told = low is not None  # else the text's letters have no single lower case
        starts = [m.start() for m in _WORD.finditer(text)] if self._told else []
        self._often = _OFTEN * len(starts)
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        at = self._at
        ended = f"{low}\0\0"  # so that each beginning is as long
        for start in starts:
            at[ended[start : start + DEPTH]].append(start)
        self._asked = len(_ASKED)
        self._begun: defaultdict[int, list[Sequence[int]]] = defaultdict(list)
        begun = self._begun
        found = _CAPITALS[0]
        for beginning, places in at.items():
            asking = _ASKING.get(beginning)
            if asking is None:
                numbers = tuple(_asking(beginning))
                asking = _ASKING[beginning] = numbers, reduce(or_, map((1).__lshift__, numbers), 0)
            found |= asking[1]
            for number in asking[0]:
                begun[number].append(places)
        self._lacking = ((1 << self._asked) - 1) & ~found
        self._words_of: dict[int, list[int]] = {}
        self.held: dict[Cue, Sequence[int] | None] = {}
        """Words of which a match at a given place holds one."""

    def __missing__(self, cue: Cue) -> _Places:
        """What a pattern begins with and needs is worked out for its second text: a single report is read sooner so."""
        self[cue] = found = self._places(cue.sieve) if self._told and cue.known else _ANYWHERE
        cue.known = True
        return found

    def holding(self, cue: Cue) -> Sequence[int] | None:
        """Words of which every match holds one, or none; None where that is nowhere known."""
        held: Sequence[int] | None = None
        if self._told and cue.known:
            sieve = cue.sieve
            if (sieve.begins or sieve.holds) & self._lacking:
                held = _NONE
            elif sieve.begin is None and sieve.needs:
                held = self._words(sieve.needs[0])
        self.held[cue] = held
        cue.known = True
        return held

    def _places(self, sieve: Sieve) -> _Places:
        """Where matches of a pattern may begin, and if that is at many places, the words of which each holds one."""
        number, capital, needs, begins, holds = sieve
        if begins & self._lacking:
            return _NOWHERE
        begin: Sequence[int] | None = None if number is None else self._words(number)
        if begin is not None:
            if capital:
                text = self._text
                begin = [at for at in begin if at == _END or text[at] not in NO_CAPITAL]
            if len(begin) <= _FEW + 1:
                return begin, None
        if holds & self._lacking:
            return _NOWHERE
        if begin is not None and len(begin) - 1 > self._often:
            begin = None
        return begin, self._words(needs[0]) if needs else None

    def _words(self, number: int) -> Sequence[int]:
        """Where words begin in one of the ways of a set, in order, and _END; many patterns ask for the same."""
        known = self._words_of.get(number)
        if known is None:
            if number < self._asked:
                begun = self._begun.get(number, [])
            else:  # first asked for since the text was learnt
                begun = [places for beginning, places in self._at.items() if number in _asking(beginning)]
            if _CAPITALS[0] >> number & 1:
                begun = [*begun, self._capitals]
            known = []
            for places in begun:
                known += places
            if len(begun) > 1:
                known.sort()
            known.append(_END)
            self._words_of[number] = known
        return known

    @cached_property
    def _capitals(self) -> Sequence[int]:
        """Where words begin as CAPITAL says."""
        found = [m.start() for m in _CAPITALISED.finditer(self._text)]
        return found + [m.start() for m in re.finditer("×", self._text)] if "×" in self._text else found


_ASKED: Final[dict[frozenset[str], int]] = {}
_ASKED_BY: Final[defaultdict[str, list[int]]] = defaultdict(list)
"""The sets of beginnings that patterns ask for, numbered, and the numbers of those that hold a beginning."""
_ASKING: Final[dict[str, tuple[Sequence[int], int]]] = {}
"""The numbers for beginnings that texts have, and their bits, kept until a set is added that holds one."""
_CAPITALS: Final = [0]  # the bits of those that hold CAPITAL


def _number(beginnings: frozenset[str]) -> int:
    """The number of a set of beginnings, by whose bit it is known at once whether a text has one of them."""
    with _LEARNING:
        if beginnings not in _ASKED:
            number = len(_ASKED)
            for beginning in beginnings:
                _ASKED_BY[beginning].append(number)
            if CAPITAL in beginnings:
                _CAPITALS[0] |= 1 << number
            _ASKED[beginnings] = number
            _forget(beginnings)
    return _ASKED[beginnings]


def _forget(beginnings: frozenset[str]) -> None:
    """Have the numbers told anew for what an added set holds: rare patterns add sets for long, so not for all."""
    for beginning in beginnings:
        _ASKING.pop(beginning, None)
    short = tuple(b for b in beginnings if len(b) < DEPTH and b != CAPITAL)
    if short:
        for beginning in [b for b in _ASKING if b.startswith(short)]:
            del _ASKING[beginning]


def _asking(beginning: str) -> Iterator[int]:
    """The numbers of all sets that hold a beginning, or a shorter one that it begins with."""
    return chain.from_iterable(_ASKED_BY.get(beginning[:length], ()) for length in range(1, DEPTH + 1))


_LEARNT: Final[dict[str, _Index]] = {}
_LEARNING: Final = Lock()


def learn(text: str) -> None:
    """Note where the words of a text begin, which many patterns will be looked for in."""
    if text in _LEARNT:
        return
    with _LEARNING:
        while len(_LEARNT) >= _KEPT:
            del _LEARNT[next(iter(_LEARNT))]
        if len(_ASKING) > MOST:
            _ASKING.clear()
        _LEARNT[text] = _Index(text)


def _folded(text: str) -> str | None:
    """The text in lower case, with one kind of digit and of space; None where letters have no single lower case."""
    if text.isascii():
        return text.translate(_ALIKE).lower()
    low = _OTHER_SPACE.sub(" ", _OTHER_DIGIT.sub("0", text.translate(_ONE_CASE).lower()))
    return low if len(low) == len(text) else None
