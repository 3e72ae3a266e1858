"""How well linking groups coded event reports, by cross-validation over their events.

usage: python -m evaluation.linking_coded REPORTS.csv [--folds 5] [--json]

REPORTS.csv is a table of coded event reports (one row a report on one event; `event_id` says which). The weights are
counted on the events of all folds but one, by the same code that makes the shipped model; the threshold is the shipped
model's. The fold left out is measured twice: `within the fold`
links its reports alone; `among all` links them with every other report of the table around them, as a full ledger
would, and is the harder and fairer of the two; `mixed_with_any_share` counts an incident as mixed if it also holds a
report on an event of another fold. Rows that cite the same document are mentions of one report. Needs the
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
from training.linking import Corpus, count_weights

from tollbook.linking.clustering import link
from tollbook.linking.features import MentionFeatures, fold
from tollbook.linking.model import LinkingModel, load_model

FLOOR = -6.0
PRIOR = 0.25  # of a pair that is compared: where so much happens, fewer are one than among reports
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


def trained(rows: Sequence[MentionFeatures], truth: Mapping[str, str]) -> LinkingModel:
    """A model counted on these rows, with the threshold of the shipped one, which no such row has shaped."""
    weights = count_weights([Corpus(tuple(rows), {f.id: truth[f.id] for f in rows})])
    return LinkingModel(
        version="fold", prior=PRIOR, threshold=load_model().threshold, floor=FLOOR, weights=weights
    )  # fmt: skip


def measure(rows: Sequence[MentionFeatures], truth: Mapping[str, str], folds: int) -> dict[str, dict[str, float]]:
    """Both figures over all folds, beside the trivial baselines."""
    within: dict[str, str] = {}
    among: dict[str, str] = {}
    mixed = held = 0
    for k in range(folds):
        aside = [f for f in rows if fold_of(truth[f.id], folds) == k]
        model = trained([f for f in rows if fold_of(truth[f.id], folds) != k], truth)
        within |= {m: f"{k} {c}" for m, c in grouped(aside, model).items()}
        whole, own = grouped(rows, model), {f.id for f in aside}
        among |= {m: f"{k} {c}" for m, c in whole.items() if m in own}
        events: dict[str, set[str]] = {whole[m]: set() for m in own}
        for m, c in whole.items():
            if c in events:
                events[c].add(truth[m])
        mixed += sum(len(e) > 1 for e in events.values())
        held += len(events)
    found = {"among all": figures(among, truth), "within the fold": figures(within, truth)}
    found["among all"]["mixed_with_any_share"] = mixed / held
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
