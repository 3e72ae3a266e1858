"""From scored pairs to incidents: coherent groups, the same whatever the order of arrival.

Groups are joined in the order of their average weight (average linkage; R. R. Sokal and C. D.
Michener, 1958), never along a chain: every pair across the two groups counts, and one pair below
the floor, or one a person or a common report keeps apart, forbids the join. Ties fall to the
smallest mention ids, so the result is a function of the set of mentions alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf

import numpy as np

from tollbook.linking.comparisons import contradict
from tollbook.linking.features import MentionFeatures
from tollbook.linking.judgements import Constraints

Weigh = Callable[[MentionFeatures, MentionFeatures], float]
GRAIN = 1000  # weights are held in thousandths of a bit


def assemble_groups(
    members: Sequence[MentionFeatures], weigh: Weigh, *, threshold: float, floor: float, bound: Constraints
) -> list[tuple[str, ...]]:
    """The ids of `members`, grouped by incident; each group sorted, groups sorted by their first id.

    `weigh` gives a pair's weight in bits. Mentions of one report are different incidents unless a
    person said that they are the same.
    """
    rows = sorted(members, key=lambda f: f.id)
    state = _Groups(rows, weigh, floor, bound)
    at = {f.id: i for i, f in enumerate(rows)}
    for a, b in sorted(bound.together):
        if a in at and b in at:
            state.join(*state.holders(at[a], at[b]))
    while (pair := state.best(threshold)) is not None:
        state.join(*pair)
    return sorted(tuple(rows[i].id for i in sorted(g)) for g in state.groups if g)


class _Groups:
    """Groups in the making: `total` sums the weights between two groups, `allowed` says which may join."""

    def __init__(self, rows: Sequence[MentionFeatures], weigh: Weigh, floor: float, bound: Constraints) -> None:
        n = len(rows)
        self.groups: list[list[int]] = [[i] for i in range(n)]
        self.size = np.ones(n)
        self.total = np.zeros((n, n))
        self.allowed = ~np.eye(n, dtype=bool)
        for i, a in enumerate(rows):
            for j in range(i + 1, n):
                b = rows[j]
                weight = round(weigh(a, b) * GRAIN)  # whole numbers, so that sums do not depend on their order
                barred = bound.must_not_link(a.id, b.id) or a.report == b.report or contradict(a, b)
                barred = barred or weight < floor * GRAIN
                self.total[i, j] = self.total[j, i] = weight
                self.allowed[i, j] = self.allowed[j, i] = bound.must_link(a.id, b.id) or not barred

    def holders(self, i: int, j: int) -> tuple[int, int]:
        """The groups that hold two members, the smaller first."""
        a, b = sorted(next(k for k, g in enumerate(self.groups) if member in g) for member in (i, j))
        return a, b

    def best(self, threshold: float) -> tuple[int, int] | None:
        """The two groups that belong together most, or None when none reach the threshold."""
        score = np.where(self.allowed, self.total / np.outer(self.size, self.size) / GRAIN, -inf)
        top = score.max(initial=-inf)
        if top < threshold:
            return None
        i, j = divmod(int(np.argmax(score >= top - 1e-9)), len(self.size))
        return min(i, j), max(i, j)

    def join(self, i: int, j: int) -> None:
        """Put group j into group i: sums of weights add up, and a bar on either part bars the whole."""
        if i == j:
            return
        self.groups[i] = [*self.groups[i], *self.groups[j]]
        self.groups[j] = []
        self.total[i, :] += self.total[j, :]
        self.total[:, i] += self.total[:, j]
        self.size[i] += self.size[j]
        self.allowed[i, :] &= self.allowed[j, :]
        self.allowed[:, i] &= self.allowed[:, j]
        self.allowed[j, :] = False
        self.allowed[:, j] = False
