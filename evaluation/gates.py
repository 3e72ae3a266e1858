"""The quality gates: every figure that evaluation/floors.toml pins, measured anew.

usage: gates.py DATA_FOLDER [--only NAME] [--jobs N]

DATA_FOLDER holds gold/ and data/. A floor is what the tree reaches, less a stated noise; it is never lowered to pass.
Exits 1 when any figure is on the wrong side of its bound, and says which.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def figure(measured: Any, path: str) -> float:
    """The number at a dotted path of the JSON that a command printed; of a list, how long it is."""
    for key in path.split("."):
        measured = measured[key]
    return float(len(measured) if isinstance(measured, list) else measured)


def run(gate: dict[str, Any], data: Path) -> tuple[list[str], list[str]]:
    """Run one gate's command; return its figures, a line each, and what it falls short of, in words."""
    started = time.monotonic()
    command = [sys.executable, *(part.replace("{data}", str(data)) for part in gate["command"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE.parent)
    if done.returncode != 0:
        return [], [f"the command failed: {done.stderr.strip()[-2000:]}"]
    measured = json.loads(done.stdout)
    lines, faults = [], []
    for path, bound in gate.get("at_least", {}).items():
        value = figure(measured, path)
        lines.append(f"{path:<45} {value:>10.4f}  at least {bound}")
        if value < bound:
            faults.append(f"{path} is {value:.4f}, below {bound}")
    for path, bound in gate.get("at_most", {}).items():
        value = figure(measured, path)
        lines.append(f"{path:<45} {value:>10.4f}  at most {bound}")
        if value > bound:
            faults.append(f"{path} is {value:.4f}, above {bound}")
    return [*lines, f"({time.monotonic() - started:.0f} s)"], faults


def main() -> int:
    """Run every gate, print every figure, fail on any that misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--jobs", type=int, default=2, help="gates at a time")
    args = parser.parse_args()
    if not (args.data / "gold").is_dir():
        sys.exit(f"gates: {args.data} has no gold/ folder; give the folder that holds gold/ and data/")
    gates = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["gate"]
    chosen = [gate for gate in gates if not args.only or args.only in gate["name"]]
    failed = 0
    with ThreadPoolExecutor(args.jobs) as pool:
        told = pool.map(lambda gate: run(gate, args.data.resolve()), chosen)
        for gate, (lines, faults) in zip(chosen, told, strict=True):
            failed += bool(faults)
            print(gate["name"], *lines, *(f"FAILED: {fault}" for fault in faults), sep="\n    ", flush=True)
    print(f"{failed} of {len(chosen)} gates failed" if failed else "all gates hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
