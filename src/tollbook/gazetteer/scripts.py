"""Names in other scripts: Russian cases, Arabic particles, Chinese runs without spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.traps import NEVER
from tollbook.gazetteer.words import Words

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_CYRILLIC_ENDING = re.compile(r"(?:ами|ями|ого|его|ому|ему|ской|ском|ого|ой|ей|ом|ем|ам|ям|ах|ях|ы|и|а|я|у|ю|е|о)$")
GAP = re.compile(r"(?:[ \u00a0]|[ \u00a0]?[-–‑/][ \u00a0]?|\. ?|['’]s? )\Z")


def declined(key: str) -> Iterator[str]:
    """What a Russian or Ukrainian word in an oblique case may be in the nominative."""
    stem = _CYRILLIC_ENDING.sub("", key)
    if stem != key and len(stem) >= 3:
        for ending in ("", "а", "я", "и", "е", "о"):
            yield stem + ending
    if key.endswith(("ии", "ию", "иеи")) and len(key) > 4:
        yield key.removesuffix("еи")[: -1 if not key.endswith("еи") else None] + "я"


def arabic_spans(text: str, words: Words, i: int) -> Iterator[tuple[int, int, str]]:
    """Runs of Arabic words from the i-th, as (first word, one past the last, key), the longest first."""
    keys: list[tuple[int, int, str]] = []
    for j in range(i, min(i + 3, len(words))):
        if j > i and not GAP.match(text, words[j - 1].end, words[j].start):
            break
        key = fold(" ".join(words.written[i : j + 1]))
        variants = dict.fromkeys((key, _bare(key), "ال" + key))
        keys.extend((i, j + 1, variant) for variant in variants if len(variant) >= 3 and variant not in NEVER)
    yield from reversed(keys)


def _bare(key: str) -> str:
    """An Arabic word without the particles that are written together with it."""
    for prefix in ("وال", "بال", "لل", "كال", "ال", "و", "ب", "ل"):
        if key.startswith(prefix) and len(key) - len(prefix) >= 3:
            return key[len(prefix) :]
    return key


def han_spans(text: str) -> list[tuple[int, int, str]]:
    """Substrings of Chinese runs, as (-start - 1, end, key), the longest first at each start."""
    found: list[tuple[int, int, str]] = []
    if text.isascii():
        return found
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end() - 1):
            ends = range(min(start + 8, run.end()), start + 1, -1)
            found.extend((-start - 1, end, text[start:end]) for end in ends)
    return found
