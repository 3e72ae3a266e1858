"""Stated totals against the incidents of the book, worked out when asked for, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import TYPE_CHECKING

import msgspec
from sqlalchemy import Connection

from tollbook.ledger.columns import Columns
from tollbook.ledger.copies import originals
from tollbook.ledger.incidents import incidents_told_by, read_incidents
from tollbook.ledger.itemising import Columned, Itemiser
from tollbook.ledger.journal import version
from tollbook.ledger.judging import Lookout
from tollbook.ledger.reports import read_reports
from tollbook.ledger.statements import read_mentions, read_totals
from tollbook.linking.look_alikes import LookAlike
from tollbook.records import GapCandidate, Incident, Reconciliation, Report, StatedTotal, Statement
from tollbook.tolls import TotalScope
from tollbook.tolls.beside import Others, Told
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
    from tollbook.gazetteer import Area, Gazetteer, PlaceContext

LOOKED_AT = 60
"""How many incidents inside, and how many on the edge, are read for candidates: the widest ones of very many."""
LOOK_ALIKES = 12  # incidents inside, the widest of more, that are compared with each other
PARTS = 6  # totals of a part of the scope that are reconciled too


class Reconciler:
    """Reconciles the totals of a book, and keeps what all of them rest on until it has changed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: _Moment | None = None

    def reconcile(
        self, connection: Connection, columns: Callable[[Connection], Columns], *, limit: int | None, offset: int
    ) -> list[tuple[StatedTotal, Reconciliation]]:
        """Each stated total of a current report with the incidents in its scope, in the order of entry.

        `columns` gives those of the connection's moment. What the report of a total tells of is judged one by one.
        """
        moment = self._at(connection)
        totals = moment.totals[offset:][:limit]
        return _Reconciling(connection, columns(connection), moment).of(totals) if totals else []

    def _at(self, connection: Connection) -> _Moment:
        now = version(connection)
        with self._lock:
            if self._held is None or not self._held.holds(now):
                self._held = _Moment(connection, now)
            return self._held


class _Moment:
    """Every total of one moment of a book with its scope, and what its report tells of."""

    def __init__(self, connection: Connection, now: str) -> None:
        self._version, self._areas = now, _Areas()
        self.totals = totals = read_totals(connection)
        reports = read_reports(connection, {t.report for t in totals}, with_text=False)
        told = incidents_told_by(connection, reports)
        known = read_incidents(connection, {i for some in told.values() for i in some})
        copies = originals(connection, reports)
        self.own = {report: tuple(known[i] for i in told.get(report, ())) for report in reports}
        self.told = {t.id: self._told(t, reports[t.report], copies) for t in totals}
        self.others = Others(self.told.values())
        self.lookout = Lookout(connection)

    def holds(self, now: str) -> bool:
        """Whether neither the book nor the user's own places have changed since."""
        return self._version == now and self._areas.current()

    def _told(self, total: StatedTotal, report: Report, copies: Mapping[str, str]) -> Told:
        scope = TotalScope.of(total, self.own[report.id], published=report.published, gazetteer=self._areas)
        return Told(scope, report, voice(report, total.stated_by, copies))


class _Reconciling:
    """Some totals of one moment beside all; sums are worked out once."""

    def __init__(self, connection: Connection, columns: Columns, moment: _Moment) -> None:
        self._connection, self._moment = connection, moment
        self._itemiser = Itemiser(connection, columns)
        self._summed: dict[str, tuple[Reconciliation, Columned]] = {}
        self._alike: dict[str, list[LookAlike]] = {}
        self._paired: dict[str, Incident] = {}

    def of(self, totals: Sequence[StatedTotal]) -> list[tuple[StatedTotal, Reconciliation]]:
        """These totals, each with everything that stands beside it."""
        looked = {t.id: self._looked(t.id) for t in totals if exceeds(self._sum(t.id)[0])}
        self._alike = dict(zip(looked, self._moment.lookout.alike(self._connection, looked.values()), strict=True))
        pairs = [pair for some in self._alike.values() for pair in some]
        self._paired = read_incidents(self._connection, {i for pair in pairs for i in (pair.first, pair.second)})
        return [(total, self._full(total)) for total in totals]

    def _full(self, total: StatedTotal) -> Reconciliation:
        one = self._moment.told[total.id]
        found, columned = self._sum(total.id)
        beside = self._moment.others.beside(one)
        parts = [row.total for row in beside if row.relation == "part"][:PARTS]
        candidates, more = self._candidates(one.scope, found, columned, parts)
        return msgspec.structs.replace(found, beside=beside, candidates=candidates, left_out=more)

    def _sum(self, total: str) -> tuple[Reconciliation, Columned]:
        """What is itemised of a total, and what the columns say of it."""
        if total not in self._summed:
            scope = self._moment.told[total].scope
            own = self._moment.own[scope.total.report]
            columned = self._itemiser.itemise(scope, [i.id for i in own])
            others = read_incidents(self._connection, columned.unsettled).values()
            items = [*(scope.item(i, told=True) for i in own), *(scope.item(i, told=False) for i in others)]
            self._summed[total] = scope.result([*items, columned.together]), columned
        return self._summed[total]

    def _candidates(
        self, scope: TotalScope, found: Reconciliation, columned: Columned, parts: Sequence[str]
    ) -> tuple[tuple[GapCandidate, ...], int]:
        """What may be missing where more is stated, and what may be counted twice where less is."""
        if exceeds(found):
            return self._twice(scope)
        if not lacks(found):
            return (), 0
        inside = self._itemiser.widest(scope, found.inside, LOOKED_AT)
        edge = self._itemiser.widest(scope, found.edge, LOOKED_AT)
        own = {i.id for i in self._moment.own[scope.total.report]}
        known = read_incidents(self._connection, [*inside, *edge, *columned.uncounted[:LOOKED_AT]])
        silent = [
            i for i in columned.uncounted[:LOOKED_AT] if not any(t.outcome is scope.outcome for t in known[i].tolls)
        ]
        said = self._statements([known[i] for i in inside])
        rows = [c for i in inside for c in inside_candidates(scope, known[i], said, told=i in own)]
        rows += [edge_candidate(scope, known[i], told=i in own) for i in edge]
        partly = [(part, self._sum(part)[0]) for part in parts]
        rows += [part_candidate(self._moment.told[part].total, some) for part, some in partly if some.gap_low > 0]
        rows += [c for i in silent for c in uncounted_candidates(scope, known[i])]
        unseen = len(found.edge) - len(edge) + len(columned.uncounted[LOOKED_AT:])
        return listed(rows, unseen)

    def _looked(self, total: str) -> frozenset[str]:
        """The incidents inside that are compared with each other."""
        scope = self._moment.told[total].scope
        return frozenset(self._itemiser.widest(scope, self._sum(total)[0].inside, LOOK_ALIKES))

    def _twice(self, scope: TotalScope) -> tuple[tuple[GapCandidate, ...], int]:
        known, pairs = self._paired, self._alike[scope.total.id]
        return listed([twice_candidate(scope, known[p.first], known[p.second], p.apart) for p in pairs])

    def _statements(self, incidents: Sequence[Incident]) -> dict[str, Statement]:
        """The statements of those incidents that have any set aside, by id."""
        mentions = [m for i in incidents if any(t.set_aside for t in i.tolls) for m in i.mentions]
        return {s.id: s for m in read_mentions(self._connection, mentions).values() for s in m.statements}


class _Areas:
    """Reads each area once."""

    def __init__(self) -> None:
        self._gazetteer: Gazetteer | None = None
        self._known: dict[tuple[str, PlaceContext], Area] = {}

    def current(self) -> bool:
        """Whether they were read in the places that there are now."""
        return self._gazetteer is None or self._gazetteer is _gazetteer()

    def area(self, phrase: str, context: PlaceContext) -> Area:
        """The area that a phrase describes."""
        if (phrase, context) not in self._known:
            self._gazetteer = _gazetteer()
            self._known[phrase, context] = self._gazetteer.area(phrase, context)
        return self._known[phrase, context]


def _gazetteer() -> Gazetteer:
    from tollbook.gazetteer import load_gazetteer

    return load_gazetteer()
