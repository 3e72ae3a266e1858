"""People whom accounts count under words that cannot be of one person, and how many they come to together.

Two nationalities are two people, and so are two trades of which nobody has both: a guard and a cook. Words that
anybody may bear (an employee, a worker, a woman, a student, a passenger) tell nobody apart, nor does a word that is
not known here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tollbook.records import EVERYONE
from tollbook.tolls.figures import Cut

_STARTS = 40  # from so many cuts on it is tried who else can be counted
_UNIFORMED = frozenset({"arms", "road", "sea", "air", "building", "health", "kitchen", "faith"})
_TRADES: Mapping[str, frozenset[str]] = {
    "guard": frozenset({"arms"}),
    "soldier": _UNIFORMED,
    "police officer": _UNIFORMED,
    "security force member": _UNIFORMED,
    "peacekeeper": _UNIFORMED,
    "driver": frozenset({"road"}),
    "driver's helper": frozenset({"road"}),
    "miner": frozenset({"building"}),
    "engineer": frozenset({"building"}),
    "sailor": frozenset({"sea"}),
    "fisherman": frozenset({"sea", "land"}),
    "pilot": frozenset({"air"}),
    "cook": frozenset({"kitchen"}),
    "farmer": frozenset({"land"}),
    "trader": frozenset({"trade", "kitchen", "land"}),
    "health worker": frozenset({"health"}),
    "teacher": frozenset({"school"}),
    "cleric": frozenset({"faith", "school"}),
    "journalist": frozenset({"press"}),
    "interpreter": frozenset({"press", "tongues"}),
    "guide": frozenset({"tongues", "road"}),
}
"""What people who are called so may do for a living. Whoever is not listed may do anything."""


def cannot_be_same(one: Cut, other: Cut) -> bool:
    """Whether nobody can be counted in both cuts: of two nationalities, or of trades that nobody has both of."""
    named = {one[1], other[1]} - {EVERYONE, None}
    trades = [_TRADES.get(role) for role in (one[2], other[2]) if role is not None]
    known = [trade for trade in trades if trade is not None]
    return len(named) == 2 or (len(known) == 2 and known[0].isdisjoint(known[1]))


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
