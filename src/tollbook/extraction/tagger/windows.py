"""Long reports in windows: each piece of the body is read in the window where it stands most centrally."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tollbook.extraction.tagger.tokens import Ints, Tokens

LONGEST = 512  # pieces the encoder can place
OVERLAP = 96  # body pieces shared by neighbouring windows
TITLE_PIECES = 40
CLS, SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Window:
    """One encoder input, and which of its rows are kept.

    `ids`, `case`, `place`, `segment` have one entry a row. Rows `rows` are kept as body pieces
    `first`, `first` + 1, ...
    """

    ids: Ints
    case: Ints
    place: Ints
    segment: Ints
    rows: slice
    first: int


def windows(title: Tokens, body: Tokens, *, longest: int = LONGEST) -> list[Window]:
    """Cut title and body into as few windows of equal length as the overlap allows, at least one."""
    head = min(len(title), TITLE_PIECES)
    room = longest - head - 3
    total = len(body)
    count = 1 if total <= room else -(-(total - OVERLAP) // (room - OVERLAP))
    size = total if count == 1 else -(-(total + (count - 1) * OVERLAP) // count)
    found: list[Window] = []
    for k in range(count):
        begin = min(k * (size - OVERLAP), max(total - size, 0))
        end = min(begin + size, total)
        keep_from = begin if k == 0 else begin + OVERLAP // 2
        keep_to = total if k == count - 1 else begin + size - OVERLAP // 2
        if found:
            keep_from = found[-1].first + found[-1].rows.stop - found[-1].rows.start
        found.append(_window(title, body, (head, begin, end), (keep_from, keep_to)))
    return found


def _window(title: Tokens, body: Tokens, cut: tuple[int, int, int], keep: tuple[int, int]) -> Window:
    head, begin, end = cut

    def join(first: Ints, second: Ints, special: tuple[int, int]) -> Ints:
        cls, sep = special
        parts = ([cls], first[:head], [sep], second[begin:end], [sep])
        return np.concatenate([np.asarray(p, dtype=np.int64) for p in parts])

    segment = np.concatenate([np.zeros(head + 2, dtype=np.int64), np.ones(end - begin + 1, dtype=np.int64)])
    offset = head + 2 - begin
    return Window(
        join(title.ids, body.ids, (CLS, SEP)),
        join(title.case, body.case, (0, 0)),
        join(title.place, body.place, (0, 0)),
        segment,
        slice(keep[0] + offset, keep[1] + offset),
        keep[0],
    )
