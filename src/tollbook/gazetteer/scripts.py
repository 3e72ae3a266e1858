"""Names in other scripts: Russian cases, Arabic particles, Chinese runs without spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.gazetteer.folding import fold
from tollbook.gazetteer.traps import ALSO_WORDS, NEVER
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
    """Runs of Arabic words from the i-th, the longest first: (first word, one past the last, key).

    Without a particle that is written onto the first word: (-start - 1, end, key), from behind the particle.
    """
    runs: list[list[tuple[int, int, str]]] = []
    particles = _particles(words.written[i])
    of_kind = any(words.written[i][n:] in _KINDS for n in (0, *particles))
    for j in range(i, min(i + 3, len(words))):
        gap = text[words[j - 1].end : words[j].start] if j > i else ""
        if j > i and gap != _JOINER and not GAP.match(gap):
            break
        following = j + 1 < len(words) and text[words[j].end : words[j + 1].start] == " "
        if j > i and following and words.written[j] in _KINDS:
            continue  # "خوست ولایت بغلان": the kind is that of what follows
        if all(fold(word) in _NO_NAMES for word in words.written[i : j + 1]):
            continue  # "شمال غرب"
        key = fold(" ".join(words.written[i : j + 1]))
        if j > i and of_kind and fold(" ".join(words.written[i + 1 : j + 1])) not in _NO_NAMES:
            continue  # what it is may be a part of another place's name: "شهر هرات"
        run = [(i, j + 1, variant) for variant in (key, "ال" + key)]
        if gap == _JOINER:
            run.append((i, j + 1, fold(text[words[i].start : words[j].end])))  # "جلال‌آباد" in one word
        for n in particles:
            inside = fold(" ".join((words.written[i][n:], *words.written[i + 1 : j + 1])))
            run += [(-words[i].start - n - 1, words[j].end, variant) for variant in (inside, "ال" + inside)]
        runs.append([row for row in run if len(row[2]) >= _SHORTEST and row[2] not in _NO_NAMES])
    for run in reversed(runs):
        yield from run


_KINDS = frozenset(
    ["ولاية", "محافظة", "إقليم", "اقليم", "منطقة", "مدينة", "قضاء", "مديرية", "ولایت", "استان", "ولسوالی", "شهرستان",
     "شهر", "بخش", "روستای", "صوبہ"]
)  # fmt: skip
_PARTICLES = tuple(re.compile(p) for p in ("[وبلفك](?=ال)|لل|[وبلف]", "و[بلك](?=ال)|ولل|و[بلف]"))
_NO_NAMES = NEVER - ALSO_WORDS
_JOINER = "\u200c"
_SHORTEST = 3  # letters of a name


def _particles(written: str) -> list[int]:
    """How many letters before an Arabic word may be particles that are written together with it."""
    found = (pattern.match(written) for pattern in _PARTICLES)
    return [m.end() for m in found if m and len(written) - m.end() >= _SHORTEST]


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
