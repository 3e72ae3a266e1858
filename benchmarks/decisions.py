"""How long a backtest of ten years takes, decided daily with twenty conditions, and how that grows.

usage: python benchmarks/decisions.py [--incidents 3000] [--years 10]

A book of invented rows: one report for each attack, published up to nine days after it, in four countries. Twenty
conditions hang on twenty indicators: counts, persons, rates and days since, over windows of 30 days to a year. The
backtest is run over half of the years and over all of them; the ratio says how it grows (2 is linear). Times are of
the processor.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from tollbook.extraction import Extraction
from tollbook.ledger import Book, Entry
from tollbook.pipeline import add_coverage, backtest
from tollbook.records import CountValue, DateValue, Mention, Place, PlaceValue, Report, Source, Statement
from tollbook.vocabulary.codes import Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange

START = date(2015, 1, 1)
COUNTRIES = ("TJ", "AF", "PK", "UZ")
KINDS = (
    "window_days: 90", "measure: killed, window_days: 180", "kind: days_since", "window_days: 365",
    "kind: rate, per: years, window_days: 365",
)  # fmt: skip


def programme() -> str:
    """Twenty indicators, twenty conditions, four gates."""
    listed = [(country, kind) for country in COUNTRIES for kind in KINDS]
    indicators = [
        f"  - {{name: i{n}, scope: {{countries: [{country}]}}, {kind}}}" for n, (country, kind) in enumerate(listed)
    ]
    signs = ["i{} >= 2" if "days_since" in kind else "i{} <= 40" for _, kind in listed]
    conditions = [f"  - {{name: c{n}, expression: {sign.format(n)}}}" for n, sign in enumerate(signs)]
    gates = [
        f"  - {{name: g{g}, conditions: [{', '.join(f'c{n}' for n in range(5 * g, 5 * g + 5))}]}}" for g in range(4)
    ]
    return "\n".join(["name: Invented", "indicators:", *indicators, "conditions:", *conditions, "gates:", *gates])


def rows(count: int, years: float) -> list[Entry]:
    """That many attacks, each with one report; the same every time."""
    rng = random.Random(8)
    made = []
    for at in range(count):
        day = START + timedelta(days=rng.randrange(int(365.25 * years)))
        country, killed = rng.choice(COUNTRIES), rng.randrange(4)
        lat, lon = 30 + 10 * rng.random(), 60 + 15 * rng.random()
        text = f"row {at}: {day} {country} {lat:.4f} {lon:.4f} killed {killed}"
        report = Report.build(
            text=text, source=Source.named("Rows"), address=f"rows:{at}", coded=True,
            published=DateRange.day(day + timedelta(days=rng.randrange(10))),
        )  # fmt: skip
        passage = report.passage(0, len(text))
        place = Place(country=country, lat=lat, lon=lon, precision=PlacePrecision.TOWN)
        values = (DateValue(DateRange.day(day)), PlaceValue(place), CountValue(Outcome.KILLED, killed, killed))
        said = tuple(Statement.build(value, (passage,), by="made/1") for value in values)
        mention = Mention.build(report.id, said, main=True)
        made.append(Entry(report=report, extraction=Extraction(report=report.id, by="made/1", mentions=(mention,))))
    return made


def main() -> int:
    """Fill a book, run both backtests, print seconds and their ratio."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--incidents", type=int, default=3000)
    options.add_argument("--years", type=float, default=10.0)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Book.open(Path(folder) / "b.db") as book:
        made = rows(chosen.incidents, chosen.years)
        for start in range(0, len(made), 500):
            book.enter(made[start : start + 500])
        add_coverage(book, source="Rows", start=date(2010, 1, 1), end=date(2030, 1, 1), countries=COUNTRIES)
        seconds = []
        for years in (chosen.years / 2, chosen.years):
            begun = time.process_time()
            found = backtest(book, programme(), START, START + timedelta(days=int(365.25 * years) - 1))
            seconds.append(time.process_time() - begun)
            days = (found.end - found.start).days + 1
            flips = sum(g.flips for g in found.gates)
            print(f"{days:,} days, {len(book.incidents()):,} incidents, 20 conditions, {flips:,} flips: "
                  f"{seconds[-1]:.1f} s", flush=True)  # fmt: skip
        print(f"twice the days take {seconds[1] / seconds[0]:.2f} times as long")
    return 0


if __name__ == "__main__":
    sys.exit(main())
