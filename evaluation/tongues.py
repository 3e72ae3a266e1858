"""Reports in other languages than English, language by language: what is noticed and how much of it is right.

usage: tongues.py GOLD_FOLDER [--aside] [--json]

GOLD_FOLDER holds train/ and score.py. The reports are those that training may see, or with --aside the set-aside fifth
of training/split.py. Every language that the reports have is listed, those that stay unread too.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from evaluation.whole_path import write_ledger
from training.split import split_folder

from tollbook.extraction.builtin import BuiltinExtractor

FIELDS = ("date", "country", "admin1", "event_type", "killed", "injured", "kidnapped")


def scored(gold: Path, names: list[str], known: Mapping[str, Any], extractor: BuiltinExtractor) -> dict[str, Any]:
    """The scorer's figures for some reports of the training folder alone."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "some"
        (place / "reports").mkdir(parents=True)
        for name in ("score.py", "aliases.json"):
            shutil.copy(gold / name, folder)
        for name in names:
            shutil.copy(gold / "train" / "reports" / f"{name}.txt", place / "reports")
        chosen = {**known, "reports": {name: known["reports"][name] for name in names}}
        (place / "gold.json").write_text(json.dumps(chosen), encoding="utf-8")
        ledger = Path(folder) / "ledger.json"
        write_ledger(place / "reports", ledger, extractor=extractor)
        command = [sys.executable, Path(folder) / "score.py", place, ledger, "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def share(right: int, of: int) -> dict[str, int]:
    """A count of a count."""
    return {"right": right, "of": of}


def row(figures: Mapping[str, Any]) -> dict[str, Any]:
    """What is shown of a language: how many are right, of how many."""
    found, mentions = figures["report_detection"], figures["mentions"]
    shares = figures["field_accuracy"]
    alarms = figures["false_alarms"]
    attributed = figures["attributions"]
    return {
        "noticed": share(round(found["r"] * found["n"]), found["n"]),
        "false_alarms": share(alarms["alarms"], alarms["distractors"]),
        "mentions_found": share(round(mentions["r"] * mentions["n"]), mentions["n"]),
        "mentions_right": mentions["p"],
        **{f: share(shares[f]["right"], shares[f]["of"]) for f in FIELDS if f in shares},
        "killed_by_nationality_f1": figures["killed_by_nationality"]["f1"],
        "attributions_found": share(round(attributed["r"] * attributed["n"]), attributed["n"]),
        "attributions_right": attributed["p"],
        "false_quotes": figures["evidence"]["false_quotes"],
    }


def main() -> int:
    """Print a row a language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--aside", action="store_true")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    if not (args.gold / "train" / "gold.json").exists():
        sys.exit(f"tongues: {args.gold / 'train'} is absent; give the folder that holds train/ and score.py")
    known = json.loads((args.gold / "train" / "gold.json").read_text(encoding="utf-8"))
    names = split_folder(args.gold / "train")[1 if args.aside else 0]
    by_language: dict[str, list[str]] = {}
    for name in names:
        by_language.setdefault(known["reports"][name]["lang"], []).append(name)
    extractor = BuiltinExtractor()
    foreign = {lang: some for lang, some in sorted(by_language.items()) if lang != "en"}
    rows = {lang: row(scored(args.gold, some, known, extractor)) for lang, some in foreign.items()}
    if args.json:
        print(json.dumps(rows, indent=1))
        return 0
    for language, figures in rows.items():
        print(language)
        for name, value in figures.items():
            shown = f"{value['right']} of {value['of']}" if isinstance(value, dict) else f"{value:.2f}"
            print(f"  {name:<26}{shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
