"""The whole path over reports that were written and annotated for this project, on which nothing shipped is trained.

usage: python -m evaluation.annotated GOLD_FOLDER [--plain | --later] [--unopened] [--json] [--show N]
       [--keep LEDGER.json] [--workers N]

`annotated.jsonl` beside this file holds a report a line: what it says of itself, its text, and what a careful reader
would enter from it, in the form of gold.json. Outlets are invented, incidents invented or freely retold. They are
harder than the annotated training reports: one in eight has no incident and sounds like one, half tell of several
incidents or give rival figures. GOLD_FOLDER holds score.py and aliases.json.

Of 142, drawn by hash of the id, the errors were looked at and mended: these are marked `opened`. `--unopened` measures
the other 345 alone, which say what mending errors one by one brings elsewhere.

`--plain` takes `plain_reports.jsonl` instead: 450 shorter ones that a reader does not stumble over, each in another
wording, written without knowing how they are read. Of these 250 are opened. `--later` takes the 200 of
`later_reports.jsonl`, of the same kind: several attacks, who says who did it, tolls that change, hostages over time;
80 are opened.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from evaluation.whole_path import options, score

ANNOTATED = Path(__file__).parent / "annotated.jsonl"
PLAIN = Path(__file__).parent / "plain_reports.jsonl"
LATER = Path(__file__).parent / "later_reports.jsonl"
_HEAD = ("title", "publisher", "published")


def rows(file: Path = ANNOTATED, *, opened: bool | None = None) -> list[dict[str, Any]]:
    """The annotated reports of a file; the `opened` ones alone, whose errors were looked at, or those that are not."""
    found = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    marked = [(row, row.pop("opened", False)) for row in found]
    return [row for row, seen in marked if opened is None or seen is opened]


def write_folder(reports: list[dict[str, Any]], folder: Path) -> None:
    """Write reports as a gold folder is laid out: reports/ID.txt with their headers, and gold.json."""
    (folder / "reports").mkdir(parents=True)
    incidents: dict[str, dict[str, Any]] = {}
    for row in reports:
        head = "".join(f"{name.capitalize()}: {row[name]}\n" for name in _HEAD if row[name])
        (folder / "reports" / f"{row['id']}.txt").write_text(f"{head}\n{row['text']}\n", encoding="utf-8")
        for mention in row["mentions"]:
            truth = {k: v for k, v in mention.items() if k not in ("incident", "main", "evidence")}
            incidents.setdefault(mention["incident"], truth)
    told = {row["id"]: {k: v for k, v in row.items() if k not in ("id", "text", *_HEAD)} for row in reports}
    (folder / "gold.json").write_text(json.dumps({"incidents": incidents, "reports": told}), encoding="utf-8")


def main() -> int:
    """Lay the reports out as a gold folder and hand it to the evaluation of the whole path."""
    parser = options(__doc__)
    parser.add_argument("--unopened", action="store_true", help="only the reports whose errors nobody looked at")
    parser.add_argument("--plain", action="store_true", help="the shorter reports, which nobody stumbles over")
    parser.add_argument("--later", action="store_true", help="such reports on what news of the same attack changes")
    args = parser.parse_args()
    if not (args.folder / "score.py").exists():
        sys.exit(
            f"annotated: {args.folder / 'score.py'} is absent; give the folder that holds score.py and aliases.json"
        )
    with tempfile.TemporaryDirectory() as folder:
        for name in ("score.py", "aliases.json"):
            shutil.copy(args.folder / name, folder)
        file = LATER if args.later else PLAIN if args.plain else ANNOTATED
        write_folder(rows(file, opened=False if args.unopened else None), Path(folder) / "set")
        return score(Path(folder) / "set", args)


if __name__ == "__main__":
    sys.exit(main())
