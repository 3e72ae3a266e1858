"""Train the linking model: `python -m training.linking GOLD_TRAIN [--out model.json]`.

Counts, over the compared pairs of the training part (the set-aside fifth is never looked at), how
often each level of each comparison holds for pairs of one incident (m) and of different ones (u).
Writes the model and prints what it does on the part it was trained on and on the set-aside fifth.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
from evaluation.linking_figures import baselines, figures

from tollbook.linking.comparisons import COMPARISONS, levels
from tollbook.linking.features import MentionFeatures
from tollbook.linking.keys import looks_under
from tollbook.linking.link import Pool, link
from tollbook.linking.model import LinkingModel, Weights
from training.gold_mentions import gold_features
from training.split import split_folder

SHIPPED = Path(__file__).parent.parent / "src/tollbook/linking/data/model.json"
SMOOTHING = 1.0  # pairs added to every level, so that none is impossible
PRIOR = 0.1  # share of compared pairs that are one incident, in a ledger far denser than the corpus


def compared_pairs(rows: Sequence[MentionFeatures]) -> set[tuple[str, str]]:
    """The pairs that blocking brings together, those of one report too."""
    pool = Pool(rows)
    return {(min(f.id, o.id), max(f.id, o.id)) for f in rows for o in pool.kept_under(looks_under(f)) if o.id != f.id}


def true_pairs(truth: dict[str, str]) -> set[tuple[str, str]]:
    """The pairs of mentions that tell of one incident."""
    groups: dict[str, list[str]] = {}
    for mention, incident in truth.items():
        groups.setdefault(incident, []).append(mention)
    return {p for g in groups.values() for p in combinations(sorted(g), 2)}


def count_weights(pairs: Iterable[tuple[MentionFeatures, MentionFeatures, bool]]) -> dict[str, Weights]:
    """Return m and u per comparison, among pairs where both sides state it."""
    seen = {c.name: ([SMOOTHING] * len(c.levels), [SMOOTHING] * len(c.levels)) for c in COMPARISONS}
    for a, b, same in pairs:
        for c, level in zip(COMPARISONS, levels(a, b), strict=True):
            if level >= 0:
                seen[c.name][0 if same else 1][level] += 1
    return {
        name: Weights(tuple(round(x / sum(m), 6) for x in m), tuple(round(x / sum(u), 6) for x in u))
        for name, (m, u) in seen.items()
    }


def train(rows: Sequence[MentionFeatures], truth: dict[str, str], *, threshold: float, floor: float) -> LinkingModel:
    """The model from the given mentions."""
    known = {f.id: f for f in rows}
    same = true_pairs(truth)
    compared = compared_pairs(rows) | same
    weights = count_weights((known[a], known[b], (a, b) in same) for a, b in sorted(compared))
    return LinkingModel(
        version="1", prior=PRIOR, threshold=threshold, floor=floor, weights=weights,
        trained_on=f"{len(rows)} mentions, {len(same)} true pairs, {len(compared)} compared",
    )  # fmt: skip


def main() -> None:
    """Train, write, and print figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder with gold.json and reports/")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--threshold", type=float, default=1.0)
    parser.add_argument("--floor", type=float, default=-6.0)
    options = parser.parse_args()
    rows, truth = gold_features(options.gold)
    fit, aside = (set(part) for part in split_folder(options.gold))
    mine = [f for f in rows if f.report in fit]
    model = train(mine, {f.id: truth[f.id] for f in mine}, threshold=options.threshold, floor=options.floor)
    options.out.write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    for name, part in (("training part", mine), ("set aside", [f for f in rows if f.report in aside])):
        report(name, part, truth, model)


def report(name: str, rows: Sequence[MentionFeatures], truth: dict[str, str], model: LinkingModel) -> None:
    """Print the figures of one part beside the baselines, and the recall of blocking."""
    wanted = {f.id: truth[f.id] for f in rows}
    clusters = link(rows, model=model).clusters
    got = {m: c.id for c in clusters for m in c.mentions}
    pairs, compared = true_pairs(wanted), compared_pairs(rows)
    print(name, json.dumps({k: round(v, 4) for k, v in figures(got, wanted).items()}))
    for base, assigned in baselines(rows).items():
        print("  ", base, json.dumps({k: round(v, 3) for k, v in figures(assigned, wanted).items() if "f1" in k}))
    met = len(pairs & compared)
    print(f"   blocking: {met} of {len(pairs)} true pairs, {len(compared) / max(1, len(rows)):.1f} pairs per mention")


if __name__ == "__main__":
    main()
