"""Stated totals against the incidents of the book, worked out when asked for, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from tollbook.ledger.columns import Columns
from tollbook.ledger.incidents import incidents_told_by, read_incidents
from tollbook.ledger.itemising import itemise
from tollbook.ledger.reports import read_reports
from tollbook.ledger.statements import read_totals
from tollbook.records import Reconciliation, StatedTotal
from tollbook.tolls import TotalScope


def reconcile_totals(
    connection: Connection, columns: Callable[[Connection], Columns], *, limit: int | None = None, offset: int = 0
) -> list[tuple[StatedTotal, Reconciliation]]:
    """Each stated total of a current report with the incidents in its scope, in the order of entry.

    `columns` gives those of the connection's moment. What the report of a total tells of is judged one by one.
    """
    totals = read_totals(connection, limit=limit, offset=offset)
    if not totals:
        return []
    held = columns(connection)
    reports = read_reports(connection, {total.report for total in totals}, with_text=False)
    told = incidents_told_by(connection, reports)
    known = read_incidents(connection, {i for some in told.values() for i in some})
    found = []
    for total in totals:
        own = [known[i] for i in told.get(total.report, ())]
        scope = TotalScope.of(total, own, published=reports[total.report].published)
        together, unsettled = itemise(connection, held, scope, [i.id for i in own])
        others = read_incidents(connection, unsettled).values()
        items = [*(scope.item(i, told=True) for i in own), *(scope.item(i, told=False) for i in others), together]
        found.append((total, scope.result(items)))
    return found
