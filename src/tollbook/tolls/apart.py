"""People whom accounts count under words that cannot be of one person, and how many they come to together.

Two nationalities are two people, and so are two trades of which nobody has both (`tollbook.vocabulary.trades`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tollbook.records import EVERYONE
from tollbook.tolls.figures import Cut
from tollbook.vocabulary.trades import nobody_is_both

_STARTS = 40  # from so many cuts on it is tried who else can be counted


def cannot_be_same(one: Cut, other: Cut) -> bool:
    """Whether nobody can be counted in both cuts: of two nationalities, or of trades that nobody has both of."""
    named = {one[1], other[1]} - {EVERYONE, None}
    return len(named) == 2 or nobody_is_both(one[2], other[2])


def most_apart(counts: Mapping[Cut, int]) -> tuple[Cut, ...]:
    """The cuts, each of other people than the rest, that come to the most people; of equals the fewest, said best.

    Of many cuts it is a good choice rather than the best one: from each of the largest on, _STARTS of them, the largest
    that still fits is added.
    """
    order = sorted((cut for cut, people in counts.items() if people), key=lambda cut: (-counts[cut], _said(cut)))
    choices = [_from(first, order) for first in order[:_STARTS]]
    return min(choices, key=lambda cuts: (-sum(counts[c] for c in cuts), len(cuts)), default=())


def _from(first: Cut, order: Sequence[Cut]) -> tuple[Cut, ...]:
    taken = [first]
    for cut in order:
        if all(cannot_be_same(cut, other) for other in taken):
            taken.append(cut)
    return tuple(sorted(taken, key=order.index))


def _said(cut: Cut) -> tuple[bool, bool, str, str]:
    """Sorts cuts that say more of their people first."""
    _, nationality, role = cut
    return nationality in (EVERYONE, None), role is None, nationality or "", role or ""
