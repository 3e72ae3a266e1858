"""The words for whose people somebody is: "two guards of the Orvale company", which a list may go on behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.extraction.tongues.chunks import Item
from tollbook.extraction.tongues.lexicon import Sort
from tollbook.extraction.tongues.wholes import PEOPLE

_WITHIN: Final = frozenset("dtwLYzrjSPsp")


def _whose(x: Item) -> bool:
    return x.tag in _WITHIN and x.token.value is not Sort.VERB


def tail_end(items: Sequence[Item], j: int) -> int:
    """The last item of the genitive behind the people at j, where "and" follows that; j itself without one."""
    k = j + 1
    if k >= len(items) or items[k].tag != "d":
        return j
    while k < len(items) and _whose(items[k]):
        k += 1
    return k - 1 if k < len(items) and items[k].tag == "&" else j


def tail_head(items: Sequence[Item], j: int) -> int:
    """The people whose genitive ends at j, before an "and"; -1 where it is none."""
    k = j
    while k > 0 and _whose(items[k]):
        if items[k].tag == "d" and items[k - 1].tag in PEOPLE:
            return k - 1
        k -= 1
    return -1
