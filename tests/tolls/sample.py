"""Small invented reports and mentions for the tests of tolls and linking."""

from __future__ import annotations

from datetime import date, timedelta

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
    Statement,
    Value,
)
from tollbook.vocabulary.codes import AttributionKind, EventType, Hedge, Outcome, PlacePrecision
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

DAY = date(2031, 3, 4)
TOWN = Place(
    name="Orvale",
    country="TJ",
    admin1="Khatlon",
    admin1_code="TJ-KT",
    lat=37.9,
    lon=70.2,
    precision=PlacePrecision.TOWN,
)
COUNTRY = Place(name="Tajikistan", country="TJ", precision=PlacePrecision.COUNTRY)


def report(name: str, days: int | None = 0, source: str | None = None) -> Report:
    """A report published that many days after DAY; None for undated."""
    published = UNKNOWN_DATE if days is None else DateRange.day(DAY + timedelta(days=days))
    return Report.build(text=f"{name} " * 40, source=Source.named(source or f"The {name} Gazette"), published=published)


def stated(made: Report, value: Value, *, by: str | None = None, hedge: Hedge = Hedge.PLAIN, at: int = 0) -> Statement:
    """A statement of `made`, by an informant."""
    return Statement.build(value, (made.passage(at, at + 3),), by="test", stated_by=by, hedge=hedge)


def count(
    outcome: str, low: int, high: int | None = -1, nationality: str | None = "*", role: str | None = None
) -> CountValue:
    """A count; `high` is `low` unless given, None for open."""
    top = low if high == -1 else high
    return CountValue(Outcome(outcome), low, top, nationality, role)


def mention(made: Report, *values: Value | Statement, main: bool = True, when: date | DateRange | None = DAY,
            place: Place | None = TOWN, kind: str = "bombing") -> Mention:  # fmt: skip
    """A mention with date, place, kind of attack, and what else is given."""
    day = DateRange.day(when) if isinstance(when, date) else when
    rows: list[Value | Statement] = [*values, EventTypeValue(EventType(kind))]
    rows += [DateValue(day)] if day else []
    rows += [PlaceValue(place)] if place else []
    statements = tuple(r if isinstance(r, Statement) else stated(made, r) for r in rows)
    return Mention.build(made.id, statements, main=main)


def blames(actor: str, kind: str = "claim_of_responsibility", speaker: str | None = None) -> AttributionValue:
    """An attribution."""
    return AttributionValue(actor, AttributionKind(kind), speaker)
