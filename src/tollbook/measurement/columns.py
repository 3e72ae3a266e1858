"""Incidents as columns, whether they are at hand or in a ledger, so that 400,000 of them take no second."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Hashable, Sequence
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import Any, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.measurement.doubt import Told, rules_of
from tollbook.measurement.traits import KEYS
from tollbook.records import EVERYONE, Incident, Place, Scope, Selection
from tollbook.vocabulary.codes import Outcome
from tollbook.vocabulary.truth import Truth

NO, PERHAPS, YES = 0, 1, 2  # Kleene's conjunction is their minimum
OF_TRUTH = {Truth.NOT_MET: NO, Truth.NOT_DETERMINABLE: PERHAPS, Truth.MET: YES}
OPEN = -1
"""Stands for a number without an upper end."""

Codes = NDArray[np.int8]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]
Floats = NDArray[np.float64]


class Days(msgspec.Struct, frozen=True):
    """First and last day on which each may have been, as ordinals, and whether its days are known at all."""

    first: Numbers
    last: Numbers
    dated: Flags


class Placed(msgspec.Struct, frozen=True, dict=True):
    """Where each was and how far from there it may have been, in degrees and kilometres; NaN where that is unknown."""

    lat: Floats
    lon: Floats
    radius: Floats

    @cached_property
    def around(self) -> Floats:
        """The same distance, 0 where it is unknown."""
        return np.nan_to_num(self.radius)


class Persons(msgspec.Struct, frozen=True):
    """How many each harmed: at least, at best, at most (OPEN where there is no upper figure)."""

    low: Numbers
    best: Numbers
    high: Numbers


class Grouped(msgspec.Struct, frozen=True, dict=True):
    """Incidents grouped by some traits: `group` numbers for each the example that it is like."""

    examples: Sequence[Told]
    group: NDArray[np.integer[Any]]

    @cached_property
    def sized(self) -> list[tuple[Told, int]]:
        """The examples that occur, each with how often."""
        sizes = np.bincount(self.group, minlength=len(self.examples)).tolist()
        return [(example, size) for example, size in zip(self.examples, sizes, strict=True) if size]

    def codes(self, rule: Callable[[Told], Truth]) -> Codes:
        """What a rule says of each."""
        codes: Codes = self.of_examples(rule)[self.group]
        return codes

    def of_examples(self, rule: Callable[[Told], Truth]) -> Codes:
        """What a rule says of each group."""
        return np.array([OF_TRUTH[rule(example)] for example in self.examples], dtype=np.int8)


def numbered(keys: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The keys that occur, in order; where the first of each stands; and the number of each key among them.

    As NumPy's `unique` has them, without sorting where the keys are whole numbers from 0 and not much more than many.
    """
    size = len(keys)
    span = int(keys.max()) + 1 if size else 0
    if span > 4 * size or (size and int(keys.min()) < 0):
        found, first, number = np.unique(keys, return_index=True, return_inverse=True)
        return found, first, number
    at = np.full(span, size, dtype=np.int64)
    at[keys[::-1]] = np.arange(size - 1, -1, -1)  # of equal keys the one written last stays, which is the first
    found = np.flatnonzero(at < size)
    place = np.zeros(span, dtype=np.int64)
    place[found] = np.arange(len(found))
    return found, at[found], place[keys]


def in_order(days: Numbers) -> Numbers:
    """Whole numbers in order, as NumPy's `sort` gives them, by counting where they are many of few."""
    size = len(days)
    low, high = (int(days.min()), int(days.max())) if size else (0, -1)
    if high - low >= size:
        return np.sort(days)
    return np.repeat(np.arange(low, high + 1), np.bincount(days - low, minlength=high - low + 1))


class Columns(ABC):
    """What measures look at of incidents. Every column has a place for each incident, in one order."""

    ids: Sequence[str]
    ordered: bool
    """Whether the ids stand in order."""
    naming: bool = True
    """Whether measures of them name the attacks, or give an empty text for each, which is all that counting needs."""

    def named(self, at: Numbers) -> list[str]:
        """The ids at those places."""
        known = self.ids
        return [known[place] for place in at.tolist()]

    @property
    @abstractmethod
    def days(self) -> Days:
        """When."""

    @property
    @abstractmethod
    def mentions(self) -> Numbers:
        """How many mentions tell of each."""

    @property
    @abstractmethod
    def placed(self) -> Placed:
        """Where."""

    @property
    @abstractmethod
    def lands(self) -> Sequence[str | None]:
        """The country of each, where known."""

    @abstractmethod
    def countries(self, wanted: Collection[str]) -> Codes:
        """Whether each was in one of the countries."""

    @abstractmethod
    def areas(self, admin1: Sequence[str]) -> Codes:
        """Whether each was in one of the first-level areas."""

    @abstractmethod
    def victims(self, nationality: str) -> Codes:
        """Whether each harmed anybody of a nationality."""

    def ruled(self, scope: Scope, left: Flags) -> Codes:
        """Whether each meets the scope's demands beside place, days and victims; asked of those `left` only."""
        found = np.where(left, YES, NO).astype(np.int8)
        for rule in rules_of(scope):
            at = np.flatnonzero(found)
            found[at] = np.minimum(found[at], self.grouped((rule.reads,), at).codes(rule))
        return found

    @abstractmethod
    def grouped(self, traits: Sequence[str], at: Numbers) -> Grouped:
        """The incidents at those places by what they are like in some traits (fields of `traits.Traits`)."""

    @abstractmethod
    def persons(self, outcome: Outcome, nationality: str) -> Persons:
        """How many persons (of a nationality, or "*") each harmed; OPEN where no figure at all is known of it."""

    @abstractmethod
    def incidents(self, at: Sequence[int]) -> list[Incident]:
        """The incidents at those places."""

    def places(self, at: Sequence[int]) -> list[Place]:
        """Where those at some places were."""
        return [incident.place for incident in self.incidents(at)]


class Listed(Columns):
    """Columns of incidents that are at hand, each made when it is asked for."""

    def __init__(self, listed: Sequence[Incident]) -> None:
        self._listed = listed

    @cached_property
    def ids(self) -> Sequence[str]:  # type: ignore[override]
        """Their ids."""
        return list(map(attrgetter("id"), self._listed))

    @cached_property
    def ordered(self) -> bool:  # type: ignore[override]
        """Whether they happen to stand in order."""
        return list(self.ids) == sorted(self.ids)

    @cached_property
    def days(self) -> Days:
        """When."""
        return days_of(self._listed)

    @cached_property
    def mentions(self) -> Numbers:
        """How many mentions tell of each."""
        return np.array([len(i.mentions) for i in self._listed], dtype=np.int64)

    @cached_property
    def placed(self) -> Placed:
        """Where."""
        from tollbook.linking.features import RADIUS_KM

        places = [i.place for i in self._listed]
        return Placed(
            np.array([np.nan if p.lat is None else p.lat for p in places], dtype=np.float64),
            np.array([np.nan if p.lon is None else p.lon for p in places], dtype=np.float64),
            np.array(
                [RADIUS_KM.get(p.precision, np.nan) if p.lat is not None else np.nan for p in places], dtype=np.float64
            ),
        )

    @cached_property
    def lands(self) -> Sequence[str | None]:
        """The country of each, where known."""
        return list(map(attrgetter("place.country"), self._listed))

    def countries(self, wanted: Collection[str]) -> Codes:
        """Whether each was in one of the countries."""
        of: dict[str | None, int] = dict.fromkeys(wanted, YES)
        of[None] = PERHAPS
        return np.array([of.get(land, NO) for land in self.lands], dtype=np.int8)

    def areas(self, admin1: Sequence[str]) -> Codes:
        """Whether each was in one of the first-level areas."""
        from tollbook.tolls.scope import membership

        asked = Selection(admin1=tuple(admin1))
        everything = np.arange(len(self._listed))
        return self.grouped(("place",), everything).codes(lambda i: membership(cast("Incident", i), asked))

    def victims(self, nationality: str) -> Codes:
        """Whether each harmed anybody of a nationality."""
        return np.array([_victims(i, nationality) for i in self._listed], dtype=np.int8)

    def grouped(self, traits: Sequence[str], at: Numbers) -> Grouped:
        """By what they are like."""
        keys = [KEYS[trait] for trait in traits]
        some = [self._listed[place] for place in at.tolist()]
        seen: dict[Hashable, int] = {}
        columns = [map(key, some) for key in keys]
        told = columns[0] if len(columns) == 1 else zip(*columns, strict=True)
        group = np.array([seen.setdefault(one, len(seen)) for one in told], dtype=np.int64)
        return Grouped([some[first] for first in np.unique(group, return_index=True)[1].tolist()], group)

    def persons(self, outcome: Outcome, nationality: str) -> Persons:
        """How many each harmed."""
        # an attack of which no figure at all is known may have harmed anybody
        rows = [harmed(i, outcome, nationality) if i.tolls else (0, 0, OPEN) for i in self._listed]
        flat = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=3 * len(rows)).reshape(-1, 3)
        return Persons(flat[:, 0], flat[:, 1], flat[:, 2])

    def incidents(self, at: Sequence[int]) -> list[Incident]:
        """The incidents at those places."""
        return [self._listed[place] for place in at]


def days_of(incidents: Sequence[Incident]) -> Days:
    """When each may have been."""
    whens = list(map(attrgetter("date"), incidents))
    starts, ends = list(map(attrgetter("start"), whens)), list(map(attrgetter("end"), whens))
    known = np.ones(len(whens), dtype=bool)
    for at, start in enumerate(starts) if None in starts else ():
        if start is None:  # then there is no end either
            known[at], starts[at], ends[at] = False, whens[at].not_before or date.min, whens[at].not_after or date.max
    return Days(_ordinals(starts), _ordinals(ends), known)


def _ordinals(days: Sequence[date]) -> Numbers:
    return np.fromiter(map(date.toordinal, days), dtype=np.int64, count=len(days))


def _victims(incident: Incident, nationality: str) -> int:
    """Whether anybody harmed is of that nationality; an incident without any toll may have such victims."""
    if not incident.tolls:
        return PERHAPS
    perhaps = NO
    for toll in incident.tolls:
        if toll.role is not None:
            continue
        if toll.nationality == nationality:
            if toll.low > 0:
                return YES
            perhaps = PERHAPS if toll.high != 0 else perhaps
        elif toll.nationality == EVERYONE and not perhaps and (
            toll.high is None or toll.high > _others(incident, toll.outcome, nationality)
        ):  # fmt: skip
            perhaps = PERHAPS
    return perhaps


def _others(incident: Incident, outcome: Outcome, nationality: str) -> int:
    """How many were surely of another nationality."""
    stated = (None, EVERYONE, nationality)
    return sum(t.low for t in incident.tolls
               if t.outcome is outcome and t.role is None and t.nationality not in stated)  # fmt: skip


def harmed(incident: Incident, outcome: Outcome, nationality: str) -> tuple[int, int, int]:
    """(low, best, high or OPEN) as `tolls.scope.persons` has them, for everybody or one nationality, over all roles."""
    whole = row = None
    others = 0
    for toll in incident.tolls:
        if toll.outcome is not outcome or toll.role is not None:
            continue
        if toll.nationality == nationality:
            row = toll
            if nationality == EVERYONE:
                return toll.low, toll.best, OPEN if toll.high is None else toll.high
        elif toll.nationality == EVERYONE:
            whole = toll
        elif toll.nationality is not None:
            others += toll.low
    if nationality == EVERYONE:
        from tollbook.tolls.scope import persons

        low, best, high = persons(incident, outcome, nationality)
        return low, best, OPEN if high is None else high
    low, best, high = (0, 0, 0) if row is None else (row.low, row.best, row.high)
    if whole is None or high is None:
        return low, best, OPEN if high is None else high
    return low, best, OPEN if whole.high is None else max(high, whole.high - others)
