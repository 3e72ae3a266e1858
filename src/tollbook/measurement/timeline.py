"""Attacks on the line of days: what surely happened by when, and what may have."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from tollbook.measurement.columns import in_order
from tollbook.measurement.members import Members

Days = NDArray[np.int64]
_NEVER = date.min.toordinal()


class Line(msgspec.Struct, frozen=True, dict=True):
    """Attacks as arrays: first and last day on which each may have been (ordinals), and whether it surely counts.

    It is looked at day after day, so what is asked again and again is put in order once.
    """

    first: Days
    last: Days
    sure: NDArray[np.bool_]

    @cached_property
    def _firsts(self) -> Days:
        return in_order(self.first)

    @cached_property
    def _lasts(self) -> Days:
        return in_order(self.last)

    @cached_property
    def _since(self) -> dict[int, Days]:
        return {}

    @cached_property
    def _back(self) -> dict[tuple[object, ...], int | None]:
        return {}

    def at_most(self, start: date, end: date) -> int:
        """How many there may have been from `start` to `end`."""
        over = int(np.searchsorted(self._lasts, start.toordinal()))
        ahead = len(self.first) - int(np.searchsorted(self._firsts, end.toordinal(), side="right"))
        if start <= end:  # then none is both
            return len(self.first) - over - ahead
        return int(((self.last >= start.toordinal()) & (self.first <= end.toordinal())).sum())

    def surely(self, start: date, end: date) -> Days:
        """The last days of those that surely were from `start` to `end`, in order: by then each had happened."""
        low = start.toordinal()
        if low not in self._since:
            self._since[low] = in_order(self.last[self.sure & (self.first >= low)])
        found = self._since[low]
        return found[: int(np.searchsorted(found, end.toordinal(), side="right"))]

    def back_at_most(self, events: int, before: date, campaign_days: int | None) -> int | None:
        """At most so many days lie between `before` and the `events`-th last attack before it; None of fewer.

        With `campaign_days` the last so many campaigns, as few of them as there can have been.
        """
        key = ("most", events, before, campaign_days)
        if key not in self._back:
            edge = before.toordinal()
            known = self.sure & (self.last < edge)
            days = in_order(self.first[known] if campaign_days is None else self._begins(edge, campaign_days))
            self._back[key] = None if len(days) < events else edge - int(days[-events])
        return self._back[key]

    def back_at_least(self, events: int, before: date) -> int | None:
        """At least so many days lie between; None of fewer attacks, though some be in doubt."""
        key = ("least", events, before)
        if key not in self._back:
            edge = before.toordinal()
            days = in_order(np.minimum(self.last[self.first < edge], edge - 1))
            self._back[key] = None if len(days) < events else edge - 1 - int(days[-events])
        return self._back[key]

    def campaigns(self, start: date, end: date, campaign_days: int) -> Days:
        """By which days, in order, there surely was one campaign, two, three … from `start` to `end`."""
        low, high = start.toordinal(), end.toordinal()
        kept = (self.last >= low) & (self.first <= high)
        certain = self.sure & (self.first >= low) & (self.last <= high)
        found = [last for _, last in self._groups(kept, certain, campaign_days)]
        loose = int((kept & (self.first == _NEVER)).sum())  # each may tie two campaigns together
        return np.sort(np.array(found, dtype=np.int64))[: max(len(found) - loose, 1 if found else 0)]

    def _begins(self, edge: int, campaign_days: int) -> Days:
        kept = self.first < edge
        groups = self._groups(kept, self.sure & (self.last < edge), campaign_days)
        loose = int((kept & (self.first == _NEVER)).sum())
        return np.sort(np.array([first for first, _ in groups], dtype=np.int64))[: max(len(groups) - loose, 0)]

    def _groups(self, kept: NDArray[np.bool_], certain: NDArray[np.bool_], window: int) -> list[tuple[int, int]]:
        """Runs that are apart whatever the days were: their earliest first and earliest last day of what is certain."""
        chosen = kept & (self.first != _NEVER)
        order = np.lexsort((self.last[chosen], self.first[chosen]))
        first, last, sure = (x[chosen][order] for x in (self.first, self.last, certain))
        if not len(first):
            return []
        reach = np.maximum.accumulate(last)
        number = np.concatenate(([0], np.cumsum(first[1:] - reach[:-1] > window)))
        found: dict[int, tuple[int, int]] = {}
        for at in np.flatnonzero(sure):
            group = int(number[at])
            known = found.get(group)
            least = int(last[at]) if known is None else min(known[1], int(last[at]))
            found[group] = (int(first[at]) if known is None else known[0], least)
        return list(found.values())


def line_of(members: Members, as_of: date) -> Line:
    """The members on the line of days, as seen on `as_of`: later days are not yet."""
    return Line(members.first, np.minimum(members.last, as_of.toordinal()), members.inside & (members.low > 0))
