"""Number expressions of a quote with their values, to find which of them states a gold figure."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_VAGUE = {
    "both": 2,
    "couple": 2,
    "pair": 2,
    "trio": 3,
    "twins": 2,
    "dozen": 12,
    "dozens": 24,
    "scores": 40,
    "several": 3,
    "hundreds": 200,
    "half a dozen": 6,
    "half-dozen": 6,
    "two dozen": 24,
    "three dozen": 36,
    "a hundred": 100,
}
_WORD = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_NUMBER = re.compile(
    rf"\b(?:half a dozen|half-dozen|(?:two|three) dozen|a hundred|{'|'.join(_VAGUE)}"
    rf"|(?:{_WORD})(?:[ -](?:and )?(?:{_WORD}|hundred|thousand))*"
    r"|\d{1,3}(?:[,.]\d{3})+|\d+)\b(?!\.\d)",
    re.IGNORECASE,
)
_NOT_A_COUNT = re.compile(r"^(?:[ -]?years?[ -]old|-year|:\d\d| ?km\b| ?%| ?per cent| a\.?m| p\.?m)", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"(?:\baged?|\bbetween|,) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start:end` of the text it was found in."""

    start: int
    end: int
    value: int


def _value(words: str) -> int | None:
    folded = " ".join(words.lower().replace("-", " ").replace(" and ", " ").split())
    if folded in _VAGUE:
        return _VAGUE[folded]
    if words.lower() in _VAGUE:
        return _VAGUE[words.lower()]
    if folded[0].isdigit():
        return int(folded.replace(",", "").replace(".", ""))
    total = part = 0
    for word in folded.split():
        if word == "hundred":
            part = max(part, 1) * 100
        elif word == "thousand":
            total, part = total + max(part, 1) * 1000, 0
        elif word in _UNITS or word in _TENS:
            part += _UNITS.get(word, 0) + _TENS.get(word, 0)
        else:
            return None
    return total + part


def numbers(text: str) -> list[Number]:
    """Number expressions of `text` in text order, ages, times and distances left out."""
    found = []
    for match in _NUMBER.finditer(text):
        value = _value(match.group())
        after = text[match.end() : match.end() + 12]
        if value is None or _NOT_A_COUNT.match(after):
            continue
        ends_like_age = after[:1] in ("", ",", ".", ")") and match.group().isdigit()
        if _AGE_BEFORE.search(text[: match.start()]) and ends_like_age:
            continue
        found.append(Number(match.start(), match.end(), value))
    return found
