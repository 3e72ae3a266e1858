"""A decision is a pure function of ledger, programme and day: the same bytes on every database, then and later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import msgspec
import pytest
from tests.ledger.made import entry
from tests.ledger.places import KINDS, place

from tollbook.ledger import Book
from tollbook.pipeline import add_coverage, check, measure
from tollbook.vocabulary.ids import canonical_json, sha256_hex

PROGRAMME = """
name: Orvale road
sites: [{name: Orvale camp, lat: 37.9, lon: 69.8, radius_km: 60, country: TJ}]
exposure: [{start: 2030-01-01, end: 2031-12-31, persons_low: 40, persons_high: 60}]
indicators:
  - {name: killed, measure: killed, scope: {countries: [TJ]}, window_days: 90}
  - {name: rate, kind: rate, measure: injured, scope: {countries: [TJ, AF]}, window_days: 365}
  - {name: quiet, kind: days_since, scope: {countries: [TJ]}}
  - {name: near, scope: {sites: [Orvale camp]}, window_days: 365}
  - {name: worse, kind: worse, since: 2031-01-01, scope: {countries: [TJ]},
     surveillance: {baseline_events: 3, length_days: 365}}
  - {name: held, kind: rate_sequence, per: years, since: 2030-06-01, surveillance: {guess: 4}, scope: {countries: [TJ]}}
conditions:
  - {name: nobody_killed, expression: killed == 0}
  - {name: rare, expression: rate < 2.5 && held < 90}
  - {name: calm, expression: quiet >= 5 && near <= 9}
  - {name: no_worse, expression: '!worse', severity: advisory}
gates:
  - {name: licence, conditions: [nobody_killed, rare, no_worse]}
  - {name: travel, conditions: [calm]}
"""
DAY = date(2031, 3, 31)
LINES = [
    f"attack {day} {where} killed {killed} CN injured {killed + 1}"
    for day, where, killed in (
        ("2030-08-14", "TJ Khatlon Orvale bombing", 2), ("2030-09-02", "TJ Khatlon Tessin arson", 0),
        ("2030-11-20", "AF Kabul Marrak stabbing", 1), ("2030-12-05", "TJ Khatlon Kalan bombing", 4),
        ("2031-02-11", "TJ Khatlon Orvale armed_assault", 0), ("2031-03-04", "TJ Khatlon Belvo bombing", 3),
    )
]  # fmt: skip


class Clocked:
    """A book of the reports known by the day, under a clock that can be put forward."""

    def __init__(self, address: str) -> None:
        self.now = datetime(2031, 3, 31, 12, tzinfo=UTC)
        self.book = Book.open(address, now=lambda: self.now)
        for at, line in enumerate(LINES):
            self.book.enter([entry(line, source=f"Paper {at % 2}")])
        for source in ("Paper 0", "Paper 1"):
            add_coverage(self.book, source=source, start=date(2030, 1, 1), end=date(2031, 12, 31))

    def later(self) -> None:
        """Ten days on: an attack before the day comes to be known, and another happens."""
        self.now = datetime(2031, 4, 10, 12, tzinfo=UTC)
        self.book.enter([entry("attack 2031-03-20 TJ Khatlon Kalan bombing killed 7 CN", source="Wire")])
        self.book.enter([entry("attack 2031-04-02 TJ Khatlon Orvale bombing killed 1 CN", source="Wire")])

    def digests(self, day: date | None = DAY) -> list[str]:
        """The hashes of every decision and measurement, to the last byte."""
        made = [*check(self.book, PROGRAMME, as_of=day)]
        told = [a.measurement for a in measure(self.book, PROGRAMME, as_of=day)]
        return [sha256_hex(canonical_json(msgspec.to_builtins(one))) for one in (*made, *told)]


@pytest.fixture
def books(tmp_path) -> Iterator[list[Clocked]]:
    """The same ledger on every kind of database at hand."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        made = [Clocked(stack.enter_context(place(kind, tmp_path))) for kind in (*KINDS, "sqlite")]
        for one in made:
            stack.callback(one.book.close)
        yield made


def test_the_same_bytes_on_every_database_today_and_later(books):
    """Also where reports came in since; today's decisions differ, and are the same everywhere too."""
    then = [one.digests() for one in books]
    assert all(found == then[0] for found in then)
    for one in books:
        one.later()
    assert [one.digests() for one in books] == then
    today = [one.digests(None) for one in books]
    assert all(found == today[0] for found in today)
    assert set(today[0]).isdisjoint(then[0])
