"""The shipped linking model: how often each level holds for one incident and for two, and the thresholds.

Read from `data/model.json`, made by `training/linking.py`. Nothing in it is computed from the
mentions at hand, so a pair has the same score in every ledger and in any order of arrival.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from math import log2

import msgspec

from tollbook.errors import LinkingError
from tollbook.linking.comparisons import COMPARISONS, NOT_STATED, excluded, levels
from tollbook.linking.features import MentionFeatures


class Weights(msgspec.Struct, frozen=True):
    """For each level of a comparison: its probability among pairs of one incident (m) and of two (u)."""

    m: tuple[float, ...]
    u: tuple[float, ...]


class Evidence(msgspec.Struct, frozen=True):
    """One comparison of a pair: which level it fell into, what that means, its weight in bits."""

    comparison: str
    level: int
    meaning: str
    weight: float


class Explanation(msgspec.Struct, frozen=True):
    """Why a pair has its score: the prior, then each comparison, strongest first, adding up to `weight`.

    `excluded` says why the two cannot tell of one incident whatever they weigh, None where they can.
    """

    left: str
    right: str
    prior: float
    evidence: tuple[Evidence, ...]
    weight: float
    threshold: float
    excluded: str | None = None

    @property
    def probability(self) -> float:
        """The model's probability that both tell of one incident."""
        return 1 / (1 + 2 ** -max(-500.0, min(500.0, self.weight)))


class LinkingModel(msgspec.Struct, frozen=True, kw_only=True):
    """Fellegi-Sunter weights and the thresholds for assembly, all in bits (log2 of odds).

    `threshold`: mentions whose weights average at least this may form one incident.
    `floor`: no two mentions of one incident may weigh less than this, whatever the others say.
    """

    version: str
    prior: float
    threshold: float
    floor: float
    weights: Mapping[str, Weights]
    trained_on: str = ""

    def __post_init__(self) -> None:
        names = [c.name for c in COMPARISONS]
        if sorted(self.weights) != sorted(names):
            raise LinkingError(f"a linking model has weights for {', '.join(names)} (got {', '.join(self.weights)})")
        for c in COMPARISONS:
            w = self.weights[c.name]
            if not len(w.m) == len(w.u) == len(c.levels) or not all(0 < p < 1 for p in (*w.m, *w.u)):
                raise LinkingError(f"needs {len(c.levels)} probabilities m and u between 0 and 1", subject=c.name)
        if not 0 < self.prior < 1 or self.floor > self.threshold:
            raise LinkingError(
                "the prior lies in 0..1 and the floor does not exceed the threshold", subject="linking model"
            )

    @property
    def prior_weight(self) -> float:
        """The prior odds of a compared pair, in bits."""
        return log2(self.prior / (1 - self.prior))

    def table(self) -> tuple[tuple[float, ...], ...]:
        """The weight in bits of each level of each comparison; the last entry is "not stated", 0."""
        return tuple(
            (*(log2(m / u) for m, u in zip(self.weights[c.name].m, self.weights[c.name].u, strict=True)), 0.0)
            for c in COMPARISONS
        )


class Scorer:
    """Scores pairs one at a time. Equal, to rounding, to what Splink computes from the same model."""

    def __init__(self, model: LinkingModel) -> None:
        self.model = model
        self._table = model.table()
        self._prior = model.prior_weight

    def weight(self, a: MentionFeatures, b: MentionFeatures) -> float:
        """The pair's weight in bits: positive favours one incident."""
        return self._prior + sum(row[at] for row, at in zip(self._table, levels(a, b), strict=True))

    def explain(self, a: MentionFeatures, b: MentionFeatures) -> Explanation:
        """The same score with its parts."""
        parts, found = [], levels(a, b)
        for c, row, at in zip(COMPARISONS, self._table, found, strict=True):
            if at != NOT_STATED:
                parts.append(Evidence(c.name, at, c.levels[at], round(row[at], 4)))
        parts.sort(key=lambda e: (-abs(e.weight), e.comparison))
        first, second = sorted((a, b), key=lambda f: f.id)
        return Explanation(
            first.id, second.id, round(self._prior, 4), tuple(parts), round(self.weight(a, b), 4), self.model.threshold,
            excluded(a, b),
        )  # fmt: skip


def read_model(data: bytes, *, subject: str = "linking model") -> LinkingModel:
    """The model in `data`. Raises LinkingError when it is not one."""
    try:
        return msgspec.json.decode(data, type=LinkingModel)
    except msgspec.MsgspecError as error:
        raise LinkingError(
            f"not a linking model: {error}; make one with training/linking.py", subject=subject
        ) from error


@lru_cache(maxsize=1)
def load_model() -> LinkingModel:
    """The shipped model."""
    return read_model(files("tollbook.linking").joinpath("data/model.json").read_bytes(), subject="data/model.json")
