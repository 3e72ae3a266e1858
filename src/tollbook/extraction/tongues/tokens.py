"""A report's words with what each says, one letter a word, so that rules can be written as patterns over letters.

letters: # number · h hedge · o "other" · p s person (plural, singular) · x attacker · z nationality · Y country ·
L place · r kind of area · V fate as participle or noun · D fate as verb · A what an attacker did ·
n "the number of" · R "rose" · y years and other units ·
Q "among the dead" · q "including" · u auxiliary · U doubtful auxiliary · g negation · d genitive · e preposition ·
t determiner · c conjunction · & and · a adverb · j adjective · w any other word · and punctuation as itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from tollbook.extraction.tongues.lexicon import WORD, Sense, Tongue, words
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.vocabulary.codes import Hedge

_DIGITS: Final = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*")
_LARGEST: Final = 100_000
_PUNCTUATION: Final = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "—": "-", "–": "-", "…": "."})


@dataclass(frozen=True, slots=True)
class Token:
    """Words at text[start:end] and what they say; `many` marks a fate or a nationality told in the plural."""

    start: int
    end: int
    tag: str
    value: Any = None
    late: bool = False
    many: bool = False
    violent: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words at text[start:end] that say something of their sentence: its key and what goes with it."""

    start: int
    end: int
    key: str
    value: Any = None


_Raw = tuple[int, int, str]  # start, end, the word in lower case


def raw_words(text: str, start: int, end: int) -> list[_Raw]:
    """The words and marks of text[start:end]."""
    return [(m.start(), m.end(), m.group().lower().replace("’", "'")) for m in WORD.finditer(text, start, end)]


def cues_in(raw: Sequence[_Raw], tongue: Tongue) -> list[Cue]:
    """Every cue of a sentence, in text order, the longest phrase at each word."""
    found = []
    for i, (start, _, _) in enumerate(raw):
        for form, sense in _standing(raw, i, tongue.cues):
            found.append(Cue(start, raw[i + len(form) - 1][1], sense.tag, sense.value))
    return found


def tagged(raw: Sequence[_Raw], tongue: Tongue, toponyms: Sequence[Toponym], nations: Mapping[int, str]) -> list[Token]:
    """The tokens of a sentence. `nations` gives the nationality that a toponym at an offset names."""
    found: list[Token] = []
    i = 0
    while i < len(raw):
        token, used = _at(raw, i, tongue, toponyms, nations)
        found.append(token)
        i += used
    return [_in_place(t, found[n + 1] if n + 1 < len(found) else None) for n, t in enumerate(found)]


def _in_place(token: Token, following: Token | None) -> Token:
    """A token by what follows it: "near", not "nearly"; the number of years in an age counts nobody."""
    if token.tag == "h" and (following is None or following.tag not in "#h"):
        return replace(token, tag="e", value=None)
    if token.tag == "#" and following is not None and following.tag == "y":
        return replace(token, tag="w", value=None)
    return replace(token, tag="w") if token.tag == "y" else token


def _at(
    raw: Sequence[_Raw], i: int, tongue: Tongue, toponyms: Sequence[Toponym], nations: Mapping[int, str]
) -> tuple[Token, int]:
    start, end, word = raw[i]
    for t in toponyms:
        if t.start == start and t.end > end and start in nations:  # a name of several words ("La Paz")
            return _named(t, nations), sum(1 for r in raw[i:] if r[0] < t.end)
    number, used = _number(raw, i, tongue)
    longest = max(_standing(raw, i, tongue.senses), key=lambda row: len(row[0]), default=None)
    if longest and (number is None or len(longest[0]) >= used):
        form, sense = longest
        many = sense.plural or (sense.tag in "VD" and bool(tongue.plural.search(" ".join(form))))
        return Token(start, raw[i + len(form) - 1][1], sense.tag, sense.value, sense.late, many, sense.violent), len(
            form
        )
    if number is not None:
        return Token(start, raw[i + used - 1][1], "#", (number, number, Hedge.PLAIN)), used
    for t in toponyms:
        if t.start == start and start in nations:
            return _named(t, nations), sum(1 for r in raw[i:] if r[0] < t.end)
    return Token(start, end, "w" if word[0].isalnum() else word.translate(_PUNCTUATION)), 1


def _named(t: Toponym, nations: Mapping[int, str]) -> Token:
    tag = {ToponymKind.DEMONYM: "z", ToponymKind.COUNTRY: "Y"}.get(t.kind, "L")
    return Token(t.start, t.end, tag, nations[t.start] or None)


def _standing(raw: Sequence[_Raw], i: int, phrases: Mapping[str, list[tuple[tuple[str, ...], Sense]]]) -> Iterable[Any]:
    for form, sense in phrases.get(raw[i][2], ()):
        if len(form) == 1 or tuple(r[2] for r in raw[i : i + len(form)]) == form:
            yield form, sense
            return


def _number(raw: Sequence[_Raw], i: int, tongue: Tongue) -> tuple[int | None, int]:
    """The whole number that begins at the i-th word, and how many words it takes."""
    if _DIGITS.fullmatch(raw[i][2]):
        value = int(re.sub(r"\D", "", raw[i][2]))
        return (value, 1) if value < _LARGEST else (None, 1)
    parts: list[int] = []
    used = 0
    while i + used < len(raw):
        pieces = raw[i + used][2].split("-")
        joined = used > 0 and raw[i + used][2] in tongue.tens_and and parts[-1] % 10 == 0 and i + used + 1 < len(raw)
        if joined and tongue.numbers.get(raw[i + used + 1][2], 100) < parts[-1]:
            used += 1
            continue
        if parts and parts[-1] < 20 and tongue.numbers.get(pieces[0], 0) < 100:
            break
        if pieces[0] not in tongue.numbers or not all(p in tongue.numbers or p in tongue.tens_and for p in pieces):
            break
        parts += [tongue.numbers[p] for p in pieces if p in tongue.numbers]
        used += 1
    return (_summed(parts), used) if parts else (None, 1)


def _summed(parts: Sequence[int]) -> int:
    """Twenty, one: 21. Four, twenty: 80. Two, hundred, three: 203."""
    total = current = 0
    for part in parts:
        if part == 1000:
            total, current = total + max(current, 1) * part, 0
        elif part == 100 or (part == 20 and current == 4):
            current = max(current, 1) * part
        else:
            current += part
    return total + current


__all__ = ["Cue", "Token", "cues_in", "raw_words", "tagged", "words"]
