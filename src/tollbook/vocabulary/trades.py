"""Roles that nobody has both of: who is a guard is no cook.

Words that anybody may bear (an employee, a worker, a woman, a student, a passenger) tell nobody apart, nor does a role
that is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    "sailor": frozenset({"sea", "air"}),  # an aircraft has a crew too
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


def nobody_is_both(one: str | None, other: str | None) -> bool:
    """Whether two roles of the codebook are of two people."""
    first, second = (None if role is None else _TRADES.get(role) for role in (one, other))
    return first is not None and second is not None and first.isdisjoint(second)
