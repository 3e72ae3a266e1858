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
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tollbook.engine import engine_for
from tollbook.extraction.tagger import bare_pass
from tollbook.ledger import Book
from tollbook.pipeline import add
from tollbook.reading import ReadReport, read_inputs
from tollbook.records import Report

PLACES = {
    "Afghanistan": "Kandahar Herat Kunduz Jalalabad Faizabad Ghazni Khost Zaranj Maimana",
    "Pakistan": "Quetta Gwadar Peshawar Bannu Turbat Khuzdar Karachi Zhob Chaman",
    "Tajikistan": "Khorog Kulob Bokhtar Panjakent",
    "Iraq": "Mosul Kirkuk Ramadi Tikrit Samarra Baqubah Fallujah",
    "Syria": "Aleppo Homs Palmyra Raqqa Idlib Daraa",
    "Nigeria": "Maiduguri Kaduna Jos Katsina Sokoto Gusau Makurdi Minna",
    "Mali": "Gao Mopti Kayes Timbuktu Sikasso Menaka",
    "Burkina Faso": "Djibo Dori Fada Kaya Ouahigouya",
    "Niger": "Diffa Agadez Tahoua Tillaberi",
    "the Democratic Republic of Congo": "Goma Bunia Beni Butembo Uvira Kolwezi",
    "Somalia": "Mogadishu Kismayo Baidoa Beledweyne Galkayo",
    "Ethiopia": "Gondar Dessie Adigrat Jijiga Nekemte",
    "Sudan": "Nyala Kadugli Kassala Geneina",
    "Mozambique": "Pemba Palma Mueda",
    "Colombia": "Cali Arauca Tibu Buenaventura Popayan",
    "Mexico": "Culiacan Celaya Reynosa Uruapan",
    "the Philippines": "Jolo Cotabato Marawi Isabela",
    "Myanmar": "Lashio Myitkyina Sittwe Loikaw",
}
PEOPLE = (
    "Chinese engineers", "Turkish drillers", "road workers", "policemen", "villagers", "bus passengers", "guards",
    "aid workers", "miners", "farmers", "soldiers", "teachers", "Indian technicians", "lorry drivers", "nurses",
)  # fmt: skip
DEEDS = (
    "Gunmen opened fire on {target}, killing {killed} {people} and wounding {injured} others",
    "A bomb exploded beside {target}, killing {killed} {people} and injuring {injured}",
    "A drone struck {target}; {killed} {people} were killed and {injured} were wounded",
    "Armed men stormed {target}, killed {killed} {people} and abducted {injured} more",
)
TARGETS = (
    "a workers' camp", "a convoy of lorries", "a police post", "a gold mine", "a bridge site", "a market",
    "a school", "a clinic", "a hydropower dam", "a railway station", "a hotel", "a mosque", "a cement factory",
)  # fmt: skip
WORDS = {
    "who": "official|commander|resident|doctor|shopkeeper|driver|witness|teacher|governor|spokesman|widow|foreman|"
    "elder|"
    "nurse|farmer|lawyer|journalist|minister|trader|relative",
    "where": "district|valley|province|suburb|bazaar|camp|hospital|compound|junction|harbour|village|frontier post",
    "said": "said|told reporters|wrote in a statement|told local radio|confirmed|added|recalled|insisted",
    "what": "the road had been closed since dawn|rain had washed away the only bridge|work would not resume this month|"
    "help had come too late|shops had stayed shut|the search went on through the night|telephones had been cut off|"
    "the families wanted answers|more patrols had been promised|schools would open again on Monday|"
    "the contract had been signed in spring|fuel was running short|the helicopters had turned back|"
    "nobody had claimed responsibility|guards had been posted on the roofs|the wages had not been paid",
    "why": "because of the heat|despite the rain|after a long meeting|before the elections|while talks went on|"
    "for the third time this year|as the harvest began|without giving a reason|in front of the mosque",
    "number": "two|three|four|five|seven|nine|eleven|fifteen|twenty|forty",
    "thing": "lorries|generators|tents|checkpoints|ambulances|buses|wells|drilling rigs|warehouses|sacks of flour",
    "fate": "were left behind|had to be replaced|were brought from the capital|stood empty|were counted at noon|"
    "had been ordered last year|were waiting at the border|were no longer in use",
}
SENTENCES = (
    "A {who} from the {where} {said} that {what} {why}.",
    "In the {where}, {number} {thing} {fate}, a {who} {said}.",
    "{number} {thing} {fate} {why}, and {what}, the {who} {said}.",
    "The {who} and a {who2} {said} {why} that {what}.",
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
    """Attacks over four years, in order of their days."""
    made = []
    for _ in range(count):
        country = chance.choice(list(PLACES))
        place = chance.choice(PLACES[country].split())
        made.append(
            Attack(
                day=date(2021, 1, 1) + timedelta(days=chance.randrange(1500)),
                place=place,
                country=country,
                deed=chance.choice(DEEDS),
                target=chance.choice(TARGETS),
                people=chance.choice(PEOPLE),
                killed=chance.randrange(2, 20),
                injured=chance.randrange(2, 30),
            )
        )
    return sorted(made, key=lambda attack: attack.day)


def story(chance: random.Random, attack: Attack, older: Attack) -> str:
    """A report on an attack, with an older one in its background."""
    deed = attack.deed.format(target=attack.target, killed=attack.killed, people=attack.people, injured=attack.injured)
    lead = f"{deed} near {attack.place} in {attack.country} on {attack.day.day} {attack.day:%B}, officials said."
    said = [sentence(chance) for _ in range(9)]
    past = older.deed.format(target=older.target, killed=older.killed, people=older.people, injured=older.injured)
    back = f"On {older.day.day} {older.day:%B %Y}, {past[0].lower()}{past[1:]} near {older.place}."
    published = attack.day + timedelta(days=chance.randrange(1, 4))
    head = f"Title: {attack.killed} killed in attack near {attack.place}\nPublisher: Paper {chance.randrange(20)}"
    body = "\n\n".join((lead, " ".join(said[:3]), " ".join(said[3:6]), back, " ".join(said[6:])))
    return f"{head}\nPublished: {published}\n\n{body}\n"


def sentence(chance: random.Random) -> str:
    """A sentence that tells of no attack."""
    words = {name: chance.choice(choices.split("|")) for name, choices in WORDS.items()}
    made = chance.choice(SENTENCES).format(**words, who2=chance.choice(WORDS["who"].split("|")))
    return made[0].upper() + made[1:]


def write(folder: Path, count: int) -> None:
    """`count` reports, on average three about each attack."""
    chance = random.Random(20210101)
    told = attacks(chance, max(2, count // 3))
    for number in range(count):
        first, second = sorted(chance.sample(range(len(told)), 2))
        attack, older = told[second], told[first]
        (folder / f"{number:05}.txt").write_text(story(chance, attack, older), encoding="utf-8")


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
