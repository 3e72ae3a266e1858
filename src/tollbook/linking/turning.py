"""What would have to differ for a pair to be judged the other way."""

from __future__ import annotations

import msgspec

from tollbook.linking.comparisons import COMPARISONS, exclusion, levels, usual_target
from tollbook.linking.features import MentionFeatures
from tollbook.linking.model import Scorer


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """One comparison that, had it come out as `meaning`, would by itself turn the pair; `weight` is the pair's then."""

    comparison: str
    meaning: str
    weight: float


def turns(scorer: Scorer, a: MentionFeatures, b: MentionFeatures) -> tuple[Turn, ...]:
    """The smallest single change of each comparison that would turn the pair: by its weight, or by what excludes it.

    Weights are in bits. Empty where no single comparison could turn it.
    """
    found, now, usual = scorer.explain(a, b), levels(a, b), usual_target(a, b)
    joined = found.weight >= found.threshold and found.excluded is None
    made: list[Turn] = []
    for at, (comparison, table) in enumerate(zip(COMPARISONS, scorer.model.table(), strict=True)):
        across = []
        for level, (meaning, weight) in enumerate(zip(comparison.levels, table, strict=False)):
            then = round(found.weight - table[now[at]] + weight, 4)
            if (
                then >= found.threshold and exclusion((*now[:at], level, *now[at + 1 :]), usual=usual) is None
            ) != joined:
                across.append(Turn(comparison=comparison.name, meaning=meaning, weight=then))
        if across:
            made.append(min(across, key=lambda t: (abs(t.weight - found.weight), t.meaning)))
    return tuple(sorted(made, key=lambda t: (abs(t.weight - found.weight), t.comparison)))
