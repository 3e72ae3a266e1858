"""Which places of a Chinese sentence say where it happened: names stand before what was done, from large to small."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tollbook.extraction.tongues.deeds import Does, done_beside
from tollbook.extraction.tongues.sentences import Sentence
from tollbook.gazetteer import Toponym, ToponymKind

NAMING: Final = (ToponymKind.PLACE, ToponymKind.ADMIN1, ToponymKind.COUNTRY)
"""What names a place, and not whose somebody is."""
_WITHIN: Final = (ToponymKind.PLACE, ToponymKind.ADMIN1)
OWN: Final = "CN"
"""A country that is named in nearly every Chinese report."""
_DATELINE: Final = re.compile(
    r"\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:\(?[^,，。)]{0,8}\)?)?(?:电|電|讯|訊|消息)|"
    r"(?:电|電|讯|訊|消息)[ :：]"
)
_AREAS: Final = {"省": "Province", "州": "State", "邦": "State", "大区": "Region", "大區": "Region", "郡": "County"}
_LINKS: Final = frozenset("rd")  # what joins a large area to a place in it
_AFTER_COUNTRY: Final = frozenset("raeu,(#")  # what may follow a country in which something happened
_UNHEARD: Final = 7  # words within which a name is believed to be a place's by the kind of area after it
_SURE: Final = 3  # characters of a name that is believed without an area beside it


@dataclass(frozen=True, slots=True)
class _Chain:
    """Names that stand together, each within the one before: the tokens from `first` to before `last`."""

    names: tuple[Toponym, ...]
    first: int
    last: int


def likely(found: Sequence[Toponym]) -> list[Toponym]:
    """The names of a text without those that lie in no country which it names: characters that are names by chance."""
    countries = {t.countries[0] for t in found if t.kind is ToponymKind.COUNTRY and t.countries}
    abroad = countries - {OWN}
    if not abroad:
        return list(found)
    return [t for t in found if t.kind not in _WITHIN or set(t.countries) & abroad or t.countries[0] in countries]


def as_area(text: str, t: Toponym) -> str:
    """A name with the word for a large area that follows it in English, where one does: "万象省" is not the town."""
    suffix = next((s for s in _AREAS if text.startswith(s, t.end)), None)
    return f"{t.text} {_AREAS[suffix]}" if suffix else ""


def spoken_of(s: Sentence) -> list[Toponym]:
    """The places that a sentence names, also where it is of a body of theirs, but not whose people somebody is."""
    following = {k.start: after.tag for k, after in zip(s.tokens, [*s.tokens[1:], None], strict=True) if after}
    tagged = {k.start for k in s.tokens if k.tag in "LY" and following.get(k.start, ".") not in "pzxj"}
    named = [t for t in s.toponyms if t.kind in NAMING and t.start in tagged]
    return [t for t in named if t.kind is not ToponymKind.PLACE or len(t.text) >= _SURE or _beside_area(s, t)]


def several(s: Sentence) -> bool:
    """Whether a sentence tells places side by side."""
    return any(_joined(s, a, b) for a, b in pairwise(_chains(s)))


def happened_in(text: str, s: Sentence) -> list[Toponym]:
    """The places of a sentence at which it may say that something happened; for one place only (see `several`)."""
    chains = list(_chains(s))
    kept = [c for c in chains if _may_be(text, s, c)]
    placed = [c for c in kept if c.first and s.tokens[c.first - 1].tag == "e"]
    return [t for c in placed or kept for t in _agreeing(s, c)]


def _chains(s: Sentence) -> Iterator[_Chain]:
    by_start = {t.start: t for t in s.toponyms if t.kind in NAMING}
    names: list[Toponym] = []
    first = last = 0
    for n, token in enumerate(s.tokens):
        place = by_start.get(token.start) if token.tag in "LY" else None
        if place and names and n == last:
            names, last = [*names, place], n + 1
        elif place:
            if names:
                yield _Chain(tuple(names), first, last)
            names, first, last = [place], n, n + 1
        elif names and n == last and token.tag in _LINKS:
            last = n + 1
    if names:
        yield _Chain(tuple(names), first, last)


def _joined(s: Sentence, one: _Chain, other: _Chain) -> bool:
    """Whether two stretches of names are told as one place: "甲省和乙省", "甲至乙路段"."""
    between = [t.tag for t in s.tokens[one.last : other.first]]
    return between in (["&"], ["c"], ["-"])


def _may_be(text: str, s: Sentence, c: _Chain) -> bool:
    start, end = c.names[0].start, s.tokens[c.last - 1].end
    following = s.tokens[c.last] if c.last < len(s.tokens) else None
    if _DATELINE.match(text, end):
        return False
    if any(k.key == "away" and 0 <= start - k.end <= 0 for k in s.cues):
        return False
    if any(k.key == "owners" and k.start == end for k in s.cues) or (following and following.tag in "pzxj"):
        return False
    if following and c.names[-1].kind is ToponymKind.COUNTRY and s.tokens[c.last - 1].tag == "Y":
        beside = following.tag in _AFTER_COUNTRY or any(k.start == end and k.key in ("event", "weak") for k in s.cues)
        if not beside and text[end : end + 1] not in ("一", "某", "多", "發", "发") and not _holds_unknown(s, c):
            return False
    return done_beside(s, start, end) is not Does.OTHER


def _holds_unknown(s: Sentence, c: _Chain) -> bool:
    """Whether a name that no gazetteer holds, of a place by its kind, goes on from a country: "在马里夸拉附近"."""
    letters = "".join(k.tag for k in s.tokens[c.last : c.last + _UNHEARD])
    placed = c.first > 0 and s.tokens[c.first - 1].tag == "e" and OWN not in c.names[0].countries
    return placed and bool(re.match(r"w+r", letters))


def _agreeing(s: Sentence, c: _Chain) -> list[Toponym]:
    """The names of a chain without words that are names by chance: short ones alone, and those of another country."""
    areas = [t for t in c.names if t.kind is not ToponymKind.PLACE]
    whole = next((t for t in areas if t.kind is ToponymKind.COUNTRY), areas[0] if areas else None)
    if whole is None:
        return [t for t in c.names if len(t.text) >= _SURE or _beside_area(s, t)]
    return [t for t in c.names if t is whole or set(t.countries) & set(whole.countries)]


def _beside_area(s: Sentence, t: Toponym) -> bool:
    """Whether a word for a kind of area stands right beside a name, or one for "in" before it."""
    n = next(n for n, k in enumerate(s.tokens) if k.start == t.start)
    after = s.tokens[n + 1].tag if n + 1 < len(s.tokens) else ""
    return after == "r" or (n > 0 and s.tokens[n - 1].tag in "re")
