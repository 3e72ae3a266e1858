"""What the whole path (read, extract, link, assemble, keep) costs beside the bare model pass that it contains.

usage: python benchmarks/whole_path.py [--reports 1000] [--folder FOLDER] [--processes 1 2] [--slices 5] [--json]

Reports are generated (invented, about 220 words each, several on each attack) unless a folder of text files is
given. The bare pass runs the encoder alone over the same texts, on as many processes. Both are timed in
slices that take turns, so that other load on the machine hits both alike; with one process CPU time is shown
too. The ratio may be at most 1.5.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tollbook.engine import engine_for
from tollbook.ledger import Book
from tollbook.pipeline import add
from tollbook.reading import ReadReport, read_inputs
from tollbook.records import Report

PLACES = (
    ("Quetta", "Pakistan"), ("Gwadar", "Pakistan"), ("Kandahar", "Afghanistan"), ("Herat", "Afghanistan"),
    ("Maiduguri", "Nigeria"), ("Kaduna", "Nigeria"), ("Mosul", "Iraq"), ("Gao", "Mali"), ("Mopti", "Mali"),
    ("Goma", "the Democratic Republic of Congo"), ("Bunia", "the Democratic Republic of Congo"), ("Khorog", "Tajikistan"),
)  # fmt: skip
PEOPLE = ("Chinese engineers", "Turkish drillers", "road workers", "policemen", "villagers", "bus passengers", "guards")
DEEDS = (
    "Gunmen opened fire on {target}, killing {killed} {people} and wounding {injured} others",
    "A bomb exploded beside {target}, killing {killed} {people} and injuring {injured}",
    "A drone struck {target}; {killed} {people} were killed and {injured} were wounded",
    "Armed men stormed {target}, killed {killed} {people} and abducted {injured} more",
)
TARGETS = ("a workers' camp", "a convoy of lorries", "a police post", "a gold mine", "a bridge site", "a market")
SAYS = (
    "A spokesman for the provincial police said the dead had been taken to the district hospital.",
    "Nobody claimed responsibility for the attack.",
    "The governor blamed a banned group and said that a search was under way.",
    "Residents said that they had heard several explosions before dawn.",
    "The company that runs the site said work had been suspended until further notice.",
    "Doctors said that some of the wounded were in a critical condition.",
    "The embassy urged its citizens to avoid travel in the region.",
    "Roads in the district were closed for most of the day, and shops stayed shut.",
    "An official who did not wish to be named said the attackers had come from across the border.",
    "Analysts said that the security of foreign projects had been promised many times before.",
    "Rain in the hills had made it hard for ambulances to reach the place, a local journalist said.",
    "Parliament is to discuss the security of the region when it meets next week.",
)


@dataclass(frozen=True)
class Attack:
    """One invented attack that several reports tell of."""

    day: date
    place: str
    country: str
    deed: str
    target: str
    people: str
    killed: int
    injured: int


def attacks(chance: random.Random, count: int) -> list[Attack]:
    """Attacks over three years."""
    made = []
    for _ in range(count):
        place, country = chance.choice(PLACES)
        made.append(
            Attack(
                day=date(2031, 1, 1) + timedelta(days=chance.randrange(1000)), place=place, country=country,
                deed=chance.choice(DEEDS), target=chance.choice(TARGETS), people=chance.choice(PEOPLE),
                killed=chance.randrange(2, 20), injured=chance.randrange(2, 30),
            )  # fmt: skip
        )
    return made


def story(chance: random.Random, attack: Attack, older: Attack) -> str:
    """A report on an attack, with an older one in its background."""
    deed = attack.deed.format(target=attack.target, killed=attack.killed, people=attack.people, injured=attack.injured)
    lead = f"{deed} near {attack.place} in {attack.country} on {attack.day.day} {attack.day:%B}, officials said."
    said = chance.sample(SAYS, 9)
    past = older.deed.format(target=older.target, killed=older.killed, people=older.people, injured=older.injured)
    back = f"On {older.day.day} {older.day:%B %Y}, {past[0].lower()}{past[1:]} near {older.place}."
    published = attack.day + timedelta(days=chance.randrange(1, 4))
    head = f"Title: {attack.killed} killed in attack near {attack.place}\nPublisher: Paper {chance.randrange(20)}"
    body = "\n\n".join((lead, " ".join(said[:3]), " ".join(said[3:6]), back, " ".join(said[6:])))
    return f"{head}\nPublished: {published}\n\n{body}\n"


def write(folder: Path, count: int) -> None:
    """`count` reports, on average three about each attack."""
    chance = random.Random(20310101)
    told = attacks(chance, max(2, count // 3))
    for number in range(count):
        attack, older = chance.choice(told), min(chance.sample(told, 2), key=lambda a: a.day)
        (folder / f"{number:05}.txt").write_text(story(chance, attack, older), encoding="utf-8")


def bare() -> Bare:
    """The model pass alone, made ready where it runs."""
    return Bare()


class Bare:
    """The encoder over one report."""

    def __call__(self, report: Report) -> int:
        from tollbook.extraction.tagger import bare_pass

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
        f"{processes} process(es), {count} reports: bare pass {each['bare']:.1f} ms, whole path {each['whole']:.1f} ms a "
        f"report, ratio {spent['whole'] / spent['bare']:.2f}"
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
            spent = measure(files, processes, options.slices if processes == 1 else 1)
            figures[str(processes)] = {**spent, "ratio": spent["whole"] / spent["bare"], "reports": len(files)}
            if not options.json:
                print("\n".join(lines(len(files), processes, spent)), flush=True)
    if options.json:
        print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
