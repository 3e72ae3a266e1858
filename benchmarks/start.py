"""How long `tollbook --help` takes beside the bare import of its two libraries, in one run.

usage: start.py [--runs N]

Prints the ratio of the medians of alternating runs; the aim is at most 3.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time


def seconds(command: list[str]) -> float:
    """Wall seconds of one run of a command that must succeed."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Alternate the two commands and print both medians and their ratio as JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11)
    args = parser.parse_args()
    bare = [sys.executable, "-c", "import typer, rich"]
    ours = [sys.executable, "-m", "tollbook", "--help"]
    seconds(bare), seconds(ours)
    pairs = [(seconds(ours), seconds(bare)) for _ in range(args.runs)]
    ours_median, bare_median = (statistics.median(p[n] for p in pairs) for n in (0, 1))
    print(json.dumps({"help_s": ours_median, "bare_s": bare_median, "ratio": ours_median / bare_median}, indent=1))


if __name__ == "__main__":
    main()
