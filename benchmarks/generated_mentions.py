"""Mentions made up for measuring linking: skewed by place, day, kind of attack and size, as real ledgers are.

A world of 60 countries, 2,000 first-level areas and 6,000 towns, whose sizes fall with their rank, so that the busiest
town has some 5 % of all attacks. 200 mentions a day are written on average, in waves; more mentions span more days, so
that a town is no more crowded in a large ledger than in a small one. Incidents are told of once or twice, few of them
by dozens of reports; one report in ten gives the wrong day, some a vague day or place, tolls rise from report to
report, and anything may be left out. Everything is invented; the same number and seed make the same mentions.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from math import cos, pi

from tollbook.linking.features import Count, MentionFeatures

FIRST_DAY = date(1997, 1, 1).toordinal()
MENTIONS_A_DAY = 200
COUNTRIES, AREAS, TOWNS, ACTORS = 60, 2_000, 6_000, 900
KINDS = (
    ("armed_assault", 40), ("bombing", 25), ("kidnapping", 10), ("shelling", 8), ("drone_or_air_strike", 6),
    ("suicide_bombing", 4), ("arson", 3), ("stabbing", 2), ("hostage_siege", 1), (None, 6),
)  # fmt: skip
WEAPONS = {
    "armed_assault": ("firearm",), "bombing": ("explosive",), "suicide_bombing": ("explosive",),
    "shelling": ("mortar_or_rocket",), "drone_or_air_strike": ("drone",), "kidnapping": ("firearm",),
}  # fmt: skip
WORDS = 4_000  # telling words of targets, some of them common


class _World:
    """Towns by weight, each with its area, country and actors."""

    def __init__(self, chance: random.Random) -> None:
        self.area_land = [chance.randrange(COUNTRIES) for _ in range(AREAS)]
        self.town_area = [int(AREAS * chance.random() ** 1.5) for _ in range(TOWNS)]
        self.spots = [(chance.uniform(-35, 45), chance.uniform(-110, 120)) for _ in range(AREAS)]
        self.towns = [
            (self.spots[a][0] + chance.gauss(0, 0.7), self.spots[a][1] + chance.gauss(0, 0.7)) for a in self.town_area
        ]
        self.weights = list(accumulate((rank + 3) ** -0.95 for rank in range(TOWNS)))


def mentions(count: int, seed: int = 20310101) -> Iterator[tuple[str, MentionFeatures]]:
    """`count` mentions, each with the name of the incident that it tells of."""
    chance = random.Random(seed)
    world = _World(chance)
    days = max(30, count // MENTIONS_A_DAY)
    made = number = 0
    while made < count:
        incident = f"true-{number:07d}"
        told = min(int(chance.paretovariate(1.5)), 60, count - made)
        for f in _told(chance, world, range(made, made + told), days):
            yield incident, f
        made += told
        number += 1


def _told(chance: random.Random, world: _World, numbers: range, days: int) -> Iterator[MentionFeatures]:
    """The mentions of one incident."""
    town = chance.choices(range(TOWNS), cum_weights=world.weights)[0]
    area = world.town_area[town]
    land = f"L{world.area_land[area]:02d}"
    wave = 1 + 0.5 * cos(2 * pi * chance.random())
    day = FIRST_DAY + int(days * min(0.999999, chance.random() ** wave))
    kind = chance.choices(*zip(*KINDS, strict=True))[0]
    killed = int(chance.paretovariate(1.1)) - 1
    injured = int(killed * chance.expovariate(0.7)) if chance.random() < 0.6 else 0
    taken = int(chance.paretovariate(1.2)) if kind in ("kidnapping", "hostage_siege") else 0
    foreign = f"N{chance.randrange(40):02d}" if chance.random() < 0.08 else None
    actor = f"group {chance.randrange(15) + 15 * world.area_land[area] % ACTORS}" if chance.random() < 0.55 else None
    goal = [f"word{int(WORDS * chance.random() ** 2)}" for _ in range(2)]
    for at, name in enumerate(numbers):
        known = min(1.0, 0.6 + 0.2 * at)  # the toll of the first reports is low
        yield MentionFeatures(
            id=f"men-{name:020x}", report=f"rpt-{name:020x}", main=chance.random() < 0.85,
            published=day + 1 + int(chance.expovariate(0.5)), **_days(chance, day), **_spot(chance, world, town, land),
            event_type=kind if chance.random() < 0.92 else None,
            weapons=WEAPONS.get(kind or "", ()) if chance.random() < 0.7 else (),
            killed=_count(chance, killed, known), injured=_count(chance, injured, known),
            kidnapped=_count(chance, taken, known) if taken else None,
            nationalities=(foreign,) if foreign and chance.random() < 0.9 else (),
            actors=(actor,) if actor and chance.random() < 0.7 else (),
            targets=tuple(sorted({w for w in goal if chance.random() < 0.7})),
        )  # fmt: skip


def _days(chance: random.Random, day: int) -> dict[str, int]:
    luck = chance.random()
    if luck < 0.002:
        return {}
    if luck < 0.06:  # within a month
        start = day - chance.randrange(28)
        return {"first_day": start, "last_day": start + 29}
    off = 0 if luck < 0.9 else chance.choice((-1, 1))
    return {"first_day": day + off, "last_day": day + off}


def _spot(chance: random.Random, world: _World, town: int, land: str) -> dict[str, object]:
    area = world.town_area[town]
    luck = chance.random()
    if luck < 0.002:
        return {}
    if luck < 0.06:
        return {"country": land}
    if luck < 0.18:
        return {"country": land, "admin1": f"area {area}"}
    lat, lon = world.towns[town]
    return {"country": land, "admin1": f"area {area}", "place": f"town {town}", "lat": lat, "lon": lon,
            "radius_km": 8.0}  # fmt: skip


def _count(chance: random.Random, true: int, known: float) -> Count | None:
    if chance.random() < 0.15:
        return None
    low = int(true * known + 0.5) if chance.random() < 0.85 else max(0, true + chance.choice((-2, -1, 1, 3)))
    return Count(low, None if chance.random() < 0.1 else low)
