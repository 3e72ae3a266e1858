"""From scored pairs to incidents: coherent groups, the same whatever the order of arrival.

Groups are joined in the order of their average weight (average linkage; R. R. Sokal and C. D.
Michener, 1958), never along a chain: every pair across the two groups counts, and one pair below
the floor, or one a person or a common report keeps apart, forbids the join. Reports that name the same
persons are one before any others are joined, whatever day or place each gives. What reports are about is
joined first, what they look back on afterwards: where a report tells of one attack as of two, the
lesser telling takes nobody's place. Ties fall to the smallest mention ids, so the result is a
function of the set of mentions alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import inf

import numpy as np

from tollbook.linking.comparisons import (
    TOLD_TWICE,
    contradict,
    names_alike,
    numbered_alike,
    numbered_apart,
    told_twice,
)
from tollbook.linking.features import MentionFeatures
from tollbook.linking.judgements import Constraints
from tollbook.linking.retelling import alike_by_words, retold
from tollbook.linking.rivals import GRAIN

Matrix = np.ndarray
Weigh = Callable[[MentionFeatures, MentionFeatures], tuple[int, int]]
EVEN = 1e-9  # averages this close are a tie


def assemble_groups(
    members: Sequence[MentionFeatures], weigh: Weigh, *, threshold: float, floor: float, bound: Constraints
) -> list[tuple[str, ...]]:
    """The ids of `members`, grouped by incident; each group sorted, groups sorted by their first id.

    `weigh` gives a pair's weight in thousandths of a bit, plain and lowered for its rivals. Mentions of one report are
    different incidents unless a person said that they are the same, or other reports do of two that lie close together
    (`comparisons.told_twice`); rows of one coded data set are what its own numbers say.
    """
    if len(members) == 1:
        return [(members[0].id,)]
    rows = sorted(members, key=lambda f: f.id)
    total, allowed, barred = _pairs(rows, weigh, floor, bound)
    together = [*sorted(bound.together), *alike_by_number(rows, bound)]
    main = np.array([f.main for f in rows])
    named = alike_by_names(rows, total, allowed, threshold)
    alike = alike_by_words(rows, total, allowed, threshold)
    groups = Groups([f.id for f in rows], total, allowed, barred, main).joined(threshold, together, named)
    return retold(groups, rows, alike, bound)


def _pairs(
    rows: Sequence[MentionFeatures], weigh: Weigh, floor: float, bound: Constraints
) -> tuple[Matrix, Matrix, Matrix]:
    """The weight of each pair in whole thousandths, so that sums do not depend on their order, and who may join.

    The last matrix says which pairs a person or their common report keeps apart, however alike they look.
    """
    n = len(rows)
    total, allowed, barred = np.zeros((n, n)), ~np.eye(n, dtype=bool), np.zeros((n, n), dtype=bool)
    for i, a in enumerate(rows):
        for j in range(i + 1, n):
            b = rows[j]
            plain, weight = weigh(a, b)
            together, twice = bound.must_link(a.id, b.id), told_twice(a, b)
            apart = bound.must_not_link(a.id, b.id) or numbered_apart(a, b) or (a.report == b.report and not twice)
            apart = apart and not together
            unlike = not twice and (plain < floor * GRAIN or contradict(a, b))
            weight = round(TOLD_TWICE * GRAIN) if twice else weight
            total[i, j] = total[j, i] = weight
            barred[i, j] = barred[j, i] = apart
            allowed[i, j] = allowed[j, i] = together or not (apart or unlike)
    return total, allowed, barred


def alike_by_number(rows: Sequence[MentionFeatures], bound: Constraints) -> list[tuple[str, str]]:
    """Neighbouring rows of one number in a coded data set, one of each report, unless a person says they differ."""
    first: dict[tuple[str | None, str | None], MentionFeatures] = {}
    reports: dict[tuple[str | None, str | None], set[str]] = {}
    pairs = []
    for row in rows:
        number = (row.series, row.number)
        there = first.setdefault(number, row)
        taken = reports.setdefault(number, {there.report})
        alike = there is not row and row.report not in taken and numbered_alike(there, row)
        if alike and not bound.must_not_link(there.id, row.id):
            taken.add(row.report)
            pairs.append((there.id, row.id))
    return pairs


def alike_by_names(
    rows: Sequence[MentionFeatures], total: Matrix, allowed: Matrix, threshold: float
) -> list[tuple[int, int]]:
    """The places of those that name the same persons and reach the threshold, the most alike first."""
    bearers: dict[int, list[int]] = {}
    for place, row in enumerate(rows):
        for number in row.people:
            bearers.setdefault(number, []).append(place)
    pairs = {pair for places in bearers.values() for pair in combinations(places, 2)}
    least = threshold * GRAIN
    found = [
        (i, j) for i, j in pairs if allowed[i, j] and total[i, j] >= least
        and rows[i].report != rows[j].report and names_alike(rows[i], rows[j])
    ]  # fmt: skip
    return sorted(found, key=lambda pair: (-total[pair], pair))


class Groups:
    """Groups in the making: `total` sums the weights between two groups, `allowed` says which may join.

    `main` says which are joined before the others.
    """

    def __init__(self, names: Sequence[str], total: Matrix, allowed: Matrix, barred: Matrix, main: Matrix) -> None:
        self.names, self.total, self.allowed, self.barred, self.main = names, total, allowed, barred, main.copy()
        self.groups: list[list[int]] = [[i] for i in range(len(names))]
        self.size = np.ones(len(names))
        self.weigh_all()

    def weigh_all(self) -> None:
        """Work out the average weight between any two groups that may join now, and the best of each row."""
        weighed = self.total / (self.size[:, None] * self.size) / GRAIN
        self.score = np.where(self.allowed & self.main & self.main[:, None], weighed, -inf)
        self.top = self.score.max(axis=1, initial=-inf)

    def joined(
        self, threshold: float, together: Sequence[tuple[str, str]], named: Sequence[tuple[int, int]] = ()
    ) -> list[tuple[str, ...]]:
        """Join the pairs that belong `together`, those `named` alike, then others until no two reach the threshold.

        What a person or a common report keeps apart is not joined for the names that both give.
        """
        at = {name: i for i, name in enumerate(self.names)}
        for a, b in together:
            if a in at and b in at:
                self.fuse(*self.holders(at[a], at[b]))
        for bearers in named:
            i, j = self.holders(*bearers)
            if not self.barred[i, j]:
                self.fuse(i, j)
        while (pair := self.best(threshold)) is not None:
            self.join(*pair)
        if not self.main.all():
            self.main[:] = True
            self.weigh_all()
        while (pair := self.best(threshold)) is not None:
            self.join(*pair)
        return sorted(tuple(self.names[i] for i in sorted(g)) for g in self.groups if g)

    def holders(self, i: int, j: int) -> tuple[int, int]:
        """The groups that hold two members, the smaller first."""
        a, b = sorted(next(k for k, g in enumerate(self.groups) if member in g) for member in (i, j))
        return a, b

    def best(self, threshold: float) -> tuple[int, int] | None:
        """The two groups that belong together most, or None when none reach the threshold; ties to the first."""
        top = self.top.max(initial=-inf)
        if top < threshold:
            return None
        i = int(np.argmax(self.top >= top - EVEN))
        return i, int(np.argmax(self.score[i] >= top - EVEN))

    def fuse(self, i: int, j: int) -> None:
        """Make group j one with group i < j, as a person or their names said: whoever is like the one is like both.

        The two count as a single member from now on, so that telling of the same attack in another way does not
        drive away the reports that were with either.
        """
        if i == j:
            return
        self.groups[i] = [*self.groups[i], *self.groups[j]]
        self.groups[j] = []
        self.barred[i] |= self.barred[j]
        self.barred[:, i] = self.barred[i]
        self.total[i] = np.maximum(self.total[i], self.total[j])
        self.total[:, i] = self.total[i]
        self.allowed[i] = (self.allowed[i] | self.allowed[j]) & ~self.barred[i]
        self.allowed[i, [i, j]] = False
        self.allowed[:, i] = self.allowed[i]
        self.allowed[j] = False
        self.allowed[:, j] = False
        self.main[i] |= self.main[j]
        self.weigh_all()

    def join(self, i: int, j: int) -> None:
        """Put group j into group i < j: sums of weights add up, and a bar on either part bars the whole."""
        if i == j:
            return
        self.groups[i] = [*self.groups[i], *self.groups[j]]
        self.groups[j] = []
        self.total[i] += self.total[j]
        self.total[:, i] = self.total[i]
        self.size[i] += self.size[j]
        self.allowed[i] &= self.allowed[j]
        self.allowed[i, j] = False
        self.allowed[:, i] = self.allowed[i]
        self.allowed[j] = False
        self.allowed[:, j] = False
        stale = (self.score[:, i] >= self.top - EVEN) | (self.score[:, j] >= self.top - EVEN)
        row = np.where(self.allowed[i] & self.main, self.total[i] / (self.size[i] * self.size) / GRAIN, -inf)
        self.score[i], self.score[:, i] = row, row
        self.score[j], self.score[:, j] = -inf, -inf
        stale[[i, j]] = True
        self.top = np.maximum(self.top, row)
        self.top[stale] = self.score[stale].max(axis=1, initial=-inf)


def joined_alike(total: Matrix, allowed: Matrix, threshold: float, main: Matrix) -> Matrix:
    """What `Groups.joined` does, for many sets of as many members at once (the first axis) and nobody's judgements.

    Returns for each member of each set the first member of its group.
    """
    sets, n, _ = total.shape
    total = np.where(allowed, total, -inf)  # a bar stays one whatever is added to it
    size, first = np.ones((sets, n)), np.tile(np.arange(n), (sets, 1))
    mixed = np.flatnonzero(~main.all(axis=1) & (main.sum(axis=1) > 1))
    for live, only in ((mixed, main[:, :, None] & main[:, None, :]), (np.arange(sets), None)):
        while len(live):
            sizes = size[live]
            score = total[live] / (sizes[:, :, None] * sizes[:, None, :]) / GRAIN
            score = (score if only is None else np.where(only[live], score, -inf)).reshape(len(live), -1)
            top = score.max(axis=1)
            going = top >= threshold
            live = live[going]  # noqa: PLW2901 - those that are done fall out
            i, j = np.divmod(np.argmax(score[going] >= top[going, None] - EVEN, axis=1), n)
            total[live, i] += total[live, j]
            total[live, i, j] = -inf
            total[live, :, i] = total[live, i]
            total[live, j] = total[live, :, j] = -inf
            size[live, i] += size[live, j]
            first[live] = np.where(first[live] == j[:, None], i[:, None], first[live])
    return first
