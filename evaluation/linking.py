"""How well linking groups mentions by incident, beside trivial baselines.

usage: python -m evaluation.linking DATA [--extracted MENTIONS.jsonl] [--json]

DATA is one of:
  a folder with gold.json and reports/   gold mentions; for one with a training part, the set-aside fifth only
  a reports.csv of coded event reports    each row a report, its event_id the incident
`--extracted` takes what `python -m training.extracted_mentions` wrote for the folder in place of gold mentions.
Needs the data; says so where it is absent.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from evaluation.linking_figures import baselines, figures
from training.extracted_mentions import read_lines
from training.gold_mentions import gold_features
from training.linking import compared_pairs, true_pairs
from training.split import split_folder

from tollbook.linking.clustering import link
from tollbook.linking.features import Count, MentionFeatures, fold

TRAINED_ON = "train"  # the folder whose training part the shipped model has seen
_MANNER = {"shooting": "armed_assault", "bombing": "bombing", "arson": "arson", "stabbing": "stabbing",
           "kidnapping": "kidnapping"}  # fmt: skip


def coded_features(file: Path) -> tuple[list[MentionFeatures], dict[str, str]]:
    """The rows of a table of coded reports: country, days, place, deaths, injuries, what was done, by whom."""
    rows, truth = [], {}
    with file.open(encoding="utf-8", newline="") as text:
        for n, r in enumerate(csv.DictReader(text)):
            row = _coded(f"row{n:05d}", r)
            rows.append(row)
            truth[row.id] = r["event_id"]
    return rows, truth


def _coded(name: str, r: Mapping[str, str]) -> MentionFeatures:
    first, last = _day(r["date_start"]), _day(r["date_end"]) or _day(r["date_start"])
    lat, lon = _number(r["latitude"]), _number(r["longitude"])
    exact = lat is not None and lon is not None and (_number(r["geo_precision"]) or 9) <= 3
    acts = {a.strip() for k in ("actor1_violence", "actor2_violence") for a in fold(r[k]).split(" ") if a}
    kinds = sorted({_MANNER[a] for a in acts if a in _MANNER})
    return MentionFeatures(
        id=name, report=name, published=_source_day(r["source"]), first_day=first, last_day=last,
        country=r["country"] or None, place=(fold(r["location"]) or None) if exact else None,
        lat=lat if exact else None,
        lon=lon if exact else None, radius_km=8.0 if exact else None, event_type=kinds[0] if len(kinds) == 1 else None,
        killed=_range(r, "deaths"), injured=_range(r, "injuries"),
        actors=tuple(sorted({fold(r[k]) for k in ("actor1", "actor2", "actor3")} - {""})),
    )  # fmt: skip


def _day(text: str) -> int | None:
    try:
        return date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        return None


def _source_day(text: str) -> int | None:
    """A source is cited as "name (2007-04-23) title"."""
    return _day(text.partition("(")[2])


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _range(r: Mapping[str, str], what: str) -> Count | None:
    low, high = _number(r[f"{what}_low"]), _number(r[f"{what}_high"])
    return None if low is None or high is None or low > high else Count(int(low), int(high))


def load(data: Path, extracted: Path | None) -> tuple[list[MentionFeatures], dict[str, str]]:
    """The mentions to measure on, and their incidents. Exits where the data is absent."""
    if not data.exists():
        sys.exit(f"linking: {data} is absent; the annotated data is needed")
    if data.suffix == ".csv":
        return coded_features(data)
    aside = set(split_folder(data)[1]) if data.name == TRAINED_ON else None
    if extracted:
        lines = [line for line in read_lines(extracted) if aside is None or line.report in aside]
        return [line.features for line in lines], {line.features.id: line.incident for line in lines}
    rows, truth = gold_features(data)
    kept = [f for f in rows if aside is None or f.report in aside]
    return kept, {f.id: truth[f.id] for f in kept}


def measure(rows: Sequence[MentionFeatures], truth: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """Figures of linking and of the baselines, and of blocking."""
    got = {m: c.id for c in link(rows).clusters for m in c.mentions}
    pairs, compared = true_pairs(truth), compared_pairs(rows)
    found = {"linking": figures(got, truth)}
    found |= {name: figures(assigned, truth) for name, assigned in baselines(rows).items()}
    found["blocking"] = {
        "true_pairs": len(pairs), "recall": len(pairs & compared) / len(pairs) if pairs else 1.0,
        "pairs_per_mention": len(compared) / max(1, len(rows)),
    }  # fmt: skip
    return found


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--extracted", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = measure(*load(options.data, options.extracted))
    if options.json:
        print(json.dumps(found, indent=1))
        return
    print(f"{'':<20} {'B3 P':>6} {'B3 R':>6} {'B3 F1':>6} {'pair F1':>8} {'false merges':>13}")
    for name, f in found.items():
        if name != "blocking":
            b_cubed = " ".join(f"{f[f'b_cubed_{k}']:6.3f}" for k in ("p", "r", "f1"))
            mixed = f"{f['false_merges']:5.0f} ({f['false_merge_share']:.1%})"
            print(f"{name:<20} {b_cubed} {f['pairwise_f1']:8.3f} {mixed}")
    b = found["blocking"]
    print(
        f"blocking: {b['recall']:.4f} of {b['true_pairs']:.0f} true pairs, {b['pairs_per_mention']:.1f} pairs a mention"
    )


if __name__ == "__main__":
    main()
