"""One incident that a report tells in pieces: the same day, the same named place, and no figure said twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tollbook.records import (
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
)
from tollbook.vocabulary.codes import Outcome, PlacePrecision
from tollbook.vocabulary.dates import DateRange

_ONCE: Final = (DateValue, PlaceValue, EventTypeValue, OriginValue, PerpetratorsKilledValue)
_NAMED: Final = (PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ROUTE)
_DAYS: Final = 3  # a date wider than this is no sign that two tellings are of one incident


def told_once(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with the pieces of one incident joined: each value of a kind once, every count kept."""
    kept: list[Mention] = []
    for mention in mentions:
        at = next((n for n, other in enumerate(kept) if _same(other, mention)), None)
        if at is None:
            kept.append(mention)
        else:
            kept[at] = _joined(kept[at], mention)
    return kept


def _same(first: Mention, second: Mention) -> bool:
    when, where = _when(first), _where(first)
    if when is None or where is None or (when, where) != (_when(second), _where(second)):
        return False
    return not _outcomes(first) & _outcomes(second)


def _when(mention: Mention) -> tuple[object, object] | None:
    found = next((s.value.date for s in mention.statements if isinstance(s.value, DateValue)), DateRange())
    return (found.start, found.end) if found.days and found.days <= _DAYS else None


def _where(mention: Mention) -> tuple[str, str | None] | None:
    found = next((s.value.place for s in mention.statements if isinstance(s.value, PlaceValue)), Place())
    return (found.name, found.country) if found.name and found.precision in _NAMED else None


def _outcomes(mention: Mention) -> set[Outcome]:
    return {s.value.outcome for s in mention.statements if isinstance(s.value, CountValue)}


def _joined(first: Mention, second: Mention) -> Mention:
    kinds = {type(s.value) for s in first.statements if isinstance(s.value, _ONCE)}
    ids = {s.id for s in first.statements}
    more = [s for s in second.statements if type(s.value) not in kinds and s.id not in ids]
    return Mention.build(first.report, (*first.statements, *more), main=first.main or second.main)
