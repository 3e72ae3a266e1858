"""Who looks like whom, and who else does: the graph that incidents are cut from.

Two mentions look alike when their weight reaches the threshold. A third that looks like only one of the two is a rival:
with it about, the resemblance of the two may be chance, so their weight is lowered by log2(1 + 2 n) bits for n rivals
on the side that has more (a rival counts twice, for a false merge costs more than a missed one). Reports of one attack
look like one another, and are nobody's rivals. What bears on a pair is so near to it, however large the ledger, and
chance resemblance does not run on from attack to attack.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from math import log2
from typing import Protocol

from tollbook.linking.comparisons import contradict, numbered_alike, numbered_apart
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import looks_under
from tollbook.linking.model import Scorer

GRAIN = 1000  # weights are held in whole thousandths of a bit, so that sums do not depend on their order
Near = Mapping[str, int]
"""The mentions that look like one, each with the pair's weight in thousandths of a bit."""


class CandidateSource(Protocol):
    """What linking needs from whoever keeps the mentions."""

    def kept_under(self, keys: Collection[str]) -> Iterable[MentionFeatures]:
        """The mentions stored under any of these blocking keys."""
        ...

    def features(self, ids: Collection[str]) -> Iterable[MentionFeatures]:
        """The mentions of these ids; ids that are not there are left out."""
        ...

    def near(self, ids: Collection[str]) -> Mapping[str, Near]:
        """For each of these ids the stored mentions that look like it, by the model in use."""
        ...


def raised(rivals: int) -> int:
    """By how much rivals lower a pair's weight, in thousandths of a bit."""
    return round(log2(1 + 2 * rivals) * GRAIN) if rivals > 0 else 0


def rivals(a: Set[str], b: Set[str]) -> int:
    """How many look like only one of two mentions, on the side that has more; the two themselves are none."""
    return max(len(a), len(b)) - len(a & b) - 1


def alike(a: MentionFeatures, b: MentionFeatures, scorer: Scorer) -> int | None:
    """The weight of two mentions that look alike, in thousandths of a bit; None for a pair that does not.

    Rows to which a coded data set gives one number are alike whatever they say.
    """
    if a.id == b.id or a.report == b.report or numbered_apart(a, b):
        return None
    weight = round(scorer.weight(a, b) * GRAIN)
    if numbered_alike(a, b):
        return weight
    return None if weight < scorer.model.threshold * GRAIN or contradict(a, b) else weight


def look_among(row: MentionFeatures, source: CandidateSource, scorer: Scorer) -> dict[str, int]:
    """The stored mentions that look like `row`."""
    found = ((other.id, alike(row, other, scorer)) for other in source.kept_under(looks_under(row)))
    return {name: weight for name, weight in found if weight is not None}
