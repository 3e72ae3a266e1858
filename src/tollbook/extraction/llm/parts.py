"""Long reports in parts: cut between paragraphs, and only where one is too long itself between its sentences."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_PARAGRAPH: Final = re.compile(r"\n+")
_SENTENCE: Final = re.compile(r"(?<=[.!?])[\"'”’»)\]]*\s+|(?<=[。！？؟])")


def parts_of(text: str, most: int) -> list[tuple[int, int]] | None:
    """(start, end) of stretches that make up `text`, each of at most `most` characters.

    As many whole paragraphs as fit are one part; a paragraph that is too long alone counts as its sentences.
    None where even a sentence is longer.
    """
    if len(text) <= most:
        return [(0, len(text))]
    parts: list[tuple[int, int]] = []
    for start, end in _pieces(text, 0, len(text), _PARAGRAPH):
        for first, last in [(start, end)] if end - start <= most else _pieces(text, start, end, _SENTENCE):
            if last - first > most:
                return None
            if parts and last - parts[-1][0] <= most:
                parts[-1] = (parts[-1][0], last)
            else:
                parts.append((first, last))
    return parts


def _pieces(text: str, start: int, end: int, border: re.Pattern[str]) -> list[tuple[int, int]]:
    cuts = [start, *(m.end() for m in border.finditer(text, start, end) if m.end() < end), end]
    return list(pairwise(cuts))
