"""Train the model that says which of the parties named did it, and how the report says so.

usage: python -m training.attribution GOLD_TRAIN [--out signs.json]

This is the first of two steps, which gives each sign its weight; `training.attributed` then teaches what the reader's
states say, and writes the model that is shipped.

Reads the training part of the annotated reports with the shipped reader, labels each party with the kind of
attribution that an annotator gave it in its sentence, and fits a softmax over its signs. The bound is chosen by
cross-validation within the training part; the set-aside fifth is never looked at. The reader was trained on the same
reports, and the list of bodies was written beside them, so both are surer here than on others. Each report is therefore
taught as on others: some marks are taken away, given another kind or left without their actor, some are invented where
a model without marks would be mistaken, and it is read once with the whole list and once with a part of it. Figures are
those of the readings with a part of the list.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.interpret import exported, load_scorer, read_report
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tollbook.extraction.interpret.attribution.actors import Actor, ActorList
from tollbook.extraction.interpret.attribution.verdict import Weighed
from tollbook.extraction.interpret.marked import MarkedPage
from tollbook.extraction.interpret.telling.teller import tell
from tollbook.extraction.spans import Span, SpanField, SpanReading
from tollbook.extraction.tagger import load_reader
from tollbook.gazetteer import load_gazetteer
from tollbook.records import Mention, Report
from tollbook.vocabulary.codes import AttributionKind
from training.split import groups, split_gold
from training.tagger.align import KINDS, attribution_rows

SIGNS = Path(__file__).parent / "signs.json"
CLASSES = ("none", *KINDS)
RARE = 8  # signs that fewer parties show are left out; each report is read twice
SHRINK = 25.0  # weight of the squared weights in the loss
SLIGHT = 0.02  # signs that weigh less for every kind are left out of the file
ROUNDS = 80
FOLDS = 4
LOST, CONFUSED, BARE = 0.17, 0.18, 0.03  # shares of marks that are taken away, given another kind, left without actor
INVENTED, NAMED = 0.5, 0.72  # marks invented, a report; the share of them with an actor
UNLISTED = 0.35  # share of the list that is left out of the second reading
BOUNDS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
ABOUT_AS_GOOD = 0.002  # of bounds whose F1 is so near the best, the highest is taken


@dataclass(frozen=True, slots=True)
class Taught:
    """The parties of one report with their labels, and what is needed to score what is made of them.

    `sentences` gives for each party where its sentence begins and ends.
    """

    name: str
    parties: Sequence[Weighed]
    labels: Sequence[tuple[str, float]]
    sentences: Sequence[tuple[int, int]]
    golds: Sequence[Mapping[str, Any]]
    gold_of: Mapping[int, int]
    incidents: int


@dataclass(frozen=True, slots=True)
class Lure:
    """A body in a sentence without a mark that a model without marks takes for attributed; `kinds` has its odds."""

    actor: Actor
    sentence: tuple[int, int]
    kinds: Sequence[float]


class PartOfList(ActorList):
    """The list that comes with tollbook without a share of its bodies, drawn by `seed`."""

    def __init__(self, seed: str, share: float) -> None:
        super().__init__()

        def gone(name: str) -> bool:
            return int(sha256(f"{seed} {name}".encode()).hexdigest()[:8], 16) / 2**32 < share

        kept = {first: [row for row in rows if not gone(row[1])] for first, rows in self._by_first.items()}
        self._by_first = {first: rows for first, rows in kept.items() if rows}
        self._by_name = {alias: row for alias, row in self._by_name.items() if not gone(row[1])}


def blurred(reading: SpanReading, seed: str) -> SpanReading:
    """The reading with its marks of attributions as unsure as on reports that the reader was not trained on."""
    rng = random.Random(seed)
    chosen: dict[tuple[int, int], Span | None] = {}
    bundles = []
    for bundle in reading.bundles:
        spans = []
        for span in bundle.spans:
            if span.field is SpanField.ATTRIBUTION:
                place = (span.start, span.end)
                if place not in chosen:
                    chosen[place] = _blurred(span, rng)
                marked = chosen[place]
                if marked is not None:
                    spans.append(replace(span, kinds=marked.kinds, actor=marked.actor))
            else:
                spans.append(span)
        bundles.append(replace(bundle, spans=tuple(spans)))
    return replace(reading, bundles=tuple(bundles))


def _blurred(span: Span, rng: random.Random) -> Span | None:
    lost, confused, bare = (rng.random() < share for share in (LOST, CONFUSED, BARE))
    kinds = dict(span.kinds or {})
    if confused and len(kinds) > 1:
        names = sorted(kinds)
        top = max(names, key=lambda k: kinds[k])
        other = rng.choice([k for k in names if k is not top])
        kinds[top], kinds[other] = kinds[other], kinds[top]
    return None if lost else replace(span, kinds=kinds, actor=None if bare else span.actor)


def with_lures(reading: SpanReading, lures: Sequence[Lure], seed: str) -> SpanReading:
    """The reading with a mark at each lure, in the bundle that is told nearest to it."""
    rng = random.Random(f"invented {seed}")
    spans = [list(b.spans) for b in reading.bundles]
    for lure in lures if spans else ():
        away = [min((abs(s.start - lure.actor.start) for s in own), default=10**9) for own in spans]
        spans[away.index(min(away))].append(_invented(lure, rng))
    bundles = [
        replace(b, spans=tuple(sorted(own, key=lambda s: (s.start, s.end))))
        for b, own in zip(reading.bundles, spans, strict=True)
    ]
    return replace(reading, bundles=tuple(bundles))


def _invented(lure: Lure, rng: random.Random) -> Span:
    """A mark as the reader makes them where nothing is attributed: some words beside the body, of a likely kind."""
    first, last = lure.sentence
    start, end = lure.actor.start, lure.actor.end
    begin, stop = max(first, start - rng.randint(0, 30)), min(last, max(end, start + rng.randint(20, 70)))
    odds = [k + 0.05 for k in lure.kinds]
    chosen = rng.choices(range(len(KINDS)), odds)[0]
    sure, others = rng.uniform(0.35, 0.65), sum(odds) - odds[chosen]
    kinds = {
        AttributionKind(kind): sure if k == chosen else (1 - sure) * odds[k] / others for k, kind in enumerate(KINDS)
    }
    score, named = rng.uniform(0.25, 0.5), rng.random() < NAMED
    return Span(
        min(begin, start), stop, SpanField.ATTRIBUTION, score, kinds=kinds,
        actor=(start, end) if named else None,
    )  # fmt: skip


def lures(reports: Sequence[Taught], fold: Mapping[str, int]) -> dict[str, list[Lure]]:
    """Where a model without marks is mistaken in sentences without any: `INVENTED` a report, drawn by how much."""
    bare = [
        replace(r, parties=[replace(p, signs={s for s in p.signs if not _of_marks(s)}) for p in r.parties])
        for r in reports
    ]
    fitted = [fit([r for r in bare if fold[r.name] != k]) for k in range(FOLDS)]
    drawn: list[tuple[float, str, int, Lure]] = []
    for report, seen in zip(reports, bare, strict=True):
        given, rng = fitted[fold[report.name]].judge(seen.parties), random.Random(f"tempting {report.name}")
        taken = {
            s
            for s, p, (name, _) in zip(report.sentences, report.parties, report.labels, strict=True)
            if name != "none" or "mark:none" not in p.signs
        }
        for place in sorted(set(report.sentences) - taken):
            wrong, n = max((1 - given[n][0], -n) for n, s in enumerate(report.sentences) if s == place)
            lure = Lure(report.parties[-n].actor, place, [float(k) for k in given[-n][1:]])
            luck = -np.log(-np.log(rng.random()))
            drawn.append((float(np.log(wrong) + luck), report.name, place[0], lure))
    found: dict[str, list[Lure]] = {}
    for _, name, _, lure in sorted(drawn, key=lambda d: (-d[0], d[1], d[2]))[: round(INVENTED * len(reports))]:
        found.setdefault(name, []).append(lure)
    return found


def _of_marks(sign: str) -> bool:
    return sign.startswith(("mark", "rule"))


def as_read(folder: Path, name: str, want: Mapping[str, Any]) -> Taught:
    """One annotated report, read and labelled."""
    report, reading = _read(folder, name, want)
    return taught(
        load_scorer(folder), MarkedPage(report, reading, load_gazetteer(), ActorList()), name, want["mentions"]
    )


def taught(scorer: Any, page: MarkedPage, name: str, golds: Sequence[Mapping[str, Any]]) -> Taught:
    """A page with each incident that is read put to the annotated mention that it is, and its parties labelled."""
    told = []
    for number, bundle in enumerate(page.reading.bundles):
        statements = tell(page, bundle, number, by="training").statements
        told.append(
            exported(Mention.build(page.report.id, tuple(statements), main=bundle.main)) if statements else None
        )
    kept = [k for k, m in enumerate(told) if m]
    pairs = scorer.pair(golds, [told[k] for k in kept])
    return _labelled(scorer, page, (name, len(kept)), golds, {kept[j]: i for i, j in pairs})


def as_elsewhere(
    folder: Path, first: Taught, want: Mapping[str, Any], tempting: Sequence[Lure]
) -> tuple[Taught, Taught]:
    """The same report as an unknown one is read: with blurred marks, and then with a part of the list as well."""
    scorer = load_scorer(folder)
    report, reading = _read(folder, first.name, want)
    reading = with_lures(blurred(reading, first.name), tempting, first.name)
    whole, part = (
        _labelled(
            scorer, MarkedPage(report, reading, load_gazetteer(), actors), (first.name, first.incidents), first.golds,
            first.gold_of,
        )
        for actors in (ActorList(), PartOfList(first.name, UNLISTED))
    )  # fmt: skip
    return whole, part


def _read(folder: Path, name: str, want: Mapping[str, Any]) -> tuple[Report, SpanReading]:
    report = read_report(folder / "reports" / f"{name}.txt", want["lang"])
    return report, load_reader().read(report.text, title=report.title)


def _labelled(
    scorer: Any, page: MarkedPage, told: tuple[str, int], golds: Sequence[Mapping[str, Any]], gold_of: Mapping[int, int]
) -> Taught:
    parties = page.weighed(page.ruled())
    labels = [label(scorer, page, party, golds, gold_of.get(party.incident)) for party in parties]
    sentences = [page.text.sentence(party.actor.start) for party in parties]
    return Taught(told[0], parties, labels, sentences, golds, gold_of, told[1])


def label(
    scorer: Any, page: MarkedPage, party: Weighed, golds: Sequence[Mapping[str, Any]], home: int | None
) -> tuple[str, float]:
    """(class, weight) of a party: what its sentence says of it, of whichever incident. Weight 0 where nothing tells."""
    own = [golds[home]] if home is not None else []
    found = [of_mention(scorer, page, party, gold) for gold in (*own, *golds)]
    told = [f for f in found if f[0] != "none"]
    if told:
        return max(told, key=lambda f: f[1])
    return min(found, key=lambda f: f[1], default=("none", 1.0))


def of_mention(scorer: Any, page: MarkedPage, party: Weighed, gold: Mapping[str, Any]) -> tuple[str, float]:
    """(class, weight) of a party by what one annotated mention says of it."""
    rows = gold.get("attributions") or []
    actor = party.actor
    hits = [
        r
        for r in rows
        if scorer.alike(r["actor"], actor.name, "actors") or scorer.alike(r["actor"], actor.written, "actors")
    ]
    if not hits:
        return "none", 1.0
    text = page.report.text
    first, last = page.text.sentence(actor.start)
    quotes = [e["quote"] for e in gold["evidence"] if e["field"] == "attribution"]
    touching = [0 <= text.find(q) < last and text.find(q) + len(q) > first for q in quotes]
    of_quote = attribution_rows(quotes, rows)
    sure = [
        r for r, on in zip(of_quote, touching, strict=True) if on and r is not None and any(r is hit for hit in hits)
    ]
    if sure:
        return str(sure[0]["kind"]), 1.0
    if any(touching):
        return str(hits[0]["kind"]), 0.5 if len({h["kind"] for h in hits}) == 1 else 0.0
    return "none", 0.0


def matrix(parties: Sequence[Weighed], numbers: Mapping[str, int]) -> csr_matrix:
    """Parties x signs."""
    rows, columns = [], []
    for row, party in enumerate(parties):
        known = [numbers[s] for s in party.signs if s in numbers]
        columns += known
        rows += [row] * len(known)
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(parties), len(numbers)))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights, signs x classes."""

    numbers: Mapping[str, int]
    weights: np.ndarray

    def judge(self, parties: Sequence[Weighed]) -> np.ndarray:
        """Parties x classes."""
        if not parties:
            return np.zeros((0, len(CLASSES)))
        return softmax(matrix(parties, self.numbers) @ self.weights)


def softmax(sums: np.ndarray) -> np.ndarray:
    """Rows that add up to one."""
    parts = np.exp(sums - sums.max(axis=1, keepdims=True))
    return np.asarray(parts / parts.sum(axis=1, keepdims=True))


def fit(reports: Sequence[Taught]) -> Fitted:
    """Fit to the labelled parties of some reports."""
    rows = [
        (p, CLASSES.index(name), weight)
        for r in reports
        for p, (name, weight) in zip(r.parties, r.labels, strict=True)
        if weight
    ]
    seen = Counter(s for p, _, _ in rows for s in p.signs)
    numbers = {s: n for n, s in enumerate(sorted(s for s, c in seen.items() if c >= RARE))}
    x = matrix([p for p, _, _ in rows], numbers)
    wanted = np.eye(len(CLASSES))[[k for _, k, _ in rows]]
    weight = np.asarray([w for _, _, w in rows])[:, None]
    transposed = x.T.tocsr()

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(len(numbers), len(CLASSES))
        given = softmax(x @ weights)
        value = -(weight * wanted * np.log(given + 1e-12)).sum() + SHRINK / 2 * (weights**2).sum()
        return float(value), (transposed @ ((given - wanted) * weight) + SHRINK * weights).ravel()

    best = minimize(
        loss, np.zeros(len(numbers) * len(CLASSES)), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}
    )
    return Fitted(numbers, best.x.reshape(len(numbers), len(CLASSES)))


def f1(scorer: Any, reports: Sequence[Taught], given: Sequence[np.ndarray], bound: float) -> float:
    """F1 of attributions, actor and kind, as the scorer of the gold reports counts them."""
    tally = scorer.Tally()
    for report, chances in zip(reports, given, strict=True):
        rows: dict[int, set[tuple[str, str]]] = {}
        for party, chance in zip(report.parties, chances, strict=True):
            for k, kind in enumerate(KINDS):
                if chance[k + 1] >= bound:
                    rows.setdefault(party.incident, set()).add((party.actor.name, kind))
        tally.add(0, sum(map(len, rows.values())), sum(len(g.get("attributions") or []) for g in report.golds))
        for incident, i in report.gold_of.items():
            got = [{"actor": a, "kind": k, "speaker": ""} for a, k in sorted(rows.get(incident, ()))]
            tally.add(scorer.attribution_hits(report.golds[i].get("attributions") or [], got)[0], 0, 0)
    return float(tally.figures()["f1"])


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=SIGNS)
    parser.add_argument("--jobs", type=int, default=2)
    args = parser.parse_args()
    gold = json.loads((args.folder / "gold.json").read_text(encoding="utf-8"))
    names = [n for n in split_gold(gold)[0] if gold["reports"][n]["lang"] == "en"]
    grouped = groups({n: [m["incident"] for m in r["mentions"]] for n, r in gold["reports"].items()})
    fold = {n: int(sha256(f"fold {grouped[n]}".encode()).hexdigest(), 16) % FOLDS for n in names}
    with Pool(args.jobs) as pool:
        first = pool.starmap(as_read, [(args.folder, n, gold["reports"][n]) for n in names], chunksize=16)
        tempting = lures(first, fold)
        jobs = [(args.folder, t, gold["reports"][t.name], tempting.get(t.name, [])) for t in first]
        taught = pool.starmap(as_elsewhere, jobs, chunksize=16)
    both = [t for pair in taught for t in pair]
    print(Counter(name for r in both for name, weight in r.labels if weight))
    fitted = [fit([r for r in both if fold[r.name] != k]) for k in range(FOLDS)]
    scorer = load_scorer(args.folder)
    scores = {}
    for called, reports in (("whole list", [w for w, _ in taught]), ("part of the list", [p for _, p in taught])):
        given = [fitted[fold[r.name]].judge(r.parties) for r in reports]
        scores = {bound: f1(scorer, reports, given, bound) for bound in BOUNDS}
        print(called, {bound: round(score, 4) for bound, score in scores.items()})
    best = max(b for b in BOUNDS if scores[b] >= max(scores.values()) - ABOUT_AS_GOOD)
    model = fit(both)
    weights = {s: [round(float(w), 3) for w in model.weights[n]] for s, n in sorted(model.numbers.items())}
    kept = {s: w for s, w in weights.items() if max(map(abs, w)) >= SLIGHT}
    told = {"kinds": list(KINDS), "bound": best, "weights": kept}
    args.out.write_text(json.dumps(told, separators=(",", ":")).replace("],", "],\n") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
