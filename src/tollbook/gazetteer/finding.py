"""Place names in a text: capitalised runs of words (any run in Arabic script, any substring in Chinese) looked up at once."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from tollbook.gazetteer.answers import Match, Toponym, ToponymKind
from tollbook.gazetteer.features import wanted
from tollbook.gazetteer.folding import fold, hash64
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.traps import (
    ARTICLES,
    CONNECTORS,
    DIRECTIONS,
    FEATURE_WORDS,
    FUNCTION_WORDS,
    LOCATIVE,
    NEVER,
    PERSONAL_NAMES,
    PLACE_PREFIXES,
    STATE_ABBREVIATIONS,
    TITLES,
    TRAPS,
)  # fmt: skip

_LONGEST = 5  # words
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`][^\W_]+)*", re.UNICODE)
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_CYRILLIC_ENDING = re.compile(r"(?:ами|ями|ого|его|ому|ему|ской|ском|ого|ой|ей|ом|ем|ам|ям|ах|ях|ы|и|а|я|у|ю|е|о)$")
_GAP = re.compile(r"(?:[ \u00a0]|[ \u00a0]?[-–‑/][ \u00a0]?|\. ?|['’]s? )\Z")
_KINDS = {
    Kind.COUNTRY: ToponymKind.COUNTRY, Kind.ADMIN1: ToponymKind.ADMIN1, Kind.REGION: ToponymKind.REGION,
    Kind.SEA: ToponymKind.REGION,
}  # fmt: skip
_RANK = {Kind.COUNTRY: 0, Kind.REGION: 1, Kind.SEA: 1, Kind.ADMIN1: 2, Kind.FEATURE: 3, Kind.DISTRICT: 3, Kind.TOWN: 3}
SURELY_MEANT, FAMOUS = 400_000, 25  # inhabitants and names of a town that comes before a division
WELL_KNOWN = 100_000  # inhabitants from which a town is taken for meant without further support


_INNER = frozenset({"al", "el", "ez", "ash", "ad", "as", "ar", "az", "o", "bin", "ben"})
_BESIDE = FEATURE_WORDS | PLACE_PREFIXES | FUNCTION_WORDS | TITLES


@dataclass(frozen=True, slots=True)
class Word:
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
    end = 0
    for match in _WORD.finditer(text):
        written = match.group()
        gap = text[end : match.start()]
        opens = not found or "\n" in gap or any(c in gap for c in '.!?:“”"«»•;()|')
        if opens and found and gap in {". ", "."} and len(found[-1].text) <= 2:
            opens = False  # an initial or an abbreviation, not the end of a sentence
        first = ord(written[0])
        script = (
            "arabic"
            if 0x600 <= first < 0x780
            else "cyrillic"
            if 0x400 <= first < 0x530
            else "latin"
            if first < 0x250 or 0x1E00 <= first < 0x1F00
            else "other"
        )
        found.append(Word(match.start(), match.end(), written, script, written[0].isupper(), opens))
        end = match.end()
    return found


class Finder:
    """Finds toponyms in texts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, *, trusted: bool = False) -> list[Toponym]:
        """Every toponym, in order, none overlapping; the longest name wins.

        `trusted` is for words known to state a place: common words and small places are then believed.
        """
        words = words_of(text)
        shouting = _shouting(words)
        spans = list(self._spans(text, words, shouting))
        spans += _han_spans(text)
        found = self._match(text, words, spans, shouting, trusted=trusted)
        return found if trusted else _supported(found)

    def _spans(self, text: str, words: list[Word], shouting: bool) -> Iterator[tuple[int, int, str]]:
        """Runs of words that may be a name: (first word, one past the last, key), the longest first at each start."""
        for i, word in enumerate(words):
            if word.script == "arabic":
                yield from _arabic_spans(text, words, i)
                continue
            if not (word.capital or (word.text in ARTICLES and i + 1 < len(words) and words[i + 1].capital)):
                continue
            keys: list[tuple[int, int, str]] = []
            parts: list[str] = []
            for j in range(i, min(i + _LONGEST, len(words))):
                w = words[j]
                if j > i and not _GAP.match(text, words[j - 1].end, w.start):
                    break
                if not w.capital and not w.text.isdigit() and not (w.text.lower() in CONNECTORS or (j == i)):
                    break
                parts.append(w.text)
                if w.capital or w.text.isdigit():
                    keys.append((i, j + 1, fold(" ".join(parts).removesuffix("'s").removesuffix("’s"))))
                    if w.script == "cyrillic":
                        keys.extend((i, j + 1, key) for key in declined(fold(" ".join(parts))))
            yield from reversed(keys)

    def _match(
        self, text: str, words: list[Word], spans: list[tuple[int, int, str]], shouting: bool, *, trusted: bool
    ) -> list[Toponym]:  # fmt: skip
        if not spans:
            return []
        hashes = np.fromiter((hash64(key) for _, _, key in spans), dtype=np.uint64, count=len(spans))
        hits = self._store.first_of(hashes)
        found: list[Toponym] = _states(self._store, text)
        states = [(t.start, t.end) for t in found]
        taken = 0
        surnames = frozenset() if trusted else _surnames(words, text)
        for (first, last, key), hit in zip(spans, hits.tolist(), strict=True):
            if first < 0:  # a substring of a Han run: offsets in the text itself
                start, end = -first - 1, last
            else:
                start, end = words[first].start, words[last - 1].end
            if hit < 0 and key not in self._store.added_keys:
                continue
            if start < taken or any(a < end and start < b for a, b in states):
                continue
            written = text[start:end]
            named = trusted and key in DIRECTIONS and Kind.ADMIN1 in wanted(text, start, end).kinds
            if (key in NEVER and not named) or (last - first == 1 and key in FUNCTION_WORDS and not written.isupper()):
                continue
            if first >= 0 and not trusted and not _plausible(written, key, words, first, last, text, shouting=shouting):
                continue
            matches = self._kept(key, written)
            if not matches:
                continue
            if last - first == 1 and key in surnames and matches[0].entry.population < WELL_KNOWN:
                continue
            if first >= 0 and not shouting and last - first == 1 and _fragment(matches, words, first, text, trusted):
                continue
            if first >= 0 and written[-2:] in {"'s", "’s"}:
                end -= 2
                written = text[start:end]
            found.append(Toponym(start, end, written, _kind(matches), matches))
            taken = end
        return sorted(found, key=lambda t: t.start)

    def _kept(self, key: str, written: str) -> tuple[Match, ...]:
        """The matches of a key, best kind first, without those that want capitals where there are none."""
        matches = self._store.exact(key)
        if len(key) <= 5 and written.isupper():
            meant = self._store.capitals_only(key)
            matches = tuple(m for m in matches if m.entry.number in meant) or matches
        elif len(key) <= 5 and not written.replace(".", "").isupper():
            barred = self._store.capitals_only(key)
            matches = tuple(m for m in matches if m.entry.number not in barred)
        ordered = sorted(matches, key=_order)
        first = ordered[0].entry if ordered else None
        if first is not None and first.kind is Kind.TOWN and len(ordered) > 1:
            own = next((m for m in ordered if m.entry.kind is Kind.ADMIN1 and m.entry.number == first.parent), None)
            own = own or next(
                (m for m in ordered if m.entry.kind is Kind.ADMIN1 and m.entry.admin1_code == first.admin1_code), None
            )
            if own is not None:  # the town's own division keeps its place before it
                ordered.remove(own)
                ordered.insert(0, own)
        return tuple(ordered)


def _order(match: Match) -> tuple[int, float]:
    """Countries, regions and divisions before towns; a very large town with the larger divisions ("Washington")."""
    entry = match.entry
    rank = _RANK[entry.kind]
    if entry.kind is Kind.TOWN and entry.population >= SURELY_MEANT and entry.fame >= FAMOUS:
        return (2, -1e9)
    return (rank, -entry.population)


def _kind(matches: tuple[Match, ...]) -> ToponymKind:
    first = matches[0]
    if first.demonym:
        return ToponymKind.DEMONYM
    return _KINDS.get(first.entry.kind, ToponymKind.PLACE)


def _shouting(words: list[Word]) -> bool:
    """Whether the text is written in capitals throughout, so that capitals say nothing."""
    letters = [w.text for w in words if len(w.text) > 2 and w.script != "arabic"]
    return len(letters) > 20 and sum(t.isupper() for t in letters) > 0.7 * len(letters)


def _plausible(
    written: str, key: str, words: list[Word], first: int, last: int, text: str, *, shouting: bool
) -> bool:  # fmt: skip
    """Whether a capitalised run is likely used as a place name: common words, persons and initials are not."""
    if last - first > 1:
        return key not in NEVER and words[first].text.lower() not in TITLES
    if key in NEVER or len(key) < 2:
        return False
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    near_before = before is not None and text[before.end : words[first].start] in {" ", "-", "\u00a0", ". "}
    located = near_before and before is not None and before.text.lower() in LOCATIVE
    if key in TRAPS:
        return located and not words[first].opens and not shouting
    if key in STATE_ABBREVIATIONS and not written.isupper():
        return True
    if len(key) <= 2 and not written.isupper() and words[first].script != "other":
        return False
    return not _part_of_person(words[first], before if near_before else None, after, text, key)


_SPEAKS = frozenset("said says told added testified pleaded wrote recalled explained argued noted".split())
_STATE = re.compile(
    r"(?<=, )(?:(?:[NSW]\. ?[A-Z][a-z]*\.|[A-Z][a-z]{1,4}\.|D\.C\.)|(?:A[LKZR]|C[AOT]|DE|FL|GA|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|"
    r"PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?=[\s,.;:)]))"
)


def _states(store: Store, text: str) -> list[Toponym]:
    """States of the United States abbreviated after a comma: "Alexandria, La." and "Alexandria, LA"."""
    found: list[Toponym] = []
    for match in _STATE.finditer(text):
        written = match.group()
        name = STATE_ABBREVIATIONS.get(fold(written))
        number = store.by_admin1_code.get(f"US-{written}")
        if name is not None and number is None:
            numbers = [
                m.entry.number
                for m in store.exact(fold(name))
                if m.entry.kind is Kind.ADMIN1 and m.entry.country == "US"
            ]
            number = numbers[0] if numbers else None
        if number is not None:
            found.append(
                Toponym(match.start(), match.end(), written, ToponymKind.ADMIN1, (Match(store.entry(number)),))
            )
    return found


def _surnames(words: list[Word], text: str) -> frozenset[str]:
    """Words that stand after a given name or a title somewhere in the text, or that speak."""
    found: set[str] = set()
    for before, word in itertools.pairwise(words):
        if text[before.end : word.start] not in {" ", ". "}:
            continue
        lower = before.text.lower()
        if word.capital and before.capital and (lower in PERSONAL_NAMES or lower in TITLES) and len(lower) > 1:
            found.add(fold(word.text))
        elif before.capital and not before.text.isupper() and word.text in _SPEAKS:
            found.add(fold(before.text))
    return frozenset(found)


def _fragment(matches: tuple[Match, ...], words: list[Word], at: int, text: str, trusted: bool) -> bool:
    """Whether one word that names a smaller place is a part of a longer name that is in no list: "Ain" in "Ain al-Baidha"."""
    first = matches[0].entry
    word = words[at]
    if first.kind in (Kind.COUNTRY, Kind.REGION, Kind.SEA) or matches[0].demonym:
        return False
    short = trusted or len(word.text) <= 5
    if (first.kind is Kind.ADMIN1 or first.population >= WELL_KNOWN) and not (short and word.text[1:].islower()):
        return False
    if word.text.isupper() and len(word.text) <= 4 and text[word.end : word.end + 1] not in {",", ":"}:
        return text[word.end : word.end + 2] not in {" -", " (", " –"}
    before = words[at - 1] if at else None
    after = words[at + 1] if at + 1 < len(words) else None
    return _joined(before, word, text, before) or _joined(word, after, text, after)


def _joined(left: Word | None, right: Word | None, text: str, other: Word | None) -> bool:
    if left is None or right is None or other is None:
        return False
    if text[left.end : right.start] not in {" ", "-", "\u00a0"} or right.opens:
        return False
    lower = other.text.lower()
    if lower in _INNER and text[other.end : other.end + 1] == "-":
        return True
    if lower in _BESIDE or lower.endswith(("ese", "ian", "ern")):
        return False
    if other.capital and not (other.opens and lower in FUNCTION_WORDS):
        return not other.text.isupper() or len(other.text) > 4
    return False


def _part_of_person(word: Word, before: Word | None, after: Word | None, text: str, key: str) -> bool:
    """Whether the word stands in a longer capitalised name that is not a place's."""
    if before is not None and before.capital and text[before.end : word.start] in {" ", ". "}:
        lower = before.text.lower()
        if lower in TITLES or lower in PERSONAL_NAMES or (len(before.text) == 1 and lower not in {"a", "i"}):
            return True
    if key in PERSONAL_NAMES:
        follows = after is not None and after.capital and text[word.end : after.start] == " "
        located = before is not None and before.text.lower() in LOCATIVE
        return bool(follows and after and after.text.lower() not in FEATURE_WORDS) or not located
    return False


def _supported(found: list[Toponym]) -> list[Toponym]:
    """Without single small places of countries that nothing else in the text points to."""
    support: Counter[str] = Counter()
    for t in found:
        if t.kind in (ToponymKind.COUNTRY, ToponymKind.DEMONYM, ToponymKind.ADMIN1):
            support.update(
                m.entry.country
                for m in t.matches[:2]
                if m.entry.country and m.entry.kind in (Kind.COUNTRY, Kind.ADMIN1)
            )
        elif t.matches[0].entry.population >= WELL_KNOWN and t.matches[0].entry.country:
            support[t.matches[0].entry.country] += 1
    kept: list[Toponym] = []
    for t in found:
        if t.kind is not ToponymKind.PLACE:
            kept.append(t)
            continue
        entries = [m for m in t.matches if m.entry.country in support or m.entry.population >= WELL_KNOWN]
        if entries or (not support and t.matches[0].entry.population >= 5_000):
            kept.append(replace(t, matches=t.matches) if not entries else t)
    return kept


def declined(key: str) -> Iterator[str]:
    """What a Russian or Ukrainian word in an oblique case may be in the nominative."""
    stem = _CYRILLIC_ENDING.sub("", key)
    if stem != key and len(stem) >= 3:
        for ending in ("", "а", "я", "и", "е", "о"):
            yield stem + ending
    if key.endswith(("ии", "ию", "иеи")) and len(key) > 4:
        yield key.removesuffix("еи")[: -1 if not key.endswith("еи") else None] + "я"


def _arabic_spans(text: str, words: list[Word], i: int) -> Iterator[tuple[int, int, str]]:
    keys: list[tuple[int, int, str]] = []
    for j in range(i, min(i + 3, len(words))):
        if j > i and not _GAP.match(text, words[j - 1].end, words[j].start):
            break
        key = fold(" ".join(w.text for w in words[i : j + 1]))
        for variant in dict.fromkeys((key, _bare(key), "ال" + key)):
            if len(variant) >= 3 and variant not in NEVER:
                keys.append((i, j + 1, variant))
    yield from reversed(keys)


def _bare(key: str) -> str:
    """An Arabic word without the particles that are written together with it."""
    for prefix in ("وال", "بال", "لل", "كال", "ال", "و", "ب", "ل"):
        if key.startswith(prefix) and len(key) - len(prefix) >= 3:
            return key[len(prefix) :]
    return key


def _han_spans(text: str) -> list[tuple[int, int, str]]:
    """Substrings of Chinese runs, as (-start - 1, end, key), the longest first at each start."""
    found: list[tuple[int, int, str]] = []
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end() - 1):
            for end in range(min(start + 8, run.end()), start + 1, -1):
                found.append((-start - 1, end, text[start:end]))
    return found


__all__ = ["FEATURE_WORDS", "PLACE_PREFIXES", "Finder", "Word", "words_of"]
