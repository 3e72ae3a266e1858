"""What may close the gap between a stated total and what is itemised in its scope.

Nothing is added to any sum here. A candidate is something that the ledger holds and does not count, or counts less of
than it may: a person looks at it and decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from tollbook.gazetteer.called import country_name, people_name
from tollbook.records import (
    CountValue,
    GapCandidate,
    Incident,
    Lack,
    Place,
    Reconciliation,
    SetAside,
    StatedTotal,
    Statement,
)
from tollbook.tolls.reconciling import TotalScope
from tollbook.vocabulary.codes import PlacePrecision
from tollbook.vocabulary.truth import Truth

MOST = 12
"""How many candidates are listed of one total."""
_ORDER = (Lack.RANGE, Lack.SET_ASIDE, Lack.EDGE, Lack.TOTAL, Lack.TWICE, Lack.UNCOUNTED)


def lacks(found: Reconciliation) -> bool:
    """Whether more may be stated than is itemised for certain, so that something may be missing."""
    return found.gap_high is None or found.gap_high > 0


def exceeds(found: Reconciliation) -> bool:
    """Whether more is itemised, at best, than is stated: something may be counted twice, or not be meant."""
    return found.gap_high is not None and found.gap_high - (found.itemised_best - found.itemised_low) < 0


def inside_candidates(
    scope: TotalScope, incident: Incident, statements: Mapping[str, Statement], *, told: bool
) -> list[GapCandidate]:
    """What an incident inside may add beyond what it counts for certain: its own range, and figures set aside.

    `statements` are those of its mentions, by id.
    """
    item = scope.item(incident, told=told)
    if scope.outcome is None or incident.id not in item.inside:
        return []
    made = []
    if item.high is None or item.high > item.low:
        made.append(
            GapCandidate(
                kind=Lack.RANGE, subject=incident.id, adds=None if item.high is None else item.high - item.low,
                reason=_range_words(scope, incident, item.low, item.best, item.high),
            )
        )  # fmt: skip
    return made if item.high is None else [*made, *_set_aside(scope, incident, statements, item.high)]


def edge_candidate(scope: TotalScope, incident: Incident, *, told: bool) -> GapCandidate:
    """An incident that may lie in the scope, with what leaves that open."""
    high = scope.item(incident, told=told).high
    return GapCandidate(kind=Lack.EDGE, subject=incident.id, adds=high, reason="; ".join(doubts(scope, incident, told)))


def uncounted_candidates(scope: TotalScope, incident: Incident) -> list[GapCandidate]:
    """An incident inside in which no report counts such people, which is not to say that there were none."""
    if any(toll.outcome is scope.outcome for toll in incident.tolls):
        return []  # none, say the reports
    words = f"no report says how many were {scope.total.measure.value}"
    return [GapCandidate(kind=Lack.UNCOUNTED, subject=incident.id, adds=None, reason=words)]


def part_candidate(part: StatedTotal, found: Reconciliation) -> GapCandidate:
    """A total of a part of the scope of which the ledger lacks some as well."""
    most = found.itemised_best if found.itemised_high is None else found.itemised_high
    return GapCandidate(
        kind=Lack.TOTAL, subject=part.id, adds=found.gap_low,
        reason=f"another report states {_stated(part)} for a part of this, of which {most} at most are itemised",
    )  # fmt: skip


def twice_candidate(scope: TotalScope, first: Incident, second: Incident, apart: str) -> GapCandidate:
    """Two incidents inside that look like one; if they are, the itemised sum is less. `apart` says why they are two."""
    less = min(scope.item(incident, told=True).best for incident in (first, second))
    return GapCandidate(
        kind=Lack.TWICE, subject=first.id, other=second.id, adds=-less,
        reason=f"two that may be one: {apart}",
    )  # fmt: skip


def listed(found: Iterable[GapCandidate], more: int = 0) -> tuple[tuple[GapCandidate, ...], int]:
    """The candidates to list, by kind and what they may add, and how many are left out (`more` were not looked at)."""
    rows = sorted(
        found,
        key=lambda c: (_ORDER.index(c.kind), c.adds is not None, -(c.adds or 0), c.subject, c.statement or ""),
    )
    return tuple(rows[:MOST]), more + max(0, len(rows) - MOST)


def doubts(scope: TotalScope, incident: Incident, told: bool) -> list[str]:
    """Why it cannot be said whether an incident counts, in words."""
    made = []
    if scope.place(incident.place, told=told) is not Truth.MET:
        made.append(_place_words(incident.place, scope))
    if scope.when(incident, told=told) is not Truth.MET:
        made.append(_day_words(incident, scope, told))
    if not made:
        made.append(f"nobody in it is surely {_persons_words(scope.total)}")
    return made


def _set_aside(
    scope: TotalScope, incident: Incident, statements: Mapping[str, Statement], high: int
) -> list[GapCandidate]:
    rows = [t for t in incident.tolls if t.outcome is scope.outcome]
    aside: dict[str, SetAside] = {a.statement: a for t in rows for a in t.set_aside}
    made = []
    for name, why in sorted(aside.items()):
        said = statements.get(name)
        if said is None or not isinstance(said.value, CountValue) or not _same_persons(said.value, scope.total):
            continue
        most = said.value.low if said.value.high is None else said.value.high
        if most > high:
            reason = f"a figure of {most} was set aside: {why.reason}"
            made.append(
                GapCandidate(
                    kind=Lack.SET_ASIDE, subject=incident.id, statement=name, adds=most - high, reason=reason
                )
            )  # fmt: skip
    return made


def _same_persons(value: CountValue, total: StatedTotal) -> bool:
    return value.nationality == (total.nationality or "*") and value.role == total.role


def _range_words(scope: TotalScope, incident: Incident, low: int, best: int, high: int | None) -> str:
    total = scope.total
    words = f"its own toll is {low} / {best} / {'open' if high is None else high} (low, best, high)"
    whole = incident.toll(scope.outcome) if scope.outcome and (total.nationality or total.role) else None
    if whole and low < whole.best:
        return f"{words}: of some in it no report says whether they are {_persons_words(total)}"
    return words


def _persons_words(total: StatedTotal) -> str:
    nation = None if total.nationality == "*" else total.nationality
    words = [w for w in (nation and people_name(nation), total.role) if w]
    return "counted" if not words else "of those meant (" + ", ".join(words) + ")"


def _place_words(place: Place, scope: TotalScope) -> str:
    if place.country is None:
        return "its country is not known"
    if scope.country(place.country, told=False) is None:
        if place.precision is PlacePrecision.COUNTRY or place.lat is None:
            return f"where in {country_name(place.country)} it was is not known"
        return f"its place is known to {place.precision.value.replace('_', ' ')} only, near the edge of the area"
    return f"whether {country_name(place.country)} is meant, the words leave open"


def _day_words(incident: Incident, scope: TotalScope, told: bool) -> str:
    if not incident.date.known:
        return "its day is not known"
    if scope.total.window.known or told:
        return f"its day ({_days(incident.date.start, incident.date.end)}) may lie outside of the window"
    return "no window is stated"


def _days(start: date | None, end: date | None) -> str:
    return f"{start}" if start == end else f"{start} to {end}"


def _stated(total: StatedTotal) -> str:
    if total.high is None:
        return f"at least {total.low}"
    return str(total.low) if total.low == total.high else f"{total.low} to {total.high}"
