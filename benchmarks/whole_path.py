"""What the whole path (read, extract, link, assemble, keep) costs beside the bare model pass that it contains.

usage: python benchmarks/whole_path.py [--reports 1000] [--folder FOLDER] [--processes 1 2] [--slices 5] [--json]

Reports are generated (invented, about 220 words each, several on each attack) unless a folder of text files is
given. The bare pass runs the encoder alone over the same texts, on as many processes. Both are timed in
slices that take turns, so that other load on the machine hits both alike; CPU time is shown too. The ratio
may be at most 1.5.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from generated import write

from tollbook.engine import engine_for
from tollbook.extraction.tagger import bare_pass
from tollbook.ledger import Book
from tollbook.pipeline import add
from tollbook.reading import ReadReport, read_inputs
from tollbook.records import Report


def bare() -> Bare:
    """The model pass alone, made ready where it runs."""
    return Bare()


class Bare:
    """The encoder over one report."""

    def __call__(self, report: Report) -> int:
        """How many pieces the model read."""
        return bare_pass(report.text, title=report.title)


def clocks() -> tuple[float, float]:
    """Wall clock and CPU time of this process, in seconds."""
    return time.perf_counter(), time.process_time()


def measure(files: Sequence[Path], processes: int, slices: int) -> dict[str, float]:
    """Seconds for the bare pass and the whole path over the files, taking turns."""
    spent = {"bare": 0.0, "whole": 0.0, "bare_cpu": 0.0, "whole_cpu": 0.0}
    size = -(-len(files) // slices)
    with tempfile.TemporaryDirectory() as folder, Book.open(Path(folder) / "book.db") as book:
        for start in range(0, len(files), size):
            some = [str(file) for file in files[start : start + size]]
            reports = [r.report for r in read_inputs(some) if isinstance(r, ReadReport)]
            before = clocks()
            for _ in engine_for(processes).run(bare, iter(reports)):
                pass
            between = clocks()
            add(book, some, workers=processes)
            after = clocks()
            for name, first, last in (("bare", before, between), ("whole", between, after)):
                spent[name] += last[0] - first[0]
                spent[f"{name}_cpu"] += last[1] - first[1]
        spent["incidents"] = float(len(book.incidents()))
    return spent


def lines(count: int, processes: int, spent: dict[str, float]) -> Iterator[str]:
    """The figures in words."""
    each = {name: 1000 * value / count for name, value in spent.items()}
    yield (
        f"{processes} process(es), {count} reports: bare pass {each['bare']:.1f} ms a report, "
        f"whole path {each['whole']:.1f} ms, ratio {spent['whole'] / spent['bare']:.2f}"
    )
    if processes == 1:
        ratio = spent["whole_cpu"] / spent["bare_cpu"]
        yield f"  CPU time: {each['bare_cpu']:.1f} ms and {each['whole_cpu']:.1f} ms, ratio {ratio:.2f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--slices", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = {}
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        if not options.folder:
            write(folder, options.reports)
        files = sorted(p for p in folder.iterdir() if p.is_file())[: options.reports]
        for processes in options.processes:
            spent = measure(files, processes, options.slices)
            figures[str(processes)] = {**spent, "ratio": spent["whole"] / spent["bare"], "reports": len(files)}
            if not options.json:
                print("\n".join(lines(len(files), processes, spent)), flush=True)
    if options.json:
        print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
