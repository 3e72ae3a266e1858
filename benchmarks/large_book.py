"""What `tollbook measure` and `tollbook check` cost on a book of many attacks, cold: a new process for each.

usage: python benchmarks/large_book.py PLACE [--attacks 400000] [--times 3]

Where PLACE (a file, or the address of a PostgreSQL database) is not there or empty, it is filled with invented attacks,
table by table: linking them one by one would take hours. Ten years, forty countries, a tenth of the dates vague;
persons killed and injured, some of a stated nationality; weapons, actors. Each attack has one report, one mention and
seven or eight statements. Then each command is run as a user runs it, several times, and the least of its processor
seconds and of its seconds by the clock are printed, Python's start and imports among them: an indicator of every kind
over all attacks with all that `measure` shows beside it, shares of everything, a map, and a check of twenty conditions
in four countries.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from measures import frame, indicators

from decisions import programme as conditions
from tollbook.extraction import Extraction
from tollbook.ledger import Book, Entry
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import writing
from tollbook.ledger.incidents import put_incidents
from tollbook.ledger.reports import put_reports
from tollbook.ledger.statements import put_extractions
from tollbook.ledger.states import renew_states
from tollbook.pipeline import add_coverage
from tollbook.records import (
    AttributionValue,
    Condition,
    CountValue,
    DateValue,
    EventTypeValue,
    Gate,
    Incident,
    Mention,
    Place,
    PlaceValue,
    Report,
    Source,
    Statement,
    WeaponValue,
)
from tollbook.tolls import assemble
from tollbook.vocabulary.codes import AttributionKind, EventType, Outcome, PlacePrecision, Weapon
from tollbook.vocabulary.dates import DateRange

START, AS_OF = date(2015, 1, 1), date(2024, 12, 31)
COUNTRIES = ("AF", "PK", "TJ", "UZ", "TM", "KG", "KZ", "IR", "IQ", "SY", "TR", "YE", "SA", "JO", "LB", "IL", "EG", "LY",
             "TN", "DZ", "MA", "ML", "NE", "TD", "SD", "SS", "ET", "SO", "KE", "UG", "CD", "CF", "CM", "NG", "BF", "GH",
             "TG", "BJ", "CI", "MZ")  # fmt: skip
_BATCH = 5_000
NOT_GRANTED = (3, 4)
"""The exit codes of a check that does not grant every gate."""


def _entry(rng: random.Random, at: int) -> Entry:
    day = START + timedelta(days=rng.randrange(3653))
    when = DateRange.day(day) if rng.random() < 0.9 else DateRange.between(day, min(day + timedelta(days=20), AS_OF))
    country, killed = rng.choice(COUNTRIES), rng.randrange(4)
    place = Place(
        name=f"Town {rng.randrange(500)}", country=country, admin1=f"{country} {rng.randrange(8)}",
        lat=round(30 + 10 * rng.random(), 4), lon=round(60 + 15 * rng.random(), 4), precision=PlacePrecision.TOWN,
    )  # fmt: skip
    event, weapon, actor = rng.choice([*EventType]), rng.choice([*Weapon]), f"group {rng.randrange(9)}"
    text = (
        f"row {at}: on {day} {event.value} with {weapon.value} in {place.name}, {country}, by {actor}, "
        f"{killed} killed and {2 * killed} injured, police said"
    )
    report = Report.build(
        text=text, source=Source.named(f"Rows {rng.randrange(30)}"), address=f"rows:{at}", coded=True,
        published=DateRange.day(min(day + timedelta(days=rng.randrange(10)), AS_OF)),
    )  # fmt: skip
    passage = report.passage(0, len(text))
    values = [
        DateValue(when), PlaceValue(place), EventTypeValue(event), WeaponValue(weapon),
        CountValue(Outcome.KILLED, killed, killed), CountValue(Outcome.INJURED, 2 * killed, 2 * killed + 1),
        AttributionValue(actor=actor, kind=AttributionKind.OFFICIAL_ACCUSATION, speaker="police"),
    ]  # fmt: skip
    if rng.random() < 0.1:
        values.append(CountValue(Outcome.KILLED, killed // 2, killed // 2, nationality="CN"))
    said = tuple(Statement.build(value, (passage,), by="made/1", stated_by="police") for value in values)
    mention = Mention.build(report.id, said, main=True)
    return Entry(report=report, extraction=Extraction(report=report.id, by="made/1", mentions=(mention,)))


def incident_of(entry: Entry) -> Incident:
    """The attack that an entry tells of."""
    assert entry.extraction is not None
    return assemble(list(entry.extraction.mentions), {entry.report.id: entry.report})


def fill(book: Book, count: int) -> None:
    """Make the book."""
    rng = random.Random(1)
    at = stamp(book.now())
    for start in range(0, count, _BATCH):
        some = [_entry(rng, n) for n in range(start, min(start + _BATCH, count))]
        found = [incident_of(entry) for entry in some]
        with writing(book._engine) as c:  # noqa: SLF001 - no public way around linking
            put_reports(c, some, at)
            put_extractions(c, some, at)
            renew_states(c, [e.report.id for e in some], at)
            put_incidents(c, found, {m: i.id for i in found for m in i.mentions})
    add_coverage(book, source="Rows", start=date(2000, 1, 1), end=AS_OF, countries=COUNTRIES)


def written(value: object) -> object:
    """A record as a programme's file has it: what was not said is left out."""
    if isinstance(value, msgspec.Struct):
        stated = ((f, getattr(value, f.name)) for f in msgspec.structs.fields(value))
        return {f.name: written(said) for f, said in stated if said not in (f.default, None, ())}
    if isinstance(value, tuple):
        return [written(one) for one in value]
    return value


def commands(folder: Path) -> dict[str, list[str]]:
    """The commands to be timed, by what they are for; their programmes are written to the folder."""
    named = {name: name.replace(" ", "_") for name in indicators(COUNTRIES)}
    kinds = [msgspec.structs.replace(i, name=named[name]) for name, i in indicators(COUNTRIES).items()]
    shown = msgspec.structs.replace(
        frame(), indicators=tuple(kinds), conditions=(Condition(name="c", expression="count_of_attacks <= 1"),),
        gates=(Gate(name="g", conditions=("c",)),),
    )  # fmt: skip
    (folder / "measures.yaml").write_bytes(msgspec.json.encode(written(shown)))
    (folder / "conditions.yaml").write_text(conditions())
    measures, day = str(folder / "measures.yaml"), ["--as-of", AS_OF.isoformat()]
    found = {name: ["measure", measures, "--indicator", plain, *day] for name, plain in named.items()}
    found["shares of everything"] = [*found["count of attacks"], "--patterns"]
    found["map"] = [*found["count of attacks"], "--map"]
    found["check, twenty conditions"] = ["check", str(folder / "conditions.yaml"), *day]
    found["--help, for comparison"] = ["--help"]
    return found


def cold(place: str, arguments: list[str]) -> tuple[float, float]:
    """Processor seconds and seconds by the clock of a command in a process of its own."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "tollbook", "--book", place, *arguments]
    # An installed tollbook is compiled once, when it is installed or first used, not with every command.
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=settings)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, *NOT_GRANTED):
        raise SystemExit(f"failed: {' '.join(command)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begun


def timed(place: str, times: int) -> None:
    """Print what every command costs."""
    with TemporaryDirectory() as folder:
        for name, arguments in commands(Path(folder)).items():
            runs = [cold(place, arguments) for _ in range(times)]
            processor, clock = (min(column) for column in zip(*runs, strict=True))
            print(f"{name:28} {processor:6.2f} s of a core {clock:6.2f} s by the clock", flush=True)


def main() -> None:
    """Make it where told, and time it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("place")
    options.add_argument("--attacks", type=int, default=400_000)
    options.add_argument("--times", type=int, default=3)
    chosen = options.parse_args()
    with Book.open(chosen.place) as book:
        if not book.report_count():
            fill(book, chosen.attacks)
        print(f"{sum(book.count()):,} attacks")
    timed(chosen.place, chosen.times)


if __name__ == "__main__":
    main()
