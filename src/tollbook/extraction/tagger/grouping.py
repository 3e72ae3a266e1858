"""Which spans speak of one incident: average-link clustering of same-incident probabilities.

The order of merging depends on the scores alone, ties going to the earlier spans, so that the same
report gives the same groups wherever it is read.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Doubles = npt.NDArray[np.float64]

JOIN = 0.5  # two groups are one incident where their spans are this likely the same, on average


def clusters(same: Doubles, weight: Doubles, *, join: float = JOIN) -> list[list[int]]:
    """Group spans by their pairwise probabilities `same` (spans x spans), each counting by its weight."""
    count = len(same)
    groups = [[n] for n in range(count)]
    mass = weight.astype(np.float64)
    both = mass[:, None] * mass[None]
    linked = same * mass[:, None] * mass[None]  # in this order, to the last bit
    np.fill_diagonal(linked, 0.0)
    numbers = np.arange(count)
    alive = np.ones(count, dtype=bool)
    average = np.where(numbers[:, None] < numbers, linked / np.maximum(both, 1e-12), -1.0)
    for _ in range(count - 1):
        a, b = divmod(int(average.argmax()), count)
        if average[a, b] < join:
            break
        groups[a] += groups[b]
        linked[a] += linked[b]
        linked[:, a] += linked[:, b]
        mass[a] += mass[b]
        alive[b] = False
        average[b], average[:, b] = -1.0, -1.0
        row = np.where(alive, linked[a] / np.maximum(mass[a] * mass, 1e-12), -1.0)
        average[a, a + 1 :] = row[a + 1 :]
        average[:a, a] = row[:a]
    return sorted(sorted(groups[n]) for n in np.flatnonzero(alive).tolist())


def sharers(
    same: Doubles, groups: list[list[int]], shareable: npt.NDArray[np.bool_], *, share: float
) -> list[list[int]]:
    """The groups with the shareable spans of other groups that belong to them as well (a common date or place)."""
    if len(groups) < 2:
        return groups
    member = np.stack([same[:, g].mean(axis=1) for g in groups], axis=1)
    return [sorted({*g, *np.flatnonzero(shareable & (member[:, k] >= share)).tolist()}) for k, g in enumerate(groups)]
