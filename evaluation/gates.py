"""The quality gates: every figure that evaluation/floors.toml pins, measured anew.

usage: gates.py DATA_FOLDER [--only NAME]

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
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def figure(measured: Any, path: str) -> float:
    """The number at a dotted path of the JSON that a command printed; of a list, how long it is."""
    for key in path.split("."):
        measured = measured[key]
    return float(len(measured) if isinstance(measured, list) else measured)


def run(gate: dict[str, Any], data: Path) -> list[str]:
    """Run one gate's command; return what it falls short of, in words."""
    command = [sys.executable, *(part.replace("{data}", str(data)) for part in gate["command"])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE.parent)
    if done.returncode != 0:
        return [f"the command failed: {done.stderr.strip()[-2000:]}"]
    measured = json.loads(done.stdout)
    faults = []
    for path, bound in gate.get("at_least", {}).items():
        value = figure(measured, path)
        print(f"    {path:<45} {value:>10.4f}  at least {bound}")
        if value < bound:
            faults.append(f"{path} is {value:.4f}, below {bound}")
    for path, bound in gate.get("at_most", {}).items():
        value = figure(measured, path)
        print(f"    {path:<45} {value:>10.4f}  at most {bound}")
        if value > bound:
            faults.append(f"{path} is {value:.4f}, above {bound}")
    return faults


def main() -> int:
    """Run every gate, print every figure, fail on any that misses its bound."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--only")
    args = parser.parse_args()
    if not (args.data / "gold").is_dir():
        sys.exit(f"gates: {args.data} has no gold/ folder; give the folder that holds gold/ and data/")
    gates = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["gate"]
    failed = 0
    for gate in gates:
        if args.only and args.only not in gate["name"]:
            continue
        started = time.monotonic()
        print(gate["name"])
        faults = run(gate, args.data.resolve())
        failed += bool(faults)
        for fault in faults:
            print(f"    FAILED: {fault}")
        print(f"    ({time.monotonic() - started:.0f} s)")
    print(f"{failed} of {len(gates)} gates failed" if failed else "all gates hold")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
