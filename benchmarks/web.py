"""How long pages take with 10,000 incidents and ten readers at once.

usage: python benchmarks/web.py [--incidents 10000] [--readers 10] [--seconds 30] [--pause 0] [--wait 15]
                                [--book KEPT.db]

Makes a book of invented reports through the public API (or takes the one kept at `--book`), starts `tollbook serve`
on it, waits while it makes the pages that everybody asks for, asks for a page of every kind once, and lets readers
ask for pages of every kind, most of them addresses that nobody asked for before. They pause as long as `--pause` says
on average before the next page, as people do who read; without a pause the server never rests, and the figures say how
long the queue is. Prints JSON: requests, errors, and for every kind the median and the 95th percentile in
milliseconds. Readers and server share the machine's cores.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path

import tollbook
from tollbook.extraction import Extraction
from tollbook.pipeline.browsing import INCIDENTS_A_PAGE, REPORTS_A_PAGE, TOTALS_A_PAGE
from tollbook.records import CountValue, DateValue, EventTypeValue, Mention, Place, PlaceValue, Report, StatedTotal
from tollbook.records import Statement as Said
from tollbook.vocabulary.codes import EventType, Measure, Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import content_id

KINDS = ("bombing", "armed_assault", "kidnapping", "shelling", "arson")
COUNTRIES = {"AF": (33.9, 66.0), "TJ": (38.5, 70.0), "PK": (30.0, 70.0), "ML": (15.0, -4.0), "NG": (10.0, 8.0)}
NATIONS = ("CN", "TR", "PK", "AF", "FR", "IN")
LINE = re.compile(
    r"On (?P<day>\S+) a (?P<kind>\w+) struck (?P<place>(?P<name>\w+), (?P<land>\w\w) \((?P<at>[-\d.]+ [-\d.]+)\)), "
    r"killing (?P<killed>(?P<dead>\d+)(?: from (?P<nation>\w\w))?) and injuring (?P<injured>\d+)"
)
TOTAL = re.compile(r"At least (\d+) people were killed in (\w\w) between (\S+) and (\S+),")


@dataclass(frozen=True)
class LineReader:
    """Reads the generated sentences."""

    by: str = "lines/1"

    def extract(self, report: Report) -> Extraction:
        """What the sentences say, each value with its passage."""
        mentions = tuple(self._mention(report, m, n == 0) for n, m in enumerate(LINE.finditer(report.text)))
        totals = tuple(_total(report, match) for match in TOTAL.finditer(report.text))
        return Extraction(report=report.id, by=self.by, mentions=mentions, totals=totals)

    def _mention(self, report: Report, match: re.Match[str], main: bool) -> Mention:
        def said(value: object, part: str) -> Said:
            return Said.build(value, (report.passage(*match.span(part)),), by=self.by, stated_by="police")

        lat, lon = (float(x) for x in match["at"].split())
        place = Place(name=match["name"], country=match["land"], lat=lat, lon=lon, precision=PlacePrecision.TOWN)
        dead, hurt = int(match["dead"]), int(match["injured"])
        found = [
            said(DateValue(DateRange.day(date.fromisoformat(match["day"]))), "day"), said(PlaceValue(place), "place"),
            said(EventTypeValue(EventType(match["kind"])), "kind"),
            said(CountValue(Outcome.KILLED, dead, dead), "killed"),
            said(CountValue(Outcome.INJURED, hurt, hurt), "injured"),
        ]  # fmt: skip
        if match["nation"]:
            found.append(said(CountValue(Outcome.KILLED, dead, dead, nationality=match["nation"]), "killed"))
        return Mention.build(report.id, tuple(found), main=main)


def _total(report: Report, match: re.Match[str]) -> StatedTotal:
    passage = report.passage(*match.span())
    window = DateRange.between(date.fromisoformat(match[3]), date.fromisoformat(match[4]))
    return StatedTotal(
        id=content_id("stt", {"report": report.id, "start": passage.start}), report=report.id,
        measure=Measure.KILLED, low=int(match[1]), high=None, window=window, passage=passage,
    )  # fmt: skip


def texts(count: int) -> Iterator[str]:
    """A report for each incident, every fifth told by a second one; every fiftieth states a total."""
    chance = random.Random(11)
    for number in range(count):
        land = chance.choice(list(COUNTRIES))
        lat, lon = (c + chance.uniform(-3, 3) for c in COUNTRIES[land])
        day = date(2016, 1, 1) + timedelta(days=chance.randrange(3600))
        name = f"{chance.choice('BDGKLMNRST')}{chance.choice('aeiou')}{number:05d}".translate(
            str.maketrans("0123456789", "abdegilmor")
        )
        nation = f" from {chance.choice(NATIONS)}" if chance.random() < 0.3 else ""
        dead = chance.randrange(1, 15)
        for source in ("Harbour Post", "Radio Niokolo")[: 2 if chance.random() < 0.2 else 1]:
            dead += source == "Radio Niokolo"
            total = (
                f" At least {chance.randrange(50, 900)} people were killed in {land} between"
                f" {day - timedelta(days=365)} and {day}, the ministry said."
                if chance.random() < 0.02
                else ""
            )
            yield (
                f"Title: Attack in {name}\nSource: {source}\nPublished: {day + timedelta(days=1)}\n\n"
                f"On {day} a {chance.choice(KINDS)} struck {name}, {land} ({lat:.4f} {lon:.4f}), "
                f"killing {dead}{nation} and injuring {chance.randrange(20)}, police said. "
                f"Roads were closed for hours.{total}\n"
            )


def make(place: Path, count: int) -> None:
    """The book, through `tollbook.add`."""
    with tempfile.TemporaryDirectory() as folder, tollbook.open_book(place) as book:
        for number, text in enumerate(texts(count)):
            (Path(folder) / f"{number:06d}.txt").write_text(text, encoding="utf-8")
        tollbook.add(book, [folder], extractor=LineReader(), batch=500)


@contextmanager
def server(place: Path) -> Iterator[tuple[str, int]]:
    """`tollbook serve` on a free port, stopped by the end."""
    programme = str(tollbook.demo_files()[1])
    command = [sys.executable, "-m", "tollbook", "--book", str(place), "serve", "--port", "0", "--programme", programme]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://([^:/]+):(\d+)", process.stdout.readline())
            assert found, "the server did not start"
            yield found[1], int(found[2])
        finally:
            process.terminate()


@dataclass
class Readers:
    """What the readers saw."""

    host: str
    port: int
    kinds: dict[str, Callable[[random.Random], str]]
    pause: float = 0.0
    spent: dict[str, list[float]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def read(self, seed: int, until: float) -> None:
        """Ask for page after page over one connection."""
        chance = random.Random(seed)
        connection = HTTPConnection(self.host, self.port, timeout=60)
        while time.perf_counter() < until:
            time.sleep(chance.uniform(0, 2 * self.pause))
            kind = chance.choice(list(self.kinds))
            address = self.kinds[kind](chance)
            start = time.perf_counter()
            connection.request("GET", address)
            answer = connection.getresponse()
            answer.read()
            self.spent.setdefault(kind, []).append(1000 * (time.perf_counter() - start))
            if answer.status != 200:
                self.errors.append(f"{answer.status} {address}")


def kinds_of(book: tollbook.Book) -> dict[str, Callable[[random.Random], str]]:
    """Addresses of every kind of page."""
    incidents = [i.id for i in book.incidents()]
    reports = [r.id for r in book.reports()]
    pages = [max(1, -(-rows // size)) for rows, size in (
        (len(incidents), INCIDENTS_A_PAGE), (len(reports), REPORTS_A_PAGE), (book.stated_total_count(), TOTALS_A_PAGE)
    )]  # fmt: skip

    def some_point(chance: random.Random) -> str:
        return f"{chance.uniform(29, 35):.3f},{chance.uniform(64, 72):.3f}"

    def some_filter(chance: random.Random) -> str:
        since = date(2016, 1, 1) + timedelta(days=chance.randrange(3000))
        parts = [f"since={since}", f"until={since + timedelta(days=chance.randrange(30, 600))}"]
        parts += [f"country={chance.choice(list(COUNTRIES))}"] if chance.random() < 0.5 else []
        parts += [f"nationality={chance.choice(NATIONS)}"] if chance.random() < 0.5 else []
        parts += [f"event_type={chance.choice(KINDS)}"] if chance.random() < 0.3 else []
        return "&".join(parts)

    return {
        "overview": lambda _: "/",
        "overview, filtered": lambda chance: f"/?{some_filter(chance)}",
        "overview, near": lambda chance: f"/?near={some_point(chance)},{chance.randrange(40, 900)}",
        "incidents": lambda chance: f"/incidents?page={chance.randrange(1, pages[0] + 1)}",
        "incidents, last": lambda _: f"/incidents?page={pages[0]}",
        "incidents, filtered": lambda chance: f"/incidents?{some_filter(chance)}",
        "incidents, near": lambda chance: f"/incidents?near={some_point(chance)},80",
        "an incident": lambda chance: f"/incidents/{chance.choice(incidents)}",
        "reports": lambda chance: f"/reports?page={chance.randrange(1, pages[1] + 1)}",
        "a report": lambda chance: f"/reports/{chance.choice(reports)}",
        "stated totals": lambda chance: f"/totals?page={chance.randrange(1, pages[2] + 1)}",
        "programmes": lambda _: "/programmes",
        "a programme": lambda _: "/programmes/1",
        "a programme, any day": lambda chance: (
            f"/programmes/1?as_of={date(2017, 1, 1) + timedelta(days=chance.randrange(3200))}"
        ),
        "coverage": lambda _: "/coverage",
        "about": lambda _: "/about",
    }


def main() -> None:
    """Make the book, serve it, read it, print what was seen."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--incidents", type=int, default=10_000)
    parser.add_argument("--readers", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--wait", type=float, default=15.0)
    parser.add_argument("--pause", type=float, default=0.0)
    parser.add_argument("--book", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = options.book or Path(folder) / "book.db"
        if not place.exists():
            make(place, options.incidents)
        with tollbook.open_book(place) as book:
            kinds, count = kinds_of(book), sum(book.count())
        with server(place) as (host, port):
            time.sleep(options.wait)  # it makes the pages that everybody asks for
            readers = Readers(host, port, kinds, options.pause)
            warming = time.perf_counter()
            for kind in kinds.values():
                connection = HTTPConnection(host, port, timeout=600)
                connection.request("GET", kind(random.Random(0)))
                connection.getresponse().read()
            warm = time.perf_counter() - warming
            until = time.perf_counter() + options.seconds
            threads = [threading.Thread(target=readers.read, args=(n, until)) for n in range(options.readers)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    every = [one for spent in readers.spent.values() for one in spent]
    print(
        json.dumps(
            {
                "book": count, "readers": options.readers, "pause": options.pause,
                "requests": len(every), "errors": readers.errors[:5],
                "first_look_seconds": round(warm, 2), "all": _figures(every),
                **{kind: _figures(spent) for kind, spent in sorted(readers.spent.items())},
            },
            indent=1,
        )
    )  # fmt: skip


def _figures(spent: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(spent, n=20) if len(spent) > 1 else [*spent, *spent]
    return {"requests": len(spent), "median_ms": round(statistics.median(spent), 1), "p95_ms": round(cuts[-1], 1)}


if __name__ == "__main__":
    main()
