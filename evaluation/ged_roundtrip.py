"""Do UCDP GED rows survive the way in and out?

usage: python evaluation/ged_roundtrip.py DATA/ucdp_ged [--json]

Reads every row of the sample, makes one incident of each, writes them as GED-shaped rows and compares cell by
cell. Prints how many rows came back, how many cells differ, and how many rows were flagged because
low <= best <= high does not hold.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections import Counter
from pathlib import Path

from tollbook.exchange import LedgerView, Masker
from tollbook.exchange.coded import CodedReport, ged_csv, read_coded
from tollbook.exchange.loss import LossCounter
from tollbook.tolls import assemble


def roundtrip(path: Path) -> dict[str, object]:
    """Figures of one file."""
    counter = LossCounter("UCDP GED in")
    with path.open(encoding="utf-8", newline="") as file:
        read = list(read_coded(file, name=path.name, losses=counter))
    coded = [row for row in read if isinstance(row, CodedReport)]
    reports = [row.report for row in coded]
    mentions = [mention for row in coded for mention in row.mentions]
    by_id = {report.id: report for report in reports}
    incidents = [assemble([mention], {mention.report: by_id[mention.report]}) for mention in mentions]
    out = io.StringIO(newline="")
    view = LedgerView.of(reports=reports, incidents=incidents, mentions=mentions)
    loss = ged_csv(view, out, masker=Masker(enabled=False))
    with path.open(encoding="utf-8", newline="") as file:
        before = {row["id"]: row for row in csv.DictReader(file)}
    after = {row["id"]: row for row in csv.DictReader(io.StringIO(out.getvalue(), newline=""))}
    differing: Counter[str] = Counter(
        column for key, row in before.items() for column in row if key in after and row[column] != after[key][column]
    )
    return {
        "rows": len(before), "read": len(coded), "set_aside": len(read) - len(coded), "written": loss.carried,
        "missing": sorted(set(before) - set(after)), "cells_differing": dict(differing),
        "flagged": sum(1 for row in coded if any("low <= best" in notice for notice in row.notices)),
        "without_country_code": sum(1 for i in incidents if i.place.country is None),
        "losses_in": [str(each) for each in counter.report().losses], "losses_out": [str(each) for each in loss.losses],
    }  # fmt: skip


def main() -> None:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the folder with GED's CSV file")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    files = sorted(options.folder.glob("*.csv"))
    if not files:
        sys.exit(f"ged_roundtrip: no CSV file in {options.folder}; the data are absent")
    figures = roundtrip(files[0])
    if options.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name:22} {figure}")


if __name__ == "__main__":
    main()
