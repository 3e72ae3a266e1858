"""What would have to differ for a pair to be judged the other way."""

from __future__ import annotations

import msgspec

from tollbook.linking.comparisons import COMPARISONS
from tollbook.linking.features import MentionFeatures
from tollbook.linking.model import Evidence, Scorer


class Turn(msgspec.Struct, frozen=True, kw_only=True):
    """One comparison that, had it come out as `meaning`, would by itself turn the pair; `weight` is the pair's then."""

    comparison: str
    meaning: str
    weight: float


def turns(scorer: Scorer, a: MentionFeatures, b: MentionFeatures) -> tuple[Turn, ...]:
    """The smallest single change of each comparison that would take the pair across the threshold.

    Weights are in bits. Empty where no single comparison could turn it.
    """
    found = scorer.explain(a, b)
    joined = found.weight >= found.threshold
    said = {e.comparison: e for e in found.evidence}
    table = dict(zip((c.name for c in COMPARISONS), scorer.model.table(), strict=True))
    made: list[Turn] = []
    for comparison in COMPARISONS:
        now = said.get(comparison.name, Evidence(comparison.name, -1, "not stated", 0.0)).weight
        others = [
            Turn(comparison=comparison.name, meaning=meaning, weight=round(found.weight - now + then, 4))
            for meaning, then in zip(comparison.levels, table[comparison.name], strict=False)
        ]
        across = [t for t in others if (t.weight >= found.threshold) != joined]
        if across:
            made.append(min(across, key=lambda t: (abs(t.weight - found.weight), t.meaning)))
    return tuple(sorted(made, key=lambda t: (abs(t.weight - found.weight), t.comparison)))
