"""Members of an indicator day after day, as incidents come to be known: worked out anew only where they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tollbook.measurement.columns import NO, PERHAPS, YES, Listed, days_of
from tollbook.measurement.members import Members, members_of
from tollbook.measurement.settled import settled
from tollbook.measurement.windows import ALWAYS, Window
from tollbook.records import Incident, Indicator, Programme

_EARLY = 0


class Shelf:
    """Places for a fixed number of incidents, most of them not known yet."""

    def __init__(self, size: int) -> None:
        self.first: NDArray[np.int64] = np.zeros(size, dtype=np.int64)
        self.last: NDArray[np.int64] = np.zeros(size, dtype=np.int64)
        self.dated: NDArray[np.bool_] = np.zeros(size, dtype=bool)
        self.incidents: list[Incident | None] = [None] * size

    def put(self, known: Mapping[int, Incident]) -> None:
        """Incidents as they are known from now on, by place."""
        at = list(known)
        days = days_of([known[i] for i in at])
        self.first[at], self.last[at], self.dated[at] = days.first, days.last, days.dated
        for place, incident in known.items():
            self.incidents[place] = incident


@dataclass
class Watched:
    """An indicator over a shelf. `put` after the shelf's own; `members` equals `members_of` what is known."""

    indicator: Indicator
    programme: Programme
    shelf: Shelf
    codes: NDArray[np.int8] = field(init=False)
    _key: tuple[bytes, bytes] | None = None
    _made: Members | None = None

    def __post_init__(self) -> None:
        self.codes = np.zeros(len(self.shelf.incidents), dtype=np.int8)

    def put(self, known: Mapping[int, Incident]) -> None:
        """Settle of the incidents that changed whether they lie in the scope, whatever their days."""
        before = self.codes[list(known)]
        self.codes[list(known)] = settled(Listed(list(known.values())), self.indicator, self.programme, ALWAYS)
        if before.any() or self.codes[list(known)].any():
            self._key = None

    def members(self, window: Window) -> Members:
        """The incidents that count or may count in the window, in order of their ids."""
        if window.days is not None and window.days < 1:
            return members_of(self.indicator, self.programme, (), window)
        shelf = self.shelf
        low = _EARLY if window.start is None else window.start.toordinal()
        high = window.end.toordinal()
        sure = shelf.dated & (shelf.first >= low) & (shelf.last <= high)
        days = np.where(sure, YES, np.where((shelf.last >= low) & (shelf.first <= high), PERHAPS, NO))
        codes = np.minimum(days, self.codes).astype(np.int8)
        at = np.flatnonzero(codes)
        key = (at.tobytes(), codes[at].tobytes())
        if self._made is None or key != self._key:
            found = [i for place in at.tolist() if (i := shelf.incidents[place]) is not None]
            self._key, self._made = key, members_of(self.indicator, self.programme, found, window)
        return self._made
