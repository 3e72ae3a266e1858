"""The words of a language that is written without spaces, Chinese, with what each says (letters as in `tokens`).

Some letters are of these languages alone: b copula · B what was done to attackers · f forces of a state · E "except" ·
l "all are" · O "the dead are all".
People are counted with a measure word, which the number takes in; a number without one counts people only right before
a word for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tollbook.extraction.tongues.lexicon import Phrases, Sense, Tongue
from tollbook.extraction.tongues.peoples import Peoples
from tollbook.extraction.tongues.tokens import PUNCTUATION, Raw, Token
from tollbook.gazetteer import Toponym, ToponymKind
from tollbook.gazetteer.dates import DateMention
from tollbook.vocabulary.codes import Hedge

_LARGEST: Final = 100_000
_ORDINAL: Final = frozenset("第每")  # before a number that counts nobody
_RANGE: Final = frozenset("至到-~—、或")  # between the two ends of a range
_COUNTED: Final = frozenset("zpxj")  # what may stand right after a number without a measure word
_SINGLE: Final = frozenset("个")  # a measure word of things too
_SHORT: Final = 1  # characters of a fate that is one only right after a number


_UNTIL: Final = re.compile(r"(?:截至|截止|自|自从|直到|截止到|截至到|從|从)$")
_LENGTH: Final = re.compile(
    r"起|以來|以来|至今|为止|為止|之后|之後|后|後|之前|以前|前(?!往)|内|內|间|間|公路|高速|线|線|楼|樓|井|周年|週年|游|遊|之久|"
    r"文件|决议|決議"
)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of `used` words; `measured` where a word for counting people ends it, None of value where unclear."""

    low: int | None
    used: int
    more: bool = False
    measured: str = ""


def plain_dates(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """The dates of a text on which something may have happened: no ends of a stretch, roads or lengths of time."""
    at = (d for d in dates if not _LENGTH.match(text, d.end))
    return [d for d in at if not _UNTIL.search(text, max(0, d.start - 3), d.start)]


def tagged(raw: Sequence[Raw], tongue: Tongue, toponyms: Sequence[Toponym], known: Peoples) -> list[Token]:
    """The tokens of a sentence. `known` gives the nationality that a toponym at an offset names."""
    found: list[tuple[Token, _Number | None]] = []
    i = 0
    while i < len(raw):
        token, number, used = _at(raw, i, tongue, toponyms, known)
        found.append((token, number))
        i += used
    return list(_counting(found))


def _at(
    raw: Sequence[Raw], i: int, tongue: Tongue, toponyms: Sequence[Toponym], known: Peoples
) -> tuple[Token, _Number | None, int]:
    start, end, word = raw[i]
    listed = _listed(raw, i, tongue)
    place = next((t for t in toponyms if t.start == start), None)
    if place and not (listed and raw[i + len(listed[0]) - 1][1] >= place.end):
        kind = {ToponymKind.DEMONYM: "z", ToponymKind.COUNTRY: "Y"}.get(place.kind, "L")
        token = Token(place.start, place.end, kind, known.by_offset.get(place.start) or None)
        return token, None, sum(1 for r in raw[i:] if r[0] < place.end)
    number = _number(raw, i, tongue)
    if listed and (number is None or len(listed[0]) >= number.used):
        form, sense = listed
        value = known.one_of(sense.value) if sense.tag == "z" else sense.value
        tag = "p" if sense.tag == "s" else sense.tag  # nouns have no plural
        return Token(start, raw[i + len(form) - 1][1], tag, value, sense.late, violent=sense.violent), None, len(form)
    if number is not None:
        last = raw[i + number.used - 1][1]
        return Token(start, last, "w", None), number, number.used
    if not word[0].isalnum():
        return Token(start, end, word.translate(PUNCTUATION)), None, 1
    return Token(start, end, "w"), None, 1


def _listed(raw: Sequence[Raw], i: int, tongue: Tongue) -> tuple[tuple[str, ...], Sense] | None:
    """The longest listed phrase that begins at a word; one that only says something of its sentence is a plain word."""
    found = _longest(raw, i, tongue.senses)
    cue = _longest(raw, i, tongue.cues)
    if cue and (found is None or len(cue[0]) > len(found[0])):
        return cue[0], Sense("w")
    return found


def _longest(raw: Sequence[Raw], i: int, phrases: Phrases) -> tuple[tuple[str, ...], Sense] | None:
    for form, sense in phrases.get(raw[i][2], ()):
        if tuple(r[2] for r in raw[i : i + len(form)]) == form:
            return form, sense
    return None


def _counting(found: Sequence[tuple[Token, _Number | None]]) -> Iterator[Token]:
    """The tokens with those numbers as such that count people."""
    for n, (token, number) in enumerate(found):
        after = found[n + 1][0] if n + 1 < len(found) else None
        before = found[n - 1] if n else None
        if number is None or number.low is None:
            lone = token.tag == "D" and token.end - token.start == _SHORT
            counted = before is not None and before[1] is not None and before[1].low is not None
            yield replace(token, tag="w", value=None) if lone and not counted else token
        elif _counts(number, after):
            hedge = Hedge.AT_LEAST if number.more else Hedge.PLAIN
            yield replace(token, tag="#", value=(number.low, None if number.more else number.low, hedge))
        else:
            yield token


def _counts(number: _Number, after: Token | None) -> bool:
    """Whether a number may count people by what follows it."""
    if after is None:
        return bool(number.measured) and number.measured not in _SINGLE
    if number.measured and number.measured not in _SINGLE:
        return True
    short = after.tag == "D" and after.end - after.start == _SHORT
    return after.tag in _COUNTED or (short and not number.measured)


def _number(raw: Sequence[Raw], i: int, tongue: Tongue) -> _Number | None:
    """The number that begins at a word, with what follows that belongs to it."""
    words, at = [], i
    while at < len(raw) and (raw[at][2] in tongue.numbers or raw[at][2][0].isdecimal()) and _close(raw, i, at):
        words.append(raw[at][2])
        at += 1
    if not words:
        return None
    low = value_of(words, tongue)
    more = at < len(raw) and raw[at][2] in tongue.more_than
    at += more
    if at < len(raw) and raw[at][2] in tongue.numbers:  # "more than ten thousand": not understood
        return _Number(None, at + 1 - i)
    measured = raw[at][2] if at < len(raw) and raw[at][2] in tongue.measures else ""
    at += bool(measured)
    beside = (raw[i - 1][2] if i else "", raw[at][2] if at < len(raw) else "")
    ordinal = beside[0] in _ORDINAL or tongue.numeral.search(beside[0]) or tongue.numeral.search(beside[1] or " ")
    ranged = (beside[1] in _RANGE and at + 1 < len(raw) and _numeric(raw[at + 1][2], tongue)) or (
        beside[0] in _RANGE and i > 1 and (_numeric(raw[i - 2][2], tongue) or raw[i - 2][2] in tongue.measures)
        and not (measured and beside[0] == "、" and raw[i - 2][2] in tongue.measures)
    )  # fmt: skip
    return _Number(None if ordinal or ranged else low, at - i, more, measured)


def _numeric(word: str, tongue: Tongue) -> bool:
    return word in tongue.numbers or word[0].isdecimal()


def _close(raw: Sequence[Raw], first: int, at: int) -> bool:
    """Whether a part of a number stands right after the one before it: "5万", not "5 6"."""
    return at == first or raw[at - 1][1] == raw[at][0]


def value_of(words: Sequence[str], tongue: Tongue) -> int | None:
    """三十五: 35. 一百零六: 106. 1万: 10,000. None for what is no one number (三四十) or is a year."""
    total = current = 0
    digit: int | None = None
    for word in words:
        value = int(word.replace(",", "")) if word.replace(",", "").isdecimal() else tongue.numbers.get(word)
        if value is None:
            return None
        if value >= 10 and word in tongue.numbers:
            unit = 1 if digit is None and value == 10 else digit
            if value == 10_000:
                total, current = (total + current + (digit or 0)) * value, 0
            elif unit is None:
                return None
            else:
                current += unit * value
            digit = None
            continue
        if digit not in (None, 0):
            return None
        digit = value
    number = total + current + (digit or 0)
    return number if 0 < number < _LARGEST else None
