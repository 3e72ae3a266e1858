"""The whole path over the reports of gold/train that training sets aside, scored like any gold folder.

usage: python -m evaluation.set_aside GOLD_FOLDER [--json] [--show N] [--keep LEDGER.json] [--workers N]

GOLD_FOLDER holds train/ and score.py. The set-aside fifth is the one of training/split.py.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from training.split import split_folder


def main() -> int:
    """Make a gold folder of the set-aside reports and hand it to the evaluation of the whole path."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--workers", default="2")
    args = parser.parse_args()
    if not (args.gold / "train" / "gold.json").exists():
        sys.exit(f"set_aside: {args.gold / 'train'} is absent; give the folder that holds train/ and score.py")
    _, aside = split_folder(args.gold / "train")
    gold = json.loads((args.gold / "train" / "gold.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "aside"
        (place / "reports").mkdir(parents=True)
        for name in ("score.py", "aliases.json"):
            shutil.copy(args.gold / name, folder)
        for name in aside:
            shutil.copy(args.gold / "train" / "reports" / f"{name}.txt", place / "reports")
        gold["reports"] = {name: gold["reports"][name] for name in aside}
        (place / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
        options = ["--workers", args.workers, *(["--json"] if args.json else ["--show", str(args.show)])]
        options += ["--keep", str(args.keep)] if args.keep else []
        command = [sys.executable, Path(__file__).parent / "whole_path.py", place, *options]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
