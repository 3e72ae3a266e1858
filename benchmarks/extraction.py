"""What extraction costs beside the bare encoder pass over the same tokens, and how much memory it takes.

usage: python -m benchmarks.extraction [--reports 208] [--folder FOLDER] [--json]

Reports are generated (invented, about 450 word pieces each) unless a folder of files is given. The bare pass and the
whole extraction take turns, and CPU time is counted, so that other load on the machine hits both alike: over groups of
as many reports as `tollbook add` works on at a time, and over others report by report, which is what one alone costs.
The ratio of the groups may be at most 1.3. The first result is timed in a process of its own, from its start. In the
end every report is extracted twice more, alone and in groups, in reverse order; the bytes have to be the same.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
from benchmarks.generated import write

from tollbook.collector import collect_seldom
from tollbook.engine.work import TOGETHER, attempt_all
from tollbook.extraction.preparing import Given, prepare
from tollbook.extraction.tagger import bare_pass
from tollbook.reading import ReadReport, read_inputs
from tollbook.records import Report

LONG = 19  # sentences in a generated report of about 450 pieces
FIRST = """
import sys
from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.reading import read_inputs
told = BuiltinExtractor().extract(next(iter(read_inputs([sys.argv[1]]))).report)
assert told.mentions
"""


def measure(reports: Sequence[Report]) -> dict[str, float]:
    """CPU seconds of each step a report, in groups and report by report, and how many pieces a report has."""
    collect_seldom()  # as commands and their workers do
    extracting = prepare("builtin")
    given: list[Given] = [(report, None) for report in reports]
    warm, *groups = [given[start : start + TOGETHER] for start in range(0, len(given), TOGETHER)]
    told = list(attempt_all(extracting, warm))
    spent = {"bare": 0.0, "whole": 0.0, "single_bare": 0.0, "single": 0.0}
    counts = dict.fromkeys(spent, 0)
    pieces = 0
    for number, group in enumerate(groups):
        bare, whole, parts = (
            ("single_bare", "single", [[g] for g in group]) if number % 2 else ("bare", "whole", [group])
        )
        for part in parts:
            clock = [time.process_time()]
            pieces += sum(bare_pass(report.text, title=report.title) for report, _ in part)
            clock.append(time.process_time())
            told += attempt_all(extracting, part)
            clock.append(time.process_time())
            for name, start, end in zip((bare, whole), clock, clock[1:], strict=False):
                spent[name] += end - start
                counts[name] += len(part)
    other_ways = ([extracting(each) for each in given[::-1]], list(attempt_all(extracting, given[::-1])))
    written = [msgspec.json.encode(told), *(msgspec.json.encode(way[::-1]) for way in other_ways)]
    read = counts["bare"] + counts["single_bare"]
    return {
        **{name: seconds / counts[name] for name, seconds in spent.items()},
        "reports": float(read), "pieces": pieces / read, "alike": float(len(set(written)) == 1),
    }  # fmt: skip


def first_result(file: Path) -> dict[str, float]:
    """Seconds, by the clock and of CPU time, from the start of a process to its first extraction.

    As installed: `pip` leaves bytecode, which a checkout has once it ran, unless Python is told to write none.
    """
    command = [sys.executable, "-c", FIRST, str(file)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, env=environment)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, env=environment)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return {"first": end - start, "first_cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def lines(figures: dict[str, float]) -> Sequence[str]:
    """The figures in words."""
    ms = {name: f"{1000 * figures[name]:.1f} ms" for name in ("bare", "whole", "single_bare", "single")}
    first = f"{figures['first']:.1f} s ({figures['first_cpu']:.1f} s of CPU time)"
    return (
        f"{figures['reports']:.0f} reports of {figures['pieces']:.0f} pieces, CPU time a report:",
        f"in groups of {TOGETHER}: bare pass {ms['bare']}, extraction {ms['whole']}; ratio {figures['ratio']:.2f}",
        f"{1 / figures['whole']:.1f} reports a second and core",
        f"one at a time: bare pass {ms['single_bare']}, extraction {ms['single']}; ratio {figures['single_ratio']:.2f}",
        f"peak memory {figures['megabytes']:.0f} MB; first result after {first}",
        "again, otherwise and in reverse order: " + ("the same bytes" if figures["alike"] else "OTHER BYTES"),
    )


def asked(about: str | None) -> argparse.Namespace:
    """The command line of this and of what it is compared with."""
    parser = argparse.ArgumentParser(description=(about or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=208)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


@contextmanager
def chosen(options: argparse.Namespace) -> Iterator[tuple[list[Path], list[Report]]]:
    """The files to be read, and their reports; they are made up unless a folder is given."""
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        if not options.folder:
            write(folder, options.reports, sentences=LONG)
        files = sorted(p for p in folder.iterdir() if p.is_file())[: options.reports]
        reports = [r.report for r in read_inputs([str(f) for f in files]) if isinstance(r, ReadReport)]
        if len(reports) <= TOGETHER:
            sys.exit(f"{folder}: {len(reports)} reports are too few, since {TOGETHER} are read to warm up; give more")
        yield files, reports


def main() -> None:
    """Measure and print."""
    options = asked(__doc__)
    with chosen(options) as (files, reports):
        figures = measure(reports)
        figures["ratio"] = figures["whole"] / figures["bare"]
        figures["single_ratio"] = figures["single"] / figures["single_bare"]
        figures["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures |= first_result(files[0])
    print(json.dumps(figures, indent=1) if options.json else "\n".join(lines(figures)))
    if not figures["alike"]:
        sys.exit("extraction: the same reports gave other bytes in another order")


if __name__ == "__main__":
    main()
