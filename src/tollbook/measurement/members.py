"""Which incidents an indicator counts, and how much each of them adds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

import msgspec
import numpy as np

from tollbook.measurement.columns import YES, Codes, Columns, Flags, Listed, Numbers
from tollbook.measurement.doubt import in_scope
from tollbook.measurement.settled import selection_of, settled
from tollbook.measurement.windows import ALWAYS, Window, reach_of
from tollbook.records import EVERYONE, Incident, Indicator, Programme, Scope, Selection
from tollbook.vocabulary.codes import Measure, Outcome
from tollbook.vocabulary.truth import Truth

_OUTCOMES = {
    Measure.KILLED: Outcome.KILLED,
    Measure.INJURED: Outcome.INJURED,
    Measure.KIDNAPPED: Outcome.KIDNAPPED,
}


class Members(msgspec.Struct, frozen=True, dict=True):
    """Incidents that count or may count, in order of their ids: the places `at` in `columns`.

    `inside` where it is certainly in scope, else perhaps (its low and best are then 0). `low`, `best`, `high` are what
    it adds to the count, in attacks or persons; `high` OPEN is open-ended. `first` and `last` are the days on which it
    may have been, as ordinals, `dated` whether its days are known at all.
    """

    columns: Columns
    at: Numbers
    inside: Flags
    low: Numbers
    best: Numbers
    high: Numbers
    first: Numbers
    last: Numbers
    dated: Flags

    def __len__(self) -> int:
        return len(self.at)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(self.columns.named(self.at))

    @property
    def sure(self) -> tuple[str, ...]:
        """The ids of those that certainly count."""
        return self._named(self.inside)

    @property
    def edge(self) -> tuple[str, ...]:
        """The ids of those that may."""
        return self._named(~self.inside)

    def _named(self, kept: Flags) -> tuple[str, ...]:
        if not self.columns.naming:
            return ("",) * int(np.count_nonzero(kept))
        if kept.all():
            return self.ids
        return tuple(self.columns.named(self.at[kept])) if kept.any() else ()

    @property
    def mentions(self) -> int:
        """How many mentions tell of them."""
        return int(self.columns.mentions[self.at].sum()) if len(self.at) else 0

    def incidents(self, which: Flags | None = None, most: int | None = None) -> list[Incident]:
        """The incidents themselves: all, or the first few of a mask."""
        at = self.at if which is None else self.at[which]
        return self.columns.incidents(at[:most].tolist()) if len(at) else []

    def codes(self, scope: Scope, programme: Programme) -> Codes:
        """Whether each lies in another scope, whenever it was."""
        indicator = Indicator(name="", scope=scope)
        return settled(self.columns, indicator, programme, ALWAYS)[self.at]

    def where(self, kept: Flags) -> Members:
        """Those of a mask."""
        return Members(
            self.columns, self.at[kept], self.inside[kept], self.low[kept], self.best[kept], self.high[kept],
            self.first[kept], self.last[kept], self.dated[kept],
        )  # fmt: skip

    def within(self, window: Window) -> Members:
        """Those that may have been in a window."""
        low = 0 if window.start is None else window.start.toordinal()
        kept = (self.last >= low) & (self.first <= window.end.toordinal())
        return self if kept.all() else self.where(kept)

    def __add__(self, other: Members) -> Members:
        def both(name: str) -> Any:
            return np.concatenate((getattr(self, name), getattr(other, name)))

        own = ("inside", "low", "best", "high", "first", "last", "dated")
        columns = Listed((*self.incidents(), *other.incidents()))
        return Members(columns, np.arange(len(self) + len(other)), **{name: both(name) for name in own})


def members_of(indicator: Indicator, programme: Programme, incidents: Iterable[Incident], window: Window) -> Members:
    """The incidents that count or may count, in order of their ids."""
    columns = Listed(incidents if isinstance(incidents, list | tuple) else list(incidents))
    return members_among(columns, settled(columns, indicator, programme, window), indicator)


def measured_among(columns: Columns, indicator: Indicator, programme: Programme, as_of: date) -> Members:
    """The members that an indicator is measured by on `as_of`, those of `reach_of`."""
    reach = reach_of(indicator, as_of, programme.watch.lag_days)
    if reach.days is not None and reach.days < 1:
        return members_among(Listed(()), np.zeros(0, dtype=np.int8), indicator)
    return members_among(columns, settled(columns, indicator, programme, reach), indicator)


def members_among(columns: Columns, codes: Codes, indicator: Indicator) -> Members:
    """The same, where it is settled of each incident whether it lies in the window and scope."""
    at = np.flatnonzero(codes)
    if not columns.ordered:
        ids = columns.named(at)
        at = at[sorted(range(len(ids)), key=ids.__getitem__)]  # no tuples: they wake the collector
    inside = codes[at] == YES
    one = inside.astype(np.int64)
    low, best, high = one, one, np.ones(len(at), dtype=np.int64)
    if indicator.measure is not Measure.ATTACKS:
        harmed = columns.persons(_OUTCOMES[indicator.measure], indicator.scope.nationality or EVERYONE)
        low, best, high = harmed.low[at] * inside, harmed.best[at] * inside, harmed.high[at]
    days = columns.days
    found = Members(columns, at, inside, low, best, high, days.first[at], days.last[at], days.dated[at])
    return found if high.all() else found.where(high != 0)


def doubt_of(incident: Incident, indicator: Indicator, programme: Programme, window: Window) -> str:
    """What an incident on the edge may lie outside of, in words."""
    from tollbook.tolls.scope import membership

    scope, selection = indicator.scope, selection_of(indicator, programme, window)
    area = msgspec.structs.replace(selection, since=None, until=None, nationality=None)
    unsure = []
    if not incident.date.surely_within(selection.since, selection.until):
        unsure.append("the dates")
    if membership(incident, area) is not Truth.MET:
        unsure.append(f"the area (its place is known as {incident.place.precision.value})")
    if membership(incident, Selection(nationality=scope.nationality)) is not Truth.MET:
        unsure.append(f"the nationality {scope.nationality}")
    if in_scope(incident, scope) is not Truth.MET:
        unsure.append("the actors, kinds of attack, weapons, targets, origins or standing asked for")
    return " and ".join(unsure)
