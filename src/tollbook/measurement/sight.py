"""What an indicator is looked at with: the programme, the area, what was watched, the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from tollbook.measurement.coverage import Gap, area_of, gaps
from tollbook.measurement.multiplicity import error_at_once
from tollbook.records import Coverage, Indicator, Programme


class Sight(msgspec.Struct, frozen=True):
    """An indicator of a programme as seen on a day, over an area (see `area_of`) and what watched it."""

    indicator: Indicator
    programme: Programme
    area: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    as_of: date

    @classmethod
    def of(cls, indicator: Indicator, programme: Programme, coverage: Iterable[Coverage], as_of: date) -> Sight:
        """The sight over the indicator's own area."""
        return cls(indicator, programme, area_of(indicator, programme), tuple(coverage), as_of)

    def unwatched(self, start: date, end: date) -> tuple[Gap, ...]:
        """The stretches from `start` to `end` on which the area was not watched enough."""
        return gaps(self.coverage, self.area, start, end, self.programme.watch, as_of=self.as_of)

    @property
    def alpha(self) -> float:
        """The error that the indicator may make within one declared length, in each direction."""
        return error_at_once(self.indicator, self.programme)
