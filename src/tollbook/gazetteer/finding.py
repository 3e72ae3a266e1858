"""Place names in a text: capitalised runs of words, looked up all at once.

Any run counts in Arabic script, any substring in Chinese; Russian words also in the nominative.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import numpy as np

from tollbook.gazetteer.answers import Match, Toponym, ToponymKind
from tollbook.gazetteer.capitals import CAPITALS
from tollbook.gazetteer.doubts import WELL_KNOWN, fragment, plausible, surnames
from tollbook.gazetteer.features import is_of_company, wanted
from tollbook.gazetteer.folding import fold, hash64
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.scoring import written_short
from tollbook.gazetteer.scripts import GAP, arabic_spans, declined, han_spans
from tollbook.gazetteer.states import states_in
from tollbook.gazetteer.store import Store
from tollbook.gazetteer.traps import ALSO_WORDS, ARTICLES, CONNECTORS, DIRECTIONS, FUNCTION_WORDS, NEVER
from tollbook.gazetteer.words import Words, shouting

_LONGEST = 5  # words
_KINDS = {
    Kind.COUNTRY: ToponymKind.COUNTRY, Kind.ADMIN1: ToponymKind.ADMIN1, Kind.REGION: ToponymKind.REGION,
    Kind.SEA: ToponymKind.REGION,
}  # fmt: skip
_RANK = {Kind.COUNTRY: 0, Kind.REGION: 1, Kind.SEA: 1, Kind.ADMIN1: 2, Kind.FEATURE: 3, Kind.DISTRICT: 3, Kind.TOWN: 3}
SURELY_MEANT, FAMOUS = 400_000, 25  # inhabitants and names of a town that comes before a division

_PEOPLES_PLACE = re.compile(
    r" (?:Valley|Quarter|Creek|Fork|Springs|Hills?|Township|Harbou?r|Lake|Camp|Ridge|Gulch|Settlement|Corners?|Prairie|"
    r"Meadows?|Gardens?|Heights|Village|Lick|Beach)\b"
)
_HOUSES = re.compile(r" (?:Gardens?|Apartments?|Heights|Terrace|Manor|Grove|Baptist|Springs|Street|Avenue|Lane)\b")
_COMPASS = ("NE", "NW", "SE", "SW")  # of a street
_SMALL_PLACE = re.compile(
    r" (?:tehsil|taluka|sub-?district|union council|ward|village|hamlet)\b|"
    r" (?:area|sector|quarter|neighbou?rhood|suburb|locality) of (?:the )?[A-Z]"
)

_ABBREVIATIONS = re.compile(r"[A-Z]{2,}s")  # "two ABs", able seamen, were not in Abs
_BLOCK_OF = re.compile(
    r"\bblock of (?:[NSEW]\. ?)?$"
)  # streets are called like states and towns: "700 block of Tennessee"
_OF_LONGER = re.compile(r"[A-Z][\w'’]+-(?:e|i|ye) $")  # what stands before "Nur" in "Kalatak-e Nur", which is another

Span = tuple[int, int, str]
"""First word, one past the last, key; in Chinese, or behind "d'", minus the first offset less one, the end."""


_People = tuple[frozenset[str], frozenset[str]]  # words after a given name; words after a title, or that speak
_NOBODY: _People = (frozenset(), frozenset())


class Finder:
    """Finds toponyms in texts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, text: str, *, trusted: bool = False) -> list[Toponym]:
        """Every toponym, in order, none overlapping; the longest name wins.

        `trusted` is for words known to state a place: common words and small places are then believed.
        """
        words = Words(text)
        spans = [*self._spans(text, words), *han_spans(text)]
        found = self._match(text, words, spans, trusted=trusted) if spans else []
        return found if trusted else _supported(found)

    def _spans(self, text: str, words: Words) -> Iterator[Span]:
        """Runs of words that may be a name: (first word, one past the last, key), the longest first at each start."""
        for i in words.outstanding:
            word = words[i]
            if word.capital and i and words.written[i - 1] in ARTICLES:
                yield from _runs(text, words, i - 1)
            if word.script == "arabic":
                yield from arabic_spans(text, words, i)
            elif word.capital:
                yield from _runs(text, words, i)
                if word.elided and not (i and words[i - 1].capital and text[words[i - 1].end : word.start] == " "):
                    yield from _elided(text, words, i)
            elif word.script == "cyrillic":
                yield (i, i + 1, fold(word.text))  # may name a people

    def _match(self, text: str, words: Words, spans: list[Span], *, trusted: bool) -> list[Toponym]:
        hashes = np.fromiter((hash64(key) for _, _, key in spans), dtype=np.uint64, count=len(spans))
        hits = self._store.first_of(hashes).tolist()
        added = self._store.added_keys
        found = states_in(self._store, text)
        states = [(t.start, t.end) for t in found]
        reader = _Reader(text, words, _NOBODY if trusted else surnames(words, text), trusted, shouting(words))
        taken = 0
        named = [span for span, hit in zip(spans, hits, strict=True) if hit >= 0 or span[2] in added]
        reach: dict[int, int] = {}
        for first, last, _ in named:
            reach[first] = max(last, reach.get(first, 0))
        for span in named:
            if reach.get(span[0] + 1, 0) > span[1] and span[0] >= 0 and words.written[span[0]] in ARTICLES:
                continue  # "la Côte" of "la Côte d'Ivoire"
            start, end = reader.offsets(span)
            if start < taken or any(a < end and start < b for a, b in states) or not reader.plausible(span):
                continue
            if "-" in text[max(0, start - 4) : start] and _OF_LONGER.search(text, max(0, start - 24), start):
                continue
            written = text[start:end]
            matches = self._kept(span[2], written)
            if span[0] >= 0 and words[span[0]].script == "cyrillic" and not words[span[0]].capital:
                matches = tuple(m for m in matches if m.demonym)
            if not matches or reader.doubtful(span, matches) or _namesake(text, end, matches):
                continue
            if written[-2:] in {"'s", "’s"}:
                end -= 2
            kind = _kind(matches, self._store.small_countries)
            found.append(Toponym(start, end, text[start:end], kind, matches))
            taken = end
        return sorted(found, key=lambda t: t.start)

    def _kept(self, key: str, written: str) -> tuple[Match, ...]:
        """The matches of a key, best kind first, without those that want capitals where there are none."""
        small, matches = self._store.small_countries, in_its_case(self._store, key, written)
        if len(matches) < 2:
            return matches
        # "Islamabad" is the capital of Pakistan before it is Chittagong, which has that name too.
        known = any(m.entry.population >= WELL_KNOWN and not m.alternate and not m.demonym for m in matches)
        ordered = sorted(matches, key=lambda m: (m.alternate and known, *_order(m, small)))
        first = ordered[0].entry if ordered else None
        if first is not None and first.kind is Kind.TOWN:
            divisions = [m for m in ordered if m.entry.kind is Kind.ADMIN1 and m.entry.admin1_code == first.admin1_code]
            for own in divisions[:1]:  # the town's own division keeps its place before it
                ordered.remove(own)
                ordered.insert(0, own)
        elif first is not None and first.kind is Kind.ADMIN1 and not written_short(written, first):
            # "St. Louis" is the city, "Saint-Louis" the region.
            ordered.sort(key=lambda m: not (written_short(written, m.entry) and m.entry.population >= WELL_KNOWN))
        return tuple(ordered)


def _runs(text: str, words: Words, i: int) -> Iterator[Span]:
    """The runs that begin with one word, the longest first."""
    keys: list[Span] = []
    parts: list[str] = []
    for j in range(i, min(i + _LONGEST, len(words))):
        w = words[j]
        if j > i and not GAP.match(text, words[j - 1].end, w.start):
            break
        if not w.capital and not w.text.isdigit() and not (w.text.lower() in CONNECTORS or (j == i)):
            break
        parts.append(w.text)
        if w.capital or w.text.isdigit():
            if w.script == "cyrillic":
                keys.extend((i, j + 1, key) for key in declined(fold(" ".join(parts))))
            keys.append((i, j + 1, fold(" ".join(parts).removesuffix("'s").removesuffix("’s"))))  # comes first
    return reversed(keys)


def _elided(text: str, words: Words, i: int) -> Iterator[Span]:
    """The runs that begin with one word without the article that is drawn to it: "Alep" of "près d'Alep"."""
    start = words[i].start + len("d'")
    for _, last, key in _runs(text, words, i):
        yield -start - 1, words[last - 1].end, key[len(fold(text[words[i].start : start])) :].lstrip()


class _Reader:
    """What speaks for and against the spans of one text."""

    def __init__(self, text: str, words: Words, people: _People, trusted: bool, loud: bool) -> None:
        self._text, self._words, self._people, self._trusted, self._loud = text, words, people, trusted, loud

    def offsets(self, span: Span) -> tuple[int, int]:
        first, last, _ = span
        return (-first - 1, last) if first < 0 else (self._words[first].start, self._words[last - 1].end)

    def plausible(self, span: Span) -> bool:
        """Whether the words may be a place's name at all."""
        first, last, key = span
        start, end = self.offsets(span)
        written = self._text[start:end]
        named = self._trusted and key in DIRECTIONS and Kind.ADMIN1 in wanted(self._text, start, end).kinds
        called = self._trusted or bool(wanted(self._text, start, end).kinds)
        named = named or (key in ALSO_WORDS and called and not written.isupper())
        if (key in NEVER and not named) or (last - first == 1 and key in FUNCTION_WORDS and not written.isupper()):
            return False
        if first < 0 or self._trusted or named:
            return True
        if is_of_company(self._text, end) or _BLOCK_OF.search(self._text, max(0, start - 16), start):
            return False
        return plausible(written, key, self._words, (first, last), self._text, shouting=self._loud)

    def doubtful(self, span: Span, matches: tuple[Match, ...]) -> bool:
        """Whether one word is likelier a person or a part of a longer name."""
        first, last, key = span
        if first < 0 or last - first != 1:
            return False
        named, speaking = self._people
        small = matches[0].entry.population < WELL_KNOWN
        place = matches[0].entry.kind in (Kind.TOWN, Kind.DISTRICT, Kind.FEATURE)
        if (key in named and (place or small)) or (key in speaking and small):
            return True
        return not self._loud and fragment(matches, self._words, first, self._text, trusted=self._trusted)


def _namesake(text: str, end: int, matches: tuple[Match, ...]) -> bool:
    """Whether a country's name is that of a small place: "the Bahrain area of Swat district", "Chad village".

    Or begins one, as a word for its people may: "French Valley", "Macedonia Garden Apartments".
    """
    if matches[0].demonym and _PEOPLES_PLACE.match(text, end):
        return True
    if matches[0].entry.kind is Kind.COUNTRY and _HOUSES.match(text, end):
        return True
    return _SMALL_PLACE.match(text, end) is not None and all(
        m.entry.kind is Kind.COUNTRY and not m.demonym and m.entry.name != CAPITALS.get(m.entry.country or "")
        for m in matches
    )


def in_its_case(store: Store, key: str, written: str) -> tuple[Match, ...]:
    """The matches of a short name by how it is written: "US" in capitals is the abbreviation, "Us" is not."""
    matches = store.exact(key)
    if _ABBREVIATIONS.fullmatch(written) or written in _COMPASS:
        return ()
    if len(key) > 5 or not matches:
        return matches
    meant = store.capitals_only(key)
    if written.replace(".", "").isupper():
        return tuple(m for m in matches if m.entry.number in meant) or matches
    return tuple(m for m in matches if m.entry.number not in meant)


def _order(match: Match, small: frozenset[str]) -> tuple[int, float]:
    """Countries, regions and divisions before towns; a very large town with the larger divisions ("Washington").

    The parishes of a `small` country ("Saint Paul") stand among the towns.
    """
    entry = match.entry
    rank = _RANK[Kind.DISTRICT if entry.kind is Kind.ADMIN1 and entry.country in small else entry.kind]
    if entry.kind is Kind.TOWN and entry.population >= SURELY_MEANT and entry.fame >= FAMOUS:
        return (2, -1e9)
    return (rank, -entry.population)


def _kind(matches: tuple[Match, ...], small: frozenset[str]) -> ToponymKind:
    first = matches[0]
    if first.demonym:
        return ToponymKind.DEMONYM
    if first.entry.kind is Kind.ADMIN1 and first.entry.country in small:
        return ToponymKind.PLACE
    return _KINDS.get(first.entry.kind, ToponymKind.PLACE)


def _supported(found: list[Toponym]) -> list[Toponym]:
    """Without single small places of countries that nothing else in the text points to.

    Where nothing but words for people does ("a Tanzanian"), a larger one of them may be where it is set.
    """
    support: Counter[str] = Counter()
    set_somewhere = False
    for t in found:
        if t.kind in (ToponymKind.COUNTRY, ToponymKind.DEMONYM, ToponymKind.ADMIN1):
            set_somewhere = set_somewhere or t.kind is not ToponymKind.DEMONYM
            support.update(
                m.entry.country
                for m in t.matches[:2]
                if m.entry.country and m.entry.kind in (Kind.COUNTRY, Kind.ADMIN1)
            )
        elif t.matches[0].entry.country and (t.matches[0].entry.population >= WELL_KNOWN or _county(t)):
            support[t.matches[0].entry.country] += 1
            set_somewhere = True
    kept: list[Toponym] = []
    for t in found:
        if t.kind is not ToponymKind.PLACE:
            kept.append(t)
            continue
        entries = [
            m for m in t.matches if m.entry.own or m.entry.country in support or m.entry.population >= WELL_KNOWN
        ]
        if entries or (not set_somewhere and t.matches[0].entry.population >= 5_000):
            kept.append(t)
    return kept


def _county(toponym: Toponym) -> bool:
    """Whether the name says itself that it is a county, and one country alone has it."""
    return toponym.text.endswith((" County", " Parish")) and len(toponym.countries) == 1
