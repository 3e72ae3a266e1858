"""When, where and how: one value from several accounts, by support, never by averaging.

A value is backed by every independent report that is consistent with it. Main mentions outweigh
background ones; among equally backed values the most exact wins, then the earlier report's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

import msgspec

from tollbook.linking.features import EXACT_PLACE_KM, RADIUS_KM, fold
from tollbook.records import (
    UNKNOWN_PLACE,
    DateValue,
    EventTypeValue,
    Mention,
    OriginValue,
    PerpetratorsKilledValue,
    Place,
    PlaceValue,
    Report,
    TargetValue,
    WeaponValue,
)
from tollbook.vocabulary.codes import EventType, Weapon
from tollbook.vocabulary.dates import UNKNOWN_DATE, DateRange

MAX_TARGETS = 8
T = TypeVar("T")
# A more exact kind of attack that later reports establish beats the plainer one.
REFINES = {EventType.SUICIDE_BOMBING: EventType.BOMBING, EventType.HOSTAGE_SIEGE: EventType.ARMED_ASSAULT}


def in_order(mentions: Iterable[Mention], reports: Mapping[str, Report], copies: Mapping[str, str]) -> list[Mention]:
    """Mentions main first, then by publication; copies after their originals."""

    def rank(m: Mention) -> tuple[bool, bool, date, str]:
        when = reports[m.report].published
        return (not m.main, m.report in copies, when.end or when.not_before or date.max, m.id)

    return sorted(mentions, key=rank)


def settle_date(mentions: Sequence[Mention]) -> tuple[DateRange, tuple[DateRange, ...]]:
    """The best-supported, most exact date, and rivals that do not meet it. `mentions` as `in_order` gives them."""
    said = [(m, v.date) for m in mentions for _, v in m.stating(DateValue)[:1] if v.date.known]
    if not said:
        bounded = [v.date for m in mentions for _, v in m.stating(DateValue)]
        return (bounded[0] if bounded else UNKNOWN_DATE), ()
    chosen = _most_backed(said, _meets, lambda d: -(d.days or 0))
    rivals = tuple(dict.fromkeys(d for _, d in said if not _meets(d, chosen)))
    return chosen, rivals


def settle_place(mentions: Sequence[Mention]) -> tuple[Place, tuple[str, ...]]:
    """The best-supported, most exact place, its area filled in from the others; rivals in words."""
    said = [(m, v.place) for m in mentions for _, v in m.stating(PlaceValue)]
    if not said:
        return UNKNOWN_PLACE, ()
    country = _most_common([(m, p.country) for m, p in said])
    here = [(m, p) for m, p in said if p.country in (None, country)]
    areas = [(m, p) for m, p in here if p.admin1]
    area = _most_common([(m, p.admin1) for m, p in areas])
    inside = [(m, p) for m, p in here if p.admin1 in (None, area)]
    chosen = _most_backed(inside, _same_spot, _exactness)
    code = next((p.admin1_code for _, p in areas if p.admin1 == area and p.admin1_code), None)
    chosen = msgspec.structs.replace(
        chosen, country=chosen.country or country, admin1=chosen.admin1 or area,
        admin1_code=chosen.admin1_code or code,
    )  # fmt: skip
    rivals = {_words(p) for _, p in said if p.country and not (p.country == country and p.admin1 in (None, area))}
    return chosen, tuple(sorted(rivals))


def settle_origin(mentions: Sequence[Mention]) -> Place | None:
    """Where a cross-border attack is said to have come from."""
    said = [(m, v.place) for m in mentions for _, v in m.stating(OriginValue)]
    return _most_backed(said, lambda a, b: a.country == b.country, _exactness) if said else None


def settle_event_type(mentions: Sequence[Mention]) -> tuple[EventType, tuple[EventType, ...]]:
    """The kind most mentions give, a refinement of it where one is stated, and rivals."""
    stating: list[tuple[Mention, EventType]] = [
        (m, v.event_type) for m in mentions for _, v in m.stating(EventTypeValue)[:1]
    ]
    said = [(m, kind) for m, kind in stating if kind is not EventType.OTHER]
    most = _most_common(said)
    if most is None:
        return EventType.OTHER, ()
    stated = {kind for m, kind in said if m.main} or {kind for _, kind in said}
    chosen: EventType = next((f for f, plain in REFINES.items() if plain is most and f in stated), most)
    rivals = {kind for _, kind in said} - {chosen, REFINES.get(chosen)}
    return chosen, tuple(sorted(rivals))


def settle_weapons(mentions: Sequence[Mention]) -> tuple[Weapon, ...]:
    """All weapons stated; "unknown" only where nothing else is."""
    stated = {v.weapon for m in mentions for _, v in m.stating(WeaponValue)}
    known = stated - {Weapon.UNKNOWN} or stated
    return tuple(w for w in Weapon if w in known)


def settle_targets(mentions: Sequence[Mention]) -> tuple[TargetValue, ...]:
    """The targets as written, each once."""
    seen: dict[str, TargetValue] = {}
    for m in mentions:
        for _, value in m.stating(TargetValue):
            seen.setdefault(fold(value.name), value)
    return tuple(list(seen.values())[:MAX_TARGETS])


def settle_perpetrators(mentions: Sequence[Mention]) -> tuple[int | None, tuple[int, ...]]:
    """Attackers who died, by the latest of the main reports (else of all), and rival figures."""
    said = [(m.main, v.low) for m in mentions for _, v in m.stating(PerpetratorsKilledValue)[:1]]
    if not said:
        return None, ()
    mains = [low for main, low in said if main] or [low for _, low in said]
    return mains[-1], tuple(sorted({low for low in mains if low != mains[-1]}))


def _most_backed(
    said: Sequence[tuple[Mention, T]], meets: Callable[[T, T], bool], exactness: Callable[[T], float]
) -> T:
    """The most exact value that at least half of all accounts, by weight, are consistent with.

    Where no value has that backing, the one most are consistent with. Main mentions weigh ten times
    background ones. Ties fall to the value most often given, then to the first.
    """

    def weight(rows: Iterable[Mention]) -> int:
        return sum(10 if m.main else 1 for m in rows)

    def rank(i: int) -> tuple[int, float, int, int]:
        value = said[i][1]
        backing = weight(m for m, other in said if meets(value, other))
        return (backing, exactness(value), weight(m for m, other in said if other == value), -i)

    ranks = {i: rank(i) for i in range(len(said))}
    half = weight(m for m, _ in said) / 2
    backed = [i for i in ranks if ranks[i][0] >= half]
    if backed:
        return said[max(backed, key=lambda i: (_tier(ranks[i][1]), *ranks[i]))][1]
    return said[max(ranks, key=lambda i: ranks[i])][1]


def _tier(exactness: float) -> int:
    """Days and kilometres alike: within about a week or a town, a month or a district, an area, wider."""
    return -sum(exactness < bound for bound in (-10, -EXACT_PLACE_KM - 2, -200))


def _most_common(said: Iterable[tuple[Mention, T | None]]) -> T | None:
    known = [(m, v) for m, v in said if v is not None]
    return _most_backed(known, lambda a, b: a == b, lambda _: 0.0) if known else None


def _meets(a: DateRange, b: DateRange) -> bool:
    return a.possibly_within(b.start, b.end)


def _exactness(place: Place) -> float:
    return -RADIUS_KM.get(place.precision, 1000.0) - (0 if place.lat is not None else 50)


def _same_spot(a: Place, b: Place) -> bool:
    """Whether b does not speak against a: the same name, or a wider place."""
    exact = RADIUS_KM.get(b.precision, 1000.0) <= EXACT_PLACE_KM
    return not exact or fold(a.name) == fold(b.name) or _exactness(a) < -EXACT_PLACE_KM - 50


def _words(place: Place) -> str:
    return ", ".join(x for x in (place.name, place.admin1, place.country) if x) or "an unnamed place"
