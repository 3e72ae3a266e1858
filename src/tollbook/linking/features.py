"""What linking knows of a mention: plain values drawn from its statements, and nothing else.

Days are proleptic Gregorian ordinals (`date.toordinal`), distances kilometres, coordinates WGS 84
degrees. Everything here follows from the mention and its report alone, never from other mentions,
so a feature row can be stored and compared at any later time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

import msgspec

from tollbook.linking.people import named_people
from tollbook.linking.unusual import unusual_words
from tollbook.records import (
    EVERYONE,
    AttributionValue,
    CountValue,
    DateValue,
    EventTypeValue,
    Mention,
    Place,
    PlaceValue,
    Report,
    Statement,
    TargetValue,
    WeaponValue,
)
from tollbook.records.place import UNKNOWN_PLACE
from tollbook.vocabulary.codes import AttributionKind, EventType, Outcome, PlacePrecision, Weapon
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange
from tollbook.vocabulary.ids import named_id

# How far the true spot may lie from the coordinates given, in km, by precision of the place.
RADIUS_KM = {
    PlacePrecision.POINT: 2.0,
    PlacePrecision.TOWN: 8.0,
    PlacePrecision.DISTRICT: 30.0,
    PlacePrecision.ROUTE: 60.0,
    PlacePrecision.SEA: 150.0,
    PlacePrecision.ADMIN1: 200.0,
}
EXACT_PLACE_KM = 60.0  # coordinates within this radius say where; wider ones say only in which area

T = TypeVar("T")

_ATTACKED = re.compile(r"(?:(?:an?|the) )?attack(?:s|ed|ing)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
# Words that many targets share and that therefore say nothing on which one it was.
_COMMON = frozenset(
    """
    a an and at by camp car carrying chinese city civilian civilians convoy district for foreign from group
    in local man men near national nationals of on one people person persons police province residents road
    security several site soldiers staff the their three to town two vehicle village villagers with worker
    workers
    """.split()  # noqa: SIM905 - a list of words reads better as a text
)


class Count(msgspec.Struct, frozen=True, gc=False):
    """A count of people: at least `low`, at most `high` (None: open)."""

    low: int
    high: int | None


class MentionFeatures(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The values of one mention that linking compares. None or empty is "not stated".

    `words` are numbers of the unusual words around it (`linking/unusual.py`), `people` of the persons named there
    (`linking/people.py`).
    """

    id: str
    report: str
    main: bool = True
    published: int | None = None
    first_day: int | None = None
    last_day: int | None = None
    not_before: int | None = None
    not_after: int | None = None
    country: str | None = None
    admin1: str | None = None
    place: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    event_type: str | None = None
    weapons: tuple[str, ...] = ()
    killed: Count | None = None
    injured: Count | None = None
    kidnapped: Count | None = None
    nationalities: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    words: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    series: str | None = None
    number: str | None = None

    @classmethod
    def of(cls, mention: Mention, report: Report) -> MentionFeatures:
        """The features of `mention`, which `report` makes; without the report's text it has no `words`."""
        day = _first((v.date for _, v in mention.stating(DateValue)), UNKNOWN_DATE)
        place = best_place([v.place for _, v in mention.stating(PlaceValue)])
        kind = _first((v.event_type for s, v in mention.stating(EventTypeValue) if not _unspecific(s, v)), None)
        exact = place.lat is not None and place.precision in RADIUS_KM
        series, number = report.numbered or (None, None)
        return cls(
            id=mention.id, report=report.id, main=mention.main, published=_published(report.published),
            first_day=_ordinal(day.start), last_day=_ordinal(day.end),
            not_before=_ordinal(day.not_before), not_after=_ordinal(day.not_after),
            country=place.country, admin1=fold(place.admin1) or None,
            place=(fold(place.name) or None) if _is_local(place) else None,
            lat=place.lat if exact else None, lon=place.lon if exact else None,
            radius_km=RADIUS_KM[place.precision] if exact else None,
            event_type=None if kind in (None, EventType.OTHER) else kind.value,
            weapons=_weapons(mention),
            killed=count_of(mention, Outcome.KILLED), injured=count_of(mention, Outcome.INJURED),
            kidnapped=count_of(mention, Outcome.KIDNAPPED), nationalities=_nationalities(mention),
            actors=_actors(mention), targets=target_words(v.name for _, v in mention.stating(TargetValue)),
            words=unusual_words(mention, report), people=named_people(mention, report), series=series, number=number,
        )  # fmt: skip


def incident_id(mention_id: str) -> str:
    """The id of the incident that `mention_id` names."""
    return named_id("inc", "mention", mention_id)


@lru_cache(maxsize=8192)
def fold(text: str | None) -> str:
    """Lower-case words of `text` without accents and punctuation; "" for None."""
    plain = unicodedata.normalize("NFKD", text or "").casefold()
    return " ".join(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c))))


def best_place(places: Iterable[Place]) -> Place:
    """The most exact of several places one report gives, the first among equals."""
    order = list(RADIUS_KM)
    ranked = sorted(places, key=lambda p: order.index(p.precision) if p.precision in order else len(order))
    return ranked[0] if ranked else UNKNOWN_PLACE


def count_of(mention: Mention, outcome: Outcome) -> Count | None:
    """How many people had that outcome as the mention says it; rival figures span a range.

    Where no figure counts everybody, the parts by nationality are summed.
    """
    stated = [v for _, v in mention.stating(CountValue) if v.outcome is outcome and v.role is None]
    whole = [v for v in stated if v.nationality == EVERYONE]
    if whole:
        highs = [v.high for v in whole]
        return Count(min(v.low for v in whole), None if None in highs else max(h for h in highs if h is not None))
    parts = {v.nationality: v for v in stated}.values()
    if not parts:
        return None
    tops = [v.high for v in parts]
    return Count(sum(v.low for v in parts), None if None in tops else sum(h for h in tops if h is not None))


def target_words(names: Iterable[str]) -> tuple[str, ...]:
    """The telling words of the targets' names."""
    words = {w for name in names for w in fold(name).split()}
    return tuple(sorted(w for w in words - _COMMON if len(w) > 2))


def _first(values: Iterable[T], default: T) -> T:
    return next(iter(values), default)


def _ordinal(day: object) -> int | None:
    return day.toordinal() if hasattr(day, "toordinal") else None


def _published(when: DateRange) -> int | None:
    return _ordinal(when.end or when.not_before)


def _unspecific(statement: Statement, value: EventTypeValue) -> bool:
    """Whether it is called an armed assault for no more than that people were "attacked", as bombs do too."""
    words = " ".join(p.quote for p in statement.passages)
    return value.event_type is EventType.ARMED_ASSAULT and _ATTACKED.fullmatch(words.strip()) is not None


def _is_local(place: Place) -> bool:
    return place.precision in (PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.DISTRICT, PlacePrecision.ROUTE)


def _weapons(mention: Mention) -> tuple[str, ...]:
    used = {v.weapon for _, v in mention.stating(WeaponValue)} - {Weapon.UNKNOWN}
    return tuple(sorted(w.value for w in used))


def _nationalities(mention: Mention) -> tuple[str, ...]:
    named = {v.nationality for _, v in mention.stating(CountValue) if v.nationality not in (None, EVERYONE) and v.low}
    return tuple(sorted(n for n in named if n))


def _actors(mention: Mention) -> tuple[str, ...]:
    said = mention.stating(AttributionValue)
    return tuple(sorted({fold(v.actor) for _, v in said if v.kind is not AttributionKind.DENIAL} - {""}))
