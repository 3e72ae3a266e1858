"""What extraction costs beside the bare encoder pass over the same tokens, and how much memory it takes.

usage: python benchmarks/extraction.py [--reports 60] [--folder FOLDER] [--json]

Reports are generated (invented, about 450 word pieces each) unless a folder of files is given. For each report the bare
pass and the whole extraction take turns, and CPU time is counted, so that other load on the machine hits both alike.
The ratio may be at most 1.3. The first result is timed in a process of its own, from its start. Every report is
extracted twice, the second time in reverse order; the bytes have to be the same.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import msgspec
from generated import write

from tollbook.extraction.builtin import BuiltinExtractor
from tollbook.extraction.interpret import Interpreter
from tollbook.extraction.interpret.attribution.actors import load_actors
from tollbook.extraction.tagger import bare_pass, load_reader
from tollbook.gazetteer import load_gazetteer
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
    """CPU seconds of each step over the reports, and how many pieces they have."""
    extractor, reader = BuiltinExtractor(), load_reader()
    interpreter = Interpreter(load_gazetteer(), load_actors(None), by="benchmark")
    for report in reports[:3]:
        extractor.extract(report)
    spent = dict.fromkeys(("whole", "bare", "reading", "interpreting"), 0.0)
    pieces, first = 0, []
    for report in reports:  # the whole first, so that it finds nothing that a single step has looked up before
        clock = [time.process_time()]
        first.append(extractor.extract(report))
        clock.append(time.process_time())
        pieces += bare_pass(report.text, title=report.title)
        clock.append(time.process_time())
        reading = reader.read(report.text, title=report.title)
        clock.append(time.process_time())
        interpreter.interpret(report, reading)
        clock.append(time.process_time())
        for name, start, end in zip(spent, clock, clock[1:], strict=False):
            spent[name] += end - start
    again = [extractor.extract(report) for report in reversed(reports)][::-1]
    alike = all(msgspec.json.encode(a) == msgspec.json.encode(b) for a, b in zip(first, again, strict=True))
    return {**spent, "pieces": float(pieces), "alike": float(alike)}


def first_result(file: Path) -> dict[str, float]:
    """Seconds, by the clock and of CPU time, from the start of a process to its first extraction."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", FIRST, str(file)], check=True)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return {"first": end - start, "first_cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}


def lines(count: int, figures: dict[str, float]) -> Sequence[str]:
    """The figures in words."""
    steps = (("bare pass", "bare"), ("reading", "reading"), ("interpreting", "interpreting"), ("extraction", "whole"))
    told = ", ".join(f"{words} {1000 * figures[name] / count:.1f} ms" for words, name in steps)
    first = f"{figures['first']:.1f} s ({figures['first_cpu']:.1f} s of CPU time)"
    return (
        f"{count} reports of {figures['pieces'] / count:.0f} pieces, CPU time a report: {told}",
        f"ratio {figures['ratio']:.2f}; {count / figures['whole']:.1f} reports a second and core",
        f"peak memory {figures['megabytes']:.0f} MB; first result after {first}",
        "twice, in either order: " + ("the same bytes" if figures["alike"] else "OTHER BYTES"),
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=60)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        if not options.folder:
            write(folder, options.reports, sentences=LONG)
        files = sorted(p for p in folder.iterdir() if p.is_file())[: options.reports]
        reports = [r.report for r in read_inputs([str(f) for f in files]) if isinstance(r, ReadReport)]
        figures = measure(reports)
        figures["ratio"] = figures["whole"] / figures["bare"]
        figures["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures |= first_result(files[0])
    print(json.dumps(figures, indent=1) if options.json else "\n".join(lines(len(reports), figures)))
    if not figures["alike"]:
        sys.exit("extraction: the same reports gave other bytes in another order")


if __name__ == "__main__":
    main()
