"""Near-identical copies: wire text that several outlets print, whole or within a longer report.

A text is cut into shingles of six words. A sample of their hashes, chosen by winnowing (Schleimer,
Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003), is what a
ledger stores to find candidates: any run of 21 words that two texts share leaves at least one key in
common. Whether two candidates are copies is then decided on all their shingles. Everything is fixed,
so a text has the same signature on any machine, and the relation does not depend on order.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

import msgspec

SHINGLE_WORDS = 6
WINDOW = 16
SHARED_KEYS = 2
"""How many keys two texts must share to be compared at all (one, where a text has no more)."""

FULL = 0.7
"""Jaccard similarity of shingles from which two texts are one text with small changes."""

PARTIAL = 0.5
"""Share of the shorter text's shingles found in the longer from which it is contained in it."""

_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")


class CopyKind(StrEnum):
    """How much of a text another one repeats."""

    FULL = "full"
    PARTIAL = "partial"


class Similarity(msgspec.Struct, frozen=True):
    """`jaccard`: shared shingles of all; `containment`: shared shingles of the shorter text's. Both in [0, 1]."""

    jaccard: float
    containment: float

    @property
    def kind(self) -> CopyKind | None:
        """FULL, PARTIAL, or None where the two are independent texts."""
        if self.jaccard >= FULL:
            return CopyKind.FULL
        return CopyKind.PARTIAL if self.containment >= PARTIAL else None


class Signature(msgspec.Struct, frozen=True):
    """A text's winnowed `keys` (sorted, 63-bit, for an index) and all its `shingles` (hashes)."""

    keys: tuple[int, ...]
    shingles: frozenset[int]


def signature(text: str) -> Signature:
    """The signature of a text; letter case, accents' encoding and punctuation do not matter.

    A text of fewer than six words is one shingle; one without words has none and is no copy of anything.
    """
    hashes = _shingle_hashes(text)
    if hashes is None:
        return Signature(keys=(), shingles=frozenset())
    return Signature(keys=_winnow(hashes), shingles=frozenset(hashes.tolist()))


def similarity(a: Signature, b: Signature) -> Similarity:
    """How much of their shingles two texts share."""
    shared = len(a.shingles & b.shingles)
    if not shared:
        return Similarity(jaccard=0.0, containment=0.0)
    union = len(a.shingles) + len(b.shingles) - shared
    return Similarity(jaccard=shared / union, containment=shared / min(len(a.shingles), len(b.shingles)))


class Copy(msgspec.Struct, frozen=True):
    """That `report` and `other` share text, and how much."""

    report: str
    other: str
    kind: CopyKind
    similarity: Similarity


class CopyIndex:
    """Finds the copies of a text among those added before, in memory.

    A ledger does the same with its stored keys: candidates are the reports that share `SHARED_KEYS` keys,
    `similarity` decides.
    """

    def __init__(self) -> None:
        self._signatures: dict[str, Signature] = {}
        self._by_key: dict[int, list[str]] = defaultdict(list)

    def add(self, report: str, text: str) -> list[Copy]:
        """Enter a report's text; its copies among those entered before, most similar first."""
        found = self.copies(report, text)
        if report not in self._signatures:
            entered = signature(text)
            self._signatures[report] = entered
            for key in entered.keys:
                self._by_key[key].append(report)
        return found

    def copies(self, report: str, text: str) -> list[Copy]:
        """The copies of `text` among the reports entered, other than `report` itself."""
        own = signature(text)
        hits = Counter(other for key in own.keys for other in self._by_key.get(key, ()))
        candidates = {
            other: self._signatures[other]
            for other, shared in hits.items()
            if other != report and shared >= min(SHARED_KEYS, len(own.keys), len(self._signatures[other].keys))
        }
        return copies_among(report, own, candidates)


def copies_among(report: str, own: Signature, candidates: Mapping[str, Signature]) -> list[Copy]:
    """Which of the candidates are copies of `own`, most similar first, ties by id."""
    found = []
    for other, theirs in candidates.items():
        alike = similarity(own, theirs)
        if alike.kind is not None:
            found.append(Copy(report=report, other=other, kind=alike.kind, similarity=alike))
    return sorted(found, key=lambda copy: (-copy.similarity.jaccard, copy.other))


def families(reports: Iterable[str], copies: Iterable[Copy]) -> dict[str, str]:
    """Each report's family, named by its smallest id: reports joined by copies are one voice, not several."""
    parent = {report: report for report in reports}

    def root(report: str) -> str:
        while parent.setdefault(report, report) != report:
            parent[report] = parent[parent[report]]
            report = parent[report]
        return report

    for copy in copies:
        first, second = sorted((root(copy.report), root(copy.other)))
        parent[second] = first
    return {report: root(report) for report in sorted(parent)}


def _shingle_hashes(text: str) -> Any:
    """63-bit hashes of the word shingles in text order (numpy uint64), None for a text without words."""
    import zlib

    import numpy as np

    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    if not words:
        return None
    codes = {word: (zlib.crc32(b"\x01" + word.encode()) << 32) | zlib.crc32(word.encode()) for word in set(words)}
    row = np.fromiter((codes[word] for word in words), dtype=np.uint64, count=len(words))
    width = min(SHINGLE_WORDS, len(words))
    count = len(words) - width + 1
    total = np.zeros(count, dtype=np.uint64)
    for place in range(width):
        total = _mix(total ^ row[place : place + count])
    return total >> np.uint64(1)


def _mix(values: Any) -> Any:
    """The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), modulo 2**64."""
    import numpy as np

    values = values + np.uint64(0x9E3779B97F4A7C15)
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _winnow(hashes: Any) -> tuple[int, ...]:
    """The smallest hash of every window of `WINDOW` consecutive shingles, sorted, each once."""
    import numpy as np

    if len(hashes) <= WINDOW:
        return (int(hashes.min()),)
    windows = np.lib.stride_tricks.sliding_window_view(hashes, WINDOW)
    return tuple(np.unique(windows.min(axis=1)).tolist())
