"""What `tollbook add` gains by a second process, with the same ledger as result.

usage: python benchmarks/pool.py [--reports 5000] [--workers 2] [--times 1] [--json]

Generates reports and adds them by the command line to a new book, with one process and with several, taking turns.
Both ledgers are exported and must be the same by content. `gain` is the one's time by the clock through the other's.
On a machine that others use the clock means little; `attainable` is what processor time allows: the work of one
process, through whatever is larger of the pool's own process (which enters what is read) and an even share of all the
work. Prints one line a run and the figures; exit 1 when the ledgers differ.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.generated import write
from evaluation.kill import ledger_of

_TOLD = """
import resource, sys
from tollbook.cli import main
try:
    main()
finally:
    own = resource.getrusage(resource.RUSAGE_SELF)
    print("own", own.ru_utime + own.ru_stime, file=sys.stderr)
"""


def run(reports: Path, folder: Path, workers: int, number: int) -> dict[str, Any]:
    """One `add` to a new book: seconds by the clock, of processor by the process itself and by all; the ledger."""
    book = str(folder / f"{workers}-{number}.db")
    words = ["--book", book, "add", str(reports), "--workers", str(workers)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    ended = subprocess.run([sys.executable, "-c", _TOLD, *words], check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "workers": workers, "seconds": seconds, "own_cpu": float(ended.stderr.split()[-1]),
        "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, **ledger_of(book, folder),
    }  # fmt: skip


def main() -> None:
    """Generate, add, compare, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=5000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    runs = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        write(folder / "reports", options.reports)
        for number in range(options.times):
            for workers in (1, options.workers):
                runs.append(run(folder / "reports", folder, workers, number))
                print(json.dumps(runs[-1]), file=sys.stderr, flush=True)
    one, pool = ([r for r in runs if r["workers"] == n] for n in (1, options.workers))
    pairs = list(zip(one, pool, strict=True))
    columns = (
        ("one_clock_ms_a_report", one, "seconds"), ("one_cpu_ms_a_report", one, "cpu"),
        ("pool_clock_ms_a_report", pool, "seconds"), ("pool_cpu_ms_a_report", pool, "cpu"),
        ("pool_own_cpu_ms_a_report", pool, "own_cpu"),
    )  # fmt: skip
    figures = {
        "reports": options.reports, "workers": options.workers, "same": len({r["digest"] for r in runs}) == 1,
        "gain": median(a["seconds"] / b["seconds"] for a, b in pairs),
        "attainable": median(a["cpu"] / max(b["own_cpu"], b["cpu"] / options.workers) for a, b in pairs),
        **{name: 1000 * median(r[key] for r in some) / options.reports for name, some, key in columns},
    }  # fmt: skip
    print(json.dumps(figures, indent=1) if options.json else "\n".join(f"{n:24} {f}" for n, f in figures.items()))
    sys.exit(0 if figures["same"] else 1)


if __name__ == "__main__":
    main()
