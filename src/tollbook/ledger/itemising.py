"""What the columns of a book add to the itemised sum in the scope of a stated total.

Mirrors `tollbook.tolls.TotalScope`, which judges one incident after the other; both are tested to agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache, partial

import msgspec
import numpy as np
from sqlalchemy import Connection

from tollbook.ledger.columns import OUTCOMES, Columns
from tollbook.ledger.sifting import Within, by_land, harmed, of_persons, within_days
from tollbook.ledger.stacked import Flags, Whole
from tollbook.records import EVERYONE, FOREIGN, Place, Selection
from tollbook.tolls import Itemised, TotalScope
from tollbook.vocabulary.codes import Outcome, PlacePrecision
from tollbook.vocabulary.truth import Truth


class Columned(msgspec.Struct, frozen=True):
    """What the columns say of a scope: the sum, incidents that are to be judged one by one, and those without a count.

    `uncounted` lie surely in area and window, and no report counts there what the total counts.
    """

    together: Itemised
    unsettled: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()


class Itemiser:
    """Itemises the totals of one moment of a book; figures of the same persons are added up once."""

    def __init__(self, connection: Connection, columns: Columns) -> None:
        self._connection, self._columns = connection, columns
        self._persons = cache(partial(_persons, columns))
        self._counting = cache(partial(_counting, columns))

    def itemise(self, scope: TotalScope, told: Collection[str]) -> Columned:
        """What all incidents add together but for those of which the total's report tells."""
        columns = self._columns
        where = _where(columns, scope)
        left = where.maybe.copy()
        left[columns.positions(told)] = False
        sure = where.sure & left
        if scope.outcome is None:
            attacks, most = int(np.count_nonzero(sure)), int(np.count_nonzero(left))
            return Columned(
                Itemised(attacks, attacks, most, columns.sorted_ids(sure), columns.sorted_ids(left & ~sure))
            )
        uncounted = _ids(columns, sure & ~self._counting(scope.outcome))
        if (
            scope.total.nationality == FOREIGN
        ):  # who is a foreigner hangs on where it was, which no sum of a column tells
            return Columned(Itemised(), _ids(columns, left & self._counting(scope.outcome)), uncounted)
        open_best = _open_best(self._connection, columns, scope) & left
        left &= ~open_best
        low, best, high, open_ends = self._figures(scope)
        inside = sure & left & ((low > 0) | (best > 0))
        counted = left & ((high > 0) | (open_ends > 0))
        whole = Itemised(
            int(low[inside].sum()), int(best[inside].sum()),
            None if np.any(open_ends[counted] > 0) else int(high[counted].sum()),
            columns.sorted_ids(inside), columns.sorted_ids(counted & ~inside),
        )  # fmt: skip
        return Columned(whole, _ids(columns, open_best), uncounted)

    def widest(self, scope: TotalScope, incidents: Sequence[str], most: int) -> list[str]:
        """Of those incidents the ones whose figures reach furthest beyond what is certain, at most so many."""
        if len(incidents) <= most or scope.outcome is None:
            return list(incidents[:most])
        low, _, high, open_ends = self._figures(scope)
        positions = self._columns.positions(incidents)
        reach = np.where(open_ends[positions] > 0, np.iinfo(np.int64).max, high[positions] - low[positions])
        return [self._columns.ids[at] for at in positions[np.argsort(-reach, kind="stable")[:most]].tolist()]

    def _figures(self, scope: TotalScope) -> tuple[Whole, Whole, Whole, Whole]:
        return self._persons(scope.outcome, scope.total.nationality, scope.total.role)


def _counting(columns: Columns, outcome: Outcome) -> Flags:
    """Which incidents have any count of what a total counts, whoever is counted."""
    found = np.zeros(len(columns), dtype=np.bool_)
    found[columns.tolls.at[columns.outcomes == OUTCOMES.index(outcome)]] = True
    return found


def _ids(columns: Columns, flags: Flags) -> tuple[str, ...]:
    return tuple([columns.ids[at] for at in np.flatnonzero(flags).tolist()])


def _where(columns: Columns, scope: TotalScope) -> Within:
    """Which incidents lie in the scope for a report that does not tell of them."""
    days = within_days(columns, *scope.days(told=False))
    if not scope.total.window.known:
        days = Within(np.zeros_like(days.sure), days.maybe)
    bounded = [scope.country(country, told=False) is None for country, _, _ in columns.lands.words]

    def judge(country: str | None, _admin1: str | None, _code: str | None) -> Truth:
        truth = scope.country(country, told=False)
        return Truth.MET if truth is None else truth

    found = by_land(columns, judge) & days
    if scope.area is not None and scope.area.geometry is not None:
        _outline(columns, scope, found, np.flatnonzero(columns.lands.where(bounded) & found.maybe).tolist())
    return found


def _outline(columns: Columns, scope: TotalScope, found: Within, positions: Iterable[int]) -> None:
    """Take those of the positions out that lie outside of the area's outline, or may; each place is judged once."""
    truths: dict[tuple[float, float, int], Truth] = {}
    for at in positions:
        lat, lon, code = float(columns.lat[at]), float(columns.lon[at]), int(columns.precision.codes[at])
        if np.isnan(lat):
            continue
        if (lat, lon, code) not in truths:
            precision = PlacePrecision(columns.precision.words[code])
            truths[lat, lon, code] = scope.outline(Place(lat=lat, lon=lon, precision=precision))
        found.sure[at] &= truths[lat, lon, code] is Truth.MET
        found.maybe[at] &= truths[lat, lon, code] is not Truth.NOT_MET


def _persons(
    columns: Columns, outcome: Outcome, nationality: str | None, role: str | None
) -> tuple[Whole, Whole, Whole, Whole]:
    """Lowest, best and highest figure of each incident for the persons that a total counts, and open ends."""
    tolls = columns.tolls
    rows = np.flatnonzero(of_persons(tolls, nationality, role) & (columns.outcomes == OUTCOMES.index(outcome)))
    low, best, high, open_ends = (
        np.bincount(tolls.at[rows], number[rows], len(columns)).astype(np.int64) for number in tolls.numbers[:4]
    )
    return low, best, high, open_ends


def _open_best(connection: Connection, columns: Columns, scope: TotalScope) -> Flags:
    """Where the best figure may exceed the columns': rows that add up leave out persons of whom there may be none."""
    nationality = None if scope.total.nationality == EVERYONE else scope.total.nationality
    if nationality is None and scope.total.role is None:
        return np.zeros(len(columns), dtype=np.bool_)
    asked = Selection(nationality=nationality, role=scope.total.role)
    return columns.doubted(connection) & ~harmed(columns, asked).sure
