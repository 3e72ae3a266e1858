"""What people decided, as constraints: these are one incident, those are not.

A judgement binds until another withdraws it. Judgements that cannot all hold are refused, naming
the two that clash.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from tollbook.errors import LinkingError
from tollbook.records import Judgement, Sameness


class Constraints(msgspec.Struct, frozen=True):
    """Pairs of mention ids that must, or must not, be one incident; each pair sorted."""

    together: frozenset[tuple[str, str]] = frozenset()
    apart: frozenset[tuple[str, str]] = frozenset()
    neighbours: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)

    def must_link(self, a: str, b: str) -> bool:
        """Whether a person said that the two are the same."""
        return (min(a, b), max(a, b)) in self.together

    def must_not_link(self, a: str, b: str) -> bool:
        """Whether a person said that the two are different."""
        return (min(a, b), max(a, b)) in self.apart


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that no other withdraws, oldest first."""
    rows = list(judgements)
    withdrawn = {j.withdraws for j in rows if j.withdraws}
    kept = [j for j in rows if j.id not in withdrawn]
    return sorted(kept, key=lambda j: (j.recorded_at, j.id))


def constraints(judgements: Iterable[Judgement]) -> Constraints:
    """What the judgements in force demand. Raises LinkingError naming two that contradict each other."""
    kept = in_force(judgements)
    same = [j for j in kept if j.sameness is Sameness.SAME]
    different = [j for j in kept if j.sameness is Sameness.DIFFERENT]
    group = _groups(same)
    for j in different:
        if group.get(j.left, j.left) == group.get(j.right, j.right):
            path = _path(same, j.left, j.right)
            raise LinkingError(
                f"'different' by {j.author} contradicts 'same' by {path[-1].author} "
                f"({', '.join(p.id for p in path)}): withdraw one of them",
                subject=j.id,
            )
    near: dict[str, set[str]] = {}
    for j in same:
        near.setdefault(j.left, set()).add(j.right)
        near.setdefault(j.right, set()).add(j.left)
    return Constraints(
        frozenset((j.left, j.right) for j in same),
        frozenset((j.left, j.right) for j in different),
        {key: tuple(sorted(others)) for key, others in near.items()},
    )


def _groups(same: Sequence[Judgement]) -> dict[str, str]:
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for j in same:
        a, b = sorted((root(j.left), root(j.right)))
        parent[b] = a
    return {x: root(x) for x in list(parent)}


def _path(same: Sequence[Judgement], start: str, end: str) -> list[Judgement]:
    """The judgements that lead from one mention to the other; at least one, as they are connected."""
    came: dict[str, tuple[str, Judgement]] = {}
    edge = [start]
    while edge and end not in came:
        x = edge.pop(0)
        for j in same:
            if x in (j.left, j.right):
                y = j.right if x == j.left else j.left
                if y != start and y not in came:
                    came[y] = (x, j)
                    edge.append(y)
    path: list[Judgement] = []
    at = end
    while at != start and at in came:
        at, step = came[at]
        path.append(step)
    return path
