"""Linking: which mentions tell of one incident.

`link` takes what is new and a source of what is already there, and returns the assignment of every
mention whose incident may change: the connected components, by scored pairs, that the new mentions
touch. Adding mentions one by one, in any order, ends where adding all at once does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from tollbook.linking.assembly import assemble_groups
from tollbook.linking.comparisons import numbered_alike, numbered_apart
from tollbook.linking.features import MentionFeatures, incident_id
from tollbook.linking.judgements import Constraints, constraints
from tollbook.linking.keys import kept_under, looks_under
from tollbook.linking.model import LinkingModel, Scorer, load_model
from tollbook.records import Judgement

BULK = 20_000  # starting Splink costs a second, which pays from about so many mentions on


class CandidateSource(Protocol):
    """What linking needs from whoever keeps the mentions."""

    def kept_under(self, keys: Collection[str]) -> Iterable[MentionFeatures]:
        """The mentions stored under any of these blocking keys."""
        ...

    def features(self, ids: Collection[str]) -> Iterable[MentionFeatures]:
        """The mentions of these ids; ids that are not there are left out."""
        ...


class Cluster(msgspec.Struct, frozen=True):
    """One incident's mentions. `id` is named by the representative, `aliases` by the other mentions."""

    id: str
    representative: str
    mentions: tuple[str, ...]
    aliases: tuple[str, ...]


class Clusters(msgspec.Struct, frozen=True):
    """The incidents that were (re)assembled: they hold every mention whose incident may have changed."""

    clusters: tuple[Cluster, ...]

    @property
    def mentions(self) -> frozenset[str]:
        """All mentions assigned."""
        return frozenset(m for c in self.clusters for m in c.mentions)

    def of(self, mention: str) -> Cluster | None:
        """The cluster that holds a mention."""
        return next((c for c in self.clusters if mention in c.mentions), None)


class Pool:
    """A CandidateSource over a list: for tests, small batches and whole-ledger runs in memory."""

    def __init__(self, rows: Iterable[MentionFeatures] = ()) -> None:
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


def link(
    features: Iterable[MentionFeatures],
    candidates: CandidateSource | None = None,
    judgements: Iterable[Judgement] = (),
    *,
    model: LinkingModel | None = None,
    bulk: int = BULK,
) -> Clusters:
    """Assign `features`, and every stored mention they may bear upon, to incidents.

    Pass the mentions that are new, or whose neighbours were removed or judged. Judgements are all
    those on record: they bind. From `bulk` mentions on, Splink scores the pairs among them; the scores,
    and so the result, are the same. Raises LinkingError when judgements contradict each other.
    """
    scorer = Scorer(model or load_model())
    bound = constraints(judgements)
    rows = sorted({f.id: f for f in features}.values(), key=lambda f: f.id)
    source = _Joined(Pool(rows), candidates)
    if len(rows) >= bulk:
        source.known = _bulk_partners(rows, scorer)
    clusters = [
        cluster
        for component in _components(rows, source, scorer, bound)
        for cluster in _solve(component, scorer, bound)
    ]
    return Clusters(tuple(sorted(clusters, key=lambda c: c.id)))


class _Joined:
    """New mentions and stored ones as one source; the new wins where both have an id.

    `known` holds, for new mentions whose pairs were scored in bulk, their partners among each other.
    """

    def __init__(self, new: Pool, stored: CandidateSource | None) -> None:
        self.known: Mapping[str, tuple[str, ...]] = {}
        self._sources: tuple[CandidateSource, ...] = (new,) if stored is None else (new, stored)
        self.stored = stored is not None

    def kept_under(self, keys: Collection[str]) -> Iterable[MentionFeatures]:
        return self._merged(list(s.kept_under(keys)) for s in self._sources)

    def features(self, ids: Collection[str]) -> Iterable[MentionFeatures]:
        return self._merged(list(s.features(ids)) for s in self._sources)

    @staticmethod
    def _merged(answers: Iterable[list[MentionFeatures]]) -> Iterable[MentionFeatures]:
        seen: dict[str, MentionFeatures] = {}
        for answer in answers:
            for row in answer:
                seen.setdefault(row.id, row)
        return seen.values()


def _components(
    rows: Sequence[MentionFeatures], source: _Joined, scorer: Scorer, bound: Constraints
) -> Iterable[list[MentionFeatures]]:
    """The closed sets of mentions joined by pairs that could be one incident."""
    done: set[str] = set()
    for row in rows:
        if row.id in done:
            continue
        component = {row.id: row}
        edge = [row]
        while edge:
            at = edge.pop()
            for other in _partners(at, source, scorer, bound):
                if other.id not in component:
                    component[other.id] = other
                    edge.append(other)
        done |= component.keys()
        yield list(component.values())


def _bulk_partners(rows: Sequence[MentionFeatures], scorer: Scorer) -> dict[str, tuple[str, ...]]:
    """For each mention those among `rows` that could be the same incident, by Splink."""
    from tollbook.linking.splink_model import weigh_all

    found: dict[str, list[str]] = {f.id: [] for f in rows}
    for a, b, _ in weigh_all(rows, scorer.model, least=scorer.model.threshold):
        found[a].append(b)
        found[b].append(a)
    numbered: dict[tuple[str | None, str | None], str] = {}
    for f in rows:
        first = numbered.setdefault((f.series, f.number), f.id)
        if f.series is not None and first != f.id:
            found[first].append(f.id)
            found[f.id].append(first)
    return {i: tuple(others) for i, others in found.items()}


def _partners(at: MentionFeatures, source: _Joined, scorer: Scorer, bound: Constraints) -> Iterable[MentionFeatures]:
    """Those that could be the same incident as `at`, or that a person said are."""
    scored = source.known.get(at.id)
    yield from source.features((*bound.neighbours.get(at.id, ()), *(scored or ())))
    if scored is not None and not source.stored:
        return
    for other in source.kept_under(looks_under(at)):
        if scored is not None and other.id in source.known:
            continue
        if other.report == at.report or numbered_apart(at, other) or bound.must_not_link(at.id, other.id):
            continue
        if numbered_alike(at, other) or scorer.weight(at, other) >= scorer.model.threshold:
            yield other


def _solve(component: Sequence[MentionFeatures], scorer: Scorer, bound: Constraints) -> Iterable[Cluster]:
    known = {f.id: f for f in component}
    groups = assemble_groups(
        component, scorer.weight, threshold=scorer.model.threshold, floor=scorer.model.floor, bound=bound
    )
    for group in groups:
        first = representative([known[i] for i in group])
        yield Cluster(
            incident_id(first.id), first.id, group, tuple(sorted(incident_id(i) for i in group if i != first.id))
        )


def representative(mentions: Iterable[MentionFeatures]) -> MentionFeatures:
    """The mention that names the incident: of the earliest published report, then the smallest id."""
    return min(mentions, key=lambda f: (f.published is None, f.published or 0, f.id))
