"""What a person says a statement should say, read from the words they type."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final, TypeVar

import msgspec

from tollbook.errors import RecordError, UnknownCodeError, UsageError
from tollbook.gazetteer import PlaceContext, load_gazetteer
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
    TargetValue,
    Value,
    WeaponValue,
)
from tollbook.vocabulary.codes import DatePrecision, EventType, Weapon
from tollbook.vocabulary.countries import is_country
from tollbook.vocabulary.dates import DateRange

V = TypeVar("V", EventType, Weapon)
_NUMBER: Final = re.compile(r"(\d{1,7})(?:(\+)|\s*-\s*(\d{1,7}))?")
_CODE: Final = re.compile(r"[A-Z]{2}")
_MOST: Final = 2_000


def read_value(was: Value, text: str) -> Value:
    """The value of the same kind as `was` that `text` gives.

    Counts: `9`, `7-9`, `9+`. Days: `2031-03-11`, `2031-03`, `2031`, `2031-03-11..2031-03-14`. Places: a name, sought in
    the country of the place that it corrects, or `NAME, XX` with another's code. Kinds of attack and weapons: a
    code. Targets and actors: a name. Or a JSON object of the fields to change. Raises UsageError, saying the form.
    """
    words = text.strip()
    if not words or len(words) > _MOST or not words.isprintable():
        raise UsageError(f"a value is 1 to {_MOST:,} printable characters", subject="--value")
    try:
        found = _fields(was, words) if words.startswith("{") else _words(was, words)
    except RecordError as error:
        raise UsageError(error.message, subject="--value") from error
    _check_codes(found)
    return found


def _words(was: Value, words: str) -> Value:
    match was:
        case CountValue() | PerpetratorsKilledValue():
            low, high = _number(words)
            return msgspec.structs.replace(was, low=low, high=high)
        case DateValue():
            return DateValue(_days(words))
        case PlaceValue() | OriginValue():
            return type(was)(_place(words, was.place))
        case EventTypeValue():
            return EventTypeValue(_code(EventType, words))
        case WeaponValue():
            return WeaponValue(_code(Weapon, words))
        case TargetValue():
            return msgspec.structs.replace(was, name=words)
        case AttributionValue():
            return msgspec.structs.replace(was, actor=words)


def _fields(was: Value, words: str) -> Value:
    try:
        given = msgspec.json.decode(words.encode())
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError) as error:
        raise UsageError(f"it is no JSON object ({error})", subject="--value") from error
    known = list(was.__struct_fields__)
    unknown = [name for name in given if name not in known]
    if unknown:
        raise UsageError(f"no field is called {unknown[0]!r}; there are {', '.join(known)}", subject="--value")
    merged: dict[str, Any] = {**msgspec.to_builtins(was), **given}
    try:
        return msgspec.convert(merged, type(was))
    except msgspec.ValidationError as error:
        raise UsageError(str(error), subject="--value") from error


def _number(words: str) -> tuple[int, int | None]:
    found = _NUMBER.fullmatch(words)
    if not found:
        raise UsageError(f"a count is 9, 7-9 or 9+ (got {words!r})", subject="--value")
    low = int(found[1])
    return low, None if found[2] else int(found[3]) if found[3] else low


def _days(words: str) -> DateRange:
    first, dots, last = words.partition("..")
    try:
        if dots:
            return DateRange.between(date.fromisoformat(first.strip()), date.fromisoformat(last.strip()))
        parts = [int(part) for part in words.split("-")]
        if len(parts) == 1 and len(words) == 4:
            return DateRange.year(parts[0])
        if len(parts) == 2 and len(words) == 7:
            return DateRange.month(parts[0], parts[1])
        return DateRange.day(date.fromisoformat(words if len(words) == 10 else ""))
    except (ValueError, IndexError):
        form = "2031-03-11, 2031-03, 2031 or 2031-03-11..2031-03-14"
        raise UsageError(f"days are written as {form} (got {words!r})", subject="--value") from None


def _place(words: str, was: Place) -> Place:
    gazetteer = load_gazetteer()
    name, comma, code = words.rpartition(",")
    code = code.strip()
    country = code if comma and is_country(code) else None
    if comma and country is None and _CODE.fullmatch(code):
        raise UnknownCodeError(f"no country has the code {code!r} (got {words!r})", subject="--value")
    asked = name.strip() if country else words
    found = gazetteer.resolve(asked, PlaceContext(countries=tuple(c for c in (country or was.country,) if c)))
    if found.score <= 0 or not found.resolved or (country and found.place.country != country):
        near = ", ".join(f"{p.name} in {p.admin1 or '?'}, {p.country}" for p in gazetteer.candidates(asked)[:3])
        known = f"; places of that name: {near}" if near else ""
        raise UsageError(f"no place is known as {words!r} there{known}", subject="--value")
    return found.place


def _code(kind: type[V], words: str) -> V:
    try:
        return kind(words.lower().replace(" ", "_").replace("-", "_"))
    except ValueError:
        raise UnknownCodeError(f"one of {', '.join(kind)} (got {words!r})", subject="--value") from None


def _check_codes(value: Value) -> None:
    nationality = value.nationality if isinstance(value, CountValue) else None
    if nationality not in (None, EVERYONE) and not is_country(str(nationality)):
        raise UnknownCodeError(f"no country has the code {nationality!r}", subject="--value")
    if isinstance(value, DateValue) and value.date.precision is DatePrecision.UNKNOWN:
        raise UsageError("a date that is not known is no correction; reject the statement instead", subject="--value")
    if isinstance(value, PlaceValue | OriginValue) and value.place.country and not is_country(value.place.country):
        raise UnknownCodeError(f"no country has the code {value.place.country!r}", subject="--value")
    named = {TargetValue: "name", AttributionValue: "actor"}.get(type(value))
    if named and not str(getattr(value, named)).strip():
        raise UsageError(f"'{named}' is not empty; reject the statement instead", subject="--value")
