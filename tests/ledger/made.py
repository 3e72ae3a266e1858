"""Reports, an extractor and books for tests: short invented lines that say what happened, read without a model.

A report's text has one line per incident, of words in a fixed order:
`attack 2031-03-04 TJ Khatlon Orvale bombing killed 3 CN`; `total 8 CN 2031-01-01 2031-12-31` states a total of at
least 8 and `total 8-9 …` one of 8 to 9;
`fail` cannot be extracted, `foreign` is not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count

from sqlalchemy import BigInteger, cast, delete, func, select

from tollbook.errors import ExtractionError
from tollbook.extraction import Extraction
from tollbook.ledger import Book, Entry, history, schema
from tollbook.ledger.sums import NUMBERS
from tollbook.records import (
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    Place,
    PlaceValue,
    Report,
    Source,
    StatedTotal,
    Statement,
    TargetValue,
)
from tollbook.vocabulary.codes import AttributionKind, EventType, Measure, Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import content_id

BEGINNING, SECOND = datetime(2031, 4, 1, tzinfo=UTC), timedelta(seconds=1)
BY = "lines/1"
PLACES = {"Orvale": (37.9, 70.2), "Tessin": (36.7, 69.5), "Marrak": (34.5, 69.2), "Belvo": (31.6, 65.7)}
LINE = re.compile(
    r"attack (?P<day>\S+) (?P<country>\S+) (?P<admin1>\S+) (?P<place>\S+) (?P<kind>\S+)"
    r"(?P<counts>(?: (?:killed|injured) \d+(?: [A-Z]{2})?)*)(?: by (?P<actor>\S+))?(?: at (?P<target>[^\n]+))?"
)
COUNT = re.compile(r"(killed|injured) (\d+)(?: ([A-Z]{2}))?")
TOTAL = re.compile(
    r"total (?P<low>\d+)(?:-(?P<high>\d+))?(?: (?P<nationality>[A-Z]{2}))? (?P<first>\d\S+) (?P<last>\d\S+)"
)


@dataclass(frozen=True)
class LineExtractor:
    """Reads such lines; picklable, so that pools can use it."""

    by: str = BY

    def extract(self, report: Report) -> Extraction:
        if "fail" in report.text.split():
            raise ExtractionError("a line says that it cannot be read", subject=report.id)
        if "foreign" in report.text.split():
            return Extraction(report=report.id, by=BY, unread="it is in another language")
        mentions = tuple(_mention(report, match, n == 0) for n, match in enumerate(LINE.finditer(report.text)))
        totals = tuple(_total(report, match) for match in TOTAL.finditer(report.text))
        return Extraction(report=report.id, by=BY, mentions=mentions, totals=totals)


def _mention(report: Report, match: re.Match[str], main: bool) -> Mention:
    def said(value, start, end, **more):
        return Statement.build(value, (report.passage(start, end),), by=BY, **more)

    lat, lon = PLACES.get(match["place"], (None, None))
    place = Place(name=match["place"], country=match["country"], admin1=match["admin1"], lat=lat, lon=lon,
                  precision=PlacePrecision.TOWN if lat else PlacePrecision.UNKNOWN)  # fmt: skip
    found = [
        said(DateValue(DateRange.day(date.fromisoformat(match["day"]))), *match.span("day")),
        said(PlaceValue(place), match.start("country"), match.end("place")),
        said(EventTypeValue(EventType(match["kind"])), *match.span("kind")),
    ]
    for number in COUNT.finditer(report.text, *match.span("counts")):
        outcome, people = Outcome(number[1]), int(number[2])
        values = [CountValue(outcome, people, people)]
        values += [CountValue(outcome, people, people, nationality=number[3])] if number[3] else []
        found += [said(value, *number.span()) for value in values]
    if match["actor"]:
        kind = AttributionKind.THIRD_PARTY_ALLEGATION
        found.append(said(AttributionValue(match["actor"], kind, "a witness"), *match.span("actor")))
    if match["target"]:
        found.append(said(TargetValue(match["target"]), *match.span("target")))
    return Mention.build(report.id, tuple(found), main=main)


def _total(report: Report, match: re.Match[str]) -> StatedTotal:
    passage = report.passage(*match.span())
    key = {"report": report.id, "start": passage.start}
    window = DateRange.between(date.fromisoformat(match["first"]), date.fromisoformat(match["last"]))
    return StatedTotal(id=content_id("stt", key), report=report.id, measure=Measure.KILLED, low=int(match["low"]),
                       high=int(match["high"]) if match["high"] else None, nationality=match["nationality"],
                       window=window, passage=passage)  # fmt: skip


def report(text: str, *, published: str | None = "2031-03-05", source: str = "The Orvale Post", title: str = "News",
           address: str | None = None) -> Report:  # fmt: skip
    """A report of such lines."""
    when = DateRange.day(date.fromisoformat(published)) if published else DateRange()
    return Report.build(text=text, title=title, source=Source.named(source), published=when, address=address,
                        language="en", file=address)  # fmt: skip


def entry(text: str, **more) -> Entry:
    """A report with what the lines say."""
    made = report(text, **more)
    return Entry(report=made, extraction=LineExtractor().extract(made))


def ticking(start: datetime = BEGINNING, *, seconds: int = 1):
    """A clock that goes on by a second, or so many, whenever it is looked at."""
    ticks = count(step=seconds)
    return lambda: datetime.fromtimestamp(start.timestamp() + next(ticks), UTC)


def contents(book: Book, *, log: bool = True) -> dict[str, list[tuple]]:
    """Every row but for moments, row numbers, where dead ids lead and sums of nothing: what must be equal."""
    skipped = {"book", "retired", *(table.name for table in history.TABLES)} | (set() if log else {"sources"})
    found = {}
    with book._engine.connect() as connection:
        for table in schema.metadata.sorted_tables:
            if table.name in skipped:
                continue
            columns = [c for c in table.c if c.name not in {"seq", "recorded_at", "retrieved_at"}]
            query = select(*columns)
            if table in history.PAST_SUMS:  # parts of sums are added up, and one of nothing is left out
                key = [*table.primary_key.columns]
                numbers = [cast(func.sum(table.c[name]), BigInteger) for name in (*NUMBERS, "members")]
                query = select(*key, *numbers).group_by(*key).having(func.sum(table.c.members) != 0)
            rows = connection.execute(query).fetchall()
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    return found


def emptied(book: Book) -> None:
    """Make it a new book again, in less time than it takes to make one."""
    with book._engine.begin() as connection:
        for table in reversed(schema.metadata.sorted_tables):
            if table is not schema.book:
                connection.execute(delete(table))
