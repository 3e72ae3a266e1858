"""The words around a body as signs of what it is said to have done: common words, never names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.attribution.actors import Actor
from tollbook.extraction.interpret.context import ReportText

_TOKEN: Final = re.compile(r"['’]?[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[.,;:\"“”()]")
_BODY: Final = "[body]"
_NAME: Final = "[name]"
_NUMBER: Final = "[number]"
_EDGE: Final = ("[edge]", "[edge]", "[edge]")
_NEAR: Final = 3  # words whose place counts
_AROUND: Final = 8  # words whose side counts
_PAIRED: Final = 6  # words of which two in a row count

Tokens = tuple[tuple[str, ...], tuple[int, ...], frozenset[str]]  # words, where each begins, and their signs


def phrasing(report: ReportText, actor: Actor, here: Sequence[Actor]) -> Sequence[str]:
    """Words before and behind a body, by their place, by their side and two in a row, and those of its sentence.

    Bodies (`here` are those of the sentence), other names and numbers are told by what they are, so that no name of a
    report is a sign.
    """
    spans = tuple(sorted({(a.start, a.end) for a in here}))
    words, starts, within = _tokens(report.text, *report.sentence(actor.start), spans)
    at = bisect_left(starts, actor.start)  # words begin one behind the other
    while at < len(words) and words[at] != _BODY:
        at += 1
    if at == len(words) or starts[at] >= actor.end:  # a longer body has its words
        at = bisect_right(starts, actor.start) - 1
    if at < 0:
        return ()
    padded = (*_EDGE, *words, *_EDGE)
    before, behind = words[max(0, at - _AROUND) : at], words[at + 1 : at + 1 + _AROUND]
    return [
        *(f"word:-{far}:{padded[at + _NEAR - far]}" for far in range(1, _NEAR + 1)),
        *(f"word:+{far}:{padded[at + _NEAR + far]}" for far in range(1, _NEAR + 1)),
        f"words:-:{padded[at + _NEAR - 2]} {padded[at + _NEAR - 1]}",
        f"words:+:{padded[at + _NEAR + 1]} {padded[at + _NEAR + 2]}",
        *[f"ahead:{w}" for w in before],
        *[f"behind:{w}" for w in behind],
        *within,
        *[f"ahead:{a} {b}" for a, b in pairwise(before[-_PAIRED:])],
        *[f"behind:{a} {b}" for a, b in pairwise(behind[: _PAIRED + 1])],
    ]


@lru_cache(maxsize=256)
def _tokens(text: str, first: int, last: int, bodies: tuple[tuple[int, int], ...]) -> Tokens:
    """The words of a sentence; every party in it asks for them."""
    words: list[str] = []
    starts: list[int] = []
    inside: tuple[int, int] | None = None
    for m in _TOKEN.finditer(text, first, last):
        start, end = m.span()
        body = None
        for b in bodies:
            if b[0] < end and start < b[1]:
                body = b
                break
        if body and body == inside:
            continue
        inside = body
        word = _BODY if body else _word(m.group(), opens=not words)
        if word == _NAME and words and words[-1] == _NAME:
            continue
        words.append(word)
        starts.append(max(start, body[0]) if body else start)
    return tuple(words), tuple(starts), frozenset(f"within:{w}" for w in words)


def _word(written: str, *, opens: bool) -> str:
    if written.isdigit():
        return _NUMBER
    if written[0].isupper() and not opens:
        return _NAME
    return written.lower()
