"""What the first sieve loses and lets through: `python evaluation/screen.py DATA_FOLDER [--json]`.

Over every annotated report of DATA_FOLDER/gold/{train,dev,seed}. A report with an incident that the sieve
discards is lost for good, so `lost` must stay empty.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from training.tagger.examples import read_report

from tollbook.extraction.screen import may_tell


def evaluate(folder: Path) -> dict[str, Any]:
    """Figures over one gold folder."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["reports"]
    lost, discarded, without, seconds = [], 0, 0, 0.0
    for name, report in gold.items():
        _, body = read_report(folder / "reports" / f"{name}.txt")
        began = time.perf_counter()
        passes = may_tell(body)
        seconds += time.perf_counter() - began
        without += not report["mentions"]
        discarded += not passes and not report["mentions"]
        if report["mentions"] and not passes:
            lost.append(name)
    return {
        "reports": len(gold),
        "lost": lost,
        "without_incident": without,
        "discarded": discarded,
        "milliseconds_each": round(1000 * seconds / len(gold), 4),
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    parts = [p for p in ("train", "dev", "seed") if (args.data / "gold" / p / "gold.json").exists()]
    if not parts:
        sys.exit(f"screen: no annotated reports under {args.data / 'gold'}; give the folder that holds gold/")
    figures = {part: evaluate(args.data / "gold" / part) for part in parts}
    print(json.dumps(figures, indent=1) if args.json else "\n".join(f"{k:<6} {v}" for k, v in figures.items()))


if __name__ == "__main__":
    main()
