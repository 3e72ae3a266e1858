"""One report's mention of an incident as JSON: its values and the words that state each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from tollbook.exchange.masking import masked_statement
from tollbook.exchange.outgoing import statement_object
from tollbook.exchange.privacy import Masker
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
    Report,
    Statement,
    TargetValue,
    Value,
    WeaponValue,
)
from tollbook.vocabulary.dates import UNKNOWN_DATE

T = TypeVar("T")

_FIELDS: dict[type, str] = {
    DateValue: "date",
    PlaceValue: "place",
    OriginValue: "origin",
    EventTypeValue: "event_type",
    WeaponValue: "weapon",
    TargetValue: "target",
    PerpetratorsKilledValue: "perpetrators_killed",
    AttributionValue: "attribution",
}


def mention_object(mention: Mention, report: Report, masker: Masker) -> dict[str, Any]:
    """What one report says of the incident; of single-valued fields the most confident statement is shown."""
    when = _first(mention, DateValue)
    place = _first(mention, PlaceValue)
    origin = _first(mention, OriginValue)
    event_type = _first(mention, EventTypeValue)
    perpetrators = _first(mention, PerpetratorsKilledValue)
    date = when.date if when else UNKNOWN_DATE
    return {
        "id": mention.id, "report": mention.report, "main": mention.main,
        "date": {
            "from": date.start.isoformat() if date.start else None,
            "to": date.end.isoformat() if date.end else None, "precision": date.precision.value,
        },
        "place": _place(place.place) if place else None, "origin": _place(origin.place) if origin else None,
        "event_type": event_type.event_type.value if event_type else None,
        "weapons": _distinct(value.weapon.value for _, value in mention.stating(WeaponValue)),
        "targets": _distinct(masker.words(value.name, report) for _, value in mention.stating(TargetValue)),
        "perpetrators_killed": perpetrators.low if perpetrators else None,
        "tolls": [_toll(statement, value, report, masker) for statement, value in mention.stating(CountValue)],
        "attributions": [_attribution(s, value, report, masker) for s, value in mention.stating(AttributionValue)],
        "statements": [statement_object(masked_statement(s, report, masker)) for s in mention.statements],
        "evidence": [row for statement in mention.statements for row in _evidence(statement, report, masker)],
    }  # fmt: skip


def evidence_fields(value: Value) -> list[str]:
    """The fields that a statement's passages carry: a count also carries its nationality and role."""
    if not isinstance(value, CountValue):
        return [_FIELDS[type(value)]]
    fields = [value.outcome.value]
    if value.nationality not in (None, EVERYONE):
        fields.append("nationality")
    return [*fields, "role"] if value.role else fields


def _evidence(statement: Statement, report: Report, masker: Masker) -> Iterator[dict[str, Any]]:
    for field in evidence_fields(statement.value):
        for passage in statement.passages:
            yield {
                "statement": statement.id, "field": field, "start": passage.start, "end": passage.end,
                "quote": masker.passage(report, passage), "confidence": statement.confidence, "by": statement.by,
                "origin": statement.origin.value,
            }  # fmt: skip


def _toll(statement: Statement, value: CountValue, report: Report, masker: Masker) -> dict[str, Any]:
    return {
        "outcome": value.outcome.value, "nationality": value.nationality, "role": value.role, "low": value.low,
        "high": value.high, "hedge": statement.hedge.value, "stated_by": masker.maybe(statement.stated_by, report),
        "statement": statement.id,
    }  # fmt: skip


def _attribution(statement: Statement, value: AttributionValue, report: Report, masker: Masker) -> dict[str, Any]:
    return {
        "actor": masker.words(value.actor, report), "kind": value.kind.value,
        "speaker": masker.maybe(value.speaker, report), "medium": value.medium,
        "substantiated": value.substantiated, "statement": statement.id,
    }  # fmt: skip


def _place(place: Place) -> dict[str, Any]:
    return {
        "name": place.name, "country": place.country, "admin1": place.admin1, "admin1_code": place.admin1_code,
        "precision": place.precision.value,
    }  # fmt: skip


def _first(mention: Mention, kind: type[T]) -> T | None:
    found = mention.stating(kind)
    return found[0][1] if found else None


def _distinct(values: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(values))
