"""Who looks like whom among mentions that are new and mentions that are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from tollbook.linking.comparisons import numbered_alike
from tollbook.linking.features import MentionFeatures
from tollbook.linking.model import Scorer
from tollbook.linking.pool import Pool
from tollbook.linking.rivals import CandidateSource, Near, look_among


class Neighbourhood:
    """Who looks like whom among stored mentions and new ones; where both have an id, the new one holds."""

    def __init__(
        self, fresh: Iterable[MentionFeatures], stored: CandidateSource | None, scorer: Scorer,
        known: Mapping[str, Near] | None = None,
    ) -> None:  # fmt: skip
        self._fresh = {row.id: row for row in fresh}
        self._stored = stored
        self._added: dict[str, dict[str, int]] = {name: dict(known[name]) if known else {} for name in self._fresh}
        self._near: dict[str, Near] = {}
        if known is None:
            self._compare(scorer, Pool(self._fresh.values(), scorer))
        elif stored is not None:
            self._compare(scorer)

    def _compare(self, scorer: Scorer, *pools: Pool) -> None:
        sources = [*pools, *([self._stored] if self._stored is not None else [])]
        for source in sources:
            for row in self._fresh.values():
                for other, weight in look_among(row, source, scorer).items():
                    if source is not self._stored or other not in self._fresh:
                        self._added[row.id][other] = weight
                        self._added.setdefault(other, {})[row.id] = weight

    def features(self, ids: Collection[str]) -> list[MentionFeatures]:
        """The mentions of these ids, by id; those that are nowhere are left out."""
        stored = [] if self._stored is None else self._stored.features([i for i in ids if i not in self._fresh])
        return sorted([*stored, *(self._fresh[i] for i in set(ids) if i in self._fresh)], key=lambda f: f.id)

    def numbered_alike(self, a: str, b: str) -> bool:
        """Whether one coded data set counts the two as the same incident."""
        first, second = self.features([a, b])
        return numbered_alike(first, second)

    def near(self, ids: Collection[str]) -> dict[str, Near]:
        """For each of these ids who looks like it."""
        missing = [i for i in ids if i not in self._near]
        if self._stored is not None:
            for name, there in self._stored.near([i for i in missing if i not in self._fresh]).items():
                if not self._fresh:  # what a large book holds is not copied
                    self._near[name] = there
                    continue
                kept = {o: w for o, w in there.items() if o not in self._fresh}
                self._near[name] = {**kept, **self._added.get(name, {})}
        for name in missing:
            self._near.setdefault(name, self._added.get(name, {}))
        return {i: self._near[i] for i in ids}
