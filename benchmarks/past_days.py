"""What a ledger as it was on a past day answers, beside the same ledger now.

usage: python -m benchmarks.past_days [--incidents 20000] [--repeats 5] [--json]

A ledger of so many invented incidents is filled day by day; a quarter of them change at some later day, once each, so
that a past day differs from now by what came since and by what changed since. Each question is asked of the ledger
opened anew, as it was at the end of a day in the middle of its life and shortly before its end (which `--as-of DAY`
asks for), and within a day of whose changes half came before and half after, the worst moment of a day: processor
seconds, opening included. `TOLLBOOK_BENCH_POSTGRESQL` may give the address of an empty database to measure a server as
well (`.ci/postgresql` starts one); it runs on this machine, so that the processor time of the processes that it has
ended is known and counts, once it has tidied up.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from benchmarks.toll_query import incidents
from sqlalchemy import create_engine, make_url, text

from tollbook.ledger import Book, schema
from tollbook.ledger.began import note_change
from tollbook.ledger.clock import stamp
from tollbook.ledger.connection import writing
from tollbook.ledger.incidents import exchange_incidents, put_incidents
from tollbook.ledger.rows import put
from tollbook.records import Selection
from tollbook.vocabulary.codes import EventType

BEGIN = datetime(2030, 1, 1, tzinfo=UTC)
DAYS = 200
QUESTIONS: dict[str, Callable[[Book], Any]] = {
    "toll": lambda book: book.toll(),
    "toll of one nationality, two countries, one year": lambda book: book.toll(
        Selection(countries=("AF", "TJ"), nationality="CN", since=date(2031, 12, 1), until=date(2032, 11, 30))
    ),
    "toll of ten years": lambda book: book.toll(Selection(since=date(2025, 1, 8), until=date(2034, 12, 13))),
    "toll of bombings": lambda book: book.toll(Selection(event_types=(EventType.BOMBING,))),
    "incidents": lambda book: book.incidents(),
    "incidents of one month": lambda book: book.incidents(Selection(since=date(2031, 5, 1), until=date(2031, 5, 31))),
}


def fill(place: str, count: int) -> None:
    """A ledger that grew for DAYS days."""
    chance, found = random.Random(11), list(incidents(count))
    with Book.open(place, now=lambda: BEGIN) as book:
        step = -(-count // DAYS)
        for day in range(DAYS):
            early, at = (stamp(BEGIN + timedelta(days=day, hours=hour)) for hour in (10, 14))
            fresh = found[day * step : (day + 1) * step]
            changed = [
                msgspec.structs.replace(i, event_type=EventType.OTHER)
                for i in chance.sample(found[: day * step], min(day * step, step // 4))
            ]
            with writing(book._engine) as connection:  # noqa: SLF001
                if day == 0:
                    _report(connection, early)
                for when, new, other in ((early, fresh[::2], changed[::2]), (at, fresh[1::2], changed[1::2])):
                    put_incidents(connection, new, {}, at=when)
                    exchange_incidents(connection, [i.id for i in other], other, {}, at=when)
        with writing(book._engine) as connection:  # noqa: SLF001
            put(connection, schema.coverage, [{"id": "cov-0", "payload": "{}", "recorded_at": at}])
            note_change(connection, at)


def _report(connection: Any, at: str) -> None:
    put(connection, schema.sources, [{"id": "src-0", "name": "Generated", "recorded_at": at}])
    put(
        connection, schema.reports,
        [{"id": "rpt-0", "source": "src-0", "sha256": "", "published": '{"precision":"unknown"}', "language": "en",
          "coded": False, "by": "", "dropped": 0, "recorded_at": at}],
    )  # fmt: skip


def asked(place: str, question: Callable[[Book], Any], moment: datetime | None) -> float:
    """Milliseconds of processor time for a question to the ledger, opened anew, now or as it was."""
    start = time.process_time()
    with Book.open(place, create=False) as book:
        if moment is None:
            question(book)
        else:
            with book.as_known(moment) as then:
                question(then)
    return 1000 * (time.process_time() - start)


class Server:
    """The server of a database on this machine; for a file there is none, and it has spent nothing."""

    def __init__(self, place: str) -> None:
        self._process = None
        if place.startswith("postgresql"):
            engine = create_engine(make_url(place).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.execute(text("VACUUM ANALYZE"))  # as it does by itself, a minute later
                connection.execute(text("CHECKPOINT"))
                worker = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
            engine.dispose()
            self._process = self._fields(worker)[1]

    def spent(self) -> float:
        """Milliseconds of processor time of all processes that it started and that have ended."""
        if self._process is None:
            return 0.0
        time.sleep(0.2)  # until it has heard of the last one's end
        return 1000 * sum(map(int, self._fields(int(self._process))[13:15])) / os.sysconf("SC_CLK_TCK")

    @staticmethod
    def _fields(process: int) -> list[str]:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()


def figures(place: str, repeats: int) -> dict[str, dict[str, float]]:
    """Medians of each question now and at moments of the ledger's life, and how the worst of these compares."""
    end = timedelta(days=1, microseconds=-1)
    moments = {
        "now": None, "middle": BEGIN + timedelta(days=DAYS // 2) + end, "late": BEGIN + timedelta(days=DAYS - 3) + end,
        "within": BEGIN + timedelta(days=DAYS // 2, hours=12),
    }  # fmt: skip
    made, server = {}, Server(place)
    for name, question in QUESTIONS.items():
        spent: dict[str, float] = {}
        for when, moment in moments.items():
            before = server.spent()
            spent[when] = statistics.median(asked(place, question, moment) for _ in range(repeats))
            spent[when] += (server.spent() - before) / repeats
        made[name] = {**spent, "ratio": max(spent[when] for when in moments if when != "now") / spent["now"]}
    return made


def main() -> None:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--incidents", type=int, default=20_000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        places = {"SQLite": str(Path(folder) / "book.db"), "PostgreSQL": os.environ.get("TOLLBOOK_BENCH_POSTGRESQL")}
        for name, place in places.items():
            if place:
                fill(place, options.incidents)
                found[name] = figures(place, options.repeats)
    if options.json:
        print(json.dumps(found, indent=1))
        return
    for name, rows in found.items():
        for question, row in rows.items():
            print(f"{name}, {question}: {', '.join(f'{when} {value:.1f}' for when, value in row.items())}")


if __name__ == "__main__":
    main()
