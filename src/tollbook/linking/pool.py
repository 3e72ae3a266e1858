"""Mentions held in memory, as a ledger holds them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import kept_under
from tollbook.linking.model import Scorer, load_model
from tollbook.linking.rivals import Near, look_among


class Pool:
    """A CandidateSource over a list: for tests, small batches and whole-ledger runs in memory."""

    def __init__(self, rows: Iterable[MentionFeatures] = (), scorer: Scorer | None = None) -> None:
        self._scorer = scorer
        self._rows: dict[str, MentionFeatures] = {}
        self._keys: dict[str, set[str]] = {}
        for row in rows:
            self.add(row)

    def add(self, row: MentionFeatures) -> None:
        """Store a mention under its keys."""
        self._rows[row.id] = row
        for key in kept_under(row):
            self._keys.setdefault(key, set()).add(row.id)

    def kept_under(self, keys: Collection[str]) -> list[MentionFeatures]:
        """As CandidateSource says."""
        ids = {i for key in keys for i in self._keys.get(key, ())}
        return [self._rows[i] for i in sorted(ids)]

    def features(self, ids: Collection[str]) -> list[MentionFeatures]:
        """As CandidateSource says."""
        return [self._rows[i] for i in sorted(set(ids)) if i in self._rows]

    def near(self, ids: Collection[str]) -> dict[str, Near]:
        """As CandidateSource says."""
        scorer = self._scorer or Scorer(load_model())
        return {i: look_among(self._rows[i], self, scorer) for i in sorted(set(ids)) if i in self._rows}
