"""Before a condition is signed: can it ever be met, and after how long a quiet; can it ever be found not met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from tollbook.decisions.findings import Needs, findings_of, needs_of
from tollbook.decisions.programme import check_programme
from tollbook.errors import UsageError
from tollbook.measurement.columns import YES, Listed
from tollbook.measurement.exposure import YEAR_DAYS
from tollbook.measurement.measure import measure_members
from tollbook.measurement.members import Members, members_among, members_of
from tollbook.measurement.windows import Window, reach_of
from tollbook.records import Coverage, Finding, Gate, Incident, Indicator, Programme, Vouching
from tollbook.vocabulary.dates import DateRange, reckoned_from
from tollbook.vocabulary.truth import Truth

HORIZON_DAYS = 1_461
_STEP = 7
_PAST_YEARS = 25
_MOST_A_YEAR = 3_650.0


@dataclass(frozen=True, slots=True)
class Prospect:
    """What a condition can come to if everything is watched and, where parties are asked, they attest it.

    `met_after` is after how many quiet days it is first met (0: on the day itself), None where never within the
    horizon; `fails_after` after how many days with an attack each it is first not met. `reasons` say what stands in
    the way at the end of the horizon.
    """

    condition: str
    met_after: int | None
    fails_after: int | None
    horizon_days: int
    reasons: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The same in a sentence."""
        if self.met_after is None:
            text = f"{self.condition}: can never be met, not by {self.horizon_days:,} days without any attack"
        elif self.met_after == 0:
            text = f"{self.condition}: would be met at once"
        else:
            text = f"{self.condition}: would first be met after {self.met_after:,} days without any attack"
        if self.fails_after is None:
            return f"{text}; it can never be found not met, not by an attack every day"
        return text


def prospects(
    programme: Programme,
    as_of: date,
    incidents: Iterable[Incident] = (),
    *,
    per_year: float | None = None,
    horizon_days: int = HORIZON_DAYS,
) -> tuple[Prospect, ...]:
    """For each condition of a programme, what it can come to from `as_of` on.

    The past is that of `incidents`, or an assumed one of `per_year` attacks a year (one person each) evenly up to
    `as_of`. Quiet, watched time follows; or, for `fails_after`, an attack every day. Raises ProgrammeError for a
    programme with faults, UsageError for a rate or horizon that is none.
    """
    check_programme(programme)
    if horizon_days < 1 or horizon_days > 36_525 or (per_year is not None and not 0 < per_year <= _MOST_A_YEAR):
        raise UsageError(
            f"prospects need a horizon of 1 to 36,525 days and up to {_MOST_A_YEAR:,.0f} attacks a year "
            f"(got {horizon_days} days, {per_year} a year)"
        )
    reckoned_from(as_of)
    known = tuple(incidents)
    names = tuple(c.name for c in programme.conditions)
    needs = needs_of(Gate(name="all", conditions=names), programme)
    before = [] if per_year is None else _assumed(as_of, YEAR_DAYS / per_year, int(_PAST_YEARS * per_year))
    assumed = _harmful(before)
    daily = _harmful([as_of + timedelta(days=i) for i in range(1, min(horizon_days, 400) + 1)])

    def quiet(indicator: Indicator, day: date) -> Members:
        window = reach_of(indicator, day, programme.watch.lag_days)
        return members_of(indicator, programme, known, window) + assumed.within(window)

    def busy(indicator: Indicator, day: date) -> Members:
        window = reach_of(indicator, day, programme.watch.lag_days)
        return quiet(indicator, day) + daily.within(Window(None, day)).within(window)

    found = _first(programme, needs, as_of, horizon_days, quiet, Truth.MET)
    failed = _first(programme, needs, as_of, min(horizon_days, 400), busy, Truth.NOT_MET)
    return tuple(
        Prospect(name, found[0].get(name), failed[0].get(name), horizon_days,
                 () if name in found[0] else found[1][name].reasons)
        for name in names
    )  # fmt: skip


_Past = Callable[[Indicator, date], Members]


def _first(  # noqa: PLR0917 - a search has these parts
    programme: Programme, needs: Needs, as_of: date, horizon: int, past: _Past, wanted: Truth
) -> tuple[dict[str, int], dict[str, Finding]]:
    """Per condition the first day on which it has that truth, and the findings of the last day."""
    found: dict[str, int] = {}
    last: dict[str, Finding] = {}
    before = -1
    for days in [*range(0, horizon, _STEP), horizon]:
        last = _findings(programme, needs, as_of + timedelta(days=days), past)
        new = {name for name, f in last.items() if f.truth is wanted and name not in found}
        for earlier in range(before + 1, days) if new else ():
            made = _findings(programme, needs, as_of + timedelta(days=earlier), past)
            found |= {name: earlier for name in sorted(new) if made[name].truth is wanted and name not in found}
        found |= {name: days for name in sorted(new) if name not in found}
        before = days
        if len(found) == len(last):
            break
    return found, last


def _findings(programme: Programme, needs: Needs, day: date, past: _Past) -> dict[str, Finding]:
    watched = [
        Coverage.build(source=f"assumed {i}", start=date(1900, 1, 1), end=day)
        for i in range(max(1, programme.watch.min_sources))
    ]
    indicators = {i.name: i for i in programme.indicators}
    measured = [
        measure_members(indicators[name], programme, past(indicators[name], day), watched, day)
        for name in needs.indicators
    ]
    gate = Gate(name="all", conditions=tuple(c.name for c in programme.conditions))
    return {f.condition: f for f in findings_of(gate, needs, measured, _attested(needs))}


def _attested(needs: Needs) -> Sequence[Vouching]:
    """As if every party that is asked had attested what it is asked."""
    assumed = ("assumed to be attested",)
    return [Vouching(subject=n, truth=Truth.MET, required=0, independent=0, reasons=assumed) for n in needs.attested]


def _assumed(as_of: date, apart: float, count: int) -> list[date]:
    return sorted({as_of - timedelta(days=round(apart * (i + 0.5))) for i in range(count)})


def _harmful(days: Iterable[date]) -> Members:
    """An attack on each of the days that counts for every indicator, and harms one person."""
    columns = Listed([Incident(id=f"assumed-{day}", mentions=(), date=DateRange.day(day)) for day in days])
    everywhere = np.full(len(columns.ids), YES, dtype=np.int8)
    return members_among(columns, everywhere, Indicator(name="assumed"))
