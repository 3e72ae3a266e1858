"""Pairs of incidents that look alike and were not joined: for a person to look at, likeliest first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

import msgspec

from tollbook.linking.comparisons import excluded
from tollbook.linking.features import MentionFeatures
from tollbook.linking.judgements import in_force
from tollbook.linking.keys import Meeting, looks_under
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
    looked = {i: incidents[i] for i in (incidents if among is None else among)}
    pairs, judged = _pairs(looked, source, holders), judged_pairs(judgements)
    return _likened(pairs, incidents, judged, model or load_model(), least)


def judged_pairs(judgements: Iterable[Judgement]) -> frozenset[tuple[str, str]]:
    """The pairs of mentions of which somebody said whether they are one, the unsure included."""
    return frozenset((j.left, j.right) for j in in_force(judgements))


class Seen:
    """An incident's mentions, to be compared with those of others."""

    def __init__(self, mentions: Sequence[MentionFeatures]) -> None:
        self.mentions = mentions
        self._meetings = [Meeting(mention) for mention in mentions]

    def meets(self, other: Seen) -> bool:
        """Whether one looks where the other is kept."""
        return any(a.meets(b) for a, b in product(self._meetings, other._meetings))


def alike_among(incidents: Mapping[str, Seen], judged: Collection[tuple[str, str]] = ()) -> list[LookAlike]:
    """The same as `look_alikes` of a few incidents: each is compared with each, but for the `judged_pairs`."""
    pairs = [(a, b) for a, b in combinations(sorted(incidents), 2) if incidents[a].meets(incidents[b])]
    told = {incident: incidents[incident].mentions for pair in pairs for incident in pair}
    return _likened(pairs, told, judged, load_model(), LEAST)


def _likened(
    candidates: Iterable[tuple[str, str]], incidents: Mapping[str, Sequence[MentionFeatures]],
    judged: Collection[tuple[str, str]], model: LinkingModel, least: float,
) -> list[LookAlike]:  # fmt: skip
    scorer = Scorer(model)
    found: list[LookAlike] = []
    for first, second in sorted(candidates):
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
    if why := next(filter(None, (excluded(a, b) for a, b in pairs)), None):
        return why
    if weight < model.threshold:
        return "not alike enough"
    if min(w for w, _, _ in scored) < model.floor:
        return "two of their reports differ too much"
    return "others resemble only one of them"
