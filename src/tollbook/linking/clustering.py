"""Linking: which mentions tell of one incident.

`link` takes what is new and a source of what is already there, and returns the assignment of every mention whose
incident may change: the groups of look-alikes that the new mentions touch. Adding mentions one by one, in any order,
ends where adding all at once does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from tollbook.linking.assembly import assemble_groups
from tollbook.linking.bulk import bulk_groups, bulk_near
from tollbook.linking.features import MentionFeatures, incident_id
from tollbook.linking.judgements import Constraints, constraints
from tollbook.linking.model import LinkingModel, Scorer, load_model
from tollbook.linking.neighbours import Neighbourhood
from tollbook.linking.rivals import GRAIN, CandidateSource, raised, rivals
from tollbook.records import Judgement

BULK = 5_000  # starting Splink costs half a second, which pays from about so many mentions on


class Cluster(msgspec.Struct, frozen=True, gc=False):
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
    if candidates is None and len(rows) >= bulk:
        known = {f.id: f for f in rows}
        groups = bulk_groups(rows, scorer.model, bound)
        return Clusters(tuple(sorted((_cluster(group, known) for group in groups), key=lambda c: c.id)))
    held = {} if candidates is None else {f.id: f for f in candidates.features([f.id for f in rows])}
    fresh = [f for f in rows if held.get(f.id) != f]
    near = bulk_near(fresh, scorer.model) if len(fresh) >= bulk else None
    there = Neighbourhood(fresh, candidates, scorer, near)
    seeds = [f.id for f in rows]
    there.near(seeds)  # read at once what will be asked for one by one
    if candidates is not None:
        seeds += sorted(_shaken(seeds, there, scorer))
    clusters = [
        cluster
        for members in _components(seeds, there, scorer, bound)
        for cluster in _solve(members, there, scorer, bound)
    ]
    return Clusters(tuple(sorted(clusters, key=lambda c: c.id)))


def _shaken(seeds: Sequence[str], there: Neighbourhood, scorer: Scorer) -> set[str]:
    """The mentions whose group may be another because of the seeds: whom they are rivals of, and who stood with those.

    A pair that held as long as the seeds are not counted may hold no longer.
    """
    changed = set(seeds)
    touched = {name for some in there.near(seeds).values() for name in some} - changed
    near = there.near(sorted(touched))
    near |= there.near(sorted({other for some in near.values() for other in some} - near.keys()))
    least = scorer.model.threshold * GRAIN
    shaken = set(touched)
    for name in touched:
        own = {other: weight for other, weight in near[name].items() if other not in changed}
        for other, weight in own.items():
            if other not in shaken and weight - raised(rivals(own.keys(), near[other].keys() - changed)) >= least:
                shaken.add(other)
    return shaken


def _components(
    seeds: Sequence[str], there: Neighbourhood, scorer: Scorer, bound: Constraints
) -> Iterable[list[MentionFeatures]]:
    """The closed sets of mentions joined by pairs that could be one incident, whoever else looks like them."""
    done: set[str] = set()
    for seed in seeds:
        if seed in done:
            continue
        found, edge = {seed}, [seed]
        while edge:
            partners = _partners(edge, there, scorer, bound) - found
            found |= partners
            edge = sorted(partners)
        done |= found
        if members := there.features(sorted(found)):
            yield members


def _partners(names: Sequence[str], there: Neighbourhood, scorer: Scorer, bound: Constraints) -> set[str]:
    """Those that could be the same incident as any of these mentions, or that a person said are."""
    near = there.near(names)
    near |= there.near(sorted({other for some in near.values() for other in some} - near.keys()))
    least = scorer.model.threshold * GRAIN
    found = {other for name in names for other in bound.neighbours.get(name, ())}
    for name in names:
        for other, weight in near[name].items():
            if other in found or bound.must_not_link(name, other):
                continue
            if weight - raised(rivals(near[name].keys(), near[other].keys())) >= least or there.numbered_alike(
                name, other
            ):
                found.add(other)
    return found


def _solve(
    members: Sequence[MentionFeatures], there: Neighbourhood, scorer: Scorer, bound: Constraints
) -> Iterable[Cluster]:
    known = {f.id: f for f in members}
    near = there.near(sorted(known)) if len(known) > 1 else {}

    def weigh(a: MentionFeatures, b: MentionFeatures) -> tuple[int, int]:
        weight = near[a.id].get(b.id)
        weight = round(scorer.weight(a, b) * GRAIN) if weight is None else weight
        return weight, weight - raised(rivals(near[a.id].keys(), near[b.id].keys()))

    groups = assemble_groups(members, weigh, threshold=scorer.model.threshold, floor=scorer.model.floor, bound=bound)
    for group in groups:
        yield _cluster(group, known)


def _cluster(group: tuple[str, ...], known: Mapping[str, MentionFeatures]) -> Cluster:
    if len(group) == 1:
        return Cluster(incident_id(group[0]), group[0], group, ())
    first = representative(known[i] for i in group)
    others = tuple(sorted(incident_id(i) for i in group if i != first.id))
    return Cluster(incident_id(first.id), first.id, group, others)


def representative(mentions: Iterable[MentionFeatures]) -> MentionFeatures:
    """The mention that names the incident: of the earliest published report, then the smallest id."""
    return min(mentions, key=lambda f: (f.published is None, f.published or 0, f.id))
