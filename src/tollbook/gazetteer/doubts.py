"""Reasons against taking a capitalised word for a place: common words, persons, parts of longer names."""

from __future__ import annotations

from tollbook.gazetteer.answers import Match
from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.layout import Kind
from tollbook.gazetteer.traps import (
    FEATURE_WORDS,
    FUNCTION_WORDS,
    LOCATIVE,
    NEVER,
    PERSONAL_NAMES,
    PLACE_PREFIXES,
    STATE_ABBREVIATIONS,
    TITLES,
    TRAPS,
)
from tollbook.gazetteer.words import Word, Words

WELL_KNOWN = 100_000  # inhabitants from which a town is taken for meant without further support
_INNER = frozenset({"al", "el", "ez", "ash", "ad", "as", "ar", "az", "o", "bin", "ben"})
_BESIDE = FEATURE_WORDS | PLACE_PREFIXES | FUNCTION_WORDS | TITLES
_LETTERS = frozenset({"US"})  # a country's letters that make a common word where they are small
_SPEAKS = frozenset(
    {"said", "says", "told", "added", "testified", "pleaded", "wrote", "recalled", "explained", "argued", "noted"}
)
_ONE_LETTER = frozenset("àyeoвксуои")  # words of other languages before a name: "В Мосуле", "À Gao"


def plausible(
    written: str, key: str, words: Words, span: tuple[int, int], text: str, *, shouting: bool
) -> bool:  # fmt: skip
    """Whether a capitalised run is likely used as a place name: common words, persons and initials are not."""
    first, last = span
    if last - first > 1:
        titled = words[first].text.lower() in TITLES and words[first].text != "DR"  # as in "DR Congo"
        return key not in NEVER and not titled
    if key in NEVER or len(key) < 2:
        return False
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    near_before = before is not None and text[before.end : words[first].start] in {" ", "-", "\u00a0", ". "}
    located = near_before and before is not None and before.text.lower() in LOCATIVE
    if key in TRAPS and (shouting or written not in _LETTERS):
        return located and not words[first].opens and not shouting
    if key in STATE_ABBREVIATIONS and not written.isupper():
        return True
    if len(key) <= 2 and not written.isupper() and words[first].script != "other":
        return False
    return not _part_of_person(words[first], before if near_before else None, after, text, key)


def surnames(words: Words, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Words that stand after a given name somewhere in the text, and words that stand after a title or speak."""
    names: set[str] = set()
    others: set[str] = set()
    for at in words.outstanding:
        if at + 1 == len(words) or not words[at].capital:
            continue
        before, word = words[at], words[at + 1]
        if text[before.end : word.start] not in {" ", ". "}:
            continue
        lower = before.text.lower()
        if word.capital and lower in PERSONAL_NAMES and len(lower) > 1:
            names.add(fold(word.text))
        elif word.capital and lower in TITLES:
            others.add(fold(word.text))
        elif word.text in _SPEAKS and not before.text.isupper():
            others.add(fold(before.text))
    return frozenset(names), frozenset(others)


def fragment(matches: tuple[Match, ...], words: Words, at: int, text: str, *, trusted: bool) -> bool:
    """Whether one word that names a smaller place is part of a longer one in no list: "Ain" in "Ain al-Baidha"."""
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
    foreign = all(m.alternate for m in matches)
    return _joined(before, word, text, before, foreign=foreign) or _joined(word, after, text, after, foreign=foreign)


def _joined(left: Word | None, right: Word | None, text: str, other: Word | None, *, foreign: bool) -> bool:
    """Whether two words make one name; beside a name that only another language has, any capital does."""
    if left is None or right is None or other is None:
        return False
    if text[left.end : right.start] not in {" ", "-", "\u00a0"} or right.opens:
        return False
    if left.text.endswith(("'s", "’s")):
        return False  # "Egypt's Minya province"
    lower = other.text.lower()
    if lower in _INNER and text[other.end : other.end + 1] == "-":
        return True
    if lower in _BESIDE or (lower.endswith(("ese", "ian", "ern")) and not foreign):
        return False
    if other.capital and not (other.opens and lower in FUNCTION_WORDS):
        return not other.text.isupper() or len(other.text) > 4
    return False


def _part_of_person(word: Word, before: Word | None, after: Word | None, text: str, key: str) -> bool:
    """Whether the word stands in a longer capitalised name that is not a place's."""
    if before is not None and before.capital and text[before.end : word.start] in {" ", ". "}:
        lower = before.text.lower()
        initial = len(before.text) == 1 and lower not in {"a", "i"}
        initial = initial and not (lower in _ONE_LETTER and text[before.end : word.start] == " ")
        if lower in TITLES or lower in PERSONAL_NAMES or initial:
            return True
    if key in PERSONAL_NAMES:
        follows = after is not None and after.capital and text[word.end : after.start] == " "
        located = before is not None and before.text.lower() in LOCATIVE
        return bool(follows and after and after.text.lower() not in FEATURE_WORDS) or not located
    return False
