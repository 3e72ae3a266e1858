"""The whole path over reports that were written and annotated for this project, on which nothing shipped is trained.

usage: python -m evaluation.annotated GOLD_FOLDER [--json] [--show N] [--keep LEDGER.json] [--workers N]

`annotated.jsonl` beside this file holds a report a line: what it says of itself, its text, and what a careful reader
would enter from it, in the form of gold.json. Outlets and incidents are invented. They are harder than the annotated
training reports: one in eight has no incident and sounds like one, half tell of several incidents or give rival
figures. GOLD_FOLDER holds score.py and aliases.json.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ANNOTATED = Path(__file__).parent / "annotated.jsonl"
_HEAD = ("title", "publisher", "published")


def rows() -> list[dict[str, Any]]:
    """The annotated reports."""
    return [json.loads(line) for line in ANNOTATED.read_text(encoding="utf-8").splitlines()]


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
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--workers", default="2")
    args = parser.parse_args()
    if not (args.gold / "score.py").exists():
        sys.exit(f"annotated: {args.gold / 'score.py'} is absent; give the folder that holds score.py and aliases.json")
    with tempfile.TemporaryDirectory() as folder:
        for name in ("score.py", "aliases.json"):
            shutil.copy(args.gold / name, folder)
        write_folder(rows(), Path(folder) / "set")
        options = ["--workers", args.workers, *(["--json"] if args.json else ["--show", str(args.show)])]
        options += ["--keep", str(args.keep)] if args.keep else []
        command = [sys.executable, Path(__file__).parent / "whole_path.py", Path(folder) / "set", *options]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
