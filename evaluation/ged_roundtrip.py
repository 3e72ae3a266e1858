"""Do UCDP GED rows survive a book?

usage: python evaluation/ged_roundtrip.py DATA/ucdp_ged [--json]

Adds every row of the sample to a new book, exports the book as GED-shaped rows and compares cell by cell, once
with names shown and once with them masked, as they are by default. Prints how many rows came back, how many cells
differ by column, and how many rows were kept and flagged because low <= best <= high does not hold.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

import tollbook
from tollbook.exchange.privacy import MASK

Rows = dict[str, dict[str, str]]


def rows_of(text: str) -> Rows:
    """The rows by their id."""
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def differing(before: Rows, after: Rows) -> Counter[str]:
    """Cells that are not the same, by column; one that was kept from being run as a formula is."""
    return Counter(
        column for key, row in before.items() if key in after for column in row
        if after[key][column] not in (row[column], f"'{row[column]}")
    )  # fmt: skip


def neutralised(before: Rows, after: Rows) -> int:
    """Cells with an apostrophe before them, lest a spreadsheet run them."""
    return sum(after[key][column] == f"'{row[column]}" for key, row in before.items() if key in after for column in row)


def roundtrip(path: Path) -> dict[str, object]:
    """Figures of one file."""
    with path.open(encoding="utf-8", newline="") as file:
        before = rows_of(file.read())
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(Path(folder) / "ged.db") as book:
        added = tollbook.add(book, [str(path)])
        incidents = book.incidents()
        masked = tollbook.export(book, "ged")
        tollbook.set_names(book, True)
        shown = tollbook.export(book, "ged")
        flagged = [note for note in added.notices if "low <= best <= high" in note.reason]
    after = rows_of(shown.text)
    hidden = rows_of(masked.text)
    unlike = differing(before, hidden)
    return {
        "rows": len(before), "read": len(added.added), "set_aside": len(added.set_aside), "incidents": len(incidents),
        "written": len(after), "missing": len(set(before) - set(after)),
        "cells_differing": sum(differing(before, after).values()), "by_column": dict(differing(before, after)),
        "masked_cells": sum(unlike.values()), "masked_columns": dict(unlike),
        "masked_cells_without_a_mask": sum(
            hidden[key][column] not in (row[column], f"'{row[column]}") and MASK not in hidden[key][column]
            for key, row in before.items() if key in hidden for column in row
        ),
        "neutralised": neutralised(before, after),
        "flagged": len(flagged), "flagged_and_written": sum(1 for note in flagged if _written(note.name, after)),
        "without_country_code": sum(1 for i in incidents if i.place.country is None),
        "losses_in": [str(each.reason) for each in added.losses], "losses_out": list(shown.losses),
    }  # fmt: skip


def _written(name: str, after: Rows) -> bool:
    return any(name.endswith(row["relid"]) for row in after.values())


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
