"""What stands beside a report on its page and is not read with it: lists of recordings, pointers to other reports.

Each line of a list of recordings is a running time and a title; what points to other reports is in `pointers`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from tollbook.extraction.interpret.cue import Cue
from tollbook.extraction.interpret.pointers import pointers

_LINE: Final = Cue(r"^[ \t]*(\d{1,2}):([0-5]\d)[ \t]+(?![ap]\.?m\b)\S[^\n]*$", re.MULTILINE | re.IGNORECASE)
_LEAST: Final = 3  # lines of a list


@lru_cache(maxsize=8)
def recordings(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of `text` that list recordings: lines that begin with times in no order, one after another.

    Lines whose times only rise, or only fall, are a chronicle of the day.
    """
    runs: list[list[re.Match[str]]] = []
    for line in _LINE.finditer(text):
        if runs and not text[runs[-1][-1].end() : line.start()].strip():
            runs[-1].append(line)
        else:
            runs.append([line])
    return tuple((run[0].start(), run[-1].end()) for run in runs if len(run) >= _LEAST and _in_no_order(run))


def _in_no_order(lines: Sequence[re.Match[str]]) -> bool:
    times = [int(line.group(1)) * 60 + int(line.group(2)) for line in lines]
    return any(a < b for a, b in pairwise(times)) and any(a > b for a, b in pairwise(times))


def silenced(text: str) -> str:
    """The text with its lists of recordings and what points to other reports blank: all else is at its place."""
    for start, end in (*recordings(text), *pointers(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
