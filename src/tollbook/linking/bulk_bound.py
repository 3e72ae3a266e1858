"""The most that pairs of mentions can weigh, worked out in columns from what costs little to compare.

Most pairs that share a key fall short of the threshold by their days, spots and figures, whatever their lists say;
Splink need not weigh those. What a case weighs is asked of the comparisons themselves, once for every case that is told
apart here, so that each rule stands in one place. A bound may be too high, never too low.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from math import ceil, degrees
from typing import Any

import numpy as np

from tollbook.linking.bulk_pairs import some_at_once
from tollbook.linking.bulk_table import MENTIONS
from tollbook.linking.comparisons import COMPARISONS, DEMANDS, EARTH_KM, FEW_WORDS, count_level
from tollbook.linking.features import EXACT_PLACE_KM, Count, MentionFeatures
from tollbook.linking.model import LinkingModel
from tollbook.linking.rivals import GRAIN

Numbers = np.ndarray
_DAYS, _KM, _PERSONS = 80, 300, 25
"""From here on no level tells days or kilometres apart; where more persons are told of, the best is assumed."""
_COUNTS = ("killed", "injured", "kidnapped")
_NAMES = ("country", "admin1", "place")
_LISTS = {
    "nationality": ("nationalities", 1), "actor": ("actors", 1), "target": ("targets", 1),
    "words": ("words", FEW_WORDS), "people": ("people", 1),
}  # fmt: skip
"""For each comparison of lists the list, and how many members it needs for saying something where none is shared."""
_LEVEL = {c.name: c.level for c in COMPARISONS}


class Bound:
    """The most that pairs of the mentions in a DuckDB's table (`bulk_table`) can weigh by a model."""

    def __init__(self, connection: Any, model: LinkingModel) -> None:
        self._mentions, kinds = _mentions(connection)
        self._prior = ceil(model.prior_weight * GRAIN)
        weights = {
            c.name: np.array([ceil(w * GRAIN) for w in row], dtype=np.int32)
            for c, row in zip(COMPARISONS, model.table(), strict=True)
        }
        self._date = weights["date"][_by_days()]
        self._days_apart = _demanding("date", _by_days())
        self._place = [weights["place"][levels].max(axis=0) for levels in (_by_distance(), _by_names())]
        self._far = [_demanding("place", levels).any(axis=0) for levels in (_by_distance(), _by_names())]
        self._manner = weights["manner"][_by_kinds(kinds)].max(axis=0)
        self._counts = {name: _most_of_figures(weights[name]) for name in _COUNTS}
        self._lists = {name: _most_of_lists(weights[name]) for name in _LISTS}

    def reaching(self, a: Numbers, b: Numbers, least: int) -> Numbers:
        """Which of the pairs, by the numbers of their mentions, may weigh at least so many thousandths of a bit."""
        return some_at_once(a, b, lambda a, b: self.most(a, b) >= least)

    def apart(self, a: Numbers, b: Numbers) -> Numbers:
        """Which of the pairs have days or places that may exclude each other."""
        return some_at_once(a, b, lambda a, b: self._by_date(self._days_apart, a, b) | self._by_place(self._far, a, b))

    def most(self, a: Numbers, b: Numbers) -> Numbers:
        """The most that each pair can weigh, in thousandths of a bit."""
        m = self._mentions
        found: Numbers = self._prior + self._by_date(self._date, a, b) + self._by_place(self._place, a, b)
        found += self._manner[_meet(m["weapons_marks"], a, b), m["kind"][a], m["kind"][b]]
        later = np.sign(m["published"][b] - m["published"][a]) * _both(m["told"], a, b)
        for name, counts in self._counts.items():
            found += counts[later, m[name][a], m[name][b]]
        for name, lists in self._lists.items():
            found += lists[_meet(m[f"{name}_marks"], a, b), _both(m[f"{name}_says"], a, b)]
        return found

    def _by_date(self, table: Numbers, a: Numbers, b: Numbers) -> Numbers:
        m = self._mentions
        gap = np.maximum(np.maximum(m["first"][b] - m["last"][a], m["first"][a] - m["last"][b]), 0)
        wide = np.maximum(m["wide"][a], m["wide"][b])
        found: Numbers = table[_both(m["dated"], a, b), np.minimum(gap, _DAYS), wide]
        return found

    def _by_place(self, tables: Sequence[Any], a: Numbers, b: Numbers) -> Numbers:
        m = self._mentions
        spots, areas = tables
        half = np.sqrt(sum((m[axis][a] - m[axis][b]) ** 2 for axis in "xyz")) / 2
        km = np.minimum(2 * EARTH_KM * np.arcsin(np.minimum(half, 1)), _KM)
        found: Numbers = spots[km.astype(np.int32)]
        vague = np.flatnonzero(_both(m["exact"], a, b) == 0)
        a, b = a[vague], b[vague]
        found[vague] = areas[tuple(_relation(m[name][a], m[name][b]) for name in _NAMES)]
        return found


def _demanding(name: str, levels: Numbers) -> Numbers:
    """Which levels exclude a pair that shares nothing particular."""
    found: Numbers = np.isin(levels, [at for at, wanted in enumerate(DEMANDS[name]) if wanted])
    return found


def _both(said: Numbers, a: Numbers, b: Numbers) -> Numbers:
    found: Numbers = (said[a] & said[b]).astype(np.int8)
    return found


def _meet(marks: Numbers, a: Numbers, b: Numbers) -> Numbers:
    found: Numbers = (marks[a] & marks[b] != 0).astype(np.int8)
    return found


def _relation(a: Numbers, b: Numbers) -> Numbers:
    """0 where either is not stated, 1 where they are one, 2 where they differ."""
    found: Numbers = np.where((a == 0) | (b == 0), 0, np.where(a == b, 1, 2))
    return found


def _mentions(connection: Any) -> tuple[dict[str, Numbers], Sequence[str | None]]:
    """Columns of what is asked of mentions, in the order of their numbers, and the kinds of attack by their codes."""
    rows = connection.execute(
        f"SELECT DISTINCT event_type FROM {MENTIONS} WHERE event_type IS NOT NULL ORDER BY 1"  # noqa: S608 - our own names
    ).fetchall()
    kinds = [kind for (kind,) in rows]
    dated = "first_day IS NOT NULL AND last_day IS NOT NULL"
    columns = {
        "dated": dated, "first": "coalesce(first_day, 0)", "last": "coalesce(last_day, 0)",
        "wide": f"(CASE WHEN {dated} THEN least(last_day - first_day + 1, {_DAYS}) ELSE 0 END)::SMALLINT",
        "published": "coalesce(published, 0)", "told": "published IS NOT NULL",
        "exact": f"lat IS NOT NULL AND lon IS NOT NULL AND coalesce(radius_km <= {EXACT_PLACE_KM}, false)",
        "x": "coalesce(cos(radians(lat)) * cos(radians(lon)), 0)", "z": "coalesce(sin(radians(lat)), 0)",
        "y": "coalesce(cos(radians(lat)) * sin(radians(lon)), 0)",
        **{name: f"(CASE WHEN {name} IS NULL THEN 0 ELSE hash({name}) >> 1 END)::BIGINT" for name in _NAMES},
        "kind": f"coalesce(list_position({kinds!r}::VARCHAR[], event_type), 0)::SMALLINT",
        "weapons_marks": "weapons_marks",
        **{name: _figure(name) for name in _COUNTS},
        **{f"{name}_marks": f"{named}_marks" for name, (named, _) in _LISTS.items()},
        **{f"{name}_says": f"len({named}) >= {least}" for name, (named, least) in _LISTS.items()},
    }  # fmt: skip
    said = ", ".join(f"{value} AS {name}" for name, value in columns.items())
    found = connection.execute(f"SELECT {said} FROM {MENTIONS} ORDER BY unique_id").fetchnumpy()  # noqa: S608
    return {name: np.asarray(column) for name, column in found.items()}, (None, *kinds)


def _sample(**values: Any) -> MentionFeatures:
    return MentionFeatures(id="", report="", **values)


@lru_cache(maxsize=1)
def _by_days() -> Numbers:
    """The level by whether all days are known, how many lie between, and how many the vaguer date spans."""
    found = np.empty((2, _DAYS + 1, _DAYS + 1), dtype=np.int8)
    found[0] = _LEVEL["date"](_sample(), _sample())
    for gap, wide in product(range(_DAYS + 1), repeat=2):
        last = max(wide, 1) - 1
        sharp = _sample(first_day=last + gap, last_day=last + gap)
        found[1, gap, wide] = _LEVEL["date"](_sample(first_day=0, last_day=last), sharp)
    return found


@lru_cache(maxsize=1)
def _by_distance() -> Numbers:
    """The levels that there can be by whole kilometres between two spots, those at the next ones included."""

    def at(km: float) -> MentionFeatures:
        return _sample(lat=degrees(abs(km) / EARTH_KM), lon=0.0, radius_km=0.0)

    steps = (-0.5, 0.0, 0.5, 1.0, 1.5)
    return np.array([[_LEVEL["place"](at(0), at(km + step)) for km in range(_KM + 1)] for step in steps])


@lru_cache(maxsize=1)
def _by_names() -> Numbers:
    """The levels that there can be by the relations of country, area and town, for want of exact spots."""
    relations = (((None, None), (None, "A")), (("A", "A"),) * 2, (("A", "B"),) * 2)
    found = np.empty((8, 3, 3, 3), dtype=np.int8)
    for at in product(range(3), repeat=3):
        for n, names in enumerate(product(*(relations[relation] for relation in at))):
            a, b = (_sample(**dict(zip(_NAMES, side, strict=True))) for side in zip(*names, strict=True))
            found[n, *at] = _LEVEL["place"](a, b)
    return found


def _by_kinds(kinds: Sequence[str | None]) -> Numbers:
    """The levels that there can be by whether the weapons share a mark, and by the two kinds of attack."""
    apart = (((), ()), (("a",), ()), (("a",), ("b",)))
    found = np.empty((4, 2, len(kinds), len(kinds)), dtype=np.int8)
    for (i, a), (j, b), meet in product(enumerate(kinds), enumerate(kinds), range(2)):
        for n, (left, right) in enumerate((*apart, (("a",), ("a",)) if meet else apart[0])):
            pair = _sample(event_type=a, weapons=left), _sample(event_type=b, weapons=right)
            found[n, meet, i, j] = _LEVEL["manner"](*pair)
    return found


@lru_cache(maxsize=1)
def _by_figures() -> Numbers:
    """The levels that there can be by which report is the later (-1: the first) and what each says (see `_figure`).

    Whatever the highest figure of a range is, it counts only if it reaches the other's lowest or not.
    """
    said: list[tuple[Count | None, Count | None]] = [(None, None)]
    for low in range(_PERSONS):
        said += [(Count(low, low),) * 2, (Count(low, low), Count(low, None))]
    found = np.zeros((4, 3, len(said) + 1, len(said) + 1), dtype=np.int8)
    for later, (i, left), (j, right) in product((-1, 0, 1), enumerate(said), enumerate(said)):
        for n, (a, b) in enumerate(product(left, right)):
            found[n, later, i, j] = count_level(a, b, later)
    return found


def _figure(name: str) -> str:
    """Of a count in SQL: 0 where none is stated, then two codes for each lowest figure, the second for a range."""
    low, high = f"{name}_low", f"{name}_high"
    last = 2 * _PERSONS + 1
    return (
        f"(CASE WHEN {low} IS NULL THEN 0 WHEN {low} >= {_PERSONS} THEN {last} "
        f"ELSE 2 * {low} + 1 + ({high} IS DISTINCT FROM {low})::INT END)::SMALLINT"
    )


def _most_of_figures(weights: Numbers) -> Numbers:
    found: Numbers = weights[_by_figures()].max(axis=0)
    found[:, -1], found[:, :, -1] = weights.max(), weights.max()
    return found


def _most_of_lists(weights: Numbers) -> Numbers:
    """By whether the lists share a mark, and whether both say something."""
    none_shared, unstated = weights[-2:]
    return np.array([[unstated, none_shared], [weights.max(), weights.max()]], dtype=np.int32)
