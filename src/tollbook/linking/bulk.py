"""Very many mentions linked at once: the same incidents as one by one, worked out in columns.

Pairs come from DuckDB and are weighed by Splink; who else looks like whom, and which mentions hang together, is worked
out on whole arrays of pairs. Only groups that do not fall out plainly are assembled singly. Mentions are numbered by
their place among the ids.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

import numpy as np

from tollbook.linking.assembly import Groups, alike_by_names, alike_by_number, joined_alike
from tollbook.linking.bulk_pairs import Facts, compared, some_at_once
from tollbook.linking.bulk_table import put_mentions, workshop
from tollbook.linking.comparisons import TOLD_TWICE, told_twice
from tollbook.linking.features import MentionFeatures
from tollbook.linking.judgements import Constraints
from tollbook.linking.model import LinkingModel
from tollbook.linking.retelling import alike_by_words, retold
from tollbook.linking.rivals import GRAIN, raised
from tollbook.linking.splink_model import Weighed, Weigher
from tollbook.linking.triangles import triangles

Numbers = np.ndarray
_AT_ONCE = 200_000
"""So many pairs are looked at together, which bounds the memory that it takes."""


def bulk_alike(rows: Sequence[MentionFeatures], model: LinkingModel) -> Iterator[tuple[str, str, int]]:
    """The pairs among very many mentions that look alike, with the weight in thousandths of a bit."""
    names = sorted(f.id for f in rows)
    with workshop() as connection:
        put_mentions(connection, rows)
        found = _alike(connection, Weigher(connection, model), Facts(connection), rows, model)
    for start in range(0, len(found.a), _AT_ONCE):
        some = (column[start : start + _AT_ONCE].tolist() for column in found[:3])
        yield from ((names[a], names[b], weight) for a, b, weight in zip(*some, strict=True))


def bulk_near(rows: Sequence[MentionFeatures], model: LinkingModel) -> dict[str, dict[str, int]]:
    """For each of very many mentions those among them that look like it, with the weight in thousandths of a bit."""
    found: dict[str, dict[str, int]] = {f.id: {} for f in rows}
    for a, b, weight in bulk_alike(rows, model):
        found[a][b] = found[b][a] = weight
    return found


def bulk_groups(rows: Sequence[MentionFeatures], model: LinkingModel, bound: Constraints) -> Iterator[tuple[str, ...]]:
    """The ids of `rows`, which are in order of their ids, grouped by incident; judgements bind."""
    with workshop() as connection:
        put_mentions(connection, rows)
        weigher, facts = Weigher(connection, model), Facts(connection)
        graph = _Graph(len(rows), _alike(connection, weigher, facts, rows, model))
        places = {f.id: n for n, f in enumerate(rows)} if bound.neighbours or bound.apart else {}
        sets = _sets(_hanging_together(len(rows), *_held(graph, facts, model, bound, places)))
        missing = graph.unknown(np.concatenate([_pairs_of(members) for members in sets.values()], axis=1))
        graph.learn(_weigh_more(weigher, missing))
    people = _People(rows, bound, places)
    for size, members in sorted(sets.items()):
        step = max(1, _AT_ONCE // size**2)
        for start in range(0, len(members), step):
            yield from _solved(members[start : start + step], graph, facts, model, people)


def _alike(
    connection: Any, weigher: Weigher, facts: Facts, rows: Sequence[MentionFeatures], model: LinkingModel
) -> Weighed:
    """The pairs that look alike; rows of one number in a coded data set whatever they say."""
    a, b = compared(connection, facts)
    found = weigher.weigh(a, b, least=ceil(model.threshold * GRAIN))
    numbered = some_at_once(a, b, facts.numbered_alike)
    return _merged(len(rows), found, weigher.weigh(a[numbered], b[numbered])) if numbered.any() else found


def _merged(count: int, *some: Weighed) -> Weighed:
    """Pairs of several lists in order, each once."""
    whole = [np.concatenate(columns) for columns in zip(*some, strict=True)]
    _, first = np.unique(whole[0] * count + whole[1], return_index=True)
    return Weighed(*(column[first] for column in whole))


def _weigh_more(weigher: Weigher, pairs: Numbers) -> Weighed:
    """The weights of pairs that do not look alike, or were not compared, but hang together by others."""
    if pairs.shape[1] == 0:
        a, b, weight = np.zeros((3, 0), dtype=np.int64)
        return Weighed(a, b, weight, np.zeros(0, dtype=bool))
    return weigher.weigh(*pairs)


class _Graph:
    """Who looks like whom, and what further pairs weigh."""

    def __init__(self, count: int, alike: Weighed) -> None:
        self.count, self.alike = count, alike
        # Each mention's neighbours in order, one mention after the other, and where those of each begin.
        self._near = np.sort(np.concatenate([alike.a * count + alike.b, alike.b * count + alike.a]))
        self._starts = np.searchsorted(self._near, np.arange(count + 1) * count)
        self._keys = alike.a * count + alike.b
        shared = triangles(count, alike.a, alike.b)
        self._weight, self._lowered = alike.weight, self._beside_rivals(alike, shared)
        self._excluded = alike.excluded

    def unknown(self, pairs: Numbers) -> Numbers:
        """Those of the pairs (two rows of numbers) whose weight is not known."""
        return pairs[:, ~_among(self._keys, pairs[0] * self.count + pairs[1])]

    def learn(self, more: Weighed) -> None:
        """Know the weights of further pairs, which nevertheless do not look alike."""
        keys = np.concatenate([self._keys, more.a * self.count + more.b])
        order = np.argsort(keys, kind="stable")
        self._keys = keys[order]
        self._weight = np.concatenate([self._weight, more.weight])[order]
        self._excluded = np.concatenate([self._excluded, more.excluded])[order]
        lowered = self._beside_rivals(more, self._shared(more.a, more.b))
        self._lowered = np.concatenate([self._lowered, lowered])[order]

    def weights(self, a: Numbers, b: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """What pairs weigh by themselves and with their rivals about, and if they exclude each other; all known."""
        at = np.searchsorted(self._keys, a * self.count + b)
        return self._weight[at], self._lowered[at], self._excluded[at]

    def _beside_rivals(self, pairs: Weighed, shared: Numbers) -> Numbers:
        a, b, weight, _ = pairs
        degree = np.diff(self._starts)
        rivals = np.maximum(np.maximum(degree[a], degree[b]) - shared - 1, 0)
        table = np.array([raised(n) for n in range(int(rivals.max(initial=0)) + 1)])
        found: Numbers = weight - table[rivals]
        return found

    def _shared(self, a: Numbers, b: Numbers) -> Numbers:
        """How many look like both of each pair: the neighbours of the one with fewer are looked for at the other."""
        degree = np.diff(self._starts)
        fewer, more = np.where(degree[a] <= degree[b], (a, b), (b, a))
        found, ends = np.zeros(len(a), dtype=np.int64), np.cumsum(degree[fewer])
        start = 0
        while start < len(a):
            least = ends[start - 1] if start else 0
            some = slice(start, max(start + 1, int(np.searchsorted(ends, least + _AT_ONCE, side="right"))))
            sizes = degree[fewer[some]]
            pair = np.repeat(np.arange(len(sizes)), sizes)
            place = np.arange(len(pair)) + np.repeat(self._starts[fewer[some]] - np.cumsum(sizes) + sizes, sizes)
            known = _among(self._near, more[some][pair] * self.count + self._near[place] % self.count)
            found[some] = np.bincount(pair[known], minlength=len(sizes))
            start = some.stop
        return found


def _among(there: Numbers, wanted: Numbers) -> Numbers:
    """Which of the wanted numbers are among those that are there, in order."""
    if not len(there):
        return np.zeros(len(wanted), dtype=bool)
    found: Numbers = there[np.minimum(np.searchsorted(there, wanted), len(there) - 1)] == wanted
    return found


class _People:
    """The mentions by their numbers: which their reports are about, and what people said of them."""

    def __init__(self, rows: Sequence[MentionFeatures], bound: Constraints, places: dict[str, int]) -> None:
        self.rows, self.bound = rows, bound
        self.main = np.fromiter((f.main for f in rows), dtype=bool, count=len(rows))
        named = {name for pair in (*bound.together, *bound.apart) for name in pair if name in places}
        self._named = np.fromiter((bool(f.people) for f in rows), dtype=bool, count=len(rows))
        self._judged = np.zeros(len(rows), dtype=bool)
        self._judged[[places[name] for name in named]] = True

    def judged(self, members: Numbers) -> Numbers:
        """Which of the sets of mentions (a row each) hold one that people said something of."""
        found: Numbers = self._judged[members].any(axis=1)
        return found

    def named(self, members: Numbers) -> Numbers:
        """Which of the sets hold several reports that name somebody, and so may name the same."""
        found: Numbers = self._named[members].sum(axis=1) > 1
        return found

    def told_twice(self, a: Numbers, b: Numbers) -> Numbers:
        """Which of the pairs, of one report each, it may tell of as of two though they are one."""
        pairs = zip(a.tolist(), b.tolist(), strict=True)
        return np.array([told_twice(self.rows[i], self.rows[j]) for i, j in pairs], dtype=bool)


def _held(
    graph: _Graph, facts: Facts, model: LinkingModel, bound: Constraints, places: dict[str, int]
) -> tuple[Numbers, Numbers]:
    """The pairs that could be one incident whoever else looks like them, or that people said are."""
    a, b = graph.alike[:2]
    held = (graph.weights(a, b)[1] >= model.threshold * GRAIN) | facts.numbered_alike(a, b)
    apart = [sorted((places[x], places[y])) for x, y in bound.apart if x in places and y in places]
    if apart:
        held &= ~np.isin(a * graph.count + b, [x * graph.count + y for x, y in apart])
    together = [(places[x], places[y]) for x, y in bound.together if x in places and y in places]
    said = np.array(together, dtype=np.int64).reshape(-1, 2).T
    return np.concatenate([a[held], said[0]]), np.concatenate([b[held], said[1]])


def _hanging_together(count: int, a: Numbers, b: Numbers) -> Numbers:
    """For each of so many mentions the first of those with which pairs, however many of them, join it."""
    first = np.arange(count)
    while True:
        least = np.minimum(first[a], first[b])
        found = first.copy()
        for end in (a, b, first[a], first[b]):
            np.minimum.at(found, end, least)
        found = found[found]
        if (found == first).all():
            return first
        first = found


def _sets(first: Numbers) -> dict[int, Numbers]:
    """The mentions that hang together, by how many they are: a row of numbers for each set, in order."""
    order = np.argsort(first, kind="stable")
    _, starts, sizes = np.unique(first[order], return_index=True, return_counts=True)
    return {
        int(size): order[starts[sizes == size][:, None] + np.arange(size)[None, :]]
        for size in np.unique(sizes).tolist()
    }


def _pairs_of(members: Numbers) -> Numbers:
    """All pairs within each set: two rows of numbers."""
    i, j = np.triu_indices(members.shape[1], 1)
    return np.stack([members[:, i].ravel(), members[:, j].ravel()])


def _solved(
    members: Numbers, graph: _Graph, facts: Facts, model: LinkingModel, people: _People
) -> Iterator[tuple[str, ...]]:
    """The incidents of some sets of the same size."""
    sets, size = members.shape
    if size == 1:
        yield from ((people.rows[place].id,) for place in members[:, 0].tolist())
        return
    a, b = _pairs_of(members)
    plain, weight, excluded = graph.weights(a, b)
    apart = facts.apart(a, b)
    unlike = (plain < model.floor * GRAIN) | excluded
    twice = np.flatnonzero(facts.one_report(a, b))
    twice = twice[people.told_twice(a[twice], b[twice])]
    apart[twice] = unlike[twice] = False
    weight[twice] = round(TOLD_TWICE * GRAIN)
    alike = (weight >= model.threshold * GRAIN) & ~apart & ~unlike
    numbered = facts.numbered_alike(a, b).reshape(sets, -1).any(axis=1)
    single = people.judged(members) | people.named(members) | numbered
    whole = alike.reshape(sets, -1).all(axis=1) & ~single  # whoever is asked, all belong together
    i, j = np.triu_indices(size, 1)
    total, allowed = np.zeros((sets, size, size)), np.zeros((sets, size, size), dtype=bool)
    total[:, i, j] = total[:, j, i] = weight.reshape(sets, -1)
    allowed[:, i, j] = allowed[:, j, i] = ~(apart | unlike).reshape(sets, -1)
    plainly = np.flatnonzero(~single & ~whole)
    main = people.main[members]
    first = joined_alike(total[plainly], allowed[plainly], model.threshold, main[plainly])
    for row in members[whole].tolist():
        yield tuple(people.rows[place].id for place in row)
    repeated = set(np.flatnonzero(facts.one_report(a, b).reshape(sets, -1).any(axis=1)).tolist())
    for n, groups in zip(plainly.tolist(), first.tolist(), strict=True):
        here = [people.rows[place] for place in members[n].tolist()]
        made: dict[int, list[str]] = {}
        for row, group in zip(here, groups, strict=True):
            made.setdefault(group, []).append(row.id)
        alike = alike_by_words(here, total[n], allowed[n], model.threshold) if n in repeated else []
        found = [tuple(group) for group in made.values()]
        yield from retold(found, here, alike, people.bound) if alike else found
    for n in np.flatnonzero(single).tolist():
        row = members[n].tolist()
        here, barred = [people.rows[place] for place in row], np.zeros((size, size), dtype=bool)
        barred[i, j] = barred[j, i] = apart.reshape(sets, -1)[n]
        together = _as_judged(here, allowed[n], barred, people.bound)
        named = alike_by_names(here, total[n], allowed[n], model.threshold)
        alike = alike_by_words(here, total[n], allowed[n], model.threshold)
        groups = Groups([f.id for f in here], total[n], allowed[n], barred, main[n])
        yield from retold(groups.joined(model.threshold, together, named), here, alike, people.bound)


def _as_judged(
    rows: Sequence[MentionFeatures], allowed: Numbers, barred: Numbers, bound: Constraints
) -> list[tuple[str, str]]:
    """Let what people said of some mentions bind; returns the pairs that belong together."""
    here = {f.id: n for n, f in enumerate(rows)}
    together = sorted(pair for pair in bound.together if pair[0] in here and pair[1] in here)
    for one, other in (pair for pair in bound.apart if pair[0] in here and pair[1] in here):
        i, j = here[one], here[other]
        allowed[i, j] = allowed[j, i] = False
        barred[i, j] = barred[j, i] = True
    for one, other in together:
        i, j = here[one], here[other]
        allowed[i, j] = allowed[j, i] = True
        barred[i, j] = barred[j, i] = False
    return [*together, *alike_by_number(rows, bound)]
