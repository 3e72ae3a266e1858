"""A text cut where passages begin and end, however they overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    """What is numbered `number` covers [start, end) of a text."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text with the numbers of all spans that cover it, and of those that end with it."""

    text: str
    covered_by: tuple[int, ...]
    ends: tuple[int, ...]


def segments(text: str, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """The text in stretches that are each covered by the same spans; put together they are the text again.

    Spans that lie outside of the text, as those of an erased one do, are left out.
    """
    inside = sorted((s for s in spans if 0 <= s.start < s.end <= len(text)), key=lambda s: (s.start, s.end, s.number))
    cuts = sorted({0, len(text), *(s.start for s in inside), *(s.end for s in inside)})
    found: list[Segment] = []
    open_spans: list[Span] = []
    coming = 0
    for start, end in pairwise(cuts):
        open_spans = [s for s in open_spans if s.end > start]
        while coming < len(inside) and inside[coming].start == start:
            open_spans.append(inside[coming])
            coming += 1
        numbers = sorted({s.number for s in open_spans})
        ends = sorted({s.number for s in open_spans if s.end == end})
        found.append(Segment(text[start:end], tuple(numbers), tuple(ends)))
    return tuple(found)
