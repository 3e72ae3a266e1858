"""Two numbers that are the ends of one range, read as one: "between five and seven", "five or six", "5 à 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tollbook.extraction.tongues.tokens import Token
from tollbook.vocabulary.codes import Hedge

BETWEEN: Final = frozenset({"entre", "между", "بين", "میان", "بین"})
"""Words that open a range, or a stretch between two places."""
_TO: Final = frozenset({"à", "a", "до"})
_BEFORE: Final = ",;:(.&VDA"  # tags after which "from" opens a range and is no genitive
_YEARS: Final = 1900  # numbers from which two may be years
_FURTHEST: Final = 5  # how many times the lower end the upper may be: "one or ten" is none of people
_MOVES: Final = re.compile(  # a count that rises from one number to the other, or a score
    r"\b(?:pass|sub|aument|ascend|elev|élev|mont|grimp|alourd|increment|revis|révis|corrig|rectif|baix|baj|desc|вырос|увелич)"
)


def joined(text: str, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence with the two ends of each range, and the word before and between them, as one number."""
    if sum(t.tag == "#" for t in tokens) < 2:
        return tuple(tokens)
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        used = _range(text, tokens, i)
        if used:
            last = tokens[i + used - 1]
            low, high = _ends(tokens[i : i + used])
            found.append(replace(tokens[i], end=last.end, tag="#", value=(low, high, Hedge.PLAIN)))
        else:
            found.append(tokens[i])
        i += used or 1
    return tuple(found)


def _ends(some: Sequence[Token]) -> tuple[int, int]:
    first, last = (t.value for t in some if t.tag == "#")
    return first[0], last[1] or 0


def _range(text: str, tokens: Sequence[Token], i: int) -> int:
    """How many tokens from the i-th on make a range; 0 where none begins."""
    tags = "".join(t.tag for t in tokens[i : i + 4])
    if tags == "d#e#" and (i == 0 or tokens[i - 1].tag in _BEFORE):  # "from 5 to 7 miners"
        used = _range(text, tokens, i + 1)
        return used + 1 if used else 0
    if tags == "e#&#" and _word(text, tokens[i]) in BETWEEN:
        used = 4
    elif tags.startswith("#c#") and _short(tokens[i + 1]):  # "five or six"
        used = 3
    elif tags.startswith("#e#") and _word(text, tokens[i + 1]) in _TO:
        if _MOVES.search(text[tokens[0].start : tokens[i].start].lower()):
            return 0
        used = 3
    else:
        return 0
    numbers = [t for t in tokens[i : i + used] if t.tag == "#"]
    if any(t.value[0] != t.value[1] for t in numbers):
        return 0
    low, high = _ends(tokens[i : i + used])
    apart = low < high <= low * _FURTHEST and not (low >= _YEARS and high >= _YEARS)
    return used if apart else 0


def _word(text: str, t: Token) -> str:
    return text[t.start : t.end].lower()


def _short(t: Token) -> bool:
    """Whether a joining word is "or": "ou", "o", "u", "или"."""
    return t.end - t.start <= len("или")
