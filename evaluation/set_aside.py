"""The whole path over the reports of gold/train that training sets aside, scored like any gold folder.

usage: python -m evaluation.set_aside GOLD_FOLDER [--json] [--show N] [--keep LEDGER.json] [--workers N]

GOLD_FOLDER holds train/ and score.py. The set-aside fifth is the one of training/split.py.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

from evaluation.whole_path import options, score
from training.split import split_folder


def main() -> int:
    """Make a gold folder of the set-aside reports and hand it to the evaluation of the whole path."""
    args = options(__doc__).parse_args()
    if not (args.folder / "train" / "gold.json").exists():
        sys.exit(f"set_aside: {args.folder / 'train'} is absent; give the folder that holds train/ and score.py")
    _, aside = split_folder(args.folder / "train")
    gold = json.loads((args.folder / "train" / "gold.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "aside"
        (place / "reports").mkdir(parents=True)
        for name in ("score.py", "aliases.json"):
            shutil.copy(args.folder / name, folder)
        for name in aside:
            shutil.copy(args.folder / "train" / "reports" / f"{name}.txt", place / "reports")
        gold["reports"] = {name: gold["reports"][name] for name in aside}
        (place / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
        return score(place, args)


if __name__ == "__main__":
    sys.exit(main())
