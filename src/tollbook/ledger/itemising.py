"""What the columns of a book add to the itemised sum in the scope of a stated total.

Mirrors `tollbook.tolls.TotalScope`, which judges one incident after the other; both are tested to agree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec
import numpy as np
from sqlalchemy import Connection

from tollbook.ledger.columns import OUTCOMES, Columns
from tollbook.ledger.sifting import Within, by_land, harmed, of_persons, within_days
from tollbook.ledger.stacked import Flags, Whole
from tollbook.records import EVERYONE, Place, Selection
from tollbook.tolls import Itemised, TotalScope
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth


class Columned(msgspec.Struct, frozen=True):
    """What the columns say of a scope: the sum, incidents that are to be judged one by one, and those without a count.

    `uncounted` lie surely in area and window, and no report counts there what the total counts.
    """

    together: Itemised
    unsettled: tuple[str, ...] = ()
    uncounted: tuple[str, ...] = ()


def itemise(connection: Connection, columns: Columns, scope: TotalScope, told: Collection[str]) -> Columned:
    """What all incidents add together but for those of which the total's report tells."""
    where = _where(columns, scope)
    left = where.maybe.copy()
    for incident in told:
        left[columns.position(incident)] = False
    sure = where.sure & left
    if scope.outcome is None:
        attacks, most = int(np.count_nonzero(sure)), int(np.count_nonzero(left))
        return Columned(Itemised(attacks, attacks, most, _ids(columns, sure), _ids(columns, left & ~sure)))
    open_best = _open_best(connection, columns, scope) & left
    uncounted = _ids(columns, sure & ~_counting(columns, scope))
    left &= ~open_best
    low, best, high, open_ends = _persons(columns, scope)
    inside = sure & left & ((low > 0) | (best > 0))
    counted = left & ((high > 0) | (open_ends > 0))
    whole = Itemised(
        int(low[inside].sum()), int(best[inside].sum()),
        None if np.any(open_ends[counted] > 0) else int(high[counted].sum()),
        _ids(columns, inside), _ids(columns, counted & ~inside),
    )  # fmt: skip
    return Columned(whole, _ids(columns, open_best), uncounted)


def widest(columns: Columns, scope: TotalScope, incidents: Sequence[str], most: int) -> list[str]:
    """Of those incidents the ones whose figures reach furthest beyond what is certain, at most so many."""
    if len(incidents) <= most or scope.outcome is None:
        return list(incidents[:most])
    low, _, high, open_ends = _persons(columns, scope)
    positions = np.array(sorted(map(columns.position, incidents)))
    reach = np.where(open_ends[positions] > 0, np.iinfo(np.int64).max, high[positions] - low[positions])
    return [columns.ids[at] for at in positions[np.argsort(-reach, kind="stable")[:most]].tolist()]


def _counting(columns: Columns, scope: TotalScope) -> Flags:
    """Which incidents have any count of what the total counts, whoever is counted."""
    found = np.zeros(len(columns), dtype=np.bool_)
    found[columns.tolls.at[columns.outcomes == OUTCOMES.index(scope.outcome)]] = True
    return found


def _ids(columns: Columns, flags: Flags) -> tuple[str, ...]:
    return tuple(columns.ids[at] for at in np.flatnonzero(flags).tolist())


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


def _persons(columns: Columns, scope: TotalScope) -> tuple[Whole, Whole, Whole, Whole]:
    """Lowest, best and highest figure of each incident for the persons that the total counts, and open ends."""
    tolls, total = columns.tolls, scope.total
    of_outcome = columns.outcomes == OUTCOMES.index(scope.outcome)
    rows = np.flatnonzero(of_persons(tolls, total.nationality, total.role) & of_outcome)
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
