"""How many mentions look like both of each of very many pairs that look alike, counted on whole arrays."""

from __future__ import annotations

import numpy as np

Numbers = np.ndarray
AT_ONCE = 131_072
"""So many mentions are looked for together: what is asked of them stays in a processor's cache."""


def triangles(count: int, a: Numbers, b: Numbers) -> Numbers:
    """For each pair of so many mentions, by their numbers, how many others stand in a pair with both; a < b.

    Each pair points to its member that has more neighbours, so that a group of n counts n³/6 triples instead of n³/2
    and nobody's list is long (T. Schank and D. Wagner, Finding, Counting and Listing All Triangles in Large Graphs,
    2005). Mentions are numbered anew meanwhile, so that those that hang together lie close in memory.
    """
    a, b = _close_together(count, a, b)
    degree = np.bincount(a, minlength=count) + np.bincount(b, minlength=count)
    keys = np.where(degree[a] <= degree[b], a * count + b, b * count + a)
    order = np.argsort(keys)
    keys = keys[order]
    tail, head = np.divmod(keys, count)
    starts = np.searchsorted(keys, np.arange(count + 1) * count)
    size = np.diff(starts)
    fewer, more = np.where(size[tail] <= size[head], (tail, head), (head, tail))
    found, ends = np.zeros(len(keys), dtype=np.int64), np.cumsum(size[fewer])
    start = 0
    while start < len(keys):
        least = ends[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, least + AT_ONCE, side="right")))
        sizes = size[fewer[start:stop]]
        pair = np.repeat(np.arange(start, stop), sizes)
        third = np.arange(len(pair)) + np.repeat(starts[fewer[start:stop]] - np.cumsum(sizes) + sizes, sizes)
        wanted = more[pair] * count + head[third]
        at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        known = keys[at] == wanted
        for side in (pair, third, at):
            np.add.at(found, side[known], 1)
        start = stop
    shared = np.empty_like(found)
    shared[order] = found
    return shared


def _close_together(count: int, a: Numbers, b: Numbers) -> tuple[Numbers, Numbers]:
    """The pairs by other numbers of their mentions: next to each other stand those that the same one points to."""
    first = np.arange(count)
    np.minimum.at(first, b, a)
    first = first[first[first]]
    number = np.empty(count, dtype=np.int64)
    number[np.argsort(first, kind="stable")] = np.arange(count)
    return number[a], number[b]
