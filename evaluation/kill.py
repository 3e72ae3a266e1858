"""Whether a ledger that is killed again and again while reports are added ends as one that never was.

usage: python evaluation/kill.py --book PATH-or-postgresql://… [--reports 5000] [--kills 20] [--seed 1] [--workers 1]
                                 [--reference FILE] [-o FILE]

Generates reports, adds them to an undisturbed book (a file) with `tollbook add`, then to the book named, where the
command is ended by SIGKILL at random moments, spread over all of the reports, and started again, until one run ends
by itself. Both ledgers are exported and compared by content, not by row. `--reference` keeps what the undisturbed
ledger gave, or takes it from an earlier run over the same reports. The book named must not exist yet; on PostgreSQL,
its database must be empty.

Prints one JSON object. Exit 1 when the ledgers differ, or a report is lost or doubled.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import tollbook

GENERATOR = Path(__file__).parent.parent / "benchmarks" / "generated.py"


def command(book: str, *words: object) -> list[str]:
    """The command line of tollbook for a book."""
    return [sys.executable, "-m", "tollbook", "--book", book, *map(str, words)]


def ledger_of(book: str, folder: Path) -> dict[str, Any]:
    """What the ledger holds, in figures, with a digest of its whole export that depends on content alone."""
    target = folder / "export.json"
    subprocess.run(command(book, "export", "--with-text", "-o", target), check=True, capture_output=True)
    found = json.loads(target.read_text(encoding="utf-8"))
    for row in found["reports"]:
        row.pop("retrieved_at", None)  # when the file was read: another moment in every run
    found.pop("seal", None)  # hashes of the rows, that moment among them
    whole = {
        name: sorted(json.dumps(row, sort_keys=True) for row in rows) if isinstance(rows, list) else rows
        for name, rows in found.items()
    }
    times = Counter(row["file"] for row in found["reports"])
    return {
        "reports": len(found["reports"]),
        "incidents": len(found["incidents"]),
        "stated_totals": len(found["stated_totals"]),
        "doubled": sum(n > 1 for n in times.values()),
        "digest": hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest(),
    }


def count(book: str) -> int:
    """How many reports a book holds; 0 while there is none."""
    listed = subprocess.run(command(book, "reports", "--json"), capture_output=True, text=True, check=False)
    if listed.returncode and "no book here" not in listed.stderr:
        raise SystemExit(f"the book cannot be read after a kill: {listed.stderr}")
    return len(json.loads(listed.stdout)) if listed.returncode == 0 else 0


def undisturbed(folder: Path, reports: Path, workers: int) -> dict[str, Any]:
    """The ledger of one run that nothing disturbs, and how long it took, in seconds."""
    book = str(folder / "undisturbed.db")
    start = time.monotonic()
    subprocess.run(command(book, "add", reports, "--workers", workers), check=True, capture_output=True)
    return {"seconds": round(time.monotonic() - start, 1), **ledger_of(book, folder)}


def held(book: str) -> int:
    """How many reports a book holds while another process adds to it; 0 while there is none."""
    try:
        with tollbook.open_book(book, create=False) as opened:
            return opened.report_count()
    except tollbook.TollbookError:
        return 0


def killed(book: str, folder: Path, *, kills: int, reports: int, seed: int, workers: int) -> list[dict[str, Any]]:
    """Add the reports with that many kills; each row is a run: how long it lived, how many reports it left behind.

    A run is killed at a random moment of the two seconds after the book has come to hold a random number of reports.
    """
    chance = random.Random(seed)
    most = max(1, reports * 19 // 20)  # a run that holds more may end before it is killed
    targets = sorted(chance.randrange(most) for _ in range(kills))
    runs: list[dict[str, Any]] = []
    for target in [*targets, None]:
        start = time.monotonic()
        process = subprocess.Popen(
            command(book, "add", folder, "--workers", workers), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        while target is not None and process.poll() is None and held(book) < target:
            time.sleep(0.1)
        try:
            _, said = process.communicate(timeout=None if target is None else chance.uniform(0, 2))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
        else:
            if process.returncode:
                raise SystemExit(f"a run that nobody killed failed: {said.decode()}")
        lived = round(time.monotonic() - start, 2)
        runs.append({"killed": process.returncode == -signal.SIGKILL, "seconds": lived, "reports": count(book)})
        print(json.dumps(runs[-1]), file=sys.stderr, flush=True)
    return runs


def main() -> None:
    """Add, kill, compare, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--book", required=True)
    parser.add_argument("--reports", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--reference", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        reports = folder / "reports"
        generate = [sys.executable, str(GENERATOR), str(reports), "--reports", str(options.reports)]
        subprocess.run([*generate, "--seed", str(options.seed)], check=True)
        if count(options.book):
            raise SystemExit("the book named holds reports already; name one that does not exist")
        if options.reference and options.reference.exists():
            expected = json.loads(options.reference.read_text(encoding="utf-8"))
        else:
            expected = undisturbed(folder, reports, options.workers)
            if options.reference:
                options.reference.write_text(json.dumps(expected), encoding="utf-8")
        runs = killed(
            options.book, reports, kills=options.kills, reports=options.reports, seed=options.seed,
            workers=options.workers,
        )  # fmt: skip
        found = ledger_of(options.book, folder)
    same = {name: value for name, value in expected.items() if name != "seconds"} == found
    grown = [run["reports"] for run in runs]
    result = {
        "engine": options.book.split(":", 1)[0] if "://" in options.book else "sqlite",
        "asked": options.reports,
        "kills": sum(run["killed"] for run in runs),
        "equal": same,
        "never_fewer": grown == sorted(grown),
        "undisturbed": expected,
        "killed": found,
        "runs": runs,
    }
    text = json.dumps(result, indent=1)
    if options.output:
        options.output.write_text(text + "\n", encoding="utf-8")
    print(text)
    complete = found["reports"] == options.reports and not found["doubled"]
    sys.exit(0 if same and complete and result["never_fewer"] else 1)


if __name__ == "__main__":
    main()
