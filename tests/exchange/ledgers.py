"""Random ledgers: reports with every kind of statement, spread over attacks that several of them tell of."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random

from tollbook.extraction import Extraction
from tollbook.ledger import Book, Entry
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Judgement,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
    Report,
    Sameness,
    Source,
    StatedTotal,
    Statement,
    TargetValue,
    WeaponValue,
)
from tollbook.records.report import UNKNOWN_SOURCE
from tollbook.vocabulary.codes import (
    AttributionKind,
    DatePrecision,
    EventType,
    Hedge,
    Measure,
    Origin,
    Outcome,
    PlacePrecision,
    TargetKind,
    Weapon,
)
from tollbook.vocabulary.dates import DateRange
from tollbook.vocabulary.ids import content_id

PHRASE = "a bomb killed three near the old market, “police” said; مقتل =1+1 {x} \\ end"
WORDS = (*PHRASE.split(), "naïve\n\ttab")
SPEAKERS = (None, "police", "a doctor", "the ministry", "Red Hill Front", "местные жители")
ACTORS = ("Red Hill Front", "Blue Valley Army", "unknown gunmen")
SPOTS = (("Orvale", "TJ", "Khatlon", "TJ-KT", 37.9, 70.2), ("Marrak", "AF", "Kabul", "AF-KAB", 34.5, 69.2),
         ("Tessin", "TJ", None, None, 36.7, 69.5), ("Gjil", "XK", None, None, 42.4, 21.4))  # fmt: skip


def fill(book: Book, seed: int) -> None:
    """Put a random ledger into a book."""
    rng = Random(seed)
    attacks = [(date(2031, 1, 1) + timedelta(days=rng.randrange(300)), rng.choice(SPOTS)) for _ in range(3)]
    reports: list[Report] = []
    entries: list[Entry] = []
    for number in range(rng.randint(1, 7)):
        report = _report(rng, number, reports)
        reports.append(report)
        told = rng.sample(attacks, rng.choice((0, 1, 1, 2)))
        mentions = tuple(_mention(rng, report, *attack, main=not n) for n, attack in enumerate(told))
        mentions = tuple({m.id: m for m in sorted(mentions, key=_start)}.values())
        totals = tuple(_total(rng, report) for _ in range(rng.choice((0, 0, 1))))
        unread = "it is in another language" if not told and rng.random() < 0.3 else None
        read = Extraction(report=report.id, by=rng.choice(("builtin/1", "llm/2")), mentions=mentions, totals=totals,
                          unread=unread, dropped=rng.choice((0, 2)))  # fmt: skip
        entries.append(Entry(report=report, extraction=read))
    book.enter(entries)
    held = [m.id for r in book.reports() for m in book.mentions_of(r.id)]
    if len(held) > 1 and rng.random() < 0.1:
        left, right = rng.sample(held, 2)
        book.record_judgement(Judgement.build(left, right, Sameness.DIFFERENT, author="a", reason="", recorded_at=T0))


T0 = datetime(2031, 12, 1, 9, 30, 15, 123456, tzinfo=UTC)


def _start(mention: Mention) -> int:
    return min(p.start for s in mention.statements for p in s.passages)


def _report(rng: Random, number: int, others: list[Report]) -> Report:
    text = " ".join(rng.choice(WORDS) for _ in range(rng.randint(20, 60)))
    if others and rng.random() < 0.2:
        text = rng.choice(others).text + " More follows."  # a copy
    address = rng.choice((None, f"https://post.example/{number}", "https://post.example/live", "file:///tmp/a.txt"))
    day = date(2031, 6, 1) + timedelta(days=rng.randrange(200))
    published = rng.choice((DateRange.day(day), DateRange.day(day), DateRange.month(2031, 6), DateRange(),
                            DateRange(not_before=day), DateRange.between(day, day + timedelta(days=3))))  # fmt: skip
    source = rng.choice((UNKNOWN_SOURCE, Source.named("The Plain Post"), Source.named(f"Star {number}", country="TJ")))
    return Report.build(
        text=text, title=rng.choice((None, "News", f"=News {number}")), source=source, published=published,
        url=address if address and address.startswith("http") and rng.random() < 0.8 else None,
        raw=text.encode() + b"!",
        file=rng.choice((None, f"{number}.txt")), address=address, language=rng.choice(("en", "und", "ar")),
        retrieved_at=rng.choice((None, T0 + timedelta(seconds=number, microseconds=number))),
    )  # fmt: skip


def _passage(rng: Random, report: Report):
    start = rng.randrange(len(report.text) - 1)
    return report.passage(start, rng.randint(start + 1, min(len(report.text), start + 40)))


def _mention(rng: Random, report: Report, day: date, spot: tuple, *, main: bool) -> Mention:
    values = [DateValue(_days(rng, day)), PlaceValue(_place(rng, spot)), EventTypeValue(rng.choice(list(EventType)))]
    values += [_count(rng) for _ in range(rng.randint(1, 4))]
    values += rng.sample([
        WeaponValue(rng.choice(list(Weapon))), TargetValue(rng.choice(("a bus", "=camp", "Werk №3")), TargetKind.SITE),
        PerpetratorsKilledValue(1, rng.choice((1, None))), OriginValue(_place(rng, rng.choice(SPOTS))),
        _attribution(rng), _attribution(rng),
    ], rng.randint(0, 4))  # fmt: skip
    said = [
        Statement.build(
            value, tuple(_passage(rng, report) for _ in range(rng.choice((1, 1, 2)))), by="builtin/1",
            stated_by=rng.choice(SPEAKERS), hedge=rng.choice(list(Hedge)), written=rng.choice((None, "as written")),
            confidence=rng.random(), origin=rng.choice(list(Origin)),
        )
        for value in rng.sample(values, len(values))
    ]  # fmt: skip
    return Mention.build(report.id, tuple({s.id: s for s in said}.values()), main=main)


def _days(rng: Random, day: date) -> DateRange:
    some = DateRange.between(day, day + timedelta(days=5), DatePrecision.DAYS)
    month = DateRange.month(day.year, day.month)
    return rng.choice((DateRange.day(day), DateRange.day(day), month, some, DateRange(), DateRange(not_after=day)))


def _place(rng: Random, spot: tuple) -> Place:
    name, country, admin1, code, lat, lon = spot
    pointed = rng.random() < 0.7
    return Place(
        name=rng.choice((name, name, None)), country=rng.choice((country, country, None)), admin1=admin1,
        admin1_code=code, lat=lat if pointed else None, lon=lon if pointed else None,
        geonames=rng.choice((None, 1220000)), precision=rng.choice(list(PlacePrecision)), reason="by name",
    )  # fmt: skip


def _count(rng: Random) -> CountValue:
    low = rng.randint(0, 9)
    return CountValue(
        rng.choice(list(Outcome)), low, rng.choice((low, low, low + 2, None)),
        nationality=rng.choice((EVERYONE, EVERYONE, None, "CN")), role=rng.choice((None, None, "driver")),
    )  # fmt: skip


def _attribution(rng: Random) -> AttributionValue:
    kind, actor = rng.choice(list(AttributionKind)), rng.choice(ACTORS)
    own = kind in (AttributionKind.CLAIM_OF_RESPONSIBILITY, AttributionKind.DENIAL)
    speaker = rng.choice((actor, None)) if own else rng.choice((None, "police", "a neighbour"))
    return AttributionValue(actor, kind, speaker, rng.choice((None, "the Front")), rng.choice((None, "radio")),
                            rng.choice((None, True, False)))  # fmt: skip


def _total(rng: Random, report: Report) -> StatedTotal:
    passage = _passage(rng, report)
    low = rng.randint(0, 30)
    return StatedTotal(
        id=content_id("stt", {"report": report.id, "start": passage.start, "low": low}), report=report.id,
        measure=rng.choice(list(Measure)), low=low, high=rng.choice((low, None)), passage=passage,
        nationality=rng.choice((None, "CN", EVERYONE)), role=rng.choice((None, "driver")),
        area=rng.choice((None, "TJ")), window=rng.choice((DateRange(), DateRange.year(2031))),
        stated_by=rng.choice(SPEAKERS), confidence=round(rng.random(), 4),
    )  # fmt: skip
