"""Pairs of incidents that look alike and were not joined: for a person to look at, likeliest first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

import msgspec

from tollbook.linking.comparisons import contradict
from tollbook.linking.features import MentionFeatures
from tollbook.linking.judgements import in_force
from tollbook.linking.keys import looks_under
from tollbook.linking.model import LinkingModel, Scorer, load_model
from tollbook.linking.rivals import CandidateSource
from tollbook.records import Judgement

LEAST = -3.0
"""Bits below which a pair is not worth a person's time: odds of one to eight."""


class LookAlike(msgspec.Struct, frozen=True, kw_only=True):
    """Two incidents and how alike they look.

    `weight` is the average over all pairs of their mentions, in bits; `left` and `right` are the two mentions that
    look most alike. `apart` says why they were not joined.
    """

    first: str
    second: str
    weight: float
    left: str
    right: str
    apart: str


def look_alikes(
    incidents: Mapping[str, Sequence[MentionFeatures]],
    source: CandidateSource,
    holders: Mapping[str, str],
    judgements: Iterable[Judgement] = (),
    *,
    among: Collection[str] | None = None,
    model: LinkingModel | None = None,
    least: float = LEAST,
) -> list[LookAlike]:
    """The pairs of incidents that weigh at least `least` bits and that nobody judged, likeliest first.

    `incidents` gives each incident's mentions, `holders` for any mention in `source` its incident. One of a pair is
    `among` those named, unless none are. Only pairs that share a blocking key are looked at. A pair that somebody
    judged, the unsure included, is left out.
    """
    scorer = Scorer(model or load_model())
    judged = {(j.left, j.right) for j in in_force(judgements)}
    looked = {i: incidents[i] for i in (incidents if among is None else among)}
    found: list[LookAlike] = []
    for first, second in sorted(_pairs(looked, source, holders)):
        pairs = list(product(incidents[first], incidents[second]))
        if any((min(a.id, b.id), max(a.id, b.id)) in judged for a, b in pairs):
            continue
        scored = [(scorer.weight(a, b), a, b) for a, b in pairs]
        weight = sum(w for w, _, _ in scored) / len(scored)
        if weight < least:
            continue
        _, left, right = max(scored, key=lambda row: (row[0], row[1].id, row[2].id))
        found.append(
            LookAlike(first=first, second=second, weight=round(weight, 4), left=left.id, right=right.id,
                      apart=_apart(pairs, scored, weight, scorer.model))
        )  # fmt: skip
    return sorted(found, key=lambda row: (-row.weight, row.first, row.second))


def _pairs(
    incidents: Mapping[str, Sequence[MentionFeatures]], source: CandidateSource, holders: Mapping[str, str]
) -> set[tuple[str, str]]:
    return {
        (min(incident, other), max(incident, other))
        for incident, mentions in incidents.items()
        for other in _neighbours(mentions, source, holders)
        if other != incident
    }


def _neighbours(
    mentions: Sequence[MentionFeatures], source: CandidateSource, holders: Mapping[str, str]
) -> Iterator[str]:
    for mention in mentions:
        for other in source.kept_under(looks_under(mention)):
            if other.id in holders:
                yield holders[other.id]


def _apart(
    pairs: Sequence[tuple[MentionFeatures, MentionFeatures]],
    scored: Sequence[tuple[float, MentionFeatures, MentionFeatures]], weight: float, model: LinkingModel,
) -> str:  # fmt: skip
    """Why the two are two."""
    if any(a.report == b.report for a, b in pairs):
        return "one report tells of both"
    if any(contradict(a, b) for a, b in pairs):
        return "their dates exclude each other"
    if weight < model.threshold:
        return "not alike enough"
    if min(w for w, _, _ in scored) < model.floor:
        return "two of their reports differ too much"
    return "others resemble only one of them"
