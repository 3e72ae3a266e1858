"""Train the linking model.

usage: python -m training.linking GOLD_TRAIN [--extracted MENTIONS.jsonl] [--pages MENTIONS.jsonl] [--only NAME…]
           [--out model.json]

Counts how often each level of each comparison holds for pairs of one incident (m) and of different ones
(u), over the training part of what the extractor makes of the annotated reports and of web pages on shootings
(`python -m training.extracted_mentions`), since it is the extractor's slips that linking must bear; without
them, of the annotated mentions. Pairs of different incidents are those that blocking brings together, and
chance pairs from one country, moved at random within half a year of each other, that it would then bring
together: in a full ledger the neighbours are many more than in the corpus. Left out are pairs of one report, which
linking never joins, and pairs of which nobody knows whether they are one: a mention that no annotator has, beside
a report that tells of the same incident as its own. The prior is the share of the reports' pairs that are one. The
set-aside fifth is never looked at. With `--only` the weights of those comparisons alone are counted; the prior and all
others stay as shipped. Writes the model and prints what it does on both parts.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import msgspec
from evaluation.linking_figures import baselines, figures

from tollbook.linking.clustering import link
from tollbook.linking.comparisons import COMPARISONS, levels
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import looks_under, shares_a_block
from tollbook.linking.model import LinkingModel, Weights
from tollbook.linking.pool import Pool
from training.extracted_mentions import STRANGER, Line, read_lines
from training.gold_mentions import gold_features
from training.split import split_folder

SHIPPED = Path(__file__).parent.parent / "src/tollbook/linking/data/model.json"
SMOOTHING = 2.0  # pairs added to every level, so that none is impossible
THRESHOLD = 0.9  # bits: two incidents held as one are worse than one held as two
FLOOR = -4.5
CHANCE_WEIGHT = 0.3  # of a chance pair against one that blocking brought together
CHANCE_TURNS = 12  # draws for each mention


@dataclass(frozen=True, slots=True)
class Corpus:
    """Mentions and the incident of each."""

    rows: tuple[MentionFeatures, ...]
    truth: Mapping[str, str]

    def part(self, reports: set[str], report_of: Mapping[str, str]) -> Corpus:
        """The mentions of some reports."""
        rows = tuple(f for f in self.rows if report_of[f.id] in reports)
        return Corpus(rows, {f.id: self.truth[f.id] for f in rows})

    def told(self) -> dict[str, set[str]]:
        """The incidents that each report is known to tell of."""
        found: dict[str, set[str]] = defaultdict(set)
        for f in self.rows:
            if not self.truth[f.id].startswith(STRANGER):
                found[f.report].add(self.truth[f.id])
        return found


def corpus_of(lines: Iterable[Line]) -> Corpus:
    """The mentions of a file with their incidents."""
    rows = list(lines)
    return Corpus(tuple(line.features for line in rows), {line.features.id: line.incident for line in rows})


def compared_pairs(rows: Sequence[MentionFeatures]) -> set[tuple[str, str]]:
    """The pairs that blocking brings together, those of one report too."""
    pool = Pool(rows)
    return {(min(f.id, o.id), max(f.id, o.id)) for f in rows for o in pool.kept_under(looks_under(f)) if o.id != f.id}


def true_pairs(truth: Mapping[str, str]) -> set[tuple[str, str]]:
    """The pairs of mentions that tell of one incident."""
    groups: dict[str, list[str]] = {}
    for mention, incident in truth.items():
        groups.setdefault(incident, []).append(mention)
    return {p for g in groups.values() for p in combinations(sorted(g), 2)}


def chance_pairs(corpus: Corpus) -> list[tuple[MentionFeatures, MentionFeatures]]:
    """Pairs of different incidents of one country as a full ledger would hold them, and blocking compare them.

    Drawn and moved in time by hash, so that every run draws the same.
    """
    by_country: dict[str, list[MentionFeatures]] = defaultdict(list)
    for f in corpus.rows:
        if f.country:
            by_country[f.country].append(f)
    drawn = []
    for _, rows in sorted(by_country.items()):
        for a in rows:
            for turn in range(CHANCE_TURNS):
                draw = int(sha256(f"{a.id} {turn}".encode()).hexdigest(), 16)
                b = rows[draw % len(rows)]
                if corpus.truth[a.id] != corpus.truth[b.id]:
                    moved = _moved(b, (_when(a) - _when(b)) + draw // len(rows) % 365 - 182)
                    if shares_a_block(a, moved):
                        drawn.append((a, moved))
    return drawn


def _when(f: MentionFeatures) -> int:
    return f.first_day or f.published or 0


def _moved(f: MentionFeatures, days: int) -> MentionFeatures:
    """The same mention so many days later."""
    names = ("published", "first_day", "last_day", "not_before", "not_after")
    shifted = {n: max(1, getattr(f, n) + days) for n in names if getattr(f, n) is not None}
    return msgspec.structs.replace(f, **shifted)


@dataclass(frozen=True, slots=True)
class Counted:
    """How often each level of each comparison holds in a corpus, and for how many pairs, of one incident and of two."""

    one: Mapping[str, Sequence[float]]
    two: Mapping[str, Sequence[float]]
    ones: float
    twos: float

    @property
    def share(self) -> float:
        """The share of the pairs that are one incident."""
        return self.ones / (self.ones + self.twos)


def counted(corpus: Corpus) -> Counted:
    """Count the pairs of a corpus that linking would compare, in it and in a full ledger."""
    tables = [{c.name: [0.0] * len(c.levels) for c in COMPARISONS} for _ in range(2)]
    pairs = [0.0, 0.0]
    for a, b, is_one in known_pairs(corpus):
        _count(tables[not is_one], a, b, 1.0)
        pairs[not is_one] += 1.0
    told = corpus.told()
    for a, b in chance_pairs(corpus):
        if a.report != b.report and told[a.report].isdisjoint(told[b.report]):
            _count(tables[1], a, b, CHANCE_WEIGHT)
            pairs[1] += CHANCE_WEIGHT
    return Counted(*tables, *pairs)


def count_weights(corpora: Iterable[Corpus]) -> dict[str, Weights]:
    """Return m and u per comparison, among pairs where both sides state it."""
    return weights_of([counted(corpus) for corpus in corpora])


def weights_of(parts: Sequence[Counted]) -> dict[str, Weights]:
    """The weights from several corpora, each of which counts as much in u as it does in m.

    Else what nearly all pairs of the corpus with more of different incidents share would speak against one incident.
    """
    usual = sum(part.twos for part in parts) / sum(part.ones for part in parts)
    found = {}
    for c in COMPARISONS:
        m = [SMOOTHING + sum(part.one[c.name][at] for part in parts) for at in range(len(c.levels))]
        u = [
            SMOOTHING + sum(part.two[c.name][at] * usual * part.ones / part.twos for part in parts)
            for at in range(len(c.levels))
        ]
        found[c.name] = Weights(tuple(round(x / sum(m), 6) for x in m), tuple(round(x / sum(u), 6) for x in u))
    return found


def known_pairs(corpus: Corpus) -> Iterator[tuple[MentionFeatures, MentionFeatures, bool]]:
    """The pairs of two reports that are compared, and whether they are one incident, as far as that is known."""
    rows, told = {f.id: f for f in corpus.rows}, corpus.told()
    same = true_pairs(corpus.truth)
    for left, right in sorted(compared_pairs(corpus.rows) | same):
        a, b = rows[left], rows[right]
        strange = any(corpus.truth[name].startswith(STRANGER) for name in (left, right))
        if a.report != b.report and not (strange and told[a.report] & told[b.report]):
            yield a, b, (left, right) in same


def _count(into: dict[str, list[float]], a: MentionFeatures, b: MentionFeatures, weight: float) -> None:
    for c, level in zip(COMPARISONS, levels(a, b), strict=True):
        if level >= 0:
            into[c.name][level] += weight


def with_some(shipped: dict[str, Any], model: LinkingModel, names: Sequence[str]) -> LinkingModel:
    """The shipped model, which may lack a comparison that is new, with the weights of some comparisons counted anew."""
    kept = msgspec.convert(shipped["weights"], dict[str, Weights])
    weights = {c.name: model.weights[c.name] if c.name in names else kept[c.name] for c in COMPARISONS}
    return msgspec.convert({**shipped, "weights": msgspec.to_builtins(weights)}, LinkingModel)


def report(name: str, corpus: Corpus, model: LinkingModel) -> None:
    """Print the figures of one part beside the baselines, and the recall of blocking."""
    clusters = link(corpus.rows, model=model).clusters
    got = {m: c.id for c in clusters for m in c.mentions}
    pairs, compared = true_pairs(corpus.truth), compared_pairs(corpus.rows)
    print(name, json.dumps({k: round(v, 4) for k, v in figures(got, corpus.truth).items()}))
    for base, assigned in baselines(corpus.rows).items():
        print("  ", base, json.dumps({k: round(v, 3) for k, v in figures(assigned, corpus.truth).items() if "f1" in k}))
    met, per_mention = len(pairs & compared), len(compared) / max(1, len(corpus.rows))
    print(f"   blocking: {met} of {len(pairs)} true pairs, {per_mention:.1f} pairs per mention")


def main() -> None:
    """Train, write, and print figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder with gold.json and reports/")
    parser.add_argument("--extracted", type=Path, help="what the extractor makes of the same reports")
    parser.add_argument("--pages", type=Path, help="what the extractor makes of web pages")
    parser.add_argument("--only", nargs="+", choices=[c.name for c in COMPARISONS])
    parser.add_argument("--out", type=Path, default=SHIPPED)
    options = parser.parse_args()
    rows, truth = gold_features(options.gold)
    report_of = {f.id: f.report for f in rows}
    corpora = {"gold mentions": Corpus(tuple(rows), truth)}
    if options.extracted:
        lines = read_lines(options.extracted)
        report_of |= {line.features.id: line.report for line in lines}
        corpora["extracted mentions"] = corpus_of(lines)
    fit, aside = (set(part) for part in split_folder(options.gold))
    name, corpus = list(corpora.items())[-1]
    taught = [corpus.part(fit, report_of)]
    if options.pages:
        taught.append(corpus_of(read_lines(options.pages)))
    parts = [counted(each) for each in taught]
    model = LinkingModel(
        version="2", prior=round(parts[0].share, 3), threshold=THRESHOLD, floor=FLOOR, weights=weights_of(parts),
        trained_on=f"training part: {' and '.join(str(len(c.rows)) for c in taught)} {name}",
    )  # fmt: skip
    if options.only:
        model = with_some(json.loads(SHIPPED.read_bytes()), model, options.only)
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    for name, corpus in corpora.items():
        report(f"{name}, training part", corpus.part(fit, report_of), model)
        report(f"{name}, set aside", corpus.part(aside, report_of), model)


if __name__ == "__main__":
    main()
