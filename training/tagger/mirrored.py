"""Which written reports belong together: pairs in the same words, and reports on one place.

A report whose mirror image is trained on says little of how reports never seen are read.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Final

_NAME: Final = re.compile(r"(?<=[a-z,] )[A-Z][\w-]{3,}(?: [A-Z][\w-]+)*")
RARE: Final = 3  # a name that no more reports have is one of few places or bodies
SHARED: Final = 2  # so many of them put two reports together


def together(reports: Sequence[tuple[str | None, str | None, str]]) -> list[str]:
    """For each report (outlet, title, text) the key of what it belongs to.

    Reports of one outlet belong together (where none is given, those with the same first line), and so do reports that
    share rare names; the key is the outlet of the first of them.
    """
    keys = [outlet or text.split("\n", 1)[0] for outlet, _, text in reports]
    first: dict[str, str] = {}

    def head(key: str) -> str:
        while first.get(key, key) != key:
            key = first[key]
        return key

    for a, b in _pairs(reports):
        one, other = sorted((head(keys[a]), head(keys[b])))
        first[other] = one
    return [head(key) for key in keys]


def _pairs(reports: Sequence[tuple[str | None, str | None, str]]) -> list[tuple[int, int]]:
    """Numbers of reports that share rare names."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, title, text) in enumerate(reports):
        for name in sorted(set(_NAME.findall(f"{title or ''} . {text}"))):
            having[name].append(number)
    shared = Counter(pair for numbers in having.values() if len(numbers) <= RARE for pair in combinations(numbers, 2))
    return [pair for pair, count in shared.items() if count >= SHARED]
