"""What `book.toll` costs beside the bare SQL sum, over a synthetic ledger of 100,000 incidents.

usage: python benchmarks/toll_query.py [--incidents 100000] [--repeats 15] [--json]

The bare query sums low, best and high by outcome over the same rows of the book, through the bare driver, without
telling what is inside from what is on the edge; the ratio to it may be at most 2. A second one, `plain`, is what
somebody would write over a plain table of their own with a row per incident, outcome and nationality: it counts
what is certain only, and reads neither incidents of unknown country or vague date nor victims of unstated
nationality. All are repeated in turn and the medians compared.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from tollbook.ledger import Book
from tollbook.ledger.connection import writing
from tollbook.ledger.incidents import put_incidents
from tollbook.records import Incident, Place, Selection, Toll
from tollbook.vocabulary.codes import EventType, Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange

COUNTRIES = ("AF", "TJ", "PK", "IQ", "ML", "NG", "CD", "SY", "SO", None)
NATIONALITIES = ("CN", "TR", "AF", "PK")
QUESTIONS = {
    "everybody": Selection(),
    "everybody in two countries": Selection(countries=("AF", "TJ")),
    "one nationality, two countries, one year": Selection(
        countries=("AF", "TJ"), nationality="CN", since=date(2031, 12, 1), until=date(2032, 11, 30)
    ),
    "one nationality": Selection(nationality="CN"),
}


def incidents(count: int) -> Iterator[Incident]:
    """Incidents over ten years in ten areas, some vague, a third with victims of a stated nationality."""
    chance = random.Random(7)
    for number in range(count):
        day = date(2025, 1, 1) + timedelta(days=chance.randrange(3650))
        when = DateRange.day(day) if chance.random() < 0.9 else DateRange.month(day.year, day.month)
        killed, hurt = chance.randrange(1, 12), chance.randrange(0, 20)
        tolls = [_toll(Outcome.KILLED, killed), _toll(Outcome.INJURED, hurt)]
        if chance.random() < 0.33:
            tolls.append(_toll(Outcome.KILLED, chance.randrange(1, killed + 1), chance.choice(NATIONALITIES)))
        yield Incident(
            id=f"inc-{number:020x}", mentions=(), date=when, tolls=tuple(tolls),
            place=Place(country=chance.choice(COUNTRIES), precision=PlacePrecision.TOWN),
            event_type=chance.choice(list(EventType)),
        )  # fmt: skip


def _toll(outcome: Outcome, best: int, nationality: str = "*") -> Toll:
    return Toll(outcome=outcome, nationality=nationality, low=best, best=best, high=best + 2, rule="", statements=())


def plain_table(path: Path, found: list[Incident]) -> sqlite3.Connection:
    """The table that somebody would sum by hand."""
    made = sqlite3.connect(path)
    made.execute(
        "CREATE TABLE tolls (incident TEXT, nationality TEXT, outcome TEXT, low INTEGER, best INTEGER, high INTEGER,"
        " country TEXT, date_start TEXT, date_end TEXT)"
    )
    rows = (
        (
            i.id,
            t.nationality,
            t.outcome.value,
            t.low,
            t.best,
            t.high,
            i.place.country,
            str(i.date.start),
            str(i.date.end),
        )
        for i in found
        for t in i.tolls
    )
    made.executemany("INSERT INTO tolls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    made.execute("CREATE INDEX tolls_by_nationality ON tolls (nationality, country, date_start)")
    made.execute("ANALYZE")
    made.commit()
    return made


def plain_query(selection: Selection) -> tuple[str, list[str]]:
    """The sum over the plain table."""
    where, values = ["nationality = ?"], [selection.nationality or "*"]
    if selection.countries:
        where.append(f"country IN ({', '.join('?' * len(selection.countries))})")
        values += selection.countries
    if selection.since and selection.until:
        where.append("date_start >= ? AND date_end <= ?")
        values += [str(selection.since), str(selection.until)]
    sums = "outcome, sum(low), sum(best), sum(high)"
    return f"SELECT {sums} FROM tolls WHERE {' AND '.join(where)} GROUP BY outcome", values


def bare_query(selection: Selection) -> tuple[str, list[str | int]]:
    """The sum over the book's rows that may bear on the question."""
    where, values = ["role = '*'"], []
    nationalities = (selection.nationality, "-") if selection.nationality else ("*",)
    asked: list[tuple[str, tuple[str, ...]]] = [("nationality", nationalities)]
    if selection.countries:
        asked.append(("country", (*selection.countries, "")))
    for column, wanted in asked:
        where.append(f"{column} IN ({', '.join('?' * len(wanted))})")
        values += wanted
    if selection.since and selection.until:
        where.append("last_day >= ? AND first_day <= ?")
        values += [selection.since.toordinal(), selection.until.toordinal()]
    sums = "outcome, sum(low), sum(best), sum(high)"
    return f"SELECT {sums} FROM toll_rows WHERE {' AND '.join(where)} GROUP BY outcome", values


def timed(run: Callable[[], object]) -> float:
    """Milliseconds for one run."""
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def asked_in_turn(
    book: Book, raw: sqlite3.Connection, plain: sqlite3.Connection, selection: Selection, repeats: int
) -> dict[str, float]:
    """Medians of the three ways to ask, and the ratio of ours to the bare one."""
    runs = {
        "toll_ms": lambda: book.toll(selection),
        "bare_ms": lambda: raw.execute(*bare_query(selection)).fetchall(),
        "plain_ms": lambda: plain.execute(*plain_query(selection)).fetchall(),
    }
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(repeats):
        for name, run in runs.items():
            spent[name].append(timed(run))
    medians = {name: statistics.median(times) for name, times in spent.items()}
    return {**medians, "ratio": medians["toll_ms"] / medians["bare_ms"]}


def main() -> None:
    """Build both, ask in turn, print the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--incidents", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = list(incidents(options.incidents))
    figures = {}
    with tempfile.TemporaryDirectory() as folder, Book.open(Path(folder) / "book.db") as book:
        for start in range(0, len(found), 5000):
            with writing(book._engine) as connection:  # noqa: SLF001
                put_incidents(connection, found[start : start + 5000], {})
        plain = plain_table(Path(folder) / "plain.db", found)
        raw = sqlite3.connect(Path(folder) / "book.db")
        for name, selection in QUESTIONS.items():
            row = figures[name] = asked_in_turn(book, raw, plain, selection, options.repeats)
            if not options.json:
                print(
                    f"{name}: toll {row['toll_ms']:.1f} ms, bare {row['bare_ms']:.1f} ms, ratio {row['ratio']:.2f}"
                    f" (plain, certain only: {row['plain_ms']:.1f} ms)"
                )
        raw.close()
        plain.close()
    if options.json:
        print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
