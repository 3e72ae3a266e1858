"""How well linking groups coded event reports, by cross-validation over their events.

usage: python -m evaluation.linking_coded REPORTS.csv [--folds 5] [--json]

REPORTS.csv is a table of coded event reports (one row a report on one event; `event_id` says which). The weights are
counted on the events of all folds but one, by the same code that makes the shipped model, and the threshold is chosen
on those events, with every report of the table around them. The fold left out is measured twice: `within the fold`
links its reports alone; `among all` links them with every other report of the table around them, as a full ledger
would, and is the harder and fairer of the two. Rows that cite the same document are mentions of one report. Needs the
data; says so where it is absent.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec
from evaluation.linking import coded_features
from evaluation.linking_figures import baselines, figures
from training.linking import PRIOR, Corpus, count_weights

from tollbook.linking.features import MentionFeatures, fold
from tollbook.linking.link import link
from tollbook.linking.model import LinkingModel

FLOOR = -6.0
THRESHOLDS = (-0.5, 0.5, 1.25, 2.0)
MIXED = 0.015  # the share of incidents that may hold two events: a false merge costs more than a missed one
_RADIUS_KM = {"6.0": 2.0, "5.0": 3.0, "4.0": 5.0, "3.0": 10.0, "2.0": 30.0}  # geo_precision: 6 is the most exact


def load(file: Path) -> tuple[list[MentionFeatures], dict[str, str]]:
    """The rows as mentions, and the event of each. Exits where the table is absent."""
    if not file.exists():
        sys.exit(f"linking_coded: {file} is absent; the table of coded reports is needed")
    plain, truth = coded_features(file)
    with file.open(encoding="utf-8", newline="") as text:
        return [_whole(f, r) for f, r in zip(plain, csv.DictReader(text), strict=True)], truth


def _whole(f: MentionFeatures, r: Mapping[str, str]) -> MentionFeatures:
    """The row with all that linking can use: its document, its circle on the map, its town, what was attacked."""
    radius = _RADIUS_KM.get(r["geo_precision"])
    known: dict[str, object] = {"lat": None, "lon": None, "place": None}
    if radius and r["latitude"] and r["longitude"]:
        known = {"lat": float(r["latitude"]), "lon": float(r["longitude"]), "radius_km": radius}
        known["place"] = fold(r["location"]) or None
    said = {fold(r["target"]), fold(r["event_context"])} - {"", "unknown", "other context"}
    return msgspec.structs.replace(
        f, report=r["source"], admin1=fold(r["city"]) or None, targets=tuple(sorted(said)), **known,
        actors=tuple(a for a in f.actors if "unknown" not in a),
    )  # fmt: skip


def fold_of(event: str, folds: int) -> int:
    """The fold of an event, by hash."""
    return int(sha256(event.encode()).hexdigest(), 16) % folds


def grouped(rows: Sequence[MentionFeatures], model: LinkingModel) -> dict[str, str]:
    """The incident of each mention."""
    return {m: c.id for c in link(rows, model=model).clusters for m in c.mentions}


def trained(rows: Sequence[MentionFeatures], own: Mapping[str, str]) -> LinkingModel:
    """A model counted on the mentions whose event `own` gives.

    Its threshold has the best pairwise F1 on them of those that mix few events, with all `rows` around them.
    """
    counted = [f for f in rows if f.id in own]
    weights = count_weights([Corpus(tuple(counted), dict(own))])
    models = [LinkingModel(version="fold", prior=PRIOR, threshold=t, floor=FLOOR, weights=weights) for t in THRESHOLDS]
    reached = []
    for model in models:
        found = grouped(rows, model)
        reached.append((model, figures({m: found[m] for m in own}, own)))
    clean = [(m, f) for m, f in reached if f["false_merge_share"] <= MIXED]
    return max(clean or reached[-1:], key=lambda row: row[1]["pairwise_f1"])[0]


def measure(rows: Sequence[MentionFeatures], truth: Mapping[str, str], folds: int) -> dict[str, dict[str, float]]:
    """Both figures over all folds, beside the trivial baselines."""
    within: dict[str, str] = {}
    among: dict[str, str] = {}
    for k in range(folds):
        aside = [f for f in rows if fold_of(truth[f.id], folds) == k]
        model = trained(rows, {f.id: truth[f.id] for f in rows if fold_of(truth[f.id], folds) != k})
        within |= {m: f"{k} {c}" for m, c in grouped(aside, model).items()}
        whole, own = grouped(rows, model), {f.id for f in aside}
        among |= {m: f"{k} {c}" for m, c in whole.items() if m in own}
    found = {"among all": figures(among, truth), "within the fold": figures(within, truth)}
    return found | {name: figures(assigned, truth) for name, assigned in baselines(rows).items()}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows, truth = load(options.data)
    found = measure(rows, truth, options.folds)
    if options.json:
        print(json.dumps(found, indent=1))
        return
    print(f"{'':22}{'B3 F1':>8}{'pair F1':>9}{'false merges':>14}")
    for name, f in found.items():
        mixed = f"{f['false_merges']:8.0f} ({f['false_merge_share']:.1%})"
        print(f"{name:22}{f['b_cubed_f1']:8.3f}{f['pairwise_f1']:9.3f}{mixed}")


if __name__ == "__main__":
    main()
