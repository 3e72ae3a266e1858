"""Incidents that only reports of another incident tell of: the same one, told again.

A reader may take one attack for two where a report tells of it again, as the latest of several figures or under another
heading. Two incidents of which one report tells are two, unless everybody who tells of the one tells of the other too,
and two of their reports are alike in what they are about: at one spot, about one day, and with unusual words in common.
Nobody then bears witness that there were two. An incident of which a report tells that does not tell of the other stays
apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np

from tollbook.linking.comparisons import numbered_apart, words_alike
from tollbook.linking.features import MentionFeatures
from tollbook.linking.judgements import Constraints
from tollbook.linking.rivals import GRAIN


def alike_by_words(
    rows: Sequence[MentionFeatures], total: np.ndarray, allowed: np.ndarray, threshold: float
) -> list[tuple[int, int]]:
    """The places of those of two reports that share unusual words at one spot and day and reach the threshold."""
    if len({f.report for f in rows}) == len(rows):
        return []  # no report tells of two
    found = np.argwhere(np.triu(allowed & (total >= threshold * GRAIN), 1)).tolist()
    return [(i, j) for i, j in found if rows[i].report != rows[j].report and words_alike(rows[i], rows[j])]


def retold(
    groups: Sequence[tuple[str, ...]], rows: Sequence[MentionFeatures], alike: Sequence[tuple[int, int]],
    bound: Constraints,
) -> list[tuple[str, ...]]:  # fmt: skip
    """The groups, of which those that tell of one attack again are one; `alike` are the places of rows that say so.

    What people hold apart, and what one coded data set numbers as two, stays two.
    """
    known = {f.id: f for f in rows}
    made = {group[0]: group for group in groups}
    holder = {name: group[0] for group in groups for name in group}
    while True:
        pairs = sorted(_ordered(holder[rows[i].id], holder[rows[j].id]) for i, j in alike)
        once = (p for p in pairs if p[0] != p[1] and _once(*([known[m] for m in made[g]] for g in p), bound=bound))
        found = next(once, None)
        if found is None:
            return sorted(tuple(sorted(group)) for group in made.values())
        first, second = found
        made[first] = (*made[first], *made.pop(second))
        holder |= dict.fromkeys(made[first], first)


def _ordered(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a <= b else (b, a)


def _once(one: Sequence[MentionFeatures], other: Sequence[MentionFeatures], *, bound: Constraints) -> bool:
    """Whether all reports on one of two groups tell of the other too, and nobody holds them apart."""
    reports, others = ({f.report for f in group} for group in (one, other))
    if not (reports <= others or others <= reports):
        return False
    return not any(bound.must_not_link(a.id, b.id) or numbered_apart(a, b) for a, b in product(one, other))
