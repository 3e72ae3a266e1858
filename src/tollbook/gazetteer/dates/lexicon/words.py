"""Ways to write down a language's words."""

from __future__ import annotations


def numbered(words: str, first: int = 1) -> dict[str, object]:
    """Words that count on from `first`, separated by spaces; `a|b` are spellings of one."""
    return {spelling: n for n, word in enumerate(words.split(), first) for spelling in word.split("|")}


def sames(value: object, words: str) -> dict[str, object]:
    """Words that mean the same; `a|b` is a phrase of two words."""
    return dict.fromkeys((word.replace("|", " ") for word in words.split()), value)


def listed(words: str) -> list[str]:
    """Words separated by spaces."""
    return words.split()
