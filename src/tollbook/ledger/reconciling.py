"""Stated totals against the incidents of the book, worked out when asked for, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection

from tollbook.ledger.columns import Columns
from tollbook.ledger.copies import originals
from tollbook.ledger.incidents import incidents_told_by, read_incidents
from tollbook.ledger.itemising import Columned, itemise, widest
from tollbook.ledger.judging import alike_among
from tollbook.ledger.reports import read_reports
from tollbook.ledger.statements import read_mentions, read_totals
from tollbook.linking.look_alikes import LookAlike
from tollbook.records import GapCandidate, Incident, Reconciliation, Report, StatedTotal, Statement
from tollbook.tolls import TotalScope
from tollbook.tolls.beside import Told, may_compare, totals_beside
from tollbook.tolls.missing import (
    edge_candidate,
    exceeds,
    inside_candidates,
    lacks,
    listed,
    part_candidate,
    twice_candidate,
    uncounted_candidates,
)
from tollbook.tolls.sources import voice

if TYPE_CHECKING:
    from tollbook.gazetteer import Area, PlaceContext

LOOKED_AT = 60
"""How many incidents inside, and how many on the edge, are read for candidates: the widest ones of very many."""
LOOK_ALIKES = 12  # incidents inside, the widest of more, that are compared with each other
PARTS = 6  # totals of a part of the scope that are reconciled too


def reconcile_totals(
    connection: Connection, columns: Callable[[Connection], Columns], *, limit: int | None = None, offset: int = 0
) -> list[tuple[StatedTotal, Reconciliation]]:
    """Each stated total of a current report with the incidents in its scope, in the order of entry.

    `columns` gives those of the connection's moment. What the report of a total tells of is judged one by one.
    """
    totals = read_totals(connection, limit=limit, offset=offset)
    if not totals:
        return []
    every = totals if limit is None and not offset else read_totals(connection)
    return [(total, found) for total, found in _Reconciling(connection, columns(connection), every).of(totals)]


class _Reconciling:
    """Totals of one moment beside each other; scopes, areas and sums are worked out once."""

    def __init__(self, connection: Connection, columns: Columns, totals: Sequence[StatedTotal]) -> None:
        self._connection, self._columns, self._totals = connection, columns, totals
        self._areas = _Areas()
        self._told: dict[str, Told] = {}
        self._own: dict[str, tuple[Incident, ...]] = {}
        self._summed: dict[str, tuple[Reconciliation, Columned]] = {}
        self._alike: dict[tuple[str, ...], list[LookAlike]] = {}

    def of(self, totals: Sequence[StatedTotal]) -> list[tuple[StatedTotal, Reconciliation]]:
        """These totals, each with everything that stands beside it."""
        others = {t.id: [o for o in self._totals if may_compare(t, o)] for t in totals}
        self._expect([*totals, *(o for some in others.values() for o in some)])
        return [(total, self._full(total, others[total.id])) for total in totals]

    def _expect(self, totals: Iterable[StatedTotal]) -> None:
        """Read the reports of these totals, what they tell of, and the scopes that follow."""
        wanted = {total.id: total for total in totals}
        reports = read_reports(self._connection, {t.report for t in wanted.values()}, with_text=False)
        told = incidents_told_by(self._connection, reports)
        known = read_incidents(self._connection, {i for some in told.values() for i in some})
        self._own = {report: tuple(known[i] for i in told.get(report, ())) for report in reports}
        copies = originals(self._connection, reports)
        self._told = {i: self._placed(t, reports[t.report], copies) for i, t in wanted.items()}

    def _placed(self, total: StatedTotal, report: Report, copies: Mapping[str, str]) -> Told:
        own = self._own[report.id]
        scope = TotalScope.of(total, own, published=report.published, gazetteer=self._areas)
        return Told(scope, report, voice(report, total.stated_by, copies))

    def _full(self, total: StatedTotal, others: Sequence[StatedTotal]) -> Reconciliation:
        one = self._told[total.id]
        found, columned = self._sum(total.id)
        beside = totals_beside(one, [self._told[other.id] for other in others])
        parts = [row.total for row in beside if row.relation == "part"][:PARTS]
        candidates, more = self._candidates(one.scope, found, columned, parts)
        return msgspec.structs.replace(found, beside=beside, candidates=candidates, left_out=more)

    def _sum(self, total: str) -> tuple[Reconciliation, Columned]:
        """What is itemised of a total, and what the columns say of it."""
        if total not in self._summed:
            scope = self._told[total].scope
            own = self._own[scope.total.report]
            columned = itemise(self._connection, self._columns, scope, [i.id for i in own])
            others = read_incidents(self._connection, columned.unsettled).values()
            items = [*(scope.item(i, told=True) for i in own), *(scope.item(i, told=False) for i in others)]
            self._summed[total] = scope.result([*items, columned.together]), columned
        return self._summed[total]

    def _candidates(
        self, scope: TotalScope, found: Reconciliation, columned: Columned, parts: Sequence[str]
    ) -> tuple[tuple[GapCandidate, ...], int]:
        """What may be missing where more is stated, and what may be counted twice where less is."""
        if exceeds(found):
            return self._twice(scope, found)
        if not lacks(found):
            return (), 0
        inside = widest(self._columns, scope, found.inside, LOOKED_AT)
        edge = widest(self._columns, scope, found.edge, LOOKED_AT)
        own = {i.id for i in self._own[scope.total.report]}
        known = read_incidents(self._connection, [*inside, *edge, *columned.uncounted[:LOOKED_AT]])
        silent = [
            i for i in columned.uncounted[:LOOKED_AT] if not any(t.outcome is scope.outcome for t in known[i].tolls)
        ]
        said = self._statements([known[i] for i in inside])
        rows = [c for i in inside for c in inside_candidates(scope, known[i], said, told=i in own)]
        rows += [edge_candidate(scope, known[i], told=i in own) for i in edge]
        partly = [(part, self._sum(part)[0]) for part in parts]
        rows += [part_candidate(self._told[part].total, some) for part, some in partly if some.gap_low > 0]
        rows += [c for i in silent for c in uncounted_candidates(scope, known[i])]
        unseen = len(found.edge) - len(edge) + len(columned.uncounted[LOOKED_AT:])
        return listed(rows, unseen)

    def _twice(self, scope: TotalScope, found: Reconciliation) -> tuple[tuple[GapCandidate, ...], int]:
        looked = tuple(sorted(widest(self._columns, scope, found.inside, LOOK_ALIKES)))
        if looked not in self._alike:
            self._alike[looked] = alike_among(self._connection, looked)
        pairs = self._alike[looked]
        known = read_incidents(self._connection, {i for p in pairs for i in (p.first, p.second)})
        return listed([twice_candidate(scope, known[p.first], known[p.second], p.apart) for p in pairs])

    def _statements(self, incidents: Sequence[Incident]) -> dict[str, Statement]:
        """The statements of those incidents that have any set aside, by id."""
        mentions = [m for i in incidents if any(t.set_aside for t in i.tolls) for m in i.mentions]
        return {s.id: s for m in read_mentions(self._connection, mentions).values() for s in m.statements}


class _Areas:
    """Reads each area once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, PlaceContext], Area] = {}

    def area(self, phrase: str, context: PlaceContext) -> Area:
        """The area that a phrase describes."""
        if (phrase, context) not in self._known:
            from tollbook.gazetteer import load_gazetteer

            self._known[phrase, context] = load_gazetteer().area(phrase, context)
        return self._known[phrase, context]
